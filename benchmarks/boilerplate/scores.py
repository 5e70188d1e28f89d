"""How an extracted article is compared with its reference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

N = 5
"""Length of the n-grams: the one that the figures of published extractors were computed with."""

_WORD_CHARACTERS = re.compile(r"\w+")


@dataclass(frozen=True)
class Overlap:
    """Precision, recall and their harmonic mean F."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def ngram_overlap(text: str, reference: str) -> Overlap:
    """Compare two texts by their 5-grams of word characters, each as often as it occurs."""
    return _overlap(_ngrams(text), _ngrams(reference))


def paragraph_overlap(text: str, reference: str) -> Overlap:
    """Compare two texts by paragraphs that agree in every word character."""
    return _overlap(_paragraphs(text), _paragraphs(reference))


def mean(values: Sequence[float]) -> float:
    """Give the arithmetic mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def _word_characters(text: str) -> str:
    return "".join(_WORD_CHARACTERS.findall(text))


def _ngrams(text: str) -> Counter[str]:
    words = _word_characters(text)
    return Counter(words[i : i + N] for i in range(len(words) - N + 1))


def _paragraphs(text: str) -> Counter[str]:
    return Counter(filter(None, map(_word_characters, text.split("\n"))))


def _overlap(found: Counter[str], wanted: Counter[str]) -> Overlap:
    shared = (found & wanted).total()
    return Overlap(
        shared / found.total() if found else 0.0,
        shared / wanted.total() if wanted else 0.0,
    )
