#!/usr/bin/env python3
"""Python's `re` over a folder of reports: every number with a measure word, and its value as a Decimal.

  python_re.py FOLDER        prints {"find": {...}, "find_and_decimal": {...}} in bytes/s and matches/s
"""
import decimal
import json
import pathlib
import re
import sys
import time

UNITS = ["万美元", "平方公里", "个工作日", "个百分点", "百分点", "人次", "件次", "条次", "批次", "场次", "万元", "亿元", "千元", "小时",
         "分钟", "条", "件", "份", "篇", "期", "册", "页", "个", "项", "宗", "起", "类", "场", "次", "人", "名", "家", "户", "元", "天", "%"]
NUMBER = re.compile(r"([0-9]+(?:[,.][0-9]+)*)(?:" + "|".join(UNITS) + ")")


def find(text):
    return sum(1 for _ in NUMBER.finditer(text))


def find_and_decimal(text):
    return len([(m.span(), decimal.Decimal(m[1].replace(",", ""))) for m in NUMBER.finditer(text)
                if m[1].count(".") < 2])


def measure(work, documents):
    began, size, matches = time.process_time(), 0, 0
    while time.process_time() - began < 1:
        for document in documents:
            matches += work(document.decode())
            size += len(document)
    seconds = time.process_time() - began
    return {"bytes_per_second": size / seconds, "matches": matches / seconds}


if __name__ == "__main__":
    texts = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
    json.dump({work.__name__: measure(work, texts) for work in (find, find_and_decimal)}, sys.stdout)
