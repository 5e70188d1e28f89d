"""Pairs of bytes that left no trace: GBK assigns them to no character, so no page shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from operator import add, attrgetter
from typing import NamedTuple

from transforms.repair.candidates import Candidates, Way
from transforms.repair.feeder import Feeder
from transforms.repair.gbk import GbkPairs
from transforms.repair.hypothesis import Hypothesis
from transforms.repair.neighbours import STEPS, Neighbours

TRIED = 12
"""Fillings tried at one place, the likeliest by the characters beside them; with 40 no more runs
come out right."""

TRIED_TWICE = 10
"""The same for fillings with two vanished pairs, which cost more by nature."""

SUSPICIOUS = 9 * STEPS
"""What a character and the next must cost at least (in steps) for a pair to be missed there."""

MARGIN = 7 * STEPS
"""A filling may cost so much more than what the page shows without it: it has a character more."""

STRAINED = 13 * STEPS
"""What the best filling with one pair must cost at least for two in a row to be tried."""

TWICE_TRAILS = (0xAC, 0xAD)
"""Second bytes of the comma and of the ellipsis, behind which any character of GB2312 vanishes in
part: two pairs in a row are common there, as in 低,水的, where only 低 and 的 leave a trace."""

ELLIPSIS = (0xA1, 0xAD)
"""The bytes of half an ellipsis; the other half follows."""

TWICE = 2
"""Characters from which a second vanished pair is tried."""

HEADS = 12
"""Characters behind the last of several vanished pairs that are tried."""

HEADS_READ = 200
"""Of so many, the likeliest by one character before, the trigrams choose: 降 behind 天而."""

UNKNOWN_TRIED = 6
"""Pairs tried before a character of which the page shows nothing."""


class Filling(NamedTuple):
    """Bytes that may have been there, and what the characters that they make cost (in steps)."""

    cost: int
    bytes: tuple[int, ...]


class Head(NamedTuple):
    """A character that the bytes after a vanished pair may close, and what follows it costs."""

    lead: int
    number: int
    ahead: int


class _Tail(NamedTuple):
    """A character whose second byte opens a vanishing pair; ``ends`` names that pair's ends."""

    trail: int
    number: int
    ends: int


class _Middle(NamedTuple):
    """A character that lies between two vanishing pairs, of which it closes one."""

    bytes: tuple[int, int]
    number: int


