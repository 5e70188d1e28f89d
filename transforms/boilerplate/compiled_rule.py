"""One rule made ready to run."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

import regex

from transforms.boilerplate.acceptor import CLASS, Match, Pattern, compile_acceptor
from transforms.boilerplate.groups import Captured, Grouped, Parted, compile_grouped
from transforms.boilerplate.rule import Rule, Scope

_MARKS = "|?↑↓←→👉👇☞·▍▎▏■□◆◇●○★☆※►▶▲△▼▽>»<«*#~_=+-—–―"
_DECORATION = rf"[\s{re.escape(_MARKS)}]{{0,20}}"
"""What may stand around a whole-line match and goes with it: bullets, frames, stray bytes."""

_BOUNDARY = r"(?<=[。!?…;:,、\"”』」)\]】》>|\s])"
"""What a tail may follow: a sentence end, a closing mark, a frame or white space."""

_LOOK_AROUND = regex.compile(
    rf"(?P<other>\\.|{CLASS})"
    rf"|\(\?(?:!|<[=!])(?P<inside>(?:\\.|{CLASS}|[^()\[\\]|\((?&inside)\))*+)\)"
)
"""A look around that turns matches away, with the brackets, classes and escapes inside it."""

_HOW = {Scope.LINE: "fullmatch", Scope.HEAD: "match", Scope.TAIL: "search"}


class CompiledRule:
    """A rule and its patterns, each compiled when it is first needed.

    That spares most documents most of the work: few hold what half of the rules look for.
    """

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.full_name = rule.full_name
        self.captures = "(?P<" in rule.pattern
        """Whether it captures metadata."""
        self.takes_line = rule.scope is Scope.LINE
        self._takes_head = rule.scope is Scope.HEAD
        self._takes_tail = rule.scope is Scope.TAIL

    @cached_property
    def _own(self) -> regex.Pattern[str]:
        """The pattern without what only turns matches away: it takes all that the pattern takes."""
        plain = _LOOK_AROUND.sub(r"\g<other>", self.rule.pattern)
        return regex.compile(f"(?:{plain})", regex.V0)

    @cached_property
    def source(self) -> str:
        """The rule's pattern with what may stand around it in its scope."""
        before, behind = self._around
        return f"{before}(?:{self.rule.pattern}){behind}"

    @cached_property
    def _around(self) -> tuple[str, str]:
        if self.rule.scope is Scope.LINE:
            return _DECORATION + _no_mark_before(self._own), _DECORATION
        if self.rule.scope is Scope.TAIL:
            return rf"(?:{_BOUNDARY}|^|(?=[\[(【〔]))", r"\s*\Z"
        return "", ""

    @cached_property
    def acceptor(self) -> re.Pattern[str] | None:
        """What turns away most lines that the pattern does not match, where there can be one."""
        if self._grouped:
            return self._grouped.pattern
        return None if self.rule.scope is Scope.SPAN else compile_acceptor(self.source)

    @cached_property
    def _grouped(self) -> Grouped | Parted | None:
        """An acceptor that knows the groups, so that what it accepts need not be matched again."""
        if self.rule.scope is Scope.SPAN or not self.captures:
            return None
        before, behind = self._around
        return compile_grouped(before, self.rule.pattern, behind)

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
        if self._takes_head:
            end = min(end, start + self.rule.limit)
        elif self._takes_tail:
            start = max(start, end - self.rule.limit)
        match = self._first_try(shadow, start, end)
        if not (match and self._takes(match)):
            return None
        if self.captures and self.acceptor and not self._grouped:
            how = _HOW[self.rule.scope]
            match = getattr(self.pattern, how)(shadow, match.start(), end)
        return match

    def find_all(self, shadow: str, start: int, end: int) -> Sequence[Match]:
        """Find every span that a rule for spans takes out of ``shadow[start:end]``."""
        return [m for m in self.pattern.finditer(shadow, start, end) if self._takes(m)]

    def captured(self, match: Match) -> Captured:
        """Give the name and span of everything that a match captured."""
        if self._grouped:
            yield from self._grouped.captured(match)
        elif isinstance(match, regex.Match):
            for name in match.re.groupindex:
                for start, end in match.spans(name):
                    yield name, start, end

    def _takes(self, match: Match) -> bool:
        start, end = match.span()
        if start == end or not self.signals:
            return start < end
        missing, left = self.rule.needed, len(self.signals)
        for signal in self.signals:
            if not 0 < missing <= left:
                break
            missing -= signal.search(match.string, start, end) is not None
            left -= 1
        return missing <= 0


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
