"""UTF-8 read as GBK or GB 18030: characters of three bytes in pairs, and what that loses.

A pair that the codec does not have loses its first byte. What is left of the character and of the
pair leaves a handful of bytes that may have stood there.
"""

from __future__ import annotations

import re
from typing import Final

from transforms.repair.language import LanguageModel
from transforms.repair.mojibake_filling import LOST, Filler, Rereading, join_rereading

MOST_OPTIONS: Final = 16
"""Bytes that may have stood there. A lone byte before ASCII leaves all 64: then 胜 and 能 differ in
nothing that is left."""

LONGEST_SEQUENCE: Final = 4

_EURO: Final = "€".encode("gb18030")
_GB_LOST: Final = LOST.encode("gb18030")
# 0xFF and 0xFE occur in no UTF-8: here they stand for U+FFFD and ?.
_QUESTION_MARK: Final = 0xFE
_CUT_SEQUENCE: Final = re.compile(
    rb"(?:[\xe1-\xef]\xff[\x80-\xbf\xff]|(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf])[\xfe\xff])(?=(.?))",
    re.DOTALL,
)


class Utf8AsGb:
    """Reads such text again. Build once; immutable afterwards.

    ``codec`` is the one the text was misread with: ``gbk`` or ``gb18030``.
    """

    def __init__(self, language: LanguageModel, codec: str) -> None:
        self._filler = Filler(language)
        self._unread = [_list_unread(trail, codec) for trail in range(0x100)]

    def __call__(self, text: str) -> list[Rereading]:
        """Give what the text was; nothing where its characters do not allow it."""
        try:
            content = text.encode("gb18030")
        except UnicodeEncodeError:
            return []
        # Browsers read 0x80 as the euro sign of cp936.
        content = content.replace(_EURO, b"\x80").replace(_GB_LOST, b"\xff").replace(b"?", b"\xfe")
        pieces = [""]
        filled = []
        done = 0
        for found in _CUT_SEQUENCE.finditer(content):
            pieces.append(_decode(content[done : found.start()]))
            before = pieces[-1][-1:] or pieces[-2][-1:]
            after = _decode(content[found.end() : found.end() + LONGEST_SEQUENCE])[:1]
            filled.append(self._filler.choose(self._list_options(found), before, after))
            pieces.append(filled[-1])
            done = found.end()
        return [join_rereading([*pieces, _decode(content[done:])], filled)]

    def _list_options(self, found: re.Match[bytes]) -> list[str]:
        """List the characters that may have stood there: the codec does not have the pair."""
        cut = found[0]
        at = len(cut.rstrip(b"\xfe\xff")) if cut[-1] >= _QUESTION_MARK else cut.index(b"\xff")
        following = cut[at + 1 :] or found[1]
        if not following or len(self._unread[following[0]]) > MOST_OPTIONS:
            return []
        return [
            _decode(cut[:at] + bytes((byte,)) + cut[at + 1 :])
            for byte in self._unread[following[0]]
        ]


def _decode(content: bytes) -> str:
    return content.replace(b"\xfe", b"?").decode("utf-8", errors="replace")


def _list_unread(trail: int, codec: str) -> list[int]:
    """List the continuation bytes of UTF-8 that lead no pair with a byte."""
    return [lead for lead in range(0x80, 0xC0) if not _is_readable(bytes((lead, trail)), codec)]


def _is_readable(pair: bytes, codec: str) -> bool:
    try:
        pair.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
