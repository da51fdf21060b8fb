"""The values of C rows (text, spans, decimals, dates) as those of the model."""

from __future__ import annotations

import struct
from ctypes import PYFUNCTYPE, c_ssize_t, c_void_p, py_object, pythonapi, sizeof, string_at
from decimal import Decimal
from typing import Any, Optional, Tuple

from . import _abi, model

_SPAN = struct.Struct("II")
_utf8 = PYFUNCTYPE(py_object, c_void_p, c_ssize_t)(("PyUnicode_FromStringAndSize", pythonapi))


def text(value: Any) -> str:
    found: str = _utf8(value.data, value.size)
    return found


def text_or_none(value: Any) -> Optional[str]:
    size = value.size
    return _utf8(value.data, size) if size else None


def span(value: Any) -> model.Span:
    return model.Span(value.begin, value.end)


def spans(check: _abi.Check) -> Tuple[model.Span, ...]:
    data = string_at(check.spans, check.span_count * sizeof(_abi.Span))
    return tuple(map(model.Span._make, _SPAN.iter_unpack(data)))


def quote(value: Any, place: Any) -> Optional[model.Quote]:
    return model.Quote(text(value), span(place)) if value.size else None


def link(value: int) -> Optional[int]:
    return None if value == _abi.NONE else value


def decimal(value: Any) -> Optional[Decimal]:
    """Exact whatever the decimal context is, as the text form is never rounded."""
    return Decimal(f"{value.coefficient}E{-value.scale}") if value.present else None


def date(value: Any) -> model.Date:
    return model.Date(value.year or None, value.month or None, value.day or None)


def period(value: Any) -> Optional[model.Period]:
    if not value.present:
        return None
    return model.Period(date(getattr(value, "from")), date(value.to), span(value.span))
