"""The ways in which a table reaches a reader of text. Each takes a grid and gives pieces that end a line.

The truth stays the same, save where a layout drops blank cells: then the print itself no longer says
which cell is blank, and a reader may say so (`forgive`).
"""
from . import forms
from .grids import Grid, Line, Slot
from .rich import plain, string

NEWLINE = plain("\n")


def joined(parts, between):
    pieces = []
    for i, part in enumerate(parts):
        pieces += (plain(between) if i else []) + part
    return pieces


def blank(slot):
    return not slot.text.strip()


def forgive(grid):
    """Blank cells are dropped: they, and the numbers beside them in their row, may be declined."""
    for row in grid.rows:
        if isinstance(row, list) and any(s.cell is not None and blank(s) for s in row):
            for slot in row:
                if slot.cell is not None and slot.cell.state != "missing":
                    slot.cell.allow("missing")


def forgive_all(grid):
    """The print no longer says which number is which: all of them may be declined."""
    for slot in grid.slots():
        if slot.cell is not None and slot.cell.state != "missing":
            slot.cell.allow("missing")


def tells_columns(grid):
    """Where numbers stand apart from their labels, only sums show which is which, and only if no blank cell is dropped."""
    cells = [slot for slot in grid.slots() if slot.cell is not None]
    sums = any(slot.cell.column == "total" or slot.cell.row in forms.STATISTICS_SUMS for slot in cells)
    return sums and not any(blank(slot) for slot in cells)


# ---- one cell a line ----

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


# ---- pdftotext ----

def breadth(text):
    """Half-width columns of a text."""
    return sum(2 if ord(c) > 0x2e80 else 1 for c in text)


def wrap(text, width):
    out, line = [], ""
    for c in text:
        if line and breadth(line + c) > width:
            out.append(line)
            line = ""
        line += c
    return out + [line] if line or not out else out


def wrapped(slot, width):
    """The printed lines of a slot in a column of a width; a value is never broken."""
    if slot.cell is not None:
        return [slot.pieces]
    return [plain(line) for line in wrap(slot.text, width)]


def column_widths(grid):
    """Narrow columns as on a printed page: labels share what the numbers leave."""
    widths = [6] * grid.width
    for row in squared(grid).rows:
        if isinstance(row, Line):
            continue
        for x, slot in enumerate(row):
            if slot.columns == 1:
                cap = breadth(slot.text) if slot.cell is not None else min(breadth(slot.text), 24)
                widths[x] = max(widths[x], cap if slot.cell is not None or x < 3 else min(cap, 8))
    # A label that runs down many rows is narrow.
    for row in squared(grid).rows:
        for x, slot in enumerate(row if isinstance(row, list) else []):
            if slot.rows > 3 and slot.columns == 1:
                widths[x] = 8 if slot.rows > 9 else 12
    return widths


