"""What stands under the heading of a list of other articles."""

from __future__ import annotations

from collections.abc import Collection

from transforms.boilerplate.prose import count_han, ends_sentence
from transforms.boilerplate.repeated_titles import is_told_of
from transforms.boilerplate.title_places import is_caption, reads_like_time_line
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

CATEGORY = "related"
LISTED_HEADLINE = "boilerplate.related.listed_headline"
LISTED_TEASER = "boilerplate.related.listed_teaser"
CHANNEL = "boilerplate.navigation.section_name"
"""A channel such as 快讯 heads a list where it stands above the title."""

_HEAD_LINES = 60
"""Lines among which a list above the article is looked for."""

_FEWEST_LISTED = 2
"""Headlines of such a list: one may be the article's, with its writer's house below it."""

_SHORTEST_TITLE = 6
"""Han of a title; 新报人 above the writers' line is a house."""

_SAME_HAN = 4
"""Han in a row that the title and the first paragraph have in common: 云溪老街."""

_LONGEST_HEADLINE = 60
"""Characters; two links in one line are as long."""

_LONGEST_EXCLAMATION = 40
_EXCLAMATIONS = ("!", "?", "！", "？")
"""Ends of headlines: under a heading of other articles they are no sentences of this one."""


def strip_blocks(sheet: Worksheet, openers: Collection[str], keep: Collection[str] = ()) -> None:
    """Cut the headlines under a heading that stands after the body, or above the title.

    ``openers`` names the rules whose cut is such a heading. A block ends at a line that reads
    like a sentence: the heading and the want of a sentence mark are the two signals.
    """
    if CATEGORY in keep:
        return
    first, body = sheet.find_body()
    headings = sheet.numbers_cut_by({CHANNEL, *openers})
    if not headings:
        return
    if min(headings) < first:
        _strip_head_lists(sheet, headings, first)
    inside = False
    for line in sheet.lines:
        if line.number in headings:
            inside = line.number > body > 0
        elif inside and not line.is_blank:
            headline = _is_headline(sheet, line) or _calls_out(sheet, line)
            inside = headline or (line.number in sheet.listed and not line.kept)
            if inside:
                rule = LISTED_HEADLINE if headline else LISTED_TEASER
                sheet.cut(line, Cut(line.start, line.end, CATEGORY, rule))


def _strip_head_lists(sheet: Worksheet, headings: Collection[int], first: int) -> None:
    """Cut the headlines of other articles above this one, where its own is known.

    That is the line above those of time and source or of the writers; it is the last of its kind.
    """
    head = [line for line in sheet.lines[:_HEAD_LINES] if line.number < first]
    titles = [i for i, line in enumerate(head) if _may_be_title(sheet, i, line)]
    listed: list[Line] = []
    inside = False
    for index, line in enumerate(head[: titles[-1]] if titles else ()):
        if line.number in headings:
            inside = True
        elif line.is_blank or index in titles:
            inside = False
        elif inside and len(sheet.rest(line)) <= _LONGEST_HEADLINE and not line.kept:
            listed.append(line)
    if _tell_of_body(sheet, listed):
        for line in listed:
            line.kept = True
    elif len(listed) >= _FEWEST_LISTED:
        for line in listed:
            sheet.cut(line, Cut(line.start, line.end, CATEGORY, LISTED_HEADLINE))


def _tell_of_body(sheet: Worksheet, listed: Collection[Line]) -> bool:
    """Say whether one of the lines names what the text begins with: a title above the subtitle."""
    first, _ = sheet.find_body()
    lead = next((sheet.rest(line) for line in sheet.lines if line.number == first), "")
    return any(
        count_han(run) == _SAME_HAN and run in lead
        for rest in map(sheet.rest, listed)
        for run in (rest[i : i + _SAME_HAN] for i in range(len(rest)))
    )


def _may_be_title(sheet: Worksheet, index: int, line: Line) -> bool:
    """Say whether a line is a headline that stands above those of time, source or writers."""
    if line.is_blank or not _is_told(sheet, index) or is_caption(sheet.rest_shadow(line)):
        return False
    return count_han(sheet.rest(line)) >= _SHORTEST_TITLE


def _is_told(sheet: Worksheet, index: int) -> bool:
    """Say whether a line of time or writers went below this one, or reads like one."""
    if is_told_of(sheet.lines, index):
        return True
    below = sheet.lines[index + 1]
    return not below.is_blank and reads_like_time_line(sheet.rest_shadow(below))


def _is_headline(sheet: Worksheet, line: Line) -> bool:
    rest = sheet.rest(line)
    return not line.kept and len(rest) <= _LONGEST_HEADLINE and not ends_sentence(rest)


def _calls_out(sheet: Worksheet, line: Line) -> bool:
    """Say whether a line is a headline that ends in an exclamation or a question."""
    rest = sheet.rest(line)
    return (
        not line.kept
        and len(rest) <= _LONGEST_EXCLAMATION
        and rest.endswith(_EXCLAMATIONS)
        and "。" not in rest
    )
