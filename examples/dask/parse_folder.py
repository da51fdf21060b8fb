"""Parses all files below a folder on the workers of a Dask cluster: parse_folder.py FOLDER OUT [--workers N]

Without --scheduler the cluster is this machine. OUT gets a folder a relation with a file a partition, and the standard
output a line of JSON that says what was done. A worker that dies costs its partitions the time to be written again.
"""

import argparse
import json
import sys
from typing import Any, Dict, Iterator, Sequence

import gouji
import partitions
from dask.distributed import Client, LocalCluster, as_completed
from distributed.diagnostics.plugin import UploadFile
from gouji.words import RelationName


def parse(
    client: Client, folder: str, out: str, relations: Sequence[RelationName], count: int
) -> Iterator[partitions.Written]:
    """What became of each partition, as they are done."""
    client.register_worker_plugin(UploadFile(partitions.__file__))  # workers that come later get it as well
    partitions.prepare(out, relations, count)
    divided = partitions.divide(folder, count)
    futures = client.map(partitions.write, divided, out=out, relations=relations, pure=False)
    for _, written in as_completed(futures, with_results=True):
        yield written


def summary(done: Sequence[partitions.Written]) -> Dict[str, Any]:
    relations = done[0].rows if done else {}
    return {
        "partitions": len(done),
        "inputs": sum(one.inputs for one in done),
        "bytes": sum(one.bytes for one in done),
        "rows": {relation: sum(one.rows[relation] for one in done) for relation in relations},
        "failed": sorted(path for one in done for path in one.failed),
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder")
    arguments.add_argument("out")
    arguments.add_argument("--scheduler", metavar="ADDRESS", help="of a cluster that runs, such as tcp://10.0.0.1:8786")
    arguments.add_argument("--workers", type=int, help="processes on this machine; one a processor unless given")
    arguments.add_argument("--partitions", type=int, default=256)
    arguments.add_argument(
        "--relations", nargs="+", choices=gouji.RELATIONS, default=["reports", "figures", "cells", "checks"]
    )
    options = arguments.parse_args()
    cluster = options.scheduler or LocalCluster(
        n_workers=options.workers, threads_per_worker=1, dashboard_address=None
    )
    with Client(cluster) as client:
        done = list(parse(client, options.folder, options.out, options.relations, options.partitions))
    print(json.dumps(summary(done), ensure_ascii=False))
    if not options.scheduler:
        cluster.close()
    sys.exit(1 if any(one.failed for one in done) else 0)


if __name__ == "__main__":  # worker processes import this file again
    main()
