#!/usr/bin/env python3
"""The sizes and offsets of every struct, and the value of every enumerator, as programs have them compiled in.

  layout.py HEADER FOLDER COMPILER GOLDEN            fails where GOLDEN, a table of them, is not the header's
  layout.py HEADER FOLDER COMPILER GOLDEN --write    writes it anew

What GOLDEN has may only grow: struct members behind the last one, enumerators behind the last one.
"""
import difflib
import pathlib
import subprocess
import sys

from header import Header

PROGRAM = """#include <gouji.h>
#include <stdio.h>
int main(void) {{
{lines}
    return 0;
}}
"""


def layout(path, folder, compiler):
    header, lines = Header(path), []

    def show(label, value):
        lines.append(f'    printf("%s %lu\\n", "{label}", (unsigned long){value});')

    for struct, members in header.structs.items():
        show(struct, f"sizeof({struct})")
        for member in members:
            show(f"  {member}", f"offsetof({struct}, {member})")
    for name in header.enumerators:
        show(name, name)
    source, program = folder / "layout.c", folder / "layout"
    source.write_text(PROGRAM.format(lines="\n".join(lines)))
    subprocess.run([*compiler.split(), "-I", path.parent, "-o", program, source], check=True)
    return subprocess.run([program], check=True, capture_output=True, text=True).stdout


def main():
    header, folder, compiler, golden = sys.argv[1:5]
    folder, golden = pathlib.Path(folder), pathlib.Path(golden)
    actual = layout(pathlib.Path(header), folder, compiler)
    if sys.argv[5:] == ["--write"]:
        golden.write_text(actual)
        return
    expected = golden.read_text()
    if actual != expected:
        sys.exit("\n".join(difflib.unified_diff(expected.splitlines(), actual.splitlines(), str(golden), header, lineterm="")))


if __name__ == "__main__":
    main()
