"""The loadable extension, in Python's sqlite3 and in the shell."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import unittest

from material import RELATIONS, REPORT, Folder, as_printed, generate, rows

EXTENSION = os.environ["GOUJI_EXTENSION"]


@unittest.skipUnless(hasattr(sqlite3.Connection, "enable_load_extension"), "this Python loads no extensions")
class Functions(Folder):
    def setUp(self):
        super().setUp()
        self.database = sqlite3.connect(":memory:")
        self.addCleanup(self.database.close)
        self.database.enable_load_extension(True)
        self.database.load_extension(EXTENSION)
        self.database.execute("CREATE TABLE documents (name, content)")

    def add(self, name, content):
        self.database.execute("INSERT INTO documents VALUES (?, ?)", (name, content))

    def all(self, sql, *parameters):
        return self.database.execute(sql, parameters).fetchall()

    def test_every_relation_gives_the_rows_that_parse_prints(self):
        generate(self.reports, 10, "--layout", "all", "--form", "all")
        self.write("example.txt", REPORT)
        for path in sorted(self.reports.iterdir()):
            self.add(str(path), path.read_bytes())
        self.database.row_factory = sqlite3.Row
        for relation in RELATIONS:
            printed = rows(relation, self.reports)
            found = self.all(f"SELECT f.* FROM documents d, gouji_{relation}(d.content, d.name) f ORDER BY d.rowid")
            self.assertEqual([as_printed(dict(a), b) for a, b in zip(found, printed)], printed, relation)
            self.assertEqual(len(found), len(printed))

    def test_a_text_is_read_as_well_as_bytes_in_any_encoding(self):
        sql = "SELECT raw, value, span_begin FROM gouji_figures(?)"
        as_bytes = self.all(sql, REPORT)
        self.assertEqual(as_bytes[0], ("2期", 2, 463))
        self.assertEqual(self.all(sql, REPORT.decode()), as_bytes)
        gb = self.all(sql, REPORT.decode().encode("gb18030"))
        self.assertEqual([row[:2] for row in gb], [row[:2] for row in as_bytes])

    def test_a_large_content_is_read_report_by_report(self):
        blanks = (" " * 1023 + "\n") * 1400  # three reports of 1.4 MB
        content = "".join(f"云溪县{year}年政府信息公开工作年度报告\n一、概述\n公开信息{year - 2000}条。\n二、收费\n未收费。\n{blanks}"
                          for year in (2013, 2014, 2015))
        large = self.write("large.txt", content)
        for relation in ("sections", "figures", "checks", "diagnostics"):
            found = self.all(f"SELECT report, id FROM gouji_{relation}(?)", content)
            printed = [(row["report"], row["id"]) for row in rows(relation, large)]
            self.assertCountEqual(found, printed, relation)
        self.assertEqual(self.all("SELECT rowid, report, value FROM gouji_figures(?) WHERE unit = '条'", content),
                         [(0, 0, 13), (2, 1, 14), (4, 2, 15)])

    def test_what_is_null_or_empty_has_no_rows(self):
        for content in (None, "", b""):
            self.assertEqual(self.all("SELECT * FROM gouji_figures(?)", content), [])
        self.assertEqual(self.all("SELECT gouji_document(NULL)"), [(None,)])

    def test_functions_join_with_each_other_and_with_tables_in_any_order(self):
        for n in range(3):
            self.add(f"{n}", REPORT.replace("340条".encode(), f"34{n}条".encode()))
        joined = self.all("""SELECT d.name, f.raw, s.title FROM gouji_figures(d.content) f
                             JOIN documents d JOIN gouji_sections(d.content) s ON s.id = f.section
                             WHERE f.channel = 'website' ORDER BY d.name""")
        self.assertEqual([row[:2] for row in joined], [("0", "340条"), ("1", "341条"), ("2", "342条")])
        self.assertTrue(all(row[2] for row in joined))

    def test_a_left_join_keeps_documents_without_rows(self):
        self.add("empty", b"")
        self.add("one", REPORT)
        self.assertEqual(self.all("SELECT d.name, count(r.report) FROM documents d LEFT JOIN gouji_reports(d.content) r "
                                  "GROUP BY d.name"), [("empty", 0), ("one", 1)])

    def test_rows_are_sorted_and_grouped_after_the_document_is_gone(self):
        for n in range(50):
            self.add(str(n), REPORT)
        counted = self.all("SELECT f.raw, count(*) FROM documents d, gouji_figures(d.content) f GROUP BY f.raw "
                           "ORDER BY f.raw DESC")
        self.assertEqual({count for _, count in counted}, {50})

    def test_a_function_without_a_content_says_so(self):
        with self.assertRaisesRegex(sqlite3.OperationalError, r"gouji_figures\(content\)"):
            self.all("SELECT * FROM gouji_figures")

    def test_views_and_triggers_may_use_the_functions(self):
        self.database.execute("CREATE TABLE figures (name, raw)")
        self.database.execute("CREATE TRIGGER read AFTER INSERT ON documents BEGIN INSERT INTO figures "
                              "SELECT new.name, raw FROM gouji_figures(new.content); END")
        self.add("one", REPORT)
        self.assertEqual(len(self.all("SELECT * FROM figures")), len(self.all("SELECT * FROM gouji_figures(?)", REPORT)))

    def test_the_document_is_the_json_of_parse(self):
        (text,), = self.all("SELECT gouji_document(?, 'a.txt')", REPORT)
        document = json.loads(text)
        self.assertEqual(document["input"]["name"], "a.txt")
        (count,), = self.all("SELECT json_array_length(gouji_document(?), '$.reports[0].figures')", REPORT)
        self.assertEqual(count, len(document["reports"][0]["figures"]))

    def test_two_connections_know_nothing_of_each_other(self):
        other = sqlite3.connect(":memory:")
        other.enable_load_extension(True)
        other.load_extension(EXTENSION)
        sql = "SELECT count(*) FROM gouji_figures(?)"
        self.assertEqual(other.execute(sql, (REPORT,)).fetchall(), self.all(sql, REPORT))
        other.close()
        self.assertGreater(self.all(sql, REPORT)[0][0], 0)


@unittest.skipUnless(shutil.which("sqlite3"), "no sqlite3 shell")
class Shell(Folder):
    def test_readfile_joins_laterally(self):
        path = self.write("报告.txt", REPORT)
        sql = f"SELECT f.raw FROM gouji_figures(readfile('{path}')) f WHERE f.channel = 'website'"
        run = subprocess.run(["sqlite3", ":memory:", "-cmd", f".load {pathlib.Path(EXTENSION).with_suffix('')}", sql],
                             capture_output=True, check=True)
        self.assertEqual((run.stdout.decode(), run.stderr), ("340条\n", b""))


if __name__ == "__main__":
    unittest.main()
