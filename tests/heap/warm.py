#!/usr/bin/env python3
"""A warm parse of files and of the input of every case of spec files, by heap.cpp.

  warm.py HEAP FILE|SPEC...
"""
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "spec"))
import inputs  # noqa: E402


def main(heap, *paths):
    specs = [path for path in paths if path.endswith(".spec")]
    files = [path for path in paths if not path.endswith(".spec")]
    with tempfile.TemporaryDirectory() as folder:
        files += [str(path) for _, path in inputs.write(folder, specs)]
        return subprocess.run([heap, *files]).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
