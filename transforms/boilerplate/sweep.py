"""The order in which rules are tried on the lines of one document."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from transforms.boilerplate.acceptor import Match
from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.compiled_rule import CompiledRule
from transforms.boilerplate.kept_lines import (
    DOUBTFUL,
    keep_day_of_speech,
    keep_facts,
    keep_facts_above,
    keep_headings,
    keep_tail,
)
from transforms.boilerplate.own_lines import keep_labelled_dates, keep_own_lines
from transforms.boilerplate.prose import ends_sentence
from transforms.boilerplate.rule import LINE_LIMIT, Position, Scope
from transforms.boilerplate.ruleset import (
    AFTER_BODY,
    AFTER_NOTHING,
    ANYWHERE,
    BEFORE_BODY,
    BEFORE_NOTHING,
    RuleSet,
)
from transforms.boilerplate.teaser_lists import end_body_at_teasers, heads_box
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

_HEADING_LIMIT = 24
"""Characters of the longest heading of a list of other articles."""

_LEAD_LINES = 3
"""Paragraphs below which a toolbar may stand: a lead and the captions of pictures."""

_TOOLBAR_LINES = 24
"""Lines of the longest toolbar: what is longer without prose is a part of the article."""

_FURNITURE_OF_TOOLBAR = 2
"""Lines of a toolbar that have to be furniture."""

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
        self._inner: set[int] = set()
        """Lines in which only those of the rules that apply anywhere were looked for."""
        self._waits = False
        """Doubtful rules leave their lines until it is known what stands beside them."""
        self._has_waited = False
        """One of them has left a line."""

    def run(self) -> None:
        """Apply every rule."""
        lines = self._sheet.lines
        if self._sheet.cut_lines:
            lines = [line for line in lines if line.start < line.end]
        several = len(lines) > 1
        if several:
            keep_facts(self._sheet, lines)
        self._look_at(lines)
        if several:
            keep_headings(self._sheet, lines, self._is_furniture)
        self._work_everywhere(lines)
        first, last = self._sheet.find_body()
        above = [line for line in lines if line.number < first]
        below = [line for line in lines if line.number > last]
        inner = lines[len(above) : len(lines) - len(below)]
        if last:
            if above:
                keep_labelled_dates(self._sheet, above)
                keep_day_of_speech(self._sheet, above)
                keep_facts_above(self._sheet, above, self._is_furniture)
            self._upwards(below[::-1], inner[::-1])
            self._inwards(above, inner, self._rules.mask(BEFORE_BODY))
            if len(inner) > _FURNITURE_OF_TOOLBAR:
                self._below_lead(inner, self._rules.mask(BEFORE_BODY))
        else:
            self._keep_own(lines, AFTER_NOTHING)
            self._inwards(lines[::-1], (), self._rules.mask(AFTER_NOTHING))
            self._inwards(lines, (), self._rules.mask(BEFORE_NOTHING))

    def _keep_own(self, lines: Sequence[Line], positions: frozenset[Position]) -> None:
        """Keep what closes the article between its text and the first furniture."""
        rules = self._rules.mask(positions)

        def is_furniture(line: Line) -> bool:
            if line.number in self._inner:
                self._look_closer([line])
            return self._finds_any(line, rules)

        keep_own_lines(self._sheet, lines, is_furniture)

    def _look_at(self, lines: Sequence[Line]) -> None:
        """Find out which rules are worth trying; inside the body first those that apply anywhere.

        At its two ends all rules are.
        """
        first, last = self._sheet.find_body()
        self._inner = set(range(first + 1, last))
        self._look_for_triggers(lines)

    def _look_for_triggers(self, lines: Sequence[Line]) -> None:
        """Find out which rules are worth trying."""
        text, inner = self._sheet.text, self._inner
        scan_for, fitting = self._rules.scan_for, self._rules.fitting
        for line in lines:
            rest = text[line.start : line.end]
            line.scan = scan = scan_for(rest, line.number in inner)
            line.worth = worth = scan(rest)
            line.candidates = worth & fitting(rest) if worth else 0

    def _look_again(self, line: Line) -> None:
        """Find out what is worth trying now that a line is shorter.

        It may have become one of another kind, and other triggers may be near its ends.
        """
        if line.start >= line.end:
            line.candidates = 0
            return
        rest = self._sheet.rest(line)
        scan = self._rules.scan_for(rest, line.number in self._inner)
        if scan is not line.scan or not scan.sees_whole(line.raw[1] - line.raw[0]):
            line.scan = scan
            line.worth |= scan(rest)
        line.candidates = line.worth & self._rules.fitting(rest)

    def _work_everywhere(self, lines: Sequence[Line]) -> None:
        """Try the rules that apply anywhere, save on the headings of boxes of the article.

        Then end the body where a list of other articles reads like it.
        """
        openers = self._rules.openers
        hinted = [
            line
            for line in lines
            if line.worth & openers
            and line.end - line.start <= _HEADING_LIMIT
            and line.number in self._inner
        ]
        for line in hinted:
            if heads_box(self._sheet, line) and self._opens_list(line):
                line.candidates &= ~openers
        self._work_on(lines, self._rules.mask(ANYWHERE))
        if hinted:
            first, last = self._sheet.find_body()
            inside = [line for line in hinted if first < line.number < last]
            end_body_at_teasers(self._sheet, [line for line in inside if self._opens_list(line)])

    def _opens_list(self, line: Line) -> bool:
        """Say whether a line is the heading of a list of other articles, or was."""
        if line.is_blank:
            return any(cut.rule in self._rules.opener_names for cut in line.cuts)
        rest = self._sheet.rest(line)
        if ends_sentence(rest):
            return False
        worth = self._rules.scan_for(rest)(rest) & self._rules.fitting(rest)
        begin, shadow = self._whole(line)
        return any(
            compiled.find(shadow, line.start - begin, line.end - begin)
            for compiled in self._rules.those(worth & self._rules.openers)
        )

    def _upwards(self, below: Sequence[Line], inner: Sequence[Line]) -> None:
        """Work from the end to the body: last with the rules whose lines the article may have."""
        rules = self._rules.mask(AFTER_BODY)
        if below:
            self._keep_own(below[::-1], AFTER_BODY)
        self._waits = True
        self._inwards(below, inner, rules)
        self._waits = False
        if below or self._sheet.cut_lines:
            _, last = self._sheet.find_body()
            tail = [line for line in (*below, *inner) if line.number > last][::-1]
            keep_tail(self._sheet, tail, self._is_furniture)
        if self._has_waited:
            self._inwards(below, inner, rules)

    def _inwards(self, ends: Sequence[Line], inner: Sequence[Line], rules: int) -> None:
        if ends:
            self._look_closer([line for line in ends if line.number in self._inner])
            self._work_on(ends, rules)
        for line in inner:
            if line.number in self._inner:
                self._look_closer([line])
            self._work(line, rules)
            if not (line.is_blank or line.kept) and self._sheet.prose(line):
                return

    def _below_lead(self, inner: Sequence[Line], rules: int) -> None:
        """Try the rules on the toolbar between a lead, or a picture's caption, and the body.

        A toolbar is a few short lines of which two are furniture: one alone may be a sub-headline.
        """
        lead = 0
        short: list[Line] = []
        for line in inner:
            if line.is_blank or line.kept or not self._sheet.prose(line):
                short.append(line)
                continue
            if len(short) > 1:
                self._work_on_toolbar(short, rules)
            short = []
            lead += 1
            if lead > _LEAD_LINES:
                return

    def _work_on_toolbar(self, short: Sequence[Line], rules: int) -> None:
        if len(short) > _TOOLBAR_LINES:
            return
        self._look_closer([line for line in short if line.number in self._inner])
        found = [line for line in short if line.is_blank or self._matches(line, rules)]
        if len(found) >= max(_FURNITURE_OF_TOOLBAR, len(short) // 4):
            self._work_on(found, rules)

    def _matches(self, line: Line, rules: int) -> bool:
        """Say whether one of the rules takes all of a line."""
        begin, shadow = self._whole(line)
        return any(
            compiled.takes_line and compiled.find(shadow, line.start - begin, line.end - begin)
            for compiled in self._rules.those(line.candidates & rules)
        )

    def _finds_any(self, line: Line, rules: int) -> bool:
        """Say whether one of the rules takes any of a line."""
        begin, shadow = self._whole(line)
        return any(
            compiled.find_all(shadow, line.start - begin, line.end - begin)
            if compiled.rule.scope is Scope.SPAN
            else compiled.find(shadow, line.start - begin, line.end - begin)
            for compiled in self._rules.those(line.candidates & rules)
        )

    def _is_furniture(self, line: Line, beyond_doubt: bool) -> bool:
        """Say whether a rule takes a whole line, wherever that stands."""
        if line.number in self._inner:
            self._look_closer([line])
        return self._matches(line, ~self._rules.doubtful if beyond_doubt else -1)

    def _look_closer(self, lines: Sequence[Line]) -> None:
        """Find out which of all rules are worth trying where some were not looked for."""
        self._inner.difference_update([line.number for line in lines])
        self._look_for_triggers([line for line in lines if not line.is_blank])

    def _work_on(self, lines: Sequence[Line], rules: int) -> None:
        """Try these rules on many lines."""
        for line in lines:
            if line.candidates & rules:
                self._work(line, rules)

    def _work(self, line: Line, rules: int) -> None:
        """Try the rules on a line until none takes anything out of it."""
        not_spans = rules & ~self._rules.spans
        for _ in range(_PASSES_PER_LINE):
            applicable = line.candidates & not_spans
            if not (applicable and self._take_first(line, applicable)):
                break
        if self._rules.spans:
            self._take_spans(line, line.candidates & rules & self._rules.spans)

    def _take_first(self, line: Line, applicable: int) -> bool:
        """Try the rules on a line until one of them has taken something out of it."""
        short = _is_short(line)
        begin, shadow = self._whole(line) if short else (0, "")
        start, end = line.start - begin, line.end - begin
        for compiled in self._rules.those(applicable):
            if line.kept and compiled.takes_line:
                continue
            if not short:
                begin, shadow = self._seen(compiled, line)
                start, end = max(0, line.start - begin), line.end - begin
            match = compiled.find(shadow, start, end)
            if match and self._waits and compiled.full_name in DOUBTFUL:
                self._has_waited = True
                return False
            if match and self._take(compiled, line, match, begin):
                self._look_again(line)
                return True
        return False

    def _take_spans(self, line: Line, applicable: int) -> None:
        for compiled in self._rules.those(applicable):
            begin, shadow = self._whole(line)
            matches = compiled.find_all(shadow, line.start - begin, line.end - begin)
            taken = [self._take(compiled, line, match, begin) for match in matches]
            if any(taken):
                self._look_again(line)

    def _take(self, compiled: CompiledRule, line: Line, match: Match, begin: int) -> bool:
        """Cut a match on the shadow that begins there; say whether anything went."""
        start, end = _trimmed(match)
        if start >= end or line.start >= line.end:
            return False
        if compiled.captures:
            captured = compiled.captured(match)
            self._collector.take(captured, match.string, self._sheet.text, begin)
        category = compiled.rule.category
        if category in self._keep:
            line.kept = True
            return False
        self._sheet.cut(line, Cut(begin + start, begin + end, category, compiled.full_name))
        return True

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


def _is_short(line: Line) -> bool:
    """Say whether the whole line is worth folding where a rule sees only one end of it."""
    return line.raw[1] - line.raw[0] <= LINE_LIMIT


def _trimmed(match: Match) -> tuple[int, int]:
    """Give the span of a match without white space at its ends."""
    start, end = match.span()
    span = match[0]
    if span.strip() != span:
        end = start + len(span.rstrip())
        start = end - len(span.strip())
    return start, end
