"""`gouji load`: the store holds what `gouji parse` prints, once, and never half a report."""
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import time
import unittest
from contextlib import closing

import material
from material import REPORT, ROOT, Folder, as_printed, generate, gouji, rows

RELATIONS = [x for x in material.RELATIONS if x != "inputs"]  # the store's own table is another one


def report(items, year=2013, authority="云溪县"):
    return f"{authority}{year}年政府信息公开工作年度报告\n一、概述\n全年公开信息{items}条,通过网站公开{items}条。\n二、收费\n未收费。\n"


class Store(Folder):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "reports.sqlite"

    def load(self, *paths, status=0, stdin=b""):
        run = gouji("load", "--db", self.file, "--summary", *paths, stdin=stdin)
        self.assertEqual(run.returncode, status, run.stderr.decode())
        self.assertEqual(run.stdout, b"")
        return json.loads(run.stderr.splitlines()[-1])

    def query(self, sql, *parameters):
        with closing(sqlite3.connect(self.file)) as database:
            return database.execute(sql, parameters).fetchall()


class Rows(Store):
    def test_every_relation_has_the_rows_that_parse_prints(self):
        generate(self.reports, 12, "--layout", "all", "--form", "all")
        self.write("example.txt", REPORT)
        self.write("gb.txt", REPORT.decode().encode("gb18030"))
        self.load(self.reports, "--jobs", 3)
        for relation in RELATIONS:
            printed = rows(relation, self.reports)
            self.assertTrue(printed or relation == "repairs", relation)
            with closing(sqlite3.connect(self.file)) as database:
                database.row_factory = sqlite3.Row
                stored = [dict(row) for row in database.execute(
                    f"SELECT i.input, t.* FROM {relation} t JOIN inputs i USING (input_id) ORDER BY t.row_id")]
            for row in stored:
                del row["row_id"], row["input_id"]
            self.assertEqual([as_printed(a, b) for a, b in zip(stored, printed)], printed, relation)
            self.assertEqual(len(stored), len(printed))

    def test_an_input_of_many_reports_is_loaded_report_by_report(self):
        blanks = (" " * 1023 + "\n") * 1400  # three reports of 1.4 MB
        self.write("large.txt", "".join(report(items) + blanks for items in (20, 30, 40)))
        self.assertEqual(self.load(self.reports)["reports"], 3)
        for relation in ("reports", "figures", "sections", "diagnostics"):
            self.assertEqual(self.query(f"SELECT count(*) FROM {relation}"), [(len(rows(relation, self.reports)),)])
        self.assertEqual(self.query("SELECT report, value FROM figures WHERE unit = '条' ORDER BY report, id"),
                         [(0, 20), (0, 20), (1, 30), (1, 30), (2, 40), (2, 40)])
        self.assertEqual(self.query("SELECT report FROM sections JOIN section_text ON section_text.rowid = row_id "
                                    "WHERE body MATCH '公开40条'"), [(2,)])

    def test_numbers_are_numbers_and_exact(self):
        self.write("a.txt", "云溪县2013年政府信息公开工作年度报告\n一、概述\n公开信息100条,占99.42%,公开9条。\n")
        self.load(self.reports)
        values = self.query("SELECT value, typeof(value) FROM figures WHERE value IS NOT NULL ORDER BY id")
        self.assertEqual(values, [(100, "integer"), (99.42, "real"), (9, "integer")])
        self.assertEqual(self.query("SELECT raw FROM figures WHERE value < 99.5 AND unit = '条'"), [("9条",)])

    def test_views_answer_the_usual_questions(self):
        self.write("2013.txt", REPORT.replace(b"99.42%", b"88.42%"))  # 340 of 342
        self.write("2014.txt", REPORT.replace(b"2013", b"2014").replace("342条".encode(), "345条".encode()))
        self.load(self.reports)
        self.assertEqual(self.query("SELECT authority, year, value FROM figures_by_year WHERE indicator = "
                                    "'disclosed_items' AND part_of IS NULL ORDER BY year"),
                         [("云溪县", 2013, 342), ("云溪县", 2014, 345)])
        failed = self.query("SELECT year, rule, message FROM failed_checks WHERE rule = 'prose.share'")
        self.assertEqual(failed[0], (2013, "prose.share", "340 of 342 is 99.4152%, but 88.42% is printed"))

    def test_what_is_carried_over_is_compared_between_years(self):
        generate(self.folder / "made", 1, "--form", "standard-2021", "--layout", "pipes", "--seed", "3")
        text = (self.folder / "made" / "0000.txt").read_text(encoding="utf-8")
        truth = json.loads((self.folder / "made" / "0000.json").read_text(encoding="utf-8"))["reports"][0]
        cells = {(cell["row"], cell["column"]): cell["value"] for table in truth["tables"]
                 if table["kind"] == "applications" for cell in table["cells"]}
        first, year = "某市水务局", truth["year"]
        head, body = text.split("\n", 1)
        for other in (year, year + 1):
            self.write(f"{other}.txt", f"{first}{other}年政府信息公开工作年度报告\n"
                                       + body.replace(str(year), str(other)))
        self.load(self.reports)
        out, back = (int(cells[row, "total"]) for row in ("carried_out", "carried_in"))
        self.assertEqual(self.query("SELECT year, carried_out, carried_in, verdict FROM carry_over"),
                         [(year, out, back, "holds" if out == back else "fails")])

    def test_sections_are_found_by_their_text(self):
        self.write("a.txt", REPORT)
        traditional = "雲溪縣2013年政府信息公開工作年度報告\n一、概述\n全年公開政務信息20條。\n(一)機構\n設立辦公室。\n"
        self.write("b.txt", traditional.encode("utf-16"))
        self.write("c.html", "<html><body><h1>云溪县2013年政府信息公开工作年度报告</h1><p>一、概述</p>"
                             "<p>全年公开<b>政务</b>信息20条。</p></body></html>")
        self.load(self.reports)
        hits = self.query("SELECT i.input, t.body FROM section_text t JOIN sections s ON s.row_id = t.rowid "
                          "JOIN inputs i USING (input_id) WHERE section_text MATCH '政务信息' ORDER BY 1")
        self.assertEqual([os.path.basename(name) for name, _ in hits], ["b.txt", "c.html"])
        self.assertEqual(hits[0][1], "一、概述\n全年公开政务信息20条。\n")  # not its subsection
        self.assertEqual(hits[1][1].split(), ["一、概述", "全年公开政务信息20条。"])

    def test_the_indices_serve_the_views(self):
        self.load(self.write("a.txt", REPORT))
        plan = self.query("EXPLAIN QUERY PLAN SELECT * FROM figures_by_year WHERE indicator = 'share'")
        self.assertIn("figures_by_indicator", str(plan))
        self.assertNotIn("SCAN", str(plan))


