"""The schema of the JSON as a table: the members of each object, in order, and their types."""

# A type is a name of SHAPES (an object), "[x]" (a list of x), or one of these; "x?" may be null.
SCALARS = {
    "text": lambda x: type(x) is str,
    "word": lambda x: type(x) is str and x.replace("_", "").replace("-", "").replace(".", "").isalnum(),
    "number": lambda x: type(x) is int,
    "decimal": lambda x: type(x) is str and x.lstrip("-").replace(".", "", 1).isdigit(),
    "date": lambda x: type(x) is str and len(x) == 10 and x[4] == x[7] == "-",
    "span": lambda x: type(x) is list and len(x) == 2 and all(type(n) is int for n in x) and 0 <= x[0] <= x[1],
}

SHAPES = {
    "document": "gouji text, input input, reports [report]",
    "input": "name text?, bytes number, encoding text, script word, repairs [repair], mentions [mention], diagnostics [diagnostic]",
    "repair": "kind word, count number",
    "report": "span span, title quote?, authority quote?, year number?, period period?, form word, metadata [metadata], "
              "contact [contact], sections [section], figures [figure], tables [table], mentions [mention], "
              "citations [citation], checks [check], diagnostics [diagnostic]",
    "quote": "text text, span span",
    "period": "from date?, to date?, span span",
    "metadata": "field word, label text?, text text?, span span",
    "contact": "field word, text text, span span",
    "section": "id number, parent number?, level number, marker text?, marker_span span?, title text?, title_span span?, "
               "topic word?, span span",
    "figure": "id number, section number?, raw text, span span, value decimal?, upper decimal?, unit text?, approx word?, "
              "stated word, kind word, subject text?, indicator word, facets facets, scope text?, period own_period?, part_of number?, "
              "share_of number?, share_part number?",
    "table": "kind word, form word, section number?, span span, cells [cell]",
    "cell": "row text, column text, state word, value decimal?, raw text?, note text?, span span?",
    "mention": "kind word, text text, span span, value text?",
    "citation": "title text?, number text?, alias_of number?, span span",
    "check": "rule word, verdict word, expected text?, actual text?, tolerance text?, spans [span], message text?, message_zh text?",
    "diagnostic": "code word, severity word, message text, span span",
}
MEMBERS = {name: [tuple(m.split()) for m in members.split(", ")] for name, members in SHAPES.items()}

# Nearly all values are scalars as they should be: told without a walk.
FITS = {**SCALARS, **{f"{kind}?": lambda x, fits=fits: x is None or fits(x) for kind, fits in SCALARS.items()}}

# Objects of which any members may be there, in this order.
OPTIONAL = {
    "facets": "channel mode outcome applicant category stage basis".split(),
    "own_period": "year from to".split(),
}


def problems(document):
    return list(compare(document, "document", "document"))


def compare(value, kind, where):
    if kind.endswith("?"):
        if value is not None:
            yield from compare(value, kind[:-1], where)
    elif kind.startswith("["):
        if type(value) is not list:
            yield f"{where} is no list"
            return
        for i, x in enumerate(value):
            yield from compare(x, kind[1:-1], f"{where}[{i}]")
    elif kind in SCALARS:
        if not SCALARS[kind](value):
            yield f"{where} is {value!r}, no {kind}"
    elif type(value) is not dict:
        yield f"{where} is {value!r}, no object"
    elif kind in OPTIONAL:
        if list(value) != [m for m in OPTIONAL[kind] if m in value]:
            yield f"{where} has the members {list(value)}"
    elif list(value) != [m for m, _ in MEMBERS[kind]]:
        yield f"{where} has the members {list(value)}"
    else:
        for member, inner in MEMBERS[kind]:
            x = value[member]
            if inner not in FITS or not FITS[inner](x):
                yield from compare(x, inner, f"{where}.{member}")
