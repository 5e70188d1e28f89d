"""Which bytes can stand where a damaged page shows none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.repair.gbk import LEADS, TRAILS, GbkPairs
from transforms.repair.language import LanguageModel
from transforms.repair.neighbours import Neighbours
from transforms.repair.readings import ReadingTable

RARE = 2.5e-6
"""Share below which a character is not assumed where the bytes are gone. 脅, 碳 and 燥, which
hardly open a word, lie just above; 裉 and 煳 below."""


class Way(NamedTuple):
    """A likely character: its two bytes, and its number for the language model."""

    lead: int
    trail: int
    number: int


class Candidates:
    """Lists of bytes by what is known of their neighbours. Build once; immutable afterwards."""

    def __init__(
        self,
        pairs: GbkPairs,
        readings: ReadingTable,
        model: LanguageModel,
        neighbours: Neighbours,
    ) -> None:
        self._pairs = pairs
        self._readings = readings
        self._likely: dict[int, Way] = {}
        for lead in LEADS:
            for trail in TRAILS:
                character = pairs.character(lead << 8 | trail)
                if character is None or character in pairs.untraditional:
                    continue
                if model.frequency(character) >= RARE:
                    way = Way(lead, trail, neighbours.number(character))
                    self._likely[lead << 8 | trail] = way
        self._by_trail: list[list[Way]] = [[] for _ in range(256)]
        self._by_lead: list[list[Way]] = [[] for _ in range(256)]
        for way in self._likely.values():
            self._by_trail[way.trail].append(way)
            self._by_lead[way.lead].append(way)

    def opened_by(self, lead: int) -> Sequence[Way]:
        """Likely characters with this first byte."""
        return self._by_lead[lead]

    def closed_by(self, trail: int) -> Sequence[Way]:
        """Likely characters with this second byte."""
        return self._by_trail[trail]

    def likely(self) -> Sequence[Way]:
        """All likely characters."""
        return tuple(self._likely.values())

    def with_reading(self, reading: str) -> list[Way]:
        """Likely characters with this reading."""
        return [self._likely[code] for code in self._codes(reading) if code in self._likely]

    def read_as(self, reading: str, lead: int) -> list[int]:
        """Trail bytes that make, after ``lead``, a character with this reading."""
        codes = self._codes(reading)
        return [code & 0xFF for code in codes if code >> 8 == lead and code & 0xFF > 0x80]

    def _codes(self, reading: str) -> list[int]:
        """Codes of the characters with this reading, in order: ways that cost the same are tried in
        the order in which they come, which has to be the same in every process."""
        characters = self._readings.characters(reading)
        return sorted(self._pairs.code(character) or 0 for character in characters)
