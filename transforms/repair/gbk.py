"""GBK as pairs of bytes: the alphabet in which the content farms did their damage."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.script.conversion import character_map

LEADS = range(0x81, 0xFF)
"""Bytes that open a pair."""

TRAILS = tuple(byte for byte in range(0x40, 0xFF) if byte != 0x7F)
"""Bytes that close a pair; below 0x80 they read as ASCII when they stand alone."""

_LAST_HAN = "\u9fff"
"""Behind it stand compatibility ideographs, which become characters of every kind."""


class GbkPairs:
    """Two-byte characters and their codes, both ways. Build once; immutable afterwards.

    A code is ``lead << 8 | trail``. ``unassigned`` are the codes of no character, which vanish when
    a page is decoded; for codes that GBK leaves to users the private-use character that some
    decoders give stands in :meth:`code` all the same. ``untraditional`` are the Han that
    Traditional text does not use: not in Big5, nor what Simplified becomes (爲, 衆, 羣).

    >>> pairs = GbkPairs()
    >>> hex(pairs.code("東")), pairs.character(0x967C)
    ('0x967c', '東')
    """

    def __init__(self) -> None:
        self._characters: dict[int, str] = {}
        self._codes: dict[str, int] = {}
        unassigned = set()
        for lead in LEADS:
            for trail in TRAILS:
                code, pair = lead << 8 | trail, bytes((lead, trail))
                character = _decode(pair, "gbk")
                if character:
                    self._characters[code] = character
                else:
                    unassigned.add(code)
                self._codes.setdefault(character or _decode(pair, "gb18030"), code)
        self.unassigned = frozenset(unassigned)
        usual = {
            traditional
            for simplified, traditional in character_map("s2t").items()
            if simplified != traditional and simplified <= _LAST_HAN
        }
        self.untraditional = frozenset(
            char
            for char in self._characters.values()
            if char >= "\u4e00" and char not in usual and not _in_big5(char)
        )

    def character(self, code: int) -> str | None:
        """Give the character of a code, None where GBK assigns none."""
        return self._characters.get(code)

    def characters(self) -> Iterable[str]:
        """Give every character that GBK assigns."""
        return self._characters.values()

    def items(self) -> Iterable[tuple[int, str]]:
        """Give every character that GBK assigns, with its code."""
        return self._characters.items()

    def code(self, character: str) -> int | None:
        """Give the code of a character, None where GBK has none (ASCII among others)."""
        return self._codes.get(character)


def _decode(pair: bytes, codec: str) -> str:
    try:
        return pair.decode(codec)
    except UnicodeDecodeError:
        return ""


def _in_big5(character: str) -> bool:
    try:
        character.encode("cp950")
    except UnicodeEncodeError:
        return False
    return True


def unfold(character: str) -> int:
    """Give the code of the full-width form of one ASCII character; 0 where there is none."""
    if "!" <= character <= "~":
        return 0xA380 + ord(character)
    return 0xA1A1 if character == " " else 0


def fold(character: str) -> str:
    """Give the half-width form of one full-width ASCII character, others as they are."""
    return chr(ord(character) - 0xFEE0) if "\uff01" <= character <= "\uff5e" else character
