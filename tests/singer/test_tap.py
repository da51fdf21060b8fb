"""The Singer tap: its messages are as the specification has them, and it resumes where it stopped."""
import contextlib
import hashlib
import io
import json
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "singer"))
sys.path.insert(0, str(ROOT / "tests" / "properties"))
sys.path.insert(0, str(ROOT / "tests" / "common"))
import json_schema  # noqa: E402
import material  # noqa: E402
import tap_gouji  # noqa: E402

REPORT = (ROOT / "examples" / "report.txt").read_bytes()


class Tap(material.Folder):
    def setUp(self):
        super().setUp()
        self.config = self.json("config.json", {"paths": [str(self.reports)], "relations": ["reports", "figures"]})

    def json(self, name, value):
        path = self.folder / name
        path.write_text(json.dumps(value), encoding="utf-8")
        return str(path)

    def write(self, name, data=REPORT):
        (self.reports / name).parent.mkdir(exist_ok=True)
        return super().write(name, data)

    def run_tap(self, *arguments, status=0):
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            self.assertEqual(tap_gouji.main(["--config", self.config, *arguments]), status)
        self.errors = errors.getvalue()
        return out.getvalue()

    def messages(self, *arguments, status=0):
        return [json.loads(line) for line in self.run_tap(*arguments, status=status).splitlines()]

    def read_files(self, messages):
        return [os.path.basename(x["record"]["input"]) for x in messages if x.get("stream") == "reports" and "record" in x]

    def state_after(self, messages):
        return self.json("state.json", [x for x in messages if x["type"] == "STATE"][-1]["value"])

    def test_schemas_come_first_and_describe_the_records(self):
        self.write("a.txt")
        messages = self.messages()
        self.assertEqual([x["type"] for x in messages[:2]], ["SCHEMA", "SCHEMA"])
        schemas = {x["stream"]: x for x in messages[:2]}
        records = [x for x in messages if x["type"] == "RECORD"]
        self.assertGreater(len(records), 5)
        for record in records:
            self.assertEqual(list(json_schema.violations(record["record"], schemas[record["stream"]]["schema"])), [])
        self.assertEqual(schemas["figures"]["key_properties"], ["key"])
        self.assertEqual(messages[-1]["type"], "STATE")

    def test_keys_say_which_bytes_a_row_came_from(self):
        self.write("a.txt")
        keys = [x["record"]["key"] for x in self.messages() if x.get("stream") == "figures" and "record" in x]
        digest = hashlib.sha256(REPORT).hexdigest()
        self.assertEqual(keys, [f"{digest}/figures/{n}" for n in range(len(keys))])

    def test_it_resumes_with_what_is_new_or_changed(self):
        for name in ("b.txt", "a.txt", "c/d.txt"):
            self.write(name)
        self.write(".hidden")
        first = self.messages()
        self.assertEqual(sorted(self.read_files(first)), ["a.txt", "b.txt", "d.txt"])
        state = self.state_after(first)
        again = self.messages("--state", state)
        self.assertEqual((self.read_files(again), again[-1]), ([], first[-1]))
        self.write("a.txt", REPORT + "补充。\n".encode())
        os.utime(self.reports / "a.txt", (0, 0))  # an old date does not hide a change
        self.write("e.txt")
        self.assertEqual(sorted(self.read_files(self.messages("--state", state))), ["a.txt", "e.txt"])

    def test_whatever_it_was_stopped_at_nothing_is_lost(self):
        for n in range(120):
            self.write(f"{n:03}.txt")
        lines = self.run_tap().splitlines()
        for end in (10, len(lines) // 2, len(lines) - 2):
            before = [json.loads(line) for line in lines[:end]]
            states = [i for i, x in enumerate(before) if x["type"] == "STATE"]
            kept = before[:states[-1] + 1] if states else []  # what a target has to have
            arguments = ["--state", self.state_after(kept)] if kept else []
            read = self.read_files(kept) + self.read_files(self.messages(*arguments))
            self.assertEqual(read, self.read_files(map(json.loads, lines)))

    def test_a_file_that_cannot_be_read_does_not_stop_the_others(self):
        self.write("a.txt")
        self.write("b.txt").chmod(0)
        if os.access(self.reports / "b.txt", os.R_OK):
            self.skipTest("every file can be read here")
        self.assertEqual(self.read_files(self.messages(status=1)), ["a.txt"])
        self.assertIn("b.txt", self.errors)

    def test_a_catalog_selects_streams(self):
        self.write("a.txt")
        catalog = json.loads(self.run_tap("--discover"))
        self.assertEqual([x["tap_stream_id"] for x in catalog["streams"]], ["reports", "figures"])
        catalog["streams"][0]["metadata"][0]["metadata"]["selected"] = False
        streams = {x.get("stream") for x in self.messages("--catalog", self.json("catalog.json", catalog))}
        self.assertEqual(streams, {"figures", None})


if __name__ == "__main__":
    unittest.main()
