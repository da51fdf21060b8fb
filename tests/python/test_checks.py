"""Checks between reports, and the catalogue of all rules."""

import unittest

import gouji
from material import spec_inputs

# carries one application of a natural person in and one out
REPORT = spec_inputs()["tables_applications:3"].decode()
CARRIED_IN = "二、上年结转政府信息公开申请数量 | 1 "


def reports(carried_in):
    """The report of 2021 and one of 2022 with another number of applications carried in."""
    later = REPORT.replace("2021年", "2022年").replace(CARRIED_IN, CARRIED_IN.replace("1", carried_in))
    return [gouji.parse(REPORT), gouji.parse(later)]


def carries(documents):
    return [finding for finding in gouji.check(documents) if finding.rule == "series.carry"]


class BetweenReports(unittest.TestCase):
    def test_one_year_carries_into_the_next(self):
        self.assertEqual([finding.verdict for finding in carries(reports("1"))], ["holds"] * 7)

    def test_what_does_not_agree_says_where(self):
        documents = reports("3")
        (finding,) = (f for f in carries(documents) if f.verdict == "fails")
        self.assertEqual((finding.expected, finding.actual), ("1", "3"))
        printed = [documents[place.document].text(place.span) for place in finding.places]
        self.assertEqual(sorted(printed), ["1", "3"])
        self.assertEqual({place.document for place in finding.places}, {0, 1})
        self.assertTrue(finding.message_zh)

    def test_documents_may_come_from_anywhere_and_go(self):
        findings = gouji.check(document for document in reports("3"))
        self.assertTrue(findings)
        self.assertEqual(gouji.check([]), ())

    def test_closed_documents(self):
        documents = reports("1")
        documents[0].close()
        with self.assertRaises(gouji.ClosedError):
            gouji.check(documents)


class Catalogue(unittest.TestCase):
    def test_rules(self):
        rules = {rule.id: rule for rule in gouji.rules()}
        self.assertEqual(rules["series.carry"].reach, "set")
        self.assertTrue(all(rule.formula and rule.formula_zh and rule.source for rule in rules.values()))

    def test_every_check_is_in_the_catalogue(self):
        known = {rule.id for rule in gouji.rules()}
        used = {c.rule for data in spec_inputs().values() for r in gouji.parse(data) for c in r.checks}
        self.assertTrue(used)
        self.assertLessEqual(used, known)


if __name__ == "__main__":
    unittest.main()
