"""Lines that repeat the title: the browser's title line, a breadcrumb's end, the headline again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from transforms.boilerplate.prose import count_han, words_of
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

CATEGORY = "navigation"
REPEATED_TITLE = "boilerplate.navigation.repeated_title"
PICTURE = "boilerplate.metadata.photo_credit"

_BELOW_HEADLINES = ("metadata", "byline", "editor", "dateline")
"""Categories of the lines that stand under a headline: it was lost above 发布时间：2031-01-05 where
a menu's leftover stood on top and short lines of the body followed."""

_number = attrgetter("number")

_CHANNEL = 6
"""Characters of a channel that may be left of such a line: 要闻 发布时间：2031-01-05."""

_FEWEST_HAN = 6
"""Han of a title that is told from a menu's entry: 下载专区 may stand twice on any page."""

_LONGEST = 120
"""Characters of a line with the title, a channel and a site in it."""

_HEAD_LINES = 60
"""Lines before the body, and after it, among which a title is looked for."""

_SEPARATOR = re.compile(r" *[_|>»]+ *| +[-—–]+ *|[-—–]+ +|-{2,}")
_MARK_OF_SEPARATOR = re.compile(r"[_|>»—–-]")
"""One of these is in every separator; most lines have none, and a class of marks is found fast."""

_LONGEST_PART = 24
"""Characters of a channel's or site's name beside the title."""


def strip_repeated_titles(sheet: Worksheet, keep: Collection[str] = ()) -> None:
    """Cut the lines outside the body that say the title again; one always stays.

    A line is the title again where it is the same line, signs and spaces aside, or the title
    between names of channels and sites. That it stands twice is one signal; the other is page
    furniture that a rule found beside it, or the title itself. Left alone are titles inside the
    body, where verse has refrains; short ones; those of documents without a body; and the title
    that stands again directly above the text, as notices and patents have it below the line of
    time and source: that is the text's own.
    """
    body = sheet.find_body()
    if CATEGORY in keep or not body[1]:
        return
    lines = sheet.lines
    head = range(min(_HEAD_LINES, bisect_left(lines, body[0], key=_number)))
    after = bisect_right(lines, body[1], key=_number)
    tail = range(after, min(after + _HEAD_LINES, len(lines)))
    looked_at = [*head, *_captions(sheet, len(head), after), *tail]
    repeating = _repeating(sheet, looked_at) if head else ()
    titles = _titles(sheet, head) if repeating else {}
    if not titles:
        return
    text = max((i for i in head if lines[i].is_blank), default=-1)
    for index in repeating:
        title = _title_in(sheet, lines[index], titles, alone=not text < index <= head[-1])
        if title is not None and title != index and _is_beside(lines, index, title):
            line = lines[index]
            sheet.cut(line, Cut(line.start, line.end, CATEGORY, REPEATED_TITLE))
            lines[title].kept = True


def _captions(sheet: Worksheet, first: int, stop: int) -> list[int]:
    """Give the lines of the body above a picture's mark that went: sites print the title there."""
    pictures = sorted(sheet.numbers_cut_by({PICTURE}))
    above = [bisect_left(sheet.lines, number, key=_number) - 1 for number in pictures]
    return [index for index in above if first <= index < stop]


def _repeating(sheet: Worksheet, indexes: Sequence[int]) -> Sequence[int]:
    """Give the lines that stand twice, or have a separator and may say several things."""
    text, lines = sheet.text, sheet.lines
    left = [index for index in indexes if lines[index].start < lines[index].end]
    rests = [text[lines[index].start : lines[index].end] for index in left]
    times = Counter(rests) if len(set(rests)) < len(rests) else {}
    return [
        index
        for index, rest in zip(left, rests, strict=True)
        if len(rest) <= _LONGEST and (times.get(rest, 1) > 1 or _may_part(rest))
    ]


def _may_part(rest: str) -> bool:
    """Say whether a line has a separator: names of a title, a channel and a site around it."""
    return bool(_MARK_OF_SEPARATOR.search(rest) and _SEPARATOR.search(rest))


def _titles(sheet: Worksheet, head: Sequence[int]) -> Mapping[str, int]:
    """Give the lines before the body that may be titles, by their words; of those alike, one.

    That is the one above what tells of the page, else the last.
    """
    titles: dict[str, int] = {}
    for index in head:
        line = sheet.lines[index]
        if line.is_blank or line.end - line.start > _LONGEST:
            continue
        shadow = sheet.rest_shadow(line)
        words = words_of(shadow)
        if count_han(words) < _FEWEST_HAN or "。" in shadow:
            continue
        if words not in titles or not is_told_of(sheet.lines, titles[words]):
            titles[words] = index
    return titles


def is_told_of(lines: Sequence[Line], index: int) -> bool:
    """Say whether the line below is gone that told who made the page, and when."""
    below = lines[index + 1]
    gone = below.is_blank or below.end - below.start <= _CHANNEL
    return gone and any(cut.category in _BELOW_HEADLINES for cut in below.cuts)


def _title_in(
    sheet: Worksheet, line: Line, titles: Mapping[str, int], *, alone: bool
) -> int | None:
    """Give the index of the title that a line says again: ``alone``, or between other names."""
    shadow = sheet.rest_shadow(line)
    title = titles.get(words_of(shadow)) if alone else None
    if title is not None and sheet.lines[title] is not line:
        return title
    parts = _SEPARATOR.split(shadow)
    if len(parts) < 2:
        return None
    found = [titles.get(words_of(part)) if len(part) >= _FEWEST_HAN else None for part in parts]
    others = [part for part, index in zip(parts, found, strict=True) if index is None]
    if any(len(part) > _LONGEST_PART for part in others):
        return None
    return next((index for index in found if index is not None), None)


def _is_beside(lines: Sequence[Line], index: int, title: int) -> bool:
    """Say whether furniture that a rule found stands beside a line, or the title itself does."""
    near = lines[index - 1 : index + 2 : 2] if index else lines[1:2]
    return abs(index - title) == 1 or any(line.cuts for line in near)
