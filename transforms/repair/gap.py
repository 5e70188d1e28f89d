"""A place where a character is lost for good, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Gap:
    """The text right before and right after a lost character, its line, and the document."""

    before: str
    after: str
    line: str
    document: str
