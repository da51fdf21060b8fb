"""How the shared library is found, and what is said where it is not."""

import os
import subprocess
import sys
import tempfile
import unittest

from gouji._library import library


def import_with(library):
    """What `import gouji` writes to the standard error."""
    environment = {**os.environ, "GOUJI_LIBRARY": library}
    run = subprocess.run(
        [sys.executable, "-c", "import gouji"], env=environment, capture_output=True, text=True
    )
    return run.stderr


class Loading(unittest.TestCase):
    def test_the_environment_names_the_library(self):
        self.assertEqual(import_with(os.path.realpath(library._name)), "")

    def test_no_such_library(self):
        said = import_with("/nowhere/libgouji.so")
        self.assertIn("ImportError: gouji: cannot load /nowhere/libgouji.so", said)
        self.assertIn("GOUJI_LIBRARY", said)
        self.assertIn("apt-get install libicu72 libgumbo1 libfmt9", said)

    def test_another_library(self):
        self.assertIn("libc.so.6 has no gouji_version", import_with("libc.so.6"))

    def test_no_library_at_all(self):
        with tempfile.NamedTemporaryFile(suffix=".so") as empty:
            self.assertIn("ImportError: gouji: cannot load", import_with(empty.name))


if __name__ == "__main__":
    unittest.main()
