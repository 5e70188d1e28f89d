from __future__ import annotations

import base64
import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beam_pipeline import archives, json_lines
from beam_pipeline.archives import read_wet, read_wet_ids
from beam_pipeline.given_records import ReadOutcome
from beam_pipeline.json_lines import read_jsonl, read_jsonl_ids
from beam_pipeline.parquet import read_parquet, read_parquet_ids
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
        "[" * 200_000,
        '{"id": "\\ud83d", "text": null}',
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


def write_parquet(table: pa.Table) -> io.BytesIO:
    stream = io.BytesIO()
    pq.write_table(table, stream)
    stream.seek(0)
    return stream


def test_a_bad_row_is_rejected_with_what_it_holds_and_the_rest_is_read() -> None:
    gbk = pa.array(["河".encode("gb18030"), None, "湾".encode()], pa.binary())
    text = pa.Array.from_buffers(pa.string(), 3, gbk.buffers())  # as careless writers leave it
    stream = write_parquet(pa.table({"id": ["a", "b", "c"], "text": text}))

    broken, empty, document = read_parquet(stream, "page.parquet", "/data/page.parquet")

    assert isinstance(broken, Rejection)
    assert isinstance(empty, Rejection)
    assert (broken.id, broken.reason) == ("page.parquet#1", "bad_record")
    assert json.loads(broken.content) == {"id": "a", "text": "\\xba\\xd3"}
    assert (empty.id, json.loads(empty.content)) == ("page.parquet#2", {"id": "b", "text": None})
    assert (document.id, document.content) == ("c", "湾".encode())


def test_columns_that_no_document_needs_cannot_fail() -> None:
    times = pa.array([1], pa.timestamp("ns"))  # which Python cannot hold
    stream = write_parquet(pa.table({"text": ["河"], "fetched": times, "site": ["河湾网"]}))

    (document,) = read_parquet(stream, "page.parquet", "/data/page.parquet")

    assert isinstance(document, RawDocument)
    assert document.attributes == {"site": "河湾网"}


def test_a_line_too_long_is_rejected_unread_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_lines, "LARGEST_LINE", 30)
    monkeypatch.setattr(json_lines, "_SKIPPED_AT_ONCE", 7)
    exact = json.dumps({"text": "x" * 17})
    assert len(exact) == 29

    outcomes = read_jsonl_records({"text": "x" * 100}, exact, {"text": "y" * 18}, {"text": "z"})

    reasons = [each.reason if isinstance(each, Rejection) else "" for each in outcomes]
    # The third line's break is its 31st byte: nothing of the fourth is skipped.
    assert reasons == ["too_large", "", "too_large", ""]
    assert [each.id for each in outcomes] == [f"page.jsonl#{at}" for at in (0, 113, 143, 174)]
    assert outcomes[0].content == b""


def make_archive(*records: tuple[str, str, bytes]) -> io.BytesIO:
    archive = b"".join(
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:{number}>\r\n"
        f"WARC-Target-URI: http://example.com/{number}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n".encode()
        + content
        + b"\r\n\r\n"
        for number, (kind, content_type, content) in enumerate(records)
    )
    return io.BytesIO(archive)


def answer(content_type: str, content: bytes) -> tuple[str, str, bytes]:
    headers = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode()
    return ("response", "application/http; msgtype=response", headers + content)


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/plain", None),
        ("text/plain; charset=utf-8; format=flowed", "utf-8"),
        ('TEXT/PLAIN; Charset="GBK"', "gbk"),
        ("text/plain; format=flowed;charset=Big5", "big5"),
        ("", None),
    ],
)
def test_responses_are_read_with_their_charset(content_type: str, charset: str | None) -> None:
    archive = make_archive(answer(content_type, "河湾".encode()))
    (document,) = read_wet(archive, "page.warc", "/data/page.warc")

    assert isinstance(document, RawDocument)
    assert (document.content, document.declared_charset) == ("河湾".encode(), charset)


@pytest.mark.parametrize("content_type", ["Text/HTML; charset=gbk", "application/xhtml+xml"])
def test_html_is_rejected_however_its_type_is_written(content_type: str) -> None:
    archive = make_archive(answer(content_type, b"<p>"), ("metadata", "text/plain", b"x"))
    (rejection,) = read_wet(archive, "page.warc", "/data/page.warc")

    assert isinstance(rejection, Rejection)
    assert (rejection.reason, rejection.content) == ("markup", b"<p>")


def test_of_a_large_record_no_more_is_read_than_shows_it_is_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archives, "LARGEST_DOCUMENT", 50_000)
    archive = make_archive(("resource", "text/plain", b"x" * 100_000), answer("text/plain", b"y"))
    large, small = read_wet(archive, "page.warc", "/data/page.warc")

    assert (len(large.content), small.content) == (50_001, b"y")


def test_an_archive_that_ends_in_a_record_is_broken() -> None:
    whole = make_archive(answer("text/plain", b"x"), answer("text/plain", b"y" * 1000)).getvalue()
    records = read_wet(io.BytesIO(whole[:-500]), "page.warc", "/data/page.warc")

    assert next(records).content == b"x"
    with pytest.raises(EOFError, match="middle of a record"):
        next(records)


@pytest.mark.parametrize(
    ("read_ids", "content"),
    [
        (
            read_jsonl_ids,
            b'{"id": "a", "text": ""}\n\n{"text": "x"}\n{not "id"}\n["id"]\n{"id": 7, "text": ""}',
        ),
        (
            read_parquet_ids,
            write_parquet(pa.table({"id": ["a", None, "", None, "7"], "text": ["x"] * 5})).read(),
        ),
    ],
)
def test_ids_are_read_without_making_documents(read_ids: Any, content: bytes) -> None:
    assert list(read_ids(io.BytesIO(content))) == ["a", None, None, None, "7"]


def test_ids_of_archives_are_those_of_their_documents() -> None:
    archive = make_archive(("warcinfo", "text/plain", b""), answer("text/plain", b"x"))
    assert list(read_wet_ids(archive)) == ["<urn:1>"]


def test_wet_text_is_read_and_html_is_rejected_as_markup() -> None:
    pytest.importorskip("warcio", reason="the extra hanclean[warc] is not installed")
    document, rejection = read_wet(io.BytesIO(WET.encode()), "page.wet", "/data/page.wet")

    assert isinstance(document, RawDocument)
    assert (document.content, document.url) == ("河湾".encode(), "http://example.com/1")
    assert isinstance(rejection, Rejection)
    assert rejection.reason == "markup"
