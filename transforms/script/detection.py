"""Which script a text is written in, from counts of characters that only one script uses."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import chain, filterfalse
from typing import NamedTuple

from transforms.script.conversion import character_map
from transforms.script.table_reader import read_table

_SLICES, _SLICE_LENGTH = 16, 16
"""A longer text is judged by evenly spaced slices: 256 characters tell the script as surely as all
of them (30 are enough), and counting all of a Traditional text would cost as much as converting."""

_MINORITY_SHARE = 0.1
"""Up to this share the rarer script counts as strays: quoted names in a Simplified page, or the
few characters that a one-for-one table forgot."""

_FOREIGN_SHARE = 0.2
"""Above this share of kana or hangul among the letters a text is Japanese or Korean. Japanese
prose has over a third, its headlines a fifth; a Chinese page that quotes a song title a tenth."""

_BIG5_LEVEL_1_END = 0xC6
"""The last lead byte of the 5,401 characters that Big5 calls frequently used."""

_FOREIGN = "ぁ-ゖァ-ヺ가-힣"

OTHER = "other"
"""What is found in Japanese and Korean: Han characters that are none of ours to change."""


class Finding(NamedTuple):
    """The script of a text, and whether there is any kana or hangul, or Traditional, at all."""

    script: str
    has_foreign: bool
    has_traditional: bool


class ScriptDetector:
    """Tells Simplified from Traditional and both from Japanese and Korean. Build once.

    >>> ScriptDetector().detect("體育場館")
    'Hant'
    """

    def __init__(self) -> None:
        shared = read_table("shared")
        known = {**character_map("t2s"), **read_table("characters")}
        self.to_simplified = {key: known[key] for key in known if key not in shared}
        self.traditional = _any_of(self.to_simplified)
        self._counted = _any_of(set(self.to_simplified) - _regional(self.to_simplified))
        changed = [set(character_map(config)) for config in ("s2t", "s2tw", "s2hk")]
        either = set.intersection(*changed) - set(known)
        simplified = list(filterfalse(_is_common_traditional, either))
        self.simplified = _any_of(simplified)
        self._strictly_simplified = _any_of(set(simplified) - set(read_table("traditional_too")))
        self._han = re.compile("[㐀-䶿一-鿿]")
        self.foreign = re.compile(f"[{_FOREIGN}]")
        self._telling = re.compile(f"[{_FOREIGN}{''.join(sorted(self.to_simplified))}]")

    def detect(self, text: str) -> str:
        """Give ``Hans``, ``Hant``, ``mixed``, ``none`` or, for Japanese and Korean, ``other``."""
        return self.examine(text).script

    def examine(self, text: str) -> Finding:
        """Find the script, and what else was seen on the way; most texts are read once."""
        if not self._telling.search(text):
            return Finding("Hans" if self.simplified.search(text) else "none", False, False)
        has_foreign = bool(self.foreign.search(text))
        if has_foreign and self._is_foreign(_sample(text)):
            return Finding(OTHER, True, True)
        has_traditional = bool(self.traditional.search(text))
        if self._counted.search(text):
            script = self._weigh(_sample(text))
        elif self.simplified.search(text):
            script = "Hans"
        else:
            script = "Hant" if has_traditional else "none"
        return Finding(script, has_foreign, has_traditional)

    def _weigh(self, sample: str) -> str:
        if not self.simplified.search(sample):
            return "Hant"
        simplified, traditional = self._count(sample)
        return _script_of(simplified, traditional or 1)

    def is_mainly_traditional(self, line: str) -> bool:
        """Tell whether more of a partly Traditional line is Traditional than Simplified."""
        simplified, traditional = self._count(line)
        return traditional > simplified or not simplified

    def is_traditional_in_words(self, text: str) -> bool:
        """Tell whether a partly Traditional text has no character that Traditional words lack."""
        partly = bool(self._counted.search(text))
        return partly and not self._strictly_simplified.search(text)

    def _count(self, text: str) -> tuple[int, int]:
        return len(self.simplified.findall(text)), len(self._counted.findall(text))

    def _is_foreign(self, sample: str) -> bool:
        foreign = len(self.foreign.findall(sample))
        return foreign > _FOREIGN_SHARE * (foreign + len(self._han.findall(sample)))


def _script_of(simplified: int, traditional: int) -> str:
    total = simplified + traditional
    if traditional <= total * _MINORITY_SHARE:
        return "Hans"
    return "Hant" if simplified <= total * _MINORITY_SHARE else "mixed"


def _is_common_traditional(character: str) -> bool:
    """Tell whether it is among Big5's 5,401 common ones: Traditional writers use it too (后)."""
    try:
        return character.encode("big5")[0] <= _BIG5_LEVEL_1_END
    except UnicodeEncodeError:
        return False


def _regional(traditional: Container[str]) -> set[str]:
    """Give what Taiwan or Hong Kong writes as Simplified does (戶 溫 臺 羣).

    Such a character is no sign of Traditional: it would be none any more in a second run.
    """
    pairs = chain(character_map("t2tw").items(), character_map("t2hk").items())
    return {before for before, after in pairs if before in traditional and after not in traditional}


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(characters))}]")


def _sample(text: str) -> str:
    if len(text) <= _SLICES * _SLICE_LENGTH:
        return text
    step = len(text) // _SLICES
    return "".join(text[start : start + _SLICE_LENGTH] for start in range(0, len(text), step))
