"""Puts a report together: the sections with their prose and tables, what stands around them; and its truth."""
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from . import faults as fault_tables
from . import forms
from . import grids
from . import names
from . import values
from .head_and_end import end, head, preamble
from .model import Check, Figure, Section
from .prose import Prose
from .rich import plain
from .sentences import NUMERALS

YEARS = {
    "standard-2021": (2021, 2025), "standard-2019": (2019, 2020), "standard-2019-late": (2021, 2023),
    "mixed-2021-2019": (2021, 2023), "statistics-2014": (2014, 2018), "statistics-local": (2010, 2018),
    "narrative-2008": (2008, 2019),
}
FORMS = list(YEARS)
KINDS = {form: ("disclosure", "applications", "remedies") for form in FORMS[:4]} | {
    "statistics-2014": ("statistics",), "statistics-local": ("statistics",), "narrative-2008": ()}
SIZES = ["tiny", "small", "middle", "large"]
UNCHECKED = "*"

SECTIONS_STANDARD = [
    ("总体情况", "overview"), ("主动公开政府信息情况", "disclosure"), ("收到和处理政府信息公开申请情况", "applications"),
    ("政府信息公开行政复议、行政诉讼情况", "remedies"), ("存在的主要问题及改进情况", "problems"), ("其他需要报告的事项", "other"),
]
SECTIONS_NARRATIVE = [
    ("概述", "overview"), ("主动公开政府信息情况", "disclosure"), ("依申请公开政府信息情况", "applications"),
    ("政府信息公开的收费及减免情况", "fees"), ("因政府信息公开申请行政复议、提起行政诉讼的情况", "remedies"),
    ("存在的主要问题及改进情况", "problems"),
]


@dataclass
class Report:
    form: Any
    year: Any = None
    title: Any = None
    authority: Any = None
    period: Any = None
    metadata: list = field(default_factory=list)
    contact: list = field(default_factory=list)
    sections: list = field(default_factory=list)
    tables: list = field(default_factory=list)
    citations: list = field(default_factory=list)
    checks: list = field(default_factory=list)
    blocks: list = field(default_factory=list)  # pieces of a line, or `Tabular`


@dataclass(eq=False)
class Tabular:
    """A table in its place, still as grids."""
    table: Any
    grids: list


