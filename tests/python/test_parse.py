"""What `parse` takes, what a document gives, and how long it lives."""

import codecs
import gc
import json
import pathlib
import tempfile
import unittest

import gouji
from material import EXAMPLE, spec_inputs

BYTES = EXAMPLE.read_bytes()


class Parts(unittest.TestCase):
    """Read report by report."""

    def test_the_parts_hold_what_the_whole_does(self):
        data = b"".join(f"第{n}篇\n".encode() + BYTES + b"\n" for n in "一二三")
        whole = gouji.parse(data, name="three").to_dict()
        *parts, last = (part.to_dict() for part in gouji.read(data, name="three"))
        self.assertEqual([len(part["reports"]) for part in parts], [1, 1, 1])
        self.assertEqual(last["reports"], [])
        self.assertEqual([part["reports"][0] for part in parts], whole["reports"])
        self.assertEqual(last["input"], whole["input"])

    def test_relations_count_reports_through(self):
        data = b"".join(f"第{n}篇\n".encode() + BYTES + b"\n" for n in "一二")
        rows = [json.loads(line) for part in gouji.read(data)
                for line in part.relation("reports").to_ndjson().splitlines()]
        self.assertEqual([row["report"] for row in rows], [0, 1])

    def test_parts_live_on(self):
        first = next(gouji.read(BYTES))
        gc.collect()
        self.assertEqual(first.reports[0].year, gouji.parse(BYTES).reports[0].year)


class Sources(unittest.TestCase):
    def test_bytes_text_and_path_are_the_same_report(self):
        wanted = gouji.parse(BYTES).reports[0].figures
        self.assertEqual(len(wanted), 8)
        for source in (BYTES.decode(), EXAMPLE, bytearray(BYTES), memoryview(BYTES)):
            with self.subTest(type(source).__name__):
                self.assertEqual(gouji.parse(source).reports[0].figures, wanted)

    def test_text_is_never_a_path(self):
        document = gouji.parse(str(EXAMPLE))
        self.assertEqual(document.source, str(EXAMPLE).encode())
        self.assertEqual(document.reports, ())

    def test_spans_count_the_bytes_of_the_encoding(self):
        document = gouji.parse(BYTES.decode().encode("gb18030"))
        self.assertEqual(document.input.encoding, "GB18030")
        figure = document.reports[0].figures[3]
        self.assertEqual(document.source[slice(*figure.span)].decode("gb18030"), "340条")
        self.assertEqual(document.text(figure.span), "340条")

    def test_python_knows_every_encoding(self):
        encodings = {gouji.parse(data).input.encoding for data in spec_inputs().values()}
        self.assertGreater(len(encodings), 2)
        for encoding in encodings:
            codecs.lookup(encoding)

    def test_names(self):
        self.assertIsNone(gouji.parse(BYTES).input.name)
        self.assertEqual(gouji.parse(EXAMPLE).input.name, str(EXAMPLE))
        self.assertEqual(gouji.parse(BYTES, name="云溪县.txt").input.name, "云溪县.txt")

    def test_anything_is_an_input(self):
        for data in (b"", b"\0", b"\xff\xfe", bytes(range(256)), "\ud800"):
            with self.subTest(data):
                self.assertEqual(gouji.parse(data).reports, ())

    def test_zero_bytes_end_no_text(self):
        document = gouji.parse(b"a\0b", name="x\0y")
        self.assertEqual(document.source, b"a\0b")
        self.assertEqual(document.input.name, "x\0y")


