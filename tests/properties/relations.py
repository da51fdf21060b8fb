#!/usr/bin/env python3
"""The rows of every relation say what the document's JSON says.

  relations.py --gouji PROGRAM PATH...

PATH is as for round_trip.py. For every relation:

  ndjson   the rows are those of the document, flattened by the rule below
  schema   `--schema` describes every row, and without a relation every document
  csv      Python's own reader gets the same values; null is empty

A column is named as the member: `span` gives `span_begin` and `span_end`, a member of a nested object is named behind
it (`period_from`), only facets stand without. A text with a span (`title`) gives both.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import json_schema
import round_trip

FACETS = "channel mode outcome applicant category stage basis".split()
# Columns of which the document's JSON does not speak.
BEYOND = {"figures": {"period_span_begin", "period_span_end"}}


def flatten(element):
    """The scalar members of an object, by column name."""
    columns = {}
    for key, value in element.items():
        if key == "facets":
            columns.update(value)
        elif key.endswith("span"):
            columns[f"{key}_begin"], columns[f"{key}_end"] = value or (None, None)
        elif isinstance(value, dict):
            inner = flatten(value)
            text = {key: inner.pop("text")} if "text" in inner else {}
            columns.update(text, **{f"{key}_{name}": x for name, x in inner.items()})
        elif not isinstance(value, list):
            columns[key] = value
    return columns


def numbered(elements, **keys):
    return [{**flatten(x), "id": i, **keys} for i, x in enumerate(elements)]


def cells(report):
    for i, table in enumerate(report["tables"]):
        for cell in table["cells"]:
            yield {**cell, "table": i, "kind": table["kind"], "form": table["form"], "section": table["section"]}


def evidence(report):
    for i, check in enumerate(report["checks"]):
        for span in check["spans"]:
            yield {"check": i, "span": span}


def checks(report):
    for check in report["checks"]:
        spans = check["spans"]
        yield {**check, "span": [min(x[0] for x in spans), max(x[1] for x in spans)] if spans else None}


def expected(document, relation):
    """The rows that a document's JSON stands for, without their `input`."""
    if relation == "inputs":
        return [{key: document["input"][key] for key in ("bytes", "encoding", "script")}]
    if relation == "reports":
        return [{**flatten(x), "report": i} for i, x in enumerate(document["reports"])]
    rows = numbered(document["input"].get(relation, []))
    computed = {"cells": cells, "evidence": evidence, "checks": checks}
    for i, report in enumerate(document["reports"]):
        elements = computed[relation](report) if relation in computed else report.get(relation, [])
        rows += numbered(elements, report=i)
    return rows


def compare(relation, row, wanted):
    for member in wanted.keys() - row.keys():  # null stands for all columns of an object
        if wanted[member] is not None or not any(column.startswith(f"{member}_") for column in row):
            yield f"no column {member}"
    for column, value in row.items():
        if column not in BEYOND.get(relation, ()) and value != wanted.get(column):
            yield f"{column} is {value!r}, not {wanted.get(column)!r}"


class Parser:
    def __init__(self, program, files):
        self.program = program
        self.files = [str(file) for file in files]

    def run(self, *arguments):
        run = subprocess.run([self.program, "parse", *arguments], stdout=subprocess.PIPE, check=True)
        return run.stdout.decode("utf-8")

    def lines(self, *arguments):
        return [json.loads(line) for line in self.run("--format", "ndjson", *arguments, *self.files).splitlines()]


def problems_of(parser, relation, documents):
    rows = parser.lines("--relation", relation)
    wanted = [{**row, "input": x["input"]["name"]} for x in documents for row in expected(x, relation)]
    if len(rows) != len(wanted):
        yield f"{len(rows)} rows, not {len(wanted)}"
        return
    for row, other in zip(rows, wanted):
        yield from (f"{row['input']}: {problem}" for problem in compare(relation, row, other))

    schema = json.loads(parser.run("--relation", relation, "--schema"))
    for row in rows:
        yield from json_schema.violations(row, schema)
        if list(row) != schema["required"]:
            yield f"the columns are {list(row)}"

    text = parser.run("--format", "csv", "--relation", relation, *parser.files)
    header, *read = csv.reader(io.StringIO(text, newline=""), strict=True)
    if header != schema["required"]:
        yield f"the header is {header}"
    plain = [["" if x is None else str(x) for x in row.values()] for row in rows]
    yield from (f"csv: {a} is not {b}" for a, b in zip(read, plain) if a != b)
    if len(read) != len(rows):
        yield f"csv: {len(read)} rows, not {len(rows)}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--gouji", required=True, metavar="PROGRAM")
    arguments.add_argument("path", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = [file for _, file in round_trip.gather(options.path, folder)]
        if not files:
            print("no input there")
            sys.exit(77)
        parser = Parser(options.gouji, files)
        documents = parser.lines()
        relations = re.search("--relation NAME:{([a-z,]*)}", parser.run("--help")).group(1).split(",")
        schema = json.loads(parser.run("--schema"))
        wrong = 0
        for document in documents:
            for problem in json_schema.violations(document, schema):
                print(f"{document['input']['name']}: {problem}")
                wrong += 1
        for relation in relations:
            found = list(problems_of(parser, relation, documents))
            wrong += bool(found)
            for problem in found[:20]:
                print(f"{relation}: {problem}")
    print(f"{len(files)} inputs, {len(relations)} relations, {wrong} with problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
