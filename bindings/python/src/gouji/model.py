"""The model of a parsed report, as frozen dataclasses.

Rows are values: once read they need neither the document nor the library, compare by what they hold,
can be hashed, pickled and sent to other processes. A relation (all figures of a report, say) is read
from the library when it is first asked for, so what is not looked at costs nothing (see document.py).

Views that read each field when it is asked for were the alternative. They would halve the time for
somebody who looks at a few fields of each row. But that is little beside the parse, to which reading
the figures adds a third, and reading each and every row of a report about as much again; and views
would make every row depend on an open document.

Names are those of the JSON and of the C interface. What is absent is None, never "" or 0. Numbers are
exact: `decimal.Decimal` with the printed decimals. Enumerations are `str` with a `Literal` type: they
compare, print, hash and go into JSON and SQL as what they are, mypy knows every value, and a word that
only a newer library has still arrives as its text.

Links (`section`, `part_of`, ...) are the `id` of another row of the same report, which is its position
there: `report.sections[figure.section]`. Spans count bytes of the original input.
"""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Optional, Tuple

from .words import (
    Script, Severity, Form, MetadataField, ContactField, Topic, Approx, Stated, FigureKind,
    Indicator, Channel, Mode, Stage, Basis, CellState, TableKind, MentionKind, Verdict,
    Reach, Compares, RelationName,
)

# ---- values --------------------------------------------------------------------------------------


class Span(NamedTuple):
    """The bytes [begin, end) of the original input, as given, before any decoding."""

    begin: int
    end: int


@dataclass(frozen=True)
class _Row:
    def __repr__(self) -> str:
        """The fields that are there."""
        values = ((field.name, getattr(self, field.name)) for field in dataclasses.fields(self))
        shown = ", ".join(f"{name}={value!r}" for name, value in values if value is not None)
        return f"{type(self).__name__}({shown})"


@dataclass(frozen=True, repr=False)
class Quote(_Row):
    """A piece of text, repaired, and the bytes it came from."""

    text: str
    span: Span


