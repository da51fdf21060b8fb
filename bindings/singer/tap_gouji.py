"""A Singer tap: reads the annual reports of folders and writes their relations as streams.

  tap-gouji --config CONFIG [--state STATE] [--catalog CATALOG] > messages
  tap-gouji --config CONFIG --discover > catalog.json

CONFIG is a JSON object:

  paths      files and folders; of a folder all files below it, but for names that begin with a dot
  relations  the streams to write where no catalog selects them; all when it is left out
  workers    threads, as many as there are processors when it is left out
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import pathlib
import sys
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, TextIO

import gouji

STATE_EVERY = 50  # files: what is read twice at most after a tap was killed
PROVENANCE = {
    "key": "digest of the input's bytes, relation and position among its rows: digest/relation/ordinal",
    "library": "version of the library that read the input",
    "vocabulary": "version of the vocabulary that it was read with",
}


# ---- streams -----------------------------------------------------------------------------------------


def schema(relation: str) -> Dict[str, Any]:
    """The JSON Schema of a stream: the relation's, behind a key for loading each row once."""
    result = gouji.json_schema(relation)
    stamp = {name: {"description": text, "type": "string"} for name, text in PROVENANCE.items()}
    result["properties"] = {**stamp, **result["properties"]}
    result["required"] = [*PROVENANCE, *result["required"]]
    return result


def catalog(relations: List[str]) -> Dict[str, Any]:
    def stream(relation: str) -> Dict[str, Any]:
        return {
            "tap_stream_id": relation,
            "stream": relation,
            "schema": schema(relation),
            "key_properties": ["key"],
            "metadata": [{"breadcrumb": [], "metadata": {"inclusion": "available", "selected": True}}],
        }

    return {"streams": [stream(relation) for relation in relations]}


def is_selected(stream: Dict[str, Any]) -> bool:
    """By the metadata of the whole stream (an empty breadcrumb)."""
    for entry in stream.get("metadata", []):
        if not entry["breadcrumb"]:
            return bool(entry["metadata"].get("selected", False))
    return bool(stream.get("selected", False))


# ---- files -------------------------------------------------------------------------------------------


class File(NamedTuple):
    """A file by the time it last changed: a bookmark, as whatever is new or changed sorts behind it."""

    changed: int  # nanoseconds; the inode's, which a copy with the old file's date has anew
    path: str


def files(paths: List[str]) -> Iterator[File]:
    for path in map(pathlib.Path, paths):
        if not path.is_dir():
            yield File(path.stat().st_ctime_ns, str(path))
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                file = pathlib.Path(folder, name)
                if not name.startswith(".") and file.is_file():
                    yield File(file.stat().st_ctime_ns, str(file))


def unread(paths: List[str], state: Dict[str, Any]) -> List[File]:
    bookmark = state.get("bookmark")
    last = File(bookmark["changed"], bookmark["path"]) if bookmark else File(0, "")
    return sorted(file for file in files(paths) if file > last)


# ---- messages ----------------------------------------------------------------------------------------


class Writer:
    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, **message: Any) -> None:
        self._out.write(json.dumps(message) + "\n")

    def records(self, relation: str, document: gouji.Document, digest: str) -> None:
        """The library's own lines, behind what Singer and the key want before them."""
        versions = f'"library":"{gouji.__version__}","vocabulary":"{gouji.vocabulary_version}",'
        lines = document.relation(relation).to_ndjson().split("\n")[:-1]  # splitlines() knows other line ends
        for ordinal, line in enumerate(lines):
            key = f'"key":"{digest}/{relation}/{ordinal}",'
            self._out.write(
                f'{{"type":"RECORD","stream":"{relation}","record":{{{key}{versions}{line[1:]}}}\n'
            )

    def state(self, value: Dict[str, Any]) -> None:
        """What was written so far need not be read again, once the target has it."""
        self.write(type="STATE", value=value)
        self._out.flush()


def sync(config: Dict[str, Any], state: Dict[str, Any], relations: List[str], out: TextIO) -> int:
    """Writes what is new or changed since `state`; how many files could not be read."""
    writer = Writer(out)
    failed = 0
    for relation in relations:
        writer.write(type="SCHEMA", stream=relation, schema=schema(relation), key_properties=["key"])
    found = unread(config["paths"], state)
    outcomes = gouji.parse_many([file.path for file in found], config.get("workers"), progress=False)
    for count, (file, outcome) in enumerate(zip(found, outcomes), 1):
        if outcome.document is None:
            print(f"tap-gouji: {file.path}: {outcome.error}", file=sys.stderr)
            failed += 1
        else:
            digest = hashlib.sha256(outcome.document.source).hexdigest()
            for relation in relations:
                writer.records(relation, outcome.document, digest)
        state = {"bookmark": file._asdict()}
        if count % STATE_EVERY == 0:
            writer.state(state)
    writer.state(state)  # even as it was: runners keep what was written last
    return failed


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser("tap-gouji", description=__doc__.split("\n")[0])
    parser.add_argument("--config", required=True, type=read_json, help="JSON file: paths, relations, workers")
    parser.add_argument("--state", type=read_json, default={}, help="the value of the last STATE message")
    parser.add_argument("--catalog", "--properties", type=read_json, help="JSON file: which streams are selected")
    parser.add_argument("--discover", action="store_true", help="write the catalog and exit")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    relations: List[str] = options.config.get("relations", list(gouji.RELATIONS))
    if options.discover:
        print(json.dumps(catalog(relations), ensure_ascii=False, indent=2))
        return 0
    if options.catalog:
        relations = [x["tap_stream_id"] for x in options.catalog["streams"] if is_selected(x)]
    return 1 if sync(options.config, options.state, relations, sys.stdout) else 0


def read_json(path: str) -> Dict[str, Any]:
    content: Dict[str, Any] = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return content


if __name__ == "__main__":
    sys.exit(main())
