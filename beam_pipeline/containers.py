"""Files that hold many documents: JSONL, Parquet, WET. Each reader gives documents and rejections.

A record names its content ``text`` or ``content`` (a string, in Parquet also bytes), or
``content_base64`` (bytes). ``id``, ``url`` and ``charset`` are used where present; every other
string field is carried along as an attribute.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

import pyarrow.parquet

from transforms.records import RawDocument, Rejection

ReadOutcome = RawDocument | Rejection

_OWN_FIELDS = {"id", "text", "content", "content_base64", "url", "charset"}


def read_jsonl(
    stream: BinaryIO, name: str, address: str, start: int = 0, stop: int | None = None
) -> Iterator[ReadOutcome]:
    """Read one JSON object a line; documents without an id are named by file and byte offset.

    Reads the lines that begin at ``start`` or later and before ``stop``, so that the pieces of a
    file together give every line once.
    """
    offset = _seek_line(stream, start)
    # Beam's compressed files can be read by line but not iterated over.
    for line in iter(stream.readline, b""):
        if stop is not None and offset >= stop:
            return
        place = f"{name}#{offset}"
        offset += len(line)
        if not line.strip():
            continue
        try:
            yield make_document(json.loads(line), place, address)
        except ValueError as error:
            yield Rejection(place, "read", "bad_record", str(error), line, address)


def _seek_line(stream: BinaryIO, start: int) -> int:
    if start == 0:
        return 0
    # One byte early: a line that begins exactly at the start is ours, and is found by its break.
    stream.seek(start - 1)
    return start - 1 + len(stream.readline())


def read_parquet(stream: BinaryIO, name: str, address: str) -> Iterator[ReadOutcome]:
    """Read one document a row, one batch of rows in memory at a time."""
    rows = (
        row
        for batch in pyarrow.parquet.ParquetFile(stream).iter_batches()
        for row in batch.to_pylist()
    )
    for number, row in enumerate(rows, start=1):
        place = f"{name}#{number}"
        try:
            yield make_document(row, place, address)
        except ValueError as error:
            content = json.dumps(row, default=str, ensure_ascii=False).encode()
            yield Rejection(place, "read", "bad_record", str(error), content, address)


def read_wet(stream: BinaryIO, name: str, address: str) -> Iterator[ReadOutcome]:
    """Read the plain-text records of a WET or WARC file; needs the extra ``hanclean[warc]``.

    Records of HTML are rejected as ``markup``: their text has to be extracted first.
    """
    # An optional dependency, imported only by those who read archives.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415

    for number, record in enumerate(ArchiveIterator(stream), start=1):
        if record.rec_type not in ("conversion", "resource", "response"):
            continue
        url = record.rec_headers.get_header("WARC-Target-URI")
        identifier = record.rec_headers.get_header("WARC-Record-ID") or f"{name}#{number}"
        content = record.content_stream().read()
        headers = record.http_headers or record.rec_headers
        kind = headers.get_header("Content-Type") or ""
        if "html" in kind:
            detail = "the record is HTML: extract its text first"
            yield Rejection(identifier, "read", "markup", detail, content, address)
            continue
        _, _, charset = kind.partition("charset=")
        yield RawDocument(identifier, content, charset.strip() or None, url, address)


def make_document(record: Any, place: str, address: str) -> RawDocument:
    """Make a raw document of one record; raises ``ValueError`` naming what is wrong with it."""
    if not isinstance(record, Mapping):
        raise ValueError("the record is not an object")
    text = _get_given_text(record)
    given = record.get("id")
    return RawDocument(
        id=place if given in (None, "") else str(given),
        content=_get_content(record) if text is None else text.encode("utf-8", "surrogatepass"),
        declared_charset=None if text is not None else _get_string(record, "charset"),
        is_text=text is not None,
        url=_get_string(record, "url"),
        address=address,
        attributes={
            key: value
            for key, value in record.items()
            if key not in _OWN_FIELDS and isinstance(value, str)
        },
    )


def _get_given_text(record: Mapping[str, Any]) -> str | None:
    texts = (_get_string(record, name) for name in ("text", "content"))
    return next((text for text in texts if text is not None), None)


def _get_content(record: Mapping[str, Any]) -> bytes:
    if isinstance(record.get("content"), bytes):
        return bytes(record["content"])
    if isinstance(record.get("content_base64"), str):
        return base64.b64decode(record["content_base64"], validate=True)
    raise ValueError("the record has no text, content or content_base64")


def _get_string(record: Mapping[str, Any], field: str) -> str | None:
    value = record.get(field)
    return value if isinstance(value, str) else None


CONTAINERS: Mapping[str, Callable[[BinaryIO, str, str], Iterator[ReadOutcome]]] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".parquet": read_parquet,
    ".warc": read_wet,
    ".wet": read_wet,
}
"""Readers by file ending."""
