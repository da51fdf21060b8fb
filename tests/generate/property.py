#!/usr/bin/env python3
"""Generated reports through a parser: what was put in has to come out.

  property.py --parser COMMAND [--profile NAME] [--count N] [--seed N] [--details N] [options of `generate`]
  property.py --parser COMMAND --matrix [--count N] [--seed N]

COMMAND takes paths behind its own arguments and prints the JSON of each on a line of its own, such as
`gouji parse --format ndjson`. Prints a table by form and layout (by damage, by fault) and holds the
measures to the bounds of the profile in thresholds.txt. `--details N` shows the first N mismatches of each
measure with the input around them; `--measure NAME` those of one; `--keep DIR` keeps the corpus. `--matrix` prints cell
accuracy and misplaced numbers of every form in every layout, for N undamaged and N damaged reports, as Markdown.
"""
import argparse
import json
import math
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(HERE.parent / "properties")]
from corpus import compare, damage, faults, grids, layouts, writer  # noqa: E402
import round_trip  # noqa: E402

HARD = [name for name in layouts.LAYOUTS if name not in writer.SIMPLE]
SEPARATED = ["commas", "semicolons", "boxes"]
# What the tests of this folder run: the defaults of the options, and what the lines of the table are.
PROFILES = {
    "plain": dict(count=630, layout=writer.SIMPLE),
    "layouts": dict(count=420, layout=HARD),
    "remedies": dict(count=400, form=["standard-2021", "standard-2019"], layout=["lines", "lines-spaced", "pipes", "tabs"],
                     remedies=list(grids.REMEDY_STYLES)),
    "damage": dict(count=700, layout=writer.SIMPLE, damage=list(damage.KINDS)),
    "separated": dict(count=630, layout=SEPARATED, damage=list(damage.KINDS)),
    "harsh": dict(count=420, layout=[name for name in HARD if name not in [*SEPARATED, "glued"]], remedies=list(grids.REMEDY_STYLES), damage=list(damage.KINDS), at_once=2),
    "faults": dict(count=630, layout=writer.SIMPLE, faults=list(faults.FAULTS)),
    "html": dict(count=210, html=True),
}
GROUPS = {"remedies": ["form", "remedies"], "damage": ["damage"], "faults": ["faults"], "html": ["form"], "separated": ["layout"],
          "harsh": ["layout"]}
HEAD = ("whole", "title", "authority", "year", "period", "form", "metadata", "contact", "sections", "topics", "citations")
COLUMNS = [("cells", "cells %"), ("misplaced", "mispl."), ("lost", "lost"), ("table_form", "form %"), ("figures", "figures %"),
           ("extra_figures", "extra"), ("cell_figures", "cell→fig"), ("values", "values %"), ("units", "units %"),
           ("approx", "approx %"),
           ("indicators", "indic. %"), ("parts", "parts %"), ("faults", "faults %"), ("false_fails", "false")]


def parse(command, paths):
    run = subprocess.run(shlex.split(command) + [str(p) for p in paths], capture_output=True)
    documents = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
    if run.returncode or len(documents) != len(paths):
        said = run.stderr.decode(errors="replace")
        sys.exit(f"{command} ended with {run.returncode} after {len(documents)} of {len(paths)}\n{said}")
    return documents


def show(value, name):
    if value is None:
        return "-"
    if name in compare.MISTAKES:
        return str(value)
    return "100" if value == 1 else f"{max(0, 100 * value - 0.005):.2f}"


def print_table(title, rows):
    wide = max(len(name) for name, _ in rows)
    print(f"\n{title:{wide}}  " + " ".join(f"{head:>9}" for _, head in COLUMNS))
    for name, tally in rows:
        print(f"{name:{wide}}  " + " ".join(f"{show(tally.measure(m), m):>9}" for m, _ in COLUMNS))


MARKUP = re.compile(rb"<head>.*?</head>|<script>.*?</script>|<style>.*?</style>|<[^>]*>", re.S)


def promises(sample, document):
    """What does not hold of the promises for every input; the digits of markup are nobody's."""
    problems = round_trip.problems_of(document, sample.data)
    if sample.truth["generated"]["html"]:
        text = MARKUP.sub(lambda m: b" " * len(m[0]), sample.data)
        digits = round_trip.Problems()
        round_trip.check_digits(document, text, digits)
        problems = [p for p in problems if not p.startswith("digits")] + digits.found
    return problems


def examine(sample, document):
    """The tally of a sample, with the promises as the measure `whole`."""
    tally = compare.compare(sample.truth, document)
    problems = promises(sample, document)
    tally.add("whole", not problems, "; ".join(problems[:3]))
    return tally


def sum_of(tallies):
    total = compare.Tally()
    for t in tallies:
        total.merge(t)
    return total


def grouped(results, keys):
    groups = {}
    for sample, tally in results:
        name = " ".join(",".join(v) if isinstance(v := getattr(sample, k), list) else v for k in keys) or "-"
        groups.setdefault(name, []).append(tally)
    return [(name, sum_of(tallies)) for name, tallies in groups.items()]


