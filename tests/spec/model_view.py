"""How an element of the model reads in a spec file: the columns of each relation, in words."""

FACETS = ("channel", "mode", "outcome", "applicant", "category", "stage", "basis")


def word(value):
    """A value as a spec file writes it: `-` for null."""
    return "-" if value is None else " ".join(str(value).split())


def words(*values):
    return " ".join(word(v) for v in values)


def period(x):
    if x is None:
        return "-"
    return word(x["year"]) if "year" in x else words(x["from"], x["to"])


def quantity(figure):
    """`2800 条 over`, `3..5 个`, `0 件 negation`."""
    number = word(figure["value"])
    if figure["upper"] is not None:
        number += ".." + figure["upper"]
    stated = figure["stated"] if figure["stated"] != "number" else None
    return " ".join([number] + [x for x in (figure["unit"], figure["approx"], stated) if x])


def one(value):
    return [] if value is None else [value]


# Of one report: where a relation's elements are, and what its columns say.
REPORT = {
    "title":     (lambda r: one(r["title"]),     lambda x: [word(x["text"])]),
    "authority": (lambda r: one(r["authority"]), lambda x: [word(x["text"])]),
    "year":      (lambda r: one(r["year"]),      lambda x: [word(x)]),
    "period":    (lambda r: one(r["period"]),    lambda x: [period(x)]),
    "form":      (lambda r: one(r["form"]),      lambda x: [x]),
    "metadata":  (lambda r: r["metadata"],       lambda x: [x["field"], word(x["text"])]),
    "contact":   (lambda r: r["contact"],        lambda x: [x["field"], word(x["text"])]),
    "section":   (lambda r: r["sections"],       lambda x: [words(x["level"], x["marker"], x["title"]), word(x["topic"])]),
    "figure":    (lambda r: r["figures"],        lambda x: [word(x["raw"]), quantity(x), x["indicator"]]),
    "table":     (lambda r: r["tables"],         lambda x: [words(x["kind"], x["form"])]),
    "cell":      (lambda r: [dict(c, table=t["kind"]) for t in r["tables"] for c in t["cells"]],
                  lambda x: [words(x["table"], x["row"], x["column"]), x["value"] if x["state"] == "number" else x["state"]]),
    "mention":   (lambda r: r["mentions"],       lambda x: [words(x["kind"], x["text"]), word(x["value"])]),
    "citation":  (lambda r: r["citations"],      lambda x: [word(x["title"]), word(x["number"])]),
    "check":     (lambda r: r["checks"],         lambda x: [words(x["rule"], x["verdict"]), word(x["expected"]), word(x["actual"])]),
    "diagnostic": (lambda r: r["diagnostics"],   lambda x: [x["code"], x["severity"]]),
}

# Of the input as a whole.
INPUT = {
    "reports":   (lambda d: [len(d["reports"])],        lambda x: [str(x)]),
    "encoding":  (lambda d: one(d["input"]["encoding"]), lambda x: [x]),
    "script":    (lambda d: one(d["input"]["script"]),  lambda x: [x]),
    "repair":    (lambda d: d["input"]["repairs"],      lambda x: [x["kind"], word(x["count"])]),
    "outside":   (lambda d: d["input"]["mentions"],     lambda x: [words(x["kind"], x["text"]), word(x["value"])]),
    "notice":    (lambda d: d["input"]["diagnostics"],  lambda x: [x["code"], x["severity"]]),
}

PLURALS = {"metadata": "metadata", "contact": "contact"} | {
    name + "s": name for name in (*REPORT, *INPUT) if name not in ("metadata", "contact")}


def attribute(report, element, name, source):
    """What `name: value` compares with."""
    if name in FACETS:
        return word(element.get("facets", {}).get(name))
    if name == "at":
        span = element.get("span")
        return word(source(span)) if span else "-"
    value = element[name]
    if value is None:
        return "-"
    if name in ("part_of", "share_of", "share_part"):
        return word(report["figures"][value]["raw"])
    if name in ("section", "parent"):
        section = report["sections"][value]
        return " ".join(x for x in (section["marker"], section["title"]) if x)
    if name == "alias_of":
        return word(report["citations"][value]["title"])
    if name == "period":
        return period(value)
    return word(value)
