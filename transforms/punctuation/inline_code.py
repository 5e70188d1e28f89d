"""Code between backticks: taken out before any rule looks at a text, and put back as it was.

So its words say nothing of the line around it, and a page of technology is not searched through for
what cannot change. A run of backticks opens code that the next run of the same length closes, as in
CommonMark; but code ends in the line it starts in: in a text of one paragraph a line, two stray
backticks in two paragraphs are the commoner case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGN = "`"

# Starts with its sign, so that re looks for it at the speed of str.find. One backslash before a run
# makes its first backtick an ordinary character. A run of ten or more is an ornament: else one line
# of runs of many lengths would be searched through for each of them.
_ESCAPED = r"(?<!\\)\\."
_SHORT_CODE = r"[^`\n]+`(?!`)"
_ANY_CODE = r"(`{0,8})(?!`)[^\n]*?[^`\n]`\2(?!`)"
_CODE = re.compile(rf"(`(?:(?<!{_ESCAPED})(?:{_SHORT_CODE}|{_ANY_CODE})|(?<={_ESCAPED})|`*))")

_GROUPS = 1 + _CODE.groups
"""Of how many parts one is prose, and the next code, where this splits a text."""

TakenOut = tuple[str, list[str], str]
"""A text with a backtick for each piece of code, the pieces, and what stands beside each."""


def take_code_out(text: str) -> TakenOut:
    """Give a text with a backtick for each piece of code, the pieces, and what stands beside them.

    A run of backticks that opens no code is taken out like code.

    >>> take_code_out("用`a,b`,好")
    ('用`,好', ['a,b'], '`')
    >>> take_code_out("用``a`,b``,好")
    ('用`,好', ['``a`,b``'], '')
    """
    if _SIGN not in text:
        return text, [], ""
    parts = text.split(_SIGN)
    if len(parts) % 2 and all(parts[1:-1]):
        code = parts[1::2]
        if "\n" not in "".join(code):
            prose = _SIGN.join(parts[::2])
            if "\\" not in prose or not _has_escapes(prose):
                return prose, code, _SIGN
    parts = _CODE.split(text)
    return _SIGN.join(parts[::_GROUPS]), parts[1::_GROUPS], ""


def put_code_back(prose: str, code: Sequence[str], edge: str) -> str:
    """Give the whole text again, whatever has changed in the prose.

    >>> put_code_back("用`，好", ["a,b"], "`")
    '用`a,b`，好'
    """
    if not code:
        return prose
    parts = [""] * (2 * len(code) + 1)
    parts[::2], parts[1::2] = prose.split(_SIGN), code
    return edge.join(parts)


def _has_escapes(prose: str) -> bool:
    """Tell whether a backslash stands before a backtick: faster than looking for the two."""
    return any(part.startswith(_SIGN) for part in prose.split("\\")[1:])
