"""A word list with frequencies and pairs of words: how much a text looks like words."""

from __future__ import annotations

import math
import re
from importlib import resources

from transforms.repair.language import OTHER, LanguageModel
from transforms.repair.packed import load
from transforms.repair.trigrams import NO_GAIN, STEPS

LONGEST = 5
"""The longest word listed."""

_UNLISTED = math.log(1e-9)
"""What a character costs that no listed word covers."""


_RUN = re.compile(r"[ \"-'*+\-./0-9<=>@-~]{2,}")
"""ASCII in a row, marks aside, which the sources count as one word: `FBI` is no longer than `I`,
behind which a rare character may have swallowed two letters."""


class Lexicon:
    """Knows words and how frequent they are. Build once; immutable afterwards.

    >>> lexicon = Lexicon(LanguageModel())
    >>> lexicon.share("经济") > lexicon.share("经济学家")
    True
    """

    def __init__(self, model: LanguageModel) -> None:
        self.fold = model.fold
        self._shares = {chr(48 + step): math.log(2) * (step / 3 - 30) for step in range(91)}
        self._rows: dict[str, tuple[float | None, str]] = {}
        table = resources.files("transforms.repair").joinpath("tables/words.tsv")
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                first, alone, longer = line.split("\t")
                self._rows[first] = (self._shares.get(alone), longer)

    def share(self, word: str) -> float | None:
        """Give the logarithm of a word's share of all words, None where it is not listed."""
        alone, longer = self._rows.get(word[:1], (None, ""))
        if len(word) == 1:
            return alone
        place = longer.find(f"|{word[1:]}=")
        return self._shares[longer[place + len(word) + 1]] if place >= 0 else None


class Sentences:
    """Scores texts as their likeliest sequences of words. Build once; immutable afterwards.

    >>> sentences = Sentences(LanguageModel())
    >>> sentences.scores(["重點專科建設", "重點。科建設"])[0] > -40.0
    True
    """

    def __init__(self, model: LanguageModel) -> None:
        self._lexicon = Lexicon(model)
        self._pairs = load("word_pairs.bin")
        self._gains = [(number - NO_GAIN) / STEPS for number in range(256)]

    def scores(self, texts: list[str]) -> list[float]:
        """Give the log-probability of the likeliest words that make up each of some like texts."""
        known: dict[tuple[str, str], float] = {}
        return [self._score(text, known) for text in texts]

    def _score(self, text: str, known: dict[tuple[str, str], float]) -> float:
        folded = "".join(map(self._lexicon.fold, _RUN.sub(OTHER, text)))
        best: list[dict[str, float]] = [{"": 0.0}] + [{} for _ in folded]
        for place in range(len(folded)):
            if not best[place]:
                continue
            for end in range(place + 1, min(place + LONGEST, len(folded)) + 1):
                word = folded[place:end]
                alone = known.get(("", word))
                if alone is None:
                    share = self._lexicon.share(word)
                    alone = known["", word] = (
                        share if share is not None else _UNLISTED if len(word) == 1 else -math.inf
                    )
                if alone > -math.inf:
                    best[end][word] = alone + max(
                        score + self._gain(before, word, known)
                        for before, score in best[place].items()
                    )
        return max(best[-1].values())

    def _gain(self, before: str, word: str, known: dict[tuple[str, str], float]) -> float:
        gain = known.get((before, word)) if before else 0.0
        if gain is None:
            number = self._pairs.get(f"{before} {word}")
            if number is None:
                number = self._pairs.get(f"{before} ")
            gain = known[before, word] = 0.0 if number is None else self._gains[number]
        return gain
