"""python3 -m gouji parse: the contract, and the very bytes, of the command line."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from os.path import commonprefix

from material import EXAMPLE, spec_inputs

PYTHON = [sys.executable, "-m", "gouji", "parse"]
CLI = os.environ.get("GOUJI_CLI")  # the gouji command line, where there is one


def run(command, *arguments, **options):
    return subprocess.run([*command, *arguments], capture_output=True, **options)


@unittest.skipUnless(CLI, "GOUJI_CLI names no command line")
class SameBytes(unittest.TestCase):
    def same(self, *arguments, **options):
        ours, theirs = (run(c, *arguments, **options) for c in (PYTHON, [CLI, "parse"]))
        self.assertEqual((ours.stderr, ours.returncode), (theirs.stderr, theirs.returncode))
        self.assertTrue(ours.stdout)
        if ours.stdout != theirs.stdout:  # a diff of megabytes would take minutes
            self.fail(f"the output differs at byte {len(commonprefix([ours.stdout, theirs.stdout]))}")

    def test_specification(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, data in spec_inputs().items():
                paths.append(pathlib.Path(folder, name))
                paths[-1].write_bytes(data)
            self.same("--format", "ndjson", *paths)
            self.same(*paths)

    def test_one_pretty_document(self):
        self.same(EXAMPLE)

    def test_standard_input(self):
        self.same("-", input=EXAMPLE.read_bytes())

    def test_some_failed(self):
        self.same(EXAMPLE, "/nowhere", EXAMPLE)

    def test_all_failed(self):
        self.same("/nowhere", "/nowhere2")


class Command(unittest.TestCase):
    def test_exit_status(self):
        self.assertEqual(run(PYTHON, EXAMPLE).returncode, 0)
        self.assertEqual(run(PYTHON, EXAMPLE, "/nowhere").returncode, 1)
        self.assertEqual(run(PYTHON).returncode, 2)
        self.assertEqual(run(PYTHON, "/nowhere").returncode, 3)

    def test_any_locale(self):
        ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        output = run(PYTHON, EXAMPLE, env=ascii_only).stdout
        self.assertIn("云溪县", output.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
