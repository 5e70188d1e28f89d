"""UTF-8 read as GBK or GB 18030: characters of three bytes in pairs, and what that loses.

A pair that the codec does not have loses its first byte. What is left of the character and of the
pair leaves a handful of bytes that may have stood there; where one of them makes a far commoner
character than all others, it is filled in, else the character is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from transforms.decoding.commonness import ANY, ERROR_COST, Commonness

CLEAR_LEAD: Final = 2.5
"""Nats between the commonest character and the next: about twelve times as common."""

HIGHEST_COST: Final = 9.5
"""Nats of the commonest character: of several rare ones none is a good guess."""

LOST: Final = "\ufffd"

_EURO: Final = "€".encode("gb18030")
_GB_LOST: Final = LOST.encode("gb18030")
_PRIVATE_USE: Final = re.compile("[\ue000-\ue765]")

# 0xFF and 0xFE occur in no UTF-8: here they stand for U+FFFD and ?.
_CUT_SEQUENCE: Final = re.compile(
    rb"(?:[\xe1-\xef]\xff[\x80-\xbf]|(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf])[\xfe\xff])(?=(.?))",
    re.DOTALL,
)


class Utf8AsGb:
    """Reads such text again. Build once; immutable afterwards."""

    def __init__(self, commonness: Commonness) -> None:
        self._commonness = commonness

    def __call__(self, text: str) -> list[str]:
        """Give what the text was; nothing where its characters do not allow it."""
        try:
            content = text.encode("gb18030")
        except UnicodeEncodeError:
            return []
        # Browsers read 0x80 as the euro sign of cp936.
        content = content.replace(_EURO, b"\x80").replace(_GB_LOST, b"\xff").replace(b"?", b"\xfe")
        # Private use shows that the codec was GB 18030, which has all pairs but those led by 0x80.
        codec = "gb18030" if _PRIVATE_USE.search(text) else "gbk"
        filled = _CUT_SEQUENCE.sub(partial(self._fill, codec), content)
        return [filled.replace(b"\xfe", b"?").decode("utf-8", errors="replace")]

    def _fill(self, codec: str, found: re.Match[bytes]) -> bytes:
        cut = found[0]
        at = max(cut.find(b"\xff"), cut.find(b"\xfe"))
        following = cut[at + 1 :] or found[1]
        options = [
            cut[:at] + bytes((byte,)) + cut[at + 1 :]
            for byte in range(0x80, 0xC0)
            if not _is_readable(bytes((byte,)) + following, codec)
        ]
        return self._choose([option.decode("utf-8", errors="replace") for option in options])

    def _choose(self, options: Sequence[str]) -> bytes:
        costs = sorted((self._commonness.cost(option, ANY), option) for option in options)
        costs.append((ERROR_COST + CLEAR_LEAD, LOST))
        (lowest, character), (second, _) = next(pairwise(costs))
        is_clear = lowest <= HIGHEST_COST and second - lowest >= CLEAR_LEAD
        return (character if is_clear else LOST).encode()


def _is_readable(pair: bytes, codec: str) -> bool:
    try:
        pair.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
