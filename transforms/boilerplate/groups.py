"""The named groups of a rule's pattern, found with ``re``: ``regex`` takes ten times as long."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import regex

from transforms.boilerplate.acceptor import CLASS, COMMON_SYNTAX, NAMED_GROUP, Match

Captured: TypeAlias = Iterator[tuple[str, int, int]]
"""Names of groups and the spans that they captured; empty spans where they did not."""

_TOKEN = re.compile(
    rf"\\.|{CLASS}|(?P<opens>\((?:\?P<(?P<name>\w+)>)?)|(?P<closes>\))|(?P<repeats>[*+]|\{{)",
    re.DOTALL,
)
_REPEATED = regex.compile(
    rf"(?P<ahead>(?P<look>\(\?<?[=!](?P<inside>(?:\\.|{CLASS}|[^()\[\\]|\((?&inside)\))*+)\))*+)"
    r"(?P<repeated>\(\?:(?P<part>(?&inside))\)\{1,\d+\}\+)"
)
"""Looks around, and then parts that follow each other: time, source and tools of a page."""


@dataclass(frozen=True)
class Grouped:
    """A pattern for ``re``, and the numbers of the groups that have each name."""

    pattern: re.Pattern[str]
    numbers: Mapping[str, Sequence[int]]

    def captured(self, match: Match) -> Captured:
        """Give what a match of the pattern captured."""
        for name, numbers in self.numbers.items():
            for start, end in sorted(map(match.span, numbers)):
                yield name, start, end


@dataclass(frozen=True)
class Parted:
    """A pattern for ``re`` of which the first group holds parts; each part captures by itself.

    No part is tried in another way for the sake of the next: their repeat is possessive.
    """

    pattern: re.Pattern[str]
    part: Grouped

    def captured(self, match: Match) -> Captured:
        """Give what the parts of a match captured, one after another."""
        position, end = match.span(1)
        while position < end:
            part = self.part.pattern.match(match.string, position, match.endpos)
            if part is None or part.end() == position:
                return
            yield from self.part.captured(part)
            position = part.end()


def compile_grouped(before: str, pattern: str, behind: str) -> Grouped | Parted | None:
    """Compile a pattern of the ``regex`` package with ``re``, and with what stands around it.

    None where the two may disagree, and where a group with a name may match more than once, of
    which ``re`` keeps only the last: save where all of the pattern is such a repeat.

    >>> compile_grouped("", "(?P<editor>[编校])辑|(?P<editor>审)", "").numbers["editor"]
    [1, 2]
    >>> compile_grouped("", "x(?:(?P<editor>[编校])辑 ?)+", "") is None
    True
    >>> credits = compile_grouped("-", "(?:(?P<editor>[^ ]+)辑 ?){1,9}+", "")
    >>> list(credits.captured(credits.pattern.fullmatch("-编辑 校辑")))
    [('editor', 1, 2), ('editor', 4, 5)]
    """
    if not COMMON_SYNTAX.fullmatch(pattern) or "(?>" in pattern:  # which lost groups before 3.11.5
        return None
    try:
        if (numbers := _number_groups(pattern)) is not None:
            return Grouped(_with_groups(f"{before}(?:{pattern}){behind}"), numbers)
        parts = _REPEATED.fullmatch(pattern)
        if parts is None or any(map(_captures, parts.captures("look"))):
            return None
        numbers = _number_groups(parts["part"])
        if numbers is None:
            return None
        ahead, repeated = (NAMED_GROUP.sub("(?:", parts[name]) for name in ("ahead", "repeated"))
        part = Grouped(_with_groups(parts["part"]), numbers)
        return Parted(re.compile(f"{before}{ahead}({repeated}){behind}"), part)
    except re.error:
        return None


def _captures(look: str) -> bool:
    """Say whether a look around may capture: one that turns matches away does not."""
    return not look.startswith(("(?!", "(?<!")) and NAMED_GROUP.search(look) is not None


def _with_groups(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; the groups' names, which may come twice, are left out."""
    return re.compile(NAMED_GROUP.sub("(", pattern))


def _number_groups(pattern: str) -> Mapping[str, Sequence[int]] | None:
    """Give the numbers of the groups with each name; None where one may match more than once."""
    numbers: dict[str, list[int]] = defaultdict(list)
    count = 0
    named = [False]
    closed = -1
    for token in _TOKEN.finditer(pattern):
        if token["opens"]:
            count += bool(token["name"] or pattern[token.end()] != "?")
            if token["name"]:
                numbers[token["name"]].append(count)
            named.append(bool(token["name"]))
        elif token["closes"]:
            if named.pop():
                named[-1], closed = True, token.end()
        elif token["repeats"] and token.start() == closed:
            return None
    return numbers
