"""The order in which rules are tried on the lines of one document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.rule import LINE_LIMIT, Position, Scope
from transforms.boilerplate.ruleset import (
    AFTER_BODY,
    AFTER_NOTHING,
    ANYWHERE,
    BEFORE_BODY,
    BEFORE_NOTHING,
    CompiledRule,
    RuleSet,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

_PASSES_PER_LINE = 8
"""How often a line is tried again after a cut: page footers glue up to that many notices."""


class Sweep:
    """Applies rules to a worksheet: everywhere first, then inwards from both ends.

    Rules that hold only before or after the body are tried line by line from the ends of the
    document inwards, until a prose line stays: that one is the body.
    """

    def __init__(
        self,
        sheet: Worksheet,
        rules: RuleSet,
        collector: MetadataCollector,
        keep: Collection[str] = (),
    ) -> None:
        self._sheet = sheet
        self._rules = rules
        self._collector = collector
        self._keep = keep
        self._worth: dict[int, int] = {}
        self._known: set[int] = set()

    def run(self) -> None:
        """Apply every rule."""
        lines = [line for line in self._sheet.lines if not line.is_blank]
        self._look_at(lines)
        for line in lines:
            self._work(line, ANYWHERE)
        first, last = self._sheet.find_body()
        inner = [line for line in lines if first <= line.number <= last]
        below = [line for line in lines if line.number > last]
        above = [line for line in lines if line.number < first or not last]
        after, before = (AFTER_BODY, BEFORE_BODY) if last else (AFTER_NOTHING, BEFORE_NOTHING)
        self._inwards(below[::-1], inner[::-1], after)
        self._inwards(above, inner, before)

    def _look_at(self, lines: Sequence[Line]) -> None:
        """Find out which rules are worth trying; in prose first those that apply anywhere."""
        prose = [line for line in lines if self._sheet.prose(line)]
        looks = zip(prose, self._rules.worth_trying(self._rests(prose), anywhere=True), strict=True)
        self._worth.update((line.number, worth) for line, worth in looks)
        self._look_closer([line for line in lines if line.number not in self._worth])

    def _look_closer(self, lines: Sequence[Line]) -> None:
        if not lines:
            return
        looks = zip(lines, self._rules.worth_trying(self._rests(lines)), strict=True)
        for line, worth in looks:
            self._worth[line.number] = worth
            self._known.add(line.number)

    def _rests(self, lines: Sequence[Line]) -> list[str]:
        return [self._sheet.rest(line) for line in lines]

    def _inwards(
        self, ends: Sequence[Line], inner: Sequence[Line], positions: frozenset[Position]
    ) -> None:
        self._look_closer([line for line in ends if line.number not in self._known])
        for line in ends:
            self._work(line, positions)
        for line in inner:
            if line.number not in self._known:
                self._look_closer([line])
            self._work(line, positions)
            if not (line.is_blank or line.kept) and self._sheet.prose(line):
                return

    def _work(self, line: Line, positions: frozenset[Position]) -> None:
        if not self._rules.any_at(positions, self._worth[line.number]):
            return
        for _ in range(_PASSES_PER_LINE):
            if line.is_blank or not any(
                self._apply(compiled, line)
                for compiled in self._rules_for(line, positions)
                if compiled.rule.scope is not Scope.SPAN
            ):
                break
        for compiled in self._rules_for(line, positions) if self._rules.has_spans else ():
            if compiled.rule.scope is Scope.SPAN:
                self._apply(compiled, line)

    def _rules_for(self, line: Line, positions: frozenset[Position]) -> Iterator[CompiledRule]:
        return self._rules.at(positions, self._worth[line.number], line.end - line.start)

    def _apply(self, compiled: CompiledRule, line: Line) -> bool:
        found = False
        rule = compiled.rule
        if line.kept and rule.scope is Scope.LINE:
            return False
        begin, stop = self._seen(compiled, line)
        shadow = self._sheet.shadow(begin, stop)
        for match in compiled.spans(shadow, max(0, line.start - begin), line.end - begin):
            start, end = _trimmed(shadow, *match.span())
            if start >= end or line.is_blank:
                continue
            self._collector.take(match, self._sheet.text[begin:stop], begin)
            if rule.category in self._keep:
                line.kept = True
            else:
                cut = Cut(begin + start, begin + end, rule.category, rule.full_name)
                self._sheet.cut(line, cut)
                found = True
        return found

    def _seen(self, compiled: CompiledRule, line: Line) -> tuple[int, int]:
        """Give the part of the text that has to be folded for a rule to be tried on a line.

        At least one character before what a tail may take: it has to follow a boundary.
        """
        rule = compiled.rule
        if rule.scope is Scope.HEAD and rule.limit <= LINE_LIMIT:
            return line.raw[0], min(line.raw[1], line.start + LINE_LIMIT)
        if rule.scope is Scope.TAIL and rule.limit < LINE_LIMIT:
            return max(line.raw[0], line.end - LINE_LIMIT), line.raw[1]
        return line.raw


def _trimmed(shadow: str, start: int, end: int) -> tuple[int, int]:
    span = shadow[start:end]
    return start + len(span) - len(span.lstrip()), end - (len(span) - len(span.rstrip()))
