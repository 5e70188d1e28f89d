"""A length-preserving Simplified form of any text, for matching only."""

from __future__ import annotations

import opencc

_CJK_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


class SimplifiedShadow:
    """Maps each character to one Simplified character, so that offsets stay those of the text.

    Rules are written once, in Simplified, and matched on the shadow; what they find is cut from the
    text itself. One character for one: no words are looked at, so the shadow is good for
    finding and wrong for reading. Build once; immutable afterwards.

    >>> SimplifiedShadow()("責任編輯")
    '责任编辑'
    """

    def __init__(self) -> None:
        characters = [chr(code) for start, end in _CJK_BLOCKS for code in range(start, end)]
        converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
        self._table = {
            ord(before): after
            for before, after in zip(characters, converted, strict=True)
            if before != after and len(after) == 1
        }

    def __call__(self, text: str) -> str:
        """Give the shadow of one text, as long as the text."""
        return text.translate(self._table)
