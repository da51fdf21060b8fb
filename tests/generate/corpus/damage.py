"""Damage as real reports have it, each kind with a name.

A kind acts at one stage: on the `cells` of a table (and on its truth), on its printed `labels`, on the
`rows` of its grids, on the pieces of the whole `text`, or on the `bytes`. A kind that leaves the print
open says in the truth what else may be read (`Cell.allow`).
"""
from dataclasses import replace

from . import forms
from .grids import Line, label, refresh, value
from .model import Cell
from .rich import Piece, plain
from .traditional import TABLE

KINDS = {}

# Together these leave a print that nobody can read: a torn number fills the place of one that is not there.
APART = [{"split_digits", "blank_cells"}, {"split_digits", "missing_columns"}, {"split_digits", "left_over"}]


def together(names):
    return not any(pair <= set(names) for pair in APART)


def damage(name, stage):
    def register(function):
        KINDS[name] = (stage, function)
        return function
    return register


def numbers(table):
    """The cells that print a number and nothing beside it."""
    return [c for c in table.cells.values() if c.state == "number" and c.text == c.value]


def some(rng, things, share):
    """A part of the things, at least one."""
    chosen = [t for t in things if rng.random() < share]
    return chosen or [rng.choice(things)] if things else []


# ---- cells ----

@damage("blank_cells", "cells")
def blank_cells(rng, table, grids):
    share = rng.choice([0.03, 0.2, 0.8])
    for cell in some(rng, numbers(table), share):
        if cell.value in ("0", "1", "2"):
            cell.state, cell.value, cell.text = "blank", None, ""


@damage("not_applicable", "cells")
def not_applicable(rng, table, grids):
    sign = rng.choice(["/", "-", "—", "无", "不适用"])
    for cell in some(rng, [c for c in numbers(table) if c.value == "0"], rng.choice([0.05, 0.5])):
        cell.state, cell.value, cell.text = "not_applicable", None, sign


@damage("written_zeros", "cells")
def written_zeros(rng, table, grids):
    """零 and 〇, and the O that a scan makes of 0."""
    for cell in some(rng, [c for c in numbers(table) if c.value == "0"], rng.choice([0.1, 0.6])):
        cell.text = rng.choice(["零", "〇", "O"])


@damage("masked", "cells")
def masked(rng, table, grids):
    for cell in some(rng, numbers(table), 0.04):
        cell.state, cell.value, cell.text = "text", None, "*" * rng.randint(2, 4)


@damage("notes", "cells")
def notes(rng, table, grids):
    big = [c for c in numbers(table) if c.value.isdigit() and int(c.value) > 2]
    for cell in some(rng, big, 0.05):
        cell.note = f"其中修订{rng.randint(1, 2)}件"
        cell.text += rng.choice(["({})", "\uff08{}\uff09"]).format(cell.note)


@damage("own_units", "cells")
def own_units(rng, table, grids):
    for cell in numbers(table):
        if cell.column == "amount" and "." not in cell.value:
            cell.text += rng.choice(["元", "万元"])
        elif cell.column in ("made", "in_force", "decisions") and rng.random() < 0.3:
            cell.text += "件"


@damage("signs", "cells")
def signs(rng, table, grids):
    """Changes with a sign or in words: +1, 增3, 减1."""
    for cell in numbers(table):
        if cell.column == "change" and cell.value != "0":
            value = int(cell.value)
            cell.text = rng.choice([f"{value:+}", ("增" if value > 0 else "减") + str(abs(value))])


@damage("thousands", "cells")
def thousands(rng, table, grids):
    mark = rng.choice([",", ",", "\uff0c"])
    for cell in numbers(table):
        if cell.value.isdigit() and len(cell.value) > 3:
            cell.text = f"{int(cell.value):,}".replace(",", mark)


@damage("split_digits", "cells")
def split_digits(rng, table, grids):
    """A number torn by a space; only the sums of its row or column can prove that it is one."""
    long = [c for c in numbers(table) if c.value.isdigit() and len(c.value) > 1]
    for cell in some(rng, long, 0.02)[:3]:
        at = rng.randint(1, len(cell.value) - 1)
        cell.text = cell.value[:at] + " " + cell.value[at:]
        cell.allow("missing")
        cell.allow("text")


# ---- labels ----

LOCAL = {text for _, text, _ in forms.LOCAL_STATISTICS}  # nobody can tell what is lost of these


