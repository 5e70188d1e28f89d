"""Damage a restoration again, to see whether that gives what the page shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice, pairwise, product

from transforms.repair.feeder import Knowledge
from transforms.repair.gbk import TRAILS, GbkPairs, fold
from transforms.repair.readings import LETTERS, ReadingTable
from transforms.repair.search import Restoration

UNEXPLAINED = -8.0
"""Cost of a restoration that, damaged again, does not look like the page: about as much as that of
a character of the table without reading, since a farm may have left some out."""

MARKS_IN_ORDER = "！？；：。，、"
"""The marks before which some farms left a stray byte, in the order of their replacement."""

EURO = 0x80
"""The one byte above ASCII that opens no pair."""

TABLES = 60
"""Tables tried, where a run has readings that the rest of the document does not explain; right
restorations hardly ever need the tenth."""

OVERLAPS = 4
"""Overlapping pairs of which both orders are tried; 實打實 and 要創 in one run are two."""

SWALLOWED = " "
"""Stands for any single-byte character that a lone lead byte swallowed."""

_BESIDE_MARK = "[\u3400-\u9fff、。“”《》]"
_WIDE_MARKS = re.compile(rf"(?<={_BESIDE_MARK})[,;:!?()]+|[,;:!?()]+(?={_BESIDE_MARK})")
"""Marks beside Han, which the page had in full width before it was folded."""

_READING = re.compile(rf"([{LETTERS}]+)\)")


class Replay:
    """Does again what a farm did to a page. Build once; immutable afterwards.

    Exact where the document tells the farm's table. A reading that only the run itself has is tried
    on each character of the restoration that can be read so. What no page tells is tried both ways:
    which of two overlapping pairs, and which of two overlapping marks, was replaced first. It gets
    wrong what it cannot know: marks beside Han that were half width on the page.
    """

    def __init__(self, pairs: GbkPairs, readings: ReadingTable) -> None:
        self._pairs = pairs
        self._readings = readings
        self._marks = [re.compile(re.escape(mark.encode("gbk"))) for mark in MARKS_IN_ORDER]

    def prefer_explained(
        self, ranked: Sequence[Restoration], before: str, shown: str, known: Knowledge
    ) -> tuple[tuple[Restoration, ...], bool]:
        """Rank restorations anew: those that do not explain what is shown fall back.

        ``ranked`` are best first; they are replayed down to where none can become the best any
        more. ``before`` is the character before the run, ``shown`` the run as the page has it. Also
        tells whether the best explains it.
        """
        fallen: list[Restoration] = []
        for place, one in enumerate(ranked):
            if fallen and one.score <= fallen[0].score:
                break
            if self.explains(one, before, shown, known):
                return (one, *_best_first([*fallen, *ranked[place + 1 :]])), True
            fallen.append(replace(one, score=one.score + UNEXPLAINED))
        return tuple(_best_first([*fallen, *ranked[len(fallen) :]])), False

    def explains(self, restoration: Restoration, before: str, shown: str, known: Knowledge) -> bool:
        """Tell whether a restoration, damaged again, looks like what the page shows."""
        content = self._encode(before + _with_swallowed(restoration))
        return any(
            _without_first(self._decode(content, inserted, strays), before) == shown
            for table in islice(self._tables(content, shown, known), TABLES)
            for inserted in _insertions(content, table)
            for strays in self._strays(content, inserted)
        )

    def _encode(self, text: str) -> bytes:
        wide = _WIDE_MARKS.sub(lambda marks: "".join(map(_widen, marks[0])), text)
        codes = [self._pairs.code(character) or ord(character) for character in wide]
        return b"".join(
            code.to_bytes(1 if code < 0x80 else 2, "big") for code in codes if code < 0x10000
        )

    def _tables(self, content: bytes, shown: str, known: Knowledge) -> Iterator[Mapping[int, str]]:
        """Give the farm's table, and what it may have that only the run itself shows."""
        yield known.due
        inserted = Counter(_insert(content, known.due, ()).values())
        novel = [
            (code, reading)
            for reading in Counter(_READING.findall(shown)) - inserted
            for code in dict.fromkeys(a << 8 | b for a, b in pairwise(content))
            if code not in known.due and code not in known.silent
            if self._readings.has(self._pairs.character(code) or "", reading)
        ]
        for code, reading in novel:
            yield {**known.due, code: reading}
        for pair in combinations(novel, 2):
            yield {**known.due, **dict(pair)}

    def _strays(self, content: bytes, inserted: Mapping[int, str]) -> Iterator[Collection[int]]:
        """Give the places of stray bytes: none, or those before marks, in either order."""
        yield ()
        for marks in (self._marks, self._marks[::-1]):
            strays: set[int] = set()
            for mark in marks:
                found = [match.start() for match in mark.finditer(content)]
                torn = {*strays, *inserted}
                strays.update(place for place in found if place + 1 not in torn)
            yield strays

    def _decode(self, content: bytes, inserted: Mapping[int, str], strays: Collection[int]) -> str:
        """Read bytes, with what was inserted, as a browser does GBK."""
        pieces: list[str] = []
        lead = -1
        for place in range(len(content) + 1):
            if place in inserted:
                pieces.append(("(" if lead < 0 else "?") + inserted[place] + ")")
                lead = -1
            if lead >= 0 and (place in strays or place == len(content)):
                pieces.append("?")
                lead = -1
            if place < len(content):
                byte = content[place]
                if lead < 0 and byte > 0x80:
                    lead = byte
                else:
                    pieces.append(self._decode_one(lead, byte))
                    lead = -1
        return "".join(pieces)

    def _decode_one(self, lead: int, byte: int) -> str:
        if lead < 0:
            return "€" if byte == EURO else chr(byte)
        return fold(self._pairs.character(lead << 8 | byte) or "") if byte in TRAILS else "?"


def _insertions(content: bytes, table: Mapping[int, str]) -> Iterator[dict[int, str]]:
    """Give the readings that follow the pairs of the table, whichever of two was replaced first."""
    codes = [(first << 8 | second) in table for first, second in pairwise(content)]
    overlaps = sum(one and other for one, other in pairwise(codes))
    for right_first in product((False, True), repeat=min(overlaps, OVERLAPS)):
        yield _insert(content, table, right_first)


def _insert(
    content: bytes, table: Mapping[int, str], right_first: Sequence[bool]
) -> dict[int, str]:
    """Give the readings by the place behind each pair.

    ``right_first`` tells of each pair that overlaps the one before it whether it was replaced
    first; if not, the other's reading has torn it.
    """
    inserted: dict[int, str] = {}
    orders = iter(right_first)
    for place, (first, second) in enumerate(pairwise(content)):
        reading = table.get(first << 8 | second)
        if reading is not None and (place + 1 not in inserted or next(orders, False)):
            inserted[place + 2] = reading
    return inserted


def _without_first(seen: str, before: str) -> str:
    """Take off the character before the run, and the insertion behind it."""
    return re.sub(rf"\A\([{LETTERS}]+\)", "", seen.removeprefix(before))


def _with_swallowed(restoration: Restoration) -> str:
    text = restoration.text
    for place in reversed(restoration.lost):
        text = text[:place] + SWALLOWED + text[place:]
    return text


def _widen(mark: str) -> str:
    return chr(ord(mark) + 0xFEE0)


def _best_first(restorations: Sequence[Restoration]) -> list[Restoration]:
    return sorted(restorations, key=lambda one: -one.score)
