"""What stands around the sections of a report: its head and preamble above them, its signature or attachment below.

The functions write into a `report.Writer`, and draw in the order of the text.
"""
from datetime import date

from . import names
from .model import Check, Figure
from .sentences import NUMERALS
from .rich import fill, plain

# ---- head ----


def head(to):
    """The title, with what web pages put above it."""
    if to.rng.random() < 0.4:
        page_head(to)
    what = "信息公开年度报告"
    if not to.school:
        what = to.rng.choice(["政府信息公开工作年度报告", "政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开年报"])
    year = f"{to.year}年" + "度" * (to.rng.random() < 0.2)
    spelt = "".join("〇一二三四五六七八九"[int(d)] for d in str(to.year)) + "年"
    style = to.rng.choice(["middle"] * 6 + ["front", "behind", "spelt", "two lines", "two lines"])
    name = to.authority.name
    to.out.year, to.out.authority = to.year, to.authority.truth
    to.out.title = {"middle": name + year + what, "front": year + name + what, "spelt": name + spelt + what,
                    "behind": f"{name}{what}({to.year}年)", "two lines": name + year + what}[style]
    if style == "two lines":
        to.line(name)
        to.line(year + what)
        return
    to.line(to.out.title)
    if to.rng.random() < 0.1:
        to.line(f"({written(to.signed)})")


def page_head(to):
    """The path to the page and its metadata, in one of the ways of web pages."""
    fields = metadata(to)
    fields = fields[:to.rng.randint(2, 5)]
    if to.rng.random() < 0.3:
        to.line(f"当前位置:首页 > 政府信息公开 > {to.year}年 > 年度报告")
    style = to.rng.choice(["lines", "lines", "one line", "pipes", "below", "spaced"])
    if style == "one line":
        to.line("  ".join(f"{label}:{text}" for label, _, text in fields))
    elif style == "pipes":
        to.line(" | ".join(f"{label}: | {text}" for label, _, text in fields) + " |")
    elif style == "below":
        for label, _, text in fields:
            to.line(label + ":")
            to.line(text)
    else:
        for label, _, text in fields:
            to.line((" ".join(label) if style == "spaced" else label) + ":" + text)
    to.out.metadata += [(name, text) for _, name, text in fields]


def metadata(to):
    rng, next_year = to.rng, to.year + 1
    truth = to.authority.truth
    return [("索引号", "index_number", f"{rng.randint(10 ** 8, 10 ** 9 - 1)}/{next_year}-{rng.randint(1, 9999):05}"),
            ("发布机构", "publisher", truth if isinstance(truth, str) else truth[0]),
            ("发布日期", "published_on", to.signed.isoformat()),
            ("文号", "document_number", f"{to.authority.issuer}〔{next_year}〕{rng.randint(1, 90)}号"),
            ("浏览次数", "views", str(rng.randint(10, 9000)))]


def written(day):
    return f"{day.year}年{day.month}月{day.day}日"


# ---- preamble ----


def preamble(to):
    to.line(basis(to), parts_announced(to), period(to), contact(to))


def basis(to):
    text = to.rng.choice(["根据《中华人民共和国政府信息公开条例》(以下简称《条例》)编制本报告。",
                          "根据《中华人民共和国政府信息公开条例》要求,编制本报告。"])
    to.out.citations.append(("中华人民共和国政府信息公开条例", None))
    if "简称" in text:
        to.out.citations.append(("条例", None))
    return text


def parts_announced(to):
    fault = to.fault("outline.announced")
    if not (to.rng.random() < 0.4 or fault):
        return []
    parts = [title for title, _ in to.sections_of()]
    count = len(parts) + (1 if fault else 0)
    figure = Figure(NUMERALS[count] + "个部分", str(count), ["个", "个部分", "部分"])
    if fault:
        to.out.checks.append(Check(fault, "one part more is announced than named", figures=[figure]))
    return fill("本报告由{parts}{figure}组成。", parts="、".join(parts), figure=figure)


def period(to):
    year = to.year
    if to.fault("cross.year"):
        year -= 1
        to.out.year = [to.year, year]
        to.out.checks.append(Check("cross.year", "title and period"))
    to.out.period = date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
    return to.rng.choice([f"所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
                          f"本报告中所列数据的统计期限为{year}年1月1日至12月31日。",
                          f"数据统计期限:{year}年1月1日至{year}年12月31日。"])


def contact(to):
    if to.rng.random() >= 0.4:
        return []
    rng = to.rng
    fields = [("address", "地址", f"{to.authority.place}{rng.choice(names.STREETS)}{rng.randint(1, 300)}号"),
              ("postcode", "邮编", str(rng.randint(100000, 899999))),
              ("phone", "电话", f"0{rng.randint(310, 998)}-{rng.randint(2000000, 8999999)}")]
    to.out.contact += [(field, text) for field, _, text in fields]
    return plain("如对本报告有疑问,请与办公室联系(" + ";".join(f"{label}:{text}" for _, label, text in fields) + ")。")


# ---- end ----


def end(to):
    if "statistics" in to.tables:
        attachment(to)
    elif to.rng.random() < 0.5:
        to.line(to.authority.name)
        to.line(written(to.signed))


def attachment(to):
    """The table of statistics, with what is filled in above and below it."""
    rng = to.rng
    if rng.random() < 0.5:
        to.line("附表")
    to.line("政府信息公开情况统计表")
    to.line(f"({to.year}年度)")
    if rng.random() < 0.7:
        to.line(f"填报单位(盖章):{to.authority.name}")
    to.tabular("statistics")
    if rng.random() < 0.5:
        phone = str(rng.randint(2000000, 8999999))
        to.line("单位负责人:某某  审核人:某某  填报人:某某")
        to.line(f"联系电话:{phone}  填报日期:{written(to.signed)}")
        to.out.contact.append(("phone", phone))
