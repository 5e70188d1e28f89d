"""Characters of which mojibake lost a byte: filled in where next to nothing else can have stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from transforms.repair.language import LanguageModel

CLEAR_LEAD: Final = 3.0
"""Nats between the likeliest character and the next: 20 times as likely. Of the characters
filled in one in 80 is wrong then."""

LOST: Final = "\ufffd"


class Rereading(NamedTuple):
    """What a stretch of text may have been, and how many of its characters were filled in."""

    text: str
    filled: int = 0


class Filler:
    """Chooses among the characters that a lost byte allows. Build once; immutable afterwards."""

    def __init__(self, language: LanguageModel) -> None:
        self._language = language

    def choose(self, options: Sequence[str], before: str, after: str) -> str:
        """Choose the option that is much likelier here than all others; U+FFFD if there is none."""
        if not options:
            return LOST
        chances = {option: self._chance(option, before, after) for option in options}
        best, *others = sorted(chances, key=chances.__getitem__, reverse=True)
        is_clear = not others or chances[best] - chances[others[0]] >= CLEAR_LEAD
        return best if is_clear else LOST

    def _chance(self, character: str, before: str, after: str) -> float:
        chance = self._language.score(before, character)
        if after and after != LOST:
            chance += self._language.score(character, after)
        return chance


def join_rereading(pieces: Sequence[str], filled: Sequence[str]) -> Rereading:
    """Join a text whose ``filled`` pieces were chosen, U+FFFD where they could not be."""
    return Rereading("".join(pieces), sum(character != LOST for character in filled))
