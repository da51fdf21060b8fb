"""Partitions without a cluster: nothing twice, nothing lost, whoever calls."""

import functools
import json
import pathlib
import tempfile
import unittest

import gouji
import partitions

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "examples" / "report.txt").read_bytes()
RELATIONS = ("figures", "checks")


class Partitions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.reports, self.out = pathlib.Path(folder.name, "reports"), pathlib.Path(folder.name, "out")
        for i in range(40):
            path = self.reports / str(i % 3) / f"{i}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(EXAMPLE)
        partitions.prepare(self.out, RELATIONS, 7)

    def files(self):
        return {path.relative_to(self.out): path.read_bytes() for path in self.out.rglob("*") if path.is_file()}

    def test_every_file_is_in_one_partition(self):
        divided = partitions.divide(self.reports, 7)
        paths = [path for partition in divided for path in partition.paths]
        self.assertEqual(len(paths), 40)
        self.assertEqual(set(paths), {str(p.relative_to(self.reports)) for p in self.reports.rglob("*.txt")})
        self.assertGreater(sum(bool(partition.paths) for partition in divided), 3)

    def test_a_new_file_leaves_the_others_where_they_are(self):
        before = partitions.divide(self.reports, 7)
        (self.reports / "0" / "new.txt").write_bytes(EXAMPLE)
        changed = [a for a, b in zip(before, partitions.divide(self.reports, 7)) if a != b]
        self.assertEqual(len(changed), 1)

    def test_writing_again_changes_nothing(self):
        divided = partitions.divide(self.reports, 7)
        first = [partitions.write(one, self.out, RELATIONS) for one in divided]
        files = self.files()
        self.assertEqual(len(files), 7 * len(RELATIONS))
        self.assertEqual([partitions.write(one, self.out, RELATIONS) for one in divided], first)
        self.assertEqual(self.files(), files)
        self.assertEqual(sum(one.rows["figures"] for one in first), 40 * 8)

    def test_what_cannot_be_read_is_named_and_the_rest_written(self):
        partition = partitions.divide(self.reports, 1)[0]
        (self.reports / partition.paths[3]).unlink()
        written = partitions.write(partition, self.out, RELATIONS)
        self.assertEqual(written.inputs, 39)
        self.assertEqual(written.failed, [f"{partition.paths[3]}: No such file or directory"])
        self.assertEqual(written.rows["figures"], 39 * 8)

    def test_leftovers_go_and_another_division_is_refused(self):
        (self.out / "figures" / ".left").write_text("half a row")
        partitions.prepare(self.out, RELATIONS, 7)
        self.assertEqual(self.files(), {})
        partitions.write(partitions.divide(self.reports, 7)[0], self.out, RELATIONS)
        with self.assertRaisesRegex(SystemExit, "not of a division into 8"):
            partitions.prepare(self.out, RELATIONS, 8)


class Rows(unittest.TestCase):
    """What Spark's mapPartitions is given."""

    def test_an_iterator_of_files_becomes_one_of_rows(self):
        files = iter([("a.txt", EXAMPLE), ("b.txt", bytearray(EXAMPLE)), ("c.txt", b"")])
        rows = list(functools.partial(partitions.rows, "figures")(files))
        names = list(gouji.Relation("figures", []).columns)
        self.assertEqual(len(rows), 16)
        self.assertEqual([row[names.index("input")] for row in rows], ["a.txt"] * 8 + ["b.txt"] * 8)
        self.assertEqual(str(rows[4][names.index("value")]), "99.42")

    def test_it_reads_no_further_than_it_is_asked_to(self):
        files = iter([("a.txt", EXAMPLE), ("b.txt", EXAMPLE)])
        next(partitions.rows("figures", files))
        self.assertEqual(next(files)[0], "b.txt")

    def test_the_columns_are_those_of_the_rows(self):
        for relation in gouji.RELATIONS:
            names = [column.split()[0].strip("`") for column in partitions.columns(relation).split(", ")]
            self.assertEqual(tuple(names), gouji.Relation(relation, []).columns)
        self.assertIn("`value` DECIMAL(38,18)", partitions.columns("figures"))
        self.assertIn("`period_from` DATE", partitions.columns("figures"))
        self.assertIn("`span_begin` BIGINT, `span_end` BIGINT", partitions.columns("cells"))


if __name__ == "__main__":
    unittest.main()
