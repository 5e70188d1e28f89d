"""Parts of a line that keep their marks: addresses, code between backticks, HTML entities.

The rules never see these marks: they are hidden in the whole text, which stays as long as it was,
and put back at the end. So a line with an address costs no more than any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from transforms.punctuation.alphabet import FULL, HALF

Span = tuple[int, int]

# What stands before the first sign of each has no marks. One class comes first, which re looks for
# faster than for alternatives.
_PROTECTED = re.compile(
    r"[:.@`&]"
    r"(?:(?:(?<=http:)|(?<=https:)|(?<=ftp:))//"
    rf"[!-~]*[\w/=&#%+~-](?:(?<=[/=])[^\s、-】“”{FULL}]+)?"
    r"|(?<=www\.)[!-~]*[\w/=&#%+~-]"
    r"|(?<=[\w.+-]@)[\w-]+(?:\.[\w-]+)+"
    r"|(?<=`)[^`\n]+`"
    r"|(?<=&)#?\w{1,10};)",
    re.ASCII,
)

_MARK = re.compile(f"[{HALF}{FULL}]")
_HIDDEN = str.maketrans(dict.fromkeys(HALF + FULL, "`"))
"""The backtick means nothing to any rule that decides about a mark."""


def find_protected(text: str) -> list[Span]:
    """Give where (start, end) the marks of a text are none of prose."""
    spans = (match.span() for match in _PROTECTED.finditer(text))
    return [span for span in spans if _MARK.search(text, *span)]


def hide(text: str, spans: Sequence[Span]) -> str:
    """Give the text without the marks of the spans, as long as it was."""
    return _replace(text, spans, (text[start:end].translate(_HIDDEN) for start, end in spans))


def restore(text: str, original: str, spans: Sequence[Span]) -> str:
    """Give the text with the spans of the original, whose places are the same."""
    return _replace(text, spans, (original[start:end] for start, end in spans))


def leave_out(line: str) -> str:
    """Give a line without its spans: the parameters of an address (``?id=3``) look like code."""
    return _PROTECTED.sub(" ", line)


def _replace(text: str, spans: Sequence[Span], replacements: Iterable[str]) -> str:
    pieces: list[str] = []
    done = 0
    for (start, end), replacement in zip(spans, replacements, strict=True):
        pieces += text[done:start], replacement
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text
