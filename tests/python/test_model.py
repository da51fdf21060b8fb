"""The dataclasses hold all that the library knows, and nothing else."""

import dataclasses
import pickle
import typing
import unittest
from decimal import Decimal, localcontext

import gouji
import gouji.words
import model_json
from gouji import _names
from material import EXAMPLE, spec_inputs

TABLE = """云溪县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
收费内容 本年收费金额（单位：万元）
行政事业性收费 1.50
"""


class SameAsJson(unittest.TestCase):
    """Every member of the JSON, with its value, is in the dataclasses."""

    maxDiff = 4000

    def test_cases_of_the_specification(self):
        for name, data in spec_inputs().items():
            with self.subTest(name):
                document = gouji.parse(data, name=name)
                self.assertEqual(model_json.document(document), document.to_dict())

    def test_the_cases_have_every_kind_of_row(self):
        """Or the test above would prove less than it seems to."""
        missing = set(_names.RELATIONS) - {"evidence", "inputs"}
        for data in spec_inputs().values():
            document = gouji.parse(data)
            for owner in (document, document.input, *document.reports):
                missing -= {name for name in missing if getattr(owner, name, ())}
        self.assertEqual(missing, set())


class Rows(unittest.TestCase):
    def setUp(self):
        self.report = gouji.parse(EXAMPLE).reports[0]

    def test_figures_say_what_is_printed(self):
        figure = self.report.figures[3]
        self.assertEqual(figure.raw, "340条")
        self.assertEqual(figure.value, Decimal(340))
        self.assertEqual((figure.unit, figure.indicator, figure.channel), ("条", "disclosed_items", "website"))
        self.assertEqual(self.report.figures[figure.part_of].raw, "342条")
        self.assertEqual(self.report.sections[figure.section].topic, "disclosure")
        self.assertIsNone(figure.upper)

    def test_decimals_keep_their_printed_digits_in_any_context(self):
        with localcontext() as context:
            context.prec = 2
            figure = gouji.parse("全年主动公开信息3680000条,答复率99.50%。").reports
            share = gouji.parse(EXAMPLE).reports[0].figures[4]
        self.assertEqual(str(share.value), "99.42")

    def test_rows_are_values(self):
        again = gouji.parse(EXAMPLE).reports[0]
        self.assertEqual(self.report.figures, again.figures)
        self.assertEqual(hash(self.report.figures[0]), hash(again.figures[0]))
        self.assertEqual(pickle.loads(pickle.dumps(self.report.figures)), again.figures)
        with self.assertRaises(dataclasses.FrozenInstanceError):
            self.report.figures[0].raw = ""

    def test_repr_shows_what_is_there(self):
        self.assertEqual(
            repr(self.report.authority), "Quote(text='云溪县', span=Span(begin=0, end=9))"
        )
        self.assertNotIn("upper", repr(self.report.figures[3]))
        self.assertIn("value=Decimal('340')", repr(self.report.figures[3]))
        self.assertEqual(
            repr(self.report),
            "<gouji.Report 2013, narrative-2008: '云溪县2013年政府信息公开工作年度报告'>",
        )


class Dates(unittest.TestCase):
    def test_what_is_lost_is_none(self):
        self.assertIsNone(gouji.Date(2013, 5, None).to_date())
        self.assertEqual(gouji.Date(2013, 5, 1).to_date().isoformat(), "2013-05-01")


class Words(unittest.TestCase):
    """The literal types have the words of the library's enumerations, in their order."""

    NAMED_OTHERWISE = {"relation": "RelationName"}

    def test_literals(self):
        for name, words in _names.NAMES.items():
            if name in ("enumeration", "status"):
                continue
            literal = self.NAMED_OTHERWISE.get(name) or name.title().replace("_", "")
            with self.subTest(literal):
                listed = typing.get_args(getattr(gouji.words, literal))
                self.assertEqual(listed, tuple(word for word in words if word is not None))


if __name__ == "__main__":
    unittest.main()
