"""Takes what the library writes through a sink."""

from __future__ import annotations

import ctypes
from typing import Any, List, Optional

from . import _abi
from .errors import check


def collect(export: Any, *arguments: Any) -> bytes:
    """All that a function of the library writes, whose last parameters are a sink and its context."""
    chunks: List[bytes] = []
    failure: Optional[BaseException] = None

    def write(_context: int, data: int, size: int) -> int:
        nonlocal failure
        try:
            chunks.append(ctypes.string_at(data, size))
            return 0
        except BaseException as error:  # must not leave a callback: ctypes would drop it
            failure = error
            return 1

    status = export(*arguments, _abi.Sink(write), None)
    if failure is not None:
        raise failure
    check(status)
    return b"".join(chunks)
