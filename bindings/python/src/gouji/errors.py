"""What can go wrong. No input is an error for what it holds: what is odd in it is a diagnostic."""

from __future__ import annotations

from typing import Optional

from . import _abi
from ._library import library
from ._names import STATUSES


class Error(Exception):
    """A failure of the library.

    code     the gouji_status: 1 memory, 2 argument, 3 busy, 4 stopped, 5 unsupported, 6 internal
    message  one English sentence
    offset   byte of the input that is to blame; None as of now, as no byte makes a parse fail
    name     name of the input; None where it has none or none is to blame
    """

    def __init__(
        self, code: int, message: str, offset: Optional[int] = None, name: Optional[str] = None
    ) -> None:
        super().__init__(code, message, offset, name)
        self.code = code
        self.message = message
        self.offset = offset
        self.name = name

    def __str__(self) -> str:
        place = "" if self.name is None else f"{self.name}: "
        offset = "" if self.offset is None else f" at byte {self.offset}"
        return f"{place}{self.message}{offset} (code {self.code})"


class ClosedError(ValueError):
    """A document or parser was used after its `close`."""


def check(status: int) -> None:
    """Raises Error for what is no success."""
    if status != _abi.OK:
        raise Error(status, STATUSES[status] or "")
