"""Damage to the rows and columns of a table."""
from dataclasses import replace

from . import forms
from .damage_kinds import damage
from .grids import Line, label, value
from .model import Cell
from .rich import plain


@damage("page_marks", "rows")
def page_marks(rng, table, grids):
    for grid in grids:
        if len(grid.rows) > 4:
            at = rng.randint(3, len(grid.rows) - 1)
            grid.rows.insert(at, Line(plain(rng.choice(["- {} -", "—{}—", "- {} -"]).format(rng.randint(2, 9)))))


def with_cells(grid):
    return [row for row in grid.rows if isinstance(row, list) and any(s.cell is not None for s in row)]


def drop(grid, row):
    """Takes a row out; what reached down from it is shortened or begins in the row below."""
    y = grid.rows.index(row)
    heads = [s for s in row if s.rows > 1]
    grid.rows.remove(row)
    for slot in heads:
        slot.rows -= 1
    if heads and y < len(grid.rows) and isinstance(grid.rows[y], list):
        grid.rows[y][:0] = heads
    for above in grid.rows[:y]:
        for slot in above if isinstance(above, list) else []:
            reach = grid.rows.index(above) + slot.rows
            if slot.rows > 1 and slot not in heads and reach > y:
                slot.rows -= 1
    for slot in row:
        if slot.cell is not None:
            slot.cell.lose()


@damage("missing_rows", "rows")
def missing_rows(rng, table, grids):
    if table.kind == "remedies":
        return
    for grid in grids:
        rows = [row for row in with_cells(grid) if not any(s.rows > 1 for s in row)]
        for row in rng.sample(rows, min(len(rows) - 1, rng.randint(1, 2))):
            drop(grid, row)


@damage("missing_columns", "rows")
def missing_columns(rng, table, grids):
    """A column of applicants is not there, neither its heading nor its numbers."""
    if table.kind != "applications":
        return
    names = forms.APPLICANT_COLUMNS[1:-1]
    column = rng.choice(names)
    for grid in grids:
        for row in grid.rows:
            if not isinstance(row, list):
                continue
            for slot in list(row):
                if slot.cell is not None and slot.cell.column == column:
                    slot.cell.lose()
                    row.remove(slot)
                elif grid.rows.index(row) == 2 and row.index(slot) == names.index(column) and len(row) == len(names):
                    row.remove(slot)  # by its place: its words may be damaged
                elif slot.text in ("法人或其他组织", "申请人情况"):
                    slot.columns -= 1
        grid.width -= 1


@damage("no_totals", "rows")
def no_totals(rng, table, grids):
    """The applications without the column of totals."""
    if table.kind != "applications":
        return
    for grid in grids:
        for row in grid.rows:
            for slot in list(row) if isinstance(row, list) else []:
                if slot.cell is not None and slot.cell.column == "total":
                    slot.cell.lose()
                    row.remove(slot)
        grid.rows[1].pop()  # by its place: its words may be damaged
        grid.rows[0][1].columns -= 1
        grid.width -= 1
    for cell in table.cells.values():
        if cell.state != "missing":
            cell.allow("missing")  # a row whose last number happens to be the sum of the others may be another's


@damage("stranger_column", "rows")
def stranger_column(rng, table, grids):
    """A column of applicants that the form does not have."""
    if table.kind != "applications":
        return
    at = rng.randint(1, 4)
    for grid in grids:
        for row in grid.rows:
            if not isinstance(row, list):
                continue
            cells = [s for s in row if s.cell is not None]
            if cells:
                stranger = Cell.number(cells[0].cell.row, "x:stranger", rng.randint(0, 3))
                row.insert(row.index(cells[0]) + 1 + at, value(stranger))
        grid.rows[2].insert(at, label(rng.choice(["新闻媒体", "基层组织", "外国组织"])))
        grid.rows[0][1].columns += 1
        grid.rows[1][1].columns += 1
        grid.width += 1
    for cell in table.cells.values():
        if cell.state != "missing":
            cell.allow("missing")


@damage("half_table", "rows")
def half_table(rng, table, grids):
    """The table stops half way."""
    if table.kind == "remedies":
        return
    grid = grids[-1]
    rows = with_cells(grid)
    keep = rng.randint(len(rows) // 2, len(rows) - 1)
    last = grid.rows.index(rows[keep])
    for row in grid.rows[last:]:
        for slot in row if isinstance(row, list) else []:
            if slot.cell is not None:
                slot.cell.lose()
    del grid.rows[last:]


@damage("left_over", "rows")
def left_over(rng, table, grids):
    """Numbers behind the last row that belong nowhere; what of them is the row's own may be declined."""
    if table.kind == "remedies":
        return
    for slot in with_cells(grids[-1])[-1]:
        if slot.cell is not None:
            slot.cell.allow("missing")
    grids[-1].rows.append(Line(plain(" ".join(str(rng.randint(11, 99)) for _ in range(rng.randint(2, 3))))))


@damage("lying_headers", "rows")
def lying_headers(rng, table, grids):
    """Header rows that repeat or drop a name: what they say does not fit the numbers below."""
    if table.kind != "applications":
        return
    row = grids[0].rows[2]
    if rng.random() < 0.5:
        row.append(type(row[0])(plain("其他")))
    else:
        row.pop()
    for cell in table.cells.values():
        if cell.state != "missing":
            cell.allow("missing")


NOTES = ["注:本表数据以办结日期为准。", "说明:没有相关情况的,填写零。", "填表说明:各项数据由承办机构核对后填写", "注:本表由办公室负责解释",
         "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"]


@damage("note_below", "rows")
def note_below(rng, table, grids):
    """A note right below the table, in no cell of it."""
    grids[-1].rows.append(Line(plain(rng.choice(NOTES))))


@damage("repeated_header", "rows")
def repeated_header(rng, table, grids):
    """A new page begins with the header once more, between rows that no label holds together."""
    for grid in grids:
        places = [y for y in range(1, len(grid.rows)) if grid.rows[y - 1] in with_cells(grid) and grid.rows[y] in with_cells(grid)
                  and not reaches_over(grid, y)]
        if places:
            y = rng.choice(places)
            end = max(i for i in range(1, y) if grid.rows[i] in with_cells(grid) and grid.rows[i - 1] not in with_cells(grid))
            begin = end
            while begin > 0 and isinstance(grid.rows[begin - 1], list) and grid.rows[begin - 1] not in with_cells(grid):
                begin -= 1
            grid.rows[y:y] = [[replace(slot) for slot in row] for row in grid.rows[begin:end]]


def reaches_over(grid, y):
    """Does a label above row y go on below it?"""
    return any(above + slot.rows > y for above, row in enumerate(grid.rows[:y]) if isinstance(row, list) for slot in row)
