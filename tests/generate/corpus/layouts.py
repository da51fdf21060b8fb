"""The ways in which a table reaches a reader of text. Each takes a grid and gives pieces that end a line."""
from .grids import Line
from .layouts_common import NEWLINE, allow_missing, blank, forgive, in_lines, joined, squared
from .pdf import pdf_columns, pdf_default, pdf_layout, pdf_raw
from .rich import plain

# ---- one cell a line ----

def lines(grid, rng):
    return in_lines(grid)


def lines_spaced(grid, rng):
    return in_lines(grid, "\n\n")


def lines_broken(grid, rng):
    return in_lines(grid, "\n\n", broken=True)


def lines_dropped(grid, rng):
    return in_lines(grid, drop=True)


# ---- rows with separators ----

def separated(grid, row_pieces):
    pieces = []
    for row in grid.rows:
        pieces += (row.pieces if isinstance(row, Line) else row_pieces(row)) + NEWLINE
    return pieces


def widest(grid):
    return max([len(row) for row in grid.rows if isinstance(row, list)] or [0])


def pipes(grid, rng, outer=""):
    """`规章 | 0 | 0 | 0 |`: merged cells leave empty ones at the end of the row."""
    width = widest(grid)
    def row_pieces(row):
        rest = "|" * (width - len(row))
        return plain(outer) * bool(outer) + joined([s.pieces for s in row], " | ") + plain(" |" + rest)
    return separated(grid, row_pieces)


def pipes_outer(grid, rng):
    return pipes(grid, rng, "| ")


def pipes_grid(grid, rng):
    """Every row with all columns, empty where cells are merged."""
    return separated(squared(grid), lambda row: plain("| ") + joined([s.pieces for s in row], " | ") + plain(" |"))


def pipes_apart(grid, rng):
    """Every merged cell taken apart, as programs that read web pages do: what it prints stands in each of its places."""
    rows = squared(grid, lambda slot: slot.text)
    return separated(rows, lambda row: plain("| ") + joined([s.pieces for s in row], " | ") + plain(" |"))


def pipes_lines(grid, rng):
    """A pipe ends each line that holds a cell; empty cells are dropped."""
    forgive(grid)
    width, pieces = widest(grid), []
    for row in grid.rows:
        if isinstance(row, Line):
            pieces += row.pieces + NEWLINE
            continue
        for slot in row:
            if not blank(slot):
                pieces += slot.pieces + plain(" |\n")
        if len(row) < width:
            pieces += plain("||\n")
    return pieces


def markdown(grid, rng):
    rows, pieces, ruled = squared(grid), [], False
    for row in rows.rows:
        if isinstance(row, Line):
            pieces += row.pieces + NEWLINE
            continue
        pieces += plain("| ") + joined([s.pieces for s in row], " | ") + plain(" |\n")
        if not ruled:
            pieces += plain("|" + " --- |" * grid.width + "\n")
            ruled = True
    return pieces


def tabs(grid, rng):
    return separated(grid, lambda row: joined([s.pieces for s in row], "\t"))


def tabs_grid(grid, rng):
    return separated(squared(grid), lambda row: joined([s.pieces for s in row], "\t"))


def spaces(grid, rng):
    """Runs of spaces between the cells, nothing for a blank one."""
    forgive(grid)
    def row_pieces(row):
        pieces = plain(" " * rng.choice([0, 2, 4]))
        for i, slot in enumerate([s for s in row if not blank(s)]):
            pieces += (plain(" " * rng.randint(2, 7)) if i else []) + slot.pieces
        return pieces
    return separated(grid, row_pieces)


# ---- other signs between the cells, or none ----

def fields(grid, sign, quoted):
    """Every row with all columns, as programs write tables out; a field that holds the sign is quoted."""
    def field(slot):
        return plain('"') + slot.pieces + plain('"') if quoted or sign in slot.text else slot.pieces
    return separated(squared(grid), lambda row: joined([field(s) for s in row], sign))


def commas(grid, rng):
    return fields(grid, ",", quoted=False)


def semicolons(grid, rng):
    return fields(grid, ";", quoted=True)


def boxes(grid, rng):
    """A frame drawn of signs around every cell."""
    rows, pieces = squared(grid), []
    def rule(left, cross, right):
        return plain(left + cross.join(["───"] * grid.width) + right + "\n")
    pieces += rule("┌", "┬", "┐")
    for i, row in enumerate(rows.rows):
        if isinstance(row, Line):
            pieces += row.pieces + NEWLINE
            continue
        pieces += rule("├", "┼", "┤") if i else []
        pieces += plain("│ ") + joined([s.pieces for s in row], " │ ") + plain(" │\n")
    return pieces + rule("└", "┴", "┘")


def glued(grid, rng):
    """Nothing between the cells of a row. Which digits are which number, only the count of the form's columns can say."""
    forgive(grid)
    for row in [row for row in grid.rows if isinstance(row, list)]:
        values = [slot for slot in row if slot.cell is not None]
        numbers = [slot for slot in row if slot.text[-1:].isdigit()]
        local = any(slot.cell.row.startswith("x:") for slot in values)
        counted = all(slot.cell.column not in ("count", "current", "cumulative") for slot in values)  # by the form
        if local or (len(numbers) > 1 and not (counted and all(len(slot.text) == 1 for slot in numbers))):
            allow_missing(values)
    return separated(grid, lambda row: joined([s.pieces for s in row], ""))


LAYOUTS = {
    "lines": lines, "lines-spaced": lines_spaced, "lines-broken": lines_broken, "lines-dropped": lines_dropped,
    "pipes": pipes, "pipes-outer": pipes_outer, "pipes-grid": pipes_grid, "pipes-lines": pipes_lines, "pipes-apart": pipes_apart,
    "markdown": markdown, "tabs": tabs, "tabs-grid": tabs_grid, "spaces": spaces,
    "pdf-layout": pdf_layout, "pdf-raw": pdf_raw, "pdf-default": pdf_default, "pdf-columns": pdf_columns,
    "commas": commas, "semicolons": semicolons, "boxes": boxes, "glued": glued,
}


def render(grids, layout, rng):
    pieces = []
    for grid in grids:
        pieces += LAYOUTS[layout](grid, rng)
    return pieces
