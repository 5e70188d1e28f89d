"""Gives the punctuation of Chinese text its full width back and takes stray spaces out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transforms.punctuation.alphabet import CHINESE, FULL, HALF, NEUTRAL
from transforms.punctuation.fenced_code import has_fences, put_blocks_back, take_blocks_out
from transforms.punctuation.inline_code import TakenOut, put_code_back, take_code_out
from transforms.punctuation.quotes import QUOTE_STYLES, convert_quotes
from transforms.punctuation.spacing import remove_stray_spaces
from transforms.punctuation.widths import widen_text
from transforms.records import Change, StageResult, merge_changes

_RULES = ("punctuation.quotes", "punctuation.width", "punctuation.space")

_PART_LENGTH = 8_000
"""A longer text is taken in parts of this length: what Python makes afresh for each step then stays
small, which halves the time for 300,000 characters."""

_MEETING = re.compile(rf"[{HALF}][{FULL}{NEUTRAL}]*[ \t\u00a0]+[{FULL}{CHINESE}]")
"""A space behind a half-width mark: without it the mark may belong to what follows."""

_MARKS_THAT_FOLLOW = f"{FULL}{NEUTRAL}"

_MOST_ROUNDS = 6
"""Marks that meet where a space was are settled in a second round; a chain of them (``;… ;… ；``)
takes one round each. No text that was written has one, 60 random marks and spaces need three."""


class PunctuationNormalizer:
    """Gives punctuation beside Chinese its full width back. Build once; immutable afterwards.

    Of ``, : ; ! ? ( )`` those become full-width that have Han or Chinese punctuation on at least
    one side; what stands together goes together, and so do the two parentheses of a pair. Then
    spaces go that stand between Chinese and a mark. With ``quotes="Hans"`` quotation marks become
    “”, with ``quotes="Hant"`` 「」; ValueError for any other.

    Left alone: numbers and times (1,000 12:30 3:2), addresses, code (also ``print("甲,乙")``, and
    all between backticks and fences), entities, Latin sentences, f(x), faces such as :), the full
    stop, indents, and spaces between words or where there are two.
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
        if len(text) <= _PART_LENGTH and not has_fences(part := take_code_out(text)):
            return self._normalize_part(part)
        parts = [take_code_out(part) for part in _divide(text)]
        if not any(map(has_fences, parts)):
            return self._normalize_parts(parts)
        prose, blocks = take_blocks_out(text)
        result = self._normalize_parts([take_code_out(part) for part in _divide(prose)])
        return StageResult(put_blocks_back(result.text, blocks), result.changes)

    def _normalize_parts(self, parts: Sequence[TakenOut]) -> StageResult:
        results = [self._normalize_part(part) for part in parts]
        changes = merge_changes(*(result.changes for result in results))
        in_order = sorted(changes, key=lambda change: _RULES.index(change.rule))
        return StageResult("".join([result.text for result in results]), tuple(in_order))

    def _normalize_part(self, part: TakenOut) -> StageResult:
        prose, code, edge = part
        quoted, quotes = convert_quotes(prose, self._quotes) if self._quotes else (prose, 0)
        normalized, width, spaces = _widen_and_close_up(quoted)
        counts = zip(_RULES, (quotes, width, spaces), strict=True)
        changes = tuple([Change(rule, count) for rule, count in counts if count])
        return StageResult(put_code_back(normalized, code, edge), changes)


def _widen_and_close_up(text: str, rounds: int = _MOST_ROUNDS) -> tuple[str, int, int]:
    """Widen marks and take spaces out; in lines where marks meet that way, do it again."""
    widened, width = widen_text(text)
    closed, strays = remove_stray_spaces(widened)
    if not strays:
        return widened, width, 0
    spaces = sum(end - start for start, end in strays)
    if not rounds or not any(_follows_half(widened, start) for start, _ in strays):
        return closed, width, spaces
    lines = closed.split("\n")
    for at, before in enumerate(widened.split("\n")):
        if before != lines[at] and _MEETING.search(before):
            lines[at], more_width, more_spaces = _widen_and_close_up(lines[at], rounds - 1)
            width, spaces = width + more_width, spaces + more_spaces
    return "\n".join(lines), width, spaces


def _follows_half(text: str, at: int) -> bool:
    """Tell whether the marks before a place begin with one of half width."""
    while at and text[at - 1] in _MARKS_THAT_FOLLOW:
        at -= 1
    return at > 0 and text[at - 1] in HALF


def _divide(text: str) -> list[str]:
    """Give the text in parts of whole lines: no rule but that of fences looks across a line."""
    parts: list[str] = []
    start = 0
    while len(text) - start > _PART_LENGTH:
        end = text.find("\n", start + _PART_LENGTH) + 1 or len(text)
        parts.append(text[start:end])
        start = end
    return [*parts, text[start:]]


@cache
def _build() -> PunctuationNormalizer:
    return PunctuationNormalizer()


def normalize_punctuation(text: str) -> StageResult:
    """Normalize one text; the :class:`PunctuationNormalizer` is built at the first call."""
    return _build()(text)
