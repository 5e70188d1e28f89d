"""A linear model that judges the lines which no rule names, by their shape and place."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib import resources

from transforms.boilerplate.line_features import (
    LineFacts,
    find_prose,
    line_features,
    look_at_lines,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

THRESHOLD = 0.5
"""Probability of boilerplate from which a line goes; cross-validated on 87 news pages."""

_DOUBTFUL_THRESHOLD = 0.8
"""The same for a sentence or a possible headline, which needs a second signal besides."""

_SECOND_SIGNALS = ("list_mark", "page_words", "cut_off", "frame", "address")
"""Features that are a second signal by themselves, for sentences and for lines in the body. A date
is none: notices are full of sentences such as 2021年12月底前，基本完成登记发证任务。"""

_SIGNALS_OF_FINAL = 2
"""Second signals that a line needs which ends a sentence, or which with a colon opens one."""

_SIGNALS_BESIDE_BODY = 2
"""The same for a line between the body and the first furniture beyond it: there stand recipes,
timetables, lists of names and signatures. They lost 11 % of their Han while the model judged them
like what stands beyond."""

_BUTTON_HAN = 12
"""Han below which one word of pages is enough there: a button such as 查看TA的更多文章."""

_LINK_SIGNALS = ("list_mark", "cut_off", "address")
"""Features that no headline of the article has: words of pages may be its subject."""

_SHORT = "han_under_6"
"""The same, save directly above the body, where a headline as short as 下载与上传 may stand."""

_OF_THE_ARTICLE = re.compile(
    r".{0,30}关于.{2,80}的(?:通知|公告|通告|公示|通报|意见|决定|批复|报告|办法|规定|方案|函)$"
    r"|附件 ?[:\d]|[〇○零一二三四五六七八九\d]{4} ?年[^\s]{1,3}月[^\s]{1,3}日$"
    r"|[●•■◆·\- ]{0,3}[\u3400-\u9fff]{2,12}: ?[\u3400-\u9fff\dA-Za-z]"
)
"""Short lines that notices have in or after their body: the title, annexes, labelled facts."""

_FENCE = "```"
_TABLE_EDGE = "|"

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
        self._weights = dict(weights) if weights is not None else read_weights()
        self.digest = hashlib.sha256(repr(sorted(self._weights.items())).encode()).hexdigest()

    def score(self, features: Mapping[str, float]) -> float:
        """Give the probability, 0 to 1, that a line with these features is boilerplate."""
        weights = self._weights
        total = weights.get(_BIAS, 0.0)
        for name, value in features.items():
            if value:
                total += weights.get(name, 0.0) * value
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def judge(self, sheet: Worksheet, keep: Collection[str] = ()) -> None:
        """Cut the lines that the model takes for boilerplate."""
        lines = [line for line in sheet.lines if line.cuts or not line.is_blank]
        evident = [_is_evidence(line) for line in lines]
        if not any(evident):
            return
        prose = find_prose(sheet, lines)
        if not any(prose):
            return
        runs: dict[int, bool] = {}
        for index, beyond in _runs(prose, evident):
            runs[index] = runs.get(index, False) or beyond
        if not runs:
            return
        facts = look_at_lines(sheet, lines, prose, runs.keys())
        headlines = _headlines(facts)
        fenced = _fenced(facts)
        judged = [
            index
            for index in sorted(runs)
            if not (facts[index].removed or lines[index].kept or index in fenced)
        ]
        for index, features in zip(judged, line_features(facts, judged), strict=True):
            line, fact = lines[index], facts[index]
            score = self.score(features)
            headline = index in headlines
            needed = _DOUBTFUL_THRESHOLD if fact.sentence or headline else THRESHOLD
            if not runs[index] and not _is_furniture_beside_body(fact, features, score):
                continue
            if score >= needed and _may_go(fact, features, headline=headline):
                _cut(sheet, line, fact, round(score, 3), keep)


def _is_evidence(line: Line) -> bool:
    """Say whether a rule found what only a page's furniture has."""
    return any(
        cut.category not in _WEAK_CATEGORIES and cut.rule not in _WEAK_RULES for cut in line.cuts
    )


def _runs(prose: Sequence[bool], evident: Sequence[bool]) -> Iterator[tuple[int, bool]]:
    """Give the indexes of the lines in runs that hold evidence, and whether each is beyond it.

    A run ends at a line of prose; the prose at its ends is judged with it.
    """
    start = 0
    for index in range(len(prose) + 1):
        if index == len(prose) or prose[index]:
            found = [place for place in range(start, index) if evident[place]]
            if found:
                first = found[0] if start else 0
                last = found[-1] if index < len(prose) else index
                for place in range(max(0, start - 1), min(index + 1, len(prose))):
                    yield place, first <= place <= last
            start = index + 1


def _may_go(line: LineFacts, features: Mapping[str, float], *, headline: bool) -> bool:
    """Say whether a line may go at all: what could be the article needs a second signal."""
    if features["number_mark"] or _OF_THE_ARTICLE.match(line.shadow):
        return False
    if line.final or features["colon_end"]:
        return _signals(features) >= _SIGNALS_OF_FINAL
    if headline:
        linked = any(features[name] for name in _LINK_SIGNALS)
        return linked or bool(features[_SHORT] and features["lines_to_body"] < 1)
    outside = features["before_body"] or features["after_body"]
    if line.sentence or not (outside or features["long_run"]):
        return _signals(features) > 0
    return True


def _is_furniture_beside_body(line: LineFacts, features: Mapping[str, float], score: float) -> bool:
    """Say whether a line may go though nothing but the body stands before it: no row of a table."""
    if line.shadow.startswith(_TABLE_EDGE):
        return False
    if line.han < _BUTTON_HAN and features["page_words"] and score >= _DOUBTFUL_THRESHOLD:
        return True
    return _signals({**features, "page_words": 0.0}) >= _SIGNALS_BESIDE_BODY


def _signals(features: Mapping[str, float]) -> int:
    return sum(bool(features[name]) for name in _SECOND_SIGNALS)


def _fenced(facts: Sequence[LineFacts]) -> frozenset[int]:
    """Give the indexes of the lines of fenced code, which looks like no text at all."""
    fences = [index for index, line in enumerate(facts) if line.shadow.startswith(_FENCE)]
    pairs = zip(fences[::2], fences[1::2], strict=False)
    return frozenset(index for start, end in pairs for index in range(start, end + 1))


def _headlines(facts: Sequence[LineFacts]) -> frozenset[int]:
    """Give the indexes of the lines that may be the article's headlines."""
    body = next(index for index, line in enumerate(facts) if line.prose)
    above = [index for index in range(body) if not facts[index].removed]
    return frozenset(above[-_HEADLINES_ABOVE:] + above[:1])


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
