"""Rank the restorations of a run by what the search cannot see: words, brackets, the document."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from transforms.repair.feeder import Feeder
from transforms.repair.language import LanguageModel
from transforms.repair.search import Restoration
from transforms.repair.words import LONGEST, Sentences

WORDS = 0.85
"""Weight of the words against the characters, which hardly matters between 0.7 and 1."""

SOUND = 6.0
"""Preference for the page as it stands: 」 and 蜱 are rare and right, and need no assumption."""

RANKED = 20
"""Restorations of a run that are ranked, the best by the search."""

WIDTH = 14.0
"""Restorations so much worse than the best (in nats) are not ranked."""

UNPAIRED = -6.0
"""Cost of a bracket or quotation mark that has no partner in its line."""

OWN = 0.1
"""Weight of how often the document itself has a character: 它 rather than 他, a name's 君."""

MOST_OWN = 20.0
"""A character so many times as frequent as elsewhere tells no more."""

LINE_OWN = 0.3
MOST_LINE_OWN = 30.0
"""The same for the Han of the line: a paragraph that speaks of a ship, or of 她, does so again.
From 0.2 to 0.5 and from 30 times up the results hardly move."""

ENDING = -5.0
"""Cost of a mark at a line's end that ends none."""

STOPPED = -15.0
"""Cost of a full stop in a quotation of few characters: “六保” is a term, not a sentence."""

_BRACKETS = (("“", "”"), ("《", "》"), ("(", ")"))
_STOPPED_TERM = re.compile("(?<![:道说說])“[^“”,。!?;:]{1,8}。”")
_NOT_HAN = re.compile("[^\u3400-\u9fff]")
_ENDLESS = ("、", "，", ",", ":", "(", "“", "《", "‘")
_OPENING = ("“", "《", "(", "‘")


@dataclass(frozen=True)
class Surroundings:
    """What stands around a run: the line up to it as restored, the characters behind it, the rest
    of the line; and ``shown``, the run itself as the page has it."""

    before: str
    after: str
    rest: str
    shown: str


class Ranking:
    """Ranks the restorations of one run. Build once; immutable afterwards."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._sentences = Sentences(model)

    def rank(
        self, found: list[Restoration], feeder: Feeder, run: Surroundings
    ) -> tuple[Restoration, ...]:
        """Give the restorations, best first."""
        best = max((one.score for one in found), default=0.0)
        ranked = [one for one in found if one.score > best - WIDTH][:RANKED]
        shared = _shared([one.text for one in ranked])
        context = (run.before + (ranked[0].text[:shared] if ranked else ""))[-LONGEST:]
        tails = [one.text[shared:] for one in ranked]
        document = self._ratios(tails, feeder.knowledge.characters, feeder.knowledge.size)
        line = self._ratios(tails, Counter(run.before + run.rest), len(run.before + run.rest))
        by_words = self._sentences.scores([context + tail + run.after for tail in tails])
        judged = [
            replace(
                one,
                score=one.score
                + WORDS * words
                + _gain(tail, document, OWN, MOST_OWN)
                + _gain(_NOT_HAN.sub("", tail), line, LINE_OWN, MOST_LINE_OWN)
                + SOUND * (one.text == run.shown)
                + ENDING * (not run.rest.strip() and tail.endswith(_ENDLESS))
                + STOPPED * len(_STOPPED_TERM.findall(run.before + one.text))
                + UNPAIRED * _unpaired(run.before + one.text + run.rest),
            )
            for one, tail, words in zip(ranked, tails, by_words, strict=True)
        ]
        return tuple(sorted(judged, key=lambda one: -one.score))

    def _ratios(self, texts: list[str], counts: Mapping[str, int], size: int) -> dict[str, float]:
        """Tell how many times as frequent each character of some texts is here as elsewhere."""
        return {
            character: counts.get(character, 0) / max(size, 1) / self._model.frequency(character)
            for character in set("".join(texts))
        }


def _shared(texts: list[str]) -> int:
    """Count the characters with which all texts open alike."""
    first, last = min(texts, default=""), max(texts, default="")
    different = (place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return next(different, min(len(first), len(last))) if len(texts) > 1 else 0


def _gain(text: str, ratios: Mapping[str, float], weight: float, most: float) -> float:
    """Tell how much likelier the characters of a text are here than elsewhere."""
    return sum(math.log(1 - weight + weight * min(ratios[char], most)) for char in text)


def _unpaired(line: str) -> int:
    """Count the brackets of a line that close none, or open and are not closed.

    A quotation may go on in the next line: what opens last may stay open.
    """
    unpaired = 0
    for opening, closing in _BRACKETS:
        depth = 0
        for mark in re.findall(f"[{opening}{closing}]", line):
            wrong = (depth > 0) if mark == opening else depth == 0
            unpaired += wrong
            depth = int(mark == opening)
    return unpaired + line.endswith(_OPENING)
