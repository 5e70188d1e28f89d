"""Restore the damaged runs of a style A document, each by searching for its bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.repair.anchors import AnchorFinder, Window
from transforms.repair.feeder import Feeder, Knowledge
from transforms.repair.gap import Gap
from transforms.repair.gbk import GbkPairs
from transforms.repair.insertions import FixedTable
from transforms.repair.language import LanguageModel
from transforms.repair.ranking import Ranking, Surroundings
from transforms.repair.readings import ReadingTable
from transforms.repair.replay import Replay
from transforms.repair.search import Restoration, RunSearch
from transforms.repair.swallowed import find_swallowed
from transforms.repair.tokens import READING

AFTER = 4
"""Characters behind a run that are ranked with it."""

SENTENCE = 200
"""Characters before a run in which an open quotation is looked for."""

LINE = 1000
"""Characters on either side of a run that count as its line."""

HABIT = 20_000
"""Characters of a document that show how it sets spaces: it is read anew for each lost one."""

SAMPLE = 100_000
"""Characters of a document from which its own character pairs are learnt."""


@dataclass(frozen=True)
class Run:
    """A damaged run: its place in the text, and its restorations, best first.

    ``explained`` says that the best, damaged again, gives what the page shows.
    """

    start: int
    end: int
    restorations: tuple[Restoration, ...]
    explained: bool


class DamageRepairer:
    """Restores the damaged runs of style A. Build once; immutable afterwards."""

    def __init__(self, readings: ReadingTable) -> None:
        self._pairs = GbkPairs()
        self._model = LanguageModel()
        self._ranking = Ranking(self._model)
        self._search = RunSearch(self._pairs, readings, self._model)
        self._replay = Replay(self._pairs, readings)
        self._anchors = AnchorFinder(self._pairs, readings, self._model)

    def runs(self, text: str, table: Mapping[str, str]) -> Iterator[Run]:
        """Find and restore the damaged runs of a text, from left to right."""
        feeder: Feeder | None = None
        insertions = FixedTable(table)
        done, line = 0, ""
        for window in self._anchors.windows(text):
            if window.tokens[window.anchor].start < done:
                continue
            feeder = feeder or self._search.feeder(self._know(text, table))
            whole = _cut(window, done)
            between = text[done : whole.tokens[0].start]
            line = _last_line(line + insertions.remove(between)[0])
            run = self._restore(text, whole, feeder, line, insertions)
            done = run.end
            line += run.restorations[0].text if run.restorations else text[run.start : run.end]
            yield run

    def _know(self, text: str, table: Mapping[str, str]) -> Knowledge:
        """Learn what the healthy part of a document says."""
        due = {code: reading for char, reading in table.items() if (code := self._pairs.code(char))}
        codes = (self._pairs.code(character) for character in set(text))
        silent = frozenset(code for code in codes if code and code not in due)
        sample = self._anchors.healthy(text[:SAMPLE])
        return Knowledge(due, silent, Counter(pairwise(sample)), Counter(sample), len(sample))

    def _restore(
        self, text: str, window: Window, feeder: Feeder, line: str, insertions: FixedTable
    ) -> Run:
        tokens, before = window.tokens, window.before
        end, found = self._search.search(tokens, before, feeder, window.anchor)
        after = "".join(token.value for token in tokens[end : end + AFTER] if len(token.value) == 1)
        start = tokens[0].start
        stop = tokens[end - 1].end
        shown = insertions.remove(text[start:stop])[0]
        around = Surroundings(line, after, self._rest_of_line(text, stop), shown)
        ranked = self._ranking.rank(found, feeder, around)
        judged, explained = self._replay.prefer_explained(
            ranked, before[-1:], text[start:stop], feeder.knowledge
        )
        if judged and judged[0].lost:
            judged = (_filled(judged[0], text, start, stop), *judged[1:])
        return Run(start, stop, judged, explained)

    def _rest_of_line(self, text: str, stop: int) -> str:
        """Give what follows a run in its line, without what is damaged itself."""
        end = text.find("\n", stop, stop + SENTENCE)
        return self._anchors.healthy(text[stop : stop + SENTENCE if end < 0 else end])


def _last_line(text: str) -> str:
    return text[text.rfind("\n") + 1 :][-SENTENCE:]


def _filled(restoration: Restoration, text: str, start: int, end: int) -> Restoration:
    """Put back what the run swallowed, where what stands around it leaves one choice."""
    line_before = text[max(0, start - LINE) : start].rpartition("\n")[2]
    line_after = text[end : end + LINE].partition("\n")[0]
    restored = restoration.text
    lost: list[int] = []
    for place in reversed(restoration.lost):
        before, after = restored[:place], restored[place:]
        line = f"{line_before}{before}\n{after}{line_after}"
        gap = Gap(line_before + before, after + line_after, line, text[:HABIT])
        found = find_swallowed(gap)
        restored = before + found + after
        lost = [later + len(found) for later in lost] if found else [place, *lost]
    return replace(
        restoration,
        text=restored,
        lost=tuple(lost),
        filled=len(restoration.lost) - len(lost),
    )


def _cut(window: Window, done: int) -> Window:
    """Leave out the tokens that an earlier run has taken."""
    skipped = sum(token.start < done for token in window.tokens)
    shown = [token.value for token in window.tokens[:skipped] if token.kind != READING]
    if not shown:
        return window
    return Window("".join(shown)[-2:], window.tokens[skipped:], window.anchor - skipped)
