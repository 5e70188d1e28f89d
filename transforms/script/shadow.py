"""A length-preserving Simplified form of any text, for matching only."""

from __future__ import annotations

from transforms.script.conversion import character_map
from transforms.script.table_reader import read_characters


class SimplifiedShadow:
    """Maps each character to one Simplified character, so that offsets stay those of the text.

    Rules are written once, in Simplified, and matched on the shadow; what they find is cut from the
    text itself. One character for one: no words are looked at, so the shadow is good for
    finding and wrong for reading. Covers what OpenCC maps character by character and the variants
    of ``tables/``. Build once; immutable afterwards.

    >>> SimplifiedShadow()("責任編輯")
    '责任编辑'
    """

    def __init__(self) -> None:
        self._table = str.maketrans({**character_map("t2s"), **read_characters()})

    def __call__(self, text: str) -> str:
        """Give the shadow of one text, as long as the text."""
        return text.translate(self._table)
