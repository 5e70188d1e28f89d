"""Parquet: one document a row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from beam_pipeline.readers.given_records import OWN_FIELDS, ReadOutcome, get_id, make_document
from transforms.records import Rejection

_ROWS_AT_ONCE = 256
"""Rows of Parquet in memory: pages of a few kilobytes, now and then one of megabytes."""

_COLUMN_BUFFER = 2**20
"""Bytes. Without, Arrow reads a whole column of a row group at once: 310 MB of 290 in one group,
and 80 MB with it."""


def read_parquet(stream: BinaryIO, name: str, address: str) -> Iterator[ReadOutcome]:
    """Read one document a row, some rows in memory at a time, and no column that is not used."""
    file = _open(stream)
    batches = file.iter_batches(_ROWS_AT_ONCE, columns=_used_columns(file.schema_arrow))
    rows = (batch.slice(row, 1) for batch in batches for row in range(batch.num_rows))
    for number, row in enumerate(rows, start=1):
        place = f"{name}#{number}"
        record = None
        try:
            record = row.to_pylist()[0]
            yield make_document(record, place, address)
        except ValueError as error:  # a string that is no UTF-8 is one as well
            identifier = get_id(record) or place
            yield Rejection(identifier, "read", "bad_record", str(error), _dump_row(row), address)


def read_parquet_ids(stream: BinaryIO) -> Iterator[str | None]:
    """Give the id that each row gives itself, or None; reads that column alone."""
    file = _open(stream)
    if "id" not in file.schema_arrow.names:
        yield from [None] * file.metadata.num_rows
        return
    for batch in file.iter_batches(columns=["id"]):
        for value in batch.column(0):
            yield get_id({"id": _get_value(value)})


def _open(stream: BinaryIO) -> Any:
    # Reading ahead would take the whole row group again.
    return pq.ParquetFile(stream, buffer_size=_COLUMN_BUFFER, pre_buffer=False)


def _get_value(value: Any) -> Any:
    try:
        return value.as_py()
    except ValueError:
        return None


def _used_columns(schema: Any) -> list[str] | None:
    """Name the columns that make documents; a type that nobody asks for cannot fail then."""
    used = [field.name for field in schema if field.name in OWN_FIELDS or _is_text(field.type)]
    return used or None


def _is_text(kind: Any) -> bool:
    value_type = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(value_type) or pa.types.is_large_string(value_type))


def _dump_row(row: Any) -> bytes:
    """Write a row for its rejection; bytes that are no UTF-8 as escapes."""
    values = dict(zip(row.schema.names, map(_get_raw_value, row.columns), strict=True))
    return json.dumps(values, default=_show, ensure_ascii=False).encode()


def _get_raw_value(column: Any) -> Any:
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    return (column.cast(pa.binary()) if _is_text(column.type) else column)[0].as_py()


def _show(value: Any) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
