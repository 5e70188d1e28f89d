"""Quotation marks of a target script, on request: “” for Simplified, 「」 for Traditional."""

from __future__ import annotations

import re

from transforms.punctuation.alphabet import CHINESE
from transforms.punctuation.guards import find_guard

QUOTE_STYLES = ("Hans", "Hant")

_CHINESE = re.compile(f"[{CHINESE}]")
# A digit before it makes it inches.
_STRAIGHT = re.compile(
    rf'(?<=[{CHINESE}])"([^"\n]*)"|(?<!\d)"([^"\n]*)"(?=[{CHINESE}])'
    rf'|(?<!\d)"([^"{CHINESE}\n]*[{CHINESE}][^"\n]*)"'
)
# Paired, so that the apostrophe of don’t is none.
_SINGLE = re.compile(rf"‘([^‘’{CHINESE}\n]*[{CHINESE}][^‘’\n]*)’")
_CORNERS = str.maketrans("「」『』", "“”‘’")
_CURLS = str.maketrans("“”", "「」")


def convert_quotes(text: str, style: str) -> tuple[str, int]:
    """Give the text with its quotation marks in one style, and how many changed.

    Only lines with Chinese are touched and no code; straight quotes go in pairs that hold Chinese
    or stand beside it.
    """
    converted = "\n".join(_convert_line(line, style) for line in text.split("\n"))
    return converted, sum(before != after for before, after in zip(text, converted, strict=True))


def _convert_line(line: str, style: str) -> str:
    if not _CHINESE.search(line):
        return line
    if find_guard(line):
        return line
    if style == "Hans":
        return _convert_straight(line, r"“\1\2\3”").translate(_CORNERS)
    curled = _SINGLE.sub(r"『\1』", _convert_straight(line, r"「\1\2\3」"))
    return curled.translate(_CURLS)


def _convert_straight(line: str, replacement: str) -> str:
    return line if line.count('"') % 2 else _STRAIGHT.sub(replacement, line)
