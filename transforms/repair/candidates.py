"""Which bytes can stand where a damaged page shows none."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.repair.gbk import LEADS, TRAILS, GbkPairs
from transforms.repair.language import LanguageModel
from transforms.repair.readings import ReadingTable

RARE = 2.5e-6
"""Share below which a character is not assumed where the bytes are gone. 脅, 碳 and 燥, which
hardly open a word, lie just above; 裉 and 煳 below."""


class Candidates:
    """Lists of bytes by what is known of their neighbours. Build once; immutable afterwards."""

    def __init__(self, pairs: GbkPairs, readings: ReadingTable, model: LanguageModel) -> None:
        self._pairs = pairs
        self._readings = readings
        self.likely: dict[int, str] = {}
        for lead in LEADS:
            for trail in TRAILS:
                character = pairs.character(lead << 8 | trail)
                if character is None or character in pairs.untraditional:
                    continue
                if model.frequency(character) >= RARE:
                    self.likely[lead << 8 | trail] = character
        self.by_trail: list[list[tuple[int, str]]] = [[] for _ in range(256)]
        self.by_lead: list[list[tuple[int, str]]] = [[] for _ in range(256)]
        for code, character in self.likely.items():
            self.by_trail[code & 0xFF].append((code >> 8, character))
            self.by_lead[code >> 8].append((code & 0xFF, character))
        self._vanishing: dict[int, set[int]] = {}
        for code in pairs.unassigned:
            self._vanishing.setdefault(code >> 8, set()).add(code & 0xFF)

        self._model = model
        self._openers: dict[str, list[tuple[int, int, str]]] = {}
        for code, character in self.likely.items():
            if code & 0xFF in self._vanishing:
                way = (code >> 8, code & 0xFF, character)
                self._openers.setdefault(model.fold(character), []).append(way)

    def between_vanished(
        self, before: str, ends: set[int], limit: int
    ) -> Iterator[tuple[int, int, str, set[int]]]:
        """Likely characters after ``before`` that lie between two vanished pairs.

        Each with its bytes, of which the first ends the one pair, and the ends of the other.
        """
        found = 0
        for folded in "，" + self._model.followers(before):
            for lead, trail, character in self._openers.get(folded, ()):
                if lead in ends:
                    yield lead, trail, character, self._vanishing[trail]
                    found += 1
            if found >= limit:
                return

    def closing(self, lead: int) -> list[tuple[int, str]]:
        """Bytes above ASCII that close a likely character opened by ``lead``, with it."""
        return [(trail, char) for trail, char in self.by_lead[lead] if trail > 0x80]

    def closing_before_vanished(self, lead: int) -> list[tuple[int, str, set[int]]]:
        """Bytes that close a character and open a vanishing pair, with that pair's ends."""
        return [
            (trail, character, self._vanishing[trail])
            for trail, character in self.by_lead[lead]
            if trail in self._vanishing
        ]

    def of_reading(self, reading: str) -> list[tuple[int, str]]:
        """Characters with this reading, each with its lead byte."""
        characters = self._readings.characters(reading)
        codes = {character: self._pairs.code(character) or 0 for character in characters}
        return [(code >> 8, character) for character, code in codes.items() if code in self.likely]

    def read_as(self, reading: str, lead: int) -> list[int]:
        """Trail bytes that make, after ``lead``, a character with this reading."""
        codes = (self._pairs.code(char) or 0 for char in self._readings.characters(reading))
        return [code & 0xFF for code in codes if code >> 8 == lead and code & 0xFF > 0x80]
