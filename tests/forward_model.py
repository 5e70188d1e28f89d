"""How a content farm damages a page, byte for byte: the forward model that repair inverts.

Written from the description of the damage alone and sharing no code with ``transforms.repair``,
so that a round trip through both is evidence. Applied to any clean text it gives labelled cases
without end.

The page is a string of GBK bytes. For each ``(character, reading)`` of a table, in order, every
occurrence of the character's two bytes is followed by ``(reading)``; an occurrence may lie across
two characters. Then, on some sites, one stray byte goes before each full-width punctuation mark,
again wherever its two bytes lie. The page is then decoded (:func:`decode_like_the_farm`) and its
full-width ASCII folded to half width.

>>> damage("河東大地", {"訓": "xùn"}).text
'河?xùn)|大地'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

STRAY_TARGETS = "！？；：。，、"
"""The marks before which some sites leave a stray byte, in the order of their replacement."""

INSERTED = -1
"""The origin of a byte that the clean text did not have."""


@dataclass(frozen=True)
class DamagedText:
    """A damaged text and what was done to it; offsets are code points of ``clean``.

    ``clean`` is the undamaged text with its full-width ASCII folded: what repair should give back.
    ``split`` are the characters whose bytes were torn apart or decoded with others' bytes,
    ``lost`` the single-byte characters that a lone lead byte swallowed: no trace of them is left.
    """

    text: str
    clean: str
    insertions: int
    strays: int
    split: tuple[int, ...]
    lost: tuple[int, ...]


@dataclass(frozen=True)
class _Page:
    """Bytes, and for each byte the clean character it comes from (or ``INSERTED``)."""

    content: bytes
    origins: tuple[int, ...]

    def insert_at(self, pair: bytes, addition: bytes, shift: int) -> tuple[_Page, int]:
        """Put ``addition`` ``shift`` bytes after the start of each occurrence of ``pair``."""
        places = _occurrences(self.content, pair)
        content = bytearray()
        origins: list[int] = []
        done = 0
        for place in places:
            content += self.content[done : place + shift] + addition
            origins += [*self.origins[done : place + shift], *[INSERTED] * len(addition)]
            done = place + shift
        content += self.content[done:]
        return _Page(bytes(content), (*origins, *self.origins[done:])), len(places)


def damage(text: str, readings: Mapping[str, str], *, stray_byte: int | None = None) -> DamagedText:
    """Damage one text as a content farm does.

    ``text`` has to be encodable in GBK (UnicodeEncodeError otherwise): the farm's pages were.
    ``readings`` is the farm's table in the order of its replacements, ``stray_byte`` what its
    second replacement leaves before full-width punctuation, if it makes one.
    """
    page = _encode(text)
    insertions = strays = 0
    for character, reading in readings.items():
        addition = f"({reading})".encode("gbk")
        page, count = page.insert_at(character.encode("gbk"), addition, shift=2)
        insertions += count
    if stray_byte is not None:
        for mark in STRAY_TARGETS:
            page, count = page.insert_at(mark.encode("gbk"), bytes([stray_byte]), shift=0)
            strays += count
    seen, split, lost = _decode(page)
    return DamagedText(fold(seen), fold(text), insertions, strays, split, lost)


def decode_like_the_farm(content: bytes) -> str:
    """Decode GBK: an illegal pair gives one ``?``, an unassigned one nothing, byte 80 the euro.

    A control character that is no white space gives nothing either: no page shows it.
    """
    return "".join(piece for piece, _start, _end in _pieces(content))


def fold(text: str) -> str:
    """Fold full-width ASCII to half width, as the pages came; the ideographic space stays."""
    return text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})


def _encode(text: str) -> _Page:
    content = bytearray()
    origins: list[int] = []
    for index, character in enumerate(text):
        encoded = character.encode("gbk")
        content += encoded
        origins += [index] * len(encoded)
    return _Page(bytes(content), tuple(origins))


def _occurrences(content: bytes, pair: bytes) -> list[int]:
    places = []
    place = content.find(pair)
    while place >= 0:
        places.append(place)
        place = content.find(pair, place + len(pair))
    return places


def _pieces(content: bytes) -> list[tuple[str, int, int]]:
    """Cut bytes into what each decodes to, with its start and end."""
    pieces = []
    place = 0
    while place < len(content):
        step = 2 if 0x81 <= content[place] <= 0xFE else 1
        taken = content[place : place + step]
        pieces.append((_decode_one(taken), place, place + len(taken)))
        place += step
    return pieces


def _decode_one(taken: bytes) -> str:
    if taken == b"\x80":
        return "€"
    if len(taken) == 2 and taken[1] >= 0x40 and taken[1] not in (0x7F, 0xFF):
        return _decode_pair(taken)
    if taken[0] >= 0x80:
        return "?"
    return taken.decode("ascii") if taken[0] >= 0x20 or taken in b"\t\n\r" else ""


def _decode_pair(pair: bytes) -> str:
    try:
        return pair.decode("gbk")
    except UnicodeDecodeError:
        return ""


def _decode(page: _Page) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    text = []
    split: set[int] = set()
    lost: set[int] = set()
    for piece, start, end in _pieces(page.content):
        text.append(piece)
        owners = set(page.origins[start:end])
        if end - start == 2 and (len(owners) > 1 or INSERTED in owners):
            split |= owners
            swallowed = page.origins[end - 1]
            if page.content[end - 1] < 0x40 and swallowed != INSERTED:
                lost.add(swallowed)
    return "".join(text), tuple(sorted(split - lost - {INSERTED})), tuple(sorted(lost))
