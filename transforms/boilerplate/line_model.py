"""A linear model that judges the lines which no rule names, by their shape and place."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from operator import mul

from transforms.boilerplate.line_features import (
    Context,
    LineFacts,
    Places,
    Shape,
    context_of,
    find_prose,
    look_at_lines,
    shape_of,
)
from transforms.boilerplate.second_signals import (
    SHORTEST_HEADLINE,
    is_link,
    may_go,
    may_go_beside_body,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

THRESHOLD = 0.5
"""Probability of boilerplate from which a line goes; cross-validated on 87 news pages."""

_DOUBTFUL_THRESHOLD = 0.8
"""The same for a sentence or a possible headline, which needs a second signal besides."""

_FENCE = "```"

_HEADLINES_ABOVE = 2
"""Lines directly above the body that may be its headline and sub-headline."""

_WEAK_CATEGORIES = ("dateline", "byline")
_WEAK_RULES = frozenset(
    f"boilerplate.{name}"
    for name in (
        *("navigation.empty_row", "navigation.cell_frame", "navigation.empty_frame"),
        *("navigation.copy_jammer", "metadata.photo_credit", "masthead.house_and_address"),
    )
)
"""What manuals, laws and verse have as well: tables, authors, addresses. No evidence of a page."""

_BELOW_HEADLINES = ("metadata", "byline", "editor", "dateline")
"""Categories of the lines that stand under a headline: it was lost above 发布时间：2031-01-05 where
a menu's leftover stood on top and short lines of the body followed."""

_HEADLINE_HAN = 8
"""Fewest Han of a headline; shorter leftovers are links and menus."""

_TABLE = "line_model.tsv"
_BIAS = "bias"


class LineModel:
    """Named weights over named features; what it removes carries its score.

    It judges only pages on which a rule has found boilerplate and which have a body: verse, lists
    and tables that stand for themselves are never judged. Build once; immutable afterwards.
    """

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        weights = dict(weights) if weights is not None else read_weights()
        self.digest = hashlib.sha256(repr(sorted(weights.items())).encode()).hexdigest()
        self._bias = weights.get(_BIAS, 0.0)
        self._weights = [weights.get(name, 0.0) for name in (*Shape._fields, *Context._fields)]

    def score(self, shape: Shape, context: Context) -> float:
        """Give the probability, 0 to 1, that a line with these features is boilerplate."""
        total = self._bias + sum(map(mul, self._weights, (*shape, *context)))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def judge(self, sheet: Worksheet, keep: Collection[str] = ()) -> None:
        """Cut the lines that the model takes for boilerplate."""
        evidence = {line.number for line in sheet.cut_lines if _is_evidence(line)}
        if not evidence:
            return
        lines = sheet.lines
        prose = find_prose(sheet, lines)
        evident = [index for index, line in enumerate(lines) if line.number in evidence]
        judged = _judged(prose, evident) if any(prose) else {}
        if not judged:
            return
        facts = look_at_lines(sheet, lines, prose, judged.keys())
        places = Places.of(prose)
        headlines = _headlines(facts, prose, lines)
        short = _short_headline(facts, headlines)
        fenced = _fenced(facts) if _FENCE in sheet.text else frozenset()
        for index, beyond in judged.items():
            line, fact = lines[index], facts[index]
            headline = index in headlines
            if fact.removed or line.kept or index in fenced:
                continue
            if index == short and not is_link(fact):
                continue
            if not may_go(fact, places, index, headline=headline):
                continue
            score = self.score(shape_of(fact), context_of(facts, places, index))
            sure = score >= _DOUBTFUL_THRESHOLD
            if not (beyond or may_go_beside_body(fact, sure=sure)):
                continue
            if sure or (score >= THRESHOLD and not (fact.sentence or headline)):
                _cut(sheet, line, fact, round(score, 3), keep)


def _is_evidence(line: Line) -> bool:
    """Say whether a rule found what only a page's furniture has."""
    for cut in line.cuts:
        if cut.category not in _WEAK_CATEGORIES and cut.rule not in _WEAK_RULES:
            return True
    return False


def _judged(prose: Sequence[bool], evident: Sequence[int]) -> dict[int, bool]:
    """Give the indexes of the lines in runs that hold evidence, and whether each is beyond it.

    A run ends at a line of prose; the prose at its ends is judged with it.
    """
    judged: dict[int, bool] = {}
    ends = [-1, *(index for index, is_prose in enumerate(prose) if is_prose), len(prose)]
    for before, after in pairwise(ends):
        found = evident[bisect_right(evident, before) : bisect_left(evident, after)]
        if found:
            first = found[0] if before >= 0 else 0
            last = found[-1] if after < len(prose) else after
            for index in range(max(0, before), min(after + 1, len(prose))):
                judged[index] = judged.get(index, False) or first <= index <= last
    return judged


def _fenced(facts: Sequence[LineFacts]) -> frozenset[int]:
    """Give the indexes of the lines of fenced code, which looks like no text at all."""
    fences = [index for index, line in enumerate(facts) if line.shadow.startswith(_FENCE)]
    pairs = zip(fences[::2], fences[1::2], strict=False)
    return frozenset(index for start, end in pairs for index in range(start, end + 1))


def _headlines(
    facts: Sequence[LineFacts], prose: Sequence[bool], lines: Sequence[Line]
) -> frozenset[int]:
    """Give the indexes of the lines that may be the article's headlines."""
    above = [index for index in range(prose.index(True)) if not facts[index].removed]
    titles = [index for index in above if _told_of_page(lines[index + 1])]
    return frozenset(above[-_HEADLINES_ABOVE:] + above[:1] + titles[-1:] + titles[:1])


def _told_of_page(line: Line) -> bool:
    """Say whether a line is gone that told who made the page, and when."""
    return line.is_blank and any(cut.category in _BELOW_HEADLINES for cut in line.cuts)


def _short_headline(facts: Sequence[LineFacts], headlines: Collection[int]) -> int | None:
    """Give the topmost headline in Han where none is long enough to be told from a link."""
    if any(facts[index].han >= SHORTEST_HEADLINE for index in headlines):
        return None
    return min((index for index in headlines if facts[index].han), default=None)


def _cut(
    sheet: Worksheet, line: Line, facts: LineFacts, score: float, keep: Collection[str]
) -> None:
    category = "related" if facts.han >= _HEADLINE_HAN else "navigation"
    if category not in keep:
        rule = f"boilerplate.{category}.line_model"
        sheet.cut(line, Cut(line.start, line.end, category, rule, score))


def read_weights() -> dict[str, float]:
    """Read the weights that the project ships."""
    table = resources.files(__package__).joinpath("tables").joinpath(_TABLE).read_text("utf-8")
    return parse_weights(table.splitlines())


def parse_weights(lines: Sequence[str]) -> dict[str, float]:
    """Parse ``name<TAB>weight`` lines; ``#`` begins a comment line.

    >>> parse_weights(["# a comment", "bias\\t-0.5"])
    {'bias': -0.5}
    """
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
