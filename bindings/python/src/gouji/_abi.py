"""capi/gouji.h as ctypes: its structs and functions, in its order. Nothing here does anything."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int8, c_int16, c_int32, c_int64
from ctypes import c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any, List, NamedTuple, Sequence, Type

# ---- constants -----------------------------------------------------------------------------------

OK = 0
NONE = -1  # no row, where a row refers to another one; in place of a report, the input itself
ENUMERATION_OF_ENUMERATIONS = 0
LAST_OFFSET = 2**32 - 1  # that a span can hold
CSV_HEADER = 1
FEATURE_HTML = 1

# ---- values --------------------------------------------------------------------------------------


class Text(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]


class Span(ctypes.Structure):
    _fields_ = [("begin", c_uint32), ("end", c_uint32)]


class Decimal(ctypes.Structure):
    _fields_ = [("coefficient", c_int64), ("scale", c_int32), ("present", c_int32)]


class Date(ctypes.Structure):
    _fields_ = [("year", c_int16), ("month", c_int8), ("day", c_int8)]


class Period(ctypes.Structure):
    _fields_ = [("from", Date), ("to", Date), ("span", Span), ("present", c_int32)]


# ---- parsing -------------------------------------------------------------------------------------


class ParseOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("name", c_char_p),
        ("name_size", c_size_t),
        ("borrow_input", c_int32),
        ("reserved", c_int32),
    ]


class Error(ctypes.Structure):
    _fields_ = [("code", c_int32), ("reserved", c_int32), ("offset", c_uint64), ("message", Text)]


# ---- rows ----------------------------------------------------------------------------------------


class Input(ctypes.Structure):
    _fields_ = [("name", Text), ("encoding", Text), ("bytes", c_uint32), ("script", c_int32)]


class Repair(ctypes.Structure):
    _fields_ = [("kind", Text), ("count", c_uint32), ("reserved", c_int32)]


class Report(ctypes.Structure):
    _fields_ = [
        ("span", Span),
        ("title", Text),
        ("title_span", Span),
        ("authority", Text),
        ("authority_span", Span),
        ("period", Period),
        ("year", c_int32),
        ("form", c_int32),
        ("reserved", c_int32),
    ]


class Metadata(ctypes.Structure):
    _fields_ = [
        ("label", Text),
        ("text", Text),
        ("span", Span),
        ("field", c_int32),
        ("reserved", c_int32),
    ]


class Contact(ctypes.Structure):
    _fields_ = [("text", Text), ("span", Span), ("field", c_int32), ("reserved", c_int32)]


class Section(ctypes.Structure):
    _fields_ = [
        ("id", c_int32),
        ("parent", c_int32),
        ("level", c_int32),
        ("topic", c_int32),
        ("marker", Text),
        ("marker_span", Span),
        ("title", Text),
        ("title_span", Span),
        ("span", Span),
    ]


class Figure(ctypes.Structure):
    _fields_ = [
        ("id", c_int32),
        ("section", c_int32),
        ("raw", Text),
        ("span", Span),
        ("value", Decimal),
        ("upper", Decimal),
        ("unit", Text),
        ("approx", c_int32),
        ("stated", c_int32),
        ("kind", c_int32),
        ("indicator", c_int32),
        ("subject", Text),
        ("scope", Text),
        ("outcome", Text),
        ("applicant", Text),
        ("category", Text),
        ("channel", c_int32),
        ("mode", c_int32),
        ("stage", c_int32),
        ("basis", c_int32),
        ("period", Period),
        ("part_of", c_int32),
        ("share_of", c_int32),
        ("share_part", c_int32),
    ]


class Table(ctypes.Structure):
    _fields_ = [
        ("kind", c_int32),
        ("form", c_int32),
        ("section", c_int32),
        ("reserved", c_int32),
        ("span", Span),
        ("first_cell", c_size_t),
        ("cell_count", c_size_t),
    ]


class Cell(ctypes.Structure):
    _fields_ = [
        ("table", c_int32),
        ("state", c_int32),
        ("row", Text),
        ("column", Text),
        ("value", Decimal),
        ("raw", Text),
        ("note", Text),
        ("span", Span),
    ]


class Mention(ctypes.Structure):
    _fields_ = [
        ("text", Text),
        ("value", Text),
        ("span", Span),
        ("kind", c_int32),
        ("reserved", c_int32),
    ]


class Citation(ctypes.Structure):
    _fields_ = [
        ("title", Text),
        ("number", Text),
        ("span", Span),
        ("alias_of", c_int32),
        ("reserved", c_int32),
    ]


class Check(ctypes.Structure):
    _fields_ = [
        ("rule", Text),
        ("expected", Text),
        ("actual", Text),
        ("tolerance", Text),
        ("message", Text),
        ("message_zh", Text),
        ("spans", POINTER(Span)),
        ("span_count", c_size_t),
        ("verdict", c_int32),
        ("reserved", c_int32),
    ]


class Diagnostic(ctypes.Structure):
    _fields_ = [
        ("code", Text),
        ("message", Text),
        ("span", Span),
        ("severity", c_int32),
        ("reserved", c_int32),
    ]


class Element(ctypes.Structure):
    _fields_ = [("relation", c_int32), ("report", c_int32), ("index", c_int32), ("span", Span)]


class Rule(ctypes.Structure):
    _fields_ = [
        ("id", Text),
        ("formula", Text),
        ("formula_zh", Text),
        ("source", Text),
        ("reach", c_int32),
        ("compares", c_int32),
    ]


class Place(ctypes.Structure):
    _fields_ = [("document", c_size_t), ("report", c_size_t), ("span", Span)]


class Finding(ctypes.Structure):
    _fields_ = [
        ("rule", Text),
        ("expected", Text),
        ("actual", Text),
        ("tolerance", Text),
        ("message", Text),
        ("message_zh", Text),
        ("places", POINTER(Place)),
        ("place_count", c_size_t),
        ("verdict", c_int32),
        ("reserved", c_int32),
    ]


# ---- the Arrow C data interface ------------------------------------------------------------------


class ArrowSchema(ctypes.Structure):
    pass


class ArrowArray(ctypes.Structure):
    pass


class ArrowArrayStream(ctypes.Structure):
    pass


ArrowSchema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(ArrowSchema))),
    ("dictionary", POINTER(ArrowSchema)),
    ("release", CFUNCTYPE(None, POINTER(ArrowSchema))),
    ("private_data", c_void_p),
]
ArrowArray._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(ArrowArray))),
    ("dictionary", POINTER(ArrowArray)),
    ("release", CFUNCTYPE(None, POINTER(ArrowArray))),
    ("private_data", c_void_p),
]
ArrowArrayStream._fields_ = [
    ("get_schema", CFUNCTYPE(c_int32, POINTER(ArrowArrayStream), POINTER(ArrowSchema))),
    ("get_next", CFUNCTYPE(c_int32, POINTER(ArrowArrayStream), POINTER(ArrowArray))),
    ("get_last_error", CFUNCTYPE(c_char_p, POINTER(ArrowArrayStream))),
    ("release", CFUNCTYPE(None, POINTER(ArrowArrayStream))),
    ("private_data", c_void_p),
]

# ---- functions -----------------------------------------------------------------------------------

Sink = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t)


class Function(NamedTuple):
    name: str
    result: Any  # a ctypes type, None for void
    arguments: Sequence[Any]


def _rows(relation: str, row: Type[ctypes.Structure]) -> Function:
    """gouji_document_<relation>(document, report, first, rows, count, row_size)."""
    arguments = [c_void_p, c_int32, c_size_t, POINTER(row), c_size_t, c_size_t]
    return Function(f"gouji_document_{relation}", c_size_t, arguments)


FUNCTIONS: List[Function] = [
    Function("gouji_version", c_char_p, []),
    Function("gouji_schema_version", c_char_p, []),
    Function("gouji_vocabulary_version", c_char_p, []),
    Function("gouji_features", c_uint64, []),
    Function("gouji_name", c_char_p, [c_int32, c_int32]),
    Function("gouji_parser_new", c_int32, [c_void_p, POINTER(c_void_p)]),
    Function("gouji_parser_free", None, [c_void_p]),
    Function(
        "gouji_parser_parse",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ParseOptions), POINTER(c_void_p)],
    ),
    Function(
        "gouji_parser_read",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ParseOptions), POINTER(c_void_p)],
    ),
    Function("gouji_reader_next", c_int32, [c_void_p, POINTER(c_void_p)]),
    Function("gouji_reader_free", None, [c_void_p]),
    Function("gouji_parser_error", None, [c_void_p, POINTER(Error), c_size_t]),
    Function("gouji_document_release", None, [c_void_p]),
    Function("gouji_document_source", Text, [c_void_p]),
    Function("gouji_document_input", c_size_t, [c_void_p, POINTER(Input), c_size_t]),
    Function(
        "gouji_document_repairs",
        c_size_t,
        [c_void_p, c_size_t, POINTER(Repair), c_size_t, c_size_t],
    ),
    Function(
        "gouji_document_reports",
        c_size_t,
        [c_void_p, c_size_t, POINTER(Report), c_size_t, c_size_t],
    ),
    _rows("metadata", Metadata),
    _rows("contact", Contact),
    _rows("sections", Section),
    _rows("figures", Figure),
    _rows("tables", Table),
    _rows("cells", Cell),
    _rows("mentions", Mention),
    _rows("citations", Citation),
    _rows("checks", Check),
    _rows("diagnostics", Diagnostic),
    Function(
        "gouji_document_locate",
        c_int32,
        [c_void_p, Span, c_int32, POINTER(Element), c_size_t, c_size_t, POINTER(c_size_t)],
    ),
    Function("gouji_rules", c_size_t, [c_size_t, POINTER(Rule), c_size_t, c_size_t]),
    Function(
        "gouji_check_across",
        c_int32,
        [POINTER(c_void_p), c_size_t, POINTER(c_void_p)],
    ),
    Function(
        "gouji_findings_rows",
        c_size_t,
        [c_void_p, c_size_t, POINTER(Finding), c_size_t, c_size_t],
    ),
    Function("gouji_findings_free", None, [c_void_p]),
    Function("gouji_document_json", c_int32, [c_void_p, c_int32, Sink, c_void_p]),
    Function("gouji_document_ndjson", c_int32, [c_void_p, c_int32, Sink, c_void_p]),
    Function("gouji_document_csv", c_int32, [c_void_p, c_int32, c_int32, Sink, c_void_p]),
    Function("gouji_json_schema", c_int32, [c_int32, Sink, c_void_p]),
    Function("gouji_arrow_schema", c_int32, [c_int32, POINTER(ArrowSchema)]),
    Function(
        "gouji_arrow_stream",
        c_int32,
        [POINTER(c_void_p), c_size_t, c_int32, POINTER(ArrowArrayStream)],
    ),
]
