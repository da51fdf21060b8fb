"""_abi.py says what capi/gouji.h says: structs, their members in order with their types, functions."""

import ctypes
import re
import unittest

from gouji import _abi
from material import HEADER

TYPES = {
    "int8_t": ctypes.c_int8,
    "int16_t": ctypes.c_int16,
    "int32_t": ctypes.c_int32,
    "uint32_t": ctypes.c_uint32,
    "int64_t": ctypes.c_int64,
    "uint64_t": ctypes.c_uint64,
    "size_t": ctypes.c_size_t,
    "const char*": ctypes.c_char_p,
    "const gouji_span*": ctypes.POINTER(_abi.Span),
    "const gouji_place*": ctypes.POINTER(_abi.Place),
    "gouji_text": _abi.Text,
    "gouji_span": _abi.Span,
    "gouji_decimal": _abi.Decimal,
    "gouji_date": _abi.Date,
    "gouji_period": _abi.Period,
}
NOT_USED = {"gouji_allocator", "gouji_parser_options"}
NOT_CALLED = {"gouji_decimal_text", "gouji_document_retain"}

TEXT = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)


def structs():
    """{name: [(type, member)]} of the header; enumerations are int32_t."""
    enumerations = set(re.findall(r"typedef int32_t (\w+);", TEXT))
    found = {}
    for body, name in re.findall(r"typedef struct \w+ \{(.*?)\} (\w+);", TEXT, re.DOTALL):
        members = re.findall(r"^\s*([\w ]+?\*?)\s+(\w+);", body, re.MULTILINE)
        found[name] = [("int32_t" if t in enumerations else t, member) for t, member in members]
    return found


class Header(unittest.TestCase):
    def test_structs(self):
        found = structs()
        self.assertIn("gouji_figure", found)
        for name in found.keys() - NOT_USED:
            with self.subTest(name):
                struct = getattr(_abi, name[len("gouji_"):].title().replace("_", ""))
                fields = [(type_of(t, member), member) for t, member in found[name]]
                self.assertEqual([(t, member) for member, t in struct._fields_], fields)

    def test_functions(self):
        declared = set(re.findall(r"^GOUJI_API [\w ]+[ *]+(gouji_\w+)\(", TEXT, re.MULTILINE))
        self.assertIn("gouji_parser_parse", declared)
        self.assertEqual({f.name for f in _abi.FUNCTIONS}, declared - NOT_CALLED)

    def test_arguments(self):
        """Every function is declared with as many arguments as the header gives it."""
        for function in _abi.FUNCTIONS:
            with self.subTest(function.name):
                arguments = re.search(rf"\b{function.name}\((.*?)\);", TEXT, re.DOTALL)[1]
                count = 0 if arguments == "void" else arguments.count(",") + 1
                self.assertEqual(len(function.arguments), count)


def type_of(name, member):
    # text is pointer and length: c_char_p would stop at a zero byte, so text members are void pointers
    return ctypes.c_void_p if (name, member) == ("const char*", "data") else TYPES[name]


if __name__ == "__main__":
    unittest.main()
