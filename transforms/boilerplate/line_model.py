"""A linear model that judges the lines which no rule names: by shape and place, then by words."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from itertools import compress, pairwise
from operator import mul
from typing import NamedTuple

from transforms.boilerplate.furniture_words import FurnitureWords, WordScores
from transforms.boilerplate.headlines import find_headlines
from transforms.boilerplate.line_features import (
    Context,
    PageFacts,
    Places,
    Shape,
    context_of,
    find_prose,
    has_list_mark,
    shape_of,
)
from transforms.boilerplate.second_signals import (
    LONG_LIST,
    SHORTEST_HEADLINE,
    form_of_row,
    has_figure,
    is_link,
    may_go,
    may_go_beside_body,
    may_go_by_words,
    stands_in_list,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

THRESHOLD = 0.5
"""Probability of boilerplate from which a line goes; cross-validated on 87 news pages."""

_DOUBTFUL_THRESHOLD = 0.8
"""The same for a sentence or a possible headline, which needs a second signal besides."""

_LISTED_THRESHOLD = 0.85
"""The same for a sentence in the midst of a list; a teaser in one of a dozen lines scores .87."""

_WORDS_THRESHOLD = 0.8
"""Probability by its words alone from which a line outside the body goes; cross-validated on 531
pages written for the purpose, a sixth of them held out at a time."""

_EVIDENT_WORDS = 0.97
"""The same from which a line that could be a heading of the article goes, and from which a line is
evidence of a page on which no rule has found any."""

_ITEM_OF_PAGE = 0.5
"""What the items beside it must score at least where an item goes: lists go together or stay."""

_MOST_OF_TITLE = 0.35
"""Probability by its words up to which a line above the body is a title that shape and place would
take: on the same pages titles score up to .33, names of sites and schools from .41."""

_SHORT_HAN = 3
"""Han below which words tell little: 文章 is a channel, and what a list of articles is headed."""

_LEAST_SCORE_BESIDE_WORDS = 0.3
"""What shape and place must give besides: with 0.5 a tenth fewer lines go, as many wrongly."""

_LISTED = ("related", "metadata")
"""Categories of what a list of other articles is made of: headlines, dates and counts."""

_WEAK_CATEGORIES = ("dateline", "byline")
_WEAK_RULES = frozenset(
    f"boilerplate.{name}"
    for name in (
        *("navigation.empty_row", "navigation.cell_frame", "navigation.empty_frame"),
        *(
            "navigation.copy_jammer",
            "navigation.ruler",
            "metadata.photo_credit",
            "masthead.house_and_address",
        ),
    )
)
"""What manuals, laws and verse have as well: tables, authors, addresses. No evidence of a page."""

_ABOVE_TITLE_THRESHOLD = 0.65
"""The same for what stands above the title, where lines of time or source tell which that is: the
first of two headlines scores up to .62, a site's name or another headline from .65."""

_HEADLINE_HAN = 8
"""Fewest Han of a headline; shorter leftovers are links and menus."""

_HEADLINE = ("related", "boilerplate.related.line_model")
_LINK = ("navigation", "boilerplate.navigation.line_model")
_WORDS = ("navigation", "boilerplate.navigation.furniture_words")
"""Categories and names of what it takes."""

_TABLE = "line_model.tsv"
_BIAS = "bias"


class LineModel:
    """Named weights over named features; what it removes carries its score.

    It judges only pages that have a body and on which a rule has found boilerplate, or a line whose
    words leave no doubt: verse, lists and tables that stand for themselves are never judged. What
    shape and place alone do not take goes outside the body where its words are a page's rather than
    an article's (:class:`~transforms.boilerplate.furniture_words.FurnitureWords`). Build once;
    immutable afterwards.
    """

    def __init__(
        self, weights: Mapping[str, float] | None = None, words: FurnitureWords | None = None
    ) -> None:
        weights = dict(weights) if weights is not None else read_weights()
        self._words = words or FurnitureWords()
        decides = repr((sorted(weights.items()), self._words.digest))
        self.digest = hashlib.sha256(decides.encode()).hexdigest()
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
        if not (sheet.cut_lines or sheet.has_lines_beside_body()):
            return
        page = _Page.of(sheet, self._words)
        if page is None:
            return
        spared = {page.short_headline, *self._titles_by_words(page)}
        for index in page.left:
            if index in spared:
                continue
            verdict = self._by_shape(page, index) or self._by_words(page, index)
            if verdict and verdict.category not in keep:
                line = page.lines[index]
                category, rule, score = verdict
                sheet.cut(line, Cut(line.start, line.end, category, rule, round(score, 3)))

    def _titles_by_words(self, page: _Page) -> Sequence[int]:
        """Give the lines above the body that read like its title: the first, and the best."""
        scores = {i: page.words[page.facts[i].shadow] for i in page.left if page.may_title(i)}
        titles = [index for index, score in scores.items() if score <= _MOST_OF_TITLE]
        return [*titles[:1], *sorted(titles, key=scores.__getitem__)[:1]]

    def _by_shape(self, page: _Page, index: int) -> _Verdict | None:
        if index not in page.judged:
            return None
        may_go = page.may_go(index)
        if not (may_go or page.is_listed(index)):
            return None
        score = self._score_of(page, index)
        if page.goes_at(score, index) if may_go else score >= _LISTED_THRESHOLD:
            long = page.facts[index].han >= _HEADLINE_HAN
            return _Verdict(*(_HEADLINE if long else _LINK), score)
        return None

    def _by_words(self, page: _Page, index: int) -> _Verdict | None:
        shape = page.scores.get(index, 1.0)
        if shape < _LEAST_SCORE_BESIDE_WORDS or not page.may_go_by_words(index):
            return None
        score = page.words[page.facts[index].shadow]
        threshold = _EVIDENT_WORDS if page.is_doubtful(index) else _WORDS_THRESHOLD
        if score < threshold or self._score_of(page, index) < _LEAST_SCORE_BESIDE_WORDS:
            return None
        if any(page.words[page.facts[i].shadow] < _ITEM_OF_PAGE for i in page.items(index)):
            return None
        if any(page.words[row] < threshold for row in page.rows_beside(index)):
            return None
        if index in page.headlines:
            rivals = [page.words[page.facts[i].shadow] for i in page.rivals(index)]
            if score <= min(rivals, default=1.0):
                return None
        return _Verdict(*_WORDS, score)

    def _score_of(self, page: _Page, index: int) -> float:
        if index not in page.scores:
            shape = shape_of(page.facts[index])
            page.scores[index] = self.score(shape, context_of(page.facts, page.places, index))
        return page.scores[index]


