"""Rules made ready to run: compiled, tried only where their triggers stand, and digested."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from transforms.boilerplate.compiled_rule import CompiledRule
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.kept_lines import DOUBTFUL
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

_LENGTHS = (60, 100, LINE_LIMIT)
"""Characters beyond which ever fewer rules match whole lines: half of them stop at the first."""

_Kind: TypeAlias = tuple[bool, int, bool, bool]
"""Kinds of lines: inside the body, beyond how many of these lengths, with a full stop, an edge."""


class RuleSet:
    """Rules by where they apply, and a digest that names them.

    A set of rules is a number with a bit for each rule.
    """

    def __init__(self, rules: Iterable[Rule], shadow: MatchingShadow) -> None:
        compiled = [CompiledRule(rule) for rule in rules]
        self.digest = hashlib.sha256(repr([c.rule for c in compiled]).encode()).hexdigest()
        self._compiled = {1 << i: c for i, c in enumerate(compiled)}
        self._all = sum(self._compiled)
        self._masks = {positions: self._at(positions) for positions in POSITIONS}
        self.lines = self._where(lambda rule: rule.scope is Scope.LINE)
        self.spans = self._where(lambda rule: rule.scope is Scope.SPAN)
        self.openers = self._where(lambda rule: rule.opens_block)
        self.opener_names = frozenset(c.rule.full_name for c in self.those(self.openers))
        self.doubtful = self._where(lambda rule: rule.full_name in DOUBTFUL)
        self._broken = self._all & ~(self.lines & self._where(lambda rule: rule.unbroken))
        self._limits, self._by_length = self._fitting_by_length()
        self._begins, self._no_begin = self._by_edge(Scope.HEAD, shadow)
        self._ends, self._no_end = self._by_edge(Scope.TAIL, shadow)
        self._shadow = shadow
        self._scans_of_short = [
            [self._scan(anywhere, 0, broken, True) for broken in (False, True)]
            for anywhere in (False, True)
        ]
        self._scans: dict[_Kind, TriggerScan] = {}

    def scan_for(self, rest: str, anywhere: bool = False) -> TriggerScan:
        """Give what looks for the triggers of all rules, or those anywhere, in the rest of a line.

        Of those alone that may match lines of its kind: few do that are long or have a full stop,
        and those with an edge only where one of their edges is. Made when first asked for.
        """
        length = len(rest)
        if length <= _LENGTHS[0]:
            return self._scans_of_short[anywhere][_FULL_STOP in rest]
        edged = rest[:1] in self._begins or rest[-1:] in self._ends
        kind = anywhere, bisect_left(_LENGTHS, length), _FULL_STOP in rest, edged
        scan = self._scans.get(kind)
        if scan is None:
            scan = self._scans[kind] = self._scan(*kind)
        return scan

    def mask(self, positions: frozenset[Position]) -> int:
        """Give the rules for one of :data:`POSITIONS`."""
        return self._masks[positions]

    def fitting(self, rest: str) -> int:
        """Give the rules that may match what is left of a line.

        Those for whole lines are left out where it is longer than they allow or has a full stop
        that they do not match, and those with an edge where it has another.
        """
        rules = self._by_length[bisect_left(self._limits, len(rest))]
        rules &= self._begins.get(rest[:1], self._no_begin)
        rules &= self._ends.get(rest[-1:], self._no_end)
        return rules & self._broken if _FULL_STOP in rest else rules

    def those(self, rules: int) -> Iterator[CompiledRule]:
        """Give these rules in their order."""
        compiled = self._compiled
        while rules:
            yield compiled[rules & -rules]
            rules &= rules - 1

    def _scan(self, anywhere: bool, longer_than: int, broken: bool, edged: bool) -> TriggerScan:
        """Make what looks for the triggers of the rules that may match lines of a kind."""
        rules = self.mask(ANYWHERE) if anywhere else self._all
        if longer_than:
            length = _LENGTHS[longer_than - 1]
            rules &= ~(self.lines & self._where(lambda rule: rule.limit <= length))
        if broken:
            rules &= self._broken
        if not edged:
            rules &= self._no_begin & self._no_end
        return TriggerScan(self._rules(rules), self._shadow)

    def _rules(self, bits: int) -> list[tuple[int, Rule]]:
        return [(bit, c.rule) for bit, c in self._compiled.items() if bits & bit]

    def _where(self, holds: Callable[[Rule], bool]) -> int:
        return sum(bit for bit, compiled in self._compiled.items() if holds(compiled.rule))

    def _at(self, positions: frozenset[Position]) -> int:
        return self._where(lambda rule: rule.position in positions)

    def _fitting_by_length(self) -> tuple[list[int], list[int]]:
        """Give the limits of whole lines, and the rules for lines up to each and beyond all."""
        lines = [(bit, rule.limit) for bit, rule in self._rules(self.lines)]
        limits = sorted({limit for _, limit in lines})
        others = self._where(lambda rule: rule.scope is not Scope.LINE)
        fitting = [others + sum(bit for bit, own in lines if own >= limit) for limit in limits]
        return limits, [*fitting, others]

    def _by_edge(self, scope: Scope, shadow: MatchingShadow) -> tuple[Mapping[str, int], int]:
        """Give the rules that may match at each character of an edge, and at any other."""
        edged = self._where(lambda rule: rule.scope is scope and bool(rule.edge))
        others = self._all & ~edged
        table: dict[str, int] = {}
        for bit, rule in self._rules(edged):
            for form in chain.from_iterable(map(shadow.forms, rule.edge)):
                table[form] = table.get(form, others) | bit
        return table, others
