#!/usr/bin/env python3
"""DuckDB by its C interface: what the tests need of it.

  engine.py COMMAND...      runs a command, or gives exit status 77, for ctest to skip, where there is no engine

GOUJI_DUCKDB is the extension, GOUJI_DUCKDB_ENGINE the folder that fetch.py has filled.
"""
import ctypes
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
EXTENSION = pathlib.Path(os.environ.get("GOUJI_DUCKDB") or "/nowhere")


class Unavailable(Exception):
    """Why there is no engine to be had."""


class Error(Exception):
    pass


class Result(ctypes.Structure):
    _fields_ = [("members", ctypes.c_void_p * 6)]


def library():
    if not EXTENSION.exists():
        raise Unavailable("the extension is not built: its headers could not be fetched from npm")
    found = sorted(pathlib.Path(os.environ["GOUJI_DUCKDB_ENGINE"]).glob("node_modules/@duckdb/*/libduckdb.so"))
    if not found:
        raise Unavailable("no libduckdb.so of npm's @duckdb/node-bindings for this machine")
    lib = ctypes.CDLL(str(found[0]))
    handle, text, state = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    for name, result, *arguments in (
            ("create_config", state, handle), ("set_config", state, handle, text, text), ("destroy_config", None, handle),
            ("open_ext", state, text, handle, handle, handle), ("connect", state, handle, handle),
            ("disconnect", None, handle), ("close", None, handle), ("query", state, handle, text, handle),
            ("result_error", text, handle), ("column_count", ctypes.c_uint64, handle), ("row_count", ctypes.c_uint64, handle),
            ("column_name", text, handle, ctypes.c_uint64),
            ("value_varchar", handle, handle, ctypes.c_uint64, ctypes.c_uint64),
            ("destroy_result", None, handle), ("free", None, handle), ("interrupt", None, handle),
            ("arrow_scan", state, handle, text, handle)):
        function = getattr(lib, "duckdb_" + name)
        function.restype, function.argtypes = result, arguments
    return lib


class Connection:
    def __init__(self, lib, database):
        self.lib, self.connection = lib, ctypes.c_void_p()
        if self.lib.duckdb_connect(database, ctypes.byref(self.connection)) != 0:
            raise Error("cannot connect")

    def close(self):
        self.lib.duckdb_disconnect(ctypes.byref(self.connection))

    def query(self, sql):
        """The names of the columns, and the rows, each a list of texts or None."""
        result = ctypes.byref(Result())
        try:
            if self.lib.duckdb_query(self.connection, sql.encode(), result) != 0:
                raise Error(self.lib.duckdb_result_error(result).decode())
            columns, rows = self.lib.duckdb_column_count(result), self.lib.duckdb_row_count(result)
            names = [self.lib.duckdb_column_name(result, column).decode() for column in range(columns)]
            return names, [[self._text(result, column, row) for column in range(columns)] for row in range(rows)]
        finally:
            self.lib.duckdb_destroy_result(result)

    def run(self, sql):
        return self.query(sql)[1]

    def _text(self, result, column, row):
        text = self.lib.duckdb_value_varchar(result, column, row)
        if not text:
            return None
        try:
            return ctypes.string_at(text).decode()
        finally:
            self.lib.duckdb_free(text)


class Database(Connection):
    """A database in memory and a connection to it."""

    def __init__(self, *, unsigned=True):
        lib, config, self.database = library(), ctypes.c_void_p(), ctypes.c_void_p()
        lib.duckdb_create_config(ctypes.byref(config))
        lib.duckdb_set_config(config, b"allow_unsigned_extensions", b"true" if unsigned else b"false")
        opened = lib.duckdb_open_ext(b":memory:", ctypes.byref(self.database), config, None)
        lib.duckdb_destroy_config(ctypes.byref(config))
        if opened != 0:
            raise Error("cannot open a database")
        super().__init__(lib, self.database)

    def load(self):
        self.run(f"LOAD '{EXTENSION}'")
        return self

    def another(self):
        """Another connection, for another thread."""
        return Connection(self.lib, self.database)

    def close(self):
        super().close()
        self.lib.duckdb_close(ctypes.byref(self.database))


def main(*command):
    try:
        library()
    except Unavailable as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    return subprocess.run(command).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
