"""What was put in against what came out.

`Tally` counts, for each measure, hits and cases, or mistakes; `compare` fills one from a sample and the
document that a parser made of it, with a note on each mismatch.

  reports            one report is found; `whole` (of property.py): the promises that hold for every input
  cells              state and value of every cell of every table
  misplaced          numbers in a cell where the truth has another number or none, or taken from another place
  notes              what stands beside a number in its cell
  lost               cells with a number of which none is reported
  figures, values, units, approx, indicators, parts   of the figures in the prose: found, and told right
  extra_figures      figures in the prose that nobody wrote; `cell_figures`: cells taken for prose
  title, authority, year, period, form, table_form, metadata, contact, sections, topics, citations
  faults             checks that have to fail and do; `false_fails`: checks that fail and should not
"""
import re
import unicodedata
from decimal import Decimal, InvalidOperation

MISTAKES = ("misplaced", "lost", "extra_figures", "cell_figures", "false_fails")
NUMBERING = re.compile(r"^(?:\(?[一二三四五六七八九十0-9]+[\)、..]|其中:)+")


class Tally(dict):
    def __init__(self):
        super().__init__()
        self.notes = []

    def add(self, name, hit, note=None, of=1):
        was = self.get(name, (0, 0))
        self[name] = was[0] + int(hit), was[1] + of
        if note is not None and (hit if name in MISTAKES else not hit):
            self.notes.append((name, *note) if isinstance(note, tuple) else (name, note, None))

    def merge(self, other):
        for name, (hit, of) in other.items():
            was = self.get(name, (0, 0))
            self[name] = was[0] + hit, was[1] + of

    def measure(self, name):
        """A fraction, or a number of mistakes; None where there is no case."""
        hit, of = self.get(name, (0, 0))
        if name in MISTAKES:
            return hit
        return hit / of if of else None


def options(value):
    return value if isinstance(value, list) else [value]


def plain(text):
    if text is None:
        return None
    return re.sub(r"[\s《》〈〉<>]", "", unicodedata.normalize("NFKC", text)).strip("。.:;,、")


def same_text(truth, got):
    return any(plain(t) == plain(got) for t in options(truth))


def same_number(truth, got):
    for t in options(truth):
        if t is None or got is None:
            if t is got:
                return True
            continue
        try:
            if Decimal(t) == Decimal(got):
                return True
        except InvalidOperation:
            pass
    return False


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) if a and b else 0


def row_name(row):
    """Rows of no form of their own are known by their label, however it is numbered."""
    return "x:" + NUMBERING.sub("", plain(row[2:])) if row.startswith("x:") else row


def compare(truth, document):
    tally = Tally()
    reports = document["reports"]
    tally.add("reports", len(reports) == 1, f"{len(reports)} reports")
    got = max(reports, key=lambda r: r["span"][1] - r["span"][0]) if reports else None
    wanted = truth["reports"][0]
    if got is None:
        got = {k: None for k in ("title", "authority", "year", "period", "form")}
        got.update({k: [] for k in ("metadata", "contact", "sections", "figures", "tables", "citations", "checks")})
    head(tally, wanted, got)
    tables(tally, wanted, got)
    figures(tally, wanted, got)
    checks(tally, wanted, got)
    return tally


def head(tally, wanted, got):
    for key in ("title", "authority"):
        have = got[key]["text"] if got[key] else None
        tally.add(key, same_text(wanted[key]["text"], have), f"{have} for {wanted[key]['text']}")
    for key in ("year", "form"):
        tally.add(key, got[key] in options(wanted[key]), f"{got[key]} for {wanted[key]}")
    if wanted["period"]:
        have = got["period"] and (got["period"]["from"], got["period"]["to"])
        want = (wanted["period"]["from"], wanted["period"]["to"])
        tally.add("period", have == want, f"{have} for {want}")
    for key in ("metadata", "contact"):
        for x in wanted[key]:
            found = any(y["field"] == x["field"] and same_text(x["text"], y["text"]) for y in got[key])
            tally.add(key, found, f"{x['field']} {x['text']}")
    for x in wanted["sections"]:
        fitting = [y for y in got["sections"] if same_text(x["marker"] + x["title"], (y["marker"] or "") + (y["title"] or ""))]
        tally.add("sections", any(y["level"] == x["level"] for y in fitting), f"{x['marker']}{x['title']}")
        if fitting and x["topic"] != "*":
            tally.add("topics", any(y["topic"] == x["topic"] for y in fitting), f"{fitting[0]['topic']} for {x['topic']}")
    for x in wanted["citations"]:
        found = any(same_text(x["title"], y["title"]) and plain(x["number"]) == plain(y["number"]) for y in got["citations"])
        tally.add("citations", found, f"{x['title']} {x['number'] or ''}")


def tables(tally, wanted, got):
    have = {}
    for table in got["tables"]:
        for cell in table["cells"]:
            have.setdefault((table["kind"], row_name(cell["row"]), cell["column"]), cell)
    for table in wanted["tables"]:
        forms = [t["form"] for t in got["tables"] if t["kind"] == table["kind"]]
        tally.add("table_form", any(f in options(table["form"]) for f in forms), f"{table['kind']}: {forms} for {table['form']}")
        for cell in table["cells"]:
            here = have.pop((table["kind"], row_name(cell["row"]), cell["column"]), None)
            # Where the rows that tell the forms apart are cut off, a cell that is missing may be absent too; and nobody knows of a
            # local row that is not printed.
            unknown = isinstance(table["form"], list) or cell["row"].startswith("x:")
            absent = {"state": "missing" if unknown else None, "value": None, "span": None}
            one_cell(tally, table["kind"], cell, here or absent)
    printed = [c["span"] for t in wanted["tables"] for c in t["cells"] if c["span"] and "number" in options(c["state"])]
    for (kind, row, column), cell in have.items():
        # A row of the form whose label is not known any more is declined by keeping it under its label.
        declined = row.startswith("x:") and any(overlap(s, cell["span"]) for s in printed)
        if cell["state"] == "number" and not declined:
            tally.add("misplaced", 1, (f"{kind} {row} {column}: {cell['value']}, which is no cell of the form", cell["span"]))


