"""Relations as tables: their columns, Arrow streams and capsules, data frames, NDJSON and CSV."""

import csv
import ctypes
import datetime
import gc
import importlib.util
import io
import json
import unittest
from decimal import Decimal

import gouji
from material import EXAMPLE, spec_inputs

FOLDED = {  # columns that are one member of the row, or a link to its owner
    "input", "report", "span_begin", "span_end", "title_span_begin", "title_span_end",
    "authority_span_begin", "authority_span_end", "marker_span_begin", "marker_span_end",
    "period_year", "period_from", "period_to", "period_span_begin", "period_span_end",
}
ROWS = {
    "sections": gouji.Section, "figures": gouji.Figure, "cells": gouji.Cell, "citations": gouji.Citation,
    "mentions": gouji.Mention, "checks": gouji.Check, "diagnostics": gouji.Diagnostic, "tables": gouji.Table,
    "metadata": gouji.Metadata, "contact": gouji.Contact, "inputs": gouji.Input, "repairs": gouji.Repair,
}


class Columns(unittest.TestCase):
    def test_every_column_is_in_the_rows(self):
        of_table = {"kind", "form", "section"}  # repeated in its cells
        for relation, row in ROWS.items():
            with self.subTest(relation):
                columns = set(gouji.Relation(relation, []).columns) - FOLDED - {"id"}
                if relation == "cells":
                    columns -= of_table
                if relation == "inputs":
                    columns.discard("name")
                self.assertLessEqual(columns, set(row.__dataclass_fields__))

    def test_they_are_those_of_the_schema(self):
        for relation in gouji.RELATIONS:
            with self.subTest(relation):
                schema = gouji.json_schema(relation)
                self.assertEqual(list(schema["properties"]), list(gouji.Relation(relation, []).columns))

    def test_schema_of_the_document(self):
        self.assertEqual(list(gouji.json_schema()["properties"]), list(gouji.parse(b"").to_dict()))

    def test_unknown_relation(self):
        with self.assertRaisesRegex(ValueError, "no relation 'figure'; there are reports, "):
            gouji.Relation("figure", [])
        with self.assertRaisesRegex(ValueError, "no relation 'figure'; there are reports, "):
            gouji.json_schema("figure")


class Rows(unittest.TestCase):
    def test_rows_are_those_of_the_lines_of_json(self):
        """Arrow, read with ctypes, and NDJSON tell the same of every case of the specification."""
        documents = [gouji.parse(data, name=name) for name, data in spec_inputs().items()]
        for name in gouji.RELATIONS:
            with self.subTest(name):
                relation = gouji.Relation(name, documents)
                lines = [json.loads(line) for line in relation.to_ndjson().splitlines()]
                rows = [dict(zip(relation.columns, map(plain, row))) for row in relation]
                self.assertTrue(rows)
                self.assertEqual(rows, [{k: unscaled(k, v) for k, v in line.items()} for line in lines])

    def test_csv(self):
        relation = gouji.Relation("figures", [gouji.parse(EXAMPLE), gouji.parse(EXAMPLE)])
        header, *rows = csv.reader(io.StringIO(relation.to_csv()))
        self.assertEqual(header, list(relation.columns))
        self.assertEqual(len(rows), 16)
        self.assertEqual(len(list(csv.reader(io.StringIO(relation.to_csv(header=False))))), 16)

    def test_types(self):
        columns = gouji.parse(EXAMPLE).relation("figures").to_dict()
        self.assertEqual(columns["value"][3:5], [Decimal(340), Decimal("99.42")])
        self.assertEqual(columns["channel"][3], "website")
        self.assertEqual(columns["part_of"][2:4], [None, 2])
        reports = gouji.parse(EXAMPLE).relation("reports").to_dict()
        self.assertEqual(reports["period_from"], [datetime.date(2013, 1, 1)])

    def test_documents_are_kept(self):
        document = gouji.parse(EXAMPLE)
        relation = document.relation("figures")
        rows = iter(relation)
        next(rows)
        document.close()
        del document, relation
        gc.collect()
        self.assertEqual(len(list(rows)), 7)


def plain(value):
    """A value of Arrow as JSON has it."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, datetime.date) else value


def unscaled(name, value):
    """Arrow's decimals have no printed digits: 1.50 is 1.5 there."""
    if name in ("value", "upper") and isinstance(value, str) and "." in value:
        return value.rstrip("0").rstrip(".")
    return value


class Capsules(unittest.TestCase):
    """The Arrow PyCapsule interface, seen from a consumer."""

    def setUp(self):
        self.pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
            ("PyCapsule_GetPointer", ctypes.pythonapi)
        )
        self.relation = gouji.parse(EXAMPLE).relation("figures")

    def test_schema(self):
        from gouji import _abi

        capsule = self.relation.__arrow_c_schema__()
        schema = _abi.ArrowSchema.from_address(self.pointer(capsule, b"arrow_schema"))
        self.assertEqual(schema.format, b"+s")
        self.assertEqual(schema.n_children, len(self.relation.columns))

    def test_stream_that_nobody_reads(self):
        for _ in range(100):
            self.relation.__arrow_c_stream__()  # its destructor releases it

    def test_stream_that_is_moved_out(self):
        from gouji import _abi

        capsule = self.relation.__arrow_c_stream__()
        held = _abi.ArrowArrayStream.from_address(self.pointer(capsule, b"arrow_array_stream"))
        moved = _abi.ArrowArrayStream.from_buffer_copy(held)
        held.release = type(held.release)()  # NULL, as a consumer leaves it
        del held, capsule, self.relation
        gc.collect()
        batch = _abi.ArrowArray()
        self.assertEqual(moved.get_next(ctypes.byref(moved), ctypes.byref(batch)), 0)
        self.assertEqual(batch.length, 8)
        batch.release(ctypes.byref(batch))
        moved.release(ctypes.byref(moved))


@unittest.skipUnless(importlib.util.find_spec("pandas"), "pandas is not installed")
class Pandas(unittest.TestCase):
    def test_frame(self):
        frame = gouji.parse(EXAMPLE, name="a.txt").to_pandas("figures")
        self.assertEqual(len(frame), 8)
        self.assertEqual(list(frame["value"][3:5]), [Decimal(340), Decimal("99.42")])
        self.assertEqual(
            {name: str(frame.dtypes[name]) for name in ("id", "part_of", "indicator", "raw", "value")},
            {"id": "int32", "part_of": "Int32", "indicator": "object", "raw": "object", "value": "object"},
        )
        by_indicator = frame.groupby("indicator")["id"].count()
        self.assertEqual(by_indicator["disclosed_items"], 3)

    def test_empty_frame_has_its_columns(self):
        frame = gouji.parse(b"").to_pandas("figures")
        self.assertEqual(len(frame), 0)
        self.assertEqual(str(frame.dtypes["span_begin"]), "int64")


if __name__ == "__main__":
    unittest.main()
