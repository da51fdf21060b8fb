"""Rows a second in Python; see measure.py."""

import json
import pathlib
import sys
import time

import gouji

try:
    import pandas
except ImportError:
    pandas = None

BATCH = 500  # documents


def report(way, relation, rows, seconds, **more):
    measured = {"host": "Python", "way": way, "relation": relation, "rows": rows, "seconds": seconds, **more}
    print(json.dumps(measured), flush=True)


def measure(way, relation, inputs, count):
    """Reads the documents of all inputs by `count`, a batch at a time; what it took to parse them is told apart."""
    rows = seconds = parsing = 0
    for i in range(0, len(inputs), BATCH):
        begin = time.process_time()
        documents = [gouji.parse(data) for data in inputs[i:i + BATCH]]
        parsed = time.process_time()
        rows += count(documents)
        seconds += time.process_time() - parsed
        parsing += parsed - begin
    report(way, relation, rows, seconds, parsing=parsing)


def main(folder, *files):
    inputs = [path.read_bytes() for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    for file in files:
        relation = pathlib.Path(file).stem
        measure("dataclasses", relation, inputs, lambda documents: sum(len(getattr(r, relation)) for d in documents for r in d))
        if pandas is None:
            continue
        measure("pandas by Arrow", relation, inputs, lambda documents: len(gouji.Relation(relation, documents).to_pandas()))
        begin = time.process_time()
        rows = len(pandas.read_json(file, lines=True))
        report("pandas.read_json of NDJSON", relation, rows, time.process_time() - begin)


if __name__ == "__main__":
    main(*sys.argv[1:])
