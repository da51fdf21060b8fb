#!/usr/bin/env python3
"""Keeps the READMEs true.

  readme.py README... extract FILE        writes the C++ example; fails where the READMEs differ
  readme.py README... check COMMAND...    runs COMMAND; the output must be the block that follows the example
  readme.py README... excerpt COMMAND...  the lines of the json block must come in this order in the output;
                                          a line with … stands for anything in between
  readme.py README... same LANGUAGE FILE  the first block of the language must be the file
"""
import pathlib
import re
import subprocess
import sys


def blocks(readme, language):
    text = pathlib.Path(readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def common(readmes, language):
    """The first block of a language, the same in all READMEs."""
    found = [blocks(readme, language)[0] for readme in readmes]
    if len(set(found)) != 1:
        sys.exit(f"the {language} blocks of {', '.join(readmes)} differ")
    return found[0]


def output(command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def check(readmes, command):
    expected, actual = common(readmes, "text"), output(command)
    if expected != actual:
        sys.exit(f"the README shows\n{expected}\nbut the example prints\n{actual}")


def excerpt(readmes, command):
    lines = iter(line.strip() for line in output(command).splitlines())
    for wanted in common(readmes, "json").splitlines():
        if "…" not in wanted and wanted.strip() not in lines:
            sys.exit(f"the README shows a line that the output has not, or not there: {wanted}")


def same(readmes, language, file):
    if common(readmes, language) != pathlib.Path(file).read_text(encoding="utf-8"):
        sys.exit(f"the {language} block of the README is not {file}")


def main():
    verb = next(i for i, word in enumerate(sys.argv) if word in ("extract", "check", "excerpt", "same"))
    readmes, rest = sys.argv[1:verb], sys.argv[verb + 1:]
    if sys.argv[verb] == "extract":
        pathlib.Path(rest[0]).write_text(common(readmes, "cpp"), encoding="utf-8")
    elif sys.argv[verb] == "same":
        same(readmes, *rest)
    else:
        {"check": check, "excerpt": excerpt}[sys.argv[verb]](readmes, rest)


if __name__ == "__main__":
    main()
