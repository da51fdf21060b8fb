#!/usr/bin/env python3
"""Builds the wheel, installs it into a clean virtual environment of this Python and runs the tests there.

  wheel.py LIBRARY

Exits with 77 where no Python at hand has what building a wheel needs.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import venv

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parents[1] / "bindings" / "python" / "build_wheel.py"
BUILDERS = (sys.executable, "/usr/bin/python3")
SKIPPED = 77


def builder():
    """A Python with setuptools and wheel; the wheel that it builds is for every Python."""
    for python in BUILDERS:
        can = subprocess.run([python, "-c", "import setuptools, wheel"], stderr=subprocess.DEVNULL)
        if can.returncode == 0:
            return python
    print("setuptools and wheel are not installed")
    sys.exit(SKIPPED)


def quietly(*command):
    """Shows what the command prints only where it fails."""
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        sys.exit(run.stdout)


def main(library):
    with tempfile.TemporaryDirectory() as folder:
        quietly(builder(), "-B", BUILD, library, folder)
        (wheel,) = pathlib.Path(folder).glob("gouji-*-py3-none-*.whl")
        environment = pathlib.Path(folder, "environment")
        venv.create(environment, with_pip=True)
        python = environment / "bin" / "python"
        quietly(python, "-m", "pip", "install", "--no-index", "--disable-pip-version-check", wheel)
        clean = {k: v for k, v in os.environ.items() if k not in ("GOUJI_LIBRARY", "PYTHONPATH")}
        tests = [python, "-B", "-m", "unittest", "discover", "-s", HERE]
        sys.exit(subprocess.run(tests, cwd=folder, env=clean).returncode)


if __name__ == "__main__":
    main(sys.argv[1])
