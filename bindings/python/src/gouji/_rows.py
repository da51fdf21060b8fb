"""Reads rows of the C interface into the model.

One function a relation; each names every field of its row once. The caller holds the document, to
which the text of C rows belongs, until they return.
"""

from __future__ import annotations

import ctypes
from ctypes import byref, sizeof
from functools import lru_cache
from typing import Any, Callable, Iterator, Tuple, Type, TypeVar

from . import _abi, model
from ._library import library
from ._names import NAMES
from ._values import decimal, link, period, span, spans, text, text_or_none
from .errors import check

_SCRIPTS = NAMES["script"]
_SEVERITIES = NAMES["severity"]
_FORMS = NAMES["form"]
_METADATA_FIELDS = NAMES["metadata_field"]
_CONTACT_FIELDS = NAMES["contact_field"]
_TOPICS = NAMES["topic"]
_APPROX = NAMES["approx"]
_STATED = NAMES["stated"]
_FIGURE_KINDS = NAMES["figure_kind"]
_INDICATORS = NAMES["indicator"]
_CHANNELS = NAMES["channel"]
_MODES = NAMES["mode"]
_STAGES = NAMES["stage"]
_BASES = NAMES["basis"]
_CELL_STATES = NAMES["cell_state"]
_TABLE_KINDS = NAMES["table_kind"]
_MENTION_KINDS = NAMES["mention_kind"]
_VERDICTS = NAMES["verdict"]
_REACHES = NAMES["reach"]
_COMPARES = NAMES["compares"]

_Row = TypeVar("_Row", bound=ctypes.Structure)
_Class = TypeVar("_Class", bound=Callable[..., Any])


def _maker(row: _Class) -> _Class:
    """A constructor of a frozen dataclass that sets all fields at once, as one by one they would
    take a third of all reading."""

    def make(**fields: Any) -> Any:
        made: Any = object.__new__(row)  # type: ignore[arg-type]
        made.__dict__.update(fields)
        return made

    return make  # type: ignore[return-value]


_repair = _maker(model.Repair)
_mention = _maker(model.Mention)
_diagnostic = _maker(model.Diagnostic)
_metadata = _maker(model.Metadata)
_contact = _maker(model.Contact)
_section = _maker(model.Section)
_figure = _maker(model.Figure)
_table = _maker(model.Table)
_cell = _maker(model.Cell)
_citation = _maker(model.Citation)
_check = _maker(model.Check)

# ---- reading -------------------------------------------------------------------------------------


_BLOCK = 64  # rows that one call reads: most relations of a report fit


@lru_cache(maxsize=None)
def _block(row: Type[_Row]) -> Type[ctypes.Array[_Row]]:
    """Array types are dear to make, so there is one for each kind of row."""
    return row * _BLOCK


def _read(function: Any, row: Type[_Row], *of: Any) -> Iterator[_Row]:
    """All rows of a relation; `of` are the arguments that choose it."""
    first, count = 0, _BLOCK
    while count == _BLOCK:
        rows = _block(row)()
        count = function(*of, first, rows, _BLOCK, sizeof(row))
        yield from rows[:count]
        first += count


def located(document: Any, place: _abi.Span, relation: int) -> ctypes.Array[_abi.Element]:
    """The C rows of the elements at a place."""
    found, size = ctypes.c_size_t(), sizeof(_abi.Element)
    locate = library.gouji_document_locate
    check(locate(document, place, relation, None, 0, size, byref(found)))
    elements = (_abi.Element * found.value)()
    check(locate(document, place, relation, elements, found, size, byref(found)))
    return elements


def input(document: Any) -> model.Input:
    row = _abi.Input()
    library.gouji_document_input(document, row, sizeof(row))
    return model.Input(
        name=text_or_none(row.name),
        bytes=row.bytes,
        encoding=text(row.encoding),
        script=_SCRIPTS[row.script],
        repairs=repairs(document),
        mentions=mentions(document, _abi.NONE),
        diagnostics=diagnostics(document, _abi.NONE),
    )


def repairs(document: Any) -> Tuple[model.Repair, ...]:
    rows = _read(library.gouji_document_repairs, _abi.Repair, document)
    return tuple(_repair(kind=text(row.kind), count=row.count) for row in rows)


def reports(document: Any) -> Iterator[_abi.Report]:
    """As C rows: what a report is made of is read when it is asked for."""
    return _read(library.gouji_document_reports, _abi.Report, document)


def metadata(document: Any, report: int) -> Tuple[model.Metadata, ...]:
    rows = _read(library.gouji_document_metadata, _abi.Metadata, document, report)
    return tuple(
        _metadata(
            field=_METADATA_FIELDS[row.field],
            label=text_or_none(row.label),
            text=text_or_none(row.text),
            span=span(row.span),
        )
        for row in rows
    )


def contact(document: Any, report: int) -> Tuple[model.Contact, ...]:
    rows = _read(library.gouji_document_contact, _abi.Contact, document, report)
    return tuple(
        _contact(
            field=_CONTACT_FIELDS[row.field],
            text=text(row.text),
            span=span(row.span),
        )
        for row in rows
    )


