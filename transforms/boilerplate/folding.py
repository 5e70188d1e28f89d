"""The shadow of a text that rules are matched on: Simplified, half-width, as long as the text."""

from __future__ import annotations

import re
from collections import defaultdict

from transforms.script.shadow import SimplifiedShadow

_CJK_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_OFFSET = 0xFEE0
_OTHER_FORMS = {
    **dict.fromkeys("\u3000\u00a0\t", " "),
    **dict.fromkeys("\ufe55\ufe30\u2236", ":"),
    **dict.fromkeys("︱│丨", "|"),
    **dict.fromkeys("•‧・", "·"),
    "﹝": "(",
    "﹞": ")",
}
_EVERYWHERE = "，：；！？（）\u3000"
"""What all Chinese text has; replacing these few is ten times faster than translating."""

_BEGINNING = 100
"""Characters of a text that show whether it is Traditional; only speed depends on it."""

_DENSE = 0.15
"""Share of the characters from which translating all is faster than replacing each."""

_FEW = 60
"""Characters up to which translating is fastest whatever the text."""

_BMP = 0x10000
"""The characters in the table; those beyond have no other form."""


class MatchingShadow:
    """Maps each character to one Simplified, half-width character: offsets stay those of the text.

    Build once; immutable afterwards.

    >>> MatchingShadow()("【責任編輯：林知秋】")
    '【责任编辑:林知秋】'
    """

    def __init__(self) -> None:
        han = "".join(chr(code) for start, end in _CJK_BLOCKS for code in range(start, end))
        simplified = SimplifiedShadow()(han)
        folded = dict(zip(han, simplified, strict=True))
        folded.update({chr(code): chr(code - _FULL_WIDTH_OFFSET) for code in _FULL_WIDTH})
        folded.update(_OTHER_FORMS)
        self._table = [ord(folded.get(char, char)) for char in map(chr, range(_BMP))]
        self._forms: dict[str, str] = defaultdict(str)
        for form, char in folded.items():
            if form != char:
                self._forms[char] += form
        rare = set("".join(self._forms.values())).difference(_EVERYWHERE)
        self._rare = re.compile(f"[{re.escape(''.join(sorted(rare)))}]")
        self._everywhere = [(form, folded[form]) for form in _EVERYWHERE]

    def __call__(self, text: str) -> str:
        """Give the shadow of one text, as long as the text."""
        if len(text) <= _FEW or self._is_dense(text[:_BEGINNING]):
            return text.translate(self._table)
        for form, char in self._everywhere:
            text = text.replace(form, char)
        return self._rare.sub(self._fold, text)

    def _is_dense(self, beginning: str) -> bool:
        return len(self._rare.findall(beginning)) > _DENSE * len(beginning)

    def forms(self, char: str) -> str:
        """Give every character whose shadow is ``char``, beginning with itself.

        >>> MatchingShadow().forms("责")
        '责責'
        """
        return char + self._forms.get(char, "")

    def _fold(self, form: re.Match[str]) -> str:
        return chr(self._table[ord(form[0])])