class Again(Store):
    def test_what_is_as_it_was_is_passed_over(self):
        for n in range(3):
            self.write(f"{n}.txt", report(n + 1))
        self.assertEqual(self.load(self.reports)["skipped"], 0)
        kept = "SELECT * FROM figures JOIN inputs USING (input_id) WHERE input LIKE '%0.txt' ORDER BY row_id"
        before = self.query(kept)
        again = self.load(self.reports)
        self.assertEqual((again["inputs"], again["skipped"], again["rows"]), (3, 3, 0))
        self.write("1.txt", report(50))
        self.write("3.txt", report(4))
        more = self.load(self.reports)
        self.assertEqual((more["inputs"], more["skipped"], more["reports"]), (4, 2, 2))
        self.assertEqual(self.query("SELECT DISTINCT value FROM figures WHERE indicator = 'disclosed_items' "
                                    "ORDER BY 1"), [(1,), (3,), (4,), (50,)])
        self.assertEqual(self.query(kept), before)

    def test_another_version_reads_anew(self):
        self.write("1.txt", report(1))
        self.load(self.reports)
        for column in ("vocabulary", "library"):
            with closing(sqlite3.connect(self.file)) as database, database:
                database.execute(f"UPDATE inputs SET {column} = 'older'")
            self.assertEqual(self.load(self.reports)["skipped"], 0)
            self.assertEqual(self.load(self.reports)["skipped"], 1)

    def test_an_input_that_cannot_be_read_keeps_its_rows(self):
        path = self.write("1.txt", report(1))
        self.load(path)
        path.unlink()
        self.load(path, status=3)
        self.assertEqual(self.query("SELECT count(*) FROM reports"), [(1,)])

    def test_nothing_stays_of_what_was_replaced(self):
        path = self.write("1.txt", REPORT)
        self.load(path)
        path.write_text("")
        self.load(path)
        for relation in set(RELATIONS) - {"diagnostics"}:
            self.assertEqual(self.query(f"SELECT count(*) FROM {relation}"), [(0,)], relation)
        self.assertEqual(self.query("SELECT count(*) FROM section_text"), [(0,)])

    def test_streams_are_loaded_under_their_names(self):
        records = "\n".join(json.dumps({"id": n, "text": report(n + 1)}) for n in range(3)).encode()
        self.load("--framing", "ndjson", "-", stdin=records)
        self.load("-", stdin=report(9).encode())
        self.assertEqual(self.query("SELECT input FROM inputs ORDER BY 1"), [("-",), ("0",), ("1",), ("2",)])


