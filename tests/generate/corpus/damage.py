"""Damage as real reports have it, each kind with a name.

A kind acts at one stage: on the `cells` of a table (and on its truth), on its printed `labels`, on the
`rows` of its grids, on the pieces of the whole `text`, or on the `bytes`. A kind that leaves the print
open says in the truth what else may be read (`Cell.allow`).
"""
# registered in this order, in which they take turns
from . import damage_cells, damage_labels, damage_rows  # noqa: F401
from .damage_kinds import KINDS, damage
from .grids import refresh
from .rich import Piece
from .traditional import TABLE

# Together these leave a print that nobody can read: a torn number fills the place of one that is not there.
APART = [{"split_digits", "blank_cells"}, {"split_digits", "missing_columns"}, {"split_digits", "left_over"}]


def together(names):
    return not any(pair <= set(names) for pair in APART)


# ---- text ----

@damage("full_width_digits", "text")
def full_width_digits(rng, pieces):
    wide = {ord("0") + i: 0xFF10 + i for i in range(10)}
    return [Piece(p.text.translate(wide), p.tag) for p in pieces]


@damage("lost_date_parts", "text")
def lost_date_parts(rng, pieces):
    """统计期限自2021年1月1日 loses 年 and 月: 202111日."""
    out = []
    for p in pieces:
        text = p.text
        if "统计期限" in text:
            text = text.replace("年1月1日", "11日").replace("年12月31日", "1231日")
        out.append(Piece(text, p.tag))
    return out


@damage("traditional", "text")
def traditional(rng, pieces):
    return [Piece(p.text.translate(TABLE), p.tag) for p in pieces]


@damage("gb18030", "bytes")
def gb18030(rng, pieces):
    return "gb18030"


def of_stage(names, stage):
    """The functions of the kinds that act at a stage."""
    return [KINDS[name][1] for name in names if KINDS[name][0] == stage]


def apply(rng, names, stage, table, grids):
    for act in of_stage(names, stage):
        act(rng, table, grids)
    if stage == "cells":
        for grid in grids:
            refresh(grid)
    if table.kind == "applications" and all(c.state == "missing" for (row, _), c in table.cells.items() if row.startswith("other")):
        table.form = ["standard-2021", "standard-2019"]  # nothing is left that tells them apart
