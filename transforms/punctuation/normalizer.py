"""Gives the punctuation of Chinese text its full width back and takes stray spaces out."""

from __future__ import annotations

from transforms.punctuation.alphabet import HALF
from transforms.punctuation.quotes import QUOTE_STYLES, convert_quotes
from transforms.punctuation.spacing import remove_stray_spaces
from transforms.punctuation.widths import widen_text
from transforms.records import Change, StageResult, merge_changes


class PunctuationNormalizer:
    """Gives punctuation beside Chinese its full width back. Build once; immutable afterwards.

    Of ``, : ; ! ? ( )`` those become full-width that have Han or Chinese punctuation on at least
    one side; what stands together goes together, and so do the two parentheses of a pair. Then
    spaces go that stand between Chinese and a mark. With ``quotes="Hans"`` quotation marks become
    “”, with ``quotes="Hant"`` 「」; ValueError for any other.

    Left alone: numbers and times (1,000 12:30 3:2), addresses, code, entities, Latin sentences,
    f(x), faces such as :), the full stop, indents, and spaces between words or where there are two.
    Gets wrong: a comma between two numbers that are a list (2018,2019), code that has no sign of
    code, and Chinese words quoted in a Latin sentence of few words.

    >>> PunctuationNormalizer()("3月5日,扭住“牛鼻子” ,比分3:2(加时)").text
    '3月5日，扭住“牛鼻子”，比分3:2（加时）'
    """

    def __init__(self, *, quotes: str | None = None) -> None:
        if quotes is not None and quotes not in QUOTE_STYLES:
            choices = ", ".join(QUOTE_STYLES)
            raise ValueError(f"unknown quotes {quotes!r}: choose one of {choices}, or None")
        self._quotes = quotes

    def __call__(self, text: str) -> StageResult:
        """Normalize one text."""
        quoted, quotes = convert_quotes(text, self._quotes) if self._quotes else (text, 0)
        widened = widen_text(quoted)
        spaced, spaces = remove_stray_spaces(widened)
        width = _count_half(quoted) - _count_half(widened) if widened != quoted else 0
        changes = [
            Change("punctuation.quotes", quotes),
            Change("punctuation.width", width),
            Change("punctuation.space", spaces),
        ]
        return StageResult(spaced, merge_changes(changes))


def _count_half(text: str) -> int:
    return sum(map(text.count, HALF))


def normalize_punctuation(text: str) -> StageResult:
    """Normalize one text; for many, build a :class:`PunctuationNormalizer` once."""
    return PunctuationNormalizer()(text)
