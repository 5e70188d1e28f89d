"""Whether a document carries inserted readings, and in which style: decided per document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from transforms.repair.readings import LETTERS, LONGEST, ReadingTable

TRIGGER = re.compile(rf"\([{LETTERS}]{{1,{LONGEST}}}\)")
_INSERTION = re.compile(rf"([^\x00-\x7f])\(([{LETTERS}]{{1,{LONGEST}}})\)")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")

FIXED_SHARE = 0.035
"""Share of Han annotated: damaged pages have 5.1 % and more, healthy ones at most 2.2 %."""

FIXED_COVERAGE = 0.8
"""Annotated share of all occurrences of the annotated: damaged 0.917 up, healthy at most 0.63."""

FIXED_CHARACTERS = 3
"""Different characters annotated: a line or two about a rare name glosses one or two."""

OUTSIDE_GB2312 = 0.9
"""Farms of style A annotate what GB2312 lacks; glosses fall on characters of any kind."""

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


def diagnose(text: str, readings: ReadingTable) -> Diagnosis:
    """Decide whether and how readings were inserted into a document."""
    if TRIGGER.search(text) is None:
        return HEALTHY
    seen = Counter(_INSERTION.findall(text))
    genuine = {pair: count for pair, count in seen.items() if readings.has(*pair)}
    annotated = {character for character, _ in genuine}
    if len(annotated) < FIXED_CHARACTERS:
        return HEALTHY
    insertions = sum(genuine.values())
    share = insertions / max(len(_HAN.findall(text)), 1)
    toneless = sum(count for (_, reading), count in genuine.items() if reading.isascii())
    table = _main_readings(genuine)
    if toneless <= (1 - TONED) * insertions:
        coverage = insertions / max(sum(map(text.count, annotated)), 1)
        single = len(genuine) <= 1.1 * len(table)
        if share >= FIXED_SHARE and coverage >= FIXED_COVERAGE and single:
            return _decide_fixed(table, insertions)
    if toneless >= DENSE_TONELESS * insertions and insertions >= DENSE_INSERTIONS:
        agreement = insertions / sum(seen.values())
        if share >= DENSE_SHARE and agreement >= DENSE_AGREEMENT:
            return Diagnosis(Style.DENSE, table)
    return HEALTHY


def _decide_fixed(table: Mapping[str, str], insertions: int) -> Diagnosis:
    """Tell a farm's table from a list of glosses, which also has one reading a character."""
    outside = sum(not _in_gb2312(character) for character in table) / len(table)
    repeated = len(table) >= MANY_CHARACTERS and insertions >= REPEATED * len(table)
    return Diagnosis(Style.FIXED, table) if outside >= OUTSIDE_GB2312 or repeated else HEALTHY


def _main_readings(genuine: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Give each character the reading it carries most often."""
    rising = sorted(genuine.items(), key=lambda item: item[1])
    return {character: reading for (character, reading), _count in rising}


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
