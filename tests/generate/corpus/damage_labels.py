"""Damage to the printed labels of a table."""
from . import forms
from .damage_kinds import damage
from .rich import plain

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
