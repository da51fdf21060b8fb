#!/usr/bin/env python3
"""The enumerators of the header and the names that the library gives them are the same words, and all of them.

  names.py LIBRARY HEADER
"""
import ctypes
import itertools
import sys

from header import Header

# Words of the JSON that cannot be a part of a C name, or are none at all.
SPECIAL = {"": "none"}


def main():
    library, header = ctypes.CDLL(sys.argv[1]), Header(sys.argv[2])
    library.gouji_name.restype = ctypes.c_char_p
    library.gouji_name.argtypes = [ctypes.c_int32, ctypes.c_int32]

    def names(enumeration):
        each = (library.gouji_name(enumeration, value) for value in itertools.count())
        return [name.decode() for name in itertools.takewhile(lambda name: name is not None, each)]

    found = {}
    for number, enumeration in enumerate(names(0)):
        if enumeration == "status":  # sentences
            continue
        for value, name in enumerate(names(number)):
            word = SPECIAL.get(name, name).replace("-", "_")
            found[f"GOUJI_{enumeration}_{word}".upper()] = value
    flags = ("GOUJI_OK", "GOUJI_ERROR_", "GOUJI_FEATURE_", "GOUJI_CSV_")
    declared = {name: value for name, value in header.enumerators.items() if not name.startswith(flags)}
    statuses = sum(name.startswith(("GOUJI_OK", "GOUJI_ERROR_")) for name in header.enumerators)
    differing = sorted(set(found.items()) ^ set(declared.items()))
    if differing:
        sys.exit(f"in the header or in the library alone: {differing}")
    if len(names(1)) != statuses:
        sys.exit(f"{statuses} statuses in the header, {len(names(1))} sentences in the library")


if __name__ == "__main__":
    main()
