#!/usr/bin/env python3
"""The extension in DuckDB: rows, Parquet, Arrow, encodings, joins, threads, interruption, memory."""
import concurrent.futures
import ctypes
import decimal
import json
import os
import pathlib
import sys
import threading
import unittest

import engine
import material
from material import RELATIONS, REPORT, ROOT, gouji

sys.path.insert(0, str(ROOT / "bindings" / "python" / "src"))


def blob(content):
    return "'" + "".join(f"\\x{byte:02x}" for byte in content) + "'::BLOB"



class Functions(material.Folder):
    def setUp(self):
        super().setUp()
        self.database = engine.Database().load()
        self.addCleanup(self.database.close)
        self.all = self.database.run

    def rows(self, sql):
        """Each row as an object; decimals are exact."""
        texts = self.all(f"SELECT to_json(x)::VARCHAR FROM ({sql}) x")
        return [json.loads(text, parse_float=decimal.Decimal) for text, in texts]

    def of_files(self, relation):
        return (f"SELECT unnest(gouji_{relation}(content, filename), recursive := true) "
                f"FROM (FROM read_blob('{self.reports}/*') ORDER BY filename)")


class Rows(Functions):
    def test_every_relation_gives_the_rows_that_parse_prints(self):
        material.spec_inputs(self.reports, every=4)
        for relation in RELATIONS:
            printed = material.rows(relation, self.reports)
            found = self.rows(self.of_files(relation))
            self.assertEqual(len(found), len(printed), relation)
            for one, other in zip(found, printed):
                self.assertEqual(material.as_printed(one, other), other, relation)

    def test_rows_go_through_parquet_unchanged(self):
        material.generate(self.reports, 2, "--layout", "all", "--form", "all")
        for relation in RELATIONS:
            path = self.folder / f"{relation}.parquet"
            self.all(f"CREATE TABLE {relation} AS {self.of_files(relation)}; COPY {relation} TO '{path}'")
            self.assertEqual(self.rows(f"FROM '{path}'"), self.rows(f"FROM {relation}"), relation)
        self.assertGreater(len(self.rows(f"FROM '{self.folder}/cells.parquet'")), 300)

    def test_an_arrow_stream_gives_the_same_rows(self):
        import gouji as library
        path = self.write("报告.txt", REPORT)
        document = library.Parser().parse(REPORT, name=str(path))
        pointer = ctypes.pythonapi.PyCapsule_GetPointer
        pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        for relation in RELATIONS:
            capsule = library.Relation(relation, [document]).__arrow_c_stream__()
            stream = pointer(capsule, b"arrow_array_stream")
            name = f"stream_of_{relation}"
            self.assertEqual(self.database.lib.duckdb_arrow_scan(self.database.connection, name.encode(), stream), 0)
            self.all(f"CREATE TABLE {relation} AS FROM {name}")
            self.assertEqual(self.rows(f"FROM {relation}"), self.rows(self.of_files(relation)), relation)
            self.assertEqual(self.all(f"DESCRIBE FROM {relation}"), self.all(f"DESCRIBE {self.of_files(relation)}"))

    def test_types_are_those_that_sql_computes_with(self):
        self.write("one.txt", REPORT)
        types = {name: kind for name, kind, *_ in self.all(f"DESCRIBE {self.of_files('figures')}")}
        self.assertEqual((types["value"], types["period_from"], types["raw"], types["report"], types["span_begin"]),
                         ("DECIMAL(38,18)", "DATE", "VARCHAR", "INTEGER", "BIGINT"))
        (total,), = self.all(f"SELECT sum(value) + 0.5 FROM ({self.of_files('figures')}) WHERE unit = '件'")
        self.assertEqual(decimal.Decimal(total), decimal.Decimal("5.5"))
        self.assertEqual(self.all(f"SELECT period_from + 1 FROM ({self.of_files('reports')})"), [["2013-01-02"]])

    def test_a_list_may_have_any_length(self):
        head, _, body = REPORT.decode().partition("一、")
        self.all(f"CREATE TABLE large AS SELECT '{head}' || repeat('一、{body}', n) AS content FROM (VALUES (300), (1), (100)) t(n)")
        counts = self.all("SELECT len(list), len(list_filter(list, f -> f.raw = '340条')), list[len(list)].id + 1 "
                          "FROM (SELECT gouji_figures(content) AS list FROM large)")
        self.assertEqual([int(kept) for _, kept, _ in counts], [300, 1, 100])
        self.assertTrue(all(size == last for size, _, last in counts), counts)
        self.assertGreater(int(counts[0][0]), 2048)

    def test_the_document_is_the_json_of_parse(self):
        path = self.write("报告.txt", REPORT)
        (text, kind), = self.all(f"SELECT json, typeof(json) FROM (SELECT gouji_parse(content, filename) AS json FROM read_blob('{path}'))")
        self.assertEqual(kind, "JSON")
        self.assertEqual(json.loads(text), json.loads(gouji("parse", path).stdout))

    def test_the_version_is_that_of_the_extension(self):
        version = self.all("SELECT gouji_version(), extension_version FROM duckdb_extensions() WHERE extension_name = 'gouji'")
        self.assertEqual(version[0][1], "v" + version[0][0])


