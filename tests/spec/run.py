#!/usr/bin/env python3
"""Runs spec files against a parser.

  run.py --parser COMMAND SPEC...

COMMAND takes paths behind its own arguments and prints the JSON of each on a line of its own, in
their order, such as `gouji parse --format ndjson`.
"""
import argparse
import difflib
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import inputs
import spec_file
from model_view import INPUT, PLURALS, REPORT, attribute

NAMED = re.compile(r"([a-z_]+): (.*)")


def parse_all(command, paths):
    """The documents of the paths; raises SystemExit where the parser gives up."""
    run = subprocess.run(shlex.split(command) + [str(p) for p in paths], capture_output=True)
    documents = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode or run.stderr or len(documents) != len(paths):
        at = paths[len(documents)] if len(documents) < len(paths) else "the end"
        sys.exit(f"{command} ended with {run.returncode} at {at}\n{run.stderr.decode(errors='replace')}")
    return documents


def fits(pattern, text):
    """Compares two words of a column; … stands for anything, * for any whole column."""
    pattern = " ".join(pattern.split())
    if pattern in ("", "*") or pattern == text:
        return True
    return "…" in pattern and re.fullmatch(".*".join(map(re.escape, pattern.split("…"))), text) is not None


class View:
    """One report of a document, or the document itself, with what expectations compare."""

    def __init__(self, case, document, number):
        self.case, self.document = case, document
        reports = document["reports"]
        self.report = reports[number] if number < len(reports) else None

    def rows(self, relation):
        """[(columns, element)] of a relation."""
        if relation in INPUT:
            elements, columns = INPUT[relation]
            return [(columns(e), e) for e in elements(self.document)]
        elements, columns = REPORT[relation]
        if self.report is None:
            return []
        return [(columns(e), e) for e in elements(self.report)]

    def source(self, span):
        return self.case.data[span[0]:span[1]].decode(self.document["input"]["encoding"], errors="replace")

    def fits(self, wanted, row):
        columns, element = row
        position = 0
        for column in wanted:
            if named := NAMED.fullmatch(column):
                if not fits(named[2], attribute(self.report, element, named[1], self.source)):
                    return False
            elif position >= len(columns) or not fits(column, columns[position]):
                return False
            else:
                position += 1
        return True

    def show(self, row, wanted):
        """A row with the columns that `wanted` names."""
        columns, element = row
        named = [m[1] for m in map(NAMED.fullmatch, wanted) if m]
        return " | ".join(columns + [f"{n}: {attribute(self.report, element, n, self.source)}" for n in named])


def split(text):
    return [column.strip() for column in text.split("|")]


def check_one(view, expectation):
    """None, or what is there instead."""
    relation, _, rest = expectation.text.partition(" ")
    if relation not in REPORT and relation not in INPUT:
        raise spec_file.SpecError(f"{view.case.file}:{expectation.line}: unknown relation {relation}")
    wanted, rows = split(rest), view.rows(relation)
    matching = [row for row in rows if view.fits(wanted, row)]
    if expectation.negated:
        if relation not in INPUT and view.report is None:  # else it could not fail
            return "no report"
        return " / ".join(f"{relation} {view.show(row, wanted)}" for row in matching) or None
    if matching:
        return None
    if not rows:
        return f"no {relation}"
    nearest = max(rows, key=lambda row: difflib.SequenceMatcher(None, rest, view.show(row, wanted)).ratio())
    return f"{relation} {view.show(nearest, wanted)}"


def check_exactly(view, expectation):
    """None, or the list that is there instead, with marks at the lines that differ."""
    plural, _, prefix = expectation.text.partition(" ")
    if plural not in PLURALS:
        raise spec_file.SpecError(f"{view.case.file}:{expectation.line}: unknown relation {plural}")
    prefix = prefix + " " if prefix else ""
    rows = [([columns[0].removeprefix(prefix), *columns[1:]], element)
            for columns, element in view.rows(PLURALS[plural]) if columns[0].startswith(prefix)]
    wanted = [split(line.text) for line in expectation.exactly]
    if len(rows) == len(wanted) and all(view.fits(w, row) for w, row in zip(wanted, rows)):
        return None
    lines = [""]
    for row in rows:
        fitting = [w for w in wanted if view.fits(w, row)]
        lines.append(("      " if fitting else "    + ") + view.show(row, fitting[0] if fitting else []))
    lines += [f"    - {line.text}" for line, w in zip(expectation.exactly, wanted) if not any(view.fits(w, row) for row in rows)]
    return "\n".join(lines)


def check_case(case, document):
    """Yields `file:line: title` with the expected and the actual value of each mismatch."""
    view = View(case, document, 0)
    for expectation in case.expectations:
        if chosen := re.fullmatch(r"report ([0-9]+)", expectation.text):
            view = View(case, document, int(chosen[1]) - 1)
            continue
        exact = expectation.exactly is not None
        actual = (check_exactly if exact else check_one)(view, expectation)
        if actual is not None:
            expected = ("no " if expectation.negated else "") + expectation.text
            if exact:
                expected += ": exactly " + str(len(expectation.exactly))
            yield f"{case.file}:{expectation.line}: {case.title}\n  expected {expected}\n  actual   {actual}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--parser", required=True, metavar="COMMAND")
    arguments.add_argument("spec", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    try:
        with tempfile.TemporaryDirectory() as folder:
            cases = inputs.write(folder, options.spec)
            documents = parse_all(options.parser, [path for _, path in cases])
        wrong = [text for (case, _), document in zip(cases, documents) for text in check_case(case, document)]
    except spec_file.SpecError as error:
        sys.exit(str(error))
    for text in wrong:
        print(text, end="\n\n")
    expectations = sum(len(case.expectations) for case, _ in cases)
    print(f"{len(cases)} cases, {expectations} expectations, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
