"""Sentences that state quantities, in many wordings, each figure with what it means.

A method of `Prose` is one kind of statement. It draws its numbers, or takes those of the tables where
the tables state the same thing, so that a report never contradicts itself.
"""
from .disclosed import Disclosed
from .model import Check, Figure
from .rich import Piece, fill, plain
from .sentences import percent, split

MODES = [("online", ["网络", "网上"]), ("letter", ["信函"]), ("in_person", ["当面", "现场"]), ("email", ["电子邮件"]), ("fax", ["传真"])]


class Prose(Disclosed):
    """All statements; those on disclosure are the base's."""

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