def fragment(data, span, encoding):
    if not span:
        return ""
    around = data[max(0, span[0] - 90):span[0]], data[span[0]:span[1]], data[span[1]:span[1] + 60]
    before, here, after = (part.decode(encoding, errors="ignore") for part in around)
    return f"{before}⟦{here}⟧{after}".replace("\n", "⏎").replace("\t", "⇥")


def print_details(results, limit, only):
    left = {}
    for sample, tally in results:
        for name, note, span in tally.notes:
            if only and name not in only:
                continue
            left.setdefault(name, limit)
            if left[name] > 0:
                left[name] -= 1
                how = f"{sample.number:04} {sample.form} {sample.layout} {' '.join(sample.damage + sample.faults)}"
                print(f"{name}: {note}\n    {how}\n    {fragment(sample.data, span, sample.truth['input']['encoding'])}")


def bounds(profile):
    """[(form, layout, measure, sign, bound)] of a profile."""
    for line in (HERE / "thresholds.txt").read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        if words and words[0] == profile:
            yield words[1], words[2], words[3], words[4], float(words[5])


def hold(profile, results):
    """What does not hold of the bounds, and what could be raised."""
    for form, layout, measure, sign, bound in bounds(profile):
        chosen = [t for s, t in results if form in ("*", s.form) and layout in ("*", s.layout, *s.damage, *s.faults)]
        value = sum_of(chosen).measure(measure)
        if value is None:
            continue
        reached = math.floor(value * 10000) / 10000 if sign == ">=" else value
        line = f"{profile} {form} {layout} {measure}"
        if not (value >= bound if sign == ">=" else value <= bound):
            yield True, f"{line} is {value:.4f}, has to be {sign} {bound}"
        elif reached != bound:
            yield False, f"{line} {sign} {reached} holds now: raise it"


def run(chosen, folder):
    """[(sample, document)] of the corpus that the options choose."""
    samples = list(writer.samples(chosen))
    return list(zip(samples, parse(chosen.parser, writer.write(samples, folder))))


def print_matrix(title, pairs):
    """Cell accuracy in % by form and layout, with the misplaced numbers where there are any."""
    cells = {}
    for sample, document in pairs:
        tally = compare.compare(sample.truth, document)
        for key in ((sample.form, sample.layout), (sample.form, "all"), ("all", sample.layout), ("all", "all")):
            cells.setdefault(key, compare.Tally()).merge(tally)
    forms = [f for f in dict.fromkeys(form for form, _ in cells) if cells[f, "all"].measure("cells") is not None and f != "all"]
    forms.append("all")
    print(f"\n{title}: {len(pairs)} reports\n\n| layout | {' | '.join(forms)} |\n| --- |{' --- |' * len(forms)}")
    for layout in dict.fromkeys(layout for _, layout in sorted(cells, key=lambda c: (c[1] == "all", list(layouts.LAYOUTS).index(c[1]) if c[1] != "all" else 0))):
        row = [cells[form, layout] for form in forms]
        print(f"| {layout} | " + " | ".join(f"{show(t.measure('cells'), 'cells')} / {t.measure('misplaced')}" for t in row) + " |")


def matrix(chosen):
    for title, kinds in (("Undamaged", []), ("Damaged, one damage a report", list(damage.KINDS))):
        chosen.damage = kinds
        # Where nothing stands between numbers, one that damage took away leaves no trace.
        chosen.layout = [name for name in layouts.LAYOUTS if not kinds or name != "glued"]
        with tempfile.TemporaryDirectory() as folder:
            print_matrix(title, run(chosen, pathlib.Path(folder)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parser", required=True, metavar="COMMAND")
    parser.add_argument("--profile", choices=PROFILES, default="plain")
    parser.add_argument("--details", type=int, default=0, metavar="N")
    parser.add_argument("--measure", type=lambda t: t.split(","), metavar="NAME,…")
    parser.add_argument("--matrix", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR")
    writer.options(parser)
    known, _ = parser.parse_known_args()
    if known.matrix:
        return matrix(parser.parse_args())
    parser.set_defaults(**PROFILES[known.profile])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pairs = run(chosen, chosen.keep or pathlib.Path(folder))
    results = [(s, examine(s, d)) for s, d in pairs]
    if chosen.details:
        print_details(results, chosen.details, chosen.measure)
    if chosen.profile not in GROUPS:
        print_table("form and layout", [g for g in grouped(results, ["form", "layout"]) if not re.match("narrative", g[0])])
        print_table("layout", grouped(results, ["layout"]))
        print_table("form", grouped(results, ["form"]))
    else:
        print_table(chosen.profile, grouped(results, GROUPS[chosen.profile]))
    total = sum_of(t for _, t in results)
    print_table("all", [(f"{len(results)} reports", total)])
    print("head %: " + ", ".join(f"{m} {show(total.measure(m), m)}" for m in ("reports", *HEAD)))
    held = list(hold(chosen.profile, results))
    print(*(text for _, text in held), sep="\n")
    sys.exit(1 if any(wrong for wrong, _ in held) else 0)


if __name__ == "__main__":
    main()
