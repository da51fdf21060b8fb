"""Sentences that state quantities, in many wordings, each figure with what it means.

A method of `Prose` is one kind of statement. It draws its numbers, or takes those of the tables where
the tables state the same thing, so that a report never contradicts itself.
"""
from decimal import ROUND_HALF_UP, Decimal

from .model import Check, Figure
from .rich import Piece, fill, plain

CHANNELS = [
    ("website", ["政府网站", "门户网站"]), ("wechat", ["微信公众号", "政务微信"]), ("weibo", ["政务微博"]),
    ("gazette", ["政府公报"]), ("noticeboard", ["公开栏"]), ("tv", ["电视台"]), ("newspaper", ["报刊"]), ("sms", ["手机短信"]),
]
CATEGORIES = ["机构职能类", "政策法规类", "规划计划类", "业务动态类", "财政资金类", "人事信息类", "应急管理类"]
MODES = [("online", ["网络", "网上"]), ("letter", ["信函"]), ("in_person", ["当面", "现场"]), ("email", ["电子邮件"]), ("fax", ["传真"])]
NUMERALS = "零一二三四五六七八九十"
APPROXIMATIONS = [
    ("约{}{}", "about"), ("大约{}{}", "about"), ("{}{}左右", "about"), ("近{}{}", "nearly"), ("将近{}{}", "nearly"), ("{}余{}", "over"),
    ("{}多{}", "over"), ("{}{}以上", "over"), ("超过{}{}", "over"), ("逾{}{}", "over"), ("不少于{}{}", "at_least"), ("至少{}{}", "at_least"),
]
# What looks like a quantity and is none.
TRAPS = [
    "推进“放管服”改革,落实“六稳”“六保”任务。", "通过“两微一端”及时发布权威信息。", "依托12345热线回应群众关切。", "认真落实《条例》第二十条、第二十一条规定。",
    "面向群众免费发放便民手册,免费提供查阅服务。", "一是加强组织领导,二是完善工作制度,三是强化监督检查。", "坚持“五公开”与业务工作同部署。",
    "进一步提高认识,一些栏目做到一事一办。", "以公开促落实、促规范、促服务。", "开展“互联网+政务服务”,让群众最多跑一次。",
]


