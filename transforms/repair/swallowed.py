"""The character that a lone byte swallowed, where what stands around it leaves one choice."""

from __future__ import annotations

import re

from transforms.repair.gap import Gap
from transforms.repair.spacing import is_space

_YEAR = re.compile("([0-9]{3})年")
_THIS_CENTURY = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_ANY_CENTURY = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_DIGIT = re.compile("[0-9]")
_LAST_WITH_2 = "100"
"""Years up to 2100 begin with 2, those from 1101 to 1999 with 1."""


def find_swallowed(gap: Gap) -> str:
    """Tell which character was lost in a gap; nothing where several are possible.

    The first digit of a year, where the document has others of its kind; that of October; the
    second of two marks that stand in pairs; a space (:func:`~transforms.repair.spacing.is_space`).

    >>> find_swallowed(Gap("計劃於", "024年", "", "始於2022年"))
    '2'
    >>> find_swallowed(Gap("計劃於", "5月", "", "始於2022年"))
    ''
    """
    return _digit(gap) or _mark(gap) or (" " if is_space(gap) else "")


def _digit(gap: Gap) -> str:
    if _DIGIT.match(gap.before[-1:]):
        return ""
    if gap.after.startswith("0月"):
        return "1"
    year = _YEAR.match(gap.after)
    if year is None:
        return ""
    if year[1] <= _LAST_WITH_2:
        return "2" if _THIS_CENTURY.search(gap.document) else ""
    return "1" if _ANY_CENTURY.search(gap.document) else ""


def _mark(gap: Gap) -> str:
    """Give the partner of a mark that is alone in its line."""
    if "*" in (gap.before[-1:], gap.after[:1]) and gap.line.count("*") % 2:
        return "*"
    ends_line = gap.after == "" or gap.after.startswith("\n")
    return '"' if ends_line and gap.line.count('"') % 2 else ""