class Writer:
    """Writes one report of a form. `faults` are the names of faults to put in."""

    def __init__(self, rng, form, faults=(), remedy_style="table"):
        self.rng, self.form, self.faults = rng, form, tuple(faults)
        self.school = form == "narrative-2008" and rng.random() < 0.2
        self.authority = names.authority(rng, self.school)
        self.year = rng.randint(*YEARS[form])
        self.size = rng.choice(SIZES)
        self.prose = Prose(rng, self.authority, self.year)
        self.remedy_style = remedy_style
        self.run_in = False  # the next line continues the heading before it
        self.out = Report(self.report_form())
        self.tables = self.make_tables()
        self.signed = date(self.year + 1, 1, rng.randint(4, 30))

    def report_form(self):
        if self.form == "mixed-2021-2019":
            return ["standard-2021", "standard-2019"]
        return {"standard-2019-late": "standard-2019", "statistics-local": "statistics-2014"}.get(self.form, self.form)

    def fault(self, name):
        return name if name in self.faults else None

    def line(self, *parts):
        pieces = []
        for part in parts:
            pieces += plain(part) if isinstance(part, str) else part
        if pieces and self.run_in:
            self.out.blocks[-1] = self.out.blocks[-1] + pieces
            self.run_in = False
        elif pieces:
            self.out.blocks.append(pieces)

    # ---- tables ----

    def make_tables(self):
        tables, rng = {}, self.rng
        kinds = KINDS[self.form]
        if "applications" in kinds:
            top = "standard-2021" if self.form in ("standard-2021", "mixed-2021-2019") else "standard-2019"
            below = "standard-2021" if self.form == "standard-2021" else "standard-2019"
            tables["disclosure"] = values.disclosure(rng, top, self.size)
            tables["applications"] = values.applications(rng, below, self.size)
            tables["remedies"] = values.remedies(rng, ["standard-2021", "standard-2019"], self.size)
        if "statistics" in kinds:
            self.columns, self.code, self.local = [("count", "统计数")], False, []
            if self.form == "statistics-local":
                self.code = rng.random() < 0.7
                self.columns = rng.choice([[("count", "数量")], [("current", "本期实际"), ("cumulative", "本年累计")],
                                           [("current", "本年度"), ("cumulative", "历年累计")]])
                self.local = rng.sample(forms.LOCAL_STATISTICS, rng.randint(0, 3))
            names_ = [c for c, _ in self.columns]
            tables["statistics"] = values.statistics(rng, self.size, names_, [t for _, t, _ in self.local])
        for fault in self.faults:
            if fault in fault_tables.TABLE_FAULTS:
                self.out.checks += fault_tables.TABLE_FAULTS[fault][1](tables, rng)
        self.out.tables = list(tables.values())
        return tables

    def tabular(self, kind):
        table = self.tables[kind]
        if kind == "remedies":
            made = grids.remedies(table, self.remedy_style)
        elif kind == "statistics":
            made = grids.statistics(table, self.columns, self.code, self.local)
        else:
            made = getattr(grids, kind)(table)
        self.out.blocks.append(Tabular(table, made))

    # ---- body ----

    def sections_of(self):
        return SECTIONS_STANDARD if "applications" in KINDS[self.form] else SECTIONS_NARRATIVE

    def section(self, number, title, topic, level=1):
        marker = f"{NUMERALS[number]}、" if level == 1 else f"({NUMERALS[number]})"
        self.out.sections.append(Section(level, marker, title, topic))
        self.line(marker + title)

    def body(self):
        skip = 0
        for number, (title, topic) in enumerate(self.sections_of(), 1):
            if self.fault("outline.numbering") and number == 5:
                skip = 1
                about = f"marker {NUMERALS[number + skip]}、 follows {NUMERALS[number - 1]}、"
                self.out.checks.append(Check("outline.numbering", about))
            self.section(number + skip, title, topic)
            getattr(self, "write_" + topic)()

    def disclosed_total(self):
        if "statistics" in self.tables:
            return self.tables["statistics"].int("disclosed", self.columns[0][0])
        return self.total

    def disclosure_prose(self):
        self.line(self.main_statement(self.disclosed_total()))
        self.line(self.prose.filler())
        statements = self.chance_statements() + self.statements_of_tables()
        self.rng.shuffle(statements)
        while statements:
            take = self.rng.randint(1, 3)
            self.line(*statements[:take])
            statements = statements[take:]

    def main_statement(self, total):
        """How much was disclosed, and by which parts."""
        p = self.prose
        if self.fault("prose.parts"):
            return p.disclosed_by_category(total, "prose.parts")
        if self.fault("prose.share"):
            return p.single_share(total, "prose.share")
        if "statistics" in self.tables:
            return self.rng.choice([p.disclosed_plain, p.disclosed_by_category, p.two_levels])(total)
        statements = [p.disclosed_plain, p.disclosed_by_channel, p.disclosed_by_channel, p.disclosed_by_category,
                      p.disclosed_by_category, p.single_share, p.two_levels, p.total_behind]
        if self.fault("cross.sections"):
            statements.remove(p.total_behind)  # a sum of two channels need not be that of all
        return self.rng.choice(statements)(total)

    def chance_statements(self):
        p, fault = self.prose, self.fault
        days = (date(self.year + 1, 1, 1) - date(self.year, 1, 1)).days
        faulty = {"prose.daily": lambda: p.visits(days, fault("prose.daily")), "prose.growth": lambda: p.growth(fault("prose.growth")),
                  "prose.shares": lambda: p.shares_alone(fault("prose.shares")), "prose.rate": lambda: p.letters(fault("prose.rate"))}
        visits, growth, shares, rate = faulty.values()
        more = [visits, p.visits_rough, p.accounts, p.materials, p.citation, p.deadline, growth, shares, rate, p.proposals, p.decline,
                p.rise, p.two_rates, p.satisfaction, p.range, p.enquiries, p.support, p.wan, p.trap, p.trap, p.number_alone, p.last_year]
        chosen = self.rng.sample(more, self.rng.randint(3, 8))
        if visits in chosen and (p.visits_rough in chosen or fault("cross.year")):
            chosen.remove(visits)  # one total of visits, and none to be divided by the days of a wrong year
        for name, statement in faulty.items():
            if fault(name) and statement not in chosen:
                chosen = [s for s in chosen if s != p.visits_rough] + [statement]
        return [make() for make in chosen]

    def statements_of_tables(self):
        """What the prose says of numbers that a table has, and of those that it could have."""
        p = self.prose
        if "statistics" in self.tables:
            statistics, first = self.tables["statistics"], self.columns[0][0]
            told = [(statistics.int("interpretations", first), p.interpretations), (statistics.int("press_events", first), p.press)]
            return [make(number) for number, make in told if number]
        statements = [make() for make in self.rng.sample([p.interpretations, p.press, p.training, p.staff, p.funding], 2)]
        if "disclosure" in self.tables:
            statements.append(p.documents(self.tables["disclosure"].int("normative_documents", "made")))
        return statements

    def told(self, number, others):
        """What the prose says of a number of the table: another one as a fault, but none that it may mean as well."""
        if not self.fault("cross.text_table"):
            return number
        told = number + self.rng.randint(2, 9)
        while told in others:
            told += 1
        return told

    def applications_prose(self):
        if "applications" in self.tables:
            self.line(*self.applications_of_table())
        elif "statistics" in self.tables:
            statistics = self.tables["statistics"]
            columns = [statistics.int("received", name) for name, _ in self.columns]
            self.line(self.received(columns[0], columns, statistics["received", self.columns[0][0]], modes=False))
        else:
            self.line(self.prose.applications(self.rng.choice([0, self.rng.randint(1, 60), self.rng.randint(5, 900)])))

    def applications_of_table(self):
        table, rng = self.tables["applications"], self.rng
        received = table.int("received", "total")
        others = [received + table.int("carried_in", "total")]
        plain_only = self.fault("cross.text_table") or any(f.startswith("applications.") for f in self.faults)
        statements = [self.received(received, others, table["received", "total"], modes=not plain_only)]
        if not plain_only:
            statements.append(self.prose.outcomes(table) if rng.random() < 0.6 else [])
            statements.append(self.prose.carried(table) if rng.random() < 0.5 else [])
        return statements

    def received(self, number, others, cell, modes):
        """How many applications came, which a table says as well."""
        sentence = self.prose.applications(self.told(number, others), modes=modes)
        if self.fault("cross.text_table"):
            figure = next(x.tag for x in sentence if isinstance(x.tag, Figure))
            self.out.checks.append(Check("cross.text_table", "received", [cell], [figure]))
        return sentence

    def write_overview(self):
        p, rng = self.prose, self.rng
        self.line(p.filler(), p.citation() if rng.random() < 0.6 else [])
        self.total = rng.randint(30, rng.choice([300, 3000, 30000]))
        if "applications" not in self.tables:
            if self.fault("cross.sections"):
                self.contradict()
            return
        subsections = ["主动公开情况", "依申请公开情况", "政府信息管理情况", "政府信息公开平台建设情况", "监督保障情况"]
        if self.fault("cross.sections"):
            self.contradict()
        run_in = rng.random() < 0.2
        for number, title in enumerate(subsections, 1):
            self.section(number, title + "。" * run_in, UNCHECKED, 2)
            self.run_in = run_in
            if number == 1:
                self.disclosure_prose()
            elif number == 2:
                self.applications_prose()
                if rng.random() < 0.4:
                    self.line(self.remedies_prose())
            else:
                self.line(p.filler())

    def contradict(self):
        """The same total stated once more, and otherwise."""
        total = self.disclosed_total()
        figure = self.prose.count(total + self.rng.randint(2, 29), "条", "disclosed_items")
        self.line(self.prose.say("{year},{we}主动公开政府信息{n}。", n=figure))
        self.out.checks.append(Check("cross.sections", "disclosed_items stated twice", figures=[figure]))

    def remedies_prose(self):
        if "remedies" in self.tables:
            table = self.tables["remedies"]
            return self.prose.remedies(table.int("reconsideration", "total"),
                                       table.int("lawsuit.direct", "total") + table.int("lawsuit.after_reconsideration", "total"))
        if "statistics" in self.tables:
            table, first = self.tables["statistics"], self.columns[0][0]
            return self.prose.remedies(table.int("reconsideration", first), table.int("lawsuit", first))
        return self.prose.remedies(self.rng.choice([0, 0, 2]), self.rng.choice([0, 0, 3]))

    def write_disclosure(self):
        if "disclosure" in self.tables:
            self.tabular("disclosure")
        else:
            self.disclosure_prose()

    def write_applications(self):
        if "applications" in self.tables:
            self.tabular("applications")
        else:
            self.applications_prose()

    def write_remedies(self):
        if "remedies" in self.tables:
            self.tabular("remedies")
        else:
            self.line(self.remedies_prose())

    def write_fees(self):
        if "statistics" in self.tables:
            fees = self.tables["statistics"]["fees_collected", self.columns[0][0]].value
            if fees == "0":
                self.line(self.prose.negation("{year},{we}", "未收取检索、复制、邮寄等费用", ["fees_collected"]))
            else:
                self.line(self.prose.filler())
        else:
            self.line(self.prose.fees())

    def write_problems(self):
        self.line(self.prose.problem())
        self.line(self.prose.improvement())

    def write_other(self):
        self.line(self.rng.choice(["无其他需要报告的事项。", "本年度无其他需要报告的事项。"]))

    def write(self):
        head(self)
        preamble(self)
        self.body()
        end(self)
        self.out.citations += self.prose.citations
        self.out.checks += self.prose.checks
        return self.out
