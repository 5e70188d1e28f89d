"""Takes out stray spaces between Han and punctuation; spaces between words stay as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.punctuation.alphabet import CHINESE, FULL, NEUTRAL
from transforms.punctuation.protected import Span

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


def remove_stray_spaces(text: str) -> tuple[str, list[Span]]:
    """Give the text without stray spaces, and where (start, end) they were.

    Out go spaces before a closing mark, where Han or a mark stands before them, and one space
    after a mark where Han follows. Two or more there are layout (a lost paragraph break), and a
    space after a closing bracket or before an opening one is the writer's.
    """
    blanks = _find_stray_blanks(text)
    if not blanks:
        return text, []
    spans = list(_widest_spans(text, blanks))
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(text)]
    return "".join([text[start:end] for start, end in zip(starts, ends, strict=True)]), spans


def _find_stray_blanks(text: str) -> list[int]:
    found = [
        match.start()
        for blank, pattern in _STRAY.items()
        if blank in text and pattern.search(text)
        for match in pattern.finditer(text)
    ]
    found.sort()
    return found


def _widest_spans(text: str, blanks: Sequence[int]) -> Iterator[Span]:
    """Give each stray blank with those before it, where something Chinese stands before them."""
    done = 0
    for at in blanks:
        start = at
        while start > max(done, at + 1 - _MOST_BLANKS) and text[start - 1] in _BLANKS:
            start -= 1
        if start and _CHINESE_MARK.match(text, start - 1):
            done = at + 1
            yield start, done
