"""A damaged line as tokens: characters, insertions, and lead bytes lost to an insertion."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.repair.readings import LETTERS, LONGEST, ReadingTable

CHARACTER, READING, LOST = "character", "reading", "lost"

STRAY_MARKS = frozenset("!?;:。,、")
"""The marks, as a page shows them, before which some farms leave a stray byte."""

_INSERTION = re.compile(rf"[(?]([{LETTERS}]{{1,{LONGEST}}})\)")
_HALF_PAIR = re.compile(r"[?€@-~]")


class Token(NamedTuple):
    """One token, with its place in the text; a LOST token's value is the reading after it."""

    kind: str
    value: str
    start: int
    end: int

    @property
    def may_realign(self) -> bool:
        """Whether misread bytes may fall into step again here."""
        return self.kind == LOST or (
            self.kind == CHARACTER and _HALF_PAIR.match(self.value) is not None
        )


def tokenize(text: str, start: int, end: int, readings: ReadingTable) -> list[Token]:
    """Cut a stretch of text into tokens.

    >>> [token.kind[:4] for token in tokenize("勇?tīng)?zhēng)先", 0, 15, ReadingTable())]
    ['char', 'lost', 'read', 'lost', 'read', 'char']
    """
    tokens = []
    place = start
    while place < end:
        match = _INSERTION.match(text, place, end)
        if match is None or match[1] not in readings:
            tokens.append(Token(CHARACTER, text[place], place, place + 1))
            place += 1
            continue
        if text[place] == "?":
            tokens.append(Token(LOST, match[1], place, place + 1))
            place += 1
        tokens.append(Token(READING, match[1], place, match.end()))
        place = match.end()
    return tokens