class _Verdict(NamedTuple):
    """What a line goes as, and how sure that is."""

    category: str
    rule: str
    score: float


class _Page(NamedTuple):
    """What the model looks at in one document."""

    words: WordScores
    scores: dict[int, float]
    """By shape and place, of the lines that were asked for."""
    lines: Sequence[Line]
    facts: PageFacts
    places: Places
    judged: Mapping[int, bool]
    """The lines in runs with evidence, and whether each is beyond it, seen from the body."""
    left: Sequence[int]
    """The lines of which something is left that may go."""
    body: range
    """The numbers of the lines of the body."""
    headlines: frozenset[int]
    above_title: int
    """Lines before this index stand above the title."""

    @classmethod
    def of(cls, sheet: Worksheet, words: FurnitureWords) -> _Page | None:
        """Look at a document; None where nothing in it is to be judged."""
        lines = sheet.lines
        evident = [index for index, line in enumerate(lines) if line.cuts and _is_evidence(line)]
        scores = WordScores(words)
        if not (evident or _has_evident_words(sheet, scores)):
            return None
        prose = find_prose(sheet, lines)
        if not any(prose):
            return None
        facts = PageFacts(sheet, lines, prose)
        first, last = sheet.find_body()
        return cls(
            scores,
            {},
            lines,
            facts,
            Places.of(prose),
            _judged(prose, evident),
            [i for i, line in enumerate(lines) if line.start < line.end and not line.kept],
            range(first, last + 1),
            *find_headlines(facts, prose, lines),
        )

    @property
    def short_headline(self) -> int | None:
        """The topmost headline in Han where none is long enough to be told from a link."""
        headlines = [index for index in self.headlines if self.facts[index].han]
        if any(self.facts[index].han >= SHORTEST_HEADLINE for index in headlines):
            return None
        topmost = min(headlines, default=None)
        return None if topmost is None or is_link(self.facts[topmost]) else topmost

    def may_title(self, index: int) -> bool:
        """Say whether a line stands where titles do, and is as long as one."""
        fact = self.facts[index]
        above = self.lines[index].number < self.body.start
        return above and fact.han >= SHORTEST_HEADLINE and not is_link(fact)

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

    def may_go_by_words(self, index: int) -> bool:
        """Say whether a line may go for its words: none of the body's, nor one of the article's."""
        return self.lines[index].number not in self.body and may_go_by_words(
            self.facts[index].shadow
        )

    def is_doubtful(self, index: int) -> bool:
        """Say whether words have to leave no doubt.

        Of a sentence, an item, a sub-headline, a title, two Han alone, a row of figures.
        """
        fact, following = self.facts[index], self.facts[index + 1]
        figures = has_figure(fact.shadow)
        return (
            fact.final
            or fact.list_mark
            or (following.final and not following.removed)
            or (index in self.headlines and not figures)
            or (figures and "|" in fact.shadow)
            or fact.han < _SHORT_HAN
        )

    def items(self, index: int) -> Sequence[int]:
        """Give the other items of a list that are left directly above and below an item."""
        if not self.facts[index].list_mark:
            return ()
        return [
            i
            for i in (index - 1, index + 1)
            if self.facts[i].list_mark and not self.facts[i].removed
        ]

    def rows_beside(self, index: int) -> Sequence[str]:
        """Give the lines beside a line that are left and of its form, as rows of a table are."""
        form = form_of_row(self.facts[index].shadow)
        near = [self.facts[i] for i in (index - 1, index + 1)]
        return [fact.shadow for fact in near if form and form == form_of_row(fact.shadow)]

    def rivals(self, headline: int) -> Sequence[int]:
        """Give the other lines left that may be the headline."""
        return [
            index
            for index in self.headlines
            if index != headline
            and not self.lines[index].is_blank
            and self.facts[index].han >= SHORTEST_HEADLINE
        ]

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


def _has_evident_words(sheet: Worksheet, scores: WordScores) -> bool:
    """Say whether a line outside the body is furniture beyond doubt, going by its words."""
    first, last = sheet.find_body()
    if not last:
        return False
    beside = (line for line in sheet.lines if not first <= line.number <= last)
    outside = [line for line in beside if not line.is_blank]
    shadows = (sheet.rest_shadow(line) for line in outside if not line.kept)
    return any(
        may_go_by_words(s) and not has_list_mark(s) and scores[s] >= _EVIDENT_WORDS for s in shadows
    )


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
