"""A character bigram model of written Chinese, for choosing between possible readings of bytes."""

from __future__ import annotations

import math
from importlib import resources
from typing import NamedTuple

from transforms.script.shadow import SimplifiedShadow

_UNSEEN_COUNT = 0.02
"""What a character counts that the source never shows: far less than the rarest one seen (0.5)."""

_OTHER = "0"
"""The class of digits, Latin letters and everything else that is neither Han nor punctuation."""

_OTHER_SHARE = 0.02
_MARKS = {ord(half): full for half, full in zip(",;:!?()", "，；：！？（）", strict=True)}


class _Row(NamedTuple):
    successors: str
    weights: str
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
        self._counts = [0.5 * 2 ** (step / 2) for step in range(80)]
        self._rows: dict[str, _Row] = {}
        self._occurrences: dict[str, float] = {}
        self._load()
        self._all = sum(self._occurrences.values())

    def fold(self, character: str) -> str:
        """Give the form under which a character is looked up."""
        return self._fold.get(character, _OTHER if character < "\x80" else character)

    def frequency(self, character: str) -> float:
        """Give the share of a character among all characters."""
        folded = self.fold(character)
        if folded == _OTHER:
            return _OTHER_SHARE
        return self._occurrences.get(folded, _UNSEEN_COUNT) / self._all

    def score(self, before: str, character: str) -> float:
        """Give the natural log-probability of ``character`` after ``before``."""
        chance = self.frequency(character)
        row = self._rows.get(self.fold(before))
        if row is None:
            return math.log(chance)
        place = row.successors.find(self.fold(character))
        seen = self._counts[ord(row.weights[place]) - 48] if place >= 0 else 0.0
        kinds = len(row.successors) + 1
        return math.log((seen + kinds * chance) / (row.total + kinds))

    def _load(self) -> None:
        table = resources.files("transforms.repair").joinpath("tables/bigrams.tsv")
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            character, occurrences, successors, weights = line.split("\t")
            self._occurrences[character] = self._counts[ord(occurrences) - 48]
            total = sum(self._counts[ord(weight) - 48] for weight in weights)
            self._rows[character] = _Row(successors, weights, total)


def _folding() -> dict[str, str]:
    """Map Traditional to Simplified, and 着 to 著: the farms wrote 著 for both."""
    han = "".join(map(chr, range(0x3400, 0xA000)))
    table = dict(zip(han, SimplifiedShadow()(han), strict=True))
    folded = {before: after for before, after in table.items() if before != after}
    marks = {chr(half): full for half, full in _MARKS.items()}
    return {**folded, "着": "著", **marks}
