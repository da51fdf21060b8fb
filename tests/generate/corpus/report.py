"""Puts a report together: head, sections with their prose, tables, signature; and its truth."""
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from . import faults as fault_tables
from . import forms
from . import grids
from . import names
from . import values
from .model import Check, Figure, Section
from .prose import NUMERALS, Prose
from .rich import fill, plain

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

    # ---- head ----

    def head(self):
        rng, out, a = self.rng, self.out, self.authority
        signed = date(self.year + 1, 1, rng.randint(4, 30))
        self.signed = signed
        if rng.random() < 0.4:
            self.page_head()
        if self.school:
            what = "信息公开年度报告"
        else:
            what = rng.choice(["政府信息公开工作年度报告", "政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开年报"])
        year = f"{self.year}年" + "度" * (rng.random() < 0.2)
        spelt = "".join("〇一二三四五六七八九"[int(d)] for d in str(self.year)) + "年"
        style = rng.choice(["middle"] * 6 + ["front", "behind", "spelt", "two lines", "two lines"])
        out.year, out.authority = self.year, a.truth
        if style == "two lines":
            out.title = a.name + year + what
            self.line(a.name)
            self.line(year + what)
            return
        out.title = {"middle": a.name + year + what, "front": year + a.name + what, "spelt": a.name + spelt + what,
                     "behind": f"{a.name}{what}({self.year}年)"}[style]
        self.line(out.title)
        if rng.random() < 0.1:
            self.line(f"({signed.year}年{signed.month}月{signed.day}日)")

    def page_head(self):
        """The path to the page and its metadata, in one of the ways of web pages."""
        rng, a = self.rng, self.authority
        publisher = a.truth if isinstance(a.truth, str) else a.truth[0]
        fields = [("索引号", "index_number", f"{rng.randint(10 ** 8, 10 ** 9 - 1)}/{self.year + 1}-{rng.randint(1, 9999):05}"),
                  ("发布机构", "publisher", publisher), ("发布日期", "published_on", self.signed.isoformat()),
                  ("文号", "document_number", f"{a.issuer}〔{self.year + 1}〕{rng.randint(1, 90)}号"),
                  ("浏览次数", "views", str(rng.randint(10, 9000)))]
        fields = fields[:rng.randint(2, 5)]
        if rng.random() < 0.3:
            self.line(f"当前位置:首页 > 政府信息公开 > {self.year}年 > 年度报告")
        style = rng.choice(["lines", "lines", "one line", "pipes", "below", "spaced"])
        if style == "one line":
            self.line("  ".join(f"{label}:{text}" for label, _, text in fields))
        elif style == "pipes":
            self.line(" | ".join(f"{label}: | {text}" for label, _, text in fields) + " |")
        elif style == "below":
            for label, _, text in fields:
                self.line(label + ":")
                self.line(text)
        else:
            for label, _, text in fields:
                self.line((" ".join(label) if style == "spaced" else label) + ":" + text)
        self.out.metadata += [(name, text) for _, name, text in fields]

    def preamble(self):
        rng, out, year = self.rng, self.out, self.year
        if self.fault("cross.year"):
            year -= 1
        text = plain(rng.choice(["根据《中华人民共和国政府信息公开条例》(以下简称《条例》)编制本报告。",
                                 "根据《中华人民共和国政府信息公开条例》要求,编制本报告。"]))
        out.citations.append(("中华人民共和国政府信息公开条例", None))
        if "简称" in text[0].text:
            out.citations.append(("条例", None))
        if rng.random() < 0.4 or self.fault("outline.announced"):
            parts = [t for t, _ in self.sections_of()]
            count = len(parts) + (1 if self.fault("outline.announced") else 0)
            figure = Figure(NUMERALS[count] + "个部分", str(count), ["个", "个部分", "部分"])
            text += fill("本报告由{parts}{figure}组成。", parts="、".join(parts), figure=figure)
            if self.fault("outline.announced"):
                out.checks.append(Check("outline.announced", "one part more is announced than named", figures=[figure]))
        first, last = date(year, 1, 1), date(year, 12, 31)
        text += plain(rng.choice([f"所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。", f"本报告中所列数据的统计期限为{year}年1月1日至12月31日。",
                                  f"数据统计期限:{year}年1月1日至{year}年12月31日。"]))
        out.period = first.isoformat(), last.isoformat()
        if self.fault("cross.year"):
            out.year = [self.year, year]
            out.checks.append(Check("cross.year", "title and period"))
        if rng.random() < 0.4:
            fields = [("address", "地址", f"{self.authority.place}{rng.choice(names.STREETS)}{rng.randint(1, 300)}号"),
                      ("postcode", "邮编", str(rng.randint(100000, 899999))),
                      ("phone", "电话", f"0{rng.randint(310, 998)}-{rng.randint(2000000, 8999999)}")]
            text += plain("如对本报告有疑问,请与办公室联系(" + ";".join(f"{l}:{t}" for _, l, t in fields) + ")。")
            out.contact += [(f, t) for f, _, t in fields]
        self.line(text)

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
        p, rng, total = self.prose, self.rng, self.disclosed_total()
        if self.fault("prose.parts"):
            main = p.disclosed_by_category(total, "prose.parts")
        elif self.fault("prose.share"):
            main = p.single_share(total, "prose.share")
        elif "statistics" in self.tables:
            main = rng.choice([p.disclosed_plain, p.disclosed_by_category, p.two_levels])(total)
        else:
            statements = [p.disclosed_plain, p.disclosed_by_channel, p.disclosed_by_channel, p.disclosed_by_category,
                          p.disclosed_by_category, p.single_share, p.two_levels, p.total_behind]
            if self.fault("cross.sections"):
                statements.remove(p.total_behind)  # a sum of two channels need not be that of all
            main = rng.choice(statements)(total)
        self.line(main)
        self.line(p.filler())
        days = (date(self.year + 1, 1, 1) - date(self.year, 1, 1)).days
        more = [lambda: p.visits(days, self.fault("prose.daily")), p.visits_rough, p.accounts, p.materials, p.citation, p.deadline,
                lambda: p.growth(self.fault("prose.growth")), lambda: p.shares_alone(self.fault("prose.shares")),
                lambda: p.letters(self.fault("prose.rate")), p.proposals, p.decline, p.rise, p.two_rates, p.satisfaction, p.range,
                p.enquiries, p.support, p.wan, p.trap, p.trap, p.number_alone, p.last_year]
        forced = {"prose.daily": more[0], "prose.growth": more[6], "prose.shares": more[7], "prose.rate": more[8]}
        chosen = rng.sample(more, rng.randint(3, 8))
        if more[0] in chosen and (more[1] in chosen or self.fault("cross.year")):
            chosen.remove(more[0])  # one total of visits, and none to be divided by the days of a wrong year
        for fault, statement in forced.items():
            if self.fault(fault) and statement not in chosen:
                chosen = [s for s in chosen if s is not more[1]] + [statement]
        statements = [make() for make in chosen]
        statistics = self.tables.get("statistics")
        if statistics:
            first = self.columns[0][0]
            for row, make in (("interpretations", p.interpretations), ("press_events", p.press)):
                if statistics.int(row, first):
                    statements.append(make(statistics.int(row, first)))
        else:
            statements += [make() for make in rng.sample([p.interpretations, p.press, p.training, p.staff, p.funding], 2)]
            if "disclosure" in self.tables:
                made = self.tables["disclosure"].int("normative_documents", "made")
                statements.append(p.documents(made))
        rng.shuffle(statements)
        while statements:
            take = rng.randint(1, 3)
            self.line(*statements[:take])
            statements = statements[take:]

    def told(self, number, others):
        """What the prose says of a number of the table: another one as a fault, but none that it may mean as well."""
        if not self.fault("cross.text_table"):
            return number
        told = number + self.rng.randint(2, 9)
        while told in others:
            told += 1
        return told

    def applications_prose(self):
        p, rng = self.prose, self.rng
        if "applications" in self.tables:
            table = self.tables["applications"]
            received = table.int("received", "total")
            told = self.told(received, [received + table.int("carried_in", "total")])
            plain_only = "cross.text_table" in self.faults or any(f.startswith("applications.") for f in self.faults)
            sentence = p.applications(told, modes=not plain_only)
            if self.fault("cross.text_table"):
                figure = next(x.tag for x in sentence if isinstance(x.tag, Figure))
                self.out.checks.append(Check("cross.text_table", "received", [table["received", "total"]], [figure]))
            more = []
            if not plain_only:
                more += p.outcomes(table) if rng.random() < 0.6 else []
                more += p.carried(table) if rng.random() < 0.5 else []
            self.line(sentence, more)
            return
        if "statistics" in self.tables:
            columns = [self.tables["statistics"].int("received", c) for c, _ in self.columns]
            received = columns[0]
            told = self.told(received, columns)
            sentence = p.applications(told, modes=False)
            if self.fault("cross.text_table"):
                figure = next(x.tag for x in sentence if isinstance(x.tag, Figure))
                cell = self.tables["statistics"]["received", self.columns[0][0]]
                self.out.checks.append(Check("cross.text_table", "received", [cell], [figure]))
            self.line(sentence)
            return
        self.line(p.applications(rng.choice([0, rng.randint(1, 60), rng.randint(5, 900)])))

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

    # ---- end ----

    def end(self):
        rng = self.rng
        if "statistics" not in self.tables:
            if rng.random() < 0.5:
                self.line(self.authority.name)
                self.line(f"{self.signed.year}年{self.signed.month}月{self.signed.day}日")
            return
        if rng.random() < 0.5:
            self.line("附表")
        self.line("政府信息公开情况统计表")
        self.line(f"({self.year}年度)")
        if rng.random() < 0.7:
            self.line(f"填报单位(盖章):{self.authority.name}")
        self.tabular("statistics")
        if rng.random() < 0.5:
            phone = str(rng.randint(2000000, 8999999))
            self.line("单位负责人:某某  审核人:某某  填报人:某某")
            self.line(f"联系电话:{phone}  填报日期:{self.signed.year}年{self.signed.month}月{self.signed.day}日")
            self.out.contact.append(("phone", phone))

    def write(self):
        self.head()
        self.preamble()
        self.body()
        self.end()
        self.out.citations += self.prose.citations
        self.out.checks += self.prose.checks
        return self.out
