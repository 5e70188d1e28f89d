"""Rules made ready to run: compiled, tried only where their triggers stand, and digested."""

from __future__ import annotations

import hashlib
import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import regex

from transforms.boilerplate.rule import LINE_LIMIT, Position, Rule, Scope

DECORATION = r"[\s|?↑↓←→·▍▎▏■□◆◇●○★☆※►▶▲△▼▽>»<«*#~_=+\-—–―]{0,20}"
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


@dataclass(frozen=True)
class CompiledRule:
    """A rule and its compiled patterns."""

    rule: Rule
    pattern: regex.Pattern[str]
    signals: tuple[regex.Pattern[str], ...]

    def spans(self, shadow: str, start: int, end: int) -> list[regex.Match[str]]:
        """Find what the rule takes out of ``shadow[start:end]``, the rest of one line."""
        matches = self._matches(shadow, start, end)
        return [m for m in matches if m.start() < m.end() and self._has_signals(m)]

    def window(self, start: int, end: int) -> tuple[int, int]:
        """Give the part of a line that the rule can see; an empty one where it is too long."""
        rule = self.rule
        if rule.scope is Scope.LINE and end - start > rule.limit:
            return end, end
        if rule.scope is Scope.HEAD:
            return start, min(end, start + rule.limit)
        if rule.scope is Scope.TAIL:
            return max(start, end - rule.limit), end
        return start, end

    def _matches(self, shadow: str, start: int, end: int) -> Iterable[regex.Match[str]]:
        first, last = self.window(start, end)
        if first >= last:
            return []
        if self.rule.scope is Scope.SPAN:
            return list(self.pattern.finditer(shadow, first, last))
        if self.rule.scope is Scope.LINE:
            match = self.pattern.fullmatch(shadow, first, last)
        elif self.rule.scope is Scope.HEAD:
            match = self.pattern.match(shadow, first, last)
        else:
            match = self.pattern.search(shadow, first, last)
        return [match] if match else []

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
    return CompiledRule(rule, regex.compile(pattern, regex.V0), signals)


class RuleGroup:
    """The rules that apply at some positions of a document, in the order they are tried."""

    def __init__(self, rules: Sequence[CompiledRule]) -> None:
        self._rules = tuple(rules)
        self._reach = max((_reach(compiled.rule) for compiled in rules), default=0)
        self._always = [i for i, c in enumerate(self._rules) if not c.rule.triggers]
        users: dict[str, set[int]] = defaultdict(set)
        for index, compiled in enumerate(self._rules):
            for trigger in compiled.rule.triggers:
                users[trigger].add(index)
        self._any_trigger = _any_of(users)
        self._users = {found: _users_of_prefixes(found, users) for found in users}

    def candidates(self, lines: Sequence[str]) -> list[list[CompiledRule]]:
        """Give for each line the rules worth trying on it: a trigger is there, or none needed."""
        found: list[set[int]] = [set(self._always) for _ in lines]
        edges = [self._edges(line) for line in lines]
        text = "\n".join(edges)
        ends = list(accumulate(len(edge) + 1 for edge in edges))
        match = self._any_trigger.search(text)
        while match:
            found[bisect_right(ends, match.start())] |= self._users[match[0]]
            match = self._any_trigger.search(text, match.start() + 1)
        return [[self._rules[index] for index in sorted(indexes)] for indexes in found]

    def _edges(self, line: str) -> str:
        """Give as much of a line's two ends as any rule can see."""
        if len(line) <= 2 * self._reach:
            return line
        return f"{line[: self._reach]}\n{line[-self._reach :]}"


def _any_of(triggers: Iterable[str]) -> re.Pattern[str]:
    """Compile one pattern for all triggers, which at each place finds the longest.

    They are grouped by first character: ``re`` then skips to where one of those stands, which
    takes a fifth of the time of seeking each trigger by itself.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for trigger in sorted(triggers, key=lambda trigger: (-len(trigger), trigger)):
        rests[trigger[0]].append(re.escape(trigger[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(rests.items()))
    return re.compile("|".join(groups) or r"(?!)")


def _users_of_prefixes(found: str, users: Mapping[str, Collection[int]]) -> frozenset[int]:
    """Give the rules of every trigger that stands where a trigger was found."""
    return frozenset(i for trigger in users if found.startswith(trigger) for i in users[trigger])


@dataclass(frozen=True)
class PositionedRules:
    """The rules for some positions: all of them, and those that can see a long line."""

    short: RuleGroup
    long: RuleGroup

    def for_line(self, length: int) -> RuleGroup:
        """Give the rules worth asking about a line of this length."""
        return self.short if length <= LINE_LIMIT else self.long


class RuleSet:
    """Compiled rules by where they apply, and a digest that names them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        compiled = [compile_rule(rule) for rule in rules]
        self.digest = hashlib.sha256(repr([c.rule for c in compiled]).encode()).hexdigest()
        self._rules = {positions: _positioned(compiled, positions) for positions in POSITIONS}

    def at(self, positions: frozenset[Position]) -> PositionedRules:
        """Give the rules for one of :data:`POSITIONS`."""
        return self._rules[positions]


def _positioned(rules: Sequence[CompiledRule], positions: frozenset[Position]) -> PositionedRules:
    here = [compiled for compiled in rules if compiled.rule.position in positions]
    long = [c for c in here if c.rule.scope is not Scope.LINE or c.rule.limit > LINE_LIMIT]
    return PositionedRules(RuleGroup(here), RuleGroup(long))


def _reach(rule: Rule) -> int:
    return sys.maxsize // 2 if rule.scope is Scope.SPAN else rule.limit
