"""Bytes that a settled codec has to make the best of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.decoding.outcome import Choice
from transforms.decoding.reading import read
from transforms.gb18030 import GB18030_2022
from transforms.records import Change


def _read(content: bytes, encoding: str) -> tuple[str, str, int, tuple[Change, ...]]:
    decoded = read(content, Choice(encoding, "test"), None)
    return decoded.text, decoded.encoding, decoded.evidence.replaced, decoded.changes


@pytest.mark.parametrize(
    ("content", "encoding", "text", "replaced"),
    [
        ("中\xff文".encode("gbk", "ignore") + b"\xff", "gb18030", "中文\ufffd", 1),
        (b"\xe4\xb8\xad\xe4\xb8", "utf-8", "中\ufffd", 2),
        (b"\xe4\xb8\xe4\xb8\xad\x80", "utf-8", "\ufffd中\ufffd", 3),
        (b"\xed\xa0\x80", "utf-8", "\ufffd" * 3, 3),
        (b"\x2d\x4e\x00\xd8\x87\x65", "utf-16-le", "中\ufffd文", 2),
        (b"\x2d\x4e\x00\x00\xff\xff\xff\x7f", "utf-32-le", "中\ufffd", 4),
        (b"~{VPND!!~}~x", "hz", None, 1),
    ],
)
def test_unreadable_bytes_are_counted(
    content: bytes, encoding: str, text: str | None, replaced: int
) -> None:
    found, _, count, changes = _read(content, encoding)
    if text is not None:
        assert found == text
    assert count >= replaced
    assert changes == (Change("decode.replaced", count),)


def test_the_euro_of_cp936_is_no_error() -> None:
    assert _read(b"\x80 100", "gb18030") == (
        "€ 100",
        "gb18030",
        0,
        (Change("decode.cp936_euro", 1),),
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xa6\xd9", "\ufe10"),
        (b"\xa6\xf3", "\ufe19"),
        (b"\xfe\x59", "\u9fb4"),
        (b"\xfe\xa0", "\u9fbb"),
        (b"\xa8\xbc", "\u1e3f"),
        (b"\xfe\x51", "\U00020087"),
        (b"\xfe\x91", "\U000241fe"),
    ],
)
def test_characters_of_gb18030_2022_are_not_private_use(content: bytes, text: str) -> None:
    assert _read(content, "gb18030")[0] == text


def test_every_mapped_code_point_is_private_use_and_assigned_once() -> None:
    assert all(0xE000 <= code <= 0xF8FF for code in GB18030_2022)
    assert len(set(GB18030_2022.values())) == len(GB18030_2022)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("碁".encode("cp950"), "big5hkscs"),
        (b"\xa3\xe1", "cp950"),
        ("嘅".encode("big5hkscs"), "big5hkscs"),
    ],
)
def test_the_codec_of_the_family_with_fewer_errors_reads(content: bytes, encoding: str) -> None:
    _, used, replaced, _ = _read(content, "big5hkscs")
    assert (used, replaced) == (encoding, 0)


@given(st.lists(st.sampled_from(range(0x70, 0x100)), max_size=40).map(bytes))
def test_damaged_utf8_reads_as_python_reads_it(content: bytes) -> None:
    assert _read(content, "utf-8")[0] == content.decode("utf-8", errors="replace")


@given(
    st.binary(max_size=200),
    st.sampled_from(
        ["gb18030", "big5hkscs", "utf-8", "utf-16", "utf-32-be", "hz", "iso2022_jp", "cp1252"]
    ),
)
def test_no_codec_raises_on_any_bytes(content: bytes, encoding: str) -> None:
    text, _, replaced, _ = _read(content, encoding)
    assert not any("\ud800" <= character <= "\udfff" for character in text)
    assert 0 <= replaced <= len(content)
