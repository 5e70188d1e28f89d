"""Strings that every coder, sink and terminal can take: without lone surrogates.

JSON can name half a surrogate pair, and a file name need not be UTF-8: Python has a string for
both, UTF-8 has none.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from transforms.records import RawDocument, Rejection

_SURROGATE = re.compile("[\ud800-\udfff]")


def replace_surrogates(text: str) -> str:
    """Put U+FFFD for every lone surrogate.

    >>> replace_surrogates("x\\ud83d")
    'x\ufffd'
    """
    return _SURROGATE.sub("\ufffd", text)


def readable_path(path: str) -> str:
    r"""Write the bytes of a file name that are no UTF-8 as escapes; two names stay two.

    >>> print(readable_path("crawl/\udcd6\udcd0.txt"))
    crawl/\xd6\xd0.txt
    """
    return path_to_bytes(path).decode("utf-8", "backslashreplace")


def path_to_bytes(path: str) -> bytes:
    """Give a path as the file system has it, which any coder can take."""
    return path.encode("utf-8", "surrogateescape")


def path_from_bytes(path: bytes) -> str:
    """Give a path back as Python opens it."""
    return path.decode("utf-8", "surrogateescape")


def make_valid(outcome: RawDocument | Rejection) -> RawDocument | Rejection:
    """Give a document or rejection whose every string is valid; contents are left alone."""
    changed: dict[str, Any] = {
        field.name: _make_valid(getattr(outcome, field.name))
        for field in dataclasses.fields(outcome)
        if isinstance(getattr(outcome, field.name), (str, dict))
    }
    return dataclasses.replace(outcome, **changed)


def _make_valid(value: str | dict[str, str]) -> str | dict[str, str]:
    if isinstance(value, str):
        return replace_surrogates(value)
    return {replace_surrogates(key): replace_surrogates(text) for key, text in value.items()}
