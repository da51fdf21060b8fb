#!/usr/bin/env python3
"""What pipelines rely on: folders, framed documents, order, keys, memory.   streams_test.py GOUJI"""
import base64
import csv
import hashlib
import io
import json
import os
import pathlib
import pty
import struct
import subprocess
import sys
import tempfile
import time
import unittest

GOUJI = os.path.abspath(sys.argv.pop(1))


def report(items, year=2013):
    return f"云溪县{year}年政府信息公开工作年度报告\n一、概述\n全年公开信息{items}条。\n"


def gouji(*arguments, stdin=b""):
    return subprocess.run([GOUJI, "parse", *map(str, arguments)], input=stdin, capture_output=True)


def rows(run):
    return [json.loads(line) for line in run.stdout.splitlines()]


FIGURES = ("--format", "ndjson", "--relation", "figures")


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


class Paths(Folder):
    def inputs(self, *paths):
        run = gouji("--format", "ndjson", "--relation", "inputs", *paths)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return [pathlib.Path(row["input"]).relative_to(self.folder).as_posix() for row in rows(run)]

    def test_a_folder_is_all_files_below_it_by_name(self):
        for name in ("b.txt", "a/2.txt", "a/1.txt", "a.txt", "c/d/e.txt", ".hidden", ".git/x"):
            self.write(name, report(1))
        self.assertEqual(self.inputs(self.folder), ["a/1.txt", "a/2.txt", "a.txt", "b.txt", "c/d/e.txt"])

    def test_links_to_folders_are_not_followed(self):
        self.write("a/1.txt", report(1))
        (self.folder / "a/again").symlink_to(self.folder)
        (self.folder / "a/2.txt").symlink_to(self.folder / "a/1.txt")
        self.assertEqual(self.inputs(self.folder), ["a/1.txt", "a/2.txt"])

    def test_a_pattern_is_what_it_matches(self):
        for name in ("2013/a.txt", "2014/a.txt", "2014/b.html", "x/a.txt"):
            self.write(name, report(1))
        self.assertEqual(self.inputs(self.folder / "20*" / "*.txt"), ["2013/a.txt", "2014/a.txt"])
        self.assertEqual(self.inputs(self.folder / "201[4]"), ["2014/a.txt", "2014/b.html"])

    def test_a_file_with_the_name_of_a_pattern_is_that_file(self):
        self.write("a[1].txt", report(1))
        self.assertEqual(self.inputs(self.folder / "a[1].txt"), ["a[1].txt"])

    def test_a_pattern_without_a_match_is_a_failure(self):
        run = gouji(*FIGURES, self.folder / "*.txt")
        self.assertEqual((run.returncode, run.stdout), (3, b""))
        self.assertIn(b"no file matches", run.stderr)

    def test_an_empty_folder_is_no_failure(self):
        self.assertEqual(self.inputs(self.folder), [])
        self.assertEqual(gouji(self.folder).stdout, b"[]\n")