class VanishedPairs:
    """Proposes bytes for pairs that vanished. Build once; immutable afterwards."""

    def __init__(self, pairs: GbkPairs, candidates: Candidates, neighbours: Neighbours) -> None:
        ends: dict[int, set[int]] = {}
        for code in sorted(pairs.unassigned):
            ends.setdefault(code >> 8, set()).add(code & 0xFF)
        self._neighbours = neighbours
        self._columns: dict[tuple[int, int, int], bytes] = {}
        self._kinds = sorted({frozenset(closing) for closing in ends.values()}, key=sorted)
        self._kind = {opening: self._kinds.index(frozenset(to)) for opening, to in ends.items()}
        self._tails = [self._among(candidates.opened_by(lead)) for lead in range(256)]
        between = [way for way in candidates.likely() if way.trail in self._kind]
        self._middles = [self._between(kind, between) for kind in self._kinds]
        self._likely_in = [
            [way for way in candidates.likely() if way.lead in kind and way.trail > 0x80]
            for kind in self._kinds
        ]
        self._places = [
            {
                middle.number: (ends, place)
                for ends, middles in by_ends.items()
                for place, middle in enumerate(middles)
            }
            for by_ends in self._middles
        ]

    def _between(self, kind: frozenset[int], ways: Sequence[Way]) -> dict[int, list[_Middle]]:
        """Give the characters between two vanished pairs by what the second may end with."""
        middles: dict[int, list[_Middle]] = {}
        for way in ways:
            if way.lead in kind:
                middle = _Middle((way.lead, way.trail), way.number)
                middles.setdefault(self._kind[way.trail], []).append(middle)
        return middles

    def _among(self, ways: Sequence[Way]) -> list[_Tail]:
        return [
            _Tail(way.trail, way.number, self._kind[way.trail])
            for way in ways
            if way.trail in self._kind
        ]

    def fillings(
        self, old: Hypothesis, heads: Sequence[Head], feeder: Feeder, limit: int
    ) -> list[Filling]:
        """Give the likeliest bytes between a pending byte and the heads of what follows."""
        row = feeder.row(old.character)
        by_kind = [[head for head in heads if head.lead in kind] for kind in self._kinds]
        tails = [(row[tail.number], tail) for tail in self._tails[old.pending]]
        found = [
            Filling(cost + head_cost, (tail.trail, lead))
            for cost, tail in tails
            if cost < limit
            for head_cost, lead in _behind(
                feeder.row(tail.number), by_kind[tail.ends], limit - cost
            )
        ]
        found.sort()
        heads = nsmallest(HEADS, heads, key=attrgetter("ahead"))
        by_kind = [[head for head in heads if head.lead in kind] for kind in self._kinds]
        likely = sorted(tails)[:TWICE]
        strained = not found or found[0].cost > STRAINED
        twice = [way for way in likely if strained or way[1].trail in TWICE_TRAILS]
        if twice:
            more = nsmallest(TRIED_TWICE, self._twice(twice, by_kind, feeder, limit))
            return [*found[:TRIED], *more]
        return found[:TRIED]

    def _twice(
        self,
        tails: Sequence[tuple[int, _Tail]],
        by_kind: Sequence[Sequence[Head]],
        feeder: Feeder,
        limit: int,
    ) -> Iterator[Filling]:
        """Fill two pairs in a row: tail, vanished pair, middle, vanished pair, head."""
        for cost, tail in tails:
            row = feeder.row(tail.number)
            for ends, middles in self._middles[tail.ends].items():
                spent = [cost + row[middle.number] for middle in middles]
                for head in by_kind[ends]:
                    column = self._column(head.number, tail.ends, ends)
                    costs = list(map(add, spent, column))
                    more = min(costs)
                    if more + head.ahead < limit:
                        bytes_ = (tail.trail, *middles[costs.index(more)].bytes, head.lead)
                        yield Filling(more + head.ahead, bytes_)
                    for number in feeder.own_before(head.number):
                        own = self._places[tail.ends].get(number)
                        if own and own[0] == ends:
                            more = spent[own[1]] + feeder.row(number)[head.number] + head.ahead
                            yield Filling(more, (tail.trail, *middles[own[1]].bytes, head.lead))

    def _column(self, number: int, kind: int, ends: int) -> bytes:
        """Give what a character costs behind each of the middles."""
        known = self._columns.get((number, kind, ends))
        if known is None:
            rows = (self._neighbours.row(middle.number) for middle in self._middles[kind][ends])
            known = self._columns[number, kind, ends] = bytes(row[number] for row in rows)
        return known

    def before_any(self, old: Hypothesis, after: int, feeder: Feeder) -> list[tuple[int, int]]:
        """Give the likeliest bytes before a character of which the page shows nothing.

        ``after`` is what follows that character.
        """
        found: list[tuple[int, tuple[int, int]]] = []
        for cost, context, tail in self._likely_tails(old, feeder):
            behind = feeder.row(tail.number)
            ways = nsmallest(
                HEADS_READ, [(behind[way.number], way) for way in self._likely_in[tail.ends]]
            )
            heads = nsmallest(
                HEADS,
                [
                    (more - feeder.gain(context, way.lead << 8 | way.trail)[0], way)
                    for more, way in ways
                ],
            )
            dots = ELLIPSIS if (old.pending, tail.trail) == ELLIPSIS else ()
            found += [
                (cost + more + feeder.row(way.number)[after], (tail.trail, *dots, way.lead))
                for more, way in heads
            ]
        return list(dict.fromkeys(taken for _cost, taken in sorted(found)))[:UNKNOWN_TRIED]

    def _likely_tails(self, old: Hypothesis, feeder: Feeder) -> list[tuple[int, str, _Tail]]:
        """Give the likeliest characters that the pending byte opens: cost, what follows sees."""
        row = feeder.row(old.character)
        tails = []
        for tail in self._tails[old.pending]:
            gain, context = feeder.gain(old.context, old.pending << 8 | tail.trail)
            tails.append((row[tail.number] - gain, context, tail))
        return nsmallest(TWICE, tails)

    def swallowing(self, old: Hypothesis, feeder: Feeder) -> list[int]:
        """Give the likeliest bytes that may have vanished together with an ASCII character."""
        row = feeder.row(old.character)
        tails = [
            (row[tail.number], tail.trail)
            for tail in self._tails[old.pending]
            if 0x40 in self._kinds[tail.ends]
        ]
        return [trail for _cost, trail in sorted(tails)[:TWICE]]


def _behind(row: Sequence[int], heads: Sequence[Head], limit: int) -> list[tuple[int, int]]:
    """Give the heads that do not cost too much behind a character: cost, lead byte."""
    costs = [(row[number] + ahead, lead) for lead, number, ahead in heads]
    return [found for found in costs if found[0] < limit]
