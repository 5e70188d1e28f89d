"""A linear model that judges the lines which no rule names, by their shape and place."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from itertools import compress, pairwise
from operator import mul
from typing import NamedTuple

from transforms.boilerplate.line_features import (
    Context,
    LineFacts,
    PageFacts,
    Places,
    Shape,
    context_of,
    find_prose,
    shape_of,
)
from transforms.boilerplate.repeated_titles import is_told_of
from transforms.boilerplate.second_signals import (
    LONG_LIST,
    SHORTEST_HEADLINE,
    is_link,
    may_go,
    may_go_beside_body,
    stands_in_list,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

THRESHOLD = 0.5
"""Probability of boilerplate from which a line goes; cross-validated on 87 news pages."""

_DOUBTFUL_THRESHOLD = 0.8
"""The same for a sentence or a possible headline, which needs a second signal besides."""

_LISTED_THRESHOLD = 0.85
"""The same for a sentence in the midst of a list; a teaser in one of a dozen lines scores .87."""

_LISTED = ("related", "metadata")
"""Categories of what a list of other articles is made of: headlines, dates and counts."""

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

_ABOVE_TITLE_THRESHOLD = 0.65
"""The same for what stands above the title, where lines of time or source tell which that is: the
first of two headlines scores up to .62, a site's name or another headline from .65."""

_SUBTITLE = ("—", "--")
"""How a subtitle begins: the title stands above it."""

_SITE_ENDINGS = tuple("网站台报社局委会院校府司心坛道页刊")
"""How the name of a site or an office ends, which may stand above the title."""

_HEADLINE_HAN = 8
"""Fewest Han of a headline; shorter leftovers are links and menus."""

_HEADLINE = ("related", "boilerplate.related.line_model")
_LINK = ("navigation", "boilerplate.navigation.line_model")
"""Categories and names of what it takes."""

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
        features = shape + context
        shown = compress(self._weights, features)  # two thirds of the features of a line are 0
        total = self._bias + sum(map(mul, shown, filter(None, features)))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def judge(self, sheet: Worksheet, keep: Collection[str] = ()) -> None:
        """Cut the lines that the model takes for boilerplate."""
        page = _Page.of(sheet)
        if page is None:
            return
        for index in page.open:
            may_go = page.may_go(index)
            if may_go or page.is_listed(index):
                fact = page.facts[index]
                score = self.score(shape_of(fact), context_of(page.facts, page.places, index))
                if page.goes_at(score, index) if may_go else score >= _LISTED_THRESHOLD:
                    _cut(sheet, page.lines[index], fact, round(score, 3), keep)


class _Page(NamedTuple):
    """What the model looks at in one document."""

    lines: Sequence[Line]
    facts: PageFacts
    places: Places
    judged: Mapping[int, bool]
    """The lines in runs with evidence, and whether each is beyond it, seen from the body."""
    open: Sequence[int]
    """Those of them of which something is left that may go."""
    headlines: frozenset[int]
    above_title: int
    """Lines before this index stand above the title."""

    @classmethod
    def of(cls, sheet: Worksheet) -> _Page | None:
        """Look at a document; None where nothing in it is to be judged."""
        lines = sheet.lines
        evident = [index for index, line in enumerate(lines) if line.cuts and _is_evidence(line)]
        prose = find_prose(sheet, lines) if evident else []
        judged = _judged(prose, evident) if any(prose) else {}
        left = [i for i in judged if lines[i].start < lines[i].end and not lines[i].kept]
        if not left:
            return None
        facts = PageFacts(sheet, lines, prose)
        headlines, above_title = (
            _headlines(facts, prose, lines) if 0 in judged else (frozenset(), 0)
        )
        short = _short_headline(facts, headlines)
        if short is not None and not is_link(facts[short]):
            left = [index for index in left if index != short]
        return cls(lines, facts, Places.of(prose), judged, left, headlines, above_title)

    def may_go(self, index: int) -> bool:
        """Say whether a line may go at all, whatever its score."""
        return may_go(self.facts[index], self.places, index, headline=index in self.headlines)

    def goes_at(self, score: float, index: int) -> bool:
        """Say whether a line that may go does so with this score."""
        fact, sure = self.facts[index], score >= _DOUBTFUL_THRESHOLD
        if not (self.judged[index] or may_go_beside_body(fact, sure=sure)):
            return False
        threshold = _ABOVE_TITLE_THRESHOLD if index < self.above_title else THRESHOLD
        return sure or (score >= threshold and not (fact.sentence or index in self.headlines))

    def is_listed(self, index: int) -> bool:
        """Say whether a line that could be the article's stands in the midst of a list instead.

        An exclamation, a teaser, 林知秋：老街不该只剩门面. The line above it has gone as a headline
        or a date of that list.
        """
        in_list = self.places.runs[index] >= LONG_LIST and self.judged[index]
        if not in_list or index in self.headlines:
            return False
        above = self.lines[index - 1].cuts if index and self.lines[index - 1].is_blank else ()
        return any(cut.category in _LISTED for cut in above) and stands_in_list(
            self.facts, self.places, index
        )


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


def _is_title(line: LineFacts) -> bool:
    """Say whether a line above those of time and source is long enough for a title, and no item."""
    return line.han >= SHORTEST_HEADLINE and not line.list_mark


def _headlines(
    facts: PageFacts, prose: Sequence[bool], lines: Sequence[Line]
) -> tuple[frozenset[int], int]:
    """Give the indexes of the lines that may be the article's headlines, and that of its title.

    Where lines of time and source tell the title, what stands above it is none; else that is 0.
    """
    above = [index for index in range(prose.index(True)) if not lines[index].is_blank]
    told = [index for index in above if is_told_of(lines, index)]
    titles = [index for index in told if _is_title(facts[index])]
    title = titles[-1] if titles else 0
    if title and _stands_under_title(facts, lines, title):
        title -= 1
        titles.append(title)
    may_be = above[-_HEADLINES_ABOVE:] + above[:1] + told[-1:] + told[:1]
    return frozenset([*titles, *(index for index in may_be if index >= title)]), title


def _stands_under_title(facts: PageFacts, lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is a subtitle: by its dash, or below the first line of the page.

    That one is long enough for a title, and no site's name.
    """
    if lines[index - 1].is_blank:
        return False
    if facts[index].shadow.startswith(_SUBTITLE):
        return True
    over = facts[index - 1]
    return index == 1 and over.han >= _HEADLINE_HAN and not over.shadow.endswith(_SITE_ENDINGS)


def _short_headline(facts: PageFacts, headlines: Collection[int]) -> int | None:
    """Give the topmost headline in Han where none is long enough to be told from a link."""
    if any(facts[index].han >= SHORTEST_HEADLINE for index in headlines):
        return None
    return min((index for index in headlines if facts[index].han), default=None)


def _cut(
    sheet: Worksheet, line: Line, facts: LineFacts, score: float, keep: Collection[str]
) -> None:
    category, rule = _HEADLINE if facts.han >= _HEADLINE_HAN else _LINK
    if category not in keep:
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
