"""UTF-8 read as GBK or GB 18030: characters of three bytes in pairs, and what that loses.

A pair that the codec does not have loses its first byte. What is left of the character and of the
pair leaves a handful of bytes that may have stood there; where one of them makes a far commoner
character than all others, it is filled in, else the character is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from transforms.decoding.commonness import ANY, ERROR_COST, Commonness

CLEAR_LEAD: Final = 1.5
"""Nats between the commonest character and the next: 4.5 times as common. One filling in
80 is wrong then, of 2,000 restored characters one."""

HIGHEST_COST: Final = 9.5
"""Nats of the commonest character: of several rare ones none is a good guess."""

MOST_OPTIONS: Final = 16
"""Bytes that may have stood there. A lone byte before ASCII leaves all 64: then 胜 and 能 differ in
nothing that is left."""

LOST: Final = "\ufffd"

_EURO: Final = "€".encode("gb18030")
_GB_LOST: Final = LOST.encode("gb18030")
# 0xFF and 0xFE occur in no UTF-8: here they stand for U+FFFD and ?.
_CUT_SEQUENCE: Final = re.compile(
    rb"(?:[\xe1-\xef]\xff[\x80-\xbf\xff]|(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf])[\xfe\xff])(?=(.?))",
    re.DOTALL,
)


class Utf8AsGb:
    """Reads such text again. Build once; immutable afterwards."""

    def __init__(self, commonness: Commonness, codec: str) -> None:
        self._commonness = commonness
        self._codec = codec

    def __call__(self, text: str) -> list[str]:
        """Give what the text was; nothing where its characters do not allow it."""
        try:
            content = text.encode("gb18030")
        except UnicodeEncodeError:
            return []
        # Browsers read 0x80 as the euro sign of cp936.
        content = content.replace(_EURO, b"\x80").replace(_GB_LOST, b"\xff").replace(b"?", b"\xfe")
        filled = _CUT_SEQUENCE.sub(self._fill, content)
        return [filled.replace(b"\xfe", b"?").decode("utf-8", errors="replace")]

    def _fill(self, found: re.Match[bytes]) -> bytes:
        cut = found[0]
        at = len(cut.rstrip(b"\xfe\xff")) if cut[-1] >= 0xFE else cut.index(b"\xff")
        following = cut[at + 1 :] or found[1]
        options = [
            cut[:at] + bytes((byte,)) + cut[at + 1 :]
            for byte in range(0x80, 0xC0)
            if not _is_readable(bytes((byte,)) + following, self._codec)
        ]
        if not 0 < len(options) <= MOST_OPTIONS or following == b"\xff":
            return LOST.encode()
        return self._choose([option.decode("utf-8", errors="replace") for option in options])

    def _choose(self, options: Sequence[str]) -> bytes:
        costs = sorted((self._commonness.cost(option, ANY), option) for option in options)
        lowest, character = costs[0]
        second = costs[1][0] if len(costs) > 1 else ERROR_COST
        is_clear = lowest <= HIGHEST_COST and second - lowest >= CLEAR_LEAD
        return (character if is_clear else LOST).encode()


def _is_readable(pair: bytes, codec: str) -> bool:
    try:
        pair.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
