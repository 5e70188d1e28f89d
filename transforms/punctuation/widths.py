"""Widens the marks of Chinese text: the plain cases at once, the others line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.punctuation.alphabet import (
    CHINESE,
    FULL,
    HALF,
    HALF_TO_FULL,
    MARKS,
    NEUTRAL,
    SPACES,
)
from transforms.punctuation.clusters import widen_clusters
from transforms.punctuation.guards import SUSPICIOUS, Guard, find_guard
from transforms.punctuation.protected import find_protected, hide, restore

_HALF = re.compile(f"[{HALF}]")

# Two parentheses with Chinese before, behind or between them; none behind a Latin word, as in f(x).
_CHINESE_PAIR = re.compile(
    rf"\((?:(?<=[{CHINESE}{FULL}].)[^()（）\n]*"
    rf"|(?<![A-Za-z0-9_].)[^()（）\n]*(?=\)[{CHINESE}{FULL}])"
    rf"|[^()（）{CHINESE}\n]*[{CHINESE}][^()（）\n]*)\)"
)

# Each pattern starts with its mark, so that re looks for it at the speed of str.find. Faces such as
# :) are left to clusters.
_BESIDE_CHINESE = {
    mark: re.compile(
        rf"{re.escape(mark)}(?:(?<=[{CHINESE}{FULL}].)(?!-?[()])|(?=[{CHINESE}{FULL}]))"
    )
    for mark in MARKS
}

# Two parentheses in Latin text, with no mark between or beside them, stay; but (1) may head a line.
_SETTLED_PAIR = (
    rf"(?<=\()(?<![{CHINESE}{FULL}{NEUTRAL}{HALF}].)(?!\d{{1,3}}\))"
    rf"[^{CHINESE}{FULL}{NEUTRAL}{HALF}\n]+\)(?![{CHINESE}{FULL}{NEUTRAL}{HALF}])"
)

# Any other single mark has a letter, a digit or a space on either side, and stays.
_UNDECIDED = re.compile(
    rf"[{HALF}](?:(?P<settled>{_SETTLED_PAIR})|(?=[{FULL}{NEUTRAL}{HALF}])|(?<=[()])"
    rf"|(?<=[{FULL}{NEUTRAL}{HALF}{SPACES}%].)|$|(?<=[A-Za-z][,;])(?=[A-Z0-9]))",
    re.MULTILINE,
)


def widen_text(text: str) -> str:
    """Give the text, which stays as long as it was, with its Chinese marks in full width."""
    if not _HALF.search(text):
        return text
    spans = find_protected(text)
    hidden = hide(text, spans)
    return restore(_widen_prose(text, hidden), text, spans)


def _widen_prose(text: str, hidden: str) -> str:
    """Widen the text without protected marks; what its lines are is seen in the text itself."""
    widened = _widen_undecided(_widen_beside_chinese(hidden))
    if widened == hidden:
        return hidden
    pieces: list[str] = []
    done = 0
    for start, end in _lines_with(SUSPICIOUS, text):
        line = hidden[start:end]
        if widened[start:end] != line and (guard := find_guard(text[start:end])):
            pieces.append(widened[done:start])
            pieces.append(line if guard is Guard.CODE else widen_clusters(line, latin=True))
            done = end
    return "".join([*pieces, widened[done:]])


def _widen_undecided(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in _lines_with(_UNDECIDED, text):
        line = text[start:end]
        if not line.isascii():
            pieces += text[done:start], widen_clusters(line)
            done = end
    return "".join([*pieces, text[done:]])


def _lines_with(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of each line in which the pattern finds more than what is settled."""
    at = end = 0
    while match := pattern.search(text, at):
        at = match.end()
        if match.lastgroup == "settled":
            continue
        start = text.rfind("\n", end, match.start()) + 1 or end
        end = text.find("\n", match.start())
        at = end = len(text) if end < 0 else end
        yield start, end


def _widen_beside_chinese(text: str) -> str:
    """Widen single marks and pairs right beside Chinese, as clusters would, but faster."""
    if "(" in text:
        text = _CHINESE_PAIR.sub(lambda pair: f"（{pair[0][1:-1]}）", text)
    for mark, pattern in _BESIDE_CHINESE.items():
        if mark in text:
            text = pattern.sub(mark.translate(HALF_TO_FULL), text)
    return text
