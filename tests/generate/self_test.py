#!/usr/bin/env python3
"""The generator and its comparison, tested without a parser.   self_test.py

The same seed gives the same bytes whatever Python hashes; spans of the truth hold what they say; generated tables
satisfy the equations and injected faults break just those that they name; a document made from the truth has no
mismatch, and one that is altered has the one that was put in.
"""
import copy
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
from corpus import compare, damage, faults, forms, grids, layouts, report, writer  # noqa: E402

LAYOUTS = list(layouts.LAYOUTS)


def samples(count, **more):
    chosen = dict(form_names=report.FORMS, layout_names=LAYOUTS, **more)
    return [writer.sample(7, n, **chosen) for n in range(count)]


def digest(count):
    total = hashlib.sha256()
    for s in samples(count, damage_names=list(damage.KINDS), fault_names=faults.FAULTS):
        total.update(s.data + repr(s.truth).encode())
    return total.hexdigest()


def numbers(sample, kind):
    for table in sample.truth["reports"][0]["tables"]:
        if table["kind"] == kind:
            cells = [(c, c["value"][0] if isinstance(c["value"], list) else c["value"]) for c in table["cells"]]
            return table["form"], {(c["row"], c["column"]): int(value) for c, value in cells if value.lstrip("-").isdigit()}
    return None, {}


def broken(sample):
    """The rules of tables that do not hold, computed again from the cells."""
    rules = set()
    form, n = numbers(sample, "applications")
    if n:
        outcomes = forms.outcome_rows(form)
        for c in forms.APPLICANT_COLUMNS:
            if n["received", c] + n["carried_in", c] != n["total", c] + n["carried_out", c]:
                rules.add("applications.balance")
            if sum(n[r, c] for r in outcomes) != n["total", c]:
                rules.add("applications.outcomes")
        for r in ["received", "carried_in", *outcomes, "total", "carried_out"]:
            if sum(n[r, c] for c in forms.APPLICANT_COLUMNS[:-1]) != n[r, "total"]:
                rules.add("applications.row")
        _, n = numbers(sample, "remedies")
        if any(sum(n[r, c] for c, _ in forms.REMEDY_COLUMNS[:-1]) != n[r, "total"] for r in forms.REMEDY_ROWS):
            rules.add("remedies.row")
    _, n = numbers(sample, "statistics")
    for column in {c for _, c in n}:
        for whole, parts in forms.STATISTICS_SUMS.items():
            if sum(n[f"{whole}.{p}", column] for p in parts) != n[whole, column]:
                rules.add("statistics")
    return rules


def document(truth):
    """What a parser that knows everything would print."""
    first = lambda value: value[0] if isinstance(value, list) else value
    r = copy.deepcopy(truth["reports"][0])
    for key in ("title", "authority"):
        r[key]["text"] = first(r[key]["text"])
    r.update(span=[0, truth["input"]["bytes"]], year=first(r["year"]), form=first(r["form"]))
    for f in r["figures"]:
        f.update({key: first(f[key]) for key in ("unit", "approx", "kind", "indicator")})
    for t in r["tables"]:
        t["form"] = first(t["form"])
        for c in t["cells"]:
            if isinstance(c["state"], list):
                c["state"] = c["state"][0]
                c["value"] = first(c["value"])
    for c in r["checks"]:
        c.update(message="", spans=[])
        tables = [t for t in r["tables"] if c["rule"].startswith(t["kind"]) or "cross" in c["rule"]]
        cells = {(x["row"], x["column"]): x["span"] for t in tables for x in t["cells"]}
        c["spans"] = [cells[tuple(x)] for x in c["cells"] if cells.get(tuple(x))]
        c["spans"] += [r["figures"][i]["span"] for i in c["figures"] if i is not None]
    return {"reports": [r]}


