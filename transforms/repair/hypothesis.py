"""One way to read a damaged run so far, and how alike ways are told as one."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple


class Trail(NamedTuple):
    """What a hypothesis has restored: its last piece, and the trail before it.

    ``lost`` says that a single-byte character is lost for good here. ``rivals`` are other trails
    that led to the same state before the piece, each with how much worse it scored.
    """

    before: Trail | None
    piece: str
    lost: bool = False
    rivals: tuple[tuple[float, Trail | None], ...] = ()


class Hypothesis(NamedTuple):
    """One way to read the tokens so far.

    ``pending`` is the lead byte of an unfinished character (-1: none), ``before_last`` and ``last``
    the page's last two bytes, ``owed`` the reading that has to follow them, ``inserted`` whether a
    reading followed them, ``character`` the number of the last finished character and ``context``
    the last two, as the language model looks them up.
    """

    score: float
    pending: int
    before_last: int
    last: int
    owed: str | None
    inserted: bool
    character: int
    context: str
    trail: Trail | None


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