@dataclass(frozen=True, repr=False)
class Date(_Row):
    """Day, month and year as far as they are known; None for what is lost or masked."""

    year: Optional[int]
    month: Optional[int]
    day: Optional[int]

    def to_date(self) -> Optional[datetime.date]:
        """The day in the calendar, None where anything of it is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)


@dataclass(frozen=True, repr=False)
class Period(_Row):
    """Time that is stated; for a year alone, both ends are that year without month and day."""

    from_: Date
    to: Date  # inclusive
    span: Span


# ---- of an input ---------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Repair(_Row):
    """What was mended throughout the input: `full_width`, `traditional`, `ruby_pinyin`, ..."""

    kind: str
    count: int


@dataclass(frozen=True, repr=False)
class Mention(_Row):
    """A number that states no quantity."""

    kind: MentionKind
    text: str
    span: Span
    value: Optional[str]  # normalised: 2013-12-31, 2013-01-01/2013-12-31, an article's number


@dataclass(frozen=True, repr=False)
class Diagnostic(_Row):
    """What was repaired, is ambiguous or missing."""

    code: str
    severity: Severity
    message: str
    span: Span


@dataclass(frozen=True, repr=False)
class Input(_Row):
    """The bytes that were parsed, as a whole."""

    name: Optional[str]
    bytes: int
    encoding: str  # UTF-8, GB18030, UTF-16LE, ...; Python knows it by this name
    script: Script
    repairs: Tuple[Repair, ...]
    mentions: Tuple[Mention, ...]  # outside any report
    diagnostics: Tuple[Diagnostic, ...]  # of the input as a whole


# ---- of a report ---------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Metadata(_Row):
    """A label with its value, of the block around the text."""

    field: MetadataField
    label: Optional[str]  # as it stands there: 索引号
    text: Optional[str]
    span: Span  # of the value; empty where the label has none


@dataclass(frozen=True, repr=False)
class Contact(_Row):
    """An address, telephone or other way to reach the authority."""

    field: ContactField
    text: str
    span: Span


@dataclass(frozen=True, repr=False)
class Section(_Row):
    """A heading with its body, up to the next section of the same or a higher level."""

    id: int
    parent: Optional[int]  # id of the section around it
    level: int  # by nesting, 1 at the top, whatever the style of the marker
    marker: Optional[str]  # 一、, (二), 3.
    marker_span: Optional[Span]
    title: Optional[str]
    title_span: Optional[Span]
    topic: Optional[Topic]
    span: Span


@dataclass(frozen=True, repr=False)
class Figure(_Row):
    """One stated quantity."""

    id: int
    section: Optional[int]  # id of the innermost section
    raw: str  # as printed, from its approximation or first digit to its unit
    span: Span
    value: Optional[Decimal]  # 万 and 亿 applied where they belong to a count: 368万人次 is 3680000
    upper: Optional[Decimal]  # of a range
    unit: Optional[str]  # the measure word alone: 件, 人次, %, 万元
    approx: Optional[Approx]
    stated: Stated
    kind: FigureKind
    subject: Optional[str]  # the words that say what is counted
    indicator: Indicator
    scope: Optional[str]  # whose figure it is, where not the report's own: 全县
    channel: Optional[Channel]
    mode: Optional[Mode]
    outcome: Optional[str]  # a row of the applications or remedies table
    applicant: Optional[str]  # a column of the applications table
    category: Optional[str]  # free text
    stage: Optional[Stage]
    basis: Optional[Basis]
    period: Optional[Period]  # where it is not the report's own
    part_of: Optional[int]  # id of the figure that it is a stated part of
    share_of: Optional[int]  # for shares and rates: id of the whole ...
    share_part: Optional[int]  # ... and of the part that it restates


@dataclass(frozen=True, repr=False)
class Cell(_Row):
    """A cell of a statutory table."""

    table: int  # position of its table in the report
    row: str  # id of the row in the form, such as `received`
    column: str  # id of the column, such as `natural_person`
    state: CellState
    value: Optional[Decimal]  # of a number only: a blank is never a zero
    raw: Optional[str]  # as printed
    note: Optional[str]  # what stands beside the number
    span: Optional[Span]  # None for a missing cell


@dataclass(frozen=True, repr=False)
class Table(_Row):
    """A statutory table, always whole: every row and column of its form has its cell."""

    kind: TableKind
    form: Form
    section: Optional[int]  # id of the section that it stands in
    span: Span
    cells: Tuple[Cell, ...]

    def cell(self, row: str, column: str) -> Cell:
        """By row and column of the form; raises KeyError where the form has no such cell."""
        for cell in self.cells:
            if cell.row == row and cell.column == column:
                return cell
        raise KeyError((row, column))

    def __repr__(self) -> str:
        numbers = sum(cell.state == "number" for cell in self.cells)
        head = f"kind={self.kind!r}, form={self.form!r}, span={self.span!r}"
        return f"Table({head}, {numbers} numbers in {len(self.cells)} cells)"


@dataclass(frozen=True, repr=False)
class Citation(_Row):
    """A cited document: a title, its number, or an alias."""

    title: Optional[str]  # without 《》; None for a number that stands alone
    number: Optional[str]  # 国办发〔2014〕32号
    alias_of: Optional[int]  # position of the citation that this one abbreviates
    span: Span


@dataclass(frozen=True, repr=False)
class Check(_Row):
    """An equation that the report asserts, with both sides and its evidence."""

    rule: str  # such as `applications.balance`
    verdict: Verdict
    expected: Optional[str]
    actual: Optional[str]
    tolerance: Optional[str]
    spans: Tuple[Span, ...]  # what was compared
    message: Optional[str]  # one English sentence that a person can act on
    message_zh: Optional[str]  # the same in Chinese


# ---- of checks -----------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Rule(_Row):
    """What a check or finding names as its `rule`."""

    id: str  # `family.rule`
    reach: Reach  # whether it reads one report or several
    compares: Compares
    formula: str  # in the words of the model
    formula_zh: str  # in the words of the forms
    source: str  # the form, the document or the practice that asserts it


@dataclass(frozen=True, repr=False)
class Place(_Row):
    """Bytes of one of the documents that were compared."""

    document: int  # its position among those that were given
    report: int  # position of the report in it
    span: Span


@dataclass(frozen=True, repr=False)
class Finding(_Row):
    """What comparing reports came to."""

    rule: str
    verdict: Verdict
    expected: Optional[str]
    actual: Optional[str]
    tolerance: Optional[str]
    places: Tuple[Place, ...]  # what was compared
    message: Optional[str]  # one English sentence that a person can act on
    message_zh: Optional[str]  # the same in Chinese


# ---- of places -----------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Element(_Row):
    """A row, by where it stands."""

    relation: RelationName
    report: Optional[int]  # position of the report; None: of the input itself
    index: int  # position of the row in the relation
    span: Span
