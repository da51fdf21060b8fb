"""Finds the shared library, loads it, and declares its functions.

`ctypes.CDLL` frees the GIL during every call, so a parse on one thread lets the others run.
"""

from __future__ import annotations

import ctypes
import os
import pathlib

from . import _abi

VARIABLE = "GOUJI_LIBRARY"
INSTALLED = "libgouji.so.1"  # as the system's loader finds it

_HELP = f"""\
Set {VARIABLE} to the path of libgouji.so. In a checkout of gouji:
  ./dev build && export {VARIABLE}=$PWD/build/libgouji.so
libgouji.so needs ICU 72, gumbo and fmt 9 of the system. On Debian 12:
  apt-get install libicu72 libgumbo1 libfmt9"""


def path() -> str:
    """What to load: the library that the environment names, that of the package, the system's."""
    named = os.environ.get(VARIABLE)
    if named:
        return named
    packaged = pathlib.Path(__file__).with_name("libgouji.so")
    return str(packaged) if packaged.exists() else INSTALLED


def load(name: str) -> ctypes.CDLL:
    """The library with its functions declared; raises ImportError that says what to do."""
    try:
        library = ctypes.CDLL(name)
    except OSError as error:
        raise ImportError(f"gouji: cannot load {name}: {error}\n{_HELP}") from error
    for function in _abi.FUNCTIONS:
        try:
            declared = getattr(library, function.name)
        except AttributeError:
            raise ImportError(
                f"gouji: {name} has no {function.name}:"
                f" it is no libgouji, or older than this package\n{_HELP}"
            ) from None
        declared.restype = function.result
        declared.argtypes = function.arguments
    return library


library = load(path())
