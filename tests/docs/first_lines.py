#!/usr/bin/env python3
"""Runs what a user types first: the lines of the first sh block of a README, in a folder with some reports.

  first_lines.py README REPORT [NAME=VALUE...]

REPORT is copied into the folder `reports`; the variables are set for the lines, a value before what PATH-like ones have.
Each line has to succeed and, but for those that only write files, to print something.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def first_lines(readme):
    text = pathlib.Path(readme).read_text(encoding="utf-8")
    block = re.search(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL).group(1)
    return block.replace("\\\n", " ").splitlines()


def environment(settings):
    result = dict(os.environ)
    for setting in settings:
        name, value = setting.split("=", 1)
        result[name] = f"{value}:{result[name]}" if name.endswith("PATH") and name in result else value
    return result


def main(readme, report, *settings):
    lines = first_lines(readme)
    with tempfile.TemporaryDirectory() as folder:
        reports = pathlib.Path(folder, "reports")
        reports.mkdir()
        for name in ("2013.txt", "2014.txt"):
            shutil.copy(report, reports / name)
        for line in lines:
            before = set(os.listdir(folder))
            run = subprocess.run(["bash", "-euo", "pipefail", "-c", line], cwd=folder, env=environment(settings),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            print(f"$ {line}\n{run.stdout.decode()}")
            if run.returncode != 0:
                sys.exit(f"{readme}: exit status {run.returncode}")
            if not run.stdout and set(os.listdir(folder)) == before:
                sys.exit(f"{readme}: the line has no result")


if __name__ == "__main__":
    main(*sys.argv[1:])
