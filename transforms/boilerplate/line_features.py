"""What the line model looks at: a line, its neighbours, and its distance from the body.

The context features are those by which jusText (Pomikálek 2011) tells boilerplate in HTML, taken
over to plain lines.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from transforms.boilerplate.prose import PROSE_HAN, count_han, ends_sentence
from transforms.boilerplate.worksheet import Line, Worksheet

_SENTENCE_MARK = re.compile(r"[。!?;,…！？；，]")
_LATIN = re.compile(r"[A-Za-z]+")
_DIGITS = re.compile(r"\d+")
_LIST_MARK = re.compile(r"[-·*|>»※■●◆★☆]")
"""Not ▲, which points from a caption to its picture."""
_NUMBER_MARK = re.compile(
    r"\d{1,2}[.、)]|[A-H][.、)]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)"
    r"|第\w{1,4}[章节条款回]"
)
_DATE_OR_TIME = re.compile(r"\d{4}[-/.年]\d{1,2}|\d{1,2}[-/]\d{1,2}\b|\d{1,2}:\d{2}")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com|\.cn")
_CUT_OFF = ("..", "…", "»", ">>", "[")
_HEADLINE_SPACE = re.compile(r"[\u3400-\u9fff”」》] [\u3400-\u9fff“「《]")
_PAGE_WORD = re.compile(
    r"版权|转载|热线|编辑|来源|作者|记者|关注|下载|登录|注册|评论|分享|推荐|排行|点击|更多|频道"
    r"|首页|"
    r"专题|新闻网|订阅|微博|微信|客服|联系|投稿|论坛|留言|会员|广告|搜索|图集|视频|"
    r"海报|举报|反馈|访客|访问量|在线人数|二维码|粉丝|全文|字号|备案|浏览器|大图|精选|猜你|为你"
    r"|其他文章|LINE|YouTube"
)
_LOOKED_AT = 200
"""Characters of a line that its features are taken from: what is longer is prose."""

_NEAR = 12
"""Lines up to which distances count: further away is simply far."""


class LineFacts(NamedTuple):
    """What one line shows by itself.

    ``prose`` lines make up the body; a line that is ``sentence`` reads like one and needs a second
    signal to go.
    """

    han: int
    length: int
    prose: bool
    sentence: bool
    final: bool
    removed: bool
    shadow: str
    list_mark: bool = False


_NO_LINE = LineFacts(PROSE_HAN, 0, False, False, False, False, "")
"""What stands before the first line and after the last: nothing that tells anything."""

_REMOVED = LineFacts(0, 0, False, False, False, True, "")


def look_at(shadow: str, *, prose: bool = False, rest: str | None = None) -> LineFacts:
    """Gather what one line shows by itself.

    ``shadow`` is what is left of it; of a long line its beginning is enough where ``rest`` gives
    all of it as it is.
    """
    rest = shadow if rest is None else rest
    seen = shadow[:_LOOKED_AT]
    han = count_han(seen)
    final = ends_sentence(rest)
    return LineFacts(
        han,
        len(rest),
        prose,
        final or (han >= PROSE_HAN and _SENTENCE_MARK.search(rest) is not None),
        final,
        False,
        seen,
        has_list_mark(seen),
    )


def find_prose(sheet: Worksheet, lines: Sequence[Line]) -> list[bool]:
    """Say which lines are prose of the body; prose away from it is none."""
    first, last = sheet.find_body()
    return [
        first <= line.number <= last
        and line.end - line.start >= PROSE_HAN
        and sheet.prose(line) > 0
        for line in lines
    ]


class PageFacts(dict[int, LineFacts]):
    """What each line of a page shows by itself, by its index.

    Lines are looked at when they are first asked for: most need not be. What is gone when it is
    made counts as removed; before the first line and after the last is nothing that tells anything.
    """

    def __init__(self, sheet: Worksheet, lines: Sequence[Line], prose: Sequence[bool]) -> None:
        super().__init__({-1: _NO_LINE, len(lines): _NO_LINE})
        self._sheet, self._lines, self._prose = sheet, lines, prose
        for index, line in enumerate(lines):
            if line.start >= line.end:
                self[index] = _REMOVED

    def __missing__(self, index: int) -> LineFacts:
        facts = self[index] = self._look_at(self._lines[index], prose=self._prose[index])
        return facts

    def _look_at(self, line: Line, *, prose: bool) -> LineFacts:
        sheet = self._sheet
        if line.end - line.start <= _LOOKED_AT:
            return look_at(sheet.rest_shadow(line), prose=prose)
        beginning = sheet.shadow_of_part(line.start, line.start + _LOOKED_AT)
        return look_at(beginning, prose=prose, rest=sheet.rest(line))


def line_features(facts: Sequence[LineFacts]) -> list[dict[str, float]]:
    """Give the named features of every line."""
    places = Places.of([line.prose for line in facts])
    page = {-1: _NO_LINE, len(facts): _NO_LINE, **dict(enumerate(facts))}
    return [
        {**shape_of(line)._asdict(), **context_of(page, places, i)._asdict()}
        for i, line in enumerate(facts)
    ]


def has_list_mark(shadow: str) -> bool:
    """Say whether a line begins as the items of a list do that has no numbers."""
    return _LIST_MARK.match(shadow) is not None


def has_number_mark(shadow: str) -> bool:
    """Say whether a line is a numbered heading or item."""
    return _NUMBER_MARK.match(shadow) is not None


def has_address(shadow: str) -> bool:
    """Say whether an address of the network stands in a line."""
    return (":" in shadow or "." in shadow or "@" in shadow) and _ADDRESS.search(shadow) is not None


def is_cut_off(shadow: str) -> bool:
    """Say whether a line ends as teasers do: in dots or an arrow."""
    return shadow.endswith(_CUT_OFF)


def has_frame(shadow: str) -> bool:
    """Say whether a line has the frame of a table's row or of a menu."""
    return shadow.startswith("|") or shadow.count("|") > 1


