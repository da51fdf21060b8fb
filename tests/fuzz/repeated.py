#!/usr/bin/env python3
"""Writes each word that a rule may meet, repeated: repeated.py FOLDER. A rule that calls itself for each runs out of stack."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "common"))

from words import WORDS

SIZE = 300_000  # bytes


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number, word in enumerate(WORDS):
        data = word.encode()
        (folder / f"{number:03}").write_bytes(data * (SIZE // len(data)))


if __name__ == "__main__":
    main(*sys.argv[1:])
