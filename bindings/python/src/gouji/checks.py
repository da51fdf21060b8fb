"""The catalogue of checks, and those that compare reports with each other."""

from __future__ import annotations

from ctypes import byref, c_void_p
from typing import Iterable, Tuple

from . import _rows, errors, model
from ._handle import Owned, pointers
from ._library import library
from .document import Document


def rules() -> Tuple[model.Rule, ...]:
    """All rules, by family: what they compare, and where it is laid down that it has to agree."""
    return _rows.rules()


def check(documents: Iterable[Document]) -> Tuple[model.Finding, ...]:
    """Compares reports with their neighbours: those of one authority year by year, a parent body with
    its subordinates of the same year, and reports that print the same numbers.

    Reports whose authority or year is not told are left out. What a report asserts within itself is
    in its own `checks`.
    """
    owned = [document._handle.get() for document in documents]
    found = c_void_p()
    errors.check(library.gouji_check_across(pointers(owned), len(owned), byref(found)))
    assert found.value is not None
    findings = Owned(found.value, library.gouji_findings_free)
    return _rows.findings(findings)
