"""UTF-8 read as a charset of single bytes: Latin-1, cp1252, Latin-9; what ftfy knows of others."""

from __future__ import annotations

import re
from typing import Final

import ftfy
from ftfy.badness import badness

from transforms.repair.language import LanguageModel
from transforms.repair.mojibake_filling import LOST, Filler, Rereading, join_rereading
from transforms.repair.single_bytes import list_single_bytes

MOST_LEFT: Final = 0.2
"""Share of high bytes that UTF-8 does not explain: more, and it is text in an alphabet of its own,
or had been misread twice."""

MOST_CUT: Final = 0.5
"""Bytes of cut sequences for each of a whole one: strict cp1252 cuts 0.2."""

CP1252_GAPS: Final = b"\x81\x8d\x8f\x90\x9d"
"""What strict cp1252 does not have and shows as U+FFFD."""

# UTF-8 has no such byte: here it stands for U+FFFD.
_GAP: Final = b"\xff"
_GAP_CODE: Final = {ord(LOST): _GAP[0]}

# The last or second byte of a Han was A0, a no-break space made a plain one (你, 素).
_PLAIN_SPACE: Final = re.compile(rb"(?<=[\xe4-\xe9][\x80-\xbf]) |(?<=[\xe4-\xe9]) (?=[\x80-\xbf])")

_SEQUENCE: Final = re.compile(
    rb"(?P<whole>(?:[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xf1-\xf3][\x80-\xbf]{3}|\xf0[\x90-\xbf][\x80-\xbf]{2})+)"
    rb"|[\xe3-\xef](?:[\x80-\xbf]\xff?|\xff[\x80-\xbf\xff]?)"
)
_HIGH_BYTE: Final = re.compile(rb"[\x80-\xfe]")


class Utf8AsWestern:
    """Reads again what is UTF-8; leaves a few other letters, which may be right as they are.

    A sequence that lost a byte on the way is filled in where that is beyond doubt, else it becomes
    U+FFFD. Build once; immutable afterwards.

    >>> Utf8AsWestern(LanguageModel())("CafÃ© å\x8f‹è°Šè·¯")[0].text
    'Café 友谊路'
    """

    def __init__(self, language: LanguageModel) -> None:
        self._filler = Filler(language)

    def __call__(self, text: str) -> list[Rereading]:
        """Give what the text may have been; nothing where its characters do not allow it."""
        contents = list_single_bytes(text.translate(_GAP_CODE))
        spaced = [_PLAIN_SPACE.sub(b"\xa0", content) for content in contents]
        readings = [self._reread(text, content) for content in spaced if _is_mostly_utf8(content)]
        return [reading for reading in readings if _is_better(text, reading.text)]

    def _reread(self, text: str, content: bytes) -> Rereading:
        pieces = [""]
        filled = []
        done = 0
        for found in _SEQUENCE.finditer(content):
            pieces.append(text[done : found.start()])
            if found["whole"]:
                pieces.append(_decode(found[0]))
            else:
                filled.append(self._fill(pieces, found))
                pieces.append(filled[-1])
            done = found.end()
        return join_rereading([*pieces, text[done:]], filled)

    def _fill(self, pieces: list[str], found: re.Match[bytes]) -> str:
        before = pieces[-1][-1:] or pieces[-2][-1:]
        after = _SEQUENCE.match(found.string, found.end())
        follower = _decode(after[0])[:1] if after and after["whole"] else ""
        return self._filler.choose(_list_options(found[0]), before, follower)


def _is_mostly_utf8(content: bytes) -> bool:
    whole = cut = 0
    for found in _SEQUENCE.finditer(content):
        if found["whole"]:
            whole += len(found[0])
        else:
            cut += len(found[0])
    left = len(_HIGH_BYTE.findall(content)) - whole - cut
    return cut <= MOST_CUT * whole and left <= MOST_LEFT * (whole + cut)


def _list_options(cut: bytes) -> list[str]:
    """List the characters that a sequence with one gap may have been."""
    if len(cut) != len("字".encode()) or cut.count(_GAP) != 1:
        return []
    options = [_decode(cut.replace(_GAP, bytes((gap,)))) for gap in CP1252_GAPS]
    return [option for option in options if LOST not in option]


def _decode(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


def reread_other(text: str) -> list[Rereading]:
    """Read again what was UTF-8 read as cp437 or Mac Roman: ftfy knows their signs."""
    reread = ftfy.fix_encoding(text)
    return [Rereading(reread)] if _is_better(text, reread) else []


def _is_better(old: str, new: str) -> bool:
    """Tell whether hardly any mojibake is left: else it was misread twice and lost bytes."""
    return badness(new) <= MOST_LEFT * badness(old)
