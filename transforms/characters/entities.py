"""HTML character references that extraction left in the text."""

from __future__ import annotations

import html
import re
from typing import Final

_NAME: Final = r"[A-Za-z][A-Za-z0-9]{1,31}"
_NUMBER: Final = r"#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6})"

_REFERENCE: Final = re.compile(
    rf"&(?:amp;|#38;|#[xX]26;)?(?P<body>{_NAME}|{_NUMBER});"
    # The only name that pages write without its semicolon often, and that no query string has.
    r"|&nbsp(?![A-Za-z0-9=;])"
)

_MARKUP: Final = frozenset("&<>\"'")
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def decode_entities(text: str) -> tuple[str, int]:
    """Decode character references; give the text and how many were decoded.

    A reference to a line break becomes a space: it never was a line of the document. What was
    escaped twice (``&amp;nbsp;``) is decoded twice, but not where that would yield a character of
    markup: ``&amp;lt;`` is how a text about HTML writes ``&lt;`` and stays as it is. References
    without semicolon stay (``?a=1&copy=2`` is an address), except ``&nbsp``.

    >>> decode_entities("R&amp;D &ldquo;中&#25991;&rdquo; &amp;lt; AT&T;")
    ('R&D “中文” &amp;lt; AT&T;', 4)
    """
    decoded = 0

    def decode(found: re.Match[str]) -> str:
        nonlocal decoded
        character = _decode_one(found)
        decoded += character is not None
        return found[0] if character is None else character

    return _REFERENCE.sub(decode, text), decoded


def _decode_one(found: re.Match[str]) -> str | None:
    """Decode one reference; ``None`` where it has to stay."""
    body = found["body"]
    if body is None:
        return "\xa0"
    reference = f"&{body};"
    character = html.unescape(reference)
    escaped_twice = found[0] != reference
    if character == reference or (escaped_twice and character in _MARKUP):
        return None
    return _LINE_BREAK.sub(" ", character)
