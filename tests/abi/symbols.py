#!/usr/bin/env python3
"""What the shared library shows to the linker.

  symbols.py LIBRARY HEADER MAP

Exactly the functions of the header, each in the version node that the map gives it; the SONAME has no release number.
"""
import re
import subprocess
import sys

from header import Header

SONAME = "libgouji.so.1"


def read(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def exported(library):
    """{symbol: version node} of what is defined."""
    symbols = {}
    for line in read("nm", "--dynamic", "--defined-only", library).splitlines():
        _, kind, name = line.split()
        if kind != "A":
            symbol, _, node = name.partition("@@")
            symbols[symbol] = node
    return symbols


def mapped(path):
    """{symbol: version node} of the linker's map."""
    symbols = {}
    with open(path, encoding="utf-8") as file:
        for node, body in re.findall(r"(GOUJI_\d+) \{(.*?)\}", file.read(), re.DOTALL):
            symbols.update({name: node for name in re.findall(r"\b(gouji_\w+);", body)})
    return symbols


def main():
    library, header, path = sys.argv[1:]
    found, wanted = exported(library), mapped(path)
    declared = set(Header(header).functions)
    problems = [f"{name} is exported as {found.get(name)}, the map says {wanted.get(name)}"
                for name in sorted(found.keys() | wanted.keys()) if found.get(name) != wanted.get(name)]
    problems += [f"{name} is in only one of header and map" for name in sorted(declared ^ wanted.keys())]
    soname = re.search(r"SONAME.*\[(.*)\]", read("readelf", "--dynamic", library))
    if not soname or soname[1] != SONAME:
        problems.append(f"the SONAME is {soname and soname[1]}, not {SONAME}")
    print(f"{len(found)} symbols")
    sys.exit("\n".join(problems) if problems else 0)


if __name__ == "__main__":
    main()
