from __future__ import annotations

import io

import pytest

from beam_pipeline.readers import archives
from beam_pipeline.readers.archives import read_wet, read_wet_ids
from transforms.records import RawDocument, Rejection

WET = (
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:1>\r\n"
    "Content-Length: 0\r\n\r\n\r\n\r\n"
    "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.com/1\r\n"
    "WARC-Record-ID: <urn:2>\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n河湾\r\n\r\n"
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://example.com/2\r\n"
    "WARC-Record-ID: <urn:3>\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\n<p>河\r\n\r\n"
)


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
