"""Parts of a line that keep their marks: addresses, paths, JSON, formulae, faces.

The rules never see these marks: they are hidden in the whole text, which stays as long as it was,
and put back at the end. So a line with an address costs no more than any other. Code between
backticks is none of them: it is taken out before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.punctuation.alphabet import FULL, HALF

Span = tuple[int, int]

_FOREIGN_END = rf"[^\s`、-】“”{FULL}]+"
_PATH_END = r"[^\s，。；：！？、“”\"<>|]{0,100}?\.[A-Za-z0-9]{1,5}(?![\w/\\])|[!-_a-~]*[\w/\\]"

_KEY = r'[^"\\\n]{0,60}(?:\\.[^"\\\n]{0,60}){0,4}'
_VALUE = r'[^"\\\n]*(?:\\.[^"\\\n]*)*'

# What stands before the sign of each has no marks. Each starts with its sign, one character, so
# that re looks for it at the speed of str.find. A match without group has no marks.
_PROTECTED = {
    ":": (
        r":(?=[!-_a-~])"
        rf"(?://(?<=[a-z]://)[!-_a-~]*[\w/=&#%+~-](?:(?<=[/=]){_FOREIGN_END})?"
        rf"|[\\/](?<=[A-Za-z]:.)(?<!\w\w:.)(?:{_PATH_END})"
        r"|-[()DPpOo]"
        rf"|(?<=mailto:)[!-_a-~]+(?:(?<==){_FOREIGN_END})?"
        r"|(?<=[ ]:)[DPpOo](?!\w))"
    ),
    ";": r";-[()DPp]",
    "www.": r"www\.[!-_a-~]*[\w/=&#%+~-]",
    "\\": r"\\(?=\()[^\n]{0,200}?\\\)",
    '"': rf'"{_KEY}" ?: ?"{_VALUE}"',
    "&": r"&#?\w{1,10};",
    "(": r"\((?=[*=]?[\^>╯￣°T][_.^o°□▽ω-])[^()\n]{2,9}\)",
}

# A call with a string is code in itself, so that it is no reason to take its line for prose.
_CALLS = {
    f"({quote}": rf"\({quote}(?<=[a-z_]\(.)[^{quote}\n]{{0,100}}{quote}[^()\n]{{0,100}}\)"
    for quote in "\"'"
}
# A text is first asked for the rarest character of a sign, which costs a tenth of a longer one.
_RAREST = {"www.": b"w", '("': b'"', "('": b"'"}
_PATTERNS = [
    (_RAREST.get(sign, sign.encode()), sign.encode(), re.compile(pattern, re.ASCII))
    for sign, pattern in (_PROTECTED | _CALLS).items()
]

_MAIL_ADDRESS = r"(?<=[\w.+-])@[\w-]+(?:\.[\w-]+)+"
_LEFT_OUT = re.compile("|".join([*_PROTECTED.values(), _MAIL_ADDRESS]), re.ASCII)

_HIDDEN = str.maketrans(dict.fromkeys(HALF + FULL, "`"))
"""The backtick means nothing to any rule that decides about a mark."""


def find_protected(text: str, ascii_text: bytes) -> list[Span]:
    """Give where (start, end) the marks of a text are none of prose.

    What of it is ASCII tells which signs to look for. Most texts have none of a kind, which a
    search tells in half the time.
    """
    found = [
        match.span()
        for rarest, sign, pattern in _PATTERNS
        if rarest in ascii_text and sign in ascii_text and pattern.search(text)
        for match in pattern.finditer(text)
    ]
    if not found:
        return found
    spans: list[Span] = []
    for span in sorted(found):
        if spans and span[0] < spans[-1][1]:  # the entity in http://a.example/b&gt; ends behind it
            start, end = spans.pop()
            spans.append((start, max(end, span[1])))
        else:
            spans.append(span)
    return spans


def hide(text: str, spans: Sequence[Span]) -> str:
    """Give the text without the marks of the spans, as long as it was."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], text[start:end].translate(_HIDDEN)
        done = end
    return "".join([*pieces, text[done:]]) if spans else text


def restore(text: str, original: str, spans: Sequence[Span]) -> str:
    """Give the text with the spans of the original, whose places are the same."""
    if not spans:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], original[start:end]
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def leave_out(line: str) -> str:
    """Give a line without its spans: the parameters of an address (``?id=3``) look like code."""
    return _LEFT_OUT.sub(" ", line)
