"""A damaged line as tokens: characters, insertions, and lead bytes lost to an insertion."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.repair.readings import LETTERS, LONGEST, ReadingTable

CHARACTER, READING, LOST = "character", "reading", "lost"

_TOKEN = re.compile(rf"([(?])([{LETTERS}]{{1,{LONGEST}}})\)|(.)", re.DOTALL)


class Token(NamedTuple):
    """One token; a LOST token's value is the reading that follows it."""

    kind: str
    value: str
    start: int
    end: int


def tokenize(line: str, readings: ReadingTable) -> list[Token]:
    """Cut a line into tokens.

    >>> [token.kind[:4] for token in tokenize("勇?tīng)?zhēng)先", ReadingTable())]
    ['char', 'lost', 'read', 'lost', 'read', 'char']
    """
    tokens = []
    place = 0
    while place < len(line):
        match = _TOKEN.match(line, place)
        assert match is not None
        opening, reading, _ = match.groups()
        if reading is None or reading not in readings:
            tokens.append(Token(CHARACTER, line[place], place, place + 1))
            place += 1
            continue
        if opening == "?":
            tokens.append(Token(LOST, reading, place, place + 1))
            place += 1
        tokens.append(Token(READING, reading, place, match.end()))
        place = match.end()
    return tokens
