#!/usr/bin/env python3
"""The extension in a server of PostgreSQL: rows, encodings, joins, plans, cancellation, memory."""
import decimal
import json
import pathlib
import re
import sys
import tempfile
import time
import unittest

import material
from material import RELATIONS, REPORT, gouji
from server import SKIPPED, Server, Unavailable


def setUpModule():
    global server
    server = unittest.enterModuleContext(Server())
    server.sql("CREATE EXTENSION gouji; CREATE TABLE documents (id int, name text, content bytea)")


def literal(content):
    return f"'\\x{content.hex()}'::bytea"


def rows(sql):
    """Each row as a dict; numbers are exact."""
    lines = server.sql(f"SELECT row_to_json(x) FROM ({sql}) x")
    return [json.loads(line, parse_float=decimal.Decimal) for line in lines]


def as_printed(values, row):
    """A row of PostgreSQL's as the NDJSON has it, where U+0000 may be in a text."""
    plain = material.as_printed(values, row)
    for name, expected in row.items():
        if isinstance(expected, str) and plain.get(name) == expected.replace("\0", "\ufffd"):
            plain[name] = expected
    return plain


class Documents(unittest.TestCase):
    def setUp(self):
        self.addCleanup(server.sql, "TRUNCATE documents")

    def add(self, *documents):
        """Each a name and its bytes."""
        lines = [f"{i}\t{name}\t\\\\x{content.hex()}" for i, (name, content) in enumerate(documents)]
        server.sql("COPY documents FROM stdin;\n" + "\n".join(lines) + "\n\\.\nANALYZE documents;")


class Rows(Documents):
    def test_every_relation_gives_the_rows_that_parse_prints(self):
        with tempfile.TemporaryDirectory() as folder:
            self.add(*((str(path), path.read_bytes()) for path in material.spec_inputs(folder, every=4)))
            for relation in RELATIONS:
                expected = material.rows(relation, folder)
                found = rows(f"SELECT f.* FROM documents d, gouji_{relation}(d.content, d.name) WITH ORDINALITY f "
                             "ORDER BY d.id, f.ordinality")
                for row in found:
                    del row["ordinality"]
                self.assertEqual(len(found), len(expected), relation)
                for one, other in zip(found, expected):
                    self.assertEqual(as_printed(one, other), other, relation)

    def test_a_large_content_is_read_report_by_report(self):
        reports = " || ".join(f"""'云溪县{year}年政府信息公开工作年度报告' || E'\\n一、概述\\n公开信息{year - 2000}条。\\n二、收费\\n未收费。\\n'
                                  || repeat(repeat(' ', 1023) || E'\\n', 1400)""" for year in (2013, 2014, 2015))
        server.sql(f"INSERT INTO documents VALUES (1, 'large', convert_to({reports}, 'UTF8'))")
        self.assertEqual(server.sql("SELECT f.report, f.value FROM documents d, gouji_figures(d.content) f WHERE unit = '条'"),
                         ["0|13", "1|14", "2|15"])
        self.assertEqual(server.sql("SELECT count(*), min(f.bytes) > 4000000 FROM documents d, gouji_inputs(d.content) f"),
                         ["1|t"])

    def test_the_document_is_the_json_of_parse(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "报告.txt")
            path.write_bytes(REPORT)
            run = gouji("parse", path)
            line, = server.sql(f"SELECT gouji_parse({literal(REPORT)}, '{path}')")
        self.assertEqual(json.loads(line), json.loads(run.stdout))

    def test_types_are_those_that_sql_computes_with(self):
        types = server.sql("""SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a
                              WHERE a.attrelid = 'gouji_figures_row'::regclass ORDER BY a.attnum""")
        types = dict(line.split("|") for line in types)
        self.assertEqual((types["value"], types["period_from"], types["raw"], types["report"], types["span_begin"]),
                         ("numeric", "date", "text", "integer", "bigint"))
        self.assertEqual(server.sql(f"SELECT sum(value) + 0.5 FROM gouji_figures({literal(REPORT)}) WHERE unit = '件'"), ["5.5"])
        self.assertEqual(server.sql(f"SELECT period_from + 1 FROM gouji_reports({literal(REPORT)})"), ["2013-01-02"])

    def test_columns_and_functions_are_described(self):
        missing = server.sql("""SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relname LIKE 'gouji\\_%\\_row' AND col_description(c.oid, a.attnum) IS NULL
            UNION ALL SELECT proname, '' FROM pg_proc p WHERE proname LIKE 'gouji\\_%' AND obj_description(oid, 'pg_proc') IS NULL""")
        self.assertEqual(missing, [])

    def test_decimals_keep_the_digits_that_are_printed(self):
        text = "2013年度政府信息公开工作年度报告\n一、概述\n群众满意率为98.50%，投入经费1234567.80元。\n"
        self.assertEqual(server.sql(f"SELECT value FROM gouji_figures('{text}')"), ["98.50", "1234567.80"])

    def test_the_version_is_that_of_the_extension(self):
        self.assertEqual(server.sql("SELECT gouji_version() = default_version, default_version ~ '^[0-9.]+$' "
                                    "FROM pg_available_extensions WHERE name = 'gouji'"), ["t|t"])


