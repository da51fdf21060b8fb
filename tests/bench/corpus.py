#!/usr/bin/env python3
"""Writes what the benchmarks read: invented reports of a fixed seed, each kind of input in a folder of its own.

  corpus.py OUT [COUNT]

OUT/plain has COUNT reports (2000) of all forms and the usual layouts; OUT/{gb18030,traditional,pinyin,html} have a fifth of them
again, in another encoding, in Traditional script, with readings in brackets, as web pages. A corpus that is there
already is left as it is.
"""
import pathlib
import subprocess
import sys

GENERATE = pathlib.Path(__file__).resolve().parent.parent / "generate" / "generate"
SEED = 20070405


def generate(out, count, *options):
    if not out.is_dir():
        subprocess.run([sys.executable, "-B", GENERATE, "--seed", str(SEED), "--count", str(count), "--layout", "usual",
                        *options, "--out", out], check=True, stdout=subprocess.DEVNULL)


def encode(source, out, count, encoding):
    if not out.is_dir():
        out.mkdir(parents=True)
        for path in sorted(source.glob("*.txt"))[:count]:
            (out / path.name).write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def main(out, count=2000):
    out, count = pathlib.Path(out), int(count)
    fifth = count // 5
    generate(out / "plain", count)
    generate(out / "traditional", fifth, "--damage", "traditional")
    generate(out / "pinyin", fifth, "--damage", "pinyin")
    generate(out / "html", fifth, "--html")
    encode(out / "plain", out / "gb18030", fifth, "gb18030")


if __name__ == "__main__":
    main(*sys.argv[1:])
