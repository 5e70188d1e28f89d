from __future__ import annotations

import base64
import io
import json
from typing import Any

import pytest

from beam_pipeline.readers import json_lines
from beam_pipeline.readers.given_records import ReadOutcome
from beam_pipeline.readers.json_lines import read_jsonl, read_jsonl_ids
from transforms.records import RawDocument, Rejection


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


@pytest.mark.parametrize(
    ("record", "detail"),
    [
        ({"id": "7", "text": None}, "the record's text is no text but NoneType"),
        ({"id": "7", "text": 12}, "the record's text is no text but int"),
        ({"id": "7"}, "the record has no text"),
        ({"id": "7", "content_base64": "!!!"}, "base64"),
    ],
)
def test_a_record_that_makes_no_document_keeps_its_id(record: dict[str, Any], detail: str) -> None:
    (rejection,) = read_jsonl_records(record)

    assert isinstance(rejection, Rejection)
    assert rejection.id == "7"
    assert detail in rejection.detail


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
    ("line", "identifier"),
    [
        ("{not json", "page.jsonl#0"),
        ("[1]", "page.jsonl#0"),
        ('{"id": "1"}', "1"),
        ('{"text": 5}', "page.jsonl#0"),
        ('{"content_base64": "?"}', "page.jsonl#0"),
        ('"text"', "page.jsonl#0"),
        ("[" * 200_000, "page.jsonl#0"),
        ('{"id": "\\ud83d", "text": null}', "\ud83d"),
    ],
)
def test_a_bad_line_is_rejected_with_its_bytes_and_the_rest_is_read(
    line: str, identifier: str
) -> None:
    rejection, document = read_jsonl_records(line, {"text": "河"})

    assert isinstance(rejection, Rejection)
    assert (rejection.id, rejection.stage, rejection.reason) == (
        identifier,
        "read",
        "bad_record",
    )
    assert rejection.content.strip() == line.encode()
    assert document.content == "河".encode()


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


def test_ids_are_read_without_making_documents() -> None:
    lines = b'{"id": "a", "text": ""}\n\n{"id": "a"}\n{not "id"}\n["id"]\n{"id": 7, "text": ""}'
    assert list(read_jsonl_ids(io.BytesIO(lines))) == ["a", "a", None, None, "7"]
