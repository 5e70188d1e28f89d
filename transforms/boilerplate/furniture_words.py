"""Which lines read like a page's furniture by their words alone, wherever they stand."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import pairwise

_TOKEN = re.compile(r"[a-z]+|\d+|\S")
_DIGITS = "0"
_EDGE = "^"
"""Stands before the first token and after the last."""

_LOOKED_AT = 60
"""Characters of a line whose words are looked at: with 100 no more lines are told apart."""

_TABLE = "furniture_words.tsv"
_BIAS = "bias"


def grams_of(shadow: str) -> set[str]:
    """Give the tokens of a line and their pairs: Han one by one, Latin words and numbers whole.

    All numbers are alike, and so are letters of either case.

    >>> sorted(grams_of("第12页"))
    ['0', '0 页', '^ 第', '第', '第 0', '页', '页 ^']
    """
    tokens = _TOKEN.findall(shadow[:_LOOKED_AT].lower())
    tokens = [_DIGITS if token.isdecimal() else token for token in tokens]
    return {*tokens, *map(" ".join, pairwise([_EDGE, *tokens, _EDGE]))}


class FurnitureWords:
    """Named weights of tokens and pairs of tokens. Build once; immutable afterwards.

    >>> words = FurnitureWords({"收 藏": 3.0, "bias": -1.0})
    >>> round(words.score("加入收藏"), 2), round(words.score("加入盐"), 2)
    (0.88, 0.27)
    """

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        self._weights = dict(weights) if weights is not None else read_weights()
        decides = repr(sorted(self._weights.items()))
        self.digest = hashlib.sha256(decides.encode()).hexdigest()
        self._bias = self._weights.pop(_BIAS, 0.0)

    def score(self, shadow: str) -> float:
        """Give the probability, 0 to 1, that a line with these words is furniture."""
        weights = self._weights
        total = self._bias + sum([weights.get(gram, 0.0) for gram in grams_of(shadow)])
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


class WordScores(dict[str, float]):
    """The scores of the lines of one document, found when they are first asked for."""

    def __init__(self, words: FurnitureWords) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, shadow: str) -> float:
        score = self[shadow] = self._words.score(shadow)
        return score


def read_weights() -> dict[str, float]:
    """Read the weights that the project ships."""
    table = resources.files(__package__).joinpath("tables").joinpath(_TABLE).read_text("utf-8")
    return parse_weights(table.splitlines())


def parse_weights(lines: Iterable[str]) -> dict[str, float]:
    """Parse ``gram<TAB>weight`` lines; those without a tab are comments, for ``#`` is a token too.

    >>> parse_weights(["# a comment", "# 收\\t1.5"])
    {'# 收': 1.5}
    """
    number = cache(float)  # one object for all that weigh the same: a twentieth of the memory
    rows = (line.split("\t") for line in lines if "\t" in line)
    return {gram: number(weight) for gram, weight in rows}
