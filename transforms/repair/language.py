"""A character bigram model of written Chinese, for choosing between possible readings of bytes."""

from __future__ import annotations

import math
from importlib import resources
from typing import NamedTuple

from transforms.script.shadow import SimplifiedShadow

_UNSEEN = 0.02
"""The weight of a character that the sources never show: less than that of the rarest shown."""

_OTHER = "0"
"""The class of digits, Latin letters and everything else that is neither Han nor punctuation."""

_OTHER_SHARE = 0.02
_MARK_AFTER_MARK = 0.01
"""Marks follow anything, but hardly each other: what the sources never show is rarer still."""

_WIDE_SPACE = "\u3000"
_WIDE_SPACE_FIRST = -7.0
"""Log-probabilities that the sources cannot give: they have no spaces."""

_OTHER_REPEATED = -2.0
"""Letters and digits come in runs; the sources count a run once."""

_MARK_AFTER_WIDE_SPACE = -16.0
"""An ideographic space opens a line: another may follow, a mark hardly."""

_WIDE_SPACE_REPEATED = -0.5
"""Ideographic spaces come in pairs or more: they indent."""

_ALL_MARKS = frozenset("、。，！？；：“”‘’《》（）,;:!?()")
_MARKS = {ord(half): full for half, full in zip(",;:!?()", "，；：！？（）", strict=True)}


class _Row(NamedTuple):
    followers: str
    weights: str
    unlisted: float
    total: float


class LanguageModel:
    """Gives the log-probability of a character after another. Build once; immutable afterwards.

    Both scripts are scored alike: characters are looked up by their Simplified form, and half-width
    marks by their full-width form. Smoothing after Witten and Bell: what a character has been
    followed by weighs against how often each character occurs at all.

    >>> model = LanguageModel()
    >>> model.score("經", "濟") > model.score("經", "剂")
    True
    """

    def __init__(self) -> None:
        self._fold = _folding()
        self._weights = {chr(48 + step): 0.25 * 2 ** (step / 3) for step in range(80)}
        self._rows: dict[str, _Row] = {}
        self._own: dict[str, float] = {}
        self._load()
        self._all = sum(self._own.values())

    def fold(self, character: str) -> str:
        """Give the form under which a character is looked up."""
        return self._fold.get(character, _OTHER if character < "\x80" else character)

    def frequency(self, character: str) -> float:
        """Give the share of a character among all characters."""
        folded = self.fold(character)
        if folded == _OTHER:
            return _OTHER_SHARE
        return self._own.get(folded, _UNSEEN) / self._all

    def followers(self, character: str) -> str:
        """Give the characters, as looked up, that often follow a character; likeliest first."""
        row = self._rows.get(self.fold(character))
        return row.followers if row else ""

    def score(self, before: str, character: str) -> float:
        """Give the natural log-probability of ``character`` after ``before``."""
        first, second = self.fold(before), self.fold(character)
        if _OTHER in (first, second):
            special = _score_other(before, character, first, second)
            if special is not None:
                return special
        chance = _OTHER_SHARE if second == _OTHER else self._own.get(second, _UNSEEN) / self._all
        row = self._rows.get(first)
        if row is None:
            return math.log(chance)
        place = row.followers.find(second)
        if place >= 0:
            return math.log((self._weights[row.weights[place]] + row.unlisted * chance) / row.total)
        if first in _ALL_MARKS and second in _ALL_MARKS:
            chance *= _MARK_AFTER_MARK
        return math.log(row.unlisted * chance / row.total)

    def _load(self) -> None:
        table = resources.files("transforms.repair").joinpath("tables/bigrams.tsv")
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            character, own, unlisted, followers, weights = line.split("\t")
            self._own[character] = self._weights[own]
            left = self._weights[unlisted]
            total = left + sum(map(self._weights.__getitem__, weights))
            self._rows[character] = _Row(followers, weights, left, total)


def _score_other(before: str, character: str, first: str, second: str) -> float | None:
    """Score what the sources, which have no spaces and count runs once, cannot."""
    if character == _WIDE_SPACE:
        return _WIDE_SPACE_REPEATED if before == _WIDE_SPACE else _WIDE_SPACE_FIRST
    if before == _WIDE_SPACE and second in _ALL_MARKS:
        return _MARK_AFTER_WIDE_SPACE
    return _OTHER_REPEATED if first == second else None


def _folding() -> dict[str, str]:
    """Map Traditional to Simplified, and 着 to 著: the farms wrote 著 for both."""
    han = "".join(map(chr, range(0x3400, 0xA000)))
    table = dict(zip(han, SimplifiedShadow()(han), strict=True))
    folded = {before: after for before, after in table.items() if before != after}
    marks = {chr(half): full for half, full in _MARKS.items()}
    return {**folded, "着": "著", **marks, _WIDE_SPACE: _OTHER}
