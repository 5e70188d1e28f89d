"""A word list with frequencies: how much a text looks like words."""

from __future__ import annotations

import math
from importlib import resources

from transforms.repair.language import LanguageModel

LONGEST = 5
"""The longest word listed."""

_UNLISTED = math.log(1e-9)
"""What a character costs that no listed word covers."""


class Lexicon:
    """Scores a text as its likeliest sequence of words. Build once; immutable afterwards.

    >>> lexicon = Lexicon(LanguageModel())
    >>> lexicon.score("重點專科建設") > lexicon.score("重點。科建設")
    True
    """

    def __init__(self, model: LanguageModel) -> None:
        self._fold = model.fold
        self._shares = {chr(48 + step): math.log(2) * (step / 3 - 30) for step in range(91)}
        self._rows: dict[str, tuple[float, str]] = {}
        table = resources.files("transforms.repair").joinpath("tables/words.tsv")
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                first, alone, longer = line.split("\t")
                self._rows[first] = (self._shares.get(alone, _UNLISTED), longer)

    def score(self, text: str) -> float:
        """Give the log-probability of the likeliest words that make up the text."""
        folded = "".join(map(self._fold, text))
        best = [0.0] + [-math.inf] * len(folded)
        for place, first in enumerate(folded):
            alone, longer = self._rows.get(first, (_UNLISTED, ""))
            best[place + 1] = max(best[place + 1], best[place] + alone)
            for end in range(place + 2, min(place + LONGEST, len(folded)) + 1):
                word = f"|{folded[place + 1 : end]}="
                found = longer.find(word)
                if found >= 0:
                    share = self._shares[longer[found + len(word)]]
                    best[end] = max(best[end], best[place] + share)
        return best[-1]