class Refused(Store):
    def test_a_file_that_is_no_database(self):
        self.file.write_text("no database, but long enough to be looked at as one\n" * 20)
        run = gouji("load", "--db", self.file, self.write("a.txt", REPORT))
        self.assertEqual((run.returncode, run.stdout), (3, b""))
        self.assertIn(b"not a database", run.stderr)

    def test_a_store_with_other_columns(self):
        path = self.write("a.txt", REPORT)
        self.load(path)
        with closing(sqlite3.connect(self.file)) as database, database:
            database.execute("UPDATE gouji_store SET schema = schema || '-- more'")
        run = gouji("load", "--db", self.file, path)
        self.assertEqual(run.returncode, 3)
        self.assertIn(b"another version", run.stderr)

    def test_wrong_usage(self):
        for arguments in (["load"], ["load", "--db", "x"], ["load", "x"]):
            self.assertEqual(gouji(*arguments).returncode, 2)


class Killed(Store):
    """After kill -9 at any moment, each input is as it was before or as it is now."""

    inputs = 40

    def setUp(self):
        super().setUp()
        self.old = {f"{n:03}": report(n) * 8 for n in range(self.inputs)}
        self.new = {name: (report(int(name) + 500, 2014) + "一、机构\n设立机构3个。\n") * 6 for name in self.old}
        self.before, self.after = (self.contents_of(texts) for texts in (self.old, self.new))

    def records(self, texts):
        return [json.dumps({"id": name, "text": text}).encode() + b"\n" for name, text in texts.items()]

    def contents_of(self, texts):
        """What the store holds of each input when nothing goes wrong."""
        self.file.unlink(missing_ok=True)
        self.load("--framing", "ndjson", "-", stdin=b"".join(self.records(texts)))
        return self.contents()

    def contents(self):
        with closing(sqlite3.connect(self.file)) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            found = {}
            for input_id, name, digest in database.execute("SELECT input_id, input, sha256 FROM inputs"):
                found[name] = [digest]
                for relation in RELATIONS:
                    rows = database.execute(f"SELECT * FROM {relation} WHERE input_id = ? ORDER BY row_id", (input_id,))
                    found[name].append([row[2:] for row in rows])
                found[name].append(database.execute(
                    "SELECT body FROM section_text WHERE rowid IN (SELECT row_id FROM sections WHERE input_id = ?) "
                    "ORDER BY rowid", (input_id,)).fetchall())
            orphans = database.execute("SELECT count(*) FROM section_text WHERE rowid NOT IN "
                                       "(SELECT row_id FROM sections)").fetchone()
            self.assertEqual(orphans, (0,))
            return found

    def check(self):
        """How many inputs are new; fails where one is neither old nor new."""
        contents = self.contents()
        self.assertEqual(contents.keys(), self.before.keys())
        for name, content in contents.items():
            self.assertIn(content, (self.before[name], self.after[name]), name)
        return sum(content == self.after[name] for name, content in contents.items())

    def test_killed_in_a_stream(self):
        chance = random.Random(7)
        seen = set()
        for _ in range(12):
            self.contents_of(self.old)
            process = subprocess.Popen([os.environ["GOUJI"], "load", "--db", str(self.file), "--framing", "ndjson",
                                        "--jobs", "2", "-"], stdin=subprocess.PIPE)
            for record in self.records(self.new)[:chance.randrange(self.inputs + 1)]:
                process.stdin.write(record)
            process.stdin.flush()
            time.sleep(chance.random() * 0.15)
            process.send_signal(signal.SIGKILL)
            process.wait()
            process.stdin.close()
            seen.add(self.check())
        self.assertGreater(len(seen), 2)  # it was killed at different moments
        self.load("--framing", "ndjson", "-", stdin=b"".join(self.records(self.new)))
        self.assertEqual(self.check(), self.inputs)

    def test_killed_in_a_folder(self):
        for name, text in self.new.items():
            self.write(name, text)
        chance = random.Random(11)
        moved = self.reports.rename(self.folder / "work")
        killed = 0
        for _ in range(12):
            self.contents_of(self.old)
            process = subprocess.Popen([os.environ["GOUJI"], "load", "--db", str(self.file), *sorted(self.new)], cwd=moved)
            time.sleep(chance.random() * 0.1)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            self.check()
        self.assertGreater(killed, 0)


class Page(unittest.TestCase):
    def test_the_queries_of_the_page_are_right(self):
        page = (ROOT / "bindings" / "sqlite" / "README.md").read_text(encoding="utf-8")
        queries = re.findall(r"^```sql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        self.assertGreater(len(queries), 2)
        folder = Store("load")
        folder.setUp()
        self.addCleanup(folder.doCleanups)
        folder.load(folder.write("2013.txt", REPORT))
        for query in queries:
            if "gouji_" not in query:
                folder.query(query)


if __name__ == "__main__":
    unittest.main()
