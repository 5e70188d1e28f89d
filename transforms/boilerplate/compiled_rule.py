"""One rule made ready to run."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import regex

from transforms.boilerplate.acceptor import Match, Pattern, compile_acceptor
from transforms.boilerplate.rule import Rule, Scope

_MARKS = "|?↑↓←→👉👇☞·▍▎▏■□◆◇●○★☆※►▶▲△▼▽>»<«*#~_=+-—–―"
_DECORATION = rf"[\s{re.escape(_MARKS)}]{{0,20}}"
"""What may stand around a whole-line match and goes with it: bullets, frames, stray bytes."""

_BOUNDARY = r"(?<=[。!?…;:,、\"”』」)\]】》>|\s])"
"""What a tail may follow: a sentence end, a closing mark, a frame or white space."""

_LOOK_AROUND = regex.compile(
    r"\(\?(?:!|<[=!])(?P<inside>(?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^()\[\\]|\((?&inside)\))*+)\)"
)
"""A look around that turns matches away, with the brackets, classes and escapes inside it."""

_HOW = {Scope.LINE: "fullmatch", Scope.HEAD: "match", Scope.TAIL: "search"}


@dataclass(frozen=True)
class CompiledRule:
    """A rule and its patterns, each compiled when it is first needed.

    That spares most documents most of the work: few hold what half of the rules look for.
    """

    rule: Rule

    @cached_property
    def _own(self) -> regex.Pattern[str]:
        """The pattern without what only turns matches away: it takes all that the pattern takes."""
        return regex.compile(f"(?:{_LOOK_AROUND.sub('', self.rule.pattern)})", regex.V0)

    @cached_property
    def captures(self) -> bool:
        """Say whether the rule captures metadata."""
        return bool(self._own.groupindex)

    @cached_property
    def source(self) -> str:
        """The rule's pattern with what may stand around it in its scope."""
        own = f"(?:{self.rule.pattern})"
        if self.rule.scope is Scope.LINE:
            return _DECORATION + _no_mark_before(self._own) + own + _DECORATION
        if self.rule.scope is Scope.TAIL:
            return rf"(?:{_BOUNDARY}|^|(?=[\[(【〔]))" + own + r"\s*\Z"
        return own

    @cached_property
    def acceptor(self) -> re.Pattern[str] | None:
        """What turns away most lines that the pattern does not match, where there can be one."""
        return None if self.rule.scope is Scope.SPAN else compile_acceptor(self.source)

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The whole pattern; for most rules the acceptor is enough."""
        return regex.compile(self.source, regex.V0)

    @cached_property
    def signals(self) -> tuple[Pattern, ...]:
        """The patterns of which the rule wants some in what it takes."""
        return tuple(map(_compile_signal, self.rule.signals))

    @cached_property
    def _first_try(self) -> Callable[[str, int, int], Match | None]:
        how: Callable[[str, int, int], Match | None]
        how = getattr(self.acceptor or self.pattern, _HOW[self.rule.scope])
        return how

    def find(self, shadow: str, start: int, end: int) -> Match | None:
        """Find what a rule for one place takes out of ``shadow[start:end]``, the rest of a line."""
        rule = self.rule
        scope = rule.scope
        if scope is Scope.HEAD:
            end = min(end, start + rule.limit)
        elif scope is Scope.TAIL:
            start = max(start, end - rule.limit)
        match = self._first_try(shadow, start, end)
        if not match:
            return None
        if self.captures and self.acceptor:
            match = getattr(self.pattern, _HOW[scope])(shadow, match.start(), end)
        return match if match and self._takes(match) else None

    def find_all(self, shadow: str, start: int, end: int) -> Sequence[Match]:
        """Find every span that a rule for spans takes out of ``shadow[start:end]``."""
        return [m for m in self.pattern.finditer(shadow, start, end) if self._takes(m)]

    def _takes(self, match: Match) -> bool:
        start, end = match.span()
        if start == end or not self.signals:
            return start < end
        found = (signal for signal in self.signals if signal.search(match.string, start, end))
        return sum(1 for _ in islice(found, self.rule.needed)) == self.rule.needed


def check_patterns(rule: Rule) -> None:
    """Compile a rule's own patterns; a bad one raises ``regex.error``."""
    for pattern in (f"(?:{rule.pattern})", *rule.signals):
        regex.compile(pattern, regex.V0)


def _no_mark_before(compiled: regex.Pattern[str]) -> str:
    """Give a look ahead for the end of the decoration: at marks with which no match can begin.

    It turns nothing away that the pattern would not, but at once: on a line such as ``- 江州下雪``
    the pattern is tried once, not for each part of the decoration. ``compiled`` looks around for
    nothing that turns matches away: away from the line, ``regex`` cannot tell what that would do.
    """
    never = [mark for mark in (*_MARKS, " ") if not compiled.fullmatch(mark, partial=True)]
    return f"(?![{re.escape(''.join(never))}])" if never else ""


def _compile_signal(signal: str) -> Pattern:
    pattern = regex.compile(signal, regex.V0)
    return compile_acceptor(signal) or pattern