def one_cell(tally, kind, cell, here):
    right = here["state"] in options(cell["state"]) and same_number(cell["value"], here["value"])
    elsewhere = right and here["state"] == "number" and cell["span"] and not overlap(cell["span"], here["span"])
    number = here["state"] == "number"
    name = f"{kind} {cell['row']} {cell['column']}: {here['state']} {here['value']} for {cell['state']} {cell['value']}"
    note = (name + (", from another place" if elsewhere else ""), cell["span"])
    tally.add("cells", right and not elsewhere, note)
    tally.add("misplaced", bool(number and (elsewhere or not same_number(cell["value"], here["value"]))), note)
    if cell["note"] is not None and right:
        said = f"{kind} {cell['row']} {cell['column']}: {here['note']} for {cell['note']}"
        tally.add("notes", same_text(cell["note"], here["note"]), (said, cell["span"]))
    tally.add("lost", not number and not right and "number" in options(cell["state"]))


def figures(tally, wanted, got):
    """Each figure of the truth with the one that lies over most of it."""
    free = list(range(len(got["figures"])))
    pairs = {}
    for x in wanted["figures"]:
        negation = x["stated"] == "negation"
        size = x["span"][1] - x["span"][0]
        fitting = [i for i in free if (got["figures"][i]["stated"] == "negation") == negation
                   and 2 * overlap(x["span"], got["figures"][i]["span"]) >= (1 if negation else size)]
        if not fitting:
            tally.add("figures", False, (x["raw"], x["span"]))
            continue
        tally.add("figures", True)
        best = max(fitting, key=lambda i: (got["figures"][i]["indicator"] in options(x["indicator"]),
                                           overlap(x["span"], got["figures"][i]["span"]), -i))
        free.remove(best)
        pairs[x["id"]] = best
    for x in wanted["figures"]:
        if x["id"] in pairs:
            one_figure(tally, x, got["figures"][pairs[x["id"]]], got["figures"], pairs)
    cells = [c["span"] for t in wanted["tables"] for c in t["cells"] if c["span"]]
    begin = min((c[0] for c in cells), default=None)
    for i in free:
        y = got["figures"][i]
        if any(overlap(y["span"], x["span"]) for x in wanted["figures"]):
            continue
        in_table = begin is not None and any(overlap(y["span"], c) for c in cells)
        tally.add("cell_figures" if in_table else "extra_figures", 1, (f"{y['raw']!r} {y['indicator']}", y["span"]))


def one_figure(tally, x, y, all_figures, pairs):
    note = lambda key: (f"{x['raw']}: {y[key]} for {x[key]}", x["span"])
    tally.add("values", same_number(x["value"], y["value"]) and same_number(x["upper"], y["upper"]), note("value"))
    if x["stated"] == "number":
        tally.add("units", y["unit"] in options(x["unit"]), note("unit"))
        tally.add("approx", y["approx"] in options(x["approx"]), note("approx"))
        tally.add("kinds", y["kind"] in options(x["kind"]), note("kind"))
    if x["indicator"] is not None:
        tally.add("indicators", y["indicator"] in options(x["indicator"]), note("indicator"))
    for key, value in x["facets"].items():
        have = y["facets"].get(key)
        tally.add("facets", have in options(value), (f"{x['raw']} {key}: {have} for {value}", x["span"]))
    if x["part_of"] is not None or y["part_of"] is not None:
        want = pairs.get(x["part_of"]) if x["part_of"] is not None else None
        whole = all_figures[y["part_of"]]["raw"] if y["part_of"] is not None else None
        tally.add("parts", y["part_of"] == want, (f"{x['raw']} is part of {whole}", x["span"]))


def same_rule(truth, rule):
    if truth.startswith("statistics"):
        return rule.startswith("statistics")
    return rule == truth


def checks(tally, wanted, got):
    cells = {(c["row"], c["column"]): c["span"] for t in wanted["tables"] for c in t["cells"]}
    kinds = {t["kind"]: {(c["row"], c["column"]): c["span"] for c in t["cells"]} for t in wanted["tables"]}
    told = [c for c in got["checks"] if c["verdict"] == "fails"]
    used = set()
    for x in wanted["checks"]:
        kind = x["rule"].split(".")[0]
        table = kinds.get(kind, cells)
        spans = [table.get(tuple(c)) for c in x["cells"]] + [wanted["figures"][i]["span"] for i in x["figures"] if i is not None]
        spans = [s for s in spans if s]
        fitting = [i for i, c in enumerate(told) if same_rule(x["rule"], c["rule"]) and
                   (not spans or any(overlap(s, t) for s in spans for t in c["spans"]))]
        tally.add("faults", bool(fitting), (f"{x['rule']} {x['about']}", spans[0] if spans else None))
        used.update(fitting)
    for i, c in enumerate(told):
        if i not in used:
            said = f"{c['rule']} {c['expected']} {c['actual']} {c['message']}"
            tally.add("false_fails", 1, (said, c["spans"][0] if c["spans"] else None))