def pdf_layout(grid, rng):
    """-layout: everything at its place on the page; long labels broken, merged ones in the middle of their rows.

    Heights are counted in half lines: the number beside a label of two lines stands between them, on a line of its
    own, unless the program took it for one with the line above. Most versions count a Chinese character as one
    column, some as two; only then do the columns stand straight below each other.
    """
    widths, gap = column_widths(grid), 2
    between, size, centred = rng.random() < 0.75, breadth if rng.random() < 0.3 else len, rng.random() < 0.7
    texts, heights = [], []
    for y, row in enumerate(squared(grid).rows):
        height = 1
        if isinstance(row, Line):
            texts.append((0, y, None, [row.pieces]))
        else:
            for x, slot in enumerate(row):
                if slot.text:
                    text = wrapped(slot, sum(widths[x:x + slot.columns]) + gap * (slot.columns - 1))
                    texts.append((x, y, slot, text))
                    height = max(height, len(text) if slot.rows == 1 else 1)
        heights.append(height)
    for x, y, slot, text in texts:
        if slot is not None and slot.rows > 1:
            heights[y] += max(0, len(text) - sum(heights[y:y + slot.rows]))
    rooms = [4 if size is len else w for w in widths]
    for x, y, slot, text in texts:
        if slot is not None and slot.columns == 1:
            rooms[x] = max([rooms[x], *(size(string(line)) for line in text)])
    at = [sum(rooms[:x]) + gap * x for x in range(grid.width)]
    top = [sum(heights[:y]) for y in range(len(heights))]
    canvas = [[] for _ in range(2 * sum(heights))]
    for x, y, slot, text in texts:
        rows = slot.rows if slot else 1
        first = 2 * top[y] + sum(heights[y:y + rows]) - len(text)
        if not between or rows > 1:
            first -= first % 2
        for i, pieces in enumerate(text):
            spare = 0
            if slot is not None and (slot.cell is not None or centred):
                spare = sum(rooms[x:x + slot.columns]) + gap * (slot.columns - 1) - size(string(pieces))
            canvas[first + 2 * i].append((at[x] + max(0, spare // 2), pieces))
    indent, pieces = rng.choice([0, 3, 8]), []
    for line in filter(None, canvas):
        here = 0
        for start, part in sorted(line, key=lambda entry: entry[0]):
            space = max(start + indent - here, 2 if here else 0)
            pieces += plain(" " * space) * bool(space) + part
            here += space + size(string(part))
        pieces += NEWLINE
    return pieces


def pdf_raw(grid, rng):
    """-raw: the order of the content stream, broken labels line by line, the numbers of a row in a line.

    The numbers follow their label where both stand on one line; beside a broken label they are on another.
    """
    forgive(grid)
    widths, pieces = column_widths(grid), []
    bottom = rng.random() < 0.2  # the numbers stand at the height of the label's last line
    for row in grid.rows:
        if isinstance(row, Line):
            pieces += row.pieces + NEWLINE
            continue
        labels = [s for s in row if s.cell is None and s.text]
        numbers = [s for s in row if s.cell is not None and not blank(s)]
        texts = [wrapped(s, 24 if s.columns > 1 else max(widths[0], 16 if numbers else 6)) for s in labels]
        if not numbers and all(len(text) == 1 for text in texts):
            pieces += joined([text[0] for text in texts], " ") + NEWLINE
            continue
        body = joined([line for text in texts for line in text], "\n")
        if numbers:
            same = bottom or texts and len(texts[-1]) == 1
            body += plain(" " if same and texts else "\n" * bool(texts)) + joined([s.pieces for s in numbers], " ")
        pieces += body + NEWLINE
    return pieces


def pdf_default(grid, rng):
    """No option: each cell a block, blank lines between; labels that reach over rows come behind the whole table.

    The labels of the last rows may come behind too, and then their numbers stand without a name.
    """
    forgive(grid)
    blocks, late, last = [], [], []
    rows = [row for row in grid.rows if isinstance(row, list) and any(s.cell is not None for s in row)]
    nameless = rows[-2:] if len(rows) > 20 and rng.random() < 0.5 else []
    heads = reading_order(grid)
    if heads:
        blocks.append(heads)
    for y, row in enumerate(grid.rows):
        if isinstance(row, Line):
            blocks.append(row.pieces)
            continue
        for slot in row if y > 2 or not heads else []:
            if blank(slot):
                continue
            block = joined(wrapped(slot, 24 if slot.columns < 3 else 44), "\n")
            if slot.cell is None and slot.rows > 2 and row in rows:
                late.append(joined(wrapped(slot, 8 if slot.rows > 9 else 14), "\n"))
            elif slot.cell is None and any(row is r for r in nameless):
                last.append(block)
            else:
                blocks.append(block)
    for row in nameless:
        for slot in row:
            if slot.cell is not None and slot.cell.state != "missing":
                slot.cell.allow("missing")
    return joined(blocks + late + ([joined(last, "\n")] if last else []), "\n\n") + plain("\n\n")


def reading_order(grid):
    """The three rows of headings of the applicants: by their height on the page, those of several rows between."""
    first = grid.rows[0]
    if isinstance(first, Line) or len(first) != 2 or first[1].columns != 7:
        return []
    (note, applicants), (person, bodies, total), names = grid.rows[:3]
    blocks = [joined([applicants.pieces, *wrapped(note, 44)], "\n"), joined([bodies.pieces, person.pieces], "\n")]
    blocks += [joined(wrapped(slot, 8), "\n") for slot in names]
    return joined(blocks + [total.pieces], "\n\n")


def pdf_columns(grid, rng):
    """The same where the columns stand far apart: the labels, and then each column of numbers as a block."""
    forgive(grid)
    if not tells_columns(grid):
        forgive_all(grid)
    if any(isinstance(row, Line) for row in grid.rows) or not any(s.cell is not None for s in grid.slots()):
        return in_lines(grid, "\n\n", drop=True)
    labels, columns, heads = [], {}, []
    for row in squared(grid).rows:
        numeric = [(x, s) for x, s in enumerate(row) if s.cell is not None]
        texts = [s for s in row if s.cell is None and s.text]
        if numeric:
            for x, s in numeric:
                columns.setdefault(x, []).append(s.pieces)
        if numeric or columns:
            labels += [plain(line) for s in texts for line in wrap(s.text, 24)]
        else:
            heads += [plain(line) for s in texts for line in wrap(s.text, 12)]
    blocks = [joined(heads, "\n\n"), joined(labels, "\n\n")]
    blocks += [joined([c for c in columns[x] if string(c)], "\n\n") for x in sorted(columns)]
    return joined([b for b in blocks if b], "\n\n") + plain("\n\n")


LAYOUTS = {
    "lines": lines, "lines-spaced": lines_spaced, "lines-broken": lines_broken, "lines-dropped": lines_dropped,
    "pipes": pipes, "pipes-outer": pipes_outer, "pipes-grid": pipes_grid, "pipes-lines": pipes_lines, "pipes-apart": pipes_apart,
    "markdown": markdown, "tabs": tabs, "tabs-grid": tabs_grid, "spaces": spaces,
    "pdf-layout": pdf_layout, "pdf-raw": pdf_raw, "pdf-default": pdf_default, "pdf-columns": pdf_columns,
}


def render(grids, layout, rng):
    pieces = []
    for grid in grids:
        pieces += LAYOUTS[layout](grid, rng)
    return pieces
