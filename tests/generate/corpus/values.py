"""Numbers for the forms: random, and in accord with 勾稽."""
from . import forms
from .model import Table

SIZES = {"tiny": (0.9, 2), "small": (0.75, 6), "middle": (0.4, 40), "large": (0.15, 900)}


def count(rng, size):
    """A count: often nothing, else up to the bound of the size."""
    nothing, bound = SIZES[size]
    return 0 if rng.random() < nothing else rng.randint(1, bound)


def applications(rng, form, size):
    """received + carried_in = total + carried_out; outcomes sum to total; columns sum to the total column."""
    table = Table("applications", form)
    outcomes = forms.outcome_rows(form)
    columns = {}
    for column in forms.APPLICANT_COLUMNS[:-1]:
        cells = {row: count(rng, size) for row in outcomes}
        if column == "natural_person":
            cells["granted"] += rng.randint(1, SIZES[size][1])
            cells["partial"] += rng.randint(1, 3)
        cells["total"] = sum(cells.values())
        cells["carried_out"] = count(rng, "small" if size == "large" else size)
        everything = cells["total"] + cells["carried_out"]
        cells["carried_in"] = rng.randint(0, everything) // rng.choice([1, 3, 9])
        cells["received"] = everything - cells["carried_in"]
        columns[column] = cells
    for row in ["received", "carried_in", *outcomes, "total", "carried_out"]:
        for column, cells in columns.items():
            table.put(row, column, cells[row])
        table.put(row, "total", sum(cells[row] for cells in columns.values()))
    return table


def remedies(rng, form, size):
    table = Table("remedies", form)
    for row in forms.REMEDY_ROWS:
        parts = {c: count(rng, "small" if size == "large" else size) for c, _ in forms.REMEDY_COLUMNS[:-1]}
        for column, value in parts.items():
            table.put(row, column, value)
        table.put(row, "total", sum(parts.values()))
    return table


def disclosure(rng, form, size):
    table = Table("disclosure", form)
    bound = {"tiny": 9, "small": 60, "middle": 700, "large": 98000}[size]
    for _, columns, rows in forms.DISCLOSURE[form]:
        names = [c for c, _ in columns]
        for row, _ in rows:
            few = rng.randint(1, 30) if row == "normative_documents" else count(rng, "tiny")
            if names == ["made", "abolished", "in_force"]:
                values = [few, rng.randint(0, few), few + rng.randint(0, 90) * (few > 0)]
            elif names == ["made", "newly_published", "published_total"]:
                values = [few, rng.randint(0, few + 2), few + 2 + rng.randint(0, 90)]
            elif names == ["decisions"]:
                values = [rng.choice([0, 1]) * rng.randint(1, bound)]
            elif "change" in names:
                before = rng.randint(0, 90)
                values = [before, rng.randint(-before, 20)] + [rng.randint(0, bound)] * (len(names) == 3)
            elif names == ["items", "amount"]:
                values = [rng.randint(0, 40), f"{rng.randint(0, 900)}.{rng.randint(1, 99):02}"]
            else:
                values = [rng.choice(["0", str(rng.randint(1, 900)), f"{rng.randint(0, 900)}.{rng.randint(1, 99):02}"])]
            for column, value in zip(names, values):
                table.put(row, column, value)
    return table


def statistics(rng, size, columns=("count",), local=()):
    """The rows of the statistics table, each split in accord with its whole; a later column is no smaller."""
    base = {}
    for row, _, unit in [r for r in forms.STATISTICS if r[0]]:
        base[row] = f"{rng.randint(0, 30)}.{rng.randint(1, 99):02}" if unit == "万元" and rng.random() < 0.5 else count(rng, size)
    fill_disclosure(rng, base, size)
    fill_activities(rng, base)
    fill_applications(rng, base)
    for label in local:
        base["x:" + label] = count(rng, size)
    if any(label.startswith("5.其他形式申请数") for label in local):
        base["x:5.其他形式申请数"] = 0
    table = Table("statistics", "statistics-2014")
    for row, value in base.items():
        for place, column in enumerate(columns):
            table.put(row, column, value if not place else multiply(value, 3))
    return table


def fill_disclosure(rng, base, size):
    """Every item is published somewhere, many in several places."""
    base["disclosed"] = rng.randint(20, {"tiny": 90, "small": 900, "middle": 9000, "large": 90000}[size])
    base["disclosed.normative"] = rng.randint(0, 18)
    base["normative_made"] = base["disclosed.normative"] + rng.randint(0, 4)
    base["channel.website"] = rng.randint(base["disclosed"] // 2, base["disclosed"])
    for name in ("gazette", "weibo", "wechat", "other"):
        base[f"channel.{name}"] = rng.randint(0, base["disclosed"] // 3)
    reached = sum(base[f"channel.{n}"] for n in ("website", "gazette", "weibo", "wechat", "other"))
    base["channel.other"] += max(0, base["disclosed"] - reached)


def fill_activities(rng, base):
    for name in ("press_events", "interviews"):
        base[f"{name}.principal"] = rng.randint(0, base[name])
    for name in ("meetings", "training_sessions", "staff.full_time", "staff.part_time"):
        base[name] = rng.randint(1, 12)
    base["trainees"] = rng.randint(20, 400)


def fill_applications(rng, base):
    """What was received is answered and closed."""
    base["received.online"] += rng.randint(1, 4)
    for whole in ("answered.denied", "reconsideration", "lawsuit", "staff", "received"):
        base[whole] = sum(base[f"{whole}.{part}"] for part in forms.STATISTICS_SUMS[whole])
    received = base["answered"] = base["closed"] = base["received"]
    denied = base["answered.denied"] = min(base["answered.denied"], received)
    deal(rng, base, "answered.denied", forms.STATISTICS_SUMS["answered.denied"], denied)
    deal(rng, base, "answered", [p for p in forms.STATISTICS_SUMS["answered"] if p != "denied"], received - denied)
    deal(rng, base, "closed", ["on_time", "extended"], received)


def multiply(value, factor):
    if isinstance(value, str):
        whole, _, cents = value.partition(".")
        hundredths = int(whole + cents) * factor
        return f"{hundredths // 100}.{hundredths % 100:02}"
    return value * factor


def deal(rng, base, whole, parts, amount):
    """Deals an amount out to the parts of a whole."""
    for part in parts:
        base[f"{whole}.{part}"] = 0
    for _ in range(min(amount, 5)):
        base[f"{whole}.{rng.choice(parts)}"] += amount // min(amount, 5)
    base[f"{whole}.{parts[0]}"] += amount - sum(base[f"{whole}.{p}"] for p in parts)