def percent(part, whole, places):
    """A rounded percentage as printed, with exactly so many decimals."""
    return str((Decimal(100) * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def split(rng, whole, parts):
    """`whole` as a sum of positive parts."""
    cuts = sorted(rng.sample(range(1, whole), parts - 1)) if whole > parts else list(range(1, parts))
    edges = [0, *cuts, whole]
    return [b - a for a, b in zip(edges, edges[1:])]


class Prose:
    def __init__(self, rng, authority, year):
        self.rng, self.authority, self.year = rng, authority, year
        self.citations, self.checks = [], []
        self.common = {"we": authority.we, "whole": authority.whole, "site": authority.site, "year": f"{year}年"}

    # ---- building ----

    def choose(self, *options):
        return self.rng.choice(options)

    def say(self, template, **values):
        return fill(template, **{**self.common, **values})

    def count(self, value, unit, indicator=None, **more):
        """A count as most reports print it; a few set it off by blanks or group its digits."""
        style = self.rng.random()
        text = f"{value:,}{unit}" if style < 0.04 else f"{value} {unit}" if style < 0.08 else f"{value}{unit}"
        return Figure(text, str(value), unit, indicator=indicator, **more)

    def spelt(self, value, unit, indicator=None, **more):
        """A small count in Chinese numerals."""
        word = "两" if value == 2 else NUMERALS[value]
        return Figure(word + unit, str(value), unit, indicator=indicator, **more)

    def rough(self, value, unit, indicator=None, **more):
        """An approximate count."""
        form, approx = self.choose(*APPROXIMATIONS)
        return Figure(form.format(value, unit), str(value), unit, approx, indicator=indicator, **more)

    def part_list(self, whole, parts):
        """Parts of a closed list behind their whole: 其中…, a colon, or brackets."""
        for part in parts:
            part[1].part_of = whole
        comma = self.choose("、", ",", ";")
        items = []
        for i, (name, figure, *tail) in enumerate(parts):
            items += (plain(comma) if i else []) + fill("{name}{figure}", name=name, figure=figure)
            for extra in tail:
                items += extra
        style = self.choose("其中", "其中", "其中:", "包括", "colon", "brackets", "句号其中", "lines")
        if style == "lines":
            pieces = fill("{whole},其中:\n", whole=whole)
            for i, (name, figure, *tail) in enumerate(parts):
                pieces += fill("{n}.{name}{figure}", n=str(i + 1), name=name, figure=figure)
                for extra in tail:
                    pieces += extra
                pieces += plain(";\n" if i < len(parts) - 1 else "。\n")
            return pieces
        if style == "colon":
            return fill("{whole}:{items}。", whole=whole, items=items)
        if style == "brackets":
            return fill("{whole}({items})。", whole=whole, items=items)
        if style == "句号其中":
            return fill("{whole}。其中,{items}。", whole=whole, items=items)
        return fill("{whole},{style}{items}。", whole=whole, style=style, items=items)

    # ---- disclosure ----

    def disclosed(self, total):
        whole = self.count(total, "条", "disclosed_items")
        start = self.choose("{year},{we}主动公开政府信息", "全年{whole}共主动公开政府信息", "{year},{whole}累计主动公开政府信息",
                            "{year},{we}公开政府信息共计")
        return whole, self.say(start)

    def disclosed_by_channel(self, total):
        whole, start = self.disclosed(total)
        chosen = self.rng.sample(CHANNELS, self.rng.randint(2, 4))
        numbers = split(self.rng, total, len(chosen))
        verb = self.choose("公开", "发布", "发布信息")
        parts = [(f"通过{self.rng.choice(names)}{verb}" if self.rng.random() < 0.5 else f"{self.rng.choice(names)}{verb}",
                  self.count(n, "条", "disclosed_items", facets={"channel": channel}))
                 for (channel, names), n in zip(chosen, numbers)]
        return start + self.part_list(whole, parts)

    def disclosed_by_category(self, total, fault=None):
        whole, start = self.disclosed(total)
        chosen = self.rng.sample(CATEGORIES, self.rng.randint(2, 5))
        numbers = split(self.rng, total, len(chosen))
        if fault == "prose.parts":
            numbers[0] += self.rng.choice([2, 7, 11])
        shares = self.rng.random() < 0.5 and not fault
        word = self.choose("信息", "政府信息", "")
        places = self.choose(0, 1, 2)
        parts = []
        for name, n in zip(chosen, numbers):
            figure = self.count(n, "条", "disclosed_items")
            part = [name + word, figure]
            if shares:
                share = percent(n, total, places) + "%"
                share = Figure(share, share[:-1], "%", kind="share", indicator="share", share_of=whole)
                part.append(fill(self.choose(",占{share}", ",占总数的{share}", "(占{share})"), share=share))
            parts.append(tuple(part))
        if fault:
            self.checks.append(Check(fault, "the parts exceed their whole", figures=[whole, *(p[1] for p in parts)]))
        return start + self.part_list(whole, parts)

    def disclosed_plain(self, total):
        whole, start = self.disclosed(total)
        return start + [Piece(whole.text, whole)] + plain("。")

    def single_share(self, total, fault=None):
        """One part and its share; a fault prints another percentage."""
        whole, start = self.disclosed(total)
        n = self.rng.randint(max(1, total // 5), total - 1)
        part = self.count(n, "条", "disclosed_items", part_of=whole)
        printed = percent(n, total, 1)
        if fault == "prose.share":
            printed = percent(n + max(3, total // 12), total, 1)
        share = Figure(printed + "%", printed, "%", kind="share", indicator="share", share_of=whole)
        if fault:
            self.checks.append(Check(fault, "the printed share", figures=[whole, part, share]))
        return start + fill("{whole},其中{name}信息{part},占{share}。", whole=whole, part=part, share=share,
                            name=self.rng.choice(CATEGORIES))

    def shares_alone(self, fault=None):
        """Shares without counts that sum to 100 %, or not."""
        names = self.rng.sample(CATEGORIES, 3)
        numbers = split(self.rng, 100, 3)
        if fault == "prose.shares":
            numbers[1] += self.choose(4, 9)
        shares = [Figure(f"{n}%", str(n), "%", kind="share", indicator="share") for n in numbers]
        if fault:
            self.checks.append(Check(fault, "the shares exceed a hundred", figures=shares))
        values = {f"n{i}": n for i, n in enumerate(names)} | {f"s{i}": s for i, s in enumerate(shares)}
        return self.say("从公开内容看,{n0}信息占{s0},{n1}信息占{s1},{n2}信息占{s2}。", **values)

    def documents(self, number):
        figure = self.count(number, "件", "normative_documents_issued")
        return self.say(self.choose("{year}制发行政规范性文件{n}。", "全年共制定规范性文件{n}。"), n=figure)

    def interpretations(self, number=None):
        n = self.count(number or self.rng.randint(1, 60), self.choose("篇", "条"), "interpretations")
        return self.say(self.choose("全年发布政策解读{n}。", "{year}共发布政策解读稿件{n}。"), n=n)

    def press(self, number=None):
        n = number or self.rng.randint(1, 9)
        if n < 10 and self.rng.random() < 0.4:
            figure = self.spelt(n, "场", "press_events")
        else:
            figure = self.count(n, self.choose("场", "次"), "press_events")
        return self.say(self.choose("召开新闻发布会{n}。", "全年举办新闻发布会{n}。"), n=figure)

    def visits(self, days, fault=None):
        mean = self.rng.randint(200, 9000)
        total = mean * days
        if fault == "prose.daily":
            mean = mean * 3 + 1
        a = self.count(total, "人次", "platform_visits")
        b = self.count(mean, "人次", "platform_visits", facets={"basis": "daily"})
        if fault:
            self.checks.append(Check(fault, "the daily mean", figures=[a, b]))
        return self.say(self.choose("{site}全年访问量{a},日均访问量{b}。", "{site}年访问量达{a},日均访问{b}。"), a=a, b=b)

    def visits_rough(self):
        wan = self.rng.randint(2, 900)
        form, approx = self.choose(("{}万余人次", "over"), ("近{}万人次", "nearly"), ("约{}万人次", "about"), ("{}万人次", None))
        figure = Figure(form.format(wan), str(wan * 10000), "人次", approx, indicator="platform_visits")
        return self.say("{site}总访问量{a}。", a=figure)

    def accounts(self):
        numbers = [self.rng.randint(1, 30) for _ in range(3)]
        whole = self.count(sum(numbers), "个", "accounts")
        parts = [(name, self.count(n, "个", "accounts", facets={"channel": c}))
                 for n, (c, name) in zip(numbers, [("wechat", "微信公众号"), ("weibo", "政务微博"), ("douyin", "抖音号")])]
        return self.say("{whole}共开设政务新媒体") + self.part_list(whole, parts)

    def materials(self):
        a = self.rough(self.rng.randint(2, 60) * 100, "份")
        b = self.rough(self.rng.randint(1, 9) * 100, "人次")
        return self.say(self.choose("发放宣传资料{a},接待群众咨询{b}。", "印发宣传手册{a},现场接待群众{b}。"), a=a, b=b)

    def growth(self, fault=None):
        """Two years and the change between them."""
        before = self.rng.randint(100, 3000)
        after = self.rng.randint(before + 10, before * 2)
        change = percent(after - before, before, 1)
        if fault == "prose.growth":
            change = percent(after - before + before // 5, before, 1)
        a = self.count(before, "条")
        b = self.count(after, "条")
        c = Figure(change + "%", change, "%", kind="growth")
        if fault:
            self.checks.append(Check(fault, "the growth", figures=[a, b, c]))
        return self.say("政务动态类信息由{last}的{a}增加到{year}的{b},同比增长{c}。", last=f"{self.year - 1}年", a=a, b=b, c=c)

    def two_levels(self, total):
        """Parts, one of which has parts of its own in brackets."""
        whole, start = self.disclosed(total)
        first, second = split(self.rng, total, 2) if total > 12 else (2, total - 2)
        a, b = (self.count(n, "条", "disclosed_items", part_of=whole) for n in (first, second))
        if second < 3:
            return start + fill("{whole},其中机构职能类{a}、工作动态类{b}。", whole=whole, a=a, b=b)
        c, d = (self.count(n, "条", "disclosed_items", part_of=b) for n in split(self.rng, second, 2))
        return start + fill("{whole},其中机构职能类信息{a},工作动态类信息{b}(政务动态{c}、通知公告{d})。", whole=whole, a=a, b=b, c=c, d=d)

    def total_behind(self, total):
        """The parts come first and the sum behind them."""
        x, y = split(self.rng, total, 2)
        c = self.count(total, "条", "disclosed_items")
        a = self.count(x, "条", "disclosed_items", facets={"channel": "website"}, part_of=c)
        b = self.count(y, "条", "disclosed_items", facets={"channel": "wechat"}, part_of=c)
        return self.say("{year},通过政府网站公开信息{a},通过微信公众号公开信息{b},共计{c}。", a=a, b=b, c=c)

    def decline(self):
        n = f"{self.rng.randint(1, 60)}.{self.rng.randint(0, 9)}"
        return self.say(self.choose("网站留言数量同比下降{n}。", "群众来信比上年减少{n}。"), n=Figure(n + "%", "-" + n, "%", kind="growth"))

    def rise(self):
        n = f"{self.rng.randint(1, 90)}.{self.rng.randint(0, 9)}"
        return self.say(self.choose("网站浏览量比上年增长{n}。", "网站浏览量同比增加{n}。", "网站浏览量较上年提高{n}。"), n=Figure(n + "%", n, "%", kind="growth"))

    def two_rates(self):
        """One number under two rates: one figure each."""
        a = Figure("100%", "100", "%", kind="rate", indicator="answer_rate")
        b = Figure("100%", "100", "%", kind="rate", indicator="handling_rate")
        return self.say("群众诉求答复率、办结率均为") + [Piece(a.text, a), Piece("", Twin(b, a))] + plain("。")

    def satisfaction(self):
        n = f"{self.rng.randint(90, 99)}.{self.rng.randint(1, 9)}"
        rate = Figure(n + "%", n, "%", kind="rate", indicator="satisfaction_rate")
        return self.say(self.choose("群众满意率达{n}。", "群众满意度为{n}。"), n=rate)

    def range(self):
        low = self.rng.randint(1, 5)
        high = low + self.rng.randint(1, 9)
        text = f"{low}{self.choose('至', '-', '—', '~')}{high}个工作日内"
        figure = Figure(text, str(low), "工作日", "at_most", str(high), kind="duration", indicator="deadline")
        return self.say("一般咨询在{n}予以答复。", n=figure)

    def enquiries(self):
        a, b = self.rng.randint(1, 900), self.rng.randint(1, 900)
        whole = self.count(a + b, "人次", "enquiries")
        parts = [("电话咨询", self.count(a, "人次", "enquiries", facets={"mode": "phone"})),
                 ("当面咨询", self.count(b, "人次", "enquiries", facets={"mode": "in_person"}))]
        return self.say(self.choose("全年共接受咨询", "{year},{we}共接受公众咨询")) + self.part_list(whole, parts)

    def support(self):
        """Rules, inspections, reading points, bulletins, interviews."""
        n = self.rng.randint(2, 9)
        make = self.spelt if self.rng.random() < 0.4 else self.count
        return self.one_of([
            ("制定完善公开制度{n}。", make(n, "项", "rules_made")), ("全年开展督查检查{n}。", make(n, "次", "inspections")),
            ("设置信息公开查阅点{n}。", make(n, "个", "disclosure_points")), ("编发政府公报{n}。", make(n, "期", "bulletin_issues")),
            ("举办在线访谈{n}。", make(n, "期", "online_interviews"))])

    def one_of(self, statements):
        template, figure = self.rng.choice(statements)
        return self.say(template, n=figure)

    def wan(self):
        """Counts in 万, and money, where 万 and 亿 belong to the unit."""
        n = f"{self.rng.randint(1, 99)}.{self.rng.randint(1, 9)}"
        if self.rng.random() < 0.5:
            return self.say("政务微信累计阅读量{n}。", n=Figure(n + "万次", str(int(n.replace(".", "")) * 1000), "次"))
        unit = self.choose("万元", "亿元")
        return self.say("公开民生资金{n}。", n=Figure(n + unit, n, unit, kind="money"))

    def trap(self):
        return plain(self.rng.choice(TRAPS))

    def last_year(self):
        n = self.count(self.rng.randint(5, 400), "条")
        return self.say("{last}公开财政信息{n}。", last=f"{self.year - 1}年", n=n)

    # ---- applications ----

    def applications(self, received, modes=True):
        if received == 0:
            return self.no_applications()
        whole = self.count(received, "件", "applications_received")
        start = self.say(self.choose("{year},{we}共收到政府信息公开申请", "全年收到政府信息公开申请", "{year},{we}新收到政府信息公开申请"))
        if not modes or received < 4 or self.rng.random() < 0.3:
            return start + [Piece(whole.text, whole)] + plain("。")
        chosen = self.rng.sample(MODES, self.rng.randint(2, 3))
        if self.rng.random() < 0.2:
            items = []
            for i, ((mode, names), n) in enumerate(zip(chosen, split(self.rng, received, len(chosen)))):
                figure = self.count(n, "件", "applications_received", facets={"mode": mode}, part_of=whole)
                items += plain(",") * bool(i) + fill("{figure}为{name}申请", figure=figure, name=self.rng.choice(names))
            return start + fill("{whole},其中{items}。", whole=whole, items=items)
        parts = [(f"{self.rng.choice(names)}申请", self.count(n, "件", "applications_received", facets={"mode": mode}))
                 for (mode, names), n in zip(chosen, split(self.rng, received, len(chosen)))]
        return start + self.part_list(whole, parts)

    def no_applications(self):
        return self.negation(self.choose("{year},{we}", "全年", "截至年底,{we}"),
                             self.choose("未收到政府信息公开申请", "没有收到政府信息公开申请", "未接到要求公开政府信息的申请", "没有受理过政府信息公开申请",
                                         "未收到公民、法人或者其他组织提出的政府信息公开申请", "无依申请公开事项"),
                             ["applications_received"])

    def negation(self, start, clause, indicators, end="。"):
        """A clause that states a zero, one figure for each indicator that it names."""
        pieces = self.say(start)
        figures = [Figure(clause, "0", None, stated="negation", indicator=i) for i in indicators]
        pieces.append(Piece(clause, figures[0]))
        for figure in figures[1:]:
            pieces.append(Piece("", Twin(figure, figures[0])))
        return pieces + plain(end)

    def outcomes(self, table):
        """What became of the applications, by the large groups of the form."""
        groups = {"granted": ("予以公开", ["granted"]), "partial": ("部分公开", ["partial"]), "denied": ("不予公开", "denied."),
                  "unavailable": ("无法提供", "unavailable."), "not_processed": ("不予处理", "not_processed."),
                  "other": ("其他处理", "other")}
        total = table.int("total", "total")
        parts = []
        for key, (name, rows) in groups.items():
            n = sum(int(c.value) for (row, column), c in table.cells.items() if column == "total"
                    and (row in rows if isinstance(rows, list) else row.startswith(rows)))
            if n:
                facets = {"outcome": key} if key in ("granted", "partial") else {}
                parts.append((name, self.count(n, "件", ["applications_answered", "applications_received"], facets=facets)))
        whole = self.count(total, "件", ["applications_answered", "applications_received"])
        if len(parts) < 2:
            return self.say(self.choose("全年办结政府信息公开申请{n}。", "全年答复政府信息公开申请{n}。"), n=whole)
        return self.say(self.choose("本年度共答复申请", "全年办结申请")) + self.part_list(whole, parts)

    def carried(self, table):
        n = table.int("carried_out", "total")
        if not n:
            return []
        return self.say(self.choose("结转下年度继续办理{n}。", "另有{n}结转下年度继续办理。"), n=self.count(n, "件", "applications_carried_out"))

    # ---- fees, remedies, interaction, support ----

    def fees(self):
        if self.rng.random() < 0.75:
            start, clause = self.choose(("{year},{we}", "未收取检索、复制、邮寄等费用"), ("{we}", "没有向申请人收取任何费用"), ("全年依申请公开政府信息", "未收费"),
                                        ("{we}", "不存在向申请人收取费用的情况"), ("本年度", "无任何收费情况"))
            return self.negation(start, clause, ["fees_collected"])
        n = self.rng.randint(10, 900)
        return self.say("全年依申请公开信息收取费用{n}。", n=Figure(f"{n}元", str(n), "元", kind="money", indicator="fees_collected"))

    def remedies(self, reconsiderations, lawsuits):
        if not reconsiderations and not lawsuits:
            start, clause = self.choose(("{year},{we}", "未发生因政府信息公开申请行政复议、提起行政诉讼的情况"),
                                        ("全年", "没有因政府信息公开引起的行政复议、行政诉讼"), ("{year},{we}", "未发生因政府信息公开引起的行政复议和行政诉讼案件"),
                                        ("本年度", "没有因政府信息公开而被申请行政复议或被提起行政诉讼的案件"))
            return self.negation(start, clause, ["reconsiderations", "lawsuits"])
        if not lawsuits:
            n = self.count(reconsiderations, "件", "reconsiderations")
            return self.say("全年因政府信息公开被申请行政复议{n},", n=n) + self.negation("", "没有提起行政诉讼", ["lawsuits"])
        if not reconsiderations:
            n = self.count(lawsuits, "件", "lawsuits")
            return self.say("全年因政府信息公开被提起行政诉讼{n},", n=n) + self.negation("", "没有被申请行政复议", ["reconsiderations"])
        return self.say(self.choose("全年因政府信息公开被申请行政复议{a},被提起行政诉讼{b}。", "{year},{we}受理行政复议{a}、行政诉讼{b}。"),
                        a=self.count(reconsiderations, "件", "reconsiderations"), b=self.count(lawsuits, "件", "lawsuits"))

    def letters(self, fault=None):
        received = self.rng.randint(40, 3000)
        handled = received - self.choose(0, self.rng.randint(1, received // 20))
        rate = percent(handled, received, 2) if handled < received else "100"
        if fault == "prose.rate":
            rate = percent(handled - received // 8, received, 2)
        what, indicator = self.choose(("12345政务服务热线工单", "hotline_orders"), ("网民留言", "letters"), ("群众来信", "letters"))
        a = self.count(received, "件", indicator)
        b = self.count(handled, "件", None, facets={"stage": "handled"})
        c = Figure(rate + "%", rate, "%", kind="rate", indicator="handling_rate")
        if fault:
            self.checks.append(Check(fault, "the rate", figures=[a, b, c]))
        return self.say(self.choose("全年受理{what}{a},办结{b},办结率{c}。", "{year}共接收{what}{a},已办结{b},办结率为{c}。"), what=what, a=a, b=b, c=c)

    def proposals(self):
        a, b = self.rng.randint(1, 90), self.rng.randint(1, 90)
        return self.say("全年办理人大代表建议{a}、政协委员提案{b},办复率达{c}。", a=self.count(a, "件", "proposals"), b=self.count(b, "件", "proposals"),
                        c=Figure("100%", "100", "%", kind="rate", indicator="handling_rate"))

    def staff(self, full=None, part=None):
        full = self.rng.randint(1, 9) if full is None else full
        part = self.rng.randint(1, 30) if part is None else part
        return self.say(self.choose("{we}配备专职人员{a}、兼职人员{b}。", "从事政府信息公开工作的专职人员{a},兼职人员{b}。"),
                        a=self.count(full, "名", "staff"), b=self.count(part, "名", "staff"))

    def training(self, meetings=None, sessions=None, trainees=None):
        m, s = meetings or self.rng.randint(1, 9), sessions or self.rng.randint(1, 9)
        a = self.spelt(m, "次", "meetings") if m < 10 and self.rng.random() < 0.3 else self.count(m, "次", "meetings")
        return self.say(self.choose("召开政府信息公开工作会议{a},举办培训班{b},培训人员{c}。", "全年召开专题会议{a},举办业务培训{b},参训{c}。"),
                        a=a, b=self.count(s, self.choose("期", "次"), "training_sessions"),
                        c=self.count(trainees or self.rng.randint(20, 500), "人次", "trainees"))

    def funding(self):
        n = f"{self.rng.randint(1, 60)}.{self.rng.randint(1, 99):02}"
        return self.say("投入政府信息公开专项经费{n}。", n=Figure(n + "万元", n, "万元", kind="money", indicator="funding"))

    def deadline(self):
        n = self.choose(7, 15, 20)
        figure = Figure(f"{n}个工作日内", str(n), "工作日", "at_most", kind="duration", indicator="deadline")
        return self.say("对主动公开的文件,自形成之日起{n}上网发布。", n=figure)

    # ---- citations ----

    def number(self, issuer=None):
        return f"{issuer or self.authority.issuer}〔{self.year - self.rng.randint(0, 2)}〕{self.rng.randint(1, 260)}号"

    def number_alone(self):
        number = self.number(self.choose(None, "国办发"))
        self.citations.append((None, number))
        return self.say(self.choose("根据{n}文件要求,完善工作机制。", "按照{n}要求,细化公开目录。"), n=number)

    def citation(self):
        title = self.choose(f"{self.authority.place}政府信息公开审核办法", "关于进一步做好政务公开工作的通知",
                            f"关于印发〈{self.authority.place}政务公开考核办法〉的通知", f"{self.year}年政务公开工作要点")
        if self.rng.random() < 0.3:
            self.citations.append((title, None))
            return self.say("认真落实《{title}》要求。", title=title)
        number = self.number()
        self.citations.append((title, number))
        return self.say(self.choose("制定印发《{title}》({n})。", "按照《{title}》({n})要求,规范工作流程。"), title=title, n=number)

    def filler(self):
        return plain(self.choose("工作机制不断健全,各项任务有序推进。", "坚持以公开为常态、不公开为例外。", "进一步明确目标责任,细化职责分工。",
                                 "切实保障人民群众的知情权、参与权和监督权。", "不断优化栏目设置,提升服务水平。"))

    def problem(self):
        return plain(self.choose("公开内容还不够全面,更新有待加强。", "部分工作人员业务能力有待提高。", "公开形式较为单调,与群众期待仍有差距。"))

    def improvement(self):
        return plain(self.choose("下一步,将加强业务培训,提升工作水平。", "今后将进一步拓宽公开渠道,完善工作制度。"))


class Twin:
    """A second figure of the same words: its span is that of the first."""
    def __init__(self, figure, of):
        self.figure, self.of = figure, of
