"""Rules made ready to run: compiled, tried only where their triggers stand, and digested."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from transforms.boilerplate.acceptor import compile_acceptor
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import LINE_LIMIT, Position, Rule, Scope
from transforms.boilerplate.triggers import TriggerScan

DECORATION = r"[\s|?↑↓←→👉👇☞·▍▎▏■□◆◇●○★☆※►▶▲△▼▽>»<«*#~_=+\-—–―]{0,20}"
"""What may stand around a whole-line match and goes with it: bullets, frames, stray bytes."""

_BOUNDARY = r"(?<=[。!?…;:,、\"”』」)\]】》>|\s])"
"""What a tail may follow: a sentence end, a closing mark, a frame or white space."""


ANYWHERE = frozenset({Position.ANYWHERE})
AFTER_NOTHING = frozenset({Position.AFTER_BODY, Position.OUTSIDE_BODY})
AFTER_BODY = AFTER_NOTHING | {Position.BESIDE_BODY}
BEFORE_NOTHING = frozenset({Position.BEFORE_BODY, Position.OUTSIDE_BODY})
BEFORE_BODY = BEFORE_NOTHING | {Position.BESIDE_BODY}
POSITIONS = (ANYWHERE, AFTER_NOTHING, AFTER_BODY, BEFORE_NOTHING, BEFORE_BODY)
"""The sets of positions that a sweep asks for; those without a body leave out BESIDE_BODY."""


_HOW = {Scope.LINE: "fullmatch", Scope.HEAD: "match", Scope.TAIL: "search"}


@dataclass(frozen=True)
class CompiledRule:
    """A rule and its compiled patterns; what ``acceptor`` turns away does not match."""

    rule: Rule
    pattern: regex.Pattern[str]
    acceptor: re.Pattern[str] | None
    signals: tuple[regex.Pattern[str], ...]

    def spans(self, shadow: str, start: int, end: int) -> Sequence[regex.Match[str]]:
        """Find what the rule takes out of ``shadow[start:end]``, the rest of one line."""
        scope = self.rule.scope
        if scope is Scope.HEAD:
            end = min(end, start + self.rule.limit)
        elif scope is Scope.TAIL:
            start = max(start, end - self.rule.limit)
        if scope is Scope.SPAN:
            matches = list(self.pattern.finditer(shadow, start, end))
        else:
            match = self._match(shadow, start, end)
            matches = [match] if match else []
        return [m for m in matches if m.start() < m.end() and self._has_signals(m)]

    def _match(self, shadow: str, start: int, end: int) -> regex.Match[str] | None:
        how = _HOW[self.rule.scope]
        if self.acceptor:
            accepted = getattr(self.acceptor, how)(shadow, start, end)
            if not accepted:
                return None
            start = accepted.start()
        match: regex.Match[str] | None = getattr(self.pattern, how)(shadow, start, end)
        return match

    def _has_signals(self, match: regex.Match[str]) -> bool:
        if not self.signals:
            return True
        span = match.span()
        found = sum(1 for signal in self.signals if signal.search(match.string, *span))
        return found >= self.rule.needed


def compile_rule(rule: Rule) -> CompiledRule:
    """Compile one rule; a bad pattern raises ``regex.error``."""
    pattern = f"(?:{rule.pattern})"
    if rule.scope is Scope.LINE:
        pattern = DECORATION + pattern + DECORATION
    elif rule.scope is Scope.TAIL:
        pattern = rf"(?:{_BOUNDARY}|^|(?=[\[(【〔]))" + pattern + r"\s*\Z"
    signals = tuple(regex.compile(signal, regex.V0) for signal in rule.signals)
    acceptor = None if rule.scope is Scope.SPAN else compile_acceptor(pattern)
    return CompiledRule(rule, regex.compile(pattern, regex.V0), acceptor, signals)


class RuleSet:
    """Compiled rules by where they apply, and a digest that names them.

    Which rules are worth trying on a line is a number with a bit for each rule.
    """

    def __init__(self, rules: Iterable[Rule], shadow: MatchingShadow) -> None:
        self._compiled = tuple(compile_rule(rule) for rule in rules)
        self.digest = hashlib.sha256(repr([c.rule for c in self._compiled]).encode()).hexdigest()
        self._masks = {positions: self._mask(positions) for positions in POSITIONS}
        self.has_spans = any(c.rule.scope is Scope.SPAN for c in self._compiled)
        self._limits, self._fitting = _fitting(self._compiled)
        everywhere = self._masks[ANYWHERE]
        numbered = [(1 << i, compiled.rule) for i, compiled in enumerate(self._compiled)]
        in_prose = [(bit, rule) for bit, rule in numbered if bit & everywhere]
        self._scans = {
            (False, False): TriggerScan(numbered, shadow),
            (False, True): TriggerScan(_for_long_lines(numbered), shadow),
            (True, False): TriggerScan(in_prose, shadow),
            (True, True): TriggerScan(_for_long_lines(in_prose), shadow),
        }

    def worth_trying(self, lines: Sequence[str], *, anywhere: bool = False) -> list[int]:
        """Give for each line the rules worth trying on it: a trigger is there, or none needed.

        With ``anywhere``, of those rules alone that apply anywhere.
        """
        worth = [0] * len(lines)
        for long in (False, True):
            places = [i for i, line in enumerate(lines) if (len(line) > LINE_LIMIT) is long]
            if places:
                found = self._scans[anywhere, long]([lines[i] for i in places])
                for i, bits in zip(places, found, strict=True):
                    worth[i] = bits
        return worth

    def at(self, positions: frozenset[Position], worth: int, length: int) -> Iterator[CompiledRule]:
        """Give the rules for one of :data:`POSITIONS` that are worth trying, in their order.

        Those for whole lines are left out where the line is longer than they allow.
        """
        left = worth & self._masks[positions] & self._fitting[bisect_left(self._limits, length)]
        while left:
            lowest = left & -left
            yield self._compiled[lowest.bit_length() - 1]
            left ^= lowest

    def any_at(self, positions: frozenset[Position], worth: int) -> bool:
        """Say whether any rule for these positions is worth trying."""
        return worth & self._masks[positions] != 0

    def _mask(self, positions: frozenset[Position]) -> int:
        return sum(1 << i for i, c in enumerate(self._compiled) if c.rule.position in positions)


def _for_long_lines(rules: Sequence[tuple[int, Rule]]) -> list[tuple[int, Rule]]:
    return [(b, r) for b, r in rules if r.scope is not Scope.LINE or r.limit > LINE_LIMIT]


def _fitting(rules: Sequence[CompiledRule]) -> tuple[list[int], list[int]]:
    """Give the limits of whole lines, and the rules for lines up to each and beyond the last."""
    lines = [(c.rule.limit, 1 << i) for i, c in enumerate(rules) if c.rule.scope is Scope.LINE]
    limits = sorted({limit for limit, _ in lines})
    others = (1 << len(rules)) - 1 - sum(bit for _, bit in lines)
    fitting = [others + sum(b for own, b in lines if own >= limit) for limit in limits]
    return limits, [*fitting, others]
