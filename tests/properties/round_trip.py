#!/usr/bin/env python3
"""What holds for every input whatever it says, checked on the JSON of a parser.

  round_trip.py --parser COMMAND PATH...

PATH is a spec file, a text file or a folder of text files; what does not exist is left out, and where nothing is
left the exit status is 77, which ctest shows as skipped. COMMAND prints one line of JSON a file,
such as `gouji parse --format ndjson`. For each document:

  shape    the members of every object are those of the schema, in its order and of its types
  spans    lie inside the input, those of a report's elements inside the report; sections nest
  links    ids are positions; parents, wholes and aliases exist
  raw      the bytes at a span, decoded, are the element's `raw`
  digits   every run of digits lies inside exactly one span of a figure that states a number, a cell,
           a mention, a citation, a section marker, a metadata or a contact value; a run of digits may also be
           several cells with nothing between them
"""
import argparse
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "spec"))
import inputs  # noqa: E402
import run  # noqa: E402
import shape  # noqa: E402

DIGITS = re.compile("[0-9０-９]+")


class Problems:
    def __init__(self):
        self.found = []

    def expect(self, condition, *what):
        if not condition:
            self.found.append(" ".join(str(w) for w in what))


def widths(data, encoding):
    """[(character, begin, end)] of bytes that hold no damage, else None."""
    skip = 0
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        if data.startswith(mark):
            skip = len(mark)
            break
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError:
        return None
    characters, at = [], skip
    for c in text:
        size = len(c.encode(encoding))
        characters.append((c, at, at + size))
        at += size
    return characters if at == len(data) else None


def digit_runs(data, encoding):
    """The spans of the runs of digits, None where the bytes are damaged in a way that hides them."""
    if encoding == "UTF-8":
        return [m.span() for m in re.finditer(rb"(?:[0-9]|\xef\xbc[\x90-\x99])+", data)]
    characters = widths(data, encoding)
    if characters is None:
        return None
    text = "".join(c for c, _, _ in characters)
    return [(characters[m.start()][1], characters[m.end() - 1][2]) for m in DIGITS.finditer(text)]


def elements(document):
    """(kind, element) of everything that has a span of its own."""
    for kind in ("mentions", "diagnostics"):
        for x in document["input"][kind]:
            yield kind, x
    for report in document["reports"]:
        yield "report", report
        yield from report_elements(report)


def report_elements(report):
    for kind in ("title", "authority", "period"):
        if report[kind] is not None:
            yield kind, report[kind]
    for kind in ("metadata", "contact", "sections", "figures", "tables", "mentions", "citations", "diagnostics"):
        for x in report[kind]:
            yield kind, x
    for table in report["tables"]:
        for cell in table["cells"]:
            yield "cells", cell


def holders(document):
    """(kind, span) of everything that accounts for digits."""
    for x in document["input"]["mentions"]:
        yield x["kind"], tuple(x["span"])
    for report in document["reports"]:
        for x in report["figures"]:
            if x["stated"] == "number":
                yield "figure", tuple(x["span"])
        for table in report["tables"]:
            for x in table["cells"]:
                if x["span"]:
                    yield "cell", tuple(x["span"])
        for x in report["mentions"]:
            yield x["kind"], tuple(x["span"])
        for x in report["citations"]:
            yield "citation", tuple(x["span"])
        for x in report["sections"]:
            if x["marker_span"]:
                yield "marker", tuple(x["marker_span"])
        for x in report["metadata"]:
            yield "metadata", tuple(x["span"])
        for x in report["contact"]:
            yield x["field"], tuple(x["span"])


def check_spans(document, data, problems):
    def inside(inner, outer):
        return outer[0] <= inner[0] <= inner[1] <= outer[1]

    whole = [0, len(data)]
    problems.expect(document["input"]["bytes"] == len(data), "bytes is", document["input"]["bytes"])
    for kind, x in elements(document):
        span = x["span"]
        if span is None:
            continue
        problems.expect(inside(span, whole), kind, span, "outside the input")
        for key in ("marker_span", "title_span"):
            if x.get(key):
                problems.expect(inside(x[key], span), key, x[key], "outside its section", span)
    for before, after in zip(document["reports"], document["reports"][1:]):
        problems.expect(before["span"][1] <= after["span"][0], "reports overlap", before["span"], after["span"])
    for report in document["reports"]:
        for kind, x in report_elements(report):
            if x["span"] is not None:
                problems.expect(inside(x["span"], report["span"]), kind, x["span"], "outside its report", report["span"])
        for check in report["checks"]:
            for span in check["spans"]:
                problems.expect(inside(span, whole), check["rule"], span, "outside the input")
        sections = report["sections"]
        for x in sections:
            if x["parent"] is not None:
                parent = sections[x["parent"]]
                problems.expect(inside(x["span"], parent["span"]), "section", x["span"], "outside its parent", parent["span"])
                problems.expect(x["level"] == parent["level"] + 1, "level", x["level"], "below level", parent["level"])
            else:
                problems.expect(x["level"] == 1, "level", x["level"], "without parent")
        for x, y in zip(sections, sections[1:]):
            nested = inside(y["span"], x["span"])
            problems.expect(nested or x["span"][1] <= y["span"][0], "sections overlap", x["span"], y["span"])


