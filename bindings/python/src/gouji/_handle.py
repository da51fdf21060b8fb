"""Who frees what the library gave.

A handle may be closed while other threads still read from it: closing drops the handle's reference,
and the last reader's frees. So nothing is ever read after it was freed, and no lock is needed.
"""

from __future__ import annotations

import ctypes
from typing import Any, Callable, Optional, Sequence

from .errors import ClosedError


class Owned:
    """A pointer that is freed with its last Python reference. ctypes takes it as an argument."""

    def __init__(self, pointer: int, free: Callable[[int], Any]) -> None:
        self._as_parameter_ = pointer
        self._free = free

    def __del__(self) -> None:
        self._free(self._as_parameter_)


def pointers(owned: Sequence[Owned]) -> ctypes.Array[ctypes.c_void_p]:
    """As an argument `const gouji_document* const*`; `owned` has to be held meanwhile."""
    return (ctypes.c_void_p * len(owned))(*(one._as_parameter_ for one in owned))


class Handle:
    """Shared by everything that reads from one document, or uses one parser."""

    def __init__(self, what: str, pointer: int, free: Callable[[int], Any]) -> None:
        self._what = what
        self._owned: Optional[Owned] = Owned(pointer, free)

    def get(self) -> Owned:
        """To be held as long as the pointer is in use."""
        owned = self._owned
        if owned is None:
            raise ClosedError(f"the {self._what} is closed")
        return owned

    def close(self) -> None:
        self._owned = None

    @property
    def closed(self) -> bool:
        return self._owned is None
