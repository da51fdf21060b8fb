"""The names of all enumerations, asked of the library, so that they are written down once."""

from __future__ import annotations

from typing import Any, Dict, List

from . import _abi
from ._library import library


def _list(enumeration: int) -> List[Any]:
    """By value; None for the value that says `none`. Any: the model narrows them to its literals."""
    names: List[Any] = []
    while (name := library.gouji_name(enumeration, len(names))) is not None:
        names.append(name.decode() or None)
    return names


NAMES: Dict[str, List[Any]] = {
    name: _list(value) for value, name in enumerate(_list(_abi.ENUMERATION_OF_ENUMERATIONS))
}
STATUSES = NAMES["status"]
RELATIONS: List[str] = NAMES["relation"]


def relation_number(name: str) -> int:
    """The gouji_relation of a name; raises ValueError where there is none."""
    if name not in RELATIONS:
        raise ValueError(f"no relation {name!r}; there are {', '.join(RELATIONS)}")
    return RELATIONS.index(name)
