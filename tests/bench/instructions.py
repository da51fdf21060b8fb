#!/usr/bin/env python3
"""Instructions a byte of the whole parse and of each stage, counted by callgrind: the same on every run, so that a
regression shows and names its stage, however busy the machine is.

  instructions.py GOUJI_ONCE [FILE...]

GOUJI_ONCE is the program of once.cpp. Without FILE, invented reports of a fixed seed are parsed.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
STAGES = [
    "bytes::decode", "markup::read", "text::clean", "text::Index::Index", "outline::lines", "outline::furniture",
    "outline::TableFinder::find_before", "outline::Division::next", "outline::metadata", "outline::closing_metadata",
    "scan::scan", "head::head", "tables::read", "figures::statements", "check::report_checks",
]
WITHIN = {"outline::TableFinder::find_before": "outline::Division::next"}  # counted once


def corpus(folder):
    generate = HERE.parent / "generate" / "generate"
    subprocess.run([sys.executable, "-B", generate, "--seed", "20070405", "--count", "120", "--layout", "all", "--out", folder],
                   check=True, stdout=subprocess.DEVNULL)
    return sorted(pathlib.Path(folder).glob("*.txt"))


def profile(program, files, folder):
    """{function: instructions, those that it calls included}, of parsing alone."""
    out = f"{folder}/callgrind.out"
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--collect-atstart=no",
                    "--toggle-collect=gouji::Parser::parse*", program, *files], check=True, capture_output=True)
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", out], check=True, capture_output=True, text=True)
    counts = {}
    for line in listing.stdout.splitlines():
        if found := re.match(r"\s*([\d,]+) \([^)]*\)\s+\S*?:gouji::([\w:]+)\(", line):
            count, function = int(found[1].replace(",", "")), found[2]
            counts[function] = max(counts.get(function, 0), count)
    for inner, outer in WITHIN.items():
        counts[outer] = counts.get(outer, 0) - counts.get(inner, 0)
    return counts


def main(program, *files):
    with tempfile.TemporaryDirectory() as folder:
        files = files or corpus(folder)
        size = 2 * sum(pathlib.Path(f).stat().st_size for f in files)  # once.cpp parses twice
        counts = profile(program, files, folder)
    whole = counts["Parser::parse"]
    rest = whole
    print(f"{'stage':36}{'instructions/byte':>18}{'share':>8}")
    for stage in STAGES:
        count = counts.get(stage, 0)
        rest -= count
        print(f"{stage:36}{count / size:18.1f}{count / whole:8.0%}")
    print(f"{'the rest':36}{rest / size:18.1f}{rest / whole:8.0%}")
    print(f"{'parse':36}{whole / size:18.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
