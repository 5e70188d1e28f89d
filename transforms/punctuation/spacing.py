"""Takes out stray spaces between Han and punctuation; spaces between words stay as written."""

from __future__ import annotations

import re

from transforms.punctuation.alphabet import CHINESE, FULL, NEUTRAL

_CLOSING = "，、。：；！？）》」』】〕"
_BLANK = r"[ \t\u00a0]"

_ANY_BEFORE = re.compile(f"{_BLANK}(?=[{_CLOSING}])")
# More than eight spaces are layout; the bound also keeps the search linear.
_BEFORE = re.compile(f"{_BLANK}{{1,8}}(?=[{_CLOSING}])")
_AFTER = re.compile(rf"[ \u00a0](?<=[，、。：；！？（《「『【〔].)(?=[{CHINESE}])")
_CHINESE_MARK = re.compile(f"[{CHINESE}{FULL}{NEUTRAL}]")


def remove_stray_spaces(text: str) -> tuple[str, int]:
    """Give the text and how many spaces went.

    Out go spaces before a closing mark, where Han or a mark stands before them, and one space
    after a mark where Han follows. Two or more there are layout (a lost paragraph break), and a
    space after a closing bracket or before an opening one is the writer's.
    """
    without = _AFTER.sub("", text)
    if _ANY_BEFORE.search(without):
        without = _BEFORE.sub(_drop_beside_chinese, without)
    return without, len(text) - len(without)


def _drop_beside_chinese(match: re.Match[str]) -> str:
    at = match.start() - 1
    return "" if at >= 0 and _CHINESE_MARK.match(match.string, at) else match[0]