class Generator(unittest.TestCase):
    def test_same_bytes_from_the_same_seed(self):
        call = [sys.executable, "-B", __file__, "--digest"]
        hashes = [{**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2")]
        digests = {subprocess.run(call, env=environment, capture_output=True).stdout for environment in hashes}
        self.assertEqual(digests, {digest(120).encode() + b"\n"})

    def test_spans_hold_what_they_say(self):
        for s in samples(630, damage_names=list(damage.KINDS), at_once=2, remedy_styles=grids.REMEDY_STYLES):
            encoding = s.truth["input"]["encoding"]
            for f in s.truth["reports"][0]["figures"]:
                self.assertEqual(s.data[slice(*f["span"])].decode(encoding), f["raw"])
            for table in s.truth["reports"][0]["tables"]:
                for c in table["cells"]:
                    if c["span"] and c["state"] in ("number", "not_applicable", "blank"):
                        printed = unicodedata.normalize("NFKC", s.data[slice(*c["span"])].decode(encoding))
                        printed = re.sub("[零〇O]", "0", printed.partition("(")[0])
                        self.assertEqual(re.sub(r"\D", "", printed), re.sub(r"\D", "", c["value"] or ""))

    def test_another_layout_says_the_same(self):
        for number in range(7):
            truths = []
            for layout in writer.SIMPLE:
                r = copy.deepcopy(writer.sample(3, number, report.FORMS, [layout]).truth["reports"][0])
                for x in [*r["figures"], *(c for t in r["tables"] for c in t["cells"])]:
                    del x["span"]
                truths.append(r)
            self.assertTrue(all(t == truths[0] for t in truths))

    def test_undamaged_tables_are_in_accord(self):
        for s in samples(210):
            self.assertEqual(broken(s), set())
            self.assertEqual(s.truth["reports"][0]["checks"], [])

    def test_a_fault_breaks_its_rule_alone(self):
        for s in samples(630, fault_names=list(faults.FAULTS)):
            rules = {c["rule"] for c in s.truth["reports"][0]["checks"]}
            told = {"statistics" if rule.startswith("statistics") else rule for rule in rules}
            self.assertEqual(told, set(s.faults))
            equations = {"applications.balance", "applications.outcomes", "applications.row", "remedies.row", "statistics"}
            self.assertEqual(broken(s), told & equations)


class Comparison(unittest.TestCase):
    def test_the_truth_itself_has_no_mismatch(self):
        for s in samples(315, damage_names=list(damage.KINDS), fault_names=list(faults.FAULTS)):
            tally = compare.compare(s.truth, document(s.truth))
            self.assertEqual(tally.notes, [], (s.number, s.damage, s.faults))
            for name in tally:
                self.assertIn(tally.measure(name), (0, 1) if name in compare.MISTAKES else (1,))

    def mismatches(self, alter, form="standard-2021", **more):
        s = writer.sample(5, 0, [form], ["pipes"], **more)
        d = document(s.truth)
        alter(d["reports"][0])
        return {name for name, _, _ in compare.compare(s.truth, d).notes}

    def cell(self, r, row, column, kind=1):
        return next(c for c in r["tables"][kind]["cells"] if (c["row"], c["column"]) == (row, column))

    def test_another_number_is_misplaced(self):
        self.assertEqual(self.mismatches(lambda r: self.cell(r, "total", "total").update(value="77")), {"cells", "misplaced"})

    def test_the_right_number_from_another_place_is_misplaced(self):
        self.assertEqual(self.mismatches(lambda r: self.cell(r, "total", "total").update(span=[3, 4])), {"cells", "misplaced"})

    def test_a_declined_number_is_lost_but_not_misplaced(self):
        self.assertEqual(self.mismatches(lambda r: self.cell(r, "total", "total").update(state="missing", value=None)), {"cells"})

    def test_a_number_in_a_blank_is_misplaced(self):
        s = writer.sample(5, 1, ["standard-2021"], ["pipes"], damage_names=["blank_cells"])
        d = document(s.truth)
        blank = next(c for t in d["reports"][0]["tables"] for c in t["cells"] if c["state"] == "blank")
        blank.update(state="number", value="0")
        self.assertEqual({name for name, _, _ in compare.compare(s.truth, d).notes}, {"cells", "misplaced"})

    def test_a_number_in_a_row_of_another_form_is_misplaced(self):
        extra = {"row": "other", "column": "total", "state": "number", "value": "3", "span": [0, 1]}
        self.assertEqual(self.mismatches(lambda r: r["tables"][1]["cells"].append(extra)), {"misplaced"})

    def test_figures(self):
        def lose(r):
            r["figures"] = [f for f in r["figures"] if f["part_of"] is None][1:]
        self.assertIn("figures", self.mismatches(lose))
        self.assertIn("values", self.mismatches(lambda r: r["figures"][0].update(value="1.5")))
        extra = {"raw": "", "indicator": None, "stated": "number", "span": [0, 1], "part_of": None}
        self.assertEqual(self.mismatches(lambda r: r["figures"].append(extra)), {"extra_figures"})

    def test_checks(self):
        self.assertEqual(self.mismatches(lambda r: r["checks"].clear(), fault_names=["applications.balance"]), {"faults"})
        false = {"rule": "remedies.row", "verdict": "fails", "expected": None, "actual": None, "message": None, "spans": [[0, 9]]}
        self.assertEqual(self.mismatches(lambda r: r["checks"].append(false)), {"false_fails"})


if __name__ == "__main__":
    if sys.argv[1:] == ["--digest"]:
        print(digest(120))
    else:
        unittest.main()
