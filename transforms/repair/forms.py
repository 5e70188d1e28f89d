"""Which form of a character a page has: the farms wrote one Traditional for one Simplified."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.repair.gbk import GbkPairs
from transforms.repair.language import LanguageModel
from transforms.script.conversion import character_map

VARIANT = -6.0
"""A Traditional form that is not the usual one of its Simplified: 埰, 曏 and 彊 look as likely as
採, 向 and 強 to the language model."""

UNCONVERTED = -6.0
"""A Simplified form that Traditional text hardly has, 体 or 机. What stands in the first level of
Big5 costs nothing: farms differ in whether 岳, 干 or 台 stay."""

BIG5_LEVEL_2 = b"\xc9\x40"
"""Where the characters begin that Traditional text hardly uses."""

UNTRADITIONAL = -5.0
"""A Simplified-only or rare variant character: the damaged pages are Traditional throughout."""

EXCLUDED = -8.0
"""A form of a character of which the document has another: 后 in a document with 後. Of 36 real
pages none has two forms of one character but in Simplified lines or damaged runs."""

ESTABLISHED = 2
"""A form that the document itself has so often is the farm's."""

_FIRST_HAN = "\u3400"


class Forms:
    """Tells what it costs that a form of a character is assumed. Build once; immutable afterwards.

    >>> forms = Forms(GbkPairs(), LanguageModel())
    >>> forms.cost("機"), forms.cost("机"), forms.costs_in({"後": 2})["后"]
    (0.0, -6.0, -8.0)
    """

    def __init__(self, pairs: GbkPairs, model: LanguageModel) -> None:
        self._pairs = pairs
        self._fold = model.fold
        self._usual = character_map("s2t")
        self._families: dict[str, list[str]] = {}
        for character in pairs.characters():
            if character > _FIRST_HAN:
                self._families.setdefault(model.fold(character), []).append(character)

    def cost(self, character: str) -> float:
        """Give what a form costs of which the document says nothing."""
        if character in self._pairs.untraditional:
            return UNTRADITIONAL
        simplified = self._fold(character)
        usual = self._usual.get(simplified, simplified)
        if character <= _FIRST_HAN or character == usual:
            return 0.0
        if character != simplified:
            return VARIANT
        return UNCONVERTED if character.encode("cp950", "replace") >= BIG5_LEVEL_2 else 0.0

    def costs_in(self, characters: Mapping[str, int]) -> dict[str, float]:
        """Give the costs that a document decides, which has each character so many times."""
        costs: dict[str, float] = {}
        for character, count in characters.items():
            family = self._families.get(self._fold(character), ())
            if count >= ESTABLISHED and character in family:
                for other in family:
                    established = characters.get(other, 0) >= ESTABLISHED
                    costs[other] = 0.0 if established else EXCLUDED
        return costs
