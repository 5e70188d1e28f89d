"""Marks that a careful reader takes for Chinese though no Chinese stands right beside them."""

from __future__ import annotations

import re
from functools import cached_property

from transforms.punctuation.alphabet import HAN, MARKS, NEUTRAL
from transforms.punctuation.guards import is_mainly_chinese

# Chinese by what stands a little farther: 2018,2019年 and 某某社(ID:abc).
_SURELY_PROSE = re.compile(
    r"(?<=[0-9]{4}),(?=[0-9]{4}年)|(?<=[0-9]),(?=[0-9]{1,2}[月日号])"
    rf"|(?<=[{HAN}][(（]ID):(?=[A-Za-z])|(?<=[{HAN}][(（]id):(?=[A-Za-z])"
)

# In a Chinese line: Latin text would have a space and Latin behind its marks, and a number three
# digits.
_PROSE = re.compile(
    r"(?<=%)[,;](?=[A-Za-z0-9])"  # 87%,00后
    r"|(?<=[A-Za-z]{2})[,;](?=[A-Z][A-Za-z]|[a-z][A-Z]|[0-9])"  # Windows,iPhone and MVP,5次
    r"|(?<=[0-9])[,;](?=[A-Z]|[a-z][A-Za-z])"  # SPF30,PA+++
    r"|(?<=[0-9]-[0-9]),(?=[0-9]+-[0-9])|(?<=[0-9]-[0-9]{2}),(?=[0-9]+-[0-9])"  # 11-5,12-10
    r"|”[,;:!?](?=[A-Za-z0-9])"  # “Windows 365”,8月
    rf"|[)）][,;](?=[0-9]+[{HAN}])"  # (Awards),6大类
    r"|(?<=[0-9]{4}),(?=[0-9]{1,3}\()"  # 2015,33(12):32-36
    rf"|(?<=[A-Za-z0-9])[{MARKS}](?= [{HAN}])"  # 用的是WPS, 后来
    rf"|(?<=[0-9{NEUTRAL}])[!?{NEUTRAL}]+$|[!?]{{2,}}$"  # 370!!!
)
_KEY = re.compile(r"[ \t]*(?:- )?[a-z_][A-Za-z0-9_.-]*:")  # title: 一个很长的标题
_ISSUE = re.compile(r"(?:19|20)[0-9]{2}[,，]? ?[0-9]{0,3}\([0-9]{1,3}\)")  # 2015,33(12)
_LIST_NUMBER = re.compile(r"\(\d{1,3}\)(?=\S)")

_CALLED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")

_LONGEST_NAME = 30
"""How far back a name is looked for, so that a long word costs no more than a short one."""

_LONGEST_YEAR_AND_VOLUME = 9
"""As in ``2015, 123(``."""

_FARTHEST_BRACKET = 200
"""How far back a bracket is looked for, so that long lines stay linear."""

_INDENT = 8


class ProseReader:
    """Tells which marks of one line are prose by what the line is and what stands near them.

    >>> ProseReader("老将拿过三次MVP,5次入选")(9)
    True
    """

    def __init__(self, line: str) -> None:
        self._line = line

    def __call__(self, at: int) -> bool:
        """Tell it for the marks that begin at one place."""
        line = self._line
        if _SURELY_PROSE.match(line, at):
            return True
        written = _PROSE.match(line, at) or _heads_line(line, at) or _opens_issue(line, at)
        if not written or _KEY.fullmatch(line, 0, at + 1):
            return False
        return self._is_chinese and not _is_argument(line, at)

    @cached_property
    def _is_chinese(self) -> bool:
        return is_mainly_chinese(self._line)


def is_called(line: str, opening: int) -> bool:
    """Tell whether a parenthesis stands behind a name, as in f(x); 2015(3) does not."""
    return bool(_CALLED.search(line, max(opening - _LONGEST_NAME, 0), opening))


def _heads_line(line: str, at: int) -> bool:
    return bool(_LIST_NUMBER.match(line, at)) and not line[max(at - _INDENT, 0) : at].strip()


def _opens_issue(line: str, at: int) -> bool:
    """Tell the issue of a journal, 2015,33(12):32-36, by the year before it."""
    place = line.find("(", at, at + 2)
    if place < 0:
        return False
    match = _ISSUE.search(line, max(place - _LONGEST_YEAR_AND_VOLUME, 0), place + 5)
    return match is not None and match.start() < place < match.end()


def _is_argument(line: str, at: int) -> bool:
    """Tell a mark in brackets that are code or mathematics: max(a1,bb), [0,ab], {x1,yy}."""
    start = max(at - _FARTHEST_BRACKET, 0)
    opening = max(line.rfind(bracket, start, at) for bracket in "(（[{")
    if opening < 0 or any(closing in line[opening:at] for closing in ")）]}"):
        return False
    return line[opening] in "[{" or is_called(line, opening)
