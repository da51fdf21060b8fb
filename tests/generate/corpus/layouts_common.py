"""What the layouts share: pieces put together, blank cells forgiven, merged cells drawn out.

The truth stays the same, save where a layout drops blank cells: then the print itself no longer says
which cell is blank, and a reader may say so (`forgive`).
"""
from . import forms
from .grids import Grid, Line, Slot
from .rich import plain

NEWLINE = plain("\n")


def joined(parts, between):
    pieces = []
    for i, part in enumerate(parts):
        pieces += (plain(between) if i else []) + part
    return pieces


def blank(slot):
    return not slot.text.strip()


def allow_missing(slots):
    """The numbers of these may be declined."""
    for slot in slots:
        if slot.cell is not None and slot.cell.state != "missing":
            slot.cell.allow("missing")


def forgive(grid):
    """Blank cells are dropped: they, and the numbers beside them in their row, may be declined."""
    for row in grid.rows:
        if isinstance(row, list) and any(s.cell is not None and blank(s) for s in row):
            allow_missing(row)


def forgive_all(grid):
    """The print no longer says which number is which: all of them may be declined."""
    allow_missing(grid.slots())


def tells_columns(grid):
    """Where numbers stand apart from their labels, only sums show which is which, and only if no blank cell is dropped."""
    cells = [slot for slot in grid.slots() if slot.cell is not None]
    sums = any(slot.cell.column == "total" or slot.cell.row in forms.STATISTICS_SUMS for slot in cells)
    return sums and not any(blank(slot) for slot in cells)


def in_lines(grid, between="\n", broken=False, drop=False):
    if drop:
        forgive(grid)
    parts = []
    for row in grid.rows:
        if isinstance(row, Line):
            parts.append(row.pieces)
            continue
        for slot in row:
            if drop and blank(slot):
                continue
            parts.append(plain("\n".join(slot.breaks)) if broken and slot.breaks else slot.pieces)
    return joined(parts, between) + NEWLINE


def squared(grid, again=lambda slot: ""):
    """The rows with every merged cell drawn out: slots below and to the right that print what `again` says of it."""
    held, rows = {}, []
    for y, row in enumerate(grid.rows):
        if isinstance(row, Line):
            rows.append(row)
            continue
        line, x, slots = [], 0, list(row)
        while x < grid.width:
            if (x, y) in held:
                line.append(Slot(plain(again(held[x, y]))))
                x += 1
                continue
            if not slots:
                line.append(Slot(plain("")))
                x += 1
                continue
            slot = slots.pop(0)
            line += [slot] + [Slot(plain(again(slot))) for _ in range(min(slot.columns, grid.width - x) - 1)]
            for below in range(1, slot.rows):
                for right in range(slot.columns):
                    held[x + right, y + below] = slot
            x += slot.columns
        rows.append(line)
    return Grid(grid.width, rows)
