"""The tables of the forms as grids of slots with spans, before any layout.

A row of a grid is a list of slots, or a `Line`, which every layout prints as it stands.
"""
from dataclasses import dataclass, field
from typing import Any, Optional

from . import forms
from .rich import Piece, plain, string


@dataclass(eq=False)
class Slot:
    """One printed cell: a label or the value of a `Cell`."""
    pieces: list
    columns: int = 1
    rows: int = 1
    cell: Any = None
    breaks: Optional[list] = None  # how narrow columns break the label

    @property
    def text(self):
        return string(self.pieces)


@dataclass(eq=False)
class Line:
    pieces: list


@dataclass(eq=False)
class Grid:
    width: int
    rows: list = field(default_factory=list)

    def slots(self):
        return [slot for row in self.rows if isinstance(row, list) for slot in row]


def label(text, columns=1, rows=1, breaks=None):
    return Slot(plain(text), columns, rows, breaks=breaks)


def value(cell, columns=1):
    return Slot([Piece(cell.text, cell)], columns, cell=cell)


def values(table, row, columns):
    return [value(table[row, column]) for column in columns]


def refresh(grid):
    """Takes over what damage did to the texts of cells. A blank in a line of numbers leaves the whole line open."""
    for slot in grid.slots():
        if slot.cell is not None:
            slot.pieces = [Piece(slot.cell.text, slot.cell)]
    for line in [row for row in grid.rows if isinstance(row, Line)]:
        line.pieces = [Piece(p.text if p.tag is None else p.tag.text, p.tag) for p in line.pieces]
        cells = [p.tag for p in line.pieces if p.tag is not None]
        if any(not cell.text for cell in cells):
            for cell in cells:
                cell.allow("missing")


def halves(text):
    """商业企业 as 商业 and 企业."""
    return [text[:2], text[2:]] if len(text) == 4 else None


def applications(table):
    number = forms.APPLICANT_COLUMNS
    names = dict(forms.APPLICANTS)
    grid = Grid(3 + len(number))
    grid.rows.append([label(forms.BALANCE_NOTE, 3, 3), label("申请人情况", 7)])
    grid.rows.append([label("自然人", rows=2), label("法人或其他组织", 5), label("总计", rows=2)])
    grid.rows.append([label(names[c], breaks=halves(names[c])) for c in number[1:-1]])
    for row, text in (forms.RECEIVED, forms.CARRIED_IN):
        grid.rows.append([label(text, 3), *values(table, row, number)])
    groups = forms.OUTCOMES_2021 if table.form == "standard-2021" else forms.OUTCOMES_2019
    size = sum(len(rows) for _, rows in groups) + 1
    first = [label(forms.RESULTS, 1, size)]
    for group, rows in groups:
        head = [label(group, 1, len(rows))] if group else []
        for row, text in rows:
            grid.rows.append([*first, *head, label(text, 1 if group else 2), *values(table, row, number)])
            first, head = [], []
    grid.rows.append([label(forms.TOTAL[1], 2), *values(table, "total", number)])
    grid.rows.append([label(forms.CARRIED_OUT[1], 3), *values(table, "carried_out", number)])
    return [grid]


def disclosure(table):
    blocks = forms.DISCLOSURE[table.form]
    grid = Grid(4)
    for article, columns, rows in blocks:
        span = {1: 3, 2: 1, 3: 1}[len(columns)]
        last = 4 - 1 - span * (len(columns) - 1)
        spans = [span] * (len(columns) - 1) + [last]
        grid.rows.append([label(article, 4)])
        grid.rows.append([label(forms.INFORMATION), *(label(t, s) for (_, t), s in zip(columns, spans))])
        for row, text in rows:
            grid.rows.append([label(text), *(value(table[row, c], s) for (c, _), s in zip(columns, spans))])
    return [grid]


REMEDY_STYLES = ("table", "line15", "line12", "three", "vertical", "turned")


def remedies(table, style="table"):
    heads = forms.REMEDY_COLUMNS if style != "line12" else forms.REMEDY_COLUMNS[:-1]
    names = [c for c, _ in heads]
    labels = lambda rows=1: [label(t, 1, rows, halves(t)) for _, t in heads]
    if style == "three":
        return remedies_three(table, names, labels)
    if style == "turned":
        return remedies_turned(table, heads)
    n = len(names)
    grid = Grid(3 * n)
    if style == "vertical":
        grid.rows += vertical_heads([t for _, t in heads])
    else:
        grid.rows.append([label(forms.RECONSIDERATION, n), label(forms.LAWSUIT, 2 * n)])
        grid.rows.append([*labels(2), label(forms.DIRECT, n), label(forms.AFTER, n)])
        grid.rows.append(labels() + labels())
    slots = [slot for row in forms.REMEDY_ROWS for slot in values(table, row, names)]
    if style in ("line15", "line12", "vertical"):
        pieces = []
        for slot in slots:
            pieces += plain(" ") * bool(pieces) + slot.pieces
        grid.rows.append(Line(pieces))
    else:
        grid.rows.append(slots)
    if style == "line12":
        for row in forms.REMEDY_ROWS:
            table[row, "total"].lose()
    return [grid]


def remedies_three(table, names, labels):
    """One small table for each row of the form."""
    grids = []
    above = [forms.RECONSIDERATION], [forms.LAWSUIT, forms.DIRECT], [forms.LAWSUIT, forms.AFTER]
    for row, heads in zip(forms.REMEDY_ROWS, above):
        grid = Grid(len(names), [[label(h, len(names))] for h in heads])
        grid.rows += [labels(), values(table, row, names)]
        grids.append(grid)
    return grids


def remedies_turned(table, heads):
    """A line for each outcome, a column for each row of the form."""
    grid = Grid(4, [[label(""), label(forms.RECONSIDERATION), label(forms.DIRECT), label(forms.AFTER)]])
    grid.rows += [[label(text), *(value(table[row, column]) for row in forms.REMEDY_ROWS)] for column, text in heads]
    return [grid]


def vertical_heads(texts):
    """结果维持 over 结果纠正 …, read in lines: 结 结 其 尚 / 果 果 他 未 / 维 纠 结 审 / 持 正 果 结."""
    deep = max(map(len, texts))
    spread = [t if len(t) == deep else t[0] + " " * (deep - len(t)) + t[1:] for t in texts] * 3
    rows = [Line(plain(f"{forms.RECONSIDERATION} {forms.LAWSUIT}")), Line(plain(f"{forms.DIRECT} {forms.AFTER}"))]
    for level in range(deep):
        rows.append(Line(plain(" ".join(t[level] for t in spread if t[level] != " "))))
    return rows


def statistics(table, columns, code=False, local=()):
    """Rows of label, unit, perhaps a code, and the columns `[(column, heading)]`."""
    grid = Grid(2 + code + len(columns))
    heads = ["统计指标", "单位"] if columns[0][0] == "count" else ["指标名称", "计量单位"]
    grid.rows.append([label(t) for t in heads + ["代码"] * code + [t for _, t in columns]])
    lines = []
    for row, text, unit in forms.STATISTICS:
        lines.append((row, text, unit))
        lines += [("x:" + t, t, u) for after, t, u in local if after == row]
    for number, (row, text, unit) in enumerate(lines, 1):
        cells = [value(table[row, c]) for c, _ in columns] if row else [label("") for _ in columns]
        grid.rows.append([label(text), label(unit), *([label(str(number))] if code else []), *cells])
    return [grid]
