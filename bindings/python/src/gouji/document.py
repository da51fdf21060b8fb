"""A parsed input and its reports, as views that read a relation when it is first asked for."""

from __future__ import annotations

import json
from ctypes import string_at
from functools import cached_property
from typing import Any, Dict, Iterator, List, Optional, Tuple

from . import _abi, _rows, _values, model
from ._export import collect
from ._handle import Handle
from ._library import library
from ._names import NAMES, relation_number
from .relation import Relation
from .words import Form, RelationName


class Report:
    """One report: its head, and its relations as tuples of rows.

    Keeps the document in memory. What was read stays valid after the document was closed; a relation
    that was not yet read raises ClosedError then.
    """

    def __init__(self, handle: Handle, index: int, row: _abi.Report) -> None:
        self._handle = handle
        self._index = index
        self.span: model.Span = _values.span(row.span)
        """The part of the input that the report covers."""
        self.title: Optional[model.Quote] = _values.quote(row.title, row.title_span)
        self.authority: Optional[model.Quote] = _values.quote(row.authority, row.authority_span)
        """Whose work is reported."""
        self.year: Optional[int] = row.year or None
        self.period: Optional[model.Period] = _values.period(row.period)
        """As stated; None where none is."""
        self.form: Form = NAMES["form"][row.form]

    @cached_property
    def metadata(self) -> Tuple[model.Metadata, ...]:
        """Labels with their values around the text."""
        return _rows.metadata(self._handle.get(), self._index)

    @cached_property
    def contact(self) -> Tuple[model.Contact, ...]:
        return _rows.contact(self._handle.get(), self._index)

    @cached_property
    def sections(self) -> Tuple[model.Section, ...]:
        """The outline, in the order of the text."""
        return _rows.sections(self._handle.get(), self._index)

    @cached_property
    def figures(self) -> Tuple[model.Figure, ...]:
        """The stated quantities, in the order of the text."""
        return _rows.figures(self._handle.get(), self._index)

    @cached_property
    def tables(self) -> Tuple[model.Table, ...]:
        """The statutory tables with their cells."""
        return _rows.tables(self._handle.get(), self._index)

    @property
    def cells(self) -> Tuple[model.Cell, ...]:
        """The cells of all tables, table after table."""
        return tuple(cell for table in self.tables for cell in table.cells)

    @cached_property
    def mentions(self) -> Tuple[model.Mention, ...]:
        """The numbers that state no quantity."""
        return _rows.mentions(self._handle.get(), self._index)

    @cached_property
    def citations(self) -> Tuple[model.Citation, ...]:
        return _rows.citations(self._handle.get(), self._index)

    @cached_property
    def checks(self) -> Tuple[model.Check, ...]:
        """The equations that the report asserts, and whether they hold."""
        return _rows.checks(self._handle.get(), self._index)

    @cached_property
    def diagnostics(self) -> Tuple[model.Diagnostic, ...]:
        """What was repaired, is ambiguous or missing."""
        return _rows.diagnostics(self._handle.get(), self._index)

    def __repr__(self) -> str:
        title = "without a title" if self.title is None else repr(self.title.text)
        return f"<gouji.Report {self.year}, {self.form}: {title}>"


class Document:
    """What one input holds: zero or more reports, which iteration gives in their order.

    Immutable; may be read by any number of threads at once. Its memory is given back when nothing
    refers to it any more; `close`, or a `with` block, does so early.
    """

    def __init__(self, pointer: int) -> None:
        """Takes over one count of the gouji_document at `pointer`; `gouji.parse` makes documents."""
        self._handle = Handle("document", pointer, library.gouji_document_release)

    @cached_property
    def input(self) -> model.Input:
        """The input as a whole, with what lies outside any report."""
        return _rows.input(self._handle.get())

    @cached_property
    def reports(self) -> Tuple[Report, ...]:
        rows = _rows.reports(self._handle.get())
        return tuple(Report(self._handle, index, row) for index, row in enumerate(rows))

    def __iter__(self) -> Iterator[Report]:
        return iter(self.reports)

    # ---- the bytes -------------------------------------------------------------------------------

    @property
    def source(self) -> bytes:
        """A copy of the bytes that were parsed; spans index them."""
        document = self._handle.get()
        source = library.gouji_document_source(document)
        return string_at(source.data, source.size)

    def text(self, span: Tuple[int, int]) -> str:
        """What the bytes of a span say, as far as it lies in the input; what cannot be decoded is U+FFFD."""
        document = self._handle.get()
        source = library.gouji_document_source(document)
        begin, end = (min(max(place, 0), source.size) for place in span)
        data = string_at(source.data + begin, max(end - begin, 0))
        return data.decode(self.input.encoding, "replace")

    def locate(
        self, begin: int, end: Optional[int] = None, relation: Optional[RelationName] = None
    ) -> List[model.Element]:
        """The rows that share a byte with [begin, end), or lie at the offset `begin`, in the order of
        the text, what encloses before what it encloses; of one relation or of all."""
        place = _abi.Span(*map(_offset, (begin, begin + 1 if end is None else end)))
        wanted = _abi.NONE if relation is None else relation_number(relation)
        return [
            model.Element(
                relation=NAMES["relation"][x.relation],
                report=_values.link(x.report),
                index=x.index,
                span=_values.span(x.span),
            )
            for x in _rows.located(self._handle.get(), place, wanted)
        ]

    def row(self, element: model.Element) -> Any:
        """The row that an element of `locate` stands for: a Figure, a Cell, a Report, ..."""
        if element.relation == "reports":
            return self.reports[element.index]
        owner = self.input if element.report is None else self.reports[element.report]
        return getattr(owner, element.relation)[element.index]

    # ---- exports ---------------------------------------------------------------------------------

    def to_json(self, indent: Optional[int] = None) -> str:
        """The whole document as JSON: one line, or a pretty print with `indent` spaces, 1 to 16."""
        document = self._handle.get()
        return collect(library.gouji_document_json, document, indent or 0).decode()

    def to_dict(self) -> Dict[str, Any]:
        """The JSON as Python objects; decimals are text, as there."""
        document: Dict[str, Any] = json.loads(self.to_json())
        return document

    def relation(self, name: RelationName) -> Relation:
        """The rows of one relation, as a table for data frames, databases and files."""
        return Relation(name, [self])

    def to_pandas(self, relation: RelationName) -> Any:
        """The rows of one relation as a pandas.DataFrame."""
        return self.relation(relation).to_pandas()

    # ---- life ------------------------------------------------------------------------------------

    def close(self) -> None:
        """Gives the memory back. What was already read stays valid, other uses raise ClosedError."""
        self._handle.close()

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __repr__(self) -> str:
        if self._handle.closed:
            return "<gouji.Document, closed>"
        name = "" if self.input.name is None else f" {self.input.name!r}"
        reports = f"{len(self.reports)} report{'' if len(self.reports) == 1 else 's'}"
        return f"<gouji.Document{name}: {reports} in {self.input.bytes} bytes of {self.input.encoding}>"


def _offset(place: int) -> int:
    """The nearest to a place that a span can hold; ctypes would give another one."""
    return min(max(place, 0), _abi.LAST_OFFSET)
