"""Tables as pdftotext gives them, by its options.

Like the other layouts, each takes a grid and gives pieces that end a line.
"""
from dataclasses import dataclass

from .grids import Line
from .layouts_common import (NEWLINE, blank, forgive, forgive_all, in_lines, joined, squared, tells_columns)
from .rich import plain, string


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


@dataclass
class Block:
    """The lines that a slot prints, and the rows and columns that they share out."""
    x: int
    y: int
    lines: list
    columns: int = 1
    rows: int = 1
    centred: bool = False


class Page:
    """A grid with everything at its place: long labels broken, merged ones in the middle of their rows.

    Heights are counted in half lines: the number beside a label of two lines stands between them, on a line of its
    own, unless the program took it for one with the line above. Most versions count a Chinese character as one
    column, some as two; only then do the columns stand straight below each other.
    """
    GAP = 2  # blanks between two columns

    def __init__(self, grid, rng):
        self.widths = column_widths(grid)
        self.between = rng.random() < 0.75
        self.size = breadth if rng.random() < 0.3 else len
        self.centred = rng.random() < 0.7
        self.blocks = list(self.blocks_of(grid))
        self.heights = self.heights_of(len(grid.rows))
        self.rooms = self.rooms_of()

    def blocks_of(self, grid):
        for y, row in enumerate(squared(grid).rows):
            if isinstance(row, Line):
                yield Block(0, y, [row.pieces], columns=0)
                continue
            for x, slot in enumerate(row):
                if slot.text:
                    lines = wrapped(slot, self.across(self.widths, x, slot.columns))
                    yield Block(x, y, lines, slot.columns, slot.rows, slot.cell is not None or self.centred)

    def across(self, widths, x, columns):
        return sum(widths[x:x + columns]) + self.GAP * (columns - 1)

    def heights_of(self, rows):
        heights = [1] * rows
        for block in self.blocks:
            if block.rows == 1:
                heights[block.y] = max(heights[block.y], len(block.lines))
        for block in self.blocks:
            if block.rows > 1:
                heights[block.y] += max(0, len(block.lines) - sum(heights[block.y:block.y + block.rows]))
        return heights

    def rooms_of(self):
        rooms = [4 if self.size is len else width for width in self.widths]
        for block in self.blocks:
            if block.columns == 1:
                rooms[block.x] = max([rooms[block.x], *(self.size(string(line)) for line in block.lines)])
        return rooms

    def canvas(self):
        """The half lines, each as (place, pieces) in any order."""
        at = [sum(self.rooms[:x]) + self.GAP * x for x in range(len(self.rooms))]
        canvas = [[] for _ in range(2 * sum(self.heights))]
        for block in self.blocks:
            room = self.across(self.rooms, block.x, block.columns)
            for i, pieces in enumerate(block.lines):
                spare = max(0, room - self.size(string(pieces))) if block.centred else 0
                canvas[self.first_line(block) + 2 * i].append((at[block.x] + spare // 2, pieces))
        return canvas

    def first_line(self, block):
        """In the middle of its rows."""
        first = 2 * sum(self.heights[:block.y]) + sum(self.heights[block.y:block.y + block.rows]) - len(block.lines)
        return first if self.between and block.rows == 1 else first - first % 2

    def pieces(self, indent):
        pieces = []
        for line in filter(None, self.canvas()):
            here = 0
            for start, part in sorted(line, key=lambda entry: entry[0]):
                space = max(start + indent - here, 2 if here else 0)
                pieces += plain(" " * space) * bool(space) + part
                here += space + self.size(string(part))
            pieces += NEWLINE
        return pieces


def pdf_layout(grid, rng):
    """-layout: everything at its place on the page."""
    return Page(grid, rng).pieces(rng.choice([0, 3, 8]))


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
