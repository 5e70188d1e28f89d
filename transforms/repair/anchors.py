"""Find where a document shows damage, and what lies between two points of certain alignment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transforms.repair.gbk import GbkPairs
from transforms.repair.language import LanguageModel
from transforms.repair.readings import LETTERS, LONGEST, ReadingTable
from transforms.repair.tokens import STRAY_MARKS, Token, tokenize

CONTEXT = 12
"""Characters before a sign of damage that are searched with it, for the language model's sake."""

REACH = 40
"""Characters behind a sign of damage that may be misread."""

LONGEST_RUN = 240
"""Characters of one run at most: misread bytes fall into step within a few dozen."""

RARE = 1e-6
"""Share below which a character is rare: misread text is full of such (裉, 煳)."""

_READING = rf"[{LETTERS}]{{1,{LONGEST}}}\)"
_CUT_READING = re.compile(rf"[(?]?[{LETTERS}]{{0,{LONGEST}}}\)")


@dataclass(frozen=True)
class Window:
    """A stretch of text around a sign of damage, as tokens with offsets in the text.

    ``before`` are the two characters before it, ``anchor`` the token that shows the damage.
    """

    before: str
    tokens: tuple[Token, ...]
    anchor: int


class AnchorFinder:
    """Finds the signs of damage in a style A document. Build once; immutable afterwards.

    They are: a lead byte lost before ``reading)``, a ``?`` before a mark that a stray byte may
    precede, a letter before an insertion, and such a mark with rare characters close behind (where
    the ``?`` itself vanished).
    """

    def __init__(self, pairs: GbkPairs, readings: ReadingTable, model: LanguageModel) -> None:
        self._readings = readings
        marks = re.escape("".join(sorted(STRAY_MARKS)))
        rare = _character_class(char for char in pairs.characters() if model.frequency(char) < RARE)
        self._pattern = re.compile(
            rf"\?(?=[{marks}]|{_READING})|[@-~](?=\({_READING})|[{marks}](?=[^\n\x20-\x7e]{{0,2}}[{rare}])"
        )

    def healthy(self, text: str) -> str:
        """Give the text without the neighbourhood of each sign of damage."""
        kept = []
        done = 0
        for match in self._pattern.finditer(text):
            if match.start() >= done:
                kept.append(text[done : max(done, match.start() - CONTEXT)])
                done = match.end() + REACH
        return "".join([*kept, text[done:]])

    def windows(self, text: str) -> Iterator[Window]:
        """Give a window for each sign of damage, from left to right; they may overlap."""
        for match in self._pattern.finditer(text):
            place = match.start()
            line_start = text.rfind("\n", 0, place) + 1
            line_end = text.find("\n", place, place + LONGEST_RUN)
            start = _whole(text, max(line_start, place - CONTEXT))
            end = line_end if line_end >= 0 else min(len(text), place + LONGEST_RUN)
            tokens = tokenize(text, start, end, self._readings)
            anchor = next(index for index, token in enumerate(tokens) if token.end > place)
            yield Window(text[max(start - 2, 0) : start] or "\n", tuple(tokens), anchor)


def _whole(text: str, start: int) -> int:
    """Move a start that lies inside an insertion behind it."""
    for back in range(LONGEST + 2):
        cut = _CUT_READING.match(text, start - back) if start >= back else None
        if cut is not None and cut.end() > start:
            return cut.end()
    return start


def _character_class(characters: Iterable[str]) -> str:
    """Write characters as ranges for a class of a regular expression."""
    codes = sorted(map(ord, characters))
    starts = [code for code, before in zip(codes, [-2, *codes], strict=False) if code - before > 1]
    ends = [code for code, after in zip(codes, [*codes[1:], -2], strict=True) if after - code != 1]
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
