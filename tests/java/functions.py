#!/usr/bin/env python3
"""CLibrary.java says what capi/gouji.h says: each native function has the parameters of the header, by their width.

  functions.py CLIBRARY HEADER
"""
import pathlib
import re
import sys

JAVA = {"int": "32", "long": "64", "Pointer": "*", "byte[]": "*", "PointerByReference": "*", "Sink": "*", "String": "*",
        "Text": "gouji_text", "void": "void"}
C = {"int32_t": "32", "size_t": "64", "uint64_t": "64", "gouji_sink": "*", "gouji_text": "gouji_text", "void": "void"}


def width(type_, widths):
    return "*" if type_.endswith("*") else widths.get(type_, type_)


def functions(text, prefix, widths):
    """{name: [width of the result, of each parameter...]}"""
    found = {}
    for result, name, parameters in re.findall(rf"{prefix} ([^;()]*?)\b(gouji_\w+)\(([^;]*?)\);", text):
        types = [re.sub(r"\s*\w+$", "", p.strip()) for p in parameters.split(",") if p.strip() not in ("", "void")]
        found[name] = [width(result.strip(), widths), *(width(t, widths) for t in types)]
    return found


def main(java, header):
    text = re.sub(r"/\*.*?\*/", "", pathlib.Path(header).read_text(encoding="utf-8"), flags=re.DOTALL)
    enumerations = {name: "32" for name in re.findall(r"typedef int32_t (\w+);", text)}
    declared = functions(text, "GOUJI_API", C | enumerations)
    used = functions(pathlib.Path(java).read_text(encoding="utf-8"), "static native", JAVA)
    if "gouji_parser_parse" not in used:
        sys.exit(f"{java}: no functions found")
    for name, widths in used.items():
        if widths != declared.get(name):
            sys.exit(f"{name}: {widths} in Java, {declared.get(name)} in C")


if __name__ == "__main__":
    main(*sys.argv[1:])
