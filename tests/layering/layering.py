#!/usr/bin/env python3
"""Data flows one way through the stages, and so do the includes: a stage may include itself and earlier ones.

  layering.py ROOT         checks include/gouji/<stage> and lib/<stage> below ROOT
  layering.py --self-test  checks that a wrong include would be found
"""
import pathlib
import re
import sys
import tempfile

STAGES = "value vocab bytes markup text primitive outline grammar scan head tables figures check export".split()

# Libraries that are kept out of stages, with what may include them.
LIBRARIES = {
    "Boost": (r"boost/", set("primitive grammar scan head outline tables figures".split())),
    "ICU": (r"unicode/", {"bytes", "text"}),
    "RapidJSON": (r"rapidjson/", {"export"}),
    "Gumbo": (r"gumbo\.h", {"markup"}),
}

# The pipeline itself: no stage may lean on it.
TOP = {"gouji", "parse"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)


def stage_of(path):
    return next((part for part in path.parts if part in STAGES), None)


def wrong_includes(root):
    """Yields `file:line: what is wrong`."""
    files = [f for folder in ("include/gouji", "lib") for f in (root / folder).rglob("*") if f.suffix in (".hpp", ".cpp", ".inc")]
    for file in sorted(files):
        relative = file.relative_to(root)
        stage = stage_of(relative.parent)
        text = file.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            place = f"{relative}:{text.count(chr(10), 0, match.start(1)) + 1}"
            included = match.group(1)
            if problem := judge(stage, relative, included):
                yield f"{place}: {problem}"


def judge(stage, file, included):
    for library, (prefix, allowed) in LIBRARIES.items():
        if re.match(prefix, included) and stage not in allowed:
            return f"{stage or 'the pipeline'} includes {included}: {library} belongs to {', '.join(sorted(allowed))}"
    if file.parts[0] == "include" and re.match(r"(fmt|rapidjson|unicode)/|gumbo\.h", included):
        return f"a public header includes {included}"
    if stage is None:
        return None
    path = pathlib.PurePosixPath(included)
    if len(path.parts) == 2 and path.parts[0] == "gouji" and path.stem in TOP:
        return f"{stage} includes the pipeline ({included})"
    other = stage_of(path.parent)
    if other and STAGES.index(other) > STAGES.index(stage):
        return f"{stage} includes {included}, but {other} is a later stage"
    return None


SELF_TEST = {
    "include/gouji/value/good.hpp": ('#include <string>\n#include "gouji/value/span.hpp"\n', 0),
    "include/gouji/gouji.hpp": ('#include "gouji/export/json.hpp"\n', 0),
    "lib/tables/good.cpp": ('#include "gouji/outline/lines.hpp"\n#include "tables/own.hpp"\n', 0),
    "lib/text/icu.cpp": ("#include <unicode/ucnv.h>\n", 0),
    "include/gouji/value/later.hpp": ('// a comment\n#include "gouji/text/clean.hpp"\n', 1),
    "include/gouji/value/boost.hpp": ("#include <boost/spirit/home/x3.hpp>\n", 1),
    "include/gouji/value/icu.hpp": ("#include <unicode/unistr.h>\n", 1),
    "lib/figures/later.cpp": ('#  include "check/sums.hpp"\n', 1),
    "lib/check/top.cpp": ('#include "gouji/parse.hpp"\n', 1),
    "include/gouji/text/icu.hpp": ("#include <unicode/ucnv.h>\n", 1),
}


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, (text, _) in SELF_TEST.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        found = [problem.split(":")[0] for problem in wrong_includes(root)]
    wanted = sorted(name for name, (_, wrong) in SELF_TEST.items() if wrong)
    if found != wanted:
        sys.exit(f"self-test: found {found}, expected {wanted}")


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    problems = list(wrong_includes(pathlib.Path(sys.argv[1])))
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
