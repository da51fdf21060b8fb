"""What a report states: figures, cells, tables, expected checks; and their JSON, named as in the model.

A list in place of a single value means that any of its members is right, as in annotated reports.
"""
from dataclasses import dataclass, field
from typing import Any, Optional


@dataclass(eq=False)
class Figure:
    """One quantity of the prose. `text` is how it is printed."""
    text: str
    value: str
    unit: Any = None
    approx: Any = None
    upper: Optional[str] = None
    stated: str = "number"
    kind: Any = "count"
    indicator: Any = None
    facets: dict = field(default_factory=dict)
    part_of: Optional["Figure"] = None
    share_of: Optional["Figure"] = None


@dataclass(eq=False)
class Cell:
    """One cell of a form. `text` is how it is printed, which is nothing for a missing one."""
    row: str
    column: str
    state: Any
    value: Any = None
    text: str = ""
    note: Optional[str] = None

    @staticmethod
    def number(row, column, value):
        return Cell(row, column, "number", str(value), str(value))

    def lose(self):
        """Makes the cell one that the input does not have."""
        self.state, self.value, self.text, self.note = "missing", None, "", None

    def allow(self, state, value=None):
        """Accepts another reading too, where the print leaves it open."""
        states = self.state if isinstance(self.state, list) else [self.state]
        values = self.value if isinstance(self.value, list) else [self.value]
        self.state = states + [state] * (state not in states)
        self.value = values + [value] * (value not in values)
        if len(self.value) == 1:
            self.value = self.value[0]


@dataclass(eq=False)
class Table:
    kind: str
    form: Any
    cells: dict = field(default_factory=dict)

    def put(self, row, column, value):
        self.cells[row, column] = Cell.number(row, column, value)

    def __getitem__(self, key):
        return self.cells[key]

    def int(self, row, column):
        """The number of a cell as it was before damage."""
        return int(self.cells[row, column].value)

    def add(self, row, column, amount):
        """Alters a number, as a fault does."""
        cell = self.cells[row, column]
        cell.value = cell.text = str(int(cell.value) + amount)


@dataclass(eq=False)
class Check:
    """A check that has to fail, with the cells or figures that it is about."""
    rule: str
    about: str
    cells: list = field(default_factory=list)
    figures: list = field(default_factory=list)
    expected: Optional[str] = None
    actual: Optional[str] = None


@dataclass(eq=False)
class Section:
    level: int
    marker: str
    title: str
    topic: Any


def report_json(report, spans):
    """The JSON of a `report.Report`, of which `spans` maps the id of a tag to its bytes."""
    figures = sorted(report.figures, key=lambda f: spans[id(f)])
    place = {id(f): i for i, f in enumerate(figures)}
    link = lambda f: place.get(id(f)) if f is not None else None
    return {
        "title": {"text": report.title},
        "authority": {"text": report.authority},
        "year": report.year,
        "period": {"from": report.period[0], "to": report.period[1]} if report.period else None,
        "form": report.form,
        "metadata": [{"field": f, "text": t} for f, t in report.metadata],
        "contact": [{"field": f, "text": t} for f, t in report.contact],
        "sections": [{"level": s.level, "marker": s.marker, "title": s.title, "topic": s.topic} for s in report.sections],
        "figures": [{"id": place[id(f)], "raw": f.text, "span": spans[id(f)], "value": f.value, "upper": f.upper,
                     "unit": f.unit, "approx": f.approx, "stated": f.stated, "kind": f.kind, "indicator": f.indicator,
                     "facets": f.facets, "part_of": link(f.part_of), "share_of": link(f.share_of)} for f in figures],
        "tables": [{"kind": t.kind, "form": t.form,
                    "cells": [{"row": c.row, "column": c.column, "state": c.state, "value": c.value,
                               "note": c.note, "span": spans.get(id(c))} for c in t.cells.values()]}
                   for t in report.tables],
        "citations": [{"title": t, "number": n} for t, n in report.citations],
        "checks": [{"rule": c.rule, "verdict": "fails", "expected": c.expected, "actual": c.actual, "about": c.about,
                    "cells": [[x.row, x.column] for x in c.cells], "figures": [link(f) for f in c.figures]}
                   for c in report.checks],
    }
