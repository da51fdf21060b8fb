#!/usr/bin/env python3
"""Builds the wheel with the shared library inside, and prints its path.

  build_wheel.py LIBRARY FOLDER

Needs setuptools and wheel, and no network. The sources stay clean: the work is done in a copy of them.
"""
import contextlib
import os
import pathlib
import shutil
import sys
import tempfile

from setuptools import build_meta

SOURCES = pathlib.Path(__file__).resolve().parent
NOT_COPIED = shutil.ignore_patterns("__pycache__", ".mypy_cache", "*.egg-info", "build")


def main(library, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as copy:
        tree = pathlib.Path(copy, "python")
        shutil.copytree(SOURCES, tree, ignore=NOT_COPIED)
        shutil.copy(SOURCES.parent.parent / "LICENSE", tree)
        shutil.copyfile(library, tree / "src" / "gouji" / "libgouji.so")
        os.chdir(tree)
        with contextlib.redirect_stdout(sys.stderr):
            name = build_meta.build_wheel(str(folder))
        os.chdir(folder)
    print(folder / name)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*(pathlib.Path(argument).resolve() for argument in sys.argv[1:]))
