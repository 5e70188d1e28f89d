"""WET and WARC archives: the plain-text records of a crawl as documents."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from typing import Any, BinaryIO

from beam_pipeline.readers.limits import LARGEST_DOCUMENT
from transforms.records import RawDocument, Rejection

_DOCUMENT_RECORDS = ("conversion", "resource", "response")
_READ_AT_ONCE = 2**20


def read_wet(stream: BinaryIO, name: str, address: str) -> Iterator[RawDocument | Rejection]:
    """Read the plain-text records of a WET or WARC file; needs the extra ``hanclean[warc]``.

    Records of HTML are rejected as ``markup``: their text has to be extracted first. Raises
    ``EOFError`` where the archive breaks off in a record.
    """
    for place, record in _iterate_records(stream, name):
        content = _read_content(record)
        url = record.rec_headers.get_header("WARC-Target-URI")
        kind, charset = parse_content_type(_get_content_type(record))
        if "html" in kind:
            detail = "the record is HTML: extract its text first"
            yield Rejection(place, "read", "markup", detail, content, address)
        else:
            yield RawDocument(place, content, charset, url, address)


def read_wet_ids(stream: BinaryIO) -> Iterator[str | None]:
    """Give each record's own id, or None, without reading contents."""
    for place, _ in _iterate_records(stream, ""):
        yield None if place.startswith("#") else place


def parse_content_type(header: str) -> tuple[str, str | None]:
    """Split a Content-Type header into the kind and the charset, both in lower case.

    >>> parse_content_type('Text/HTML; Charset="GBK"; format=flowed')
    ('text/html', 'gbk')
    """
    message = Message()
    message["Content-Type"] = header
    return message.get_content_type(), message.get_content_charset() or None


def _iterate_records(stream: BinaryIO, name: str) -> Iterator[tuple[str, Any]]:
    # An optional dependency, imported only by those who read archives.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415

    for number, record in enumerate(ArchiveIterator(stream), start=1):
        if record.rec_type in _DOCUMENT_RECORDS:
            yield record.rec_headers.get_header("WARC-Record-ID") or f"{name}#{number}", record


def _get_content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _read_content(record: Any) -> bytes:
    """Read a record's content, at most one byte more than the largest document has."""
    stream, content = record.content_stream(), bytearray()
    while chunk := stream.read(min(_READ_AT_ONCE, LARGEST_DOCUMENT + 1 - len(content))):
        content += chunk
    # The library takes a record that breaks off for one that ends.
    if len(content) <= LARGEST_DOCUMENT and getattr(record.raw_stream, "limit", None):
        _require_more(record.raw_stream)
    return bytes(content)


def _require_more(stream: Any) -> None:
    if not stream.read(1):
        raise EOFError("the archive ended in the middle of a record")
