"""Restore the damaged runs of a style A document, each by searching for its bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.repair.anchors import AnchorFinder, Window
from transforms.repair.gbk import GbkPairs
from transforms.repair.hypothesis import Feeder, Knowledge
from transforms.repair.language import LanguageModel
from transforms.repair.readings import ReadingTable
from transforms.repair.search import Restoration, RunSearch
from transforms.repair.spacing import calls_for_space
from transforms.repair.trigrams import Trigrams
from transforms.repair.words import Lexicon

STRAIN = 13.0
"""From here on bytes without trace are considered too; two characters in a row cost 10 or so."""

WORDS = 1.3
"""Weight of the words against the characters; with 1, 專科建設 comes out as 。科建設.
Fitted with the next on 540 simulated runs: 501 come out right, 493 without the trigrams."""

TRIGRAMS = 0.7
"""Weight of what trigrams tell beyond bigrams; 大幅下降 needs it against 后幅下降."""

RANKED = 30
"""Restorations that are ranked by their words."""

AFTER = 4
"""Characters behind a run that are ranked with it."""

UNPAIRED = -4.0
"""Cost of a quotation mark that opens in a quotation or closes none."""

SENTENCE = 200
"""Characters before a run in which an open quotation is looked for."""

SAMPLE = 100_000
"""Characters of a document from which its own character pairs are learnt."""


_QUOTE = re.compile("[“”]")


@dataclass(frozen=True)
class Run:
    """A damaged run: its place in the text, and its restorations, best first."""

    start: int
    end: int
    restorations: tuple[Restoration, ...]


class DamageRepairer:
    """Restores the damaged runs of style A. Build once; immutable afterwards."""

    def __init__(self, readings: ReadingTable) -> None:
        self._pairs = GbkPairs()
        self._model = LanguageModel()
        self._lexicon = Lexicon(self._model)
        self._trigrams = Trigrams(self._model)
        self._search = RunSearch(self._pairs, readings, self._model)
        self._anchors = AnchorFinder(self._pairs, readings, self._model)

    def runs(self, text: str, table: Mapping[str, str]) -> Iterator[Run]:
        """Find and restore the damaged runs of a text, from left to right."""
        feeder: Feeder | None = None
        done = 0
        for window in self._anchors.windows(text):
            if window.tokens[window.anchor].start < done:
                continue
            feeder = feeder or self._search.feeder(self._know(text, table))
            run = self._restore(text, _cut(window, done), feeder)
            done = run.end
            yield run

    def _know(self, text: str, table: Mapping[str, str]) -> Knowledge:
        """Learn what the healthy part of a document says."""
        due = {code: reading for char, reading in table.items() if (code := self._pairs.code(char))}
        codes = (self._pairs.code(character) for character in set(text))
        silent = frozenset(code for code in codes if code and code not in due)
        sample = self._anchors.healthy(text[:SAMPLE])
        return Knowledge(due, silent, Counter(pairwise(sample)), Counter(sample))

    def _restore(self, text: str, window: Window, feeder: Feeder) -> Run:
        tokens, before = window.tokens, window.before
        end, found = self._search.search(tokens, before, feeder, window.anchor)
        if not found or found[0].strain > STRAIN:
            near = end
            end, more = self._search.search(
                tokens, before, feeder, window.anchor, near, vanished=True
            )
            if end > near:
                _, found = self._search.search(tokens, before, feeder, window.anchor, end)
            found += more
        after = "".join(token.value for token in tokens[end : end + AFTER] if len(token.value) == 1)
        start = tokens[0].start
        sentence = text[text.rfind("\n", 0, start) + 1 : start][-SENTENCE:]
        judged = self._judge(found, sentence, after)
        stop = tokens[end - 1].end
        if judged and judged[0].lost:
            judged = (_spaced(judged[0], text, start, stop), *judged[1:])
        return Run(start, stop, judged)

    def _judge(self, found: list[Restoration], before: str, after: str) -> tuple[Restoration, ...]:
        """Rank restorations by their characters, their words, and how quotation marks pair."""
        unlike = {one.text: one for one in sorted(found, key=lambda one: one.score)}
        ranked = sorted(unlike.values(), key=lambda one: -one.score)[:RANKED]
        judged = [
            replace(
                one,
                score=one.score
                + WORDS * self._lexicon.score(before[-1:] + one.text + after)
                + TRIGRAMS * self._trigrams.gain("\n" + before, one.text + after)
                + UNPAIRED * _unpaired(before + one.text, after),
            )
            for one in ranked
        ]
        return tuple(sorted(judged, key=lambda one: -one.score))


def _spaced(restoration: Restoration, text: str, start: int, end: int) -> Restoration:
    """Put a space back where one was lost by the habit of the text around the run."""
    line_end = text.find("\n", end)
    line_end = line_end if line_end >= 0 else len(text)
    line = text[text.rfind("\n", 0, start) + 1 : start] + "\n" + text[end:line_end]
    restored = restoration.text
    lost: list[int] = []
    for place in reversed(restoration.lost):
        before, after = restored[:place], restored[place:]
        if calls_for_space(before, after or text[end : end + 1], line, text[:SAMPLE]):
            restored = f"{before} {after}"
            lost = [later + 1 for later in lost]
        else:
            lost.insert(0, place)
    return replace(restoration, text=restored, lost=tuple(lost))


def _unpaired(text: str, after: str) -> int:
    """Count quotation marks that open inside a quotation or at the end of a line, or close none."""
    depth = unpaired = 0
    for mark in _QUOTE.findall(text):
        wrong = depth > 0 if mark == "“" else depth == 0
        unpaired += wrong
        depth = int(mark == "“")
    return unpaired + (text.endswith("“") and not after)


def _cut(window: Window, done: int) -> Window:
    """Leave out the tokens that an earlier run has taken."""
    skipped = sum(token.start < done for token in window.tokens)
    if not skipped:
        return window
    before = window.tokens[skipped - 1].value[-1]
    return Window(before, window.tokens[skipped:], window.anchor - skipped)
