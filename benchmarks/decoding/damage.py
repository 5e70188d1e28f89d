"""What scraping does to bytes, seeded: lost, stray and overwritten bytes, cuts, sparse text."""

from __future__ import annotations

import itertools
import random
import re

LONGEST_CHARACTER = 4
"""Bytes, in GB 18030 and in UTF-8."""


def find_high_bytes(content: bytes) -> list[int]:
    """List the offsets of all bytes above ASCII."""
    return [found.start() for found in re.finditer(rb"[\x80-\xff]", content)]


def delete_byte(content: bytes, choose: random.Random) -> bytes:
    """Lose one high byte."""
    at = choose.choice(find_high_bytes(content))
    return content[:at] + content[at + 1 :]


def insert_ff(content: bytes, choose: random.Random) -> bytes:
    """Gain one 0xFF before a high byte."""
    at = choose.choice(find_high_bytes(content))
    return content[:at] + b"\xff" + content[at:]


def corrupt(content: bytes, choose: random.Random, count: int) -> bytes:
    """Overwrite high bytes with random ones."""
    corrupted = bytearray(content)
    for at in choose.sample(find_high_bytes(content), count):
        corrupted[at] = choose.randrange(256)
    return bytes(corrupted)


def cut(content: bytes, choose: random.Random, size: int, codec: str) -> bytes:
    """Cut a piece that starts with the second byte of a character and holds a whole one."""
    starts = _character_starts(content, codec)
    starts = [
        start
        for start, following in itertools.pairwise(starts)
        if following + LONGEST_CHARACTER <= start + size < len(content)
    ]
    start = choose.choice(starts) + 1
    return content[start : start + size]


def hide_in_markup(text: str, markup: bytes, codec: str, choose: random.Random) -> bytes:
    """Put a text into ASCII markup, between two tags."""
    gaps = [found.start() + 1 for found in re.finditer(rb">\s*<", markup)]
    at = choose.choice(gaps)
    return markup[:at] + text.encode(codec, errors="ignore") + markup[at:]


def _character_starts(content: bytes, codec: str) -> list[int]:
    """List where multi-byte characters start, walking from the first byte."""
    starts: list[int] = []
    at = 0
    for character in content.decode(codec, errors="surrogateescape"):
        width = len(character.encode(codec, errors="surrogateescape"))
        if width > 1:
            starts.append(at)
        at += width
    return starts
