"""UTF-8, UTF-16 and UTF-32, with and without byte order mark, whole or damaged."""

from __future__ import annotations

import codecs
from typing import Final

from transforms.decoding.commonness import ANY, Commonness
from transforms.decoding.outcome import Choice
from transforms.decoding.rest import has_binary_controls
from transforms.decoding.sampling import count_high_bytes, take_windows

_BYTE_ORDER_MARKS: Final = (
    # UTF-32 first: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

NEAR_UTF8: Final = 0.93
"""Share of high bytes in valid sequences from which bytes are damaged UTF-8: GBK text, read as
UTF-8, stays below a half."""

FALSE_MARK: Final = 0.5
FALSE_MARK_HIGH_BYTES: Final = 8
"""A mark of UTF-8 is believed unless most of at least so many high bytes speak against it."""

ENOUGH_HIGH_BYTES: Final = 64
"""Fewer may look like UTF-8 by chance: of pieces of 30 bytes of Korean one in 700 does."""

_SAMPLE: Final = 4096
_HIGHEST_COST: Final = 9.5
"""Nats a character of UTF-16 read the right way; Han read with swapped bytes cost over 12."""

_FEWEST_ZEROS: Final = 0.2
"""Share of zero bytes at one side of the pairs that marks Latin or mixed UTF-16."""


def find_byte_order_mark(content: bytes) -> Choice | None:
    """Find the byte order mark that opens the content.

    >>> find_byte_order_mark(b"\\xff\\xfe\\x2d\\x4e").encoding
    'utf-16'
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return Choice(encoding, "byte_order_mark")
    return None


def drop_false_mark(content: bytes) -> bytes:
    """Drop a mark of UTF-8 that stands before something else, as editors and templates put it.

    >>> drop_false_mark(b"\\xef\\xbb\\xbf" + ("城市" * 20).encode("gbk")).decode("gbk")[:2]
    '城市'
    """
    if not content.startswith(codecs.BOM_UTF8):
        return content
    rest = content[len(codecs.BOM_UTF8) :]
    high, kept = _count_kept(take_windows(rest))
    return rest if high >= FALSE_MARK_HIGH_BYTES and kept < FALSE_MARK * high else content


def is_near_utf8(windows: list[bytes]) -> bool:
    """Tell whether sampled windows are UTF-8 with some damage."""
    high, kept = _count_kept(windows)
    return high >= ENOUGH_HIGH_BYTES and kept >= NEAR_UTF8 * high


def _count_kept(windows: list[bytes]) -> tuple[int, int]:
    """Count the high bytes, and those in valid sequences of UTF-8."""
    sample = b"\n".join(windows)
    kept = sample.decode("utf-8", errors="ignore").encode()
    return count_high_bytes(sample), count_high_bytes(kept)


class WideFormFinder:
    """Finds UTF-16 and UTF-32 without byte order mark. Build once; immutable afterwards."""

    def __init__(self, commonness: Commonness) -> None:
        self._commonness = commonness

    def __call__(self, content: bytes) -> Choice | None:
        """Choose among the wide forms; ``None`` where the bytes are none of them."""
        return self._find_utf32(content) or self._find_utf16(content)

    def _find_utf32(self, content: bytes) -> Choice | None:
        sample = content[: min(_SAMPLE, len(content) // 4 * 4)]
        for encoding in ("utf-32-le", "utf-32-be"):
            try:
                text = sample.decode(encoding)
            except UnicodeDecodeError:
                continue
            if len(text) > 1 and "\0" not in text:
                return Choice(encoding, "wide_form")
        return None

    def _find_utf16(self, content: bytes) -> Choice | None:
        sample = content[: min(_SAMPLE, len(content) // 2 * 2)]
        costs = {name: self._cost(sample, name) for name in ("utf-16-le", "utf-16-be")}
        best, other = sorted(costs, key=costs.__getitem__)
        if costs[best] > _HIGHEST_COST and not _has_zero_side(sample, best):
            return None
        if has_binary_controls(sample.decode(best, errors="replace").encode()):
            return None
        return Choice(best, "wide_form", round(1 - costs[best] / max(costs[other], 1.0), 3))

    def _cost(self, sample: bytes, encoding: str) -> float:
        text = sample.decode(encoding, errors="replace")
        return self._commonness.cost(text, ANY) / max(len(text), 1)


def _has_zero_side(sample: bytes, encoding: str) -> bool:
    """Tell whether one byte of the pairs is often zero, and the other never."""
    first, second = sample[0::2], sample[1::2]
    high, low = (second, first) if encoding == "utf-16-le" else (first, second)
    return 0 not in low and high.count(0) >= _FEWEST_ZEROS * max(len(high), 1)
