"""Take healthy insertions out: readings that stand behind their own whole character."""

from __future__ import annotations

import re
from collections.abc import Mapping

import regex

from transforms.repair.readings import LETTERS, LONGEST, ReadingTable

COMMA_HABIT = 3
"""Doubled marks from which on they are the farm's: pages with strays have one in ten Han."""

_STRAY_COMMA = re.compile("(?<=[^\x00-\x7f]),(?=[,、。;:!?])")
_DENSE = re.compile(rf"([^\x00-\x7f])((?:\([{LETTERS}]{{1,{LONGEST}}}\))+)")
_EMOJI = regex.compile(r"(?:\p{Extended_Pictographic}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+")
_READING = re.compile(rf"[{LETTERS}]+")


class FixedTable:
    """A document's own table as a pattern; removes its insertions in one pass."""

    def __init__(self, table: Mapping[str, str]) -> None:
        characters = "".join(map(re.escape, table))
        readings = "|".join(sorted(set(table.values()), key=len, reverse=True))
        self._pattern = re.compile(rf"(?<=[{characters}])\((?:{readings})\)")

    def remove(self, text: str) -> tuple[str, int]:
        """Give the text without the table's insertions, and how many there were."""
        return self._pattern.subn("", text)


def remove_dense(text: str, readings: ReadingTable) -> tuple[str, int]:
    """Take out every reading that the character before it has; repeats with it."""
    count = 0

    def keep_others(match: re.Match[str]) -> str:
        nonlocal count
        character, insertions = match.groups()
        found = _READING.findall(insertions)
        if not all(readings.has(character, reading) for reading in found):
            return match.group()
        count += len(found)
        return character

    return _DENSE.sub(keep_others, text), count


def remove_injected_emoji(text: str) -> tuple[str, int]:
    """Take out emoji between Han or marks: farms of style C scatter them over their pages."""
    cleaned, count = _EMOJI.subn("", text)
    return str(cleaned), int(count)


def has_stray_commas(text: str) -> bool:
    """Tell whether a document has the habit; one doubled comma may be the author's."""
    return len(_STRAY_COMMA.findall(text)) >= COMMA_HABIT


def remove_stray_commas(text: str) -> tuple[str, int]:
    """Take out the comma that some farms leave before a full-width mark."""
    return _STRAY_COMMA.subn("", text)
