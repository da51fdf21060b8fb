"""The examples do what they say."""

import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from contextlib import closing

from material import EXAMPLE, ROOT

EXAMPLES = ROOT / "examples" / "python"


def run(example, *arguments):
    command = [sys.executable, EXAMPLES / example, *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8")


class Examples(unittest.TestCase):
    def test_figures(self):
        lines = run("figures.py", EXAMPLE).stdout.splitlines()
        self.assertEqual(lines[3], "597\t340条\tdisclosed_items")
        self.assertEqual(len(lines), 8)

    def test_readme_of_the_package(self):
        readme = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8")
        code = re.search(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)[1]
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(EXAMPLE, folder)
            command = [sys.executable, "-c", code]
            run = subprocess.run(command, cwd=folder, capture_output=True, check=True, encoding="utf-8")
        self.assertEqual(run.stdout.splitlines()[0], "2013 narrative-2008")

    def test_folder_to_sqlite(self):
        with tempfile.TemporaryDirectory() as folder:
            reports = pathlib.Path(folder, "reports", "2013")
            reports.mkdir(parents=True)
            for name in ("a.txt", "b.txt"):
                shutil.copy(EXAMPLE, reports / name)
            (reports / "c.txt").symlink_to("c.txt")  # cannot be read
            file = pathlib.Path(folder, "reports.db")
            run("folder_to_sqlite.py", reports.parent, file)
            with closing(sqlite3.connect(file)) as database:
                rows = database.execute(
                    """SELECT r.authority, r.year, f.value FROM figures f JOIN reports r
                       USING (input, report) WHERE f.indicator = 'applications_received'"""
                ).fetchall()
            self.assertEqual(rows, [("云溪县", 2013, "5")] * 2)


if __name__ == "__main__":
    unittest.main()
