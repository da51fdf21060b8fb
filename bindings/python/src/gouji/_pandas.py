"""Data frames out of Arrow columns. Imports pandas, so it is imported where a frame is asked for."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

import pandas

from ._arrow import Field

_INTEGERS = {"i": "int32", "l": "int64"}
_NULLABLE_INTEGERS = {"i": "Int32", "l": "Int64"}


def frame(fields: Sequence[Field], columns: Dict[str, List[Any]]) -> Any:
    """One column a field, with the type that keeps every value as it is."""
    return pandas.DataFrame({field.name: _series(field, columns[field.name]) for field in fields})


def _series(field: Field, values: List[Any]) -> Any:
    integers = _NULLABLE_INTEGERS if field.nullable else _INTEGERS
    return pandas.Series(values, dtype=integers.get(field.format, "object"))