def relabel(grids, function, share, rng):
    for grid in grids:
        for slot in grid.slots():
            if slot.cell is None and slot.text and not slot.text.isdigit() and rng.random() < share:
                changed = function(slot.text)
                if changed != slot.text:
                    slot.pieces, slot.breaks = plain(changed), None


@damage("spaced_labels", "labels")
def spaced_labels(rng, table, grids):
    def space(text):
        at = rng.randint(1, max(1, len(text) - 1))
        return text[:at] + " " * rng.randint(1, 2) + text[at:]
    relabel(grids, space, 0.3, rng)


@damage("spaced_total", "labels")
def spaced_total(rng, table, grids):
    gap = rng.choice([" ", "  ", "\u3000"])
    relabel(grids, lambda t: t.replace("总计", f"总{gap}计"), 1, rng)


@damage("cut_labels", "labels")
def cut_labels(rng, table, grids):
    """The end of a label is lost: 现行有效件."""
    relabel(grids, lambda t: t[:-1] if len(t) > 5 and t[-1] != ")" and t not in LOCAL else t, 0.3, rng)


@damage("lost_characters", "labels")
def lost_characters(rng, table, grids):
    """A character inside a label is lost, in a label long enough to be known without it."""
    def lose(text):
        if len(text) < 8 or "(" in text or text in LOCAL:
            return text
        at = rng.randint(3, len(text) - 2)
        return text[:at] + text[at + 1:]
    relabel(grids, lose, 0.3, rng)


@damage("marker_style", "labels")
def marker_style(rng, table, grids):
    """1、 or 1) for 1."""
    mark = rng.choice(["、", "\uff0e", ". ", ")"])
    def restyle(text):
        if len(text) > 2 and text[0].isdigit() and text[1] == ".":
            return text[0] + mark + text[2:]
        return text
    relabel(grids, restyle, 1, rng)


SYNONYMS = [("行政规范性文件", "规范性文件"), ("规范性文件", "规范文件"), ("社会公益组织", "公益组织"), ("社会公益组织", "社会公益"),
            ("现行有效件数", "现行有效件"), ("本年处理决定数量", "处理决定数量"), ("结转下年度继续办理", "结转下年度继续办理件数"),
            ("本年新收政府信息公开申请数量", "本年新收申请数量"), ("商业企业", "商业 企业")]


@damage("synonyms", "labels")
def synonyms(rng, table, grids):
    # 2019 has 处理决定数量 itself; a synonym never turns a label of one form into one of another.
    pairs = [p for p in SYNONYMS if not (p[0] == "本年处理决定数量" or p[0] == "规范性文件" and "行政" in p[0])]
    pairs = rng.sample(pairs, 4)
    def other(text):
        for old, new in pairs:
            if old in text:
                return text.replace(old, new)
        return text
    relabel(grids, other, 1, rng)


@damage("written_downwards", "labels")
def written_downwards(rng, table, grids):
    """The groups of a narrow first column, a character or two a line, where lines are kept."""
    for grid in grids:
        for slot in grid.slots():
            if slot.cell is None and slot.text in (forms.RESULTS, *GROUPS):
                marker, words = slot.text[:3], slot.text[3:]
                if slot.text == forms.RESULTS:
                    marker, words = slot.text[:1], slot.text[2:]
                size = rng.randint(1, 2)
                slot.breaks = [marker] + [words[i:i + size] for i in range(0, len(words), size)]


GROUPS = [group for group, _ in forms.OUTCOMES_2021 + forms.OUTCOMES_2019 if group]

PINYIN = {"政": "zhèng", "公": "gōng", "开": "kāi", "信": "xìn", "息": "xī", "数": "shù", "量": "liàng", "规": "guī", "机": "jī"}


@damage("pinyin", "labels")
def pinyin(rng, table, grids):
    """Readings that an annotation of the page left behind."""
    def annotate(text):
        places = [i for i, c in enumerate(text) if c in PINYIN]
        if not places:
            return text
        at = rng.choice(places)
        return f"{text[:at + 1]}({PINYIN[text[at]]}){text[at + 1:]}"
    relabel(grids, annotate, 0.1, rng)


# ---- rows ----

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


def apply(rng, names, stage, table, grids):
    for name in names:
        if KINDS[name][0] == stage:
            KINDS[name][1](rng, table, grids)
    if stage == "cells":
        for grid in grids:
            refresh(grid)
    if table.kind == "applications" and all(c.state == "missing" for (row, _), c in table.cells.items() if row.startswith("other")):
        table.form = ["standard-2021", "standard-2019"]  # nothing is left that tells them apart
