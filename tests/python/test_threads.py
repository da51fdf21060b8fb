"""Documents are read by many threads at once, parsing frees the GIL, parse_many keeps its promises."""

import io
import itertools
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

import gouji
from gouji import many
from gouji._progress import Progress
from material import EXAMPLE

BYTES = EXAMPLE.read_bytes()


class Threads(unittest.TestCase):
    def test_one_document_read_by_many(self):
        document = gouji.parse(BYTES)
        wanted = gouji.parse(BYTES).reports[0].figures
        with ThreadPoolExecutor(8) as pool:
            read = [pool.submit(lambda: document.reports[0].figures) for _ in range(64)]
            self.assertEqual([r.result() for r in read], [wanted] * 64)

    def test_closing_while_others_read(self):
        """Readers get what they ask for or ClosedError, never freed memory."""
        def read(document):
            try:
                return gouji.Document.to_json(document)
            except gouji.ClosedError:
                return None

        with ThreadPoolExecutor(4) as pool:
            wanted = gouji.parse(BYTES).to_json()
            for _ in range(50):
                document = gouji.parse(BYTES)
                texts = [pool.submit(read, document) for _ in range(4)]
                document.close()
                for text in texts:
                    self.assertIn(text.result(), (wanted, None))

    def test_every_thread_has_its_parser(self):
        with ThreadPoolExecutor(4) as pool:
            documents = list(pool.map(lambda _: gouji.parse(BYTES), range(100)))
        self.assertEqual({len(d.reports[0].figures) for d in documents}, {8})

    def test_the_gil_is_free_during_a_parse(self):
        """Another thread goes on while one parse is under way; with the GIL held, it would stand still.
        A loaded machine may keep it from running for a while, so there are several attempts."""
        beats = any(beats_during_a_parse(BYTES * 300) > 5 for _ in range(20))
        self.assertTrue(beats)


def beats_during_a_parse(data):
    """How often another thread woke up while `data` was parsed."""
    beats = []
    done = threading.Event()

    def beat():
        while not done.wait(0.0005):
            beats.append(time.monotonic())

    beater = threading.Thread(target=beat)
    beater.start()
    begin = time.monotonic()
    gouji.parse(data)
    end = time.monotonic()
    done.set()
    beater.join()
    return sum(begin < beat < end for beat in beats)


class Many(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.paths = [pathlib.Path(folder.name, f"{i:02}.txt") for i in range(30)]
        for i, path in enumerate(self.paths):
            path.write_bytes(BYTES * (30 - i))  # the first take longest

    def test_results_come_in_order(self):
        for workers in (1, 3):
            outcomes = list(gouji.parse_many(self.paths, workers=workers))
            self.assertEqual([o.path for o in outcomes], self.paths)
            self.assertEqual([o.result().input.bytes for o in outcomes], [len(BYTES) * (30 - i) for i in range(30)])

    def test_failures_end_nothing(self):
        self.paths[3].unlink()
        outcomes = list(gouji.parse_many(map(str, self.paths)))
        self.assertEqual([o.document is None for o in outcomes], [i == 3 for i in range(30)])
        self.assertIsInstance(outcomes[3].error, FileNotFoundError)
        with self.assertRaises(FileNotFoundError):
            outcomes[3].result()

    def test_paths_are_taken_as_they_are_needed(self):
        taken = []

        def endless():
            for i in itertools.count():
                taken.append(i)
                yield self.paths[29]

        outcomes = gouji.parse_many(endless(), workers=2)
        for _ in range(5):
            next(outcomes)
        outcomes.close()
        self.assertLessEqual(len(taken), 5 + 2 * many._AHEAD)

    def test_no_workers(self):
        with self.assertRaises(ValueError):
            gouji.parse_many(self.paths, workers=0)


class Bar(unittest.TestCase):
    def test_line(self):
        progress = Progress(200, True)
        for size in (1_000_000, 3_000_000, None):
            progress.add(size)
        self.assertEqual(
            progress.line(2.0),
            "[....................] 3/200  2 files/s  2.0 MB/s  2:11 left  1 failed",
        )

    def test_line_without_a_total(self):
        progress = Progress(None, True)
        progress.add(500_000)
        self.assertEqual(progress.line(0.5), "1 files  2 files/s  1.0 MB/s")

    def test_on_a_terminal(self):
        ours, theirs = pty.openpty()
        code = f"import gouji; list(gouji.parse_many([{str(EXAMPLE)!r}] * 3))"
        subprocess.run([sys.executable, "-c", code], stderr=theirs, check=True)
        os.close(theirs)
        shown = os.read(ours, 1000).decode()
        os.close(ours)
        self.assertRegex(shown, r"\[####################\] 3/3  \d+ files/s  \d+\.\d MB/s")

    def test_silent_where_there_is_no_terminal(self):
        with mock.patch("sys.stderr", io.StringIO()) as stderr:
            list(gouji.parse_many([EXAMPLE]))
            self.assertEqual(stderr.getvalue(), "")
            list(gouji.parse_many([EXAMPLE], progress=True))
            self.assertIn("1/1", stderr.getvalue())


if __name__ == "__main__":
    unittest.main()
