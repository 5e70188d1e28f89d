"""The ways text comes to be read with a wrong codec, and the way back for each.

Each way back turns the text into the bytes it was read from and reads those again. Bytes that the
wrong codec could not read are gone: what they belonged to becomes U+FFFD, unless next to nothing
else can have stood there (:mod:`transforms.repair.mojibake_filling`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from transforms.decoding.commonness import ANY
from transforms.repair.language import LanguageModel
from transforms.repair.mojibake_filling import LOST, Rereading
from transforms.repair.mojibake_utf8_as_gb import Utf8AsGb
from transforms.repair.mojibake_utf8_as_single_byte import Utf8AsWestern, reread_other
from transforms.repair.single_bytes import CP1252_SIGNS, list_single_bytes

Reread = Callable[[str], "list[Rereading]"]
"""A stretch of text in; the texts it may have been, none where its characters do not allow it."""


@dataclass(frozen=True)
class Misreading:
    """One way to misread: the stretches of a line it concerns, and what they may have been.

    ``language`` is the one in which the result has to be likely, ``sign`` what the document holds
    if it was misread so.
    """

    rule: str
    stretch: re.Pattern[str]
    reread: Reread
    language: str = "zh"
    sign: re.Pattern[str] = re.compile("")


def _reread_single_byte_gb(text: str) -> list[Rereading]:
    contents = list_single_bytes(text)
    return [Rereading(each.decode("gb18030", errors="replace")) for each in contents]


def _reread_single_byte_big5(text: str) -> list[Rereading]:
    return [Rereading(_decode_big5(each)) for each in list_single_bytes(text)]


def _decode_big5(content: bytes) -> str:
    readings = [content.decode(codec, errors="replace") for codec in ("cp950", "big5hkscs")]
    return min(readings, key=lambda reading: reading.count(LOST))


def _reread_gb_as_big5(text: str) -> list[Rereading]:
    """GBK read as Big5 comes out as Big5; bytes between that Big5 does not have came out as U+FFFD.

    One U+FFFD stands for a lead byte alone (Python) or for a pair (browsers): both are tried.
    """
    content = _encode_big5(text)
    if content is None:
        return []
    lead = _LOST_BEFORE_LOW.sub(b"\xa2", content).replace(b"\xff", b"\xfe")
    pair = content.replace(b"\xff", b"\xfe\xfe")
    readings = [each.decode("gb18030", errors="replace") for each in (lead, pair)]
    return [Rereading(_MARKED.sub(LOST, reading)) for reading in readings]


# Pairs led by these bytes are private use in GB 18030: they show where something was lost.
_LOST_BEFORE_LOW: Final = re.compile(rb"\xff(?=[\x40-\x7e\x80-\xa0])")
_MARKED: Final = re.compile("[\ue468-\ue4c5\ue526-\ue585]")


def _encode_big5(text: str) -> bytes | None:
    """Turn text that was read as Big5 into its bytes, with 0xFF for each U+FFFD."""
    codec = "cp950" if _is_encodable(text, "cp950") else "big5hkscs"
    if not _is_encodable(text, codec):
        return None
    return b"\xff".join(piece.encode(codec) for piece in text.split(LOST))


def _is_encodable(text: str, codec: str) -> bool:
    try:
        text.replace(LOST, "").encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _reread_big5_as_gb(text: str) -> list[Rereading]:
    try:
        content = b"\xff".join(piece.encode("gb18030") for piece in text.split(LOST))
    except UnicodeEncodeError:
        return []
    return [Rereading(_decode_big5(content))]


# GB 18030 has all pairs but those led by 0x80, many of them as private use; GBK lacks these.
_GB18030: Final = re.compile("[\ue000-\ue765]")

_SINGLE_BYTE: Final = re.compile(f"[\x00-\x09\x0b-\xff{CP1252_SIGNS}]+")
_SINGLE_BYTE_OR_LOST: Final = re.compile(f"[\x00-\x09\x0b-\xff{CP1252_SIGNS}{LOST}]+")
_LINE: Final = re.compile("[^\n]+")
# With ?, which stands for a lost byte on many pages.
_NOT_ASCII: Final = re.compile("[^\x00-\x3e\x40-\x7f]+")


def list_misreadings(language: LanguageModel) -> tuple[Misreading, ...]:
    """List the misreadings in order of trial: nothing but UTF-8 is valid UTF-8 by chance.

    ftfy, which knows nothing of Chinese charsets, gets what they leave.
    """
    return (
        Misreading(
            "repair.mojibake_utf8_as_latin1", _SINGLE_BYTE_OR_LOST, Utf8AsWestern(language), ANY
        ),
        Misreading(
            "repair.mojibake_utf8_as_gb", _NOT_ASCII, Utf8AsGb(language, "gb18030"), ANY, _GB18030
        ),
        Misreading("repair.mojibake_utf8_as_gb", _NOT_ASCII, Utf8AsGb(language, "gbk"), ANY),
        Misreading("repair.mojibake_gb_as_latin1", _SINGLE_BYTE, _reread_single_byte_gb),
        Misreading("repair.mojibake_big5_as_latin1", _SINGLE_BYTE, _reread_single_byte_big5),
        Misreading("repair.mojibake_big5_as_gb", _LINE, _reread_big5_as_gb),
        Misreading("repair.mojibake_gb_as_big5", _LINE, _reread_gb_as_big5),
        Misreading("repair.mojibake_utf8_as_other", _LINE, reread_other, ANY),
    )
