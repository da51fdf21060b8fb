#!/usr/bin/env python3
"""Writes Layout.java and Words.java: the structs and enumerations of capi/gouji.h, as programs have them compiled in.

  generate.py            writes them
  generate.py --check    fails where they are not what it would write

They are read from tests/abi/layout.txt, which a test compares with the header.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE / "src" / "main" / "java" / "gouji"
LAYOUT = HERE.parent.parent / "tests" / "abi" / "layout.txt"

NOT_READ = {"allocator", "parser_options"}
NOT_MODEL = {"ENUMERATION", "STATUS"}


def read():
    """{struct: (size, {member: offset})}, {enumerator: value}"""
    structs, enumerators, members = {}, {}, {}
    for line in LAYOUT.read_text().splitlines():
        name, number = line.split()
        if line.startswith(" "):
            members[name] = int(number)
        elif name.isupper():
            enumerators[name.removeprefix("GOUJI_")] = int(number)
        else:
            members = {}
            structs[name.removeprefix("gouji_")] = int(number), members
    return structs, enumerators


def pascal(name):
    return name.title().replace("_", "")


def layout(structs):
    yield "/** Sizes and offsets, in bytes, of the structs of the C interface; made by generate.py. */"
    yield "final class Layout {"
    for name, (size, members) in structs.items():
        if name in NOT_READ:
            continue
        yield f"    static final class {pascal(name)} {{"
        yield f"        static final int SIZEOF = {size};"
        for member, offset in members.items():
            yield f"        static final int {member.upper()} = {offset};"
        yield "    }\n"
    yield "    private Layout() {}"
    yield "}"


def words(enumerators):
    yield "/**"
    yield " * The enumerations of the model; made by generate.py. What they mean is in capi/gouji.h. A value that only a newer"
    yield " * library has is UNRECOGNISED."
    yield " */"
    yield "public final class Words {"
    enumerations = {name.removeprefix("ENUMERATION_"): number
                    for name, number in enumerators.items() if name.startswith("ENUMERATION_")}
    for name, number in enumerations.items():
        if name not in NOT_MODEL:
            values = {word.removeprefix(name + "_"): value
                      for word, value in enumerators.items() if word.startswith(name + "_")}
            yield from enumeration(pascal(name), number, values)
    yield "    private Words() {}"
    yield "}"


def enumeration(name, number, values):
    """Values are dense from 0, where some enumerations have NONE, which is null in Java."""
    first = 1 if "NONE" in values else 0
    words = [word for word in values if word != "NONE"]
    assert [values[word] for word in words] == list(range(first, first + len(words))), name
    ordinal, index = ("ordinal() + 1", "value - 1") if first else ("ordinal()", "value")
    yield f"    public enum {name} implements Word {{"
    yield from (f"        {word}," for word in words)
    yield f"        UNRECOGNISED;\n\n        private static final {name}[] ALL = values();\n"
    yield "        @Override"
    yield "        public String word() {"
    yield f"            return this == UNRECOGNISED ? \"unrecognised\" : Names.of({number}, {ordinal});"
    yield "        }\n"
    yield f"        static {name} of(int value) {{"
    if first:
        yield "            if (value == 0) return null;"
    yield f"            return value >= {first} && value < {first + len(words)} ? ALL[{index}] : UNRECOGNISED;"
    yield "        }\n    }\n"


def main():
    structs, enumerators = read()
    for name, lines in (("Layout", layout(structs)), ("Words", words(enumerators))):
        path, text = SOURCES / f"{name}.java", "\n".join(["package gouji;\n", *lines, ""])
        if sys.argv[1:] != ["--check"]:
            path.write_text(text)
        elif path.read_text() != text:
            sys.exit(f"{path} is not what {__file__} makes of {LAYOUT}")


if __name__ == "__main__":
    main()
