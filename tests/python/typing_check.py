"""The package is typed, for the oldest Python it supports."""

import ast
import pathlib
import shutil
import subprocess
import unittest

from material import ROOT

PACKAGE = ROOT / "bindings" / "python"


class Typing(unittest.TestCase):
    @unittest.skipUnless(shutil.which("mypy"), "mypy is not installed")
    def test_mypy_strict(self):
        command = ["mypy", "--config-file", PACKAGE / "pyproject.toml", "--cache-dir", "/dev/null"]
        run = subprocess.run(command, cwd=PACKAGE, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout)

    def test_syntax_of_python_3_9(self):
        for path in pathlib.Path(PACKAGE, "src").rglob("*.py"):
            with self.subTest(path.name):
                ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))


if __name__ == "__main__":
    unittest.main()