class Framing(unittest.TestCase):
    texts = [report(n) for n in (3, 5, 8)]

    def framed(self, framing, stdin, *more):
        return gouji(*FIGURES, "--framing", framing, *more, "-", stdin=stdin)

    def assert_read(self, run, names):
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        self.assertEqual([(row["input"], row["value"]) for row in rows(run)], list(zip(names, ("3", "5", "8"))))

    def test_zero_bytes_end_documents(self):
        for end in ("\0", ""):
            stdin = ("\0".join(self.texts) + end).encode()
            self.assert_read(self.framed("nul", stdin), ("-:1", "-:2", "-:3"))

    def test_a_length_stands_before_each_document(self):
        stdin = b"".join(struct.pack(">I", len(text.encode("gb18030"))) + text.encode("gb18030") for text in self.texts)
        self.assert_read(self.framed("length", stdin), ("-:1", "-:2", "-:3"))

    def test_records_have_an_id_and_a_text_or_bytes(self):
        records = [{"id": "一", "text": self.texts[0], "other": [1]},
                   {"base64": base64.b64encode(self.texts[1].encode("gb18030")).decode(), "id": 12345678901234567890},
                   {"text": self.texts[2], "id": None}]
        stdin = "\n".join(map(json.dumps, records)).encode()
        self.assert_read(self.framed("ndjson", stdin), ("一", "12345678901234567890", "-:3"))

    def test_a_record_that_is_none_does_not_stop_the_others(self):
        good = json.dumps({"id": "a", "text": self.texts[0]})
        for bad in ("", "{", "[]", "{}", '{"text":"a","base64":"YQ=="}', '{"base64":"YQ"}', '{"base64":"Y===" }',
                    '{"base64":"YQ==YQ=="}', '{"text":7}', '{"id":0.5,"text":"a"}', '{"text":"\\ud800"}'):
            run = self.framed("ndjson", f"{bad}\n{good}\n".encode())
            self.assertEqual((run.returncode, len(run.stderr.splitlines())), (1, 1), bad)
            self.assertIn(b"gouji: -:1: ", run.stderr)
            self.assertEqual([row["input"] for row in rows(run)], ["a"])

    def test_base64_keeps_every_byte(self):
        for size in range(5):
            data = bytes(range(size))
            record = json.dumps({"base64": base64.b64encode(data).decode()}).encode()
            run = gouji("--format", "ndjson", "--framing", "ndjson", "-", stdin=record)
            self.assertEqual(rows(run)[0]["input"]["bytes"], size)

    def test_a_stream_that_breaks_off_is_a_failure(self):
        whole = struct.pack(">I", len(self.texts[0].encode())) + self.texts[0].encode()
        for rest in (b"\0\0", struct.pack(">I", 0xffffffff) + b"x"):
            run = self.framed("length", whole + rest)
            self.assertEqual((run.returncode, len(rows(run))), (1, 1))
            self.assertIn(b"the stream ends", run.stderr)

    def test_an_empty_stream_holds_nothing(self):
        for framing in ("nul", "length", "ndjson"):
            run = self.framed(framing, b"")
            self.assertEqual((run.returncode, run.stdout, run.stderr), (0, b"", b""))

    def test_an_answer_comes_before_the_next_document(self):
        for jobs in ("1", "3"):
            process = subprocess.Popen([GOUJI, "parse", *FIGURES, "--framing", "ndjson", "--jobs", jobs, "-"],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for n in range(5):
                process.stdin.write(json.dumps({"id": n, "text": report(n + 1)}).encode() + b"\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["value"], str(n + 1))
            process.stdin.close()
            process.stdout.close()
            self.assertEqual(process.wait(), 0)


class Streams(Folder):
    def test_any_number_of_jobs_gives_the_same_bytes(self):
        for n in range(120):  # long and short ones in turn
            self.write(f"{n:03}.txt", report(n) * (1 + 40 * (n % 7 == 0)))
        self.write("077.txt", "")
        one = gouji(*FIGURES, "--provenance", self.folder)
        self.assertGreater(len(rows(one)), 119)
        for jobs in (1, 2, 7, 0):
            again = gouji(*FIGURES, "--provenance", "--jobs", jobs, self.folder, )
            self.assertEqual(again.stdout, one.stdout)
        for format in (("--format", "csv", "--relation", "sections"), ()):
            self.assertEqual(gouji(*format, "--jobs", 4, self.folder).stdout, gouji(*format, self.folder).stdout)

    def test_failures_are_told_in_order_and_counted(self):
        self.write("1.txt", report(1))
        missing = [self.folder / f"missing{n}" for n in range(20)]
        run = gouji(*FIGURES, "--jobs", 4, "--summary", *missing, self.folder)
        *complaints, summary = run.stderr.decode().splitlines()
        self.assertEqual(complaints, [f"gouji: {path}: No such file or directory" for path in missing])
        summary = json.loads(summary)
        self.assertEqual({key: summary[key] for key in ("inputs", "failed", "reports", "rows", "bytes")},
                         {"inputs": 21, "failed": 20, "reports": 1, "rows": 1, "bytes": len(report(1).encode())})
        self.assertEqual(run.returncode, 1)

    def test_every_row_has_a_key_and_the_versions(self):
        data = (report(3) * 2).encode()
        digest = hashlib.sha256(data).hexdigest()
        run = gouji(*FIGURES, "--provenance", "-", stdin=data)
        self.assertEqual([row["key"] for row in rows(run)], [f"{digest}/figures/{n}" for n in range(2)])
        schema = json.loads(gouji(*FIGURES, "--provenance", "--schema").stdout)
        text = gouji("--format", "csv", "--relation", "figures", "--provenance", "-", stdin=data).stdout.decode()
        first, *_ = csv.DictReader(io.StringIO(text, newline=""))
        self.assertEqual(list(rows(run)[0]), schema["required"])
        self.assertEqual(list(first), schema["required"])
        for name in ("key", "library", "vocabulary"):
            self.assertEqual(rows(run)[0][name], first[name])
        version = subprocess.run([GOUJI, "--version"], capture_output=True, text=True).stdout
        self.assertIn(f"gouji {first['library']} ", version)
        self.assertIn(f"vocabulary {first['vocabulary']}", version)

    def test_memory_does_not_grow_with_the_stream(self):
        record = json.dumps({"id": "x", "text": report(7) * 200}).encode() + b"\n"
        process = subprocess.Popen([GOUJI, "parse", *FIGURES, "--framing", "ndjson", "--jobs", "4", "-"],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   env={**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=1"})
        peaks = []
        for count in (40, 400):
            for _ in range(count):
                process.stdin.write(record)
            process.stdin.flush()
            status = pathlib.Path(f"/proc/{process.pid}/status")
            if not status.exists():
                self.skipTest("no /proc")
            peaks.append(next(int(line.split()[1]) for line in status.read_text().splitlines() if "VmHWM" in line))
        process.stdin.close()
        self.assertEqual(process.wait(), 0)
        self.assertLess(peaks[1], 1.5 * peaks[0] + 8192)  # kB

    def test_a_reader_that_leaves_ends_all_threads(self):
        for n in range(200):
            self.write(f"{n}.txt", report(n) * 20)
        process = subprocess.Popen([GOUJI, "parse", "--format", "ndjson", "--jobs", "4", str(self.folder)],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(60), 3)

    def test_a_terminal_sees_how_far_it_is(self):
        for n in range(30):
            self.write(f"{n}.txt", report(n))
        controller, terminal = pty.openpty()
        with open(self.folder / "rows", "wb") as out:
            process = subprocess.Popen([GOUJI, "parse", *FIGURES, str(self.folder / "*.txt"), str(self.folder / "no")],
                                       stdout=out, stderr=terminal)
            self.assertEqual(process.wait(), 1)
        os.close(terminal)
        time.sleep(0.05)
        seen = os.read(controller, 65536).decode()
        os.close(controller)
        self.assertRegex(seen, r"\[#*-*\] +\d+%  \d+/31  [\d.]+/s  [\d.]+ MB/s  eta \d+:\d\d  failed 0")
        lines = seen.split("\r\x1b[K")
        self.assertTrue(any(line.startswith("gouji: ") for line in lines), seen)  # on a line of its own
        self.assertEqual(lines[-1], "")  # nothing stays behind

    def test_wrong_usage(self):
        for arguments in (["--framing", "lines", "-"], ["--jobs", "-1", "-"], ["--jobs", "many", "-"],
                          ["--provenance", "-"], ["--summary"]):
            run = gouji(*arguments)
            self.assertEqual((run.returncode, run.stdout), (2, b""), arguments)


if __name__ == "__main__":
    unittest.main()
