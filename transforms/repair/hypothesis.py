"""One way to read a damaged run, byte by byte, and what each assumption costs."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from transforms.repair.gbk import GbkPairs, fold, unfold
from transforms.repair.language import LanguageModel

MISSED = -7.0
"""A character of the table without its reading: damaged pages annotate at least 0.917 of them."""

REMEMBERED = 200_000
"""Scores remembered at a time: some 30 MB."""

OWN_SHARE = 0.2
"""Weight of the document's own character pairs, where it has them: names, its subject."""

UNTRADITIONAL = -5.0
"""A Simplified-only or rare variant character: the damaged pages are Traditional throughout."""


class Trail(NamedTuple):
    """What a hypothesis has restored: its last piece, and the trail before it.

    ``lost`` says that a single-byte character is lost for good here. ``rivals`` are other trails
    that led to the same state before the piece, each with how much worse it scored.
    """

    before: Trail | None
    piece: str
    lost: bool = False
    rivals: tuple[tuple[float, Trail | None], ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """What the healthy part of a document says: its table, and what its table leaves alone.

    ``due`` maps the codes of the table's characters to their readings, ``silent`` holds the codes
    of characters that stand in the document without one. ``pairs`` and ``characters`` count the
    document's own neighbouring characters.
    """

    due: Mapping[int, str]
    silent: frozenset[int]
    pairs: Mapping[tuple[str, str], int]
    characters: Mapping[str, int]


class Hypothesis(NamedTuple):
    """One way to read the tokens so far.

    ``pending`` is the lead byte of an unfinished character (-1: none), ``last`` and
    ``before_last`` the page's last two bytes, ``owed`` the reading that has to follow them,
    ``inserted`` whether a reading followed them, ``character`` the last finished character,
    ``step`` what it cost and ``strain`` the most that two characters in a row have cost.
    """

    score: float
    pending: int
    before_last: int
    last: int
    owed: str | None
    inserted: bool
    character: str
    step: float
    strain: float
    trail: Trail | None

    @property
    def state(self) -> tuple[int, int, int, str, str | None, bool]:
        """What decides how the hypothesis can go on."""
        return (
            self.pending,
            self.before_last,
            self.last,
            self.character,
            self.owed,
            self.inserted,
        )


class Feeder:
    """Adds bytes and characters to hypotheses of one document; remembers scores while it lasts."""

    def __init__(self, pairs: GbkPairs, model: LanguageModel, knowledge: Knowledge) -> None:
        self._pairs = pairs
        self._model = model
        self.knowledge = knowledge
        self._due = knowledge.due
        self._scores: dict[tuple[str, str], float] = {}

    def start(self, before: str) -> Hypothesis:
        """Open a run after a character that is certain."""
        code = self._pairs.code(before) or unfold(before)
        return Hypothesis(0.0, -1, code >> 8, code & 0xFF, None, False, before, 0.0, 0.0, None)

    def score(self, before: str, character: str) -> float:
        """Ask the language model, once for each pair."""
        pair = (before, character)
        found = self._scores.get(pair)
        if found is None:
            if len(self._scores) > REMEMBERED:
                self._scores.clear()
            found = self._scores[pair] = self._ask(before, character)
        return found

    def _ask(self, before: str, character: str) -> float:
        score = self._model.score(before, character)
        own = self.knowledge.pairs.get((before, character), 0)
        if own:
            share = own / (self.knowledge.characters[before] + 1)
            score = math.log((1 - OWN_SHARE) * math.exp(score) + OWN_SHARE * share)
        return score + UNTRADITIONAL * (character in self._pairs.untraditional)

    def bytes(self, old: Hypothesis, added: Sequence[int], cost: float = 0.0) -> Hypothesis | None:
        """Add bytes of the page; None where they make no character."""
        score, pending, before_last, last, owed, inserted, before, step, strain, trail = old
        score += cost
        for byte in added:
            if owed is not None:
                score += MISSED
            owed = None if inserted else self._due.get(last << 8 | byte)
            inserted = False
            before_last, last = last, byte
            if pending < 0 and byte > 0x80:
                pending = byte
                continue
            character = chr(byte) if pending < 0 else self._pairs.character(pending << 8 | byte)
            if character is None or character == "\x80":
                return None
            now = self.score(before, character)
            score += now
            strain = max(strain, -now - step)
            step, before, pending = now, character, -1
            trail = Trail(trail, fold(character))
        return Hypothesis(
            score, pending, before_last, last, owed, inserted, before, step, strain, trail
        )

    def character(self, old: Hypothesis, character: str) -> Hypothesis:
        """Add a character that stands for itself."""
        now = self.score(old.character, character)
        last = ord(character) if character < "\x80" else 0
        return Hypothesis(
            old.score + now, -1, old.last, last, None, False,
            character, now, max(old.strain, -now - old.step), Trail(old.trail, character),
        )  # fmt: skip

    def text(self, old: Hypothesis, text: str, cost: float) -> Hypothesis:
        """Add text as it stands, without asking the language model."""
        return old._replace(
            score=old.score + cost, owed=None, inserted=False, before_last=0, last=0,
            character=text[-1], trail=Trail(old.trail, text),
        )  # fmt: skip


def merge(best: Hypothesis, others: Sequence[Hypothesis]) -> Hypothesis:
    """Go on with the best of hypotheses in the same state, and remember the others."""
    rivals = tuple(
        (best.score - other.score, other.trail)
        for other in others
        if not _alike(best.trail, other.trail)
    )
    return best._replace(trail=Trail(best.trail, "", False, rivals)) if rivals else best


def _alike(one: Trail | None, other: Trail | None) -> bool:
    """Tell whether two trails say the same for the same reason: only the bytes are read apart."""
    if one is None or other is None:
        return one is other
    return one.before is other.before and one.piece == other.piece


def written(hypothesis: Hypothesis, limit: int) -> Iterator[tuple[float, str, tuple[int, ...]]]:
    """Give the texts of a hypothesis and its rivals, best first: score, text, offsets of losses."""
    order = count()
    waiting: list[tuple[float, int, Trail | None, tuple[Trail, ...]]] = [
        (0.0, next(order), hypothesis.trail, ())
    ]
    for _ in range(limit):
        if not waiting:
            return
        deficit, _order, trail, rest = heapq.heappop(waiting)
        pieces = list(rest)
        while trail is not None:
            for more, rival in trail.rivals:
                heapq.heappush(waiting, (deficit + more, next(order), rival, tuple(pieces)))
            pieces.append(trail)
            trail = trail.before
        yield hypothesis.score - deficit, *_join(pieces)


def _join(pieces: Sequence[Trail]) -> tuple[str, tuple[int, ...]]:
    text, lost = "", []
    for trail in reversed(pieces):
        if trail.lost:
            lost.append(len(text))
        text += trail.piece
    return text, tuple(lost)