def count_page_words(shadow: str) -> int:
    """Count the different words of pages in a line, up to three."""
    return min(3, len(set(_PAGE_WORD.findall(shadow))))


class Shape(NamedTuple):
    """The features that a line has by itself."""

    han_under_6: float
    han_6_to_12: float
    han_12_to_25: float
    han_25_to_60: float
    han_over_100: float
    prose: float
    stray_sentence: float
    ends_sentence: float
    has_full_stop: float
    has_comma: float
    marks_per_han: float
    list_mark: float
    number_mark: float
    digit_share: float
    latin_share: float
    date_or_time: float
    address: float
    cut_off: float
    headline_space: float
    frame: float
    colon_end: float
    quote: float
    page_words: float


class Context(NamedTuple):
    """The features that a line has by its place and its neighbours."""

    before_body: float
    after_body: float
    no_body: float
    lines_since_body: float
    lines_to_body: float
    run_of_short_lines: float
    long_run: float
    share_of_prose: float
    first_line: float
    second_line: float
    after_removed: float
    before_removed: float
    after_short: float
    before_short: float
    after_list_mark: float
    before_list_mark: float
    after_sentence: float
    before_sentence: float


def shape_of(line: LineFacts) -> Shape:
    """Give the features that a line has by itself, in their order: names would double the time."""
    shadow, han = line.shadow, line.han
    length = max(1, len(shadow))
    digits = len("".join(_DIGITS.findall(shadow)))
    return Shape(
        han < 6,
        6 <= han < 12,
        12 <= han < PROSE_HAN,
        PROSE_HAN <= han < 60,
        han > 100,
        line.prose,
        line.sentence and not line.prose,
        line.final,
        "。" in shadow,
        "," in shadow,
        min(1.0, 10 * len(_SENTENCE_MARK.findall(shadow)) / max(1, han)),
        line.list_mark,
        has_number_mark(shadow),
        digits / length,
        len("".join(_LATIN.findall(shadow))) / length,
        digits > 0 and line.length < 120 and _DATE_OR_TIME.search(shadow) is not None,
        has_address(shadow),
        is_cut_off(shadow),
        line.length < 60 and " " in shadow and _HEADLINE_SPACE.search(shadow) is not None,
        has_frame(shadow),
        shadow.endswith(":"),
        "“" in shadow or "「" in shadow or "”" in shadow,
        count_page_words(shadow),
    )


class Places(NamedTuple):
    """Where each line of a document stands: how far from prose, and in how long a run without."""

    before: Sequence[int | None]
    after: Sequence[int | None]
    runs: Sequence[int]
    prose_share: float

    @classmethod
    def of(cls, prose: Sequence[bool]) -> Places:
        """Find the places of a document's lines, from which of them are prose."""
        after = _distances(prose[::-1])[::-1]
        return cls(_distances(prose), after, _run_lengths(prose), sum(prose) / max(1, len(prose)))


def context_of(facts: Mapping[int, LineFacts], places: Places, i: int) -> Context:
    """Give the features that a line has by its place and its neighbours."""
    before, after, run = places.before[i], places.after[i], places.runs[i]
    previous, following = facts[i - 1], facts[i + 1]
    return Context(
        before is None,
        after is None,
        before is None and after is None,
        _nearness(before),
        _nearness(after),
        math.log1p(run),
        run > 6,
        places.prose_share,
        i == 0,
        i == 1,
        previous.removed,
        following.removed,
        previous.han < 12,
        following.han < 12,
        previous.list_mark,
        following.list_mark,
        previous.final,
        following.final,
    )


def _distances(prose: Sequence[bool]) -> list[int | None]:
    """Give for each line how many lines ago the last prose line stood; None before the first."""
    distances: list[int | None] = []
    distance: int | None = None
    for is_prose in prose:
        distances.append(distance)
        if is_prose:
            distance = 1
        elif distance is not None:
            distance += 1
    return distances


def _nearness(distance: int | None) -> float:
    return 0.0 if distance is None else 1.0 / min(distance, _NEAR)


def _run_lengths(prose: Sequence[bool]) -> list[int]:
    """Give for each line the length of the run of non-prose lines around it; 0 for prose."""
    lengths: list[int] = []
    for is_prose, run in groupby(prose):
        length = len(list(run))
        lengths += [0 if is_prose else length] * length
    return lengths
