#!/usr/bin/env python3
"""Makes a loadable extension of DuckDB of a shared library.

  footer.py LIBRARY EXTENSION PLATFORM VERSION

DuckDB reads the last 512 bytes of the file: eight fields of 32 bytes, the last one first, and a signature of 256 bytes,
which is zeros for an extension that nobody has signed. A header before them makes it a section of a WebAssembly file.
"""
import pathlib
import sys

SECTION = b"\0\x93\x04\x10duckdb_signature\x80\x04"
API_VERSION = "v1.2.0"  # the first with the stable C interface; any later engine has it


def footer(platform, version):
    fields = ["4", platform, API_VERSION, version, "C_STRUCT", "", "", ""]
    return SECTION + b"".join(field.encode().ljust(32, b"\0") for field in reversed(fields)) + bytes(256)


def main(library, extension, platform, version):
    pathlib.Path(extension).write_bytes(pathlib.Path(library).read_bytes() + footer(platform, version))


if __name__ == "__main__":
    main(*sys.argv[1:])
