"""Files that hold many documents, and their readers by file ending."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from beam_pipeline.readers.archives import read_wet, read_wet_ids
from beam_pipeline.readers.given_records import ReadOutcome
from beam_pipeline.readers.json_lines import read_jsonl, read_jsonl_ids
from beam_pipeline.readers.parquet import read_parquet, read_parquet_ids
from beam_pipeline.readers.stored_files import strip_compression


@dataclass(frozen=True)
class Container:
    """One format: ``read`` takes a stream, its name and address; ``read_ids`` gives, record by
    record, the id that it gives itself, or None."""

    read: Callable[[BinaryIO, str, str], Iterator[ReadOutcome]]
    read_ids: Callable[[BinaryIO], Iterator[str | None]]


JSONL = Container(read_jsonl, read_jsonl_ids)
PARQUET = Container(read_parquet, read_parquet_ids)
ARCHIVE = Container(read_wet, read_wet_ids)

CONTAINERS: Mapping[str, Container] = {
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".parquet": PARQUET,
    ".warc": ARCHIVE,
    ".wet": ARCHIVE,
}


def find_container(path: str) -> Container | None:
    """Find the format of a file that holds many documents; ``None`` where the file is one.

    >>> find_container("crawl/page.jsonl.gz") is JSONL, find_container("page.txt.gz")
    (True, None)
    """
    return CONTAINERS.get(posixpath.splitext(strip_compression(path))[1].lower())
