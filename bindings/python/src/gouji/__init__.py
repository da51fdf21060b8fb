"""gouji reads Chinese government information disclosure reports (政府信息公开工作年度报告) as data.

    import gouji, pathlib

    document = gouji.parse(pathlib.Path("report.txt"))
    for report in document:
        for figure in report.figures:
            print(report.year, figure.indicator, figure.value, figure.unit, figure.raw)

`parse` takes bytes, text or a path and gives a Document; `parse_many` parses many files on threads, and `read`
gives the reports of one large input one by one.
The rows of a report are frozen dataclasses (gouji.model); `Document.relation` gives the same as tables
for data frames and databases. Everything is typed.
"""

from __future__ import annotations

from . import _abi
from ._library import library as _lib
from .checks import check, rules
from .document import Document, Report
from .errors import ClosedError, Error
from .many import Outcome, parse_many
from .model import (
    Cell,
    Check,
    Citation,
    Contact,
    Date,
    Diagnostic,
    Element,
    Figure,
    Finding,
    Input,
    Mention,
    Metadata,
    Period,
    Place,
    Quote,
    Repair,
    Rule,
    Section,
    Span,
    Table,
)
from .parser import Parser, Source, parse, read
from .relation import Relation, json_schema
from .words import RELATIONS

__all__ = [
    "Cell",
    "Check",
    "Citation",
    "ClosedError",
    "Contact",
    "Date",
    "Diagnostic",
    "Document",
    "Element",
    "Error",
    "Figure",
    "Finding",
    "Input",
    "Mention",
    "Metadata",
    "Outcome",
    "Parser",
    "Period",
    "Place",
    "Quote",
    "RELATIONS",
    "Relation",
    "Repair",
    "Report",
    "Rule",
    "Section",
    "Source",
    "Span",
    "Table",
    "check",
    "json_schema",
    "parse",
    "parse_many",
    "read",
    "reads_html",
    "rules",
    "schema_version",
    "vocabulary_version",
]


__version__: str = _lib.gouji_version().decode()
schema_version: str = _lib.gouji_schema_version().decode()
"""The version of the JSON, the member `gouji` of its root."""
vocabulary_version: str = _lib.gouji_vocabulary_version().decode()
"""A digest of the vocabulary that this build reads with: where it differs, a text may read differently."""
reads_html: bool = bool(_lib.gouji_features() & _abi.FEATURE_HTML)
"""Whether this build of the library takes web pages."""
