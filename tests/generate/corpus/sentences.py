"""How sentences state quantities: as numbers, spelt, about, in parts, or by a denial."""
from decimal import ROUND_HALF_UP, Decimal

from .model import Figure
from .rich import Piece, fill, plain

NUMERALS = "零一二三四五六七八九十"
APPROXIMATIONS = [
    ("约{}{}", "about"), ("大约{}{}", "about"), ("{}{}左右", "about"), ("近{}{}", "nearly"), ("将近{}{}", "nearly"), ("{}余{}", "over"),
    ("{}多{}", "over"), ("{}{}以上", "over"), ("超过{}{}", "over"), ("逾{}{}", "over"), ("不少于{}{}", "at_least"), ("至少{}{}", "at_least"),
]


def percent(part, whole, places):
    """A rounded percentage as printed, with exactly so many decimals."""
    return str((Decimal(100) * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def split(rng, whole, parts):
    """`whole` as a sum of positive parts."""
    cuts = sorted(rng.sample(range(1, whole), parts - 1)) if whole > parts else list(range(1, parts))
    edges = [0, *cuts, whole]
    return [b - a for a, b in zip(edges, edges[1:])]


class Sentences:
    """What all statements are made of."""

    def __init__(self, rng, authority, year):
        self.rng, self.authority, self.year = rng, authority, year
        self.citations, self.checks = [], []
        self.common = {"we": authority.we, "whole": authority.whole, "site": authority.site, "year": f"{year}年"}

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

    def negation(self, start, clause, indicators, end="。"):
        """A clause that states a zero, one figure for each indicator that it names."""
        pieces = self.say(start)
        figures = [Figure(clause, "0", None, stated="negation", indicator=i) for i in indicators]
        pieces.append(Piece(clause, figures[0]))
        for figure in figures[1:]:
            pieces.append(Piece("", Twin(figure, figures[0])))
        return pieces + plain(end)


class Twin:
    """A second figure of the same words: its span is that of the first."""
    def __init__(self, figure, of):
        self.figure, self.of = figure, of
