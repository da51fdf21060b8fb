"""A relation of one or many documents as a table: Arrow, pandas, NDJSON, CSV, and rows as tuples."""

from __future__ import annotations

import ctypes
import json
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Optional, Tuple

from . import _abi, _arrow, _capsule
from ._export import collect
from ._handle import Owned, pointers
from ._library import library
from ._names import relation_number
from .errors import check
from .words import RelationName

if TYPE_CHECKING:
    from .document import Document


class Relation:
    """The rows of one relation over all `documents`, in their order.

    Its columns are those of the JSON Schema that `gouji.json_schema(name)` gives. Anything that takes
    Arrow streams takes it as it is: polars.DataFrame(relation), pyarrow.table(relation), DuckDB.
    Keeps the documents in memory, even when they are closed.
    """

    def __init__(self, name: RelationName, documents: Iterable[Document]) -> None:
        self._number = relation_number(name)
        self.name: RelationName = name
        self._documents = [document._handle.get() for document in documents]

    # ---- Arrow -----------------------------------------------------------------------------------

    def __arrow_c_schema__(self) -> object:
        """A capsule `arrow_schema` (the Arrow PyCapsule interface)."""
        return _capsule.schema(self._fill_schema)

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """A capsule `arrow_array_stream`; no other schema than its own can be requested."""
        return _capsule.stream(self._fill_stream)

    def _fill_schema(self, schema: _abi.ArrowSchema) -> None:
        check(library.gouji_arrow_schema(self._number, ctypes.byref(schema)))

    def _fill_stream(self, stream: _abi.ArrowArrayStream) -> None:
        documents, count = pointers(self._documents), len(self._documents)
        check(
            library.gouji_arrow_stream(documents, count, self._number, ctypes.byref(stream))
        )

    # ---- Python ----------------------------------------------------------------------------------

    @property
    def columns(self) -> Tuple[str, ...]:
        """The names of the columns."""
        with _arrow.Schema(self._fill_schema) as schema:
            return tuple(field.name for field in schema.fields)

    def __iter__(self) -> Iterator[Tuple[Any, ...]]:
        """The rows as tuples of int, str, decimal.Decimal, datetime.date and None."""
        with _arrow.Stream(self._fill_stream) as stream:
            for batch in stream:
                yield from zip(*batch)

    def to_dict(self) -> Dict[str, List[Any]]:
        """The columns as lists, by name."""
        with _arrow.Stream(self._fill_stream) as stream:
            columns: Dict[str, List[Any]] = {field.name: [] for field in stream.fields}
            for batch in stream:
                for column, values in zip(columns.values(), batch):
                    column.extend(values)
            return columns

    def to_pandas(self) -> Any:
        """A pandas.DataFrame: whole numbers stay whole (`Int32` where some may be absent), decimals are
        decimal.Decimal, days are datetime.date, and what is absent is None."""
        from . import _pandas

        with _arrow.Schema(self._fill_schema) as schema:
            return _pandas.frame(schema.fields, self.to_dict())

    # ---- text ------------------------------------------------------------------------------------

    def to_ndjson(self) -> str:
        """One line of JSON a row."""
        return b"".join(
            collect(library.gouji_document_ndjson, document, self._number)
            for document in self._documents
        ).decode()

    def to_csv(self, header: bool = True) -> str:
        """RFC 4180, with the names of the columns as its first line unless `header` is false."""
        return b"".join(
            self._csv(document, header and i == 0) for i, document in enumerate(self._documents)
        ).decode()

    def _csv(self, document: Owned, header: bool) -> bytes:
        flags = _abi.CSV_HEADER if header else 0
        return collect(library.gouji_document_csv, document, self._number, flags)

    def __repr__(self) -> str:
        count = len(self._documents)
        return f"<gouji.Relation {self.name} of {count} document{'' if count == 1 else 's'}>"


def json_schema(relation: Optional[RelationName] = None) -> Dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a line of Relation.to_ndjson, or of Document.to_json."""
    number = _abi.NONE if relation is None else relation_number(relation)
    schema: Dict[str, Any] = json.loads(collect(library.gouji_json_schema, number))
    return schema
