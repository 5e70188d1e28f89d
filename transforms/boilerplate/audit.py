"""Proof that a cleaned text and its removals account for all of the text they came from."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.records import Removal


def find_unaccounted(source: str, text: str, removed: Sequence[Removal]) -> str | None:
    """Say what ``text`` and ``removed`` leave unaccounted for in ``source``; None where nothing is.

    ``source`` is the text that StripBoilerplate was given; ``text`` is what came out of it, or of
    SegmentParagraphs after it. Every character of the source has to stand in one of the two, in
    order; white space may change, because joining and trimming lines touch nothing else.

    >>> find_unaccounted("甲\\n乙", "乙", [Removal("share", "r", "甲", 1, 0, 1)]) is None
    True
    >>> find_unaccounted("甲\\n乙丙", "乙", [Removal("share", "r", "甲", 1, 0, 1)])
    "the text has '' where the source has '丙'"
    """
    kept: list[str] = []
    position = 0
    for removal in removed:
        if fault := _fault(source, removal, position):
            return fault
        kept.append(source[position : removal.start])
        position = removal.end
    kept.append(source[position:])
    return _difference(_written("".join(kept)), _written(text))


def _fault(source: str, removal: Removal, position: int) -> str | None:
    if not position <= removal.start < removal.end <= len(source):
        return f"{removal} is out of order or out of bounds"
    if source[removal.start : removal.end] != removal.text:
        return f"{removal} does not hold the source's text"
    if source.count("\n", 0, removal.start) + 1 != removal.line:
        return f"{removal} does not stand on its line"
    return None


def _written(text: str) -> str:
    return "".join(text.split())


def _difference(wanted: str, found: str) -> str | None:
    if wanted == found:
        return None
    pairs = zip(wanted, found, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(wanted), len(found)))
    return f"the text has {found[at : at + 20]!r} where the source has {wanted[at : at + 20]!r}"
