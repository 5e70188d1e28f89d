"""The character bigram model as rows of bytes: a search asks it some thousand times for a run."""

from __future__ import annotations

import math
from collections.abc import Iterable

from transforms.repair.language import ALL_MARKS, CLAUSE_MARKS, OTHER, WIDE_SPACE, LanguageModel

STEPS = 12
"""Steps to a nat, in which costs are told: 255 of them, the highest, are rarer than any pair."""

HIGHEST = 255

_UNKNOWN = "\ufffd"
"""Stands for every character that the sources never show."""


class Neighbours:
    """What it costs that one character stands behind another. Build once; immutable afterwards.

    Characters are numbers here, the same for all that the language model looks up alike. A row
    holds the costs of all characters behind one; it is made when first asked for.

    >>> neighbours = Neighbours(LanguageModel())
    >>> row = neighbours.row(neighbours.number("經"))
    >>> row[neighbours.number("濟")] < row[neighbours.number("剂")]
    True
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._characters = [*model.listed(), WIDE_SPACE, _UNKNOWN]
        if OTHER not in self._characters:
            self._characters.append(OTHER)
        self._numbers = {char: number for number, char in enumerate(self._characters)}
        self._unknown = self._numbers[_UNKNOWN]
        self._own = bytes(cost_of(math.log(model.frequency(char))) for char in self._characters)
        costs = range(HIGHEST + 1)
        self._raised = [bytes(min(cost + more, HIGHEST) for cost in costs) for more in costs]
        self._rows: list[bytes | None] = [None] * len(self._characters)

    def __len__(self) -> int:
        """Give how many numbers there are."""
        return len(self._characters)

    def number(self, character: str) -> int:
        """Give the number of a character."""
        if character == WIDE_SPACE:
            return self._numbers[WIDE_SPACE]
        return self._numbers.get(self._model.fold(character), self._unknown)

    def row(self, number: int) -> bytes:
        """Give the costs behind a character, by number."""
        row = self._rows[number]
        if row is None:
            row = self._rows[number] = self._make(self._characters[number])
        return row

    def _make(self, before: str) -> bytes:
        unlisted = cost_of(self._model.unlisted_score(before))
        row = bytearray(self._own.translate(self._raised[unlisted]))
        for follower, score in self._model.listed_scores(before):
            row[self._numbers[follower]] = cost_of(score)
        for follower in self._special(before):
            row[self._numbers[follower]] = cost_of(self._model.score(before, follower))
        return bytes(row)

    def _special(self, before: str) -> Iterable[str]:
        """Give the characters that follow ``before`` by a rule of the model's, not by a count."""
        if before in CLAUSE_MARKS or before in (OTHER, WIDE_SPACE):
            return self._characters
        marks = ALL_MARKS & self._numbers.keys() if before in ALL_MARKS else ()
        return (WIDE_SPACE, *marks)


def cost_of(score: float) -> int:
    """Give a log-probability as a cost."""
    return min(max(round(-STEPS * score), 0), HIGHEST)
