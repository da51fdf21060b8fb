#!/usr/bin/env python3
"""Two builds of the parser over the same inputs: an optimisation changes no byte of the output.

  same_output.py OLD NEW PATH...

OLD and NEW are commands such as `old/gouji parse --format ndjson`; PATH are inputs, or folders of them. Each input is
also tried as GB18030 and UTF-16, with CRLF, cut off, with bytes damaged, and several in one. Ends with 1 at the first
difference and leaves that input in the current folder.
"""
import itertools
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

TOGETHER = 400  # inputs a run


def variants(data, before):
    random.seed(len(data))
    text = data.decode("utf-8", "replace")
    yield data
    yield text.encode("gb18030")
    yield b"\xff\xfe" + text.encode("utf-16-le")
    yield text.replace("\n", "\r\n").encode()
    yield data[:random.randrange(len(data) + 1)]
    yield data[random.randrange(len(data) + 1):]
    damaged = bytearray(data)
    for _ in range(len(data) // 200):
        damaged[random.randrange(len(data))] = random.choice([random.randrange(256), 0x20, 0x0A, 0x3F, 0x31, 0xE7])
    yield bytes(damaged)
    yield before + data
    yield text.replace("\n", " ").encode()


def inputs(paths):
    before = b""
    for path in paths:
        path = pathlib.Path(path)
        files = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix not in (".json", ".md", ".py")) if path.is_dir() else [path]
        for file in files:
            data = file.read_bytes()
            yield from variants(data, before)
            before = data


def output(command, files):
    return subprocess.run(shlex.split(command) + files, capture_output=True, check=True).stdout.splitlines()


def main(old, new, paths):
    done = 0
    everything = inputs(paths)
    with tempfile.TemporaryDirectory() as folder:
        while batch := list(itertools.islice(everything, TOGETHER)):
            files = []
            for number, data in enumerate(batch):
                files.append(f"{folder}/{number}.txt")
                pathlib.Path(files[-1]).write_bytes(data)
            for data, a, b in itertools.zip_longest(batch, output(old, files), output(new, files)):
                if a != b:
                    kept = pathlib.Path(tempfile.gettempdir()) / "differs.txt"
                    kept.write_bytes(data)
                    return f"{kept} is parsed differently"
            done += len(batch)
    print(f"{done} inputs, the same output")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
