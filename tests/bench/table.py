#!/usr/bin/env python3
"""Runs everything that is compared side by side and prints one table.

  table.py GOUJI_BENCH CORPUS [--modules NODE_MODULES] [ARGUMENT_OF_GOOGLE_BENCHMARK...]

GOUJI_BENCH is the program of this folder, CORPUS what corpus.py wrote. Ratios are to Hyperscan with start offsets, which
only finds where numbers with a measure word stand, in the same run on the same reports.
"""
import argparse
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = "hyperscan/with_start_offsets"


def benchmarks(program, arguments):
    run = subprocess.run([program, "--benchmark_format=json", *arguments], check=True, stdout=subprocess.PIPE)
    return [x for x in json.loads(run.stdout)["benchmarks"] if x.get("run_type") != "aggregate"]


def rivals(corpus, modules):
    plain = pathlib.Path(corpus) / "plain"
    python = subprocess.run([sys.executable, "-B", HERE / "rivals" / "python_re.py", plain], check=True, stdout=subprocess.PIPE)
    rows = [{"name": f"python re/{name}", **row} for name, row in json.loads(python.stdout).items()]
    if modules:
        node = subprocess.run(["node", HERE / "rivals" / "recognizers.mjs", modules, plain], check=True, stdout=subprocess.PIPE)
        rows.append({"name": "recognizers-text (npm)", **json.loads(node.stdout)})
    return rows


def printed(rows):
    reference = next((x["bytes_per_second"] for x in rows if x["name"].startswith(REFERENCE)), None)
    yield f"| {'what':44} | {'MB/s':>9} | {'a second':>21} | {'ratio':>7} | {'time':>10} | {'memory':>7} |"
    yield "| --- | --: | --: | --: | --: | --: |"
    for row in rows:
        speed = row.get("bytes_per_second")
        count = next((f"{row[x]:,.0f} {x}" for x in ("reports", "matches", "inputs", "rounds") if x in row), "")
        rate = f"{speed / 1e6:,.3f}" if speed and speed < 1e6 else f"{speed / 1e6:,.1f}" if speed else ""
        ratio = f"{speed / reference:.3f}" if speed and reference else ""
        time = f"{row['cpu_time']:,.1f} {row['time_unit']}" if "cpu_time" in row else ""
        memory = f"{row['memory/input']:.1f}×" if "memory/input" in row else ""
        yield f"| {row['name']:44} | {rate:>9} | {count:>21} | {ratio:>7} | {time:>10} | {memory:>7} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("--modules", help="the folder of the npm packages; without it their row is left out")
    chosen, others = parser.parse_known_args()
    print("\n".join(printed(benchmarks(chosen.program, others) + rivals(chosen.corpus, chosen.modules))))


if __name__ == "__main__":
    main()
