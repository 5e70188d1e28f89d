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
"""From so many different characters on, share and coverage decide alone."""

DENSE_SHARE = 0.12
"""Styles B and C annotate every fourth to every second Han."""

DENSE_INSERTIONS = 12

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
    han = len(_HAN.findall(text))
    share = insertions / max(han, 1)
    coverage = insertions / max(sum(map(text.count, annotated)), 1)
    table = _main_readings(genuine)
    if share >= FIXED_SHARE and coverage >= FIXED_COVERAGE and len(genuine) <= 1.1 * len(table):
        outside = sum(not _in_gb2312(character) for character in table) / len(table)
        if outside >= OUTSIDE_GB2312 or len(table) >= MANY_CHARACTERS:
            return Diagnosis(Style.FIXED, table)
    agreement = insertions / max(sum(seen.values()), 1)
    if insertions >= DENSE_INSERTIONS and share >= DENSE_SHARE and agreement >= DENSE_AGREEMENT:
        return Diagnosis(Style.DENSE, table)
    return HEALTHY


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
