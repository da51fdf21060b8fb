"""Reads Arrow streams of the C data interface into Python lists, with ctypes alone.

Knows the types that the library's relations have (see _READERS), not all of Arrow's.
"""

from __future__ import annotations

import ctypes
import datetime
from ctypes import byref, c_int32, c_int64, string_at
from decimal import Decimal
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Tuple

from . import _abi

_NULLABLE = 2  # ARROW_FLAG_NULLABLE

Values = List[Any]


class Field(NamedTuple):
    """A column of a schema."""

    name: str
    format: str
    nullable: bool


class Schema:
    """An exported schema, released at the end of its `with` block."""

    def __init__(self, fill: Callable[[_abi.ArrowSchema], None]) -> None:
        self.struct = _abi.ArrowSchema()
        fill(self.struct)

    @property
    def fields(self) -> Tuple[Field, ...]:
        return tuple(_field(self.struct.children[i].contents) for i in range(self.struct.n_children))

    def __enter__(self) -> Schema:
        return self

    def __exit__(self, *error: object) -> None:
        self.struct.release(byref(self.struct))


class Stream:
    """An exported stream, released at the end of its `with` block. Iteration gives its batches, each
    as the lists of its columns' values."""

    def __init__(self, fill: Callable[[_abi.ArrowArrayStream], None]) -> None:
        self._struct = _abi.ArrowArrayStream()
        fill(self._struct)
        self._schema = Schema(self._get_schema)

    @property
    def fields(self) -> Tuple[Field, ...]:
        return self._schema.fields

    def __iter__(self) -> Iterator[List[Values]]:
        fields = self.fields
        while True:
            batch = _abi.ArrowArray()
            self._check(self._struct.get_next(byref(self._struct), byref(batch)))
            if not batch.release:
                return
            try:
                yield [_column(field, batch, i) for i, field in enumerate(fields)]
            finally:
                batch.release(byref(batch))

    def _get_schema(self, schema: _abi.ArrowSchema) -> None:
        self._check(self._struct.get_schema(byref(self._struct), byref(schema)))

    def _check(self, code: int) -> None:
        if code != 0:
            message = self._struct.get_last_error(byref(self._struct)) or b"no message"
            raise OSError(code, message.decode())

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self._schema.__exit__(*error)
        self._struct.release(byref(self._struct))


def _field(schema: Any) -> Field:
    return Field(
        name=schema.name.decode(),
        format=schema.format.decode(),
        nullable=bool(schema.flags & _NULLABLE),
    )


def _column(field: Field, batch: Any, index: int) -> Values:
    """The values of a child of a batch, which is a struct array."""
    array = batch.children[index].contents
    return _values(field.format, array, batch.offset, batch.offset + batch.length)


def _values(format: str, array: Any, begin: int, end: int) -> Values:
    """The values [begin, end) of an array, None for those that are absent."""
    begin, end = array.offset + begin, array.offset + end
    kind, _, parameters = format.partition(":")
    reader = _READERS.get(kind)
    if reader is None:
        raise NotImplementedError(f"the Arrow format {format!r}")
    values = reader(array.buffers, begin, end, parameters)
    validity = array.buffers[0]
    if not validity or array.null_count == 0:
        return values
    bits = string_at(validity, (end + 7) // 8)
    return [
        value if bits[i >> 3] >> (i & 7) & 1 else None for i, value in enumerate(values, begin)
    ]


# ---- values by type: buffers, begin, end, parameters of the format -> a list ---------------------

Reader = Callable[[Any, int, int, str], Values]


def _view(buffer: int, item: Any, begin: int, end: int) -> Values:
    if begin == end:
        return []
    return list((item * (end - begin)).from_address(buffer + begin * ctypes.sizeof(item)))


def _integers(item: Any) -> Reader:
    return lambda buffers, begin, end, _: _view(buffers[1], item, begin, end)


def _text(buffers: Any, begin: int, end: int, _: str) -> Values:
    offsets = _view(buffers[1], c_int32, begin, end + 1)
    base = offsets[0]
    data = string_at(buffers[2], offsets[-1])[base:] if offsets[-1] > base else b""
    return [data[a - base : b - base].decode() for a, b in zip(offsets, offsets[1:])]


def _decimals(buffers: Any, begin: int, end: int, parameters: str) -> Values:
    """Of 128 bits and a scale; zeros behind the point that only the scale gives are taken away."""
    scale = int(parameters.split(",")[1])
    data = string_at(buffers[1] + 16 * begin, 16 * (end - begin)) if end > begin else b""
    numbers = (
        int.from_bytes(data[i : i + 16], "little", signed=True) for i in range(0, len(data), 16)
    )
    return [_shortest(number, scale) for number in numbers]


def _shortest(number: int, scale: int) -> Decimal:
    whole, fraction = divmod(number, 10**scale)
    if fraction == 0:
        return Decimal(whole)
    while number % 10 == 0:
        number, scale = number // 10, scale - 1
    return Decimal(f"{number}E{-scale}")


_EPOCH = datetime.date(1970, 1, 1).toordinal()


def _days(buffers: Any, begin: int, end: int, _: str) -> Values:
    return [datetime.date.fromordinal(_EPOCH + day) for day in _view(buffers[1], c_int32, begin, end)]


_READERS: Dict[str, Reader] = {
    "i": _integers(c_int32),
    "l": _integers(c_int64),
    "u": _text,
    "d": _decimals,
    "tdD": _days,
}
