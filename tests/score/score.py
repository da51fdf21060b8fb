#!/usr/bin/env python3
"""Measures the parser against annotated reports and holds it to thresholds.txt.

  score.py [--verbose] GOUJI [SHARED]

SHARED (default: `shared` beside the checkout) is optional material: `tools/score`, and the folders
`gold` with `samples`, and `cases`. Exit status 77, which ctest shows as skipped, where it is absent.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# The sets: where the annotations are, and the texts that they annotate.
SETS = {"gold": ("gold", "samples"), "cases": ("cases", "cases")}


def thresholds():
    """{set: [(measure, relation, bound)]} of the table."""
    table = {name: [] for name in SETS}
    for line in (HERE / "thresholds.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, measure, relation, bound = line.split()
            table[name].append((measure, relation, float(bound)))
    return table


def score(gouji, shared, gold, texts, details):
    """The fractions of one set, by measure."""
    with tempfile.TemporaryDirectory() as folder:
        files = [(path, shared / texts / json.loads(path.read_bytes())["sample"]) for path in sorted((shared / gold).glob("*.json"))]
        run = subprocess.run([gouji, "parse", "--format", "ndjson", *(text for _, text in files)], capture_output=True, check=True)
        for (path, _), line in zip(files, run.stdout.splitlines(), strict=True):
            (pathlib.Path(folder) / path.name).write_bytes(line)
        command = [sys.executable, shared / "tools" / "score", "--all", shared / gold, folder, "--input", shared / texts]
        run = subprocess.run(command + ["--details"] * details, capture_output=True, check=True, text=True)
    *report, last = run.stdout.splitlines()
    if details:
        print("\n".join(report))
    return json.loads(last.removeprefix("SCORE "))["total"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gouji")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=HERE.parents[1].parent / "shared")
    arguments.add_argument("--verbose", action="store_true", help="print every measure and miss")
    options = arguments.parse_args()
    if not (options.shared / "tools" / "score").exists():
        print(f"no annotated material at {options.shared}")
        sys.exit(77)
    wrong = 0
    for name, bounds in thresholds().items():
        measured = score(options.gouji, options.shared, *SETS[name], options.verbose)
        print(f"{'set':6} {'measure':20} {'bound':>8} {'measured':>9}")
        for measure, relation, bound in bounds:
            value = measured[measure]
            holds = value is None or (value >= bound if relation == ">=" else value <= bound)
            wrong += not holds
            print(f"{name:6} {measure:20} {relation} {bound:<5} {'-' if value is None else value:>9} {'' if holds else 'WRONG'}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