class Places(unittest.TestCase):
    def test_locate(self):
        document = gouji.parse(BYTES)
        figure = document.reports[0].figures[3]
        elements = document.locate(figure.span.begin)
        self.assertEqual(document.row(elements[0]), document.reports[0])
        self.assertIn(figure, [document.row(element) for element in elements])
        only = document.locate(*figure.span, relation="figures")
        self.assertEqual([document.row(element) for element in only], [figure])

    def test_locate_nothing(self):
        document = gouji.parse(BYTES)
        for place in [(len(BYTES),), (2**32,), (-1,), (-5, 0), (9, 3), (-(2**32), -1)]:
            with self.subTest(place):
                self.assertEqual(document.locate(*place), [])

    def test_places_beyond_the_input_end_with_it(self):
        document = gouji.parse(BYTES)
        self.assertEqual(document.locate(-9, 2**40), document.locate(0, len(BYTES)))
        self.assertEqual(document.text((-9, 2**40)), BYTES.decode())
        for span in [(-9, -3), (9, 3), (len(BYTES), 2**40)]:
            with self.subTest(span):
                self.assertEqual(document.text(span), "")

    def test_unknown_relation(self):
        with self.assertRaisesRegex(ValueError, "no relation 'figure'; there are reports, "):
            gouji.parse(BYTES).locate(0, relation="figure")


class Lifetimes(unittest.TestCase):
    def test_documents_outlive_their_parser(self):
        with gouji.Parser() as parser:
            document = parser.parse(BYTES)
        del parser
        gc.collect()
        self.assertEqual(document.reports[0].figures[3].raw, "340条")

    def test_reports_keep_their_document(self):
        report = gouji.parse(BYTES).reports[0]
        gc.collect()
        gouji.parse(BYTES[::-1])  # takes the memory that a freed document would have left
        self.assertEqual(report.figures[3].raw, "340条")

    def test_documents_are_freed_without_the_garbage_collector(self):
        freed = []
        gc.disable()
        self.addCleanup(gc.enable)
        document = gouji.parse(BYTES)
        owned = document._handle.get()
        release = owned._free
        owned._free = lambda pointer: (freed.append(pointer), release(pointer))
        del owned
        for report in document:
            self.assertTrue(report.figures)
        del document
        self.assertEqual(freed, [])  # the report still needs it
        del report
        self.assertEqual(len(freed), 1)

    def test_closed_documents_keep_what_was_read(self):
        with gouji.parse(BYTES) as document:
            report = document.reports[0]
            figures = report.figures
        self.assertEqual(report.figures, figures)
        self.assertEqual(repr(document), "<gouji.Document, closed>")
        for use in (lambda: report.sections, lambda: document.source, document.to_json):
            with self.assertRaisesRegex(gouji.ClosedError, "the document is closed"):
                use()
        document.close()  # once more does no harm

    def test_closed_parsers(self):
        parser = gouji.Parser()
        parser.close()
        with self.assertRaisesRegex(gouji.ClosedError, "the parser is closed"):
            parser.parse(BYTES)


class Errors(unittest.TestCase):
    def test_files_that_cannot_be_read(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaises(FileNotFoundError):
                gouji.parse(pathlib.Path(folder, "absent"))
            with self.assertRaises(IsADirectoryError):
                gouji.parse(pathlib.Path(folder))

    def test_other_types(self):
        with self.assertRaisesRegex(TypeError, "not int"):
            gouji.parse(1)

    def test_library_errors_have_code_and_sentence(self):
        with self.assertRaises(gouji.Error) as raised:
            gouji.parse(BYTES).to_json(indent=17)
        self.assertEqual(raised.exception.code, 2)
        self.assertRegex(str(raised.exception), r"argument .*\(code 2\)")

    def test_error_text_has_the_place(self):
        error = gouji.Error(6, "a defect", 12, "a.txt")
        self.assertEqual(str(error), "a.txt: a defect at byte 12 (code 6)")


class Json(unittest.TestCase):
    def test_indent(self):
        document = gouji.parse(BYTES)
        self.assertNotIn("\n", document.to_json())
        self.assertIn('\n  "input"', document.to_json(indent=2))
        self.assertEqual(document.to_dict()["reports"][0]["figures"][3]["value"], "340")


class Versions(unittest.TestCase):
    def test_versions(self):
        self.assertRegex(gouji.__version__, r"^\d+\.\d+\.\d+$")
        self.assertEqual(gouji.schema_version, gouji.parse(b"").to_dict()["gouji"])
        self.assertRegex(gouji.vocabulary_version, r"^[0-9a-f]{12}$")


if __name__ == "__main__":
    unittest.main()
