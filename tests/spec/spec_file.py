"""Reads the spec files of this folder; README.md describes their form."""
import dataclasses
import pathlib
import re


@dataclasses.dataclass
class Expectation:
    line: int
    text: str  # as written, without `no `
    negated: bool = False
    exactly: list = None  # the indented lines below `figures:`, as Expectations


@dataclasses.dataclass
class Case:
    file: str
    line: int
    title: str
    data: bytes
    expectations: list


class SpecError(Exception):
    pass


def read(path):
    """All cases of one spec file."""
    path = pathlib.Path(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    starts = [i for i, line in enumerate(lines) if line.startswith("=== ")] + [len(lines)]
    if len(starts) == 1:
        raise SpecError(f"{path}: no case")
    return [read_case(path, lines, begin, end) for begin, end in zip(starts, starts[1:])]


def read_case(path, lines, begin, end):
    title = lines[begin][4:].strip()
    rules = [i for i in range(begin, end) if lines[i].rstrip() == "---"]
    if not rules:
        raise SpecError(f"{path}:{begin + 1}: {title}: no line `---` before the expected values")
    rule = rules[-1]
    body, encoding, escaped = begin + 1, "utf-8", False
    while body < rule and lines[body].startswith("@ "):
        word, _, value = lines[body][2:].strip().partition(" ")
        if word == "encoding":
            encoding = value
        elif word == "escapes":
            escaped = True
        else:
            raise SpecError(f"{path}:{body + 1}: unknown setting {word}")
        body += 1
    data = "\n".join(lines[body:rule]).strip("\n").encode(encoding)
    if escaped:
        data = re.sub(rb"\\x([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), data).replace(rb"\r", b"\r")
    return Case(str(path), begin + 1, title, data, read_expectations(path, lines, rule + 1, end))


def read_expectations(path, lines, begin, end):
    found = []
    for number in range(begin, end):
        line = lines[number].rstrip()
        if not line or line.startswith("#"):
            continue
        if line.startswith(" "):
            if not found or found[-1].exactly is None:
                raise SpecError(f"{path}:{number + 1}: an indented line belongs below a line such as `figures:`")
            found[-1].exactly.append(Expectation(number + 1, line.strip()))
        elif line.endswith(":"):
            found.append(Expectation(number + 1, line[:-1], exactly=[]))
        else:
            negated = line.startswith("no ")
            found.append(Expectation(number + 1, line[3:] if negated else line, negated))
    return found
