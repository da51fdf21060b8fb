"""What reports state of what they made public, and where."""
from .model import Check, Figure
from .rich import Piece, fill, plain
from .sentences import Sentences, Twin, percent, split

CHANNELS = [
    ("website", ["政府网站", "门户网站"]), ("wechat", ["微信公众号", "政务微信"]), ("weibo", ["政务微博"]),
    ("gazette", ["政府公报"]), ("noticeboard", ["公开栏"]), ("tv", ["电视台"]), ("newspaper", ["报刊"]), ("sms", ["手机短信"]),
]
CATEGORIES = ["机构职能类", "政策法规类", "规划计划类", "业务动态类", "财政资金类", "人事信息类", "应急管理类"]
# What looks like a quantity and is none.
TRAPS = [
    "推进“放管服”改革,落实“六稳”“六保”任务。", "通过“两微一端”及时发布权威信息。", "依托12345热线回应群众关切。", "认真落实《条例》第二十条、第二十一条规定。",
    "面向群众免费发放便民手册,免费提供查阅服务。", "一是加强组织领导,二是完善工作制度,三是强化监督检查。", "坚持“五公开”与业务工作同部署。",
    "进一步提高认识,一些栏目做到一事一办。", "以公开促落实、促规范、促服务。", "开展“互联网+政务服务”,让群众最多跑一次。",
]


class Disclosed(Sentences):
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
