"""JSONL: one document a line, read in pieces if the file is not compressed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from beam_pipeline.readers.given_records import ReadOutcome, get_id, make_document
from beam_pipeline.readers.limits import LARGEST_LINE
from transforms.records import Rejection

_SKIPPED_AT_ONCE = 2**20


def read_jsonl(
    stream: BinaryIO, name: str, address: str, start: int = 0, stop: int | None = None
) -> Iterator[ReadOutcome]:
    """Read one JSON object a line; documents without an id are named by file and byte offset.

    Reads the lines that begin at ``start`` or later and before ``stop``, so that the pieces of a
    file together give every line once.
    """
    for offset, line in _iterate_lines(stream, start, stop):
        place = f"{name}#{offset}"
        if len(line) > LARGEST_LINE:
            detail = f"a line of more than {LARGEST_LINE:,} bytes, in {address}: split it first"
            yield Rejection(place, "read", "too_large", detail, address=address)
            continue
        record = None
        try:
            record = json.loads(line)
            yield make_document(record, place, address)
        except (ValueError, RecursionError) as error:  # the second of a line nested too deeply
            identifier = get_id(record) or place
            yield Rejection(identifier, "read", "bad_record", str(error), line, address)


def read_jsonl_ids(stream: BinaryIO) -> Iterator[str | None]:
    """Give the id that each line gives itself, or None, without making documents."""
    for _, line in _iterate_lines(stream, 0, None):
        yield _parse_id(line) if b'"id"' in line and len(line) <= LARGEST_LINE else None


def _parse_id(line: bytes) -> str | None:
    try:
        return get_id(json.loads(line))
    except (ValueError, RecursionError):
        return None


def _iterate_lines(stream: BinaryIO, start: int, stop: int | None) -> Iterator[tuple[int, bytes]]:
    """Give each line that is not blank with its offset; of one too long, the beginning."""
    offset = start
    if start:
        # One byte early: a line that begins exactly at the start is ours, found by its break.
        stream.seek(start - 1)
        offset += _skip_line(stream) - 1
    while (stop is None or offset < stop) and (line := stream.readline(LARGEST_LINE + 1)):
        if line.strip():
            yield offset, line
        offset += len(line)
        if len(line) > LARGEST_LINE and not line.endswith(b"\n"):
            offset += _skip_line(stream)


def _skip_line(stream: BinaryIO) -> int:
    """Go to the end of the line; gives the number of bytes skipped."""
    skipped = 0
    while chunk := stream.readline(_SKIPPED_AT_ONCE):
        skipped += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return skipped
