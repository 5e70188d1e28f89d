"""Beam schemas for the records, and which element types a transform takes."""

from __future__ import annotations

import dataclasses
from typing import Any

from apache_beam.coders.typecoders import registry
from apache_beam.typehints import row_type, typehints

from transforms.records import (
    SCHEMA_VERSION,
    Change,
    DecodingEvidence,
    Document,
    Metadata,
    RawDocument,
    Rejection,
    Removal,
    UnresolvedSpan,
)

RECORDS = (
    Change,
    DecodingEvidence,
    Document,
    Metadata,
    RawDocument,
    Rejection,
    Removal,
    UnresolvedSpan,
)
"""Every record that travels between transforms."""


def register_records() -> None:
    """Register the records' schemas: Beam gives a frozen dataclass none by itself.

    Under ids that all processes share: Beam's own are random in each process, and a worker that
    does not know the id of another takes the record for an anonymous row.
    """
    for record in RECORDS:
        setattr(record, row_type._BEAM_SCHEMA_ID, f"hanclean.{record.__name__}.{SCHEMA_VERSION}")
        registry.register_row(record)


def check_record(element_type: Any, record: type, label: str) -> None:
    """Check at construction that elements are records of one kind; raises ``TypeError``."""
    if element_type not in (record, typehints.Any):
        raise TypeError(f"{label} takes {record.__name__}; got {element_type}")


def check_text_element(element_type: Any, field: str, label: str) -> Any:
    """Check at construction that elements carry text; give the type that comes out.

    Raises ``TypeError`` for numbers, tuples, and rows without the named field.
    """
    if element_type in (str, Document, typehints.Any):
        return element_type
    return _check_row(element_type, field, str, f"{label} takes documents, text (str)")


def check_bytes_element(element_type: Any, field: str) -> Any:
    """Check at construction that elements carry bytes; give the type after decoding."""
    known = {bytes: str, RawDocument: Document, typehints.Any: typehints.Any}
    if element_type in known:
        return known[element_type]
    checked = _check_row(element_type, field, bytes, "Decode takes raw documents, bytes")
    fields = [(name, str if name == field else kind) for name, kind in checked._fields]
    return row_type.RowTypeConstraint.from_fields(fields)


def describe_options(transform: Any) -> dict[str, str]:
    """Give the options of a transform that are set, as its display data."""
    options = {each.name: getattr(transform, each.name) for each in dataclasses.fields(transform)}
    return {name: str(value) for name, value in options.items() if value not in (None, ())}


def _check_row(element_type: Any, field: str, field_type: type, takes: str) -> Any:
    row = element_type
    if not isinstance(row, row_type.RowTypeConstraint):
        row = row_type.RowTypeConstraint.from_user_type(element_type)
    fields = dict(row._fields) if row is not None else {}
    # Sources that infer their schema, JSON among them, make every field optional.
    optional = typehints.Optional[field_type]
    if fields.get(field) not in (field_type, field_type | None, optional, typehints.Any):
        raise TypeError(
            f"{takes} or rows with a field {field!r} of {field_type.__name__}; got {element_type}"
        )
    return element_type if field_type is str else row
