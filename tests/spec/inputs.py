#!/usr/bin/env python3
"""Writes the input of every case of the given spec files into a folder, one file each.

  inputs.py FOLDER SPEC...
"""
import pathlib
import sys

import spec_file


def write(folder, specs):
    """Returns [(Case, path)]."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for spec in specs:
        for case in spec_file.read(spec):
            path = folder / f"{pathlib.Path(spec).stem}-{case.line:04}.txt"
            path.write_bytes(case.data)
            written.append((case, path))
    return written


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2:])