def sections(document: Any, report: int) -> Tuple[model.Section, ...]:
    rows = _read(library.gouji_document_sections, _abi.Section, document, report)
    return tuple(
        _section(
            id=row.id,
            parent=link(row.parent),
            level=row.level,
            marker=text_or_none(row.marker),
            marker_span=span(row.marker_span) if row.marker.size else None,
            title=text_or_none(row.title),
            title_span=span(row.title_span) if row.title.size else None,
            topic=_TOPICS[row.topic],
            span=span(row.span),
        )
        for row in rows
    )


def figures(document: Any, report: int) -> Tuple[model.Figure, ...]:
    rows = _read(library.gouji_document_figures, _abi.Figure, document, report)
    return tuple(
        _figure(
            id=row.id,
            section=link(row.section),
            raw=text(row.raw),
            span=span(row.span),
            value=decimal(row.value),
            upper=decimal(row.upper),
            unit=text_or_none(row.unit),
            approx=_APPROX[row.approx],
            stated=_STATED[row.stated],
            kind=_FIGURE_KINDS[row.kind],
            subject=text_or_none(row.subject),
            indicator=_INDICATORS[row.indicator],
            scope=text_or_none(row.scope),
            channel=_CHANNELS[row.channel],
            mode=_MODES[row.mode],
            outcome=text_or_none(row.outcome),
            applicant=text_or_none(row.applicant),
            category=text_or_none(row.category),
            stage=_STAGES[row.stage],
            basis=_BASES[row.basis],
            period=period(row.period),
            part_of=link(row.part_of),
            share_of=link(row.share_of),
            share_part=link(row.share_part),
        )
        for row in rows
    )


def tables(document: Any, report: int) -> Tuple[model.Table, ...]:
    cells_of_all = cells(document, report)
    rows = _read(library.gouji_document_tables, _abi.Table, document, report)
    return tuple(
        _table(
            kind=_TABLE_KINDS[row.kind],
            form=_FORMS[row.form],
            section=link(row.section),
            span=span(row.span),
            cells=cells_of_all[row.first_cell : row.first_cell + row.cell_count],
        )
        for row in rows
    )


def cells(document: Any, report: int) -> Tuple[model.Cell, ...]:
    """Of all tables, table after table."""
    rows = _read(library.gouji_document_cells, _abi.Cell, document, report)
    return tuple(
        _cell(
            table=row.table,
            row=text(row.row),
            column=text(row.column),
            state=(state := _CELL_STATES[row.state]),
            value=decimal(row.value),
            raw=text_or_none(row.raw),
            note=text_or_none(row.note),
            span=None if state == "missing" else span(row.span),
        )
        for row in rows
    )


def mentions(document: Any, report: int) -> Tuple[model.Mention, ...]:
    rows = _read(library.gouji_document_mentions, _abi.Mention, document, report)
    return tuple(
        _mention(
            kind=_MENTION_KINDS[row.kind],
            text=text(row.text),
            span=span(row.span),
            value=text_or_none(row.value),
        )
        for row in rows
    )


def citations(document: Any, report: int) -> Tuple[model.Citation, ...]:
    rows = _read(library.gouji_document_citations, _abi.Citation, document, report)
    return tuple(
        _citation(
            title=text_or_none(row.title),
            number=text_or_none(row.number),
            alias_of=link(row.alias_of),
            span=span(row.span),
        )
        for row in rows
    )


def checks(document: Any, report: int) -> Tuple[model.Check, ...]:
    rows = _read(library.gouji_document_checks, _abi.Check, document, report)
    return tuple(
        _check(
            rule=text(row.rule),
            verdict=_VERDICTS[row.verdict],
            expected=text_or_none(row.expected),
            actual=text_or_none(row.actual),
            tolerance=text_or_none(row.tolerance),
            spans=spans(row),
            message=text_or_none(row.message),
            message_zh=text_or_none(row.message_zh),
        )
        for row in rows
    )


def diagnostics(document: Any, report: int) -> Tuple[model.Diagnostic, ...]:
    rows = _read(library.gouji_document_diagnostics, _abi.Diagnostic, document, report)
    return tuple(
        _diagnostic(
            code=text(row.code),
            severity=_SEVERITIES[row.severity],
            message=text(row.message),
            span=span(row.span),
        )
        for row in rows
    )


# ---- checks --------------------------------------------------------------------------------------


def rules() -> Tuple[model.Rule, ...]:
    return tuple(
        model.Rule(
            id=text(row.id),
            reach=_REACHES[row.reach],
            compares=_COMPARES[row.compares],
            formula=text(row.formula),
            formula_zh=text(row.formula_zh),
            source=text(row.source),
        )
        for row in _read(library.gouji_rules, _abi.Rule)
    )


def findings(of: Any) -> Tuple[model.Finding, ...]:
    return tuple(
        model.Finding(
            rule=text(row.rule),
            verdict=_VERDICTS[row.verdict],
            expected=text_or_none(row.expected),
            actual=text_or_none(row.actual),
            tolerance=text_or_none(row.tolerance),
            places=tuple(_place(row.places[i]) for i in range(row.place_count)),
            message=text_or_none(row.message),
            message_zh=text_or_none(row.message_zh),
        )
        for row in _read(library.gouji_findings_rows, _abi.Finding, of)
    )


def _place(row: _abi.Place) -> model.Place:
    return model.Place(document=row.document, report=row.report, span=span(row.span))
