#!/usr/bin/env python3
"""How fast rows come into the languages of the bindings, against reading the command line's NDJSON there.

  measure.py BUILD [COUNT]

BUILD is a build directory with the command line and the shared library; COUNT reports (10000) are generated into it once.
Prints a table of the rows a second of processor time, which a busy machine distorts less than time on the clock; `rows/s`
is reading alone, out of parsed documents or out of a file of NDJSON. Hosts that are not installed are left out.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
RELATIONS = ("figures", "cells")
JACKSON = ":".join(f"/usr/share/java/jackson-{name}.jar" for name in ("core", "databind", "annotations"))


def corpus(folder, count):
    if len(list(folder.glob("*.txt"))) != count:
        shutil.rmtree(folder, ignore_errors=True)
        generate = [ROOT / "tests" / "generate" / "generate", "--seed", "9", "--count", str(count), "--form", "all"]
        subprocess.run([*generate, "--layout", "usual", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        for truth in folder.glob("*.json"):
            truth.unlink()
    return folder


def ndjson(cli, reports, folder):
    """The command line's rows as files, and what it took."""
    for relation in RELATIONS:
        path = folder / f"{relation}.ndjson"
        before = os.times()
        with open(path, "wb") as file:
            subprocess.run([cli, "parse", "--format", "ndjson", "--relation", relation, reports], stdout=file, check=True)
        after = os.times()
        with open(path, "rb") as file:
            rows = sum(1 for _ in file)
        seconds = after.children_user + after.children_system - before.children_user - before.children_system
        yield path, {"host": "command line", "way": "parses, writes NDJSON", "relation": relation, "rows": rows,
                     "seconds": seconds}


def run(command, environment):
    """The measurements that a program prints; none where its host is not there."""
    done = subprocess.run(command, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    if done.returncode == 77:
        print(done.stdout, file=sys.stderr)
        return []
    done.check_returncode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def hosts(build, arguments):
    environment = {"GOUJI_LIBRARY": str(build / "capi" / "libgouji.so"), "PYTHONPATH": str(ROOT / "bindings/python/src")}
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    yield from run([python, "-B", HERE / "rows.py", *arguments], environment)
    node = build / "hosts" / "node"
    node.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "rows.js", node)
    yield from run([sys.executable, "-B", ROOT / "tests/node/project.py", node, "node", "rows.js", *arguments], environment)
    java = ["sh", "-c", f'CLASSPATH=$CLASSPATH:{JACKSON} exec java "$@"', "java", HERE / "Rows.java", *arguments]
    yield from run([sys.executable, "-B", ROOT / "tests/java/project.py", build / "hosts" / "java", *java], environment)


def table(measured):
    print("| host | way | relation | rows | rows/s | with the parse |\n| --- | --- | --- | ---: | ---: | ---: |")
    for one in measured:
        rows, seconds, parsing = one["rows"], one["seconds"], one.get("parsing")
        parsed = "" if parsing is None else f"{rows / (seconds + parsing):,.0f}"
        print(f"| {one['host']} | {one['way']} | {one['relation']} | {rows:,} | {rows / seconds:,.0f} | {parsed} |")


def main(build, count="10000"):
    build = pathlib.Path(build).resolve()
    folder = build / "hosts"
    folder.mkdir(parents=True, exist_ok=True)
    reports = corpus(folder / "reports", int(count))
    written = list(ndjson(build / "bindings" / "cli" / "gouji", reports, folder))
    measured = [one for _, one in written]
    measured += hosts(build, [str(reports), *(str(path) for path, _ in written)])
    print(f"{count} reports, {sum(p.stat().st_size for p in reports.iterdir()) / 1e6:.1f} MB, {time.strftime('%Y-%m-%d')}\n")
    table(measured)


if __name__ == "__main__":
    main(*sys.argv[1:])
