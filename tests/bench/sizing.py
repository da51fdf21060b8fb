#!/usr/bin/env python3
"""What a corpus costs: processor time, time on the clock, memory and disk of the ways to parse it, and what they come to.

  sizing.py BUILD FOLDER [--gigabytes 30] [--jobs 0]

BUILD is a build directory with the command line and the shared library, FOLDER has reports. Each way is run once, as a user
types it; the commands are printed with their results, which are then scaled to a corpus of so many GB of text.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELATIONS = ("reports", "sections", "figures", "cells", "checks")
THREADS = """\
import pathlib, sys, gouji
done = gouji.parse_many(sorted(pathlib.Path(sys.argv[1]).iterdir()), workers=int(sys.argv[2]) or None)
print(sum(len(report.figures) for one in done for report in one.document))
"""


class Cost(NamedTuple):
    way: str
    command: str
    processor: float  # seconds of all processors
    clock: float  # seconds
    memory: int  # bytes at the highest
    disk: int  # bytes of what it wrote


def size(path):
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file())


def run(way, command, out, environment):
    """The cost of a command of the shell that writes into the folder `out`."""
    begin = time.monotonic()
    process = subprocess.Popen(["bash", "-c", command], cwd=out, env={**os.environ, **environment})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"{command}: {status}")
    clock = time.monotonic() - begin
    return Cost(way, command, usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * 1024, size(out))


def measure(build, folder, jobs):
    environment = {"PATH": f"{build / 'bindings' / 'cli'}:{os.environ['PATH']}",
                   "GOUJI_LIBRARY": str(build / "capi" / "libgouji.so"),
                   "PYTHONPATH": str(ROOT / "bindings" / "python" / "src"), "REPORTS": str(folder), "THREADS": THREADS}
    rows = " ".join(RELATIONS)
    ways = [
        ("parse, one thread", "gouji parse --format ndjson $REPORTS > /dev/null"),
        ("parse, all processors", f"gouji parse --format ndjson --jobs {jobs} $REPORTS > /dev/null"),
        ("the whole model as NDJSON", f"gouji parse --format ndjson --jobs {jobs} $REPORTS > documents.ndjson"),
        (f"{len(RELATIONS)} relations as NDJSON", f"for relation in {rows}; do gouji parse --format ndjson "
         f"--relation $relation --jobs {jobs} $REPORTS > $relation.ndjson; done"),
        (f"{len(RELATIONS)} relations as CSV, gzip", f"for relation in {rows}; do gouji parse --format csv "
         f"--relation $relation --jobs {jobs} $REPORTS | gzip -1 > $relation.csv.gz; done"),
        ("SQLite, all relations and the text", f"gouji load --jobs {jobs} --db reports.sqlite $REPORTS"),
        ("Python, figures on threads", f'python3 -c "$THREADS" $REPORTS {jobs} > /dev/null'),
    ]
    for way, command in ways:
        with tempfile.TemporaryDirectory(dir=build) as out:
            yield run(way, command, pathlib.Path(out), environment)


def hours(seconds):
    return f"{seconds / 3600:.1f}"


def table(costs, corpus, wanted):
    factor = wanted / corpus
    yield "| way | MB per core second | core hours | memory MB | disk GB |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for cost in costs:
        disk = f"{cost.disk * factor / 1e9:.0f}" if cost.disk else ""
        yield (f"| {cost.way} | {corpus / 1e6 / cost.processor:.2f} | {hours(cost.processor * factor)} "
               f"| {cost.memory / 1e6:.0f} | {disk} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--gigabytes", type=float, default=30)
    parser.add_argument("--jobs", type=int, default=0)
    options = parser.parse_args()
    folder = options.folder.resolve()
    files, corpus = len(list(folder.iterdir())), size(folder)
    costs = list(measure(options.build.resolve(), folder, options.jobs))
    print(f"{files:,} reports, {corpus / 1e6:.1f} MB, on {os.cpu_count()} processors; scaled to {options.gigabytes:g} GB:\n")
    print("\n".join(table(costs, corpus, options.gigabytes * 1e9)))
    print("\nAs measured:\n")
    for cost in costs:
        print(f"{cost.processor:8.1f} s of processors {cost.clock:8.1f} s {cost.disk / 1e6:8.1f} MB  {cost.command}")


if __name__ == "__main__":
    main()
