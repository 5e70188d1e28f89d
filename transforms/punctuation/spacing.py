"""Takes out stray spaces between Han and punctuation; spaces between words stay as written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.punctuation.alphabet import CHINESE, FULL, NEUTRAL

_CLOSING = "，、。：；！？）》」』】〕"
_BLANKS = " \t\u00a0"
_MOST_BLANKS = 8
"""More than this many before a mark are layout."""

_NEIGHBOURS = (
    rf"(?=[{CHINESE}{_CLOSING}])(?:(?=[{_CLOSING}])|(?<=[，、。：；！？（《「『【〔][ \u00a0]))"
)

# The last blank before a closing mark, or the only one between a mark and Chinese. A pattern that
# starts with one character is looked for much faster than one that starts with a class.
_STRAY_BLANK = re.compile(f"[{_BLANKS}]{_NEIGHBOURS}")
_STRAY_SPACE = re.compile(f" {_NEIGHBOURS}")
_CHINESE_MARK = re.compile(f"[{CHINESE}{FULL}{NEUTRAL}]")


def remove_stray_spaces(text: str) -> tuple[str, int]:
    """Give the text and how many spaces went.

    Out go spaces before a closing mark, where Han or a mark stands before them, and one space
    after a mark where Han follows. Two or more there are layout (a lost paragraph break), and a
    space after a closing bracket or before an opening one is the writer's.
    """
    without = "".join(_without_stray_blanks(text))
    return without, len(text) - len(without)


def _without_stray_blanks(text: str) -> Iterator[str]:
    done = 0
    stray = _STRAY_BLANK if "\t" in text or "\u00a0" in text else _STRAY_SPACE
    for match in stray.finditer(text):
        start = match.start()
        while start > max(done, match.end() - _MOST_BLANKS) and text[start - 1] in _BLANKS:
            start -= 1
        if start and _CHINESE_MARK.match(text, start - 1):
            yield text[done:start]
            done = match.end()
    yield text[done:]
