"""Widens the marks of Chinese text: the plain cases at once, the others line by line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from transforms.punctuation.alphabet import (
    CHINESE,
    FULL,
    HALF,
    HAN,
    MARKS,
    NEUTRAL,
    SPACES,
)
from transforms.punctuation.clusters import widen_clusters
from transforms.punctuation.guards import Guard, find_guard, is_plainly_chinese
from transforms.punctuation.protected import Span, find_protected, hide, restore

_WIDTHS = tuple(zip(HALF, FULL, strict=True))

# Two parentheses with Chinese before, behind or between them, where a mark may stand between; none
# behind a Latin word, as in f(x).
_CHINESE_PAIR = re.compile(
    rf"\((?:(?:(?<=[{CHINESE}{FULL}].)|(?<=[{CHINESE}{FULL}][{MARKS}].))[^()（）\n]*"
    rf"|(?<![A-Za-z0-9_].)[^()（）\n]*(?=\)[{MARKS}]?[{CHINESE}{FULL}])"
    rf"|[^()（）{CHINESE}\n]*[{CHINESE}][^()（）\n]*)\)"
)

# Two parentheses in Latin text, with no mark between or beside them, stay; but (1) may head a line.
_SETTLED_PAIR = (
    rf"(?<=\()(?<![{CHINESE}{FULL}{NEUTRAL}{HALF}].)(?!\d{{1,3}}\))"
    rf"[^{CHINESE}{FULL}{NEUTRAL}{HALF}\n]+\)(?![{CHINESE}{FULL}{NEUTRAL}{HALF}])"
)

_NO_CHINESE_BEFORE = rf"(?<![{CHINESE}{FULL}].)(?<![{CHINESE}{FULL}][”’].)(?!(?<=[”’].)[“‘])"

# A mark that does not simply widen: a parenthesis, or one that has no Chinese beside it (over a
# closing quote, or between quotes) or is part of a face such as :). It stays for good if it has a
# letter, a digit or a space on either side; else its line is looked at closely.
_LOOKED_AT = (
    rf"(?:(?=[{FULL}{NEUTRAL}{HALF}])|(?<=[()])|(?<=[{FULL}{NEUTRAL}{HALF}{SPACES}%].)|$"
    r"|(?<=[A-Za-z0-9][,;])(?=[A-Za-z])|(?<=[A-Za-z][,;])(?=[0-9])|(?<=[0-9],)(?=[0-9]+[-年月日号(])"
    rf"|(?<=[iI][dD]:)(?=[A-Za-z])|(?= [{HAN}]))(?P<looked_at>)"
)
_KEPT_MARK = rf"(?![{CHINESE}{FULL}])(?:{_NO_CHINESE_BEFORE}|(?=-?[()]))(?:{_LOOKED_AT})?"
_KEPT_PARENTHESIS = rf"(?:{_SETTLED_PAIR}|{_LOOKED_AT})"

# Each starts with its mark, so that re looks for it at the speed of str.find.
_KEPT = {
    mark: re.compile(
        re.escape(mark) + (_KEPT_PARENTHESIS if mark in "()" else _KEPT_MARK), re.MULTILINE
    )
    for mark in HALF
}


def widen_text(text: str) -> str:
    """Give the text, which stays as long as it was, with its Chinese marks in full width."""
    if not has_half(text):
        return text
    return _widen_some_lines(text) if "，" in text else _widen(text)


def _widen_some_lines(text: str) -> str:
    """Widen a text whose commas are full-width: most of its lines have no half-width mark."""
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if not line.isascii() and has_half(line)]
    widened = _widen("\n".join([lines[at] for at in places])).split("\n")
    for at, line in zip(places, widened, strict=bool(places)):
        lines[at] = line
    return "\n".join(lines)


def has_half(line: str) -> bool:
    """Tell whether there is a mark: written out, since this is asked of every line."""
    return (
        "," in line
        or ":" in line
        or "(" in line
        or ")" in line
        or ";" in line
        or "!" in line
        or "?" in line
    )


def _widen(text: str) -> str:
    spans = find_protected(text)
    if not spans:
        return _widen_prose(text, text)
    hidden = hide(text, spans)
    return restore(_widen_prose(text, hidden), text, spans)


def _widen_prose(text: str, hidden: str) -> str:
    """Widen the text without protected marks; what its lines are is seen in the text itself."""
    widened = _widen_plain(hidden)
    if widened == hidden:
        return hidden
    narrow = _narrow_all(text)
    lines = text.split("\n")
    narrow_lines = lines if narrow == text else narrow.split("\n")
    hidden_lines = lines if hidden == text else hidden.split("\n")
    rows = zip(lines, narrow_lines, hidden_lines, widened.split("\n"), strict=True)
    return "\n".join(
        [
            after if before == after or is_plainly_chinese(bare) else _guarded(line, before, after)
            for line, bare, before, after in rows
        ]
    )


def _guarded(line: str, before: str, after: str) -> str:
    """Give what becomes of a line that may be code or Latin text."""
    guard = find_guard(line)
    if guard is Guard.LATIN:
        return widen_clusters(before, latin=True)
    return before if guard is Guard.CODE else after


def _widen_plain(text: str) -> str:
    """Widen marks and pairs right beside Chinese as clusters would, but faster; then the others."""
    if "(" in text:
        text = _CHINESE_PAIR.sub(lambda pair: f"（{pair[0][1:-1]}）", text)
    kept: list[Span] = []
    looked_at: list[int] = []
    for start, end, open_question in sorted(_kept_marks(text)):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
            if open_question:
                looked_at.append(start)
    widened = restore(_widen_all(text), text, kept) if kept else _widen_all(text)
    return _widen_lines(widened, looked_at) if looked_at else widened


def _kept_marks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give where each mark, or settled pair, is that stays, and whether it has to be looked at."""
    for mark, pattern in _KEPT.items():
        if mark in text:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), match.lastgroup is not None


def _widen_all(text: str) -> str:
    for half, full in _WIDTHS:
        text = text.replace(half, full)
    return text


def _narrow_all(text: str) -> str:
    for half, full in _WIDTHS:
        text = text.replace(full, half)
    return text


def _widen_lines(text: str, places: list[int]) -> str:
    """Give the text with the marks at the places widened cluster by cluster, line by line."""
    pieces: list[str] = []
    done = 0
    for start, end, inside in _lines_around(text, places):
        line = text[start:end]
        if not line.isascii():
            pieces += text[done:start], widen_clusters(line, inside)
            done = end
    return "".join([*pieces, text[done:]])


def _lines_around(text: str, places: list[int]) -> Iterator[tuple[int, int, list[int]]]:
    """Give the (start, end) of each line that has some of the places, and these within it."""
    first = 0
    while first < len(places):
        start = text.rfind("\n", 0, places[first]) + 1
        end = text.find("\n", places[first])
        end = len(text) if end < 0 else end
        last = bisect_left(places, end, first)
        yield start, end, [place - start for place in places[first:last]]
        first = last
