"""The ways text comes to be read with a wrong codec, and the way back for each.

Each way back turns the text into the bytes it was read from and reads those again. Bytes that the
wrong codec could not read are gone: what they belonged to becomes U+FFFD, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from transforms.decoding.commonness import ANY
from transforms.repair.language import LanguageModel
from transforms.repair.mojibake_utf8_as_gb import LOST, Utf8AsGb

Reread = Callable[[str], "list[str]"]
"""A stretch of text in; the texts it may have been, none where its characters do not allow it."""

_CP1252_SIGNS: Final = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_CP1252_BYTES: Final = {ord(sign): code for sign in _CP1252_SIGNS for code in sign.encode("cp1252")}


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


def encode_single_byte(text: str) -> bytes:
    """Turn text read as Latin-1, or as cp1252 with its gaps as controls, into its bytes.

    >>> encode_single_byte("ÖÐ¹ú").decode("gbk")
    '中国'
    """
    return text.translate(_CP1252_BYTES).encode("latin-1")


def _reread_single_byte_gb(text: str) -> list[str]:
    return [encode_single_byte(text).decode("gb18030", errors="replace")]


def _reread_single_byte_big5(text: str) -> list[str]:
    return [_decode_big5(encode_single_byte(text))]


def _decode_big5(content: bytes) -> str:
    readings = [content.decode(codec, errors="replace") for codec in ("cp950", "big5hkscs")]
    return min(readings, key=lambda reading: reading.count(LOST))


_UTF8_SEQUENCE: Final = re.compile(
    rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xf1-\xf3][\x80-\xbf]{3}|\xf0[\x90-\xbf][\x80-\xbf]{2})+"
)


def _reread_single_byte_utf8(text: str) -> list[str]:
    """Read again what is valid UTF-8; leave a few other letters, which may be right as they are."""
    content = encode_single_byte(text)
    left = len(_HIGH_BYTE.findall(_UTF8_SEQUENCE.sub(b"", content)))
    if left > MOST_LEFT * len(_HIGH_BYTE.findall(content)):
        return []
    pieces = []
    done = 0
    for found in _UTF8_SEQUENCE.finditer(content):
        pieces += [text[done : found.start()], found[0].decode("utf-8", errors="replace")]
        done = found.end()
    return ["".join([*pieces, text[done:]])]


MOST_LEFT: Final = 0.2
"""Share of high bytes outside of UTF-8 sequences: more, and bytes were lost on the way."""

_HIGH_BYTE: Final = re.compile(rb"[\x80-\xff]")


def _reread_gb_as_big5(text: str) -> list[str]:
    """GBK read as Big5 comes out as Big5; bytes between that Big5 does not have came out as U+FFFD.

    One U+FFFD stands for a lead byte alone (Python) or for a pair (browsers): both are tried.
    """
    content = _encode_big5(text)
    if content is None:
        return []
    lead = _LOST_BEFORE_LOW.sub(b"\xa2", content).replace(b"\xff", b"\xfe")
    pair = content.replace(b"\xff", b"\xfe\xfe")
    readings = [each.decode("gb18030", errors="replace") for each in (lead, pair)]
    return [_MARKED.sub(LOST, reading) for reading in readings]


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


def _reread_big5_as_gb(text: str) -> list[str]:
    try:
        content = b"\xff".join(piece.encode("gb18030") for piece in text.split(LOST))
    except UnicodeEncodeError:
        return []
    return [_decode_big5(content)]


# GB 18030 has all pairs but those led by 0x80, many of them as private use; GBK lacks these.
_GB18030: Final = re.compile("[\ue000-\ue765]")

_SINGLE_BYTE: Final = re.compile(f"[\x00-\x09\x0b-\xff{_CP1252_SIGNS}]+")
_LINE: Final = re.compile("[^\n]+")
# With ?, which stands for a lost byte on many pages.
_NOT_ASCII: Final = re.compile("[^\x00-\x3e\x40-\x7f]+")


def list_misreadings(language: LanguageModel) -> tuple[Misreading, ...]:
    """List the misreadings in order of trial: nothing but UTF-8 is valid UTF-8 by chance."""
    return (
        Misreading("repair.mojibake_utf8_as_latin1", _SINGLE_BYTE, _reread_single_byte_utf8, ANY),
        Misreading(
            "repair.mojibake_utf8_as_gb", _NOT_ASCII, Utf8AsGb(language, "gb18030"), ANY, _GB18030
        ),
        Misreading("repair.mojibake_utf8_as_gb", _NOT_ASCII, Utf8AsGb(language, "gbk"), ANY),
        Misreading("repair.mojibake_gb_as_latin1", _SINGLE_BYTE, _reread_single_byte_gb),
        Misreading("repair.mojibake_big5_as_latin1", _SINGLE_BYTE, _reread_single_byte_big5),
        Misreading("repair.mojibake_big5_as_gb", _LINE, _reread_big5_as_gb),
        Misreading("repair.mojibake_gb_as_big5", _LINE, _reread_gb_as_big5),
    )
