"""Search for the bytes behind one damaged run: what a reader would have to assume, and its cost.

A beam over hypotheses, token by token. The language model scores what is restored; since the damage
itself is deterministic, an assumption costs little beyond the characters that it brings in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.repair.candidates import Candidates
from transforms.repair.feeder import Alphabet, Feeder, Knowledge
from transforms.repair.gbk import GbkPairs
from transforms.repair.hypothesis import Hypothesis, merge, written
from transforms.repair.language import LanguageModel
from transforms.repair.neighbours import Neighbours
from transforms.repair.readings import ReadingTable
from transforms.repair.steps import Steps
from transforms.repair.tokens import READING, Token
from transforms.repair.trigrams import Trigrams
from transforms.repair.vanished import VanishedPairs

BEAM = 48
"""States kept after each token."""

WIDTH = 20.0
"""Hypotheses so much worse than the best (in nats) are dropped."""

SAME_STATE = 12
"""Hypotheses in one state that are remembered as rivals of the best."""

RIVALS = 40
"""Restorations handed on to be ranked."""

WAYS = 6
"""Of each token's hypotheses, so many try bytes without trace: behind a lost lead byte several
cost the same until the next byte tells them apart."""

NEAR = 9.0
"""Hypotheses that are so much worse than the best (in nats) do not try them."""

SETTLED = 3
"""Tokens without sign of damage after which hypotheses that are all in step stay so."""


@dataclass(frozen=True)
class Restoration:
    """A finished hypothesis: its text, its score, and the offsets at which a single-byte character
    is lost for good; ``filled`` such characters are back in the text, being the only choice."""

    text: str
    score: float
    lost: tuple[int, ...]
    filled: int = 0


class RunSearch:
    """Finds the likeliest undamaged text of a run of tokens. Build once; immutable afterwards."""

    def __init__(self, pairs: GbkPairs, readings: ReadingTable, model: LanguageModel) -> None:
        neighbours = Neighbours(model)
        self._pairs = pairs
        self._readings = readings
        self._alphabet = Alphabet(pairs, model, neighbours)
        self._trigrams = Trigrams()
        self._candidates = Candidates(pairs, readings, model, neighbours)
        self._vanished = VanishedPairs(pairs, self._candidates, neighbours)

    def feeder(self, knowledge: Knowledge) -> Feeder:
        """Prepare for the runs of one document."""
        return Feeder(self._alphabet, self._trigrams, knowledge)

    def search(
        self, tokens: Sequence[Token], before: str, feeder: Feeder, anchor: int
    ) -> tuple[int, list[Restoration]]:
        """Give the token at which a run ends and its restorations, best first.

        The run ends where the bytes are in step again in whichever way they are read; there are no
        restorations where no bytes explain it.
        """
        steps = Steps(self._pairs, self._readings, self._candidates, self._vanished, feeder)
        beam = [feeder.start(before)]
        last = place = anchor
        for place, token in enumerate(tokens):
            steps.look_at(tokens, place)
            if token.kind != READING:
                likely = [old for old in beam[:WAYS] if old.score > beam[0].score - NEAR]
                beam += [new for old in likely for new in steps.vanish(old)]
            beam = _prune([new for old in beam for new in steps.advance(old)])
            if token.may_realign:
                last = max(last, place)
            if not beam or (place >= last + SETTLED and all(one.pending < 0 for one in beam)):
                break
        return _behind_reading(tokens, place + 1), _finished(beam)


def _finished(beam: Sequence[Hypothesis]) -> list[Restoration]:
    """Give what the hypotheses in step have restored, best first."""
    found = [
        Restoration(text, score, lost)
        for one in beam
        if one.pending < 0
        for score, text, lost in written(one, RIVALS)
    ]
    unlike = {one.text: one for one in sorted(found, key=lambda one: one.score)}
    return sorted(unlike.values(), key=lambda one: -one.score)[:RIVALS]


def _behind_reading(tokens: Sequence[Token], end: int) -> int:
    return end + 1 if end < len(tokens) and tokens[end].kind == READING else end


def _prune(beam: list[Hypothesis]) -> list[Hypothesis]:
    """Keep the best; those that can only go on alike go on as one."""
    beam.sort(key=_score, reverse=True)
    states: dict[object, list[Hypothesis]] = {}
    for hypothesis in beam:
        if hypothesis.score < beam[0].score - WIDTH:
            break
        alike = states.setdefault(hypothesis[1:7], [])
        if len(alike) < SAME_STATE:
            alike.append(hypothesis)
    return [merge(alike[0], alike[1:]) for alike in list(states.values())[:BEAM]]


def _score(hypothesis: Hypothesis) -> float:
    return hypothesis.score
