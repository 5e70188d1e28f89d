"""Rules made ready to run: compiled, tried only where their triggers stand, and digested."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from transforms.boilerplate.compiled_rule import CompiledRule, compile_rule
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import LINE_LIMIT, Position, Rule, Scope
from transforms.boilerplate.triggers import TriggerScan

ANYWHERE = frozenset({Position.ANYWHERE})
AFTER_NOTHING = frozenset({Position.AFTER_BODY, Position.OUTSIDE_BODY})
AFTER_BODY = AFTER_NOTHING | {Position.BESIDE_BODY}
BEFORE_NOTHING = frozenset({Position.BEFORE_BODY, Position.OUTSIDE_BODY})
BEFORE_BODY = BEFORE_NOTHING | {Position.BESIDE_BODY}
POSITIONS = (ANYWHERE, AFTER_NOTHING, AFTER_BODY, BEFORE_NOTHING, BEFORE_BODY)
"""The sets of positions that a sweep asks for; those without a body leave out BESIDE_BODY."""

_FULL_STOP = "。"

Kind: TypeAlias = tuple[bool, bool]
"""Of a line: whether it is longer than :data:`LINE_LIMIT`, and whether it has a full stop."""

_KINDS: tuple[Kind, ...] = ((False, False), (False, True), (True, False), (True, True))


class RuleSet:
    """Compiled rules by where they apply, and a digest that names them.

    Which rules are worth trying on a line is a number with a bit for each rule.
    """

    def __init__(self, rules: Iterable[Rule], shadow: MatchingShadow) -> None:
        self._compiled = tuple(compile_rule(rule) for rule in rules)
        self.digest = hashlib.sha256(repr([c.rule for c in self._compiled]).encode()).hexdigest()
        self._masks = {positions: self._at(positions) for positions in POSITIONS}
        self.has_spans = any(c.rule.scope is Scope.SPAN for c in self._compiled)
        self._limits, self._fitting = _fitting(self._compiled)
        self._edged, self._begins, self._ends = _edges(self._compiled, shadow)
        lines = [(1 << i, c.rule) for i, c in enumerate(self._compiled)]
        lines = [(bit, rule) for bit, rule in lines if rule.scope is Scope.LINE]
        self._short = sum(bit for bit, rule in lines if rule.limit <= LINE_LIMIT)
        self._unbroken = sum(bit for bit, rule in lines if rule.unbroken)
        self._scans = {kind: self._scan(None, kind, shadow) for kind in _KINDS}
        in_prose = [self._scan(ANYWHERE, kind, shadow) for kind in _KINDS[:2]]
        self._scans_anywhere = {kind: in_prose[kind[1]] for kind in _KINDS}

    def _scan(
        self, positions: frozenset[Position] | None, kind: Kind, shadow: MatchingShadow
    ) -> TriggerScan:
        """Make the scan for the triggers of the rules that may apply to lines of one kind."""
        is_long, has_full_stop = kind
        bits = self._masks[positions] if positions else (1 << len(self._compiled)) - 1
        bits &= ~(self._short if is_long else 0) & ~(self._unbroken if has_full_stop else 0)
        rules = [(1 << i, c.rule) for i, c in enumerate(self._compiled) if bits >> i & 1]
        return TriggerScan(rules, shadow)

    def kind(self, line: str) -> Kind:
        """Say whether a line is long and whether it has a full stop: few rules apply to both."""
        return len(line) > LINE_LIMIT, _FULL_STOP in line

    def worth_trying(
        self, lines: Sequence[str], positions: frozenset[Position] | None = None
    ) -> list[int]:
        """Give for each line the rules worth trying on it: a trigger is there, or none needed.

        With :data:`ANYWHERE`, of those rules alone.
        """
        scans = self._scans if positions is None else self._scans_anywhere
        if len(lines) == 1:
            return scans[self.kind(lines[0])](lines)
        places: dict[TriggerScan, list[int]] = defaultdict(list)
        for i, line in enumerate(lines):
            places[scans[self.kind(line)]].append(i)
        worth = [0] * len(lines)
        for scan, indexes in places.items():
            found = scan([lines[i] for i in indexes])
            for i, bits in zip(indexes, found, strict=True):
                worth[i] = bits
        return worth

    def mask(self, positions: frozenset[Position]) -> int:
        """Give the rules for one of :data:`POSITIONS`."""
        return self._masks[positions]

    def applicable(self, rules: int, rest: str) -> int:
        """Give those of some rules that may match what is left of a line.

        Those for whole lines are left out where it is longer than they allow or has a full stop
        that they do not match, and those with an edge where it has another.
        """
        rules &= self._fitting[bisect_left(self._limits, len(rest))]
        if rules & self._unbroken and _FULL_STOP in rest:
            rules &= ~self._unbroken
        if rules & self._edged:
            rules &= ~self._edged | self._begins.get(rest[:1], 0) | self._ends.get(rest[-1:], 0)
        return rules

    def those(self, bits: int) -> Iterator[CompiledRule]:
        """Give these rules in their order."""
        while bits:
            lowest = bits & -bits
            yield self._compiled[lowest.bit_length() - 1]
            bits ^= lowest

    def _at(self, positions: frozenset[Position]) -> int:
        return sum(1 << i for i, c in enumerate(self._compiled) if c.rule.position in positions)


def _fitting(rules: Sequence[CompiledRule]) -> tuple[list[int], list[int]]:
    """Give the limits of whole lines, and the rules for lines up to each and beyond the last."""
    lines = [(c.rule.limit, 1 << i) for i, c in enumerate(rules) if c.rule.scope is Scope.LINE]
    limits = sorted({limit for limit, _ in lines})
    others = (1 << len(rules)) - 1 - sum(bit for _, bit in lines)
    fitting = [others + sum(b for own, b in lines if own >= limit) for limit in limits]
    return limits, [*fitting, others]


def _edges(
    rules: Sequence[CompiledRule], shadow: MatchingShadow
) -> tuple[int, Mapping[str, int], Mapping[str, int]]:
    """Give the rules that have an edge, and those of heads and tails by its characters."""
    begins: dict[str, int] = defaultdict(int)
    ends: dict[str, int] = defaultdict(int)
    edged = 0
    for i, compiled in enumerate(rules):
        rule = compiled.rule
        if rule.edge and rule.scope in (Scope.HEAD, Scope.TAIL):
            edged |= 1 << i
            for form in chain.from_iterable(map(shadow.forms, rule.edge)):
                (begins if rule.scope is Scope.HEAD else ends)[form] |= 1 << i
    return edged, dict(begins), dict(ends)
