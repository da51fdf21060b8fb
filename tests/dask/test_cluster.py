"""A folder on a cluster of which a worker is killed: every row is there once."""

import os
import pathlib
import signal
import sys
import tempfile
import unittest

import gouji
import parse_folder
from dask.distributed import Client, LocalCluster

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "spec"))
import inputs  # noqa: E402

RELATIONS = ("figures", "cells", "checks")
PARTITIONS = 120
DONE_BEFORE = 5  # partitions, before a worker is killed


def kill_a_busy_worker(client, pids):
    """The process that was killed, while it had partitions to write."""
    busy = next(address for address, tasks in client.processing().items() if tasks)
    os.kill(pids[busy], signal.SIGKILL)
    return pids[busy]


class Cluster(unittest.TestCase):
    def test_a_killed_worker_loses_no_row_and_doubles_none(self):
        with tempfile.TemporaryDirectory() as folder:
            reports, out = pathlib.Path(folder, "reports"), pathlib.Path(folder, "out")
            inputs.write(reports, sorted((ROOT / "tests" / "spec").glob("*.spec")))
            with LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
                pids = client.run(os.getpid)
                written = parse_folder.parse(client, reports, out, RELATIONS, PARTITIONS)
                done = [next(written) for _ in range(DONE_BEFORE)]
                killed = kill_a_busy_worker(client, pids)
                done += written
                self.assertNotIn(killed, client.run(os.getpid).values())
            self.assertEqual(sorted(one.number for one in done), list(range(PARTITIONS)))
            self.compare(reports, out, parse_folder.summary(done))

    def compare(self, reports, out, summary):
        """The files and the summary with what one process makes of the folder."""
        paths = sorted(reports.iterdir())
        documents = [gouji.parse(path.read_bytes(), name=path.name) for path in paths]
        self.assertEqual(summary["inputs"], len(paths))
        self.assertEqual(summary["failed"], [])
        for relation in RELATIONS:
            expected = sorted(gouji.Relation(relation, documents).to_ndjson().splitlines())
            files = [path for path in (out / relation).iterdir() if not path.name.startswith(".")]
            self.assertEqual(len(files), PARTITIONS)
            lines = sorted(line for path in files for line in path.read_text(encoding="utf-8").splitlines())
            self.assertEqual(lines, expected)
            self.assertEqual(summary["rows"][relation], len(expected))


if __name__ == "__main__":
    unittest.main()
