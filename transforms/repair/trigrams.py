"""A character trigram model: what two characters tell about the next beyond what one tells."""

from __future__ import annotations

from transforms.repair.packed import load

STEPS = 4
"""Steps to a nat, in which the table tells gains."""

NO_GAIN = 64
"""The number in the table that stands for no gain; lower ones are losses."""


class Trigrams:
    """Tells how much likelier a character is by its trigram than by its bigram. Immutable.

    Characters are given as the language model looks them up.

    >>> trigrams = Trigrams()
    >>> trigrams.gain("会大", "幅") > 0.0 > trigrams.gain("大幅", "海")
    True
    """

    def __init__(self) -> None:
        self._table = load("trigrams.bin")
        self._gains = [(number - NO_GAIN) / STEPS for number in range(256)]

    def gain(self, before: str, character: str) -> float:
        """Give the gain in log-probability of a character behind two others.

        A character that is not listed behind them is the less likely, the likelier the listed are.
        """
        number = self._table.get(before + character)
        if number is None:
            number = self._table.get(before)
        return 0.0 if number is None else self._gains[number]
