from __future__ import annotations

import base64
import dataclasses
from typing import Any

import pytest
from apache_beam.coders.typecoders import registry

from transforms import records
from transforms.records import (
    Change,
    DecodingEvidence,
    Document,
    Metadata,
    RawDocument,
    Rejection,
    Removal,
    UnresolvedSpan,
    merge_changes,
)
from transforms.schemas import RECORDS, register_records

RAW = RawDocument(
    "河湾/1.txt", b"\xd0\xc2\x00\xff", "gbk", "http://example.com/1", "/data/1", {"site": "河湾网"}
)
METADATA = Metadata(
    reporter=["丁一"],
    editor=["甲", "乙"],
    published="2031-02-03",
    extra={"column": ["要闻", "本地"]},
)
EXAMPLES = {
    Change: Change("repair.inline_pinyin", 3),
    DecodingEvidence: DecodingEvidence("gbk", "score", 0.25, 2),
    Document: Document(
        id="河湾/1.txt",
        text="河湾今日\n丰收",
        title="河湾今日",
        metadata=METADATA,
        url="http://example.com/1",
        attributes={"site": "河湾网"},
        encoding="gb18030",
        decoding=DecodingEvidence("gbk", "score", 0.25, 2),
        script="Hans",
        script_source="mixed",
        changes=[Change("decode.replaced", 2)],
        unresolved=[UnresolvedSpan(1, 0, 2)],
        removed=[Removal("editor", "editor.line", "责编：甲", 3, 10, 14)],
        content_bytes=4,
        content_sha256="00",
        rules_digest="ab",
        raw=RAW,
    ),
    Metadata: METADATA,
    RawDocument: RAW,
    Rejection: Rejection("河湾/1.txt", "decode", "binary", "a PNG image", b"\x89PNG", "/data/1"),
    Removal: Removal("editor", "editor.line", "责编：甲", 3, 10, 14),
    UnresolvedSpan: UnresolvedSpan(1, 0, 2),
}


def test_every_registered_record_has_an_example_that_sets_its_fields() -> None:
    assert set(EXAMPLES) == set(RECORDS)


@pytest.mark.parametrize("record", EXAMPLES.values(), ids=lambda record: type(record).__name__)
def test_a_record_equals_itself_after_its_coder(record: Any) -> None:
    register_records()
    coder = registry.get_coder(type(record))

    decoded = coder.decode(coder.encode(record))

    assert type(coder).__name__ == "RowCoder"
    assert decoded == record
    assert type(decoded) is type(record)


def test_nested_records_keep_their_types_through_the_coder() -> None:
    register_records()
    coder = registry.get_coder(Document)

    decoded = coder.decode(coder.encode(EXAMPLES[Document]))

    assert isinstance(decoded.metadata, Metadata)
    assert isinstance(decoded.removed[0], Removal)
    assert isinstance(decoded.raw, RawDocument)
    assert decoded.metadata.extra["column"] == ("要闻", "本地")


@pytest.mark.parametrize("record", EXAMPLES.values(), ids=lambda record: type(record).__name__)
def test_records_are_frozen(record: Any) -> None:
    name = dataclasses.fields(record)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, name, getattr(record, name))


def test_merging_changes_adds_up_and_keeps_the_order() -> None:
    merged = merge_changes([Change("b", 1), Change("a", 2)], [], [Change("b", 4), Change("c", 0)])

    assert merged == (Change("b", 5), Change("a", 2))


def test_a_rejection_holds_its_bytes() -> None:
    record = Rejection("1", "decode", "binary", "a PNG image", b"\x89PNG").to_record()

    assert base64.b64decode(record["content_base64"] or "") == b"\x89PNG"


def test_a_very_large_rejection_is_named_and_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST_REJECTED_CONTENT", 3)
    record = Rejection("1", "decode", "binary", "…", b"\x89PNG", "/data/1").to_record()

    assert "content_base64" not in record
    assert (record["address"], len(record["content_sha256"] or "")) == ("/data/1", 64)


def test_content_that_was_not_read_is_named_by_its_address() -> None:
    record = Rejection("1", "read", "unreadable", "…", address="/data/1.gz").to_record()

    assert (record["content_base64"], record["address"]) == ("", "/data/1.gz")
