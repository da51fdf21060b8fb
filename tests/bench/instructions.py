#!/usr/bin/env python3
"""Instructions a byte of the whole parse and of each stage, counted by callgrind: the same on every run, so that a
regression shows and names its stage, however busy the machine is.

  instructions.py GOUJI_ONCE [FILE...]
  instructions.py GOUJI_ONCE --growth

GOUJI_ONCE is the program of once.cpp. Without FILE, invented reports of a fixed seed are parsed; with --growth 400 of
them, in inputs of more and more reports each.
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


def corpus(folder, count=120):
    generate = HERE.parent / "generate" / "generate"
    subprocess.run([sys.executable, "-B", generate, "--seed", "20070405", "--count", str(count), "--layout", "usual", "--out", folder],
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


def size_of(files):
    return 2 * sum(pathlib.Path(f).stat().st_size for f in files)  # once.cpp parses twice


def joined(files, by, folder):
    """The same reports in inputs of so many each."""
    for i in range(0, len(files), by):
        path = pathlib.Path(folder, f"{by}-{i:04}.txt")
        path.write_bytes(b"\n".join(f.read_bytes() for f in files[i:i + by]))
        yield path


def growth(program):
    print(f"{'reports an input':>16}{'instructions/byte':>19}")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as inputs:
        files = corpus(folder, 400)
        for by in (1, 10, 100, 400):
            parts = list(joined(files, by, inputs))
            print(f"{by:16}{profile(program, parts, folder)['Parser::parse'] / size_of(parts):19.1f}", flush=True)


def main(program, *files):
    if files == ("--growth",):
        return growth(program)
    with tempfile.TemporaryDirectory() as folder:
        files = files or corpus(folder)
        size = size_of(files)
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
