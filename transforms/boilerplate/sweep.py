"""The order in which rules are tried on the lines of one document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from transforms.boilerplate.acceptor import Match
from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.compiled_rule import CompiledRule
from transforms.boilerplate.rule import LINE_LIMIT, Position, Rule, Scope
from transforms.boilerplate.ruleset import (
    AFTER_BODY,
    AFTER_NOTHING,
    ANYWHERE,
    BEFORE_BODY,
    BEFORE_NOTHING,
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
        lines = [line for line in self._sheet.lines if line.start < line.end]
        self._look_at(lines)
        self._work_on(lines, self._rules.mask(ANYWHERE))
        first, last = self._sheet.find_body()
        begin = bisect_left(lines, first, key=_number)
        stop = bisect_right(lines, last, key=_number)
        inner, below = lines[begin:stop], lines[stop:]
        if last:
            self._inwards(below[::-1], inner[::-1], self._rules.mask(AFTER_BODY))
            self._inwards(lines[:begin], inner, self._rules.mask(BEFORE_BODY))
        else:
            self._inwards(lines[::-1], (), self._rules.mask(AFTER_NOTHING))
            self._inwards(lines, (), self._rules.mask(BEFORE_NOTHING))

    def _look_at(self, lines: Sequence[Line]) -> None:
        """Find out which rules are worth trying; in prose first those that apply anywhere.

        The outermost prose is at the ends of the body: there all rules are.
        """
        prose = [line for line in lines if self._sheet.prose(line)][1:-1]
        if prose:
            self._record(prose, ANYWHERE)
            lines = [line for line in lines if line.number not in self._worth]
        self._look_closer(lines)

    def _look_closer(self, lines: Sequence[Line]) -> None:
        """Find out which of all rules are worth trying."""
        if lines:
            self._record(lines, None)
            self._known.update([line.number for line in lines])

    def _record(self, lines: Sequence[Line], positions: frozenset[Position] | None) -> None:
        worth = self._rules.worth_trying([self._sheet.rest(line) for line in lines], positions)
        self._worth.update(zip([line.number for line in lines], worth, strict=True))

    def _inwards(self, ends: Sequence[Line], inner: Sequence[Line], rules: int) -> None:
        if ends:
            self._look_closer([line for line in ends if line.number not in self._known])
            self._work_on(ends, rules)
        for line in inner:
            if line.number not in self._known:
                self._look_closer([line])
            self._work(line, rules, self._applicable(line, rules))
            if not (line.is_blank or line.kept) and self._sheet.prose(line):
                return

    def _work_on(self, lines: Sequence[Line], rules: int) -> None:
        """Try these rules on many lines."""
        worth = self._worth
        looked_at = [line for line in lines if worth[line.number] & rules]
        tried = [(line, bits) for line in looked_at if (bits := self._applicable(line, rules))]
        self._sheet.fold([line for line, _ in tried if _is_short(line)])
        for line, bits in tried:
            self._work(line, rules, bits)

    def _work(self, line: Line, rules: int, applicable: int) -> None:
        """Try the rules on a line until none takes anything out of it."""
        for _ in range(_PASSES_PER_LINE):
            if not (applicable and self._take_first(line, applicable)):
                break
            applicable = self._applicable(line, rules)
        if self._rules.has_spans:
            self._take_spans(line, self._applicable(line, rules))

    def _take_first(self, line: Line, applicable: int) -> bool:
        """Try the rules on a line until one of them has taken something out of it."""
        short = _is_short(line)
        for compiled in self._rules.those(applicable):
            scope = compiled.rule.scope
            if scope is Scope.SPAN or (line.kept and scope is Scope.LINE):
                continue
            begin, shadow = self._whole(line) if short else self._seen(compiled, line)
            match = compiled.find(shadow, max(0, line.start - begin), line.end - begin)
            if match and self._take(compiled.rule, line, match, begin):
                self._look_again(line)
                return True
        return False

    def _take_spans(self, line: Line, applicable: int) -> None:
        for compiled in self._rules.those(applicable):
            if compiled.rule.scope is Scope.SPAN:
                begin, shadow = self._whole(line)
                matches = compiled.find_all(shadow, line.start - begin, line.end - begin)
                taken = [self._take(compiled.rule, line, match, begin) for match in matches]
                if any(taken):
                    self._look_again(line)

    def _applicable(self, line: Line, rules: int) -> int:
        """Give those of these rules that are worth trying on what is left of a line."""
        worth = self._worth[line.number] & rules
        if not worth or line.is_blank:
            return 0
        return self._rules.applicable(worth, self._sheet.rest(line))

    def _take(self, rule: Rule, line: Line, match: Match, begin: int) -> bool:
        """Cut a match on the shadow that begins there; say whether anything went."""
        start, end = _trimmed(match)
        if start >= end or line.is_blank:
            return False
        self._collector.take(match, self._sheet.text, begin)
        if rule.category in self._keep:
            line.kept = True
            return False
        cut = Cut(begin + start, begin + end, rule.category, rule.full_name)
        self._sheet.cut(line, cut)
        return True

    def _look_again(self, line: Line) -> None:
        """Find the rules that are worth trying now that a line is shorter.

        It may have become one of another kind, and other triggers may be near its ends.
        """
        if line.is_blank:
            return
        positions = None if line.number in self._known else ANYWHERE
        self._worth[line.number] |= self._rules.worth_trying([self._sheet.rest(line)], positions)[0]

    def _whole(self, line: Line) -> tuple[int, str]:
        """Give where a line begins, and its shadow."""
        return line.raw[0], self._sheet.shadow(line)

    def _seen(self, compiled: CompiledRule, line: Line) -> tuple[int, str]:
        """Give the shadow of as much of a long line as the rule sees, and where it begins.

        At least one character before what a tail may take: it has to follow a boundary.
        """
        rule = compiled.rule
        begin, stop = line.raw
        if rule.scope is Scope.HEAD and rule.limit <= LINE_LIMIT:
            stop = min(stop, line.start + LINE_LIMIT)
        elif rule.scope is Scope.TAIL and rule.limit < LINE_LIMIT:
            begin = max(begin, line.end - LINE_LIMIT)
        else:
            return self._whole(line)
        return begin, self._sheet.shadow_of_part(begin, stop)


def _number(line: Line) -> int:
    return line.number


def _is_short(line: Line) -> bool:
    """Say whether the whole line is worth folding where a rule sees only one end of it."""
    return line.raw[1] - line.raw[0] <= LINE_LIMIT


def _trimmed(match: Match) -> tuple[int, int]:
    """Give the span of a match without white space at its ends."""
    start, end = match.span()
    span = match[0]
    return start + len(span) - len(span.lstrip()), end - (len(span) - len(span.rstrip()))