class Inputs(Documents):
    def test_a_text_is_read_as_well_as_bytes_in_any_encoding(self):
        def figures(content):
            return server.sql(f"SELECT raw, value FROM gouji_figures({content}) ORDER BY id")
        as_bytes = figures(literal(REPORT))
        self.assertEqual(as_bytes[0], "2期|2")
        self.assertEqual(figures(f"convert_from({literal(REPORT)}, 'UTF8')"), as_bytes)
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            self.assertEqual(figures(literal(REPORT.decode().encode(encoding))), as_bytes, encoding)

    def test_null_has_no_rows_and_nothing_has_none_but_of_the_input(self):
        self.assertEqual(server.sql("SELECT count(*) FROM gouji_figures(NULL::bytea); SELECT gouji_parse(NULL::text) IS NULL"),
                         ["0", "t"])
        for empty in ("''::bytea", "''::text"):
            self.assertEqual(server.sql(f"SELECT count(*) FROM gouji_figures({empty})"), ["0"])
            self.assertEqual(server.sql(f"SELECT input IS NULL, bytes FROM gouji_inputs({empty})"), ["t|0"])

    def test_damaged_bytes_are_read_and_give_valid_text(self):
        damaged = [("cut", REPORT[:len(REPORT) // 2 + 1]), ("zeros", REPORT.replace("条".encode(), b"\0")),
                   ("broken", bytes(b ^ 0x80 if i % 37 == 0 else b for i, b in enumerate(REPORT))),
                   ("noise", bytes(range(256)) * 8), ("zero", b"\0"), ("escape", REPORT.replace("条".encode(), b"\\u0000\\\0"))]
        self.add(*damaged)
        for relation in RELATIONS:
            text = server.sql(f"SELECT count(*), count(f::text) FROM documents d, gouji_{relation}(d.content) f")
            self.assertEqual(*text[0].split("|"), relation)
        sizes = server.sql("SELECT gouji_parse(content) #>> '{input,bytes}' FROM documents ORDER BY id")
        self.assertEqual(sizes, [str(len(content)) for _, content in damaged])

    def test_a_zero_byte_is_left_out_of_words_and_a_replacement_character_in_raw_text(self):
        content = literal("2013年度政府信息公开工作年度报告\n一、概\0述\n公开信息35\0条。\n".encode())
        self.assertEqual(server.sql(f"SELECT title FROM gouji_sections({content})"), ["概述"])
        self.assertEqual(server.sql(f"SELECT raw FROM gouji_figures({content})"), ["35\ufffd条"])
        self.assertEqual(server.sql(f"SELECT gouji_parse({content}) #>> '{{reports,0,figures,0,raw}}'"), ["35\ufffd条"])

    def test_a_name_is_repeated(self):
        self.assertEqual(server.sql(f"SELECT DISTINCT input FROM gouji_figures({literal(REPORT)}, '报告.txt')"), ["报告.txt"])


class Queries(Documents):
    def test_functions_join_laterally_with_tables_and_each_other(self):
        self.add(*((str(n), REPORT.replace("340条".encode(), f"34{n}条".encode())) for n in range(3)), ("none", b""))
        joined = server.sql("""SELECT d.name, f.raw, s.title IS NOT NULL FROM documents d
            CROSS JOIN gouji_figures(d.content) f JOIN gouji_sections(d.content) s ON s.id = f.section
            WHERE f.channel = 'website' ORDER BY d.name""")
        self.assertEqual(joined, ["0|340条|t", "1|341条|t", "2|342条|t"])
        kept = server.sql("""SELECT d.name, count(r.report) FROM documents d LEFT JOIN gouji_reports(d.content) r ON true
                             GROUP BY d.name ORDER BY d.name""")
        self.assertEqual(kept, ["0|1", "1|1", "2|1", "none|0"])

    def test_a_function_in_the_select_list_gives_rows(self):
        self.add(("one", REPORT), ("none", b""))
        in_list = server.sql("SELECT (f).raw FROM (SELECT gouji_figures(content) AS f FROM documents) x")
        self.assertEqual(in_list, server.sql(f"SELECT raw FROM gouji_figures({literal(REPORT)})"))
        self.assertIn("2期", in_list)

    def test_workers_run_the_functions(self):
        self.add(*((str(n), REPORT) for n in range(200)))
        parallel = """SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
                      SET max_parallel_workers_per_gather = 2;"""
        query = "SELECT count(*), sum(f.value) FROM documents d, gouji_figures(d.content) f"
        plan = "\n".join(server.sql(f"{parallel} EXPLAIN (ANALYZE, COSTS off, TIMING off) {query}"))
        self.assertRegex(plan, r"(?s)Gather.*Workers Launched: [12].*Function Scan on gouji_figures")
        self.assertEqual(server.sql(parallel + query), server.sql("SET max_parallel_workers_per_gather = 0;" + query))

    def test_an_index_may_be_on_what_a_report_says(self):
        self.add(("one", REPORT))
        server.sql("CREATE INDEX by_script ON documents ((gouji_parse(content) #>> '{input,script}'))")
        self.addCleanup(server.sql, "DROP INDEX by_script")
        self.assertEqual(server.sql("SET enable_seqscan = off; SELECT name FROM documents "
                                    "WHERE gouji_parse(content) #>> '{input,script}' = 'Hans'"), ["one"])

    def test_the_extension_may_be_dropped_and_moved(self):
        after, = server.sql("""BEGIN; CREATE SCHEMA elsewhere; ALTER EXTENSION gouji SET SCHEMA elsewhere;
            SELECT count(*) FROM elsewhere.gouji_inputs('x'); DROP EXTENSION gouji; DROP SCHEMA elsewhere; ROLLBACK""")
        self.assertEqual(after, "1")


class Limits(Documents):
    def cancelled(self, query):
        """How long a query runs that is to end after 300 ms; the session goes on."""
        begin = time.monotonic()
        lines = server.sql(f"""SET statement_timeout = 300;
            DO $$ BEGIN PERFORM {query}; RAISE 'was not cancelled'; EXCEPTION WHEN query_canceled THEN NULL; END $$;
            SET statement_timeout = 0; SELECT count(*) FROM gouji_inputs('x');""")
        self.assertEqual(lines, ["1"])
        return time.monotonic() - begin

    def test_a_query_over_many_documents_is_cancelled(self):
        self.add(("one", REPORT))
        self.assertLess(self.cancelled("count(f.*) FROM documents d, generate_series(1, 1000000) n, "
                                       "gouji_figures(d.content || n::text::bytea) f"), 5)

    def test_the_parse_of_one_large_document_is_cancelled(self):
        head, _, body = REPORT.decode().partition("一、")
        make = f"CREATE TEMP TABLE large AS SELECT '{head}' || repeat('一、{body}', 8000) AS content;"
        query = "SELECT count(*) FROM large, gouji_inputs(content);"
        begin = time.monotonic()
        server.sql(make + query)
        between = time.monotonic()
        self.assertIn("canceling statement due to statement timeout",
                      server.error(f"{make} SET statement_timeout = 50; {query}"))
        self.assertLess(time.monotonic() - between, (between - begin) * 3 / 4, "seconds")

    def test_memory_does_not_grow_with_calls(self):
        self.add(("one", REPORT))
        calls = "SELECT sum(n) > 0 FROM (SELECT (SELECT count(*) FROM gouji_cells(content || i::text::bytea)) AS n " \
                "FROM documents, generate_series({}) i) x;\n"
        single = "SELECT count(*) FROM documents d, gouji_figures(d.content) f;\n"
        memory = "SELECT substring(pg_read_file('/proc/self/status') FROM 'RssAnon:\\s+(\\d+)');\n"
        lines = server.sql(calls.format("1, 100") + single * 50 + memory + calls.format("101, 1100") + single * 200 + memory)
        before, after = int(lines[51]), int(lines[-1])
        self.assertLess(after, before + 2048, "kB")


if __name__ == "__main__":
    try:
        Server()
    except Unavailable as reason:
        print(f"skipped: {reason}")
        sys.exit(SKIPPED)
    unittest.main()
