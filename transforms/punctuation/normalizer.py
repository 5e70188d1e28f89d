"""Gives the punctuation of Chinese text its full width back and takes stray spaces out."""

from __future__ import annotations

from transforms.punctuation.alphabet import HALF
from transforms.punctuation.spacing import remove_stray_spaces
from transforms.punctuation.widths import widen_text
from transforms.records import Change, StageResult, merge_changes


class PunctuationNormalizer:
    """Gives punctuation beside Han its full width back. Build once; immutable afterwards."""

    def __call__(self, text: str) -> StageResult:
        """Normalize one text."""
        widened = widen_text(text)
        spaced, spaces = remove_stray_spaces(widened)
        width = _count_half(text) - _count_half(widened) if widened != text else 0
        changes = [Change("punctuation.width", width), Change("punctuation.space", spaces)]
        return StageResult(spaced, merge_changes(changes))


def _count_half(text: str) -> int:
    return sum(map(text.count, HALF))


def normalize_punctuation(text: str) -> StageResult:
    """Normalize one text; for many, build a :class:`PunctuationNormalizer` once."""
    return PunctuationNormalizer()(text)
