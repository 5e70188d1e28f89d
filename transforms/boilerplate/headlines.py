"""Which lines above the body may be its headlines, going by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.boilerplate.line_features import LineFacts, PageFacts
from transforms.boilerplate.repeated_titles import is_told_of
from transforms.boilerplate.second_signals import SHORTEST_HEADLINE
from transforms.boilerplate.title_places import (
    is_salutation,
    may_be_name,
    reads_like_time_line,
    tells_time,
)
from transforms.boilerplate.worksheet import Line

_HEADLINES_ABOVE = 2
"""Lines directly above the body that may be its headline and sub-headline."""

_LINES_TO_SALUTATION = 4
"""Lines above 同志们: among which a speech or a letter has its title, its speaker and its day."""

_SUBTITLE = ("—", "--")
"""How a subtitle begins: the title stands above it."""

_SITE_ENDINGS = tuple("网站台报社局委会院校府司心坛道页刊")
"""How the name of a site or an office ends, which may stand above the title."""

_SURE_HEADLINE_HAN = 8
"""Han of a first line over a subtitle."""


def find_headlines(
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
    may_be += [index for index in above if _may_be_told(facts, lines, index)][-1:]
    spoken = [n for n, index in enumerate(above) if is_salutation(facts[index].shadow)][:1]
    for place in spoken:
        above_it = above[max(0, place - _LINES_TO_SALUTATION) : place]
        may_be += [index for index in above_it if _is_title(facts[index])][-1:]
    return frozenset([*titles, *(index for index in may_be if index >= title)]), title


def _is_title(line: LineFacts) -> bool:
    """Say whether a line above those of time and source is long enough for a title, and no item."""
    return line.han >= SHORTEST_HEADLINE and not line.list_mark


def _may_be_told(facts: PageFacts, lines: Sequence[Line], index: int) -> bool:
    """Say whether a title's line stands above facts that stay, or above an unknown time line.

    A name may stand between them.
    """
    if not _is_title(facts[index]) or reads_like_time_line(facts[index].shadow):
        return False
    below = facts[index + 1].shadow
    if may_be_name(below):
        below = facts[index + 2].shadow
    return lines[index + 1].kept or tells_time(below)


def _stands_under_title(facts: PageFacts, lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is a subtitle: by its dash, or below the first line of the page.

    That one is long enough for a title, and no site's name.
    """
    if lines[index - 1].is_blank:
        return False
    if facts[index].shadow.startswith(_SUBTITLE):
        return True
    over = facts[index - 1]
    return index == 1 and over.han >= _SURE_HEADLINE_HAN and not over.shadow.endswith(_SITE_ENDINGS)