class Inputs(Functions):
    def test_a_text_is_read_as_well_as_bytes_in_any_encoding(self):
        def figures(content):
            return self.all(f"SELECT f.raw, f.value::DOUBLE FROM (SELECT unnest(gouji_figures({content})) AS f)")
        as_bytes = figures(blob(REPORT))
        self.assertEqual(as_bytes[0], ["2期", "2.0"])
        self.assertEqual(figures(f"decode({blob(REPORT)})"), as_bytes)
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            self.assertEqual(figures(blob(REPORT.decode().encode(encoding))), as_bytes, encoding)

    def test_null_gives_null_among_others_and_nothing_gives_an_empty_list(self):
        lists = self.all(f"SELECT len(gouji_figures(content)), gouji_parse(content) IS NULL FROM "
                         f"(VALUES (NULL), ({blob(REPORT)}), (''::BLOB), (NULL)) t(content)")
        self.assertEqual(lists, [[None, "true"], ["8", "false"], ["0", "false"], [None, "true"]])
        self.assertEqual(self.all("SELECT gouji_figures(NULL::VARCHAR) IS NULL, gouji_parse(NULL::BLOB) IS NULL"), [["true", "true"]])

    def test_the_name_may_be_null(self):
        names = self.all("SELECT gouji_inputs('x', name)[1].input FROM (VALUES ('报告.txt'), (NULL)) t(name)")
        self.assertEqual(names, [["报告.txt"], [None]])

    def test_damaged_bytes_are_read(self):
        damaged = [REPORT[:len(REPORT) // 2 + 1], REPORT.replace("条".encode(), b"\0"), bytes(range(256)) * 8, b"\0",
                   bytes(byte ^ 0x80 if i % 37 == 0 else byte for i, byte in enumerate(REPORT))]
        for i, content in enumerate(damaged):
            self.write(f"{i}.txt", content)
        for relation in RELATIONS:
            self.assertEqual(len(self.rows(self.of_files(relation))), len(material.rows(relation, self.reports)))
        sizes = self.all(f"SELECT gouji_parse(content) ->> '$.input.bytes' FROM (FROM read_blob('{self.reports}/*') ORDER BY filename)")
        self.assertEqual(sizes, [[str(len(content))] for content in damaged])


class Queries(Functions):
    def setUp(self):
        super().setUp()
        for n in range(3):
            self.write(f"{n}.txt", REPORT.replace("340条".encode(), f"34{n}条".encode()))
        self.write("none.txt", b"")

    def test_lists_join_laterally_with_tables_and_each_other(self):
        joined = self.all(f"""SELECT parse_filename(d.filename), f.raw, s.title IS NOT NULL
            FROM read_blob('{self.reports}/*') d, unnest(gouji_figures(d.content)) AS x(f), unnest(gouji_sections(d.content)) AS y(s)
            WHERE s.id = f.section AND f.channel = 'website' ORDER BY ALL""")
        self.assertEqual(joined, [["0.txt", "340条", "true"], ["1.txt", "341条", "true"], ["2.txt", "342条", "true"]])

    def test_views_and_macros_may_use_the_functions(self):
        self.all(f"CREATE VIEW figures AS {self.of_files('figures')}")
        self.all("CREATE MACRO figures_of(files) AS TABLE SELECT unnest(gouji_figures(content)) AS f FROM read_blob(files)")
        self.assertEqual(self.all("SELECT count(*) FROM figures"), self.all(f"SELECT count(*) FROM figures_of('{self.reports}/*')"))

    def test_several_threads_give_what_one_gives(self):
        query = f"""SELECT count(*), sum(f.value), min(f.raw) FROM read_blob('{self.reports}/*'), range(50),
                    unnest(gouji_figures(content)) AS t(f)"""
        connections = [self.database.another() for _ in range(4)]
        with concurrent.futures.ThreadPoolExecutor(4) as threads:
            results = list(threads.map(lambda connection: connection.run(query), connections))
        for connection in connections:
            connection.close()
        self.assertEqual(results, 4 * [self.all(query)])
        self.assertEqual(results[0][0][0], str(3 * 50 * 8))

    def test_a_query_is_interrupted(self):
        timer = threading.Timer(0.3, self.database.lib.duckdb_interrupt, [self.database.connection])
        timer.start()
        with self.assertRaisesRegex(engine.Error, "(?i)interrupt"):
            self.all("SELECT sum(len(gouji_figures('申请' || n || '件。'))) FROM range(100000000) t(n)")
        self.assertEqual(self.all("SELECT 1"), [["1"]])

    def test_memory_does_not_grow_with_calls(self):
        def resident():
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        query = f"SELECT sum(len(gouji_cells(content || n::VARCHAR::BLOB))) FROM read_blob('{self.reports}/0.txt'), range({{}}) t(n)"
        self.all("SET threads = 1")
        for _ in range(2):
            self.all(query.format(100))
        before = resident()
        self.all(query.format(1000))
        self.assertLess(resident() - before, 4 << 20)


if __name__ == "__main__":
    unittest.main()
