"""Arithmetic faults: each makes exactly one rule of the checks fail, and it is known where.

Those of tables are made here; those of prose in the statement that they concern (`prose.py`).
"""
from . import forms
from .model import Check

APPLICANTS = forms.APPLICANT_COLUMNS[:-1]


def balance(tables, rng):
    """Another number is carried out, in a column and in the row's total: both columns no longer balance."""
    table = tables["applications"]
    column, amount = rng.choice(APPLICANTS), rng.randint(1, 9)
    table.add("carried_out", column, amount)
    table.add("carried_out", "total", amount)
    return [Check("applications.balance", f"column {c}", [table[r, c] for r in ("received", "carried_in", "total", "carried_out")])
            for c in (column, "total")]


def outcomes(tables, rng):
    """One outcome grows with its row total, the totals of the columns do not."""
    table = tables["applications"]
    row, column, amount = rng.choice(forms.outcome_rows(table.form)), rng.choice(APPLICANTS), rng.randint(1, 9)
    table.add(row, column, amount)
    table.add(row, "total", amount)
    return [Check("applications.outcomes", f"column {c}", [table[r, c] for r in [*forms.outcome_rows(table.form), "total"]])
            for c in (column, "total")]


def row(tables, rng):
    """An amount moves between two rows of a column: the columns hold, the two rows do not."""
    table = tables["applications"]
    pairs = [("received", "carried_in"), ("carried_in", "received"), ("partial", "granted")]
    more, less = rng.choice([(m, l) for m, l in pairs if any(table.int(l, c) for c in APPLICANTS)])
    column = max(APPLICANTS, key=lambda c: table.int(less, c))
    amount = rng.randint(1, table.int(less, column))
    table.add(more, column, amount)
    table.add(less, column, -amount)
    return [Check("applications.row", f"row {r}", [table[r, c] for c in forms.APPLICANT_COLUMNS]) for r in (more, less)]


def remedies_row(tables, rng):
    table = tables["remedies"]
    which = rng.choice(forms.REMEDY_ROWS)
    column = rng.choice(forms.REMEDY_COLUMNS[:-1])[0]
    table.add(which, column, rng.randint(1, 5))
    return [Check("remedies.row", f"row {which}", [table[which, c] for c, _ in forms.REMEDY_COLUMNS])]


def disclosure_cell(tables, rng):
    """A count that is negative or no integer."""
    table = tables["disclosure"]
    cell = table["penalties", "decisions"]
    cell.value = cell.text = rng.choice(["-3", "-12", "2.5"])
    return [Check("disclosure.cell", "penalties decisions", [cell])]


def statistics(tables, rng):
    """One split of the statistics table no longer sums to its whole."""
    table = tables["statistics"]
    whole = rng.choice(["received", "closed", "reconsideration", "lawsuit", "staff", "answered.denied"])
    parts = forms.STATISTICS_SUMS[whole]
    columns = sorted({column for _, column in table.cells})
    part, amount = rng.choice(parts), rng.randint(2, 9)
    checks = []
    for column in columns:
        table.add(f"{whole}.{part}", column, amount)
        cells = [table[whole, column], *(table[f"{whole}.{p}", column] for p in parts)]
        checks.append(Check("statistics." + whole, f"column {column}", cells))
    return checks


TABLE_FAULTS = {
    "applications.balance": ("applications", balance),
    "applications.outcomes": ("applications", outcomes),
    "applications.row": ("applications", row),
    "remedies.row": ("remedies", remedies_row),
    "disclosure.cell": ("disclosure", disclosure_cell),
    "statistics": ("statistics", statistics),
}
PROSE_FAULTS = ["prose.parts", "prose.share", "prose.shares", "prose.daily", "prose.rate", "prose.growth"]
TEXT_FAULTS = ["cross.sections", "cross.year", "outline.numbering", "outline.announced"]
FAULTS = [*TABLE_FAULTS, *PROSE_FAULTS, "cross.text_table", *TEXT_FAULTS]


def possible(fault, kinds):
    """Whether a report with these kinds of tables can have the fault."""
    if fault in TABLE_FAULTS:
        return TABLE_FAULTS[fault][0] in kinds
    if fault == "cross.sections":
        return "statistics" not in kinds  # there the table would contradict the second total as well
    return fault != "cross.text_table" or bool(kinds)
