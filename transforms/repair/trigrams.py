"""A character trigram model: what two characters tell about the next beyond what one tells."""

from __future__ import annotations

import math
from importlib import resources

from transforms.repair.language import LanguageModel


class Trigrams:
    """Tells how much likelier a text is by its trigrams than by its bigrams. Immutable.

    Too slow for every hypothesis of a search; the few restorations that it ends with are ranked by
    it. Smoothing after Witten and Bell, down to the bigram model.

    >>> trigrams = Trigrams(LanguageModel())
    >>> trigrams.gain("會", "大幅下降") > trigrams.gain("會", "后幅下降")
    True
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._weights = {chr(48 + step): 0.25 * 2 ** (step / 3) for step in range(80)}
        self._rows: dict[str, str] = {}
        table = resources.files("transforms.repair").joinpath("tables/trigrams.tsv")
        for line in table.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("#"):
                self._rows[line[0]] = line + "\t"

    def gain(self, before: str, text: str) -> float:
        """Give the log-probability of ``text`` behind ``before``, less that by bigrams."""
        whole = before[-2:] + text
        folded = [self._model.fold(character) for character in whole]
        return sum(
            self._gain(folded[place - 2], folded[place - 1], folded[place], whole[place - 1 :])
            for place in range(2, len(whole))
        )

    def _gain(self, first: str, second: str, third: str, pair: str) -> float:
        row = self._rows.get(first, "")
        start = row.find("\t" + second, 1) + 1
        if not start:
            return 0.0
        end = row.index("\t", start)
        middle = (start + 2 + end) // 2
        listed = self._weights[row[start + 1]]
        whole = listed + sum(map(self._weights.__getitem__, row[middle:end]))
        chance = math.exp(self._model.score(pair[0], pair[1]))
        place = row.find(third, start + 2, middle)
        weight = self._weights[row[place + middle - start - 2]] if place >= 0 else 0.0
        return math.log((weight + listed * chance) / whole / chance)
