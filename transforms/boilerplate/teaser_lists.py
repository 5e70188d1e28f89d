"""Lists of other articles with teasers, which read like the body and yet end it."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from transforms.boilerplate.prose import count_han, words_of
from transforms.boilerplate.worksheet import Line, Worksheet

_RECOMMENDATION = re.compile(
    r"推荐|排行|热门|热文|热帖|热榜|喜欢|兴趣|想看|在看|又看|猜你|随机|精选|首推"
    r"|更多(?:新闻|文章|资讯|报道|精彩|视频|短片)"
)
"""Headings under which no article has its background; 相关链接 and 延伸阅读 may be such a box."""

_BOX = "链接"
"""What articles head their background with: 相关链接. The other headings name articles."""

_MOST_BEYOND = 0.3
"""Prose behind a list, as a share of the prose before it, up to which the article has ended: a
slogan of the site or a notice may follow. Where more does, the list stood inside the article."""

_MOST_HEADINGS = 8
"""Headings, from the last on, that are looked below: a page has a few, a collection hundreds."""

_LONGEST_HEADLINE = 60
"""Characters; two links in one line are as long."""

_TEASER_END = re.compile(
    r"(?:\.{2,}|…|»|>>|-|[\[(](?:查看|阅读)?(?:全文|详情|详细|更多)[)\]]|(?<=[。….\s])(?:查看"
    r"|阅读)?(?:全文|详情|详细|更多)"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)[> ]*$"
)
"""How teasers end: cut off, with a button, or with their date."""

_BROKEN_OFF = re.compile(
    r"(?![^。!?]*(?:[社报网台]$|记者|编辑|摄|据|图))[^。!?]{12,}[\u3400-\u9fff]"
)
"""A last sentence that breaks off; behind a signature stands no mark either."""

_COUNT = re.compile(r"[\d\s:\-/.,()\[\]|年月日]*\d[\d\s:\-/.,()\[\]|年月日]*|[-|·•>*]+")
"""A line that is only a date, a time, a count or a list mark."""

_REPEATED = 8
"""Characters that a teaser shares with the headline above it where it begins by repeating it."""


class _Kind(enum.Enum):
    MARK = enum.auto()
    HEADLINE = enum.auto()
    TEASER = enum.auto()
    SUMMARY = enum.auto()
    SENTENCE = enum.auto()


@dataclass
class _Counts:
    """What stands in a list, and where it stops."""

    stop: int = 0
    kinds: dict[_Kind, int] = field(default_factory=lambda: dict.fromkeys(_Kind, 0))

    def shows_a_list(self, *, recommended: bool) -> bool:
        """Say whether the heading has company enough: at least one more signal of another kind.

        Under a heading that articles have as well, most of what reads like a sentence must be cut
        off, repeat its headline or carry a date.
        """
        kinds = self.kinds
        teasers, summaries = kinds[_Kind.TEASER], kinds[_Kind.SUMMARY]
        marks, headlines = kinds[_Kind.MARK], kinds[_Kind.HEADLINE]
        if recommended:
            return max(teasers, marks) >= max(1, summaries) and teasers + summaries > 0
        return summaries < teasers <= marks + headlines


def end_body_at_teasers(sheet: Worksheet, headings: Sequence[Line]) -> None:
    """End the body at the first of the headings under which there is nothing but a list.

    A heading alone ends nothing: it may head a box of the article, whose sentences end as sentences
    do. What is behind the list must be little, against what is before the heading.
    """
    for heading in headings[-_MOST_HEADINGS:]:
        beyond = sheet.lines_below(heading)
        counts = _count(sheet, beyond)
        recommended = _RECOMMENDATION.search(sheet.shadow(heading)) is not None
        if not counts.shows_a_list(recommended=recommended):
            continue
        before = sum(sheet.prose_of(sheet.lines[: -len(beyond)]))
        behind = sum(sheet.prose_of(beyond[counts.stop :]))
        if behind <= _MOST_BEYOND * before:
            listed = [line.number for line in beyond[: counts.stop]]
            sheet.end_body_at(heading.number, range(heading.number + 1, listed[-1] + 1))
            return


def heads_box(sheet: Worksheet, heading: Line) -> bool:
    """Say whether a heading is that of a box: a sentence of the article follows.

    At once, or below a headline of its own.
    """
    if _BOX not in sheet.shadow(heading):
        return False
    below = _kinds(sheet, sheet.lines_below(heading))
    return any(kind in (_Kind.SUMMARY, _Kind.SENTENCE) for _, kind in islice(below, 2))


def _count(sheet: Worksheet, lines: Sequence[Line]) -> _Counts:
    """Count what stands in the list that begins there, up to the first sentence that is no part."""
    counts = _Counts()
    for index, kind in _kinds(sheet, lines):
        if kind is _Kind.SENTENCE:
            break
        counts.kinds[kind] += 1
        counts.stop = index + 1
    return counts


def _kinds(sheet: Worksheet, lines: Sequence[Line]) -> Iterator[tuple[int, _Kind]]:
    headline = ""
    for index, line in enumerate(lines):
        if line.start >= line.end:
            continue
        shadow = sheet.rest_shadow(line)
        kind = _kind(shadow, prose=sheet.prose(line) > 0, headline=headline)
        yield index, kind
        headline = shadow if kind is _Kind.HEADLINE else ""


def _kind(shadow: str, *, prose: bool, headline: str) -> _Kind:
    if _COUNT.fullmatch(shadow):
        return _Kind.MARK
    if not prose and len(shadow) <= _LONGEST_HEADLINE and not shadow.endswith(("。", ";")):
        return _Kind.HEADLINE
    if _is_teaser(shadow, headline):
        return _Kind.TEASER
    return _Kind.SUMMARY if headline else _Kind.SENTENCE


def _is_teaser(shadow: str, headline: str) -> bool:
    """Say whether a line shows what no sentence of an article does.

    It is cut off, by a mark or, below its headline, without one; or it repeats that headline.
    """
    if _TEASER_END.search(shadow):
        return True
    if not headline:
        return False
    repeated = words_of(headline)[:_REPEATED]
    if count_han(repeated) >= _REPEATED // 2 and words_of(shadow).startswith(repeated):
        return True
    return _breaks_off(shadow)


def _breaks_off(shadow: str) -> bool:
    """Say whether a line ends in the midst of a sentence, without any mark."""
    last = max(shadow.rfind(mark) for mark in "。!?")
    return _BROKEN_OFF.fullmatch(shadow, last + 1) is not None
