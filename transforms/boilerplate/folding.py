"""The shadow of a text that rules are matched on: Simplified, half-width, as long as the text."""

from __future__ import annotations

from transforms.script.shadow import SimplifiedShadow

_CJK_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_FULL_WIDTH_OFFSET = 0xFEE0
_OTHER_FORMS = {
    "\u3000": " ",
    "\u00a0": " ",
    "\t": " ",
    "\ufe55": ":",
    "\ufe30": ":",
    "\u2236": ":",
    "︱": "|",
    "│": "|",
    "丨": "|",
    "﹝": "(",
    "﹞": ")",
    "•": "·",
    "‧": "·",
    "・": "·",
}


class MatchingShadow:
    """Maps each character to one Simplified, half-width character: offsets stay those of the text.

    Build once; immutable afterwards.

    >>> MatchingShadow()("【責任編輯：林知秋】")
    '【责任编辑:林知秋】'
    """

    def __init__(self) -> None:
        han = "".join(chr(code) for start, end in _CJK_BLOCKS for code in range(start, end))
        self._table = {
            ord(before): after
            for before, after in zip(han, SimplifiedShadow()(han), strict=True)
            if before != after
        }
        self._table.update({code: chr(code - _FULL_WIDTH_OFFSET) for code in range(0xFF01, 0xFF5F)})
        self._table.update({ord(before): after for before, after in _OTHER_FORMS.items()})

    def __call__(self, text: str) -> str:
        """Give the shadow of one text, as long as the text."""
        return text.translate(self._table)
