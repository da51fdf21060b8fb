"""Text that knows which of its parts are values.

A text is a list of `Piece`: a string and a tag, None for plain words or the figure or cell that the
string prints. Whatever is done to the strings, the tags stay, so that spans are known at the end.
"""
import re
from typing import Any, NamedTuple


class Piece(NamedTuple):
    text: str
    tag: Any = None


def plain(text):
    return [Piece(text)]


def string(pieces):
    """The text without its tags."""
    return "".join(p.text for p in pieces)


def fill(template, **values):
    """The pieces of a template such as `全年公开信息{total}。`; a value is a string, a tag with `text`, or pieces."""
    pieces = []
    for i, part in enumerate(re.split(r"\{([a-z_0-9]+)\}", template)):
        if i % 2 == 0:
            pieces += plain(part) if part else []
            continue
        value = values[part]
        if isinstance(value, str):
            pieces += plain(value)
        elif isinstance(value, list):
            pieces += value
        else:
            pieces.append(Piece(value.text, value))
    return pieces


def change(pieces, function, only=lambda piece: True):
    """The pieces with `function` applied to the strings of those that `only` chooses."""
    return [Piece(function(p.text), p.tag) if only(p) else p for p in pieces]


def encode(pieces, encoding):
    """(bytes, [(tag, begin, end)]): one entry for each tag, from its first byte to its last."""
    data, spans, order = bytearray(), {}, []
    for piece in pieces:
        begin = len(data)
        data += piece.text.encode(encoding)
        if piece.tag is None:
            continue
        if id(piece.tag) in spans:
            spans[id(piece.tag)][1] = len(data)
        else:
            spans[id(piece.tag)] = [begin, len(data)]
            order.append(piece.tag)
    return bytes(data), [(tag, *spans[id(tag)]) for tag in order]
