"""Damage to the cells of a table, and to its truth: a function takes the table and its grids."""
from .damage_kinds import damage, numbers, some


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
