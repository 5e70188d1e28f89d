"""A large table from strings to small numbers, packed: sorted hashes and one byte for each."""

from __future__ import annotations

import lzma
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from importlib import resources
from itertools import accumulate

HASH_BYTES = 4
"""A string that is not listed is taken for one that is once in four thousand times a million."""


class PackedTable:
    """Looks strings up in the content of a packed table. Build once; immutable afterwards.

    The file opens with comment lines, up to an empty one; then LZMA over the differences of the
    sorted hashes (all their lowest bytes, then all second ones, and so on) and the values.
    """

    def __init__(self, content: bytes) -> None:
        planes = lzma.decompress(content[content.index(b"\n\n") + 2 :])
        count = len(planes) // (HASH_BYTES + 1)
        steps = bytearray(HASH_BYTES * count)
        for place in range(HASH_BYTES):
            steps[place::HASH_BYTES] = planes[place * count : (place + 1) * count]
        differences = array("I", bytes(steps))
        if sys.byteorder == "big":
            differences.byteswap()
        self._hashes = array("I", accumulate(differences))
        self._values = planes[HASH_BYTES * count :]

    def __len__(self) -> int:
        """Give the number of strings listed."""
        return len(self._hashes)

    def hashes(self) -> Sequence[int]:
        """Give the hashes of all strings listed, sorted."""
        return self._hashes

    def get(self, key: str) -> int | None:
        """Give the number of a string, None where it is not listed."""
        wanted = hash_of(key)
        place = bisect_left(self._hashes, wanted)
        if place < len(self._hashes) and self._hashes[place] == wanted:
            return self._values[place]
        return None


def load(name: str) -> PackedTable:
    """Read one of this package's tables."""
    table = resources.files("transforms.repair").joinpath(f"tables/{name}")
    return PackedTable(table.read_bytes())


def hash_of(key: str) -> int:
    """Give the hash under which a string is listed: CRC-32 of its UTF-16."""
    return zlib.crc32(key.encode("utf-16-le", "surrogatepass"))


def pack(table: Mapping[str, int], header: str) -> bytes:
    """Write a table as a file; of two strings with one hash the later one stays."""
    values = {hash_of(key): value for key, value in table.items()}
    hashes = sorted(values)
    differences = [after - before for before, after in zip([0, *hashes], hashes, strict=False)]
    planes = [
        bytes(difference >> 8 * place & 0xFF for difference in differences)
        for place in range(HASH_BYTES)
    ]
    body = lzma.compress(b"".join([*planes, bytes(values[key] for key in hashes)]), preset=9)
    return header.encode() + b"\n" + body
