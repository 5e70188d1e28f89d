"""The whole way of a document against expected records: title, paragraphs, metadata, removals."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from transforms.cleaner import DocumentCleaner
from transforms.records import Document, RawDocument

FIELDS = ("title", "paragraphs", "metadata", "removed")


def measure_gold(inputs: Inputs) -> Iterator[Table]:
    """Compare each document of ``seeds`` with the record of the same name in ``gold``."""
    cleaner = DocumentCleaner()
    rows: list[list[Cell]] = []
    notes: list[str] = []
    for path in sorted(inputs["gold"].glob("*.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        document = clean(cleaner, inputs["seeds"] / expected["id"])
        wrong = list_differences(document, expected)
        rows.append([expected["id"], *("exact" if name not in wrong else "no" for name in FIELDS)])
        notes += [f"{expected['id']} {name}: {wrong[name]}" for name in wrong]
    exact = sum(row[1:] == ["exact"] * len(FIELDS) for row in rows)
    rows.append(["exact", Figure(exact, at_least=len(rows)), f"floor: {len(rows)}", "", ""])
    yield Table("Documents against their expected records", ["document", *FIELDS], rows, notes)


def clean(cleaner: DocumentCleaner, path: Path) -> Document:
    """Clean one file; a rejection is an error here."""
    document = cleaner(RawDocument(path.name, path.read_bytes()))
    if not isinstance(document, Document):
        raise ValueError(f"{path.name} was rejected: {document.detail}")
    return document


def list_differences(document: Document, expected: Mapping[str, Any]) -> dict[str, str]:
    """Give the first difference of each field that is not as expected."""
    found = {
        "title": document.title,
        "paragraphs": document.text.split("\n"),
        "metadata": get_metadata(document),
        "removed": [(each.category, fold_width(each.text), each.line) for each in document.removed],
    }
    wanted = {
        **{name: expected[name] for name in ("title", "paragraphs", "metadata")},
        "removed": [
            (each["category"], fold_width(each["text"]), each["line"])
            for each in expected["removed"]
        ],
    }
    return {
        name: _first_difference(found[name], wanted[name])
        for name in FIELDS
        if found[name] != wanted[name]
    }


def get_metadata(document: Document) -> dict[str, Any]:
    """Give the metadata that was found, without the empty fields."""
    metadata = document.metadata
    lists = {
        name: list(getattr(metadata, name))
        for name in ("reporter", "editor", "source", "hotline", "licence")
        if getattr(metadata, name)
    }
    return lists | ({"published": metadata.published} if metadata.published else {})


def fold_width(text: str) -> str:
    """Fold full-width forms: removed text is compared ignoring character width."""
    return unicodedata.normalize("NFKC", text)


def _first_difference(found: Any, wanted: Any) -> str:
    if isinstance(found, list) and isinstance(wanted, list):
        for index, (one, other) in enumerate(zip(found, wanted, strict=False)):
            if one != other:
                return f"[{index}] {_around(one, other)}"
        return f"{len(found)} instead of {len(wanted)}: {found[len(wanted) :]}"
    return _around(found, wanted)


def _around(found: Any, wanted: Any) -> str:
    one, other = str(found), str(wanted)
    start = next(
        (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    begin = max(start - 8, 0)
    return f"…{one[begin : start + 16]!r} instead of …{other[begin : start + 16]!r}"


MEASURE = Measure("gold", ["seeds", "gold"], measure_gold)
