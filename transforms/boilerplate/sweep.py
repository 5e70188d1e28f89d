"""The order in which rules are tried on the lines of one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.rule import Scope
from transforms.boilerplate.ruleset import (
    AFTER_BODY,
    AFTER_NOTHING,
    ANYWHERE,
    BEFORE_BODY,
    BEFORE_NOTHING,
    CompiledRule,
    PositionedRules,
    RuleGroup,
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

    def run(self) -> None:
        """Apply every rule."""
        lines = [line for line in self._sheet.lines if not line.is_blank]
        self._work_all(lines, self._rules.at(ANYWHERE))
        first, last = self._sheet.find_body()
        inner = [line for line in lines if first <= line.number <= last]
        below = [line for line in lines if line.number > last]
        above = [line for line in lines if line.number < first or not last]
        after, before = (AFTER_BODY, BEFORE_BODY) if last else (AFTER_NOTHING, BEFORE_NOTHING)
        self._inwards(below[::-1], inner[::-1], self._rules.at(after))
        self._inwards(above, inner, self._rules.at(before))

    def _inwards(self, ends: Sequence[Line], inner: Sequence[Line], rules: PositionedRules) -> None:
        self._work_all(ends, rules)
        for line in inner:
            self._work_all([line], rules)
            if not (line.is_blank or line.kept) and self._sheet.prose(line):
                return

    def _work_all(self, lines: Sequence[Line], rules: PositionedRules) -> None:
        by_length: dict[RuleGroup, list[Line]] = defaultdict(list)
        for line in lines:
            by_length[rules.for_line(line.end - line.start)].append(line)
        for group, members in by_length.items():
            candidates = group.candidates([self._sheet.rest(line) for line in members])
            for line, rules_for_line in zip(members, candidates, strict=True):
                if rules_for_line:
                    self._work(line, rules_for_line)

    def _work(self, line: Line, rules: Sequence[CompiledRule]) -> None:
        at_ends = [compiled for compiled in rules if compiled.rule.scope is not Scope.SPAN]
        for _ in range(_PASSES_PER_LINE):
            if line.is_blank or not any(self._apply(compiled, line) for compiled in at_ends):
                break
        for compiled in rules:
            if compiled.rule.scope is Scope.SPAN:
                self._apply(compiled, line)

    def _apply(self, compiled: CompiledRule, line: Line) -> bool:
        found = False
        rule = compiled.rule
        if line.kept and rule.scope is Scope.LINE:
            return False
        for match in compiled.spans(self._sheet.shadow, line.start, line.end):
            start, end = _trimmed(match.string, *match.span())
            if start >= end or line.is_blank:
                continue
            self._collector.take(match, self._sheet.text)
            if rule.category in self._keep:
                line.kept = True
            else:
                self._sheet.cut(line, Cut(start, end, rule.category, rule.full_name))
                found = True
        return found


def _trimmed(shadow: str, start: int, end: int) -> tuple[int, int]:
    span = shadow[start:end]
    return start + len(span) - len(span.lstrip()), end - (len(span) - len(span.rstrip()))
