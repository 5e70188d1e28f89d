"""What stands under the heading of a list of other articles."""

from __future__ import annotations

from collections.abc import Collection

from transforms.boilerplate.prose import ends_sentence
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

CATEGORY = "related"
LISTED_HEADLINE = "boilerplate.related.listed_headline"
LISTED_TEASER = "boilerplate.related.listed_teaser"

_LONGEST_HEADLINE = 60
"""Characters; two links in one line are as long."""


def strip_blocks(sheet: Worksheet, openers: Collection[str], keep: Collection[str] = ()) -> None:
    """Cut the headlines under a heading that stands after the body.

    ``openers`` names the rules whose cut is such a heading. A block ends at a line that reads
    like a sentence: the heading and the want of a sentence mark are the two signals.
    """
    headings = {line.number for line in sheet.cut_lines for cut in line.cuts if cut.rule in openers}
    if CATEGORY in keep or not headings:
        return
    body = sheet.find_body()[1]
    inside = False
    for line in sheet.lines:
        if line.number in headings:
            inside = line.number > body > 0
        elif inside and not line.is_blank:
            headline = _is_headline(sheet, line)
            inside = headline or (line.number in sheet.listed and not line.kept)
            if inside:
                rule = LISTED_HEADLINE if headline else LISTED_TEASER
                sheet.cut(line, Cut(line.start, line.end, CATEGORY, rule))


def _is_headline(sheet: Worksheet, line: Line) -> bool:
    rest = sheet.rest(line)
    return not line.kept and len(rest) <= _LONGEST_HEADLINE and not ends_sentence(rest)
