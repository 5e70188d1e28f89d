"""A character bigram model of written Chinese, for choosing between possible readings of bytes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NamedTuple

from transforms.script.shadow import SimplifiedShadow

_UNSEEN = 0.02
"""The weight of a character that the sources never show: less than that of the rarest shown."""

OTHER = "0"
"""The class of digits, Latin letters and everything else that is neither Han nor punctuation."""

_OTHER_SHARE = 0.02
_MARK_AFTER_MARK = 0.01
"""Marks follow anything, but hardly each other: what the sources never show is rarer still."""

WIDE_SPACE = "\u3000"
_WIDE_SPACE_FIRST = -7.0
"""Log-probabilities that the sources cannot give: they have no spaces."""

_OTHER_REPEATED = -2.0
"""Letters and digits come in runs; the sources count a run once."""

_MARK_AFTER_WIDE_SPACE = -16.0
"""An ideographic space opens a line: another may follow, a mark hardly."""

_WIDE_SPACE_REPEATED = -0.5
"""Ideographic spaces come in pairs or more: they indent."""

ALL_MARKS = frozenset("、。，！？；：“”‘’《》（）,;:!?()")
CLAUSE_MARKS = frozenset("，。！？；：“")
"""Marks behind which a clause opens: 的 and 了, frequent as they are, hardly follow."""

_ANY_IN_CLAUSE = 0.01
"""Share of characters there that the sources did not see open a clause."""

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
        self._clause: dict[str, float] = {}
        self._load()
        self._all = sum(self._own.values())
        self._all_clauses = sum(self._clause.values())

    def fold(self, character: str) -> str:
        """Give the form under which a character is looked up."""
        return self._fold.get(character, OTHER if character < "\x80" else character)

    def frequency(self, character: str) -> float:
        """Give the share of a character among all characters."""
        folded = self.fold(character)
        if folded == OTHER:
            return _OTHER_SHARE
        return self._own.get(folded, _UNSEEN) / self._all

    def followers(self, character: str) -> str:
        """Give the characters, as looked up, that often follow a character; likeliest first."""
        row = self._rows.get(self.fold(character))
        return row.followers if row else ""

    def listed(self) -> Iterable[str]:
        """Give every character, as looked up, of which the sources say something."""
        return self._own.keys()

    def listed_scores(self, character: str) -> Iterator[tuple[str, float]]:
        """Give the followers listed for a character, as looked up, with their scores."""
        row = self._rows.get(self.fold(character))
        if row is not None:
            for follower, weight in zip(row.followers, row.weights, strict=True):
                chance = self._chance(character, follower)
                yield (
                    follower,
                    math.log((self._weights[weight] + row.unlisted * chance) / row.total),
                )

    def unlisted_score(self, character: str) -> float:
        """Give what any follower not listed scores beyond the logarithm of its own share."""
        row = self._rows.get(self.fold(character))
        return math.log(row.unlisted / row.total) if row else 0.0

    def score(self, before: str, character: str) -> float:
        """Give the natural log-probability of ``character`` after ``before``."""
        first, second = self.fold(before), self.fold(character)
        if OTHER in (first, second):
            special = _score_other(before, character, first, second)
            if special is not None:
                return special
        chance = self._chance(first, second)
        row = self._rows.get(first)
        if row is None:
            return math.log(chance)
        place = row.followers.find(second)
        if place >= 0:
            return math.log((self._weights[row.weights[place]] + row.unlisted * chance) / row.total)
        if first in ALL_MARKS and second in ALL_MARKS:
            chance *= _MARK_AFTER_MARK
        return math.log(row.unlisted * chance / row.total)

    def _chance(self, first: str, second: str) -> float:
        """Give the share of a character among all, or among those that open a clause."""
        if second == OTHER:
            return _OTHER_SHARE
        chance = self._own.get(second, _UNSEEN) / self._all
        if first not in CLAUSE_MARKS or second in ALL_MARKS:
            return chance
        opening = self._clause.get(second, 0.0) / self._all_clauses
        return _ANY_IN_CLAUSE * chance + (1 - _ANY_IN_CLAUSE) * opening

    def _load(self) -> None:
        table = resources.files("transforms.repair").joinpath("tables/bigrams.tsv")
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            character, own, clause, unlisted, followers, weights = line.split("\t")
            self._own[character] = self._weights[own]
            self._clause[character] = self._weights[clause]
            left = self._weights[unlisted]
            total = left + sum(map(self._weights.__getitem__, weights))
            self._rows[character] = _Row(followers, weights, left, total)


def _score_other(before: str, character: str, first: str, second: str) -> float | None:
    """Score what the sources, which have no spaces and count runs once, cannot."""
    if character == WIDE_SPACE:
        return _WIDE_SPACE_REPEATED if before == WIDE_SPACE else _WIDE_SPACE_FIRST
    if before == WIDE_SPACE and second in ALL_MARKS:
        return _MARK_AFTER_WIDE_SPACE
    return _OTHER_REPEATED if first == second else None


def _folding() -> dict[str, str]:
    """Map Traditional to Simplified, and 着 to 著: the farms wrote 著 for both."""
    han = "".join(map(chr, range(0x3400, 0xA000)))
    table = dict(zip(han, SimplifiedShadow()(han), strict=True))
    folded = {before: after for before, after in table.items() if before != after}
    marks = {chr(half): full for half, full in _MARKS.items()}
    return {**folded, "着": "著", **marks, WIDE_SPACE: OTHER}
