#!/usr/bin/env python3
"""The contract of the command line with the scripts that call it.   cli_test.py GOUJI"""
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

GOUJI = os.path.abspath(sys.argv.pop(1))
REPORT = "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。\n"


def gouji(*arguments, stdin=b"", **more):
    return subprocess.run([GOUJI, *arguments], input=stdin, capture_output=True, **more)


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.report = self.write("报告.txt", REPORT.encode())
        self.missing = str(self.folder / "missing.txt")

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    def assert_ends(self, run, status, stderr_lines=0):
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (status, stderr_lines), run.stderr.decode())

    def test_one_file_is_one_pretty_document(self):
        run = gouji("parse", self.report)
        self.assert_ends(run, 0)
        document = json.loads(run.stdout)
        self.assertEqual(document["gouji"], "1.0")
        self.assertEqual(document["input"]["name"], self.report)
        self.assertEqual(document["input"]["bytes"], len(REPORT.encode()))
        self.assertGreater(run.stdout.count(b"\n"), 10)
        self.assertTrue(run.stdout.endswith(b"}\n"))

    def test_several_files_are_an_array(self):
        run = gouji("parse", self.report, self.report)
        self.assert_ends(run, 0)
        self.assertEqual(len(json.loads(run.stdout)), 2)

    def test_ndjson_is_one_line_an_input(self):
        run = gouji("parse", "--format", "ndjson", self.report, "-", stdin=REPORT.encode())
        self.assert_ends(run, 0)
        first, second = map(json.loads, run.stdout.splitlines())
        self.assertEqual(first["reports"], second["reports"])
        self.assertIsNone(second["input"]["name"])

    def test_formats_agree(self):
        pretty = gouji("parse", self.report)
        line = gouji("parse", "--format", "ndjson", self.report)
        self.assertEqual(json.loads(pretty.stdout), json.loads(line.stdout))

    def test_a_relation_is_one_row_a_line(self):
        run = gouji("parse", "--format", "ndjson", "--relation", "figures", self.report, "-", stdin=REPORT.encode())
        self.assert_ends(run, 0)
        first, second = map(json.loads, run.stdout.splitlines())
        self.assertEqual((first["input"], first["report"], first["raw"], first["value"]), (self.report, 0, "20条", "20"))
        self.assertIsNone(second["input"])

    def test_csv_has_one_header(self):
        run = gouji("parse", "--format", "csv", "--relation", "reports", self.report, self.missing, self.report)
        self.assert_ends(run, 1, stderr_lines=1)
        rows = csv.DictReader(run.stdout.decode().splitlines())
        self.assertEqual([row["year"] for row in rows], ["2013", "2013"])

    def test_json_of_a_relation_is_an_array_of_rows(self):
        rows = json.loads(gouji("parse", "--relation", "sections", self.report, self.report).stdout)
        self.assertEqual([(row["input"], row["title"]) for row in rows], [(self.report, "概述")] * 2)
        self.assertEqual(json.loads(gouji("parse", "--relation", "cells", self.report).stdout), [])

    def test_the_schema_of_a_relation_needs_no_input(self):
        run = gouji("parse", "--relation", "cells", "--schema")
        self.assert_ends(run, 0)
        schema = json.loads(run.stdout)
        self.assertEqual(schema["title"], "cells")
        self.assertEqual(schema["properties"]["state"]["enum"], ["number", "blank", "not_applicable", "text", "missing"])

    def test_without_a_relation_the_schema_is_that_of_documents(self):
        schema = json.loads(gouji("parse", "--schema").stdout)
        self.assertEqual(schema["required"], ["gouji", "input", "reports"])
        self.assertIn("section", schema["$defs"]["figure"]["required"])
        self.assertEqual(schema["$defs"]["facets"]["required"], [])

    def test_any_bytes_are_an_input(self):
        for data in (b"", b"\0", b"\xff" * 100, bytes(range(256)), b"1\r\n\x1a2"):
            run = gouji("parse", "-", stdin=data)
            self.assert_ends(run, 0)
            self.assertEqual(json.loads(run.stdout)["input"]["bytes"], len(data))

    def test_a_file_that_fails_does_not_stop_the_others(self):
        run = gouji("parse", "--format", "ndjson", self.missing, self.report, "")
        self.assert_ends(run, 1, stderr_lines=2)
        self.assertEqual(len(run.stdout.splitlines()), 1)
        self.assertIn(f"gouji: {self.missing}: ".encode(), run.stderr)

    def test_an_array_with_failures_is_still_json(self):
        run = gouji("parse", self.missing, self.report)
        self.assertEqual(len(json.loads(run.stdout)), 1)
        self.assertEqual(json.loads(gouji("parse", self.missing, self.missing).stdout), [])

    def test_nothing_readable_is_an_io_error(self):
        self.assert_ends(gouji("parse", self.missing), 3, stderr_lines=1)

    def test_a_full_disk_is_an_io_error(self):
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                run = subprocess.run([GOUJI, "parse", self.report], stdout=full, stderr=subprocess.PIPE)
            self.assert_ends(run, 3, stderr_lines=1)

    def test_a_reader_that_leaves_is_no_drama(self):
        process = subprocess.Popen([GOUJI, "parse", "--format", "ndjson", *[self.report] * 500],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(), 3)

    def test_wrong_usage(self):
        for arguments in ([], ["parse"], ["parse", "--format", "xml", self.report], ["parse", "--what", "-"],
                          ["parse", "--format", "csv", "-"], ["parse", "--relation", "numbers", "-"], ["eat", "-"]):
            run = gouji(*arguments)
            self.assertEqual((run.returncode, run.stdout), (2, b""), arguments)
            self.assertNotEqual(run.stderr, b"")

    def test_help_and_version(self):
        for arguments in (["--help"], ["parse", "--help"], ["--version"]):
            run = gouji(*arguments)
            self.assert_ends(run, 0)
            self.assertIn(b"gouji", run.stdout)


if __name__ == "__main__":
    unittest.main()
