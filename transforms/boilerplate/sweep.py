"""The order in which rules are tried on the lines of one document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.rule import Position, Scope
from transforms.boilerplate.ruleset import CompiledRule
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

_PASSES_PER_LINE = 8
"""How often a line is tried again after a cut: page footers glue up to that many notices."""


class Sweep:
    """Applies triggered rules to a worksheet: everywhere first, then inwards from both ends.

    Rules that hold only before or after the body are tried line by line from the ends of the
    document inwards, until a prose line stays: that one is the body.
    """

    def __init__(
        self,
        sheet: Worksheet,
        rules: Sequence[CompiledRule],
        collector: MetadataCollector,
        keep: Collection[str] = (),
    ) -> None:
        self._sheet = sheet
        self._rules = rules
        self._collector = collector
        self._keep = keep
        self._body = (0, 0)

    def run(self) -> None:
        """Apply every rule."""
        lines = self._sheet.lines
        anywhere = self._at(Position.ANYWHERE)
        for line in lines:
            self._work(line, anywhere)
        self._body = self._sheet.find_body()
        outside = [Position.OUTSIDE_BODY]
        if any(self._body):
            outside.append(Position.BESIDE_BODY)
        self._inwards(reversed(lines), self._at(Position.AFTER_BODY, *outside))
        self._inwards(lines, self._at(Position.BEFORE_BODY, *outside))

    def _at(self, *positions: Position) -> list[CompiledRule]:
        return [compiled for compiled in self._rules if compiled.rule.position in positions]

    def _inwards(self, lines: Iterable[Line], rules: Sequence[CompiledRule]) -> None:
        for line in lines:
            self._work(line, rules)
            if self._body[0] <= line.number <= self._body[1] and self._stays(line):
                return

    def _stays(self, line: Line) -> bool:
        return not line.is_blank and self._sheet.prose(line) > 0

    def _work(self, line: Line, rules: Sequence[CompiledRule]) -> None:
        if line.is_blank:
            return
        rest = self._sheet.rest(line)
        candidates = [
            compiled
            for compiled in rules
            if not compiled.rule.triggers or any(t in rest for t in compiled.rule.triggers)
        ]
        at_ends = [c for c in candidates if c.rule.scope is not Scope.SPAN]
        for _ in range(_PASSES_PER_LINE):
            if line.is_blank or not any(self._apply(compiled, line) for compiled in at_ends):
                break
        for compiled in candidates:
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
