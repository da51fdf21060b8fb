"""PyCapsules with Arrow structs, as the Arrow PyCapsule interface wants them.

The struct lies in memory of its own, which the capsule's destructor frees; it also releases what the
struct holds, unless a consumer has moved that out (then `release` is NULL).
"""

from __future__ import annotations

import ctypes
from ctypes import PYFUNCTYPE, c_char_p, c_size_t, c_void_p, py_object, pythonapi
from typing import Any, Callable, Type, Union

from . import _abi

Struct = Union[_abi.ArrowSchema, _abi.ArrowArrayStream]

# Prototypes of our own: those of ctypes.pythonapi belong to everybody.
_allocate = PYFUNCTYPE(c_void_p, c_size_t, c_size_t)(("PyMem_RawCalloc", pythonapi))
_free = PYFUNCTYPE(None, c_void_p)(("PyMem_RawFree", pythonapi))
_new = PYFUNCTYPE(py_object, c_void_p, c_char_p, c_void_p)(("PyCapsule_New", pythonapi))
_pointer = PYFUNCTYPE(c_void_p, c_void_p, c_char_p)(("PyCapsule_GetPointer", pythonapi))
_keep = PYFUNCTYPE(None, py_object)(("Py_IncRef", pythonapi))

_Destructor = PYFUNCTYPE(None, c_void_p)  # not py_object: the capsule is already dying


def _kind(struct: Type[Any], name: bytes) -> Callable[[Callable[[Any], None]], object]:
    """A function that makes capsules of one kind; it is given what fills the struct."""

    def destroy(capsule: int) -> None:
        address = _pointer(capsule, name)
        held = struct.from_address(address)
        if held.release:
            held.release(ctypes.byref(held))
        _free(address)

    destructor = _Destructor(destroy)
    for immortal in (name, destructor):  # capsules may outlive this module
        _keep(immortal)

    def make(fill: Callable[[Any], None]) -> object:
        address = _allocate(1, ctypes.sizeof(struct))
        if not address:
            raise MemoryError
        try:
            fill(struct.from_address(address))
        except BaseException:
            _free(address)
            raise
        return _new(address, name, ctypes.cast(destructor, c_void_p))

    return make


schema = _kind(_abi.ArrowSchema, b"arrow_schema")
stream = _kind(_abi.ArrowArrayStream, b"arrow_array_stream")
