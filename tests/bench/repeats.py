#!/usr/bin/env python3
"""Looks for inputs whose cost a byte grows with their size: a few words repeated, the worst that a rule can meet.

  repeats.py GOUJI [--triples N] [--seed N]

Every word of WORDS, every pair and some triples are repeated to a small and a large input, and both are parsed by the
command line GOUJI. Prints those for which a byte of the large one takes twice the processor time or more, and exits
with 1 if there are any; a busy machine may name one that is linear, so each is measured three times before.
"""
import argparse
import itertools
import os
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "common"))

from words import WORDS

SMALL, LARGE = 20_000, 80_000
DEAR = 0.06  # seconds; below, the start of the program is most of it


def seconds(program, unit, size, folder):
    """Processor time of parsing `unit`, repeated."""
    path = os.path.join(folder, "input")
    data = unit.encode()
    with open(path, "wb") as file:
        file.write(data * (size // len(data)))
    child = subprocess.Popen([program, "parse", "--format", "ndjson", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) < 0:
        print(f"killed by a signal: {unit!r}")
    return usage.ru_utime + usage.ru_stime


def growth(program, unit, folder):
    """How much dearer a byte of the large input is than one of the small, and the seconds of the large."""
    large = seconds(program, unit, LARGE, folder)
    if large < DEAR:
        return 0, large
    least = min(seconds(program, unit, LARGE, folder) for _ in range(3))
    return least / max(seconds(program, unit, SMALL, folder) * LARGE / SMALL, 0.02), least


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--triples", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    units = WORDS + ["".join(pair) for pair in itertools.product(WORDS, repeat=2)]
    units += ["".join(draw.choices(WORDS, k=draw.randint(3, 8))) for _ in range(options.triples)]
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        for unit in units:
            ratio, took = growth(options.program, unit, folder)
            if ratio >= 2:
                found += 1
                print(f"{ratio:6.1f}x  {took:7.2f} s for {LARGE:,} bytes  {unit!r}", flush=True)
    print(f"{found} of {len(units)} grow faster than their size")
    return found > 0


if __name__ == "__main__":
    sys.exit(main())
