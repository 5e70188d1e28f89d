"""Spans of a line whose half-width punctuation belongs there: addresses, numbers, code."""

from __future__ import annotations

import re

_PROTECTED = re.compile(
    r"(?:https?|ftp)://[!-~]*[/\w=]"  # URL, without the mark that ends its sentence
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail address
    r"|`[^`\n]+`"  # code in Markdown
    r"|&#?\w{1,10};"  # HTML entity
    r"|\d+(?:[,:]\d+)+"  # 1,000 and 12:30
    r"|[:;]-?[()DP](?!\w)",  # emoticon
    re.ASCII,
)


def protected_spans(line: str) -> list[tuple[int, int]]:
    """Give the (start, end) of each protected span, in order."""
    return [match.span() for match in _PROTECTED.finditer(line)]
