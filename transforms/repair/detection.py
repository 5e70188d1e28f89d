"""Whether a document carries inserted readings, and in which style: decided per document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from transforms.repair.readings import LETTERS, LONGEST, ReadingTable
from transforms.script.conversion import character_map

TRIGGER = re.compile(rf"\([{LETTERS}]{{1,{LONGEST}}}\)")
_INSERTION = re.compile(rf"([^\x00-\x7f])\(([{LETTERS}]{{1,{LONGEST}}})\)")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")

FIXED_SHARE = 0.035
"""Share of Han annotated: damaged pages have 5.1 % and more, healthy ones at most 2.2 %."""

FIXED_COVERAGE = 0.8
"""Annotated share of all occurrences of the annotated: damaged 0.917 up, healthy at most 0.63."""

FIXED_CHARACTERS = 3
"""Different characters annotated: a line or two about a rare name glosses one or two."""

TRADITIONAL = 0.9
"""Farms of style A annotate Traditional characters that have a Simplified form (all 131 that the
pages seen have); glosses fall on characters of any kind: 茌, 堃 and 犇 have none."""

EVERYDAY = 0.9
EVERYDAY_SHARE = 0.012
EVERYDAY_COVERAGE = 0.9
"""And they annotate everyday characters, whose Simplified forms stand in the first level of GB2312,
as those of all 131 do; names that a paper glosses hardly: 闞, 蘄 and 酈 stand in the second.
So many of them, so thoroughly annotated, are a table on less of the Han too: a page of which only
a part is damaged, or a small table."""

_LEVEL_1 = range(0xB0, 0xD8)
"""Lead bytes of the first level of GB2312: the 3,755 characters that are used every day."""

MANY_CHARACTERS = 8
REPEATED = 1.5
"""So many characters, so often each, show a table too: a list of glosses has each once."""

TONED = 0.8
"""Share of readings with tone mark in style A (all of them in every page seen)."""

DENSE_SHARE = 0.12
"""Styles B and C annotate every fourth to every second Han."""

DENSE_INSERTIONS = 12

DENSE_TONELESS = 0.2
"""Share of readings without tone mark: style C mixes both kinds, a list of glosses has none."""

DENSE_AGREEMENT = 0.9
"""Share of insertions whose reading the character before really has: glosses in Latin fail."""


class Style(Enum):
    """How readings were inserted."""

    NONE = "none"
    FIXED = "A"
    DENSE = "B/C"


@dataclass(frozen=True)
class Diagnosis:
    """A document's style, and for style A its table as its healthy insertions show it."""

    style: Style
    table: Mapping[str, str]


HEALTHY = Diagnosis(Style.NONE, {})


class Detector:
    """Diagnoses documents. Build once; immutable afterwards."""

    def __init__(self, readings: ReadingTable) -> None:
        self._readings = readings
        self._simplified = character_map("t2s")

    def __call__(self, text: str) -> Diagnosis:
        """Decide whether and how readings were inserted into a document."""
        if TRIGGER.search(text) is None:
            return HEALTHY
        seen = Counter(_INSERTION.findall(text))
        genuine = {pair: count for pair, count in seen.items() if self._readings.has(*pair)}
        table = _main_readings(genuine)
        if len(table) < FIXED_CHARACTERS:
            return HEALTHY
        insertions = sum(genuine.values())
        share = insertions / max(len(_HAN.findall(text)), 1)
        toneless = sum(count for (_, reading), count in genuine.items() if reading.isascii())
        if toneless <= (1 - TONED) * insertions and len(genuine) <= 1.1 * len(table):
            coverage = insertions / max(sum(map(text.count, table)), 1)
            if self._is_table(table, insertions, share, coverage):
                return Diagnosis(Style.FIXED, table)
        if toneless >= DENSE_TONELESS * insertions and insertions >= DENSE_INSERTIONS:
            agreement = insertions / sum(seen.values())
            if share >= DENSE_SHARE and agreement >= DENSE_AGREEMENT:
                return Diagnosis(Style.DENSE, table)
        return HEALTHY

    def _is_table(
        self, table: Mapping[str, str], insertions: int, share: float, coverage: float
    ) -> bool:
        """Tell a farm's table from a list of glosses, which also has one reading a character."""
        many = len(table) >= MANY_CHARACTERS
        if share >= FIXED_SHARE and coverage >= FIXED_COVERAGE:
            traditional = sum(character in self._simplified for character in table)
            repeated = many and insertions >= REPEATED * len(table)
            return repeated or traditional >= TRADITIONAL * len(table)
        if many and share >= EVERYDAY_SHARE and coverage >= EVERYDAY_COVERAGE:
            return sum(map(self._is_everyday, table)) >= EVERYDAY * len(table)
        return False

    def _is_everyday(self, character: str) -> bool:
        simplified = self._simplified.get(character, "?")
        return simplified.encode("gb2312", "replace")[0] in _LEVEL_1


def _main_readings(genuine: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Give each character the reading it carries most often."""
    rising = sorted(genuine.items(), key=lambda item: item[1])
    return {character: reading for (character, reading), _count in rising}
