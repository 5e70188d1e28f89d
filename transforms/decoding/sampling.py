"""The bytes worth scoring: high bytes with what may belong to them, from all over the content."""

from __future__ import annotations

import re
from typing import Final

BLOCK: Final = 16 * 1024
BLOCKS: Final = 8
"""At most this many blocks, spread evenly, are searched for high bytes first."""

WINDOW: Final = 384
WINDOWS: Final = 6
"""Six windows: one byte lost in a text without ASCII shifts the rest of its own window only."""

ENOUGH_HIGH_BYTES: Final = 64
"""Blocks with fewer high bytes say little: then the whole content is searched."""

# A double-byte character may end in an ASCII byte, so the first of a run stays.
_ASCII_RUN: Final = re.compile(rb"([\x00-\x7f])[\x00-\x7f]{2,}")


def squeeze_ascii(content: bytes) -> bytes:
    """Shorten every run of ASCII to its first byte and a line feed.

    >>> squeeze_ascii(b"<p>\\xb0\\xa1</p>")
    b'<\\n\\xb0\\xa1<\\n'
    """
    return _ASCII_RUN.sub(rb"\1\n", content)


def take_windows(content: bytes) -> list[bytes]:
    """Take up to six windows of squeezed content, spread evenly over it."""
    squeezed = squeeze_ascii(b"\n".join(_spread(content, BLOCK, BLOCKS)))
    if len(content) > BLOCK * BLOCKS and count_high_bytes(squeezed) < ENOUGH_HIGH_BYTES:
        squeezed = squeeze_ascii(content)
    return _spread(squeezed, WINDOW, WINDOWS)


def _spread(content: bytes, size: int, pieces: int) -> list[bytes]:
    if len(content) <= size * pieces:
        return [content[start : start + size] for start in range(0, len(content), size)]
    step = (len(content) - size) // (pieces - 1)
    return [content[start : start + size] for start in range(0, step * pieces, step)]


def count_high_bytes(content: bytes) -> int:
    """Count the bytes above ASCII."""
    return len(content) - len(content.translate(None, _HIGH))


_HIGH: Final = bytes(range(0x80, 0x100))
