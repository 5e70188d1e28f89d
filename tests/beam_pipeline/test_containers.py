from __future__ import annotations

import base64
import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beam_pipeline.containers import ReadOutcome, read_jsonl, read_parquet, read_wet
from transforms.records import RawDocument, Rejection

WET = (
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:1>\r\n"
    "Content-Length: 0\r\n\r\n\r\n\r\n"
    "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.com/1\r\n"
    "WARC-Record-ID: <urn:2>\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n河湾\r\n\r\n"
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://example.com/2\r\n"
    "WARC-Record-ID: <urn:3>\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\n<p>河\r\n\r\n"
)


def read_jsonl_records(*records: Any) -> list[ReadOutcome]:
    lines = "\n".join(
        record if isinstance(record, str) else json.dumps(record) for record in records
    )
    return list(read_jsonl(io.BytesIO(lines.encode()), "page.jsonl", "/data/page.jsonl"))


def test_jsonl_records_keep_id_url_and_attributes() -> None:
    (document,) = read_jsonl_records(
        {"id": "7", "text": "河湾", "url": "http://example.com", "site": "河湾网", "clicks": 3}
    )

    assert document == RawDocument(
        "7",
        "河湾".encode(),
        None,
        "http://example.com",
        "/data/page.jsonl",
        {"site": "河湾网"},
        is_text=True,
    )


def test_content_may_be_a_string_and_an_id_a_number() -> None:
    (document,) = read_jsonl_records({"id": 0, "content": "河"})

    assert (document.id, document.content) == ("0", "河".encode())


@pytest.mark.parametrize("size", [1, 2, 7, 19, 20, 21, 64, 1000])
def test_the_pieces_of_a_file_give_every_line_once(size: int) -> None:
    lines = [json.dumps({"id": str(number), "text": "河" * (number % 5)}) for number in range(20)]
    content = "\n".join([*lines[:7], "", *lines[7:]]).encode()

    ids = [
        document.id
        for start in range(0, len(content), size)
        for document in read_jsonl(io.BytesIO(content), "p", "p", start, start + size)
    ]

    assert ids == [str(number) for number in range(20)]


def test_jsonl_bytes_come_in_base64_with_their_charset() -> None:
    content = "河湾".encode("gb18030")
    record = {"content_base64": base64.b64encode(content).decode(), "charset": "gbk"}

    (document,) = read_jsonl_records(record)

    assert isinstance(document, RawDocument)
    assert (document.content, document.declared_charset) == (content, "gbk")


def test_jsonl_documents_without_id_are_named_by_byte_offset() -> None:
    documents = read_jsonl_records({"text": "河"}, "", {"text": "湾"})

    assert [document.id for document in documents] == ["page.jsonl#0", "page.jsonl#20"]


@pytest.mark.parametrize(
    "line",
    [
        "{not json",
        "[1]",
        '{"id": "1"}',
        '{"text": 5}',
        '{"content_base64": "?"}',
        '"text"',
    ],
)
def test_a_bad_line_is_rejected_with_its_bytes_and_the_rest_is_read(line: str) -> None:
    rejection, document = read_jsonl_records(line, {"text": "河"})

    assert isinstance(rejection, Rejection)
    assert (rejection.id, rejection.stage, rejection.reason) == (
        "page.jsonl#0",
        "read",
        "bad_record",
    )
    assert rejection.content.strip() == line.encode()
    assert document.content == "河".encode()


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


def test_wet_text_is_read_and_html_is_rejected_as_markup() -> None:
    pytest.importorskip("warcio", reason="the extra hanclean[warc] is not installed")
    document, rejection = read_wet(io.BytesIO(WET.encode()), "page.wet", "/data/page.wet")

    assert isinstance(document, RawDocument)
    assert (document.content, document.url) == ("河湾".encode(), "http://example.com/1")
    assert isinstance(rejection, Rejection)
    assert rejection.reason == "markup"
