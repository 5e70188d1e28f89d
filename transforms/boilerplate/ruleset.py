"""Rules made ready to run: compiled, tried only where their triggers stand, and digested."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from transforms.boilerplate.rule import Rule, Scope

DECORATION = r"[\s|?·▍▎▏■□◆◇●○★☆※►▶▲△▼▽>»<«*#~_=+\-—–―]{0,20}"
"""What may stand around a whole-line match and goes with it: bullets, frames, stray bytes."""

_BOUNDARY = r"(?<=[。!?…;:,、\"”』」)\]】》>|\s])"
"""What a tail may follow: a sentence end, a closing mark, a frame or white space."""


@dataclass(frozen=True)
class CompiledRule:
    """A rule and its compiled patterns."""

    rule: Rule
    pattern: regex.Pattern[str]
    signals: tuple[regex.Pattern[str], ...]

    def spans(self, shadow: str, start: int, end: int) -> Iterator[regex.Match[str]]:
        """Find what the rule takes out of ``shadow[start:end]``, the rest of one line."""
        for match in self._matches(shadow, start, end):
            if match.start() < match.end() and self._has_signals(match):
                yield match

    def _matches(self, shadow: str, start: int, end: int) -> Iterable[regex.Match[str]]:
        limit = self.rule.limit
        if self.rule.scope is Scope.LINE:
            whole = self.pattern.fullmatch(shadow, start, end) if end - start <= limit else None
            return [whole] if whole else []
        if self.rule.scope is Scope.HEAD:
            head = self.pattern.match(shadow, start, min(end, start + limit))
            return [head] if head else []
        if self.rule.scope is Scope.TAIL:
            tail = self.pattern.search(shadow, max(start, end - limit), end)
            return [tail] if tail else []
        return list(self.pattern.finditer(shadow, start, end))

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
        pattern = rf"(?:{_BOUNDARY}|^|(?=[\[(【]))" + pattern + r"\s*\Z"
    signals = tuple(regex.compile(signal, regex.V0) for signal in rule.signals)
    return CompiledRule(rule, regex.compile(pattern, regex.V0), signals)


class RuleSet:
    """Compiled rules in the order they are tried, and a digest that names them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(compile_rule(rule) for rule in rules)
        self.digest = hashlib.sha256(repr([c.rule for c in self.rules]).encode()).hexdigest()

    def triggered(self, shadow: str) -> tuple[CompiledRule, ...]:
        """Give the rules that have a trigger anywhere in the shadow, or need none."""
        return tuple(
            compiled
            for compiled in self.rules
            if not compiled.rule.triggers or any(t in shadow for t in compiled.rule.triggers)
        )
