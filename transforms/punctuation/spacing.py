"""Takes out stray spaces between Han and punctuation; spaces between words stay as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.punctuation.alphabet import CHINESE, FULL, NEUTRAL

_CLOSING = "，、。：；！？）》」』】〕"
_BLANKS = " \t\u00a0"
_MOST_BLANKS = 8
"""More than this many before a mark are layout."""

# The last blank before a closing mark, or the only one between a mark and Chinese. Each pattern
# starts with its own character, so that re looks for it at the speed of str.find, and consumes the
# next, which costs less than looking ahead.
_NEIGHBOURS = (
    rf"[{CHINESE}{_CLOSING}](?:(?<=[{_CLOSING}])|(?<=[，、。：；！？（《「『【〔][ \u00a0].))"
)
_STRAY = {blank: re.compile(blank + _NEIGHBOURS) for blank in _BLANKS}
_CHINESE_MARK = re.compile(f"[{CHINESE}{FULL}{NEUTRAL}]")


def remove_stray_spaces(text: str) -> tuple[str, int]:
    """Give the text and how many spaces went.

    Out go spaces before a closing mark, where Han or a mark stands before them, and one space
    after a mark where Han follows. Two or more there are layout (a lost paragraph break), and a
    space after a closing bracket or before an opening one is the writer's.
    """
    strays = _find_stray_blanks(text)
    if not strays:
        return text, 0
    without = "".join(_without(text, strays))
    return without, len(text) - len(without)


def _find_stray_blanks(text: str) -> list[int]:
    found = [
        match.start()
        for blank, pattern in _STRAY.items()
        if blank in text
        for match in pattern.finditer(text)
    ]
    found.sort()
    return found


def _without(text: str, strays: Sequence[int]) -> Iterator[str]:
    """Give the text between the stray blanks, and those before them, that Chinese stands before."""
    done = 0
    for at in strays:
        start = at
        while start > max(done, at + 1 - _MOST_BLANKS) and text[start - 1] in _BLANKS:
            start -= 1
        if start and _CHINESE_MARK.match(text, start - 1):
            yield text[done:start]
            done = at + 1
    yield text[done:]
