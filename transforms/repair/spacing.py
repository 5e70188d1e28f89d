"""Whether a text sets Latin letters and digits off from Han with a space."""

from __future__ import annotations

import re

SPACED = 0.75
"""Share of spaced places from which on a space is the habit: texts have it nearly always or never,
but a misread character may stand beside a letter."""

ENOUGH = 4
"""Places in a document from which its habit is judged; in the line at hand one will do."""

_HAN_SPACE = "[\u4e00-\u9fff]( ?)"
_BESIDE_LETTER = re.compile(_HAN_SPACE + r"[A-Za-z](?!\()|[A-Za-z]( ?)[\u4e00-\u9fff]")
_BESIDE_DIGIT = re.compile(_HAN_SPACE + r"[0-9]|[0-9]( ?)[\u4e00-\u9fff]")
"""Many a text spaces its letters but not its dates."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z0-9]")
_DIGITS = "0123456789"


def calls_for_space(before: str, after: str, line: str, document: str) -> bool:
    """Tell whether a character lost between two texts was a space, by the habit of the text.

    The line decides; where it has no other such place, the document does. Where the habit is to
    have no space, the lost character was a letter or a digit, and nobody can tell which.

    >>> calls_for_space("構建工具", "Vite", "用 Vite 和工具", "")
    True
    >>> calls_for_space("計劃在", "024年", "計劃在024年,而非2022年。", "")
    False
    """
    if not (_HAN.match(before[-1:]) and _LATIN.match(after)):
        return False
    beside = _BESIDE_DIGIT if after[0] in _DIGITS else _BESIDE_LETTER
    spaced, places = _count(beside, line)
    if not places:
        spaced, places = _count(beside, document)
        return places >= ENOUGH and spaced >= SPACED * places
    return spaced >= SPACED * places


def _count(beside: re.Pattern[str], text: str) -> tuple[int, int]:
    """Count the spaced places and all places."""
    found = [match[0] for match in beside.finditer(text)]
    return sum(" " in place for place in found), len(found)
