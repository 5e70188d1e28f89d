"""Which script a text is written in, from counts of characters that only one script uses."""

from __future__ import annotations

import re
from dataclasses import dataclass

import opencc

HAN_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
"""The blocks of Han characters in the basic plane, as (first, behind the last)."""

_SLICES, _SLICE_LENGTH = 32, 64
"""A longer text is judged by evenly spaced slices: 2,048 characters tell the script as surely as
all of them, and counting all of a Traditional text would cost as much as converting it."""

_MINORITY_SHARE = 0.1
"""Below this share the rarer script counts as strays: quoted names in a Simplified page, or the
few characters that a one-for-one table forgot."""

_FOREIGN_SHARE = 0.1
"""Above this share of kana or hangul among the letters a text is Japanese or Korean. Japanese
prose has over a third; Chinese pages that quote a song title have under a twentieth."""


@dataclass(frozen=True)
class ScriptCounts:
    """How many characters of a sample only one script uses."""

    simplified: int
    traditional: int

    @property
    def script(self) -> str:
        """``Hans``, ``Hant``, ``mixed``, or ``none`` where neither was seen."""
        total = self.simplified + self.traditional
        if not total:
            return "none"
        if self.traditional <= total * _MINORITY_SHARE:
            return "Hans"
        return "Hant" if self.simplified <= total * _MINORITY_SHARE else "mixed"


class ScriptDetector:
    """Tells Simplified from Traditional and both from Japanese and Korean. Build once.

    >>> ScriptDetector().detect("體育場館")
    'Hant'
    """

    def __init__(self) -> None:
        self._simplified = _changed_by("s2t")
        self._traditional = _changed_by("t2s")
        self._han = re.compile("[㐀-䶿一-鿿]")
        self._foreign = re.compile("[ぁ-ゖァ-ヺ가-힣]")

    def detect(self, text: str) -> str:
        """Give ``Hans``, ``Hant``, ``mixed`` or ``none``; Japanese and Korean are ``none``."""
        return "none" if self.is_foreign(text) else self.count(text).script

    def count(self, text: str) -> ScriptCounts:
        """Count in a sample of the text."""
        sample = _sample(text)
        return ScriptCounts(
            len(self._simplified.findall(sample)), len(self._traditional.findall(sample))
        )

    def is_foreign(self, text: str) -> bool:
        """Tell whether kana or hangul make the text Japanese or Korean."""
        if not self._foreign.search(text):
            return False
        sample = _sample(text)
        foreign = len(self._foreign.findall(sample))
        return foreign > _FOREIGN_SHARE * (foreign + len(self._han.findall(sample)))


def _changed_by(config: str) -> re.Pattern[str]:
    characters = [chr(code) for start, end in HAN_BLOCKS for code in range(start, end)]
    converter = opencc.OpenCC(config, include_tofu_risk_dictionaries=False)
    back = opencc.OpenCC("t2s" if config == "s2t" else "s2t", include_tofu_risk_dictionaries=False)
    converted = converter.convert("\n".join(characters)).split("\n")
    unchanged_back = back.convert("\n".join(characters)).split("\n")
    only = [
        before
        for before, after, other in zip(characters, converted, unchanged_back, strict=True)
        if before != after and before == other
    ]
    return re.compile(f"[{''.join(only)}]")


def _sample(text: str) -> str:
    if len(text) <= _SLICES * _SLICE_LENGTH:
        return text
    step = len(text) // _SLICES
    return "".join(text[start : start + _SLICE_LENGTH] for start in range(0, len(text), step))
