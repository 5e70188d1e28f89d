"""Find the damaged runs of a document and restore each by searching for its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from transforms.repair.gbk import GbkPairs
from transforms.repair.hypothesis import Knowledge
from transforms.repair.language import LanguageModel
from transforms.repair.readings import ReadingTable
from transforms.repair.search import STRAY_MARKS, Restoration, RunSearch
from transforms.repair.tokens import CHARACTER, LOST, READING, Token, tokenize
from transforms.repair.words import Lexicon

CONTEXT = 4
TAIL = 6
REACH = 40
STRAIN = 20.0
WORDS = 0.7
RANKED = 20


@dataclass(frozen=True)
class Run:
    """A damaged run: its place in the line, and its restorations, best first."""

    start: int
    end: int
    restorations: tuple[Restoration, ...]


class DamageRepairer:
    """Restores the damaged runs of style A. Build once; immutable afterwards."""

    def __init__(self, readings: ReadingTable) -> None:
        self._readings = readings
        self._pairs = GbkPairs()
        self._model = LanguageModel()
        self._lexicon = Lexicon(self._model)
        self._search = RunSearch(self._pairs, readings, self._model)

    def knowledge(self, text: str, table: Mapping[str, str]) -> Knowledge:
        """Turn a document's table into what the search expects of byte pairs."""
        due = {self._pairs.code(character) or 0: reading for character, reading in table.items()}
        silent = {self._pairs.code(character) or 0 for character in set(text)} - due.keys()
        return Knowledge(due, frozenset(silent))

    def runs(self, line: str, table: Mapping[str, str], knowledge: Knowledge) -> Iterator[Run]:
        """Find and restore the damaged runs of one line, from left to right."""
        tokens = tokenize(line, self._readings)
        strong = [place for place, _ in enumerate(tokens) if is_anchor(tokens, place, table)]
        done = 0
        for anchor in strong:
            if anchor < done:
                continue
            start = max(done, anchor - CONTEXT)
            while start > done and tokens[start].kind == READING:
                start -= 1
            done = self._end(tokens, anchor)
            window = tokens[start:done]
            before = tokens[start - 1].value[-1] if start else "\n"
            found = self._restore(window, before, knowledge)
            yield Run(window[0].start, window[-1].end, tuple(found))

    def _restore(
        self, window: list[Token], before: str, knowledge: Knowledge
    ) -> list[Restoration]:
        found = self._search.search(window, before, knowledge, vanished=False)
        if not found or found[0].strain > STRAIN:
            found += self._search.search(window, before, knowledge, vanished=True)
        unlike = {one.text: one for one in sorted(found, key=lambda one: one.score)}
        ranked = sorted(unlike.values(), key=lambda one: one.score, reverse=True)[:RANKED]
        judged = [
            replace(one, score=one.score + WORDS * self._lexicon.score(before + one.text))
            for one in ranked
        ]
        return sorted(judged, key=lambda one: one.score, reverse=True)

    def _end(self, tokens: list[Token], anchor: int) -> int:
        """The token after a run: far enough from its last sign of damage."""
        last = anchor
        for place in range(anchor, min(len(tokens), anchor + 5 * REACH)):
            if place - last > REACH:
                break
            if may_realign(tokens[place]):
                last = place
        end = min(len(tokens), last + TAIL)
        while end < len(tokens) and tokens[end].kind == READING:
            end += 1
        return end


_HALF_PAIR = re.compile("[?€@-Z\\[-`a-z{-~]")


def may_realign(token: Token) -> bool:
    """Tell whether a token may be where misread bytes fall into step again."""
    return token.kind == LOST or (token.kind == CHARACTER and bool(_HALF_PAIR.match(token.value)))


def is_anchor(tokens: list[Token], place: int, table: Mapping[str, str]) -> bool:
    """Tell whether a token shows damage: a lost lead byte, or a reading that is not its own."""
    token = tokens[place]
    if token.kind == LOST:
        return True
    if token.kind == READING:
        return place == 0 or table.get(tokens[place - 1].value) != token.value and (
            tokens[place - 1].kind != LOST and tokens[place - 1].value in table
            or "@" <= tokens[place - 1].value <= "~"
        )
    following = tokens[place + 1].value if place + 1 < len(tokens) else ""
    return token.value == "?" and following in STRAY_MARKS
