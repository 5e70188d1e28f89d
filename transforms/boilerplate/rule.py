"""What a boilerplate rule is: one named, frozen object with its reason and its examples."""

from __future__ import annotations

import enum
from dataclasses import dataclass

CATEGORIES = (
    "copyright",
    "editor",
    "hotline",
    "licence",
    "byline",
    "dateline",
    "metadata",
    "masthead",
    "share",
    "promotion",
    "related",
    "navigation",
)
"""The categories of the output record, each of which can be kept by flag."""

LINE_LIMIT = 160
"""Longest line, in characters, that a whole-line pattern is tried on: real notices are shorter."""


class Scope(enum.Enum):
    """What part of a line a rule takes."""

    LINE = "line"
    """All of what the other rules have left of the line."""
    HEAD = "head"
    """The beginning of the line."""
    TAIL = "tail"
    """The end of the line, from a sentence end, a space or the beginning of the line on."""
    SPAN = "span"
    """Any part of the line."""


class Position(enum.Enum):
    """Where in the document a rule applies; the body runs from the first to the last prose line."""

    ANYWHERE = "anywhere"
    BEFORE_BODY = "before_body"
    AFTER_BODY = "after_body"
    OUTSIDE_BODY = "outside_body"
    BESIDE_BODY = "beside_body"
    """Outside the body of a document that has one: verse signs its lines as papers do."""


@dataclass(frozen=True)
class Rule:
    """One kind of boilerplate.

    ``pattern`` is a regular expression of the ``regex`` package, written in Simplified characters
    and half-width punctuation: it is matched on a shadow of the text in that form. Named groups
    capture metadata: ``reporter``, ``editor``, ``source``, ``hotline``, ``licence``,
    ``published``, and any other name for ``Metadata.extra``. ``signals`` are further patterns of
    which ``needed`` different ones must be found in what the pattern matched. One of ``triggers``
    must stand in the line before the pattern is tried; without triggers it is always tried. Where
    ``edge`` is given, a line is tried only if it begins (``head``) or ends (``tail``) in one of
    these characters. ``unbroken`` says that the pattern of a whole line matches no full stop: lines
    with one are not tried.

    In ``examples``, ``{`` and ``}`` enclose what the rule takes out; without them it takes the
    whole line. ``counter_examples`` must pass untouched.
    """

    name: str
    category: str
    pattern: str
    why: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    scope: Scope = Scope.LINE
    position: Position = Position.ANYWHERE
    triggers: tuple[str, ...] = ()
    edge: str = ""
    unbroken: bool = False
    signals: tuple[str, ...] = ()
    needed: int = 0
    limit: int = LINE_LIMIT
    opens_block: bool = False

    @property
    def full_name(self) -> str:
        """The name that removals and changes carry."""
        return f"boilerplate.{self.category}.{self.name}"
