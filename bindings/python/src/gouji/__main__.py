"""The command line `gouji parse` once more, in Python: python3 -m gouji parse FILE..."""

from __future__ import annotations

import argparse
import pathlib
import sys
from typing import List, Optional

import gouji

ALL_WELL, SOME_FAILED, USAGE, IO_ERROR = range(4)


def main(arguments: Optional[List[str]] = None) -> int:
    options = _options().parse_args(arguments)
    try:
        failed = _parse(options.FILE, pretty=options.format == "json")
    except BrokenPipeError:
        return IO_ERROR  # the reader has what it wanted
    if failed == 0:
        return ALL_WELL
    return IO_ERROR if failed == len(options.FILE) else SOME_FAILED


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python3 -m gouji", description=__doc__)
    parser.add_argument("--version", action="version", version=f"gouji {gouji.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    parse = commands.add_parser("parse", help="parse reports and print them as JSON")
    parse.add_argument("FILE", nargs="+", help="a report in any encoding, - for the standard input")
    parse.add_argument(
        "--format",
        choices=["json", "ndjson"],
        default="json",
        help="json: pretty, several files make one array; ndjson: one line a file",
    )
    return parser


def _parse(paths: List[str], pretty: bool) -> int:
    """Prints the documents; returns how many files failed."""
    array = pretty and len(paths) > 1
    failed, separator = 0, "[\n"
    for path in paths:
        try:
            document = _document(path)
        except (OSError, gouji.Error) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            print(f"gouji: {path}: {reason}", file=sys.stderr)
            failed += 1
            continue
        json = document.to_json(2 if pretty else None)
        _write(separator + json if array else json + "\n")
        separator = ",\n"
    if array:
        _write("[]\n" if failed == len(paths) else "\n]\n")
    return failed


def _document(path: str) -> gouji.Document:
    if path == "-":
        return gouji.parse(sys.stdin.buffer.read())
    return gouji.parse(pathlib.Path(path), name=path)


def _write(text: str) -> None:
    """UTF-8 whatever the locale, handed on at once."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
