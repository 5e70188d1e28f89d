from __future__ import annotations

import io
import json
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from beam_pipeline.readers.parquet import read_parquet, read_parquet_ids
from transforms.records import RawDocument, Rejection


def write_parquet(table: pa.Table, **options: Any) -> io.BytesIO:
    stream = io.BytesIO()
    pq.write_table(table, stream, **options)
    stream.seek(0)
    return stream


def test_parquet_rows_are_documents() -> None:
    table = pa.table(
        {"id": ["a", None], "content": ["河".encode(), b"x"], "site": ["河湾网", None]}
    )
    stream = io.BytesIO()
    pq.write_table(table, stream)
    stream.seek(0)

    first, second = read_parquet(stream, "page.parquet", "/data/page.parquet")

    assert isinstance(first, RawDocument)
    assert (first.id, first.content, first.attributes) == ("a", "河".encode(), {"site": "河湾网"})
    assert second.id == "page.parquet#2"


def test_a_bad_row_is_rejected_with_what_it_holds_and_the_rest_is_read() -> None:
    gbk = pa.array(["河".encode("gb18030"), None, "湾".encode()], pa.binary())
    text = pa.Array.from_buffers(pa.string(), 3, gbk.buffers())  # as careless writers leave it
    stream = write_parquet(pa.table({"id": ["a", "b", "c"], "text": text}))

    broken, empty, document = read_parquet(stream, "page.parquet", "/data/page.parquet")

    assert isinstance(broken, Rejection)
    assert isinstance(empty, Rejection)
    assert (broken.id, broken.reason) == ("page.parquet#1", "bad_record")
    assert json.loads(broken.content) == {"id": "a", "text": "\\xba\\xd3"}
    assert (empty.id, json.loads(empty.content)) == ("b", {"id": "b", "text": None})
    assert (document.id, document.content) == ("c", "湾".encode())


def test_columns_that_no_document_needs_cannot_fail() -> None:
    times = pa.array([1], pa.timestamp("ns"))  # which Python cannot hold
    stream = write_parquet(pa.table({"text": ["河"], "fetched": times, "site": ["河湾网"]}))

    (document,) = read_parquet(stream, "page.parquet", "/data/page.parquet")

    assert isinstance(document, RawDocument)
    assert document.attributes == {"site": "河湾网"}


class CountingStream(io.BytesIO):
    count = 0

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        self.count += len(content)
        return content


def test_a_row_group_is_not_read_at_once() -> None:
    random = Random(7)
    table = pa.table({"text": [random.randbytes(5000).hex() for _ in range(2000)]})
    whole = write_parquet(table, use_dictionary=False, write_batch_size=64).read()
    stream = CountingStream(whole)

    next(read_parquet(stream, "page.parquet", "/data/page.parquet"))

    assert stream.count < len(whole) / 3


def test_ids_are_read_without_making_documents() -> None:
    stream = write_parquet(pa.table({"id": ["a", None, "", "7"], "text": ["x"] * 4}))
    assert list(read_parquet_ids(stream)) == ["a", None, None, "7"]


def test_a_file_without_ids_has_as_many_unnamed_rows() -> None:
    assert list(read_parquet_ids(write_parquet(pa.table({"text": ["x"] * 3})))) == [None] * 3
