"""From a number of a corpus to an input and its truth; and a corpus as files."""
import argparse
import json
import random
from dataclasses import dataclass

from . import damage as damages
from . import faults as all_faults
from . import grids
from . import html_page
from . import model
from .layouts import LAYOUTS, render
from .model import Figure
from .report import FORMS, KINDS, Tabular, Writer
from .rich import encode, plain
from .sentences import Twin

SIMPLE = ["lines", "lines-spaced", "lines-broken", "pipes", "pipes-outer", "pipes-grid", "markdown", "tabs", "tabs-grid"]

# The layouts in which nearly all reports come: what the benchmarks read.
USUAL = [name for name in LAYOUTS if name not in ("commas", "semicolons", "boxes", "glued")]


@dataclass
class Sample:
    """One generated input."""
    number: int
    form: str
    layout: str
    remedies: str
    damage: list
    faults: list
    data: bytes
    truth: dict

    @property
    def suffix(self):
        return ".html" if self.truth["generated"]["html"] else ".txt"


def pick(names, number):
    return names[number % len(names)]


def sample(seed, number, form_names, layout_names, remedy_styles=("table",), damage_names=(), fault_names=(), html=False,
           at_once=1):
    """The sample of that number: forms, layouts, … take turns, so that all meet in a corpus of some size.

    What a report says, how it is laid out and what harms it are drawn from three sources of their own: another layout
    of the same number says the same.
    """
    form = pick(form_names, number)
    layout = "html" if html else pick(layout_names, number // len(form_names))
    turn = number // (len(form_names) * len(layout_names))
    style = pick(remedy_styles, turn)
    possible = [f for f in fault_names if all_faults.possible(f, KINDS[form])]
    faults = [pick(possible, turn + number)] if possible else []
    damage = chosen_damage(damage_names, turn, number, at_once)

    content, look, harm = (random.Random(f"{seed}/{number}/{part}") for part in ("content", "look", "damage"))
    report = Writer(content, form, faults, style).write()
    for stage in ("cells", "labels", "rows"):
        for block in report.blocks:
            if isinstance(block, Tabular):
                damages.apply(harm, damage, stage, block.table, block.grids)
    pieces, encoding = web_page(report, look) if html else (text_page(report, layout, look), "utf-8")
    for act in damages.of_stage(damage, "text"):
        pieces = act(harm, pieces)
    for act in damages.of_stage(damage, "bytes"):
        encoding = act(harm, pieces)
    data, spans = locate(report, pieces, encoding)
    truth = {
        "gouji": "1.0",
        "generated": {"seed": seed, "number": number, "form": form, "layout": layout, "remedies": style, "html": html,
                      "damage": damage, "faults": faults},
        "input": {"bytes": len(data), "encoding": encoding.upper(), "script": "Hant" if "traditional" in damage else "Hans"},
        "reports": [model.report_json(report, spans)],
    }
    return Sample(number, form, layout, style, damage, faults, data, truth)


def chosen_damage(names, turn, number, at_once):
    """Up to `at_once` kinds, without those that leave nothing to read together."""
    chosen = []
    for step in range(at_once if names else 0):
        name = pick(names, turn + number + step * (turn + 5))
        if name not in chosen and damages.together([*chosen, name]):
            chosen.append(name)
    return chosen


def web_page(report, look):
    encoding, declared = ("gb18030", "gb2312") if look.random() < 0.4 else ("utf-8", "utf-8")
    return html_page.page(report, look, declared), encoding


def text_page(report, layout, look):
    newline = look.choice(["\n", "\n", "\n\n", "\n  "])
    pieces = []
    for block in report.blocks:
        pieces += render(block.grids, layout, look) if isinstance(block, Tabular) else block + plain(newline)
    return pieces


def locate(report, pieces, encoding):
    """(bytes, {id of a figure or cell: span}); the report learns which figures were printed, and how."""
    data, places = encode(pieces, encoding)
    spans = {id(tag): [begin, end] for tag, begin, end in places}
    report.figures = []
    for tag, begin, end in places:
        if isinstance(tag, Figure):
            tag.text = data[begin:end].decode(encoding)
            report.figures.append(tag)
        elif isinstance(tag, Twin):
            spans[id(tag.figure)], tag.figure.text = spans[id(tag.of)], tag.of.text
            report.figures.append(tag.figure)
    return data, spans


def names(known, groups=None):
    """The type of an option: names of a list."""
    def parse(text):
        chosen = []
        for name in filter(None, text.split(",")):
            if name == "all":
                chosen += list(known)
            elif groups and name in groups:
                chosen += groups[name]
            elif name in known:
                chosen.append(name)
            else:
                raise argparse.ArgumentTypeError(f"{name} is none of {', '.join([*known, *(groups or {})])}")
        return chosen
    return parse


def options(parser):
    """The options that choose what is generated."""
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--form", type=names(FORMS), default=list(FORMS))
    parser.add_argument("--layout", type=names(LAYOUTS, {"simple": SIMPLE, "usual": USUAL}), default=SIMPLE)
    parser.add_argument("--remedies", type=names(grids.REMEDY_STYLES), default=["table"])
    parser.add_argument("--damage", type=names(damages.KINDS), default=[])
    parser.add_argument("--at-once", type=int, default=1, metavar="N", help="damages in one report")
    parser.add_argument("--faults", type=names(all_faults.FAULTS), default=[])
    parser.add_argument("--html", action="store_true")


def samples(chosen):
    """The corpus that the options choose."""
    for number in range(chosen.count):
        yield sample(chosen.seed, number, chosen.form, chosen.layout, chosen.remedies, chosen.damage, chosen.faults, chosen.html,
                     chosen.at_once)


def write(made, folder):
    """Writes NNNN.txt and NNNN.json; returns the paths of the inputs."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for s in made:
        path = folder / f"{s.number:04}{s.suffix}"
        path.write_bytes(s.data)
        path.with_suffix(".json").write_text(json.dumps(s.truth, ensure_ascii=False) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