def check_links(document, problems):
    for report in document["reports"]:
        for kind in ("sections", "figures"):
            for position, x in enumerate(report[kind]):
                problems.expect(x["id"] == position, kind, "id", x["id"], "at position", position)
        links = [("sections", "parent", "sections"), ("figures", "section", "sections"), ("tables", "section", "sections"),
                 ("figures", "part_of", "figures"), ("figures", "share_of", "figures"),
                 ("figures", "share_part", "figures"), ("citations", "alias_of", "citations")]
        for kind, key, target in links:
            for position, x in enumerate(report[kind]):
                if x[key] is not None:
                    problems.expect(0 <= x[key] < len(report[target]), kind, position, key, x[key], "is not there")
                    problems.expect(kind != target or x[key] != position, kind, position, key, "is itself")


def check_raw(document, data, problems):
    encoding = document["input"]["encoding"]
    for kind, x in elements(document):
        if x.get("raw") is None or x["span"] is None:
            continue
        text = data[x["span"][0]:x["span"][1]].decode(encoding, errors="replace")
        same = re.sub("\ufffd+", "\ufffd", text) == re.sub("\ufffd+", "\ufffd", x["raw"])
        problems.expect(same, kind, x["span"], f"raw {x['raw']!r} for {text!r}")


def tiled(begin, end, cells):
    """Is the run several cells, one right behind the other: 000 where nothing stands between them?"""
    while begin < end:
        begin = cells.get(begin, end + 1)
    return begin == end


def check_digits(document, data, problems):
    # Of a web page only what it shows counts; tests/fuzz/oracle.cpp, which can ask the library for it, does that.
    if any(x["code"] == "html_page" for x in document["input"]["diagnostics"]):
        return
    # \u4e00 ends where digits of the text may go on
    escapes = any(x["code"] == "markup_left" for x in document["input"]["diagnostics"])
    if escapes:
        data = re.sub(rb"\\u[0-9A-Fa-f]{4}", b" " * 6, data)
    runs = digit_runs(data, document["input"]["encoding"])
    held = sorted(set(holders(document)), key=lambda h: h[1])
    cells = dict(span for kind, span in held if kind == "cell")
    inside, ahead = [], 0
    for begin, end in runs or ():  # in their order, so that what ends before one holds none of the next either
        while ahead < len(held) and held[ahead][1][0] <= begin:
            inside.append(held[ahead])
            ahead += 1
        inside = [h for h in inside if end <= h[1][1]]
        if len(inside) != 1 and not (not inside and tiled(begin, end, cells)):
            around = data[max(0, begin - 12):end + 12].decode(document["input"]["encoding"], errors="replace")
            problems.expect(False, "digits", (begin, end), f"of {around!r} in", inside or "nothing")


def problems_of(document, data):
    problems = Problems()
    problems.found += shape.problems(document)
    if not problems.found:
        check_spans(document, data, problems)
        check_links(document, problems)
        check_raw(document, data, problems)
        check_digits(document, data, problems)
    return problems.found


def gather(paths, folder):
    """[(name, file)] with the inputs of spec files written into `folder`."""
    for path in paths:
        if path.is_dir():
            yield from ((str(file), file) for file in sorted(path.glob("*.txt")))
        elif path.suffix == ".spec":
            yield from ((f"{path}:{case.line}: {case.title}", file) for case, file in inputs.write(folder, [path]))
        elif path.exists():
            yield str(path), path


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--parser", required=True, metavar="COMMAND")
    arguments.add_argument("path", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = list(gather(options.path, folder))
        if not files:
            print("no input there")
            sys.exit(77)
        documents = run.parse_all(options.parser, [file for _, file in files])
        wrong = 0
        for (name, file), document in zip(files, documents):
            found = problems_of(document, file.read_bytes())
            wrong += bool(found)
            for problem in found[:20]:
                print(f"{name}: {problem}")
            if len(found) > 20:
                print(f"{name}: and {len(found) - 20} more")
    print(f"{len(files)} inputs, {wrong} with problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
