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
ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。\n"


def gouji(*arguments, stdin=b"", **more):
    return subprocess.run([GOUJI, *arguments], input=stdin, capture_output=True, **more)


class Files(unittest.TestCase):
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


class CommandLine(Files):
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

    def test_a_large_input_gives_the_same_rows_report_by_report(self):
        blanks = (" " * 1023 + "\n") * 1400
        large = self.write("large.txt", ((REPORT + "二、收费\n没有收费。\n" + blanks) * 3).encode())
        for relation in ("reports", "figures", "checks", "mentions", "diagnostics", "inputs"):
            lines = gouji("parse", "--format", "ndjson", "--relation", relation, "--provenance", large)
            array = gouji("parse", "--relation", relation, "--provenance", large)
            self.assertEqual([json.loads(line) for line in lines.stdout.splitlines()], json.loads(array.stdout))
        summary = json.loads(gouji("parse", "--format", "csv", "--relation", "figures", "--summary", large).stderr)
        self.assertEqual((summary["reports"], summary["inputs"]), (3, 1))

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


FAULT = "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息100条,其中政策类60条、机构类30条、其他类20条。\n"
HEAD = "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"


def yearly(year, carried_in, carried_out, authority="云溪县财政局"):
    """A report whose applications table has one column that is not zero."""
    rows = [("一、本年新收政府信息公开申请数量", 5), ("二、上年结转政府信息公开申请数量", carried_in),
            ("(七)总计", 5 + carried_in - carried_out), ("四、结转下年度继续办理", carried_out)]
    table = "".join(f"{label} | {n} | 0 | 0 | 0 | 0 | 0 | {n} |\n" for label, n in rows)
    return f"{authority}{year}年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{HEAD}{table}"


class Check(Files):
    def check(self, *arguments, **more):
        return gouji("check", *arguments, **more)

    def test_a_report_that_agrees_with_itself(self):
        run = self.check(self.report)
        self.assert_ends(run, 0)
        self.assertIn("0 fail, ", run.stdout.decode().splitlines()[-1])

    def test_what_fails_has_its_place_both_sides_and_status_1(self):
        path = self.write("错.txt", FAULT.encode())
        run = self.check(path)
        self.assert_ends(run, 1)
        lines = run.stdout.decode().splitlines()
        self.assertEqual(lines[0], f"{path}:3:7: fails prose.parts")
        self.assertIn("    3:7  100条", lines)
        self.assertIn("    3:24  30条", lines)
        self.assertIn("    expected 100, found 110", lines)
        self.assertTrue(any("110" in line and "whole" in line for line in lines))
        self.assertTrue(any("分项之和" in line for line in lines))

    def test_the_readmes_show_what_is_printed(self):
        self.write("report.txt", FAULT.encode())
        printed = gouji("check", "report.txt", cwd=self.folder).stdout.decode()
        for readme in ("README.md", "README.zh-CN.md"):
            shown = (ROOT / readme).read_text(encoding="utf-8")
            self.assertIn(f"```text\n$ gouji check report.txt\n{printed}```\n", shown, readme)

    def test_places_count_characters_in_any_encoding(self):
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            path = self.write(f"{encoding}.txt", FAULT.encode(encoding))
            self.assertTrue(self.check(path).stdout.decode().startswith(f"{path}:3:7: fails prose.parts\n"), encoding)

    def test_one_language(self):
        path = self.write("错.txt", FAULT.encode())
        self.assertNotIn("分项之和", self.check("--lang", "en", path).stdout.decode())
        self.assertNotIn("whole", self.check("--lang", "zh", path).stdout.decode())

    def test_the_worst_comes_first_and_all_shows_the_rest(self):
        text = FAULT + "二、主动公开情况\n受理来信300件,其中诉求类200件,占66.67%;咨询类100件,占33.33%。\n"
        path = self.write("错.txt", text.encode())
        def verdicts(run):
            return [line.split(": ")[1].split()[0] for line in run.stdout.decode().splitlines() if line.startswith(path)]
        self.assertEqual(verdicts(self.check(path)), ["fails"])
        every = verdicts(self.check("--all", path))
        self.assertEqual(every[0], "fails")
        self.assertIn("holds", every)

    def test_json_for_machines(self):
        path = self.write("错.txt", FAULT.encode())
        run = self.check("--format", "json", path)
        self.assert_ends(run, 1)
        told = json.loads(run.stdout)
        finding, = told["findings"]
        self.assertEqual((finding["rule"], finding["expected"], finding["actual"]), ("prose.parts", "100", "110"))
        place = finding["places"][0]
        self.assertEqual((place["file"], place["line"], place["column"], place["printed"]), (path, 3, 7, "100条"))
        self.assertEqual(FAULT.encode()[slice(*place["span"])].decode(), "100条")
        self.assertEqual(told["summary"]["fails"], 1)
        every = json.loads(self.check("--format", "json", "--all", path).stdout)
        self.assertEqual(len(every["findings"]), sum(every["summary"].values()))

    def test_lines_fit_a_narrow_terminal(self):
        path = self.write("a", FAULT.encode())
        run = self.check(path, env={**os.environ, "COLUMNS": "40"}, cwd=self.folder)
        wide = lambda line: sum(2 if ord(c) >= 0x1100 else 1 for c in line)
        for line in run.stdout.decode().splitlines():
            if not line.startswith(path):
                self.assertLessEqual(wide(line), 40, line)

    def test_reports_of_consecutive_years_are_compared(self):
        last = self.write("2021.txt", yearly(2021, 0, 2).encode())
        good = self.write("2022.txt", yearly(2022, 2, 1).encode())
        bad = self.write("2022b.txt", yearly(2022, 3, 1).encode())
        self.assert_ends(self.check(last, good), 0)
        run = self.check(last, bad)
        self.assert_ends(run, 1)
        text = run.stdout.decode()
        self.assertIn("fails series.carry", text)
        self.assertIn(f"{last}:", text)
        self.assertIn(f"{bad}:", text)

    def test_what_cannot_be_read_is_an_io_error_but_the_rest_is_checked(self):
        run = self.check(self.missing, self.write("错.txt", FAULT.encode()))
        self.assert_ends(run, 3, stderr_lines=1)
        self.assertIn("fails prose.parts", run.stdout.decode())
        self.assert_ends(self.check(self.missing), 3, stderr_lines=1)

    def test_the_catalogue(self):
        run = self.check("--rules")
        self.assert_ends(run, 0)
        self.assertIn("applications.balance\n    received + carried_in = total + carried_out", run.stdout.decode())
        rules = json.loads(self.check("--rules", "--format", "json").stdout)
        self.assertIn("series.carry", [rule["id"] for rule in rules if rule["reach"] == "set"])

    def test_wrong_usage_of_check(self):
        for arguments in ([], ["--format", "csv", self.report], ["--lang", "fr", self.report]):
            run = self.check(*arguments)
            self.assertEqual((run.returncode, run.stdout), (2, b""), arguments)

    def test_any_bytes_can_be_checked(self):
        for data in (b"", b"\0", b"\xff" * 100, bytes(range(256)), "年\n1".encode("utf-16")):
            self.assert_ends(self.check("-", stdin=data), 0)


if __name__ == "__main__":
    unittest.main()
