"""A folder of reports as partitions that any number of machines parse, in any order and as often as it takes.

Nothing here knows Dask or Spark: parse_folder.py hands `write` to Dask, and README.md hands `rows` to Spark.

A partition is written as a whole, beside its place, and then renamed: a file that is there is complete. Writing it once
more, because a worker was lost or thought to be, replaces it by the same bytes. A report is in one partition, told by the
digest of its name: so no row is lost and none is there twice.
"""

import hashlib
import os
import pathlib
import tempfile
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Sequence, Tuple

import gouji  # loads the library once in each worker process; it frees the GIL during a parse
from gouji.words import RelationName


class Partition(NamedTuple):
    number: int
    of: int
    folder: str  # that the paths are relative to; every worker has to see it by this name
    paths: Sequence[str]

    @property
    def file(self) -> str:
        return f"part-{self.number:05}-of-{self.of:05}.ndjson"


class Written(NamedTuple):
    """What became of a partition."""

    number: int
    inputs: int
    bytes: int
    rows: Dict[str, int]  # by relation
    failed: List[str]  # paths that could not be read, with the reason


def divide(folder: str, count: int) -> List[Partition]:
    """All files below a folder in `count` partitions. New files leave the others where they are."""
    paths: List[List[str]] = [[] for _ in range(count)]
    root = pathlib.Path(folder)
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        relative = str(path.relative_to(root))
        digest = hashlib.sha256(os.fsencode(relative)).digest()
        paths[int.from_bytes(digest[:8], "big") % count].append(relative)
    return [Partition(number, count, str(root.resolve()), own) for number, own in enumerate(paths)]


def prepare(out: str, relations: Sequence[RelationName], count: int) -> None:
    """Folders for the relations, without what killed workers left; parts of another division would be rows twice."""
    for relation in relations:
        folder = pathlib.Path(out, relation)
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            if path.name.startswith("."):
                path.unlink()
            elif not path.name.endswith(f"-of-{count:05}.ndjson"):
                raise SystemExit(f"{path} is not of a division into {count}: choose another folder")


def write(partition: Partition, out: str, relations: Sequence[RelationName]) -> Written:
    """Parses the files of a partition and writes a file of each relation, one line of JSON a row."""
    parts: Dict[RelationName, List[str]] = {relation: [] for relation in relations}
    failed: List[str] = []
    size = 0
    for path in partition.paths:
        try:
            data = pathlib.Path(partition.folder, path).read_bytes()
        except OSError as error:
            failed.append(f"{path}: {error.strerror}")
            continue
        size += len(data)
        with gouji.parse(data, name=path) as document:
            for relation, texts in parts.items():
                texts.append(document.relation(relation).to_ndjson())
    counts: Dict[str, int] = {}
    for relation, texts in parts.items():
        text = "".join(texts)
        counts[relation] = text.count("\n")
        _replace(pathlib.Path(out, relation, partition.file), text)
    return Written(partition.number, len(partition.paths) - len(failed), size, counts, failed)


def _replace(path: pathlib.Path, text: str) -> None:
    """The file is there as a whole or not at all, however many write it at once."""
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(name, path)


# ---- for Spark, and for everything else that maps iterators ------------------------------------------


def rows(relation: RelationName, files: Iterable[Tuple[str, bytes]]) -> Iterator[Tuple[Any, ...]]:
    """The rows of one relation, as tuples in the order of its columns, of inputs given as (name, bytes)."""
    for name, data in files:
        with gouji.parse(bytes(data), name=name) as document:
            yield from document.relation(relation)


def columns(relation: RelationName) -> str:
    """The columns of `rows` as Spark writes a schema: "input STRING, report BIGINT, value DECIMAL(38,18), ..."."""
    properties = gouji.json_schema(relation)["properties"]
    return ", ".join(f"`{name}` {_sql_type(schema)}" for name, schema in properties.items())


def _sql_type(schema: Dict[str, Any]) -> str:
    if "integer" in schema.get("type", ()):
        return "BIGINT"
    return {"decimal": "DECIMAL(38,18)", "date": "DATE"}.get(schema.get("format", ""), "STRING")
