"""From bytes, text or a file to a document."""

from __future__ import annotations

import os
import threading
from ctypes import byref, c_void_p, sizeof
from typing import Callable, Iterator, Optional, Tuple, Union

from . import _abi, _values
from ._handle import Handle
from ._library import library
from .document import Document
from .errors import Error, check

Path = Union["os.PathLike[str]", "os.PathLike[bytes]"]
Source = Union[bytes, bytearray, memoryview, str, Path]


class Parser:
    """Parses one input after the other, and gives the memory of released documents to the next ones.

    Used by one thread at a time; `gouji.parse` keeps one for each thread. Documents outlive it.
    """

    def __init__(self) -> None:
        pointer = c_void_p()
        check(library.gouji_parser_new(None, byref(pointer)))
        assert pointer.value is not None
        self._handle = Handle("parser", pointer.value, library.gouji_parser_free)

    def parse(self, source: Source, *, name: Optional[str] = None) -> Document:
        """See gouji.parse."""
        return Document(self._call(library.gouji_parser_parse, source, name))

    def read(self, source: Source, *, name: Optional[str] = None) -> Iterator[Document]:
        """See gouji.read."""
        pointer = self._call(library.gouji_parser_read, source, name)
        return _parts(Handle("reader", pointer, library.gouji_reader_free))

    def _call(self, function: Callable[..., int], source: Source, name: Optional[str]) -> int:
        """What the function makes of the source, as a pointer."""
        data, path = _read(source)
        name_bytes = path if name is None else os.fsencode(name)
        options = _abi.ParseOptions(struct_size=sizeof(_abi.ParseOptions))
        options.name, options.name_size = name_bytes, len(name_bytes)
        parser = self._handle.get()
        made = c_void_p()
        status = function(parser, data, len(data), byref(options), byref(made))
        if status != _abi.OK or made.value is None:
            raise self._error(parser, os.fsdecode(name_bytes) or None)
        return made.value

    @staticmethod
    def _error(parser: object, name: Optional[str]) -> Error:
        error = _abi.Error()
        library.gouji_parser_error(parser, byref(error), sizeof(error))
        return Error(error.code, _values.text(error.message), error.offset or None, name)

    def close(self) -> None:
        """Gives its memory back; further uses raise ClosedError."""
        self._handle.close()

    def __enter__(self) -> Parser:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return "<gouji.Parser, closed>" if self._handle.closed else "<gouji.Parser>"


def parse(source: Source, *, name: Optional[str] = None) -> Document:
    """Parses one input. It is never refused for what it holds: the diagnostics say what is odd.

    source  what to parse:
              - bytes (or a bytearray or memoryview): the input itself, in any encoding;
              - str: the TEXT of a report, never the name of a file. Spans count the bytes of its UTF-8;
              - os.PathLike, such as pathlib.Path: the file to read.
    name    of the input, repeated in the results; usually its path, which is the default for a file.

    Raises OSError where the file cannot be read, and Error where the library fails. Other threads run
    during the parse.
    """
    return _parser().parse(source, name=name)


def read(source: Source, *, name: Optional[str] = None) -> Iterator[Document]:
    """Reads an input that may hold thousands of reports, and gives them one by one.

    What it gives are documents of one report each, and a last one of none, with the mentions, repairs and
    diagnostics of the input as a whole, which are missing before. Together they hold what `parse` gives, in
    memory that does not grow with the number of reports:

        for part in gouji.read(path):
            for report in part:
                print(report.authority, len(report.figures))

    Arguments and errors are those of `parse`. The column `report` of a part's relations counts through.
    """
    return _parser().read(source, name=name)


def _parts(reader: Handle) -> Iterator[Document]:
    part = c_void_p()
    while True:
        check(library.gouji_reader_next(reader.get(), byref(part)))
        if part.value is None:
            return
        yield Document(part.value)


def _read(source: Source) -> Tuple[bytes, bytes]:
    """The bytes of a source, and its path where it is a file."""
    if isinstance(source, bytes):
        return source, b""
    if isinstance(source, str):
        return source.encode("utf-8", "surrogatepass"), b""
    if isinstance(source, os.PathLike):
        with open(source, "rb") as file:
            return file.read(), os.fsencode(source)
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source), b""
    raise TypeError(f"bytes, text (str) or a path (os.PathLike) to parse, not {type(source).__name__}")


_of_thread = threading.local()


def _parser() -> Parser:
    """The parser of this thread."""
    parser: Optional[Parser] = getattr(_of_thread, "parser", None)
    if parser is None:
        parser = _of_thread.parser = Parser()
    return parser
