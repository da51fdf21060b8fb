"""What the tests of the engines share: the programs, invented reports, and the rows that the command line prints."""
import decimal
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = (ROOT / "examples" / "report.txt").read_bytes()
RELATIONS = ("reports sections figures cells citations mentions checks diagnostics tables metadata contact evidence "
             "repairs inputs").split()


def gouji(*arguments, stdin=b""):
    return subprocess.run([os.environ["GOUJI"], *map(str, arguments)], input=stdin, capture_output=True)


def rows(relation, *paths):
    """The rows as `gouji parse` prints them, as dicts."""
    run = gouji("parse", "--format", "ndjson", "--relation", relation, *paths)
    return [json.loads(line) for line in run.stdout.splitlines()]


def as_printed(values, row):
    """A row of an engine's as the NDJSON has it: decimals are numbers here and strings there."""
    plain = {}
    for name, value in values.items():
        is_decimal = isinstance(row.get(name), str) and isinstance(value, (int, float, decimal.Decimal))
        plain[name] = row[name] if is_decimal and decimal.Decimal(row[name]) == decimal.Decimal(str(value)) else value
    return plain


def spec_inputs(folder, *, every):
    """Writes the inputs of the cases of tests/spec into a folder, one of so many of them, and gives their paths."""
    specs = sorted(map(str, (ROOT / "tests" / "spec").glob("*.spec")))
    subprocess.run([sys.executable, "-B", ROOT / "tests" / "spec" / "inputs.py", folder, *specs], check=True)
    paths = sorted(pathlib.Path(folder).iterdir())
    for i, path in enumerate(paths):
        if i % every:
            path.unlink()
    return paths[::every]


def generate(folder, count, *options):
    command = [sys.executable, "-B", str(ROOT / "tests" / "generate" / "generate"), "--out", str(folder), "--count",
               str(count), *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.reports = self.folder / "reports"
        self.reports.mkdir()

    def write(self, name, data):
        path = self.reports / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path
