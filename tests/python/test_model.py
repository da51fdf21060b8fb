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

    def test_decimals_are_exact_in_any_context(self):
        with localcontext() as context:
            context.prec = 1
            share = gouji.parse(EXAMPLE).reports[0].figures[4]
        self.assertEqual(str(share.value), "99.42")

    def test_decimals_keep_their_printed_zeros(self):
        text = EXAMPLE.read_text(encoding="utf-8").replace("99.42%", "99.40%")
        self.assertEqual(str(gouji.parse(text).reports[0].figures[4].value), "99.40")

    def test_cells_by_row_and_column(self):
        tables = [t for data in spec_inputs().values() for r in gouji.parse(data) for t in r.tables]
        table = next(t for t in tables if t.kind == "applications")
        cell = table.cell("received", "total")
        self.assertEqual((cell.row, cell.column), ("received", "total"))
        with self.assertRaises(KeyError):
            table.cell("received", "nobody")
        self.assertRegex(repr(table), r"^Table\(kind='applications', .* numbers in \d+ cells\)$")

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
