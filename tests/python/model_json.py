"""The JSON of a document, put together from the dataclasses: what `to_dict` has to be equal to."""

from decimal import Decimal

FACETS = ("channel", "mode", "outcome", "applicant", "category", "stage", "basis")


def document(x):
    return {
        "gouji": "1.0",
        "input": members(x.input),
        "reports": [report(r) for r in x.reports],
    }


def report(x):
    return {
        "span": value(x.span),
        "title": value(x.title),
        "authority": value(x.authority),
        "year": x.year,
        "period": None if x.period is None else {**ends(x.period), "span": value(x.period.span)},
        "form": x.form,
        "metadata": value(x.metadata),
        "contact": value(x.contact),
        "sections": value(x.sections),
        "figures": [figure(f) for f in x.figures],
        "tables": [{**members(t), "cells": [cell(c) for c in t.cells]} for t in x.tables],
        "mentions": value(x.mentions),
        "citations": value(x.citations),
        "checks": value(x.checks),
        "diagnostics": value(x.diagnostics),
    }


def figure(x):
    plain = members(x)
    facets = {name: plain.pop(name) for name in FACETS}
    plain["facets"] = {name: facet for name, facet in facets.items() if facet is not None}
    plain["period"] = None if x.period is None else own_period(x.period)
    return plain


def own_period(x):
    """`{year}` for a year alone, like the JSON."""
    if x.from_ == x.to and x.from_.year is not None and x.from_.month is None:
        return {"year": x.from_.year}
    return ends(x)


def ends(x):
    return {"from": day(x.from_), "to": day(x.to)}


def day(x):
    return None if x.to_date() is None else x.to_date().isoformat()


def cell(x):
    plain = members(x)
    del plain["table"]  # the JSON nests cells in their table
    return plain


def members(x):
    return {name: value(member) for name, member in vars(x).items() if name != "period"}


def value(x):
    """Rows as objects, spans and tuples as lists, decimals as text."""
    if hasattr(x, "__dataclass_fields__"):
        return members(x)
    if isinstance(x, tuple):
        return [value(item) for item in x]
    if isinstance(x, Decimal):
        return format(x, "f")
    assert x is None or isinstance(x, (str, int)), x
    return x
