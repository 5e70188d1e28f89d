"""Code between backticks: taken out before any rule looks at a text, and put back as it was.

So its words say nothing of the line around it, and a page of technology is not searched through for
what cannot change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGN = "`"

# A backtick that opens no code is taken out like code; code ends in the line it starts in.
_CODE = re.compile(f"({_SIGN}(?:[^{_SIGN}\n]+{_SIGN})?)")


def take_code_out(text: str) -> tuple[str, list[str], str]:
    """Give a text with a backtick for each piece of code, the pieces, and what stands beside them.

    >>> take_code_out("用`a,b`,好")
    ('用`,好', ['a,b'], '`')
    """
    if _SIGN not in text:
        return text, [], ""
    parts, edge = text.split(_SIGN), _SIGN
    code = parts[1::2]
    if len(parts) % 2 == 0 or not all(code) or "\n" in "".join(code):
        parts, edge = _CODE.split(text), ""
        code = parts[1::2]
    return _SIGN.join(parts[::2]), code, edge


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
