"""How surprising a text is as Chinese, Japanese or Korean: the measure all guesses share.

A text's cost is the sum over its characters of the negative logarithm of each character's share in
the language (a unigram code length). Read with the right codec, Chinese costs about 7 a character;
read with a wrong one it is a string of rare characters and costs 12 and more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import repeat
from typing import Final

LANGUAGES: Final = ("zh", "ja", "ko")
ANY: Final = "any"
"""The language of what Unicode encodings hold: each character costs what it does at its cheapest.
"""

UNSEEN_COST: Final = 13.0
"""A character that the table lacks: rarer than every listed one (12), likelier than an error."""

ERROR_COST: Final = 14.0
"""An undecodable byte, a control or a private-use character: text has hardly any."""

SYMBOL_COST: Final = 9.5
"""Signs and bullets that pages in every language use now and then."""

_SYMBOLS: Final = "§¢£¥€°±×÷·←↑→↓■□▲△▼▽◆◇○◎●★☆※①②③④⑤℃〒♀♂√《》【】〈〉〔〕～－＋＝％＃＆＊｜"

LINE_COST: Final = 7.0
"""Box-drawing characters, which come in long rows."""

LATIN_COST: Final = 6.0
"""Accented Latin letters, dashes and quotation marks, in a text of any language."""

LETTER_COST: Final = 9.0
"""Letters of the other alphabets with two bytes in UTF-8: dearer than the accented ones, since two
Chinese characters of GBK may look like two of them, and a page hardly has just two."""

ASCII_COST: Final = 3.0
"""Letters, digits and marks of one byte, nearly the same under every codec compared."""


class Commonness:
    """Character costs by language. Build once; immutable afterwards.

    >>> commonness = Commonness()
    >>> commonness.cost("我们的城市", "zh") < commonness.cost("扂蠅腔傑庈", "zh")
    True
    """

    def __init__(self) -> None:
        self._costs = {language: _common_to_all() for language in LANGUAGES}
        for language, cost, characters in _read_table():
            self._costs[language].update(dict.fromkeys(characters, cost))
        self._costs[ANY] = _alphabets() | _cheapest(self._costs.values())

    def cost(self, text: str, language: str) -> float:
        """Add up the cost of a text's characters in nats."""
        return sum(map(self._costs[language].get, text, repeat(UNSEEN_COST)))

    def list_rare_han(self, cost: float) -> str:
        """List the ideographs of Unicode's first block that cost at least so much in Chinese."""
        costs = self._costs["zh"]
        return "".join(
            han for han in map(chr, range(0x4E00, 0xA000)) if costs.get(han, UNSEEN_COST) >= cost
        )


def _common_to_all() -> dict[str, float]:
    controls = map(chr, (*range(0x20), *range(0x7F, 0xA0)))
    private_use = map(chr, range(0xE000, 0xF900))
    costs = dict.fromkeys([*controls, *private_use, "\ufffd"], ERROR_COST)
    costs.update(dict.fromkeys(map(chr, range(0x20, 0x7F)), ASCII_COST))
    costs.update(dict.fromkeys(_SYMBOLS, SYMBOL_COST))
    costs.update(dict.fromkeys(map(chr, range(0x2500, 0x2580)), LINE_COST))
    costs.update(dict.fromkeys("\t\n\r", 0.0))
    return costs


def _alphabets() -> dict[str, float]:
    signs = map(chr, range(0xA0, 0xC0))
    latin = map(chr, (*range(0xC0, 0x250), *range(0x2010, 0x2028)))
    others = map(chr, range(0x370, 0x800))
    return {
        **dict.fromkeys(signs, SYMBOL_COST),
        **dict.fromkeys(latin, LATIN_COST),
        **dict.fromkeys(others, LETTER_COST),
    }


def _cheapest(tables: Iterable[dict[str, float]]) -> dict[str, float]:
    costs: dict[str, float] = {}
    for table in tables:
        for character, cost in table.items():
            costs[character] = min(cost, costs.get(character, cost))
    return costs


def _read_table() -> Iterator[tuple[str, float, str]]:
    table = files("transforms.decoding").joinpath("tables/character_costs.tsv")
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, cost, characters = line.split("\t")
            yield language, float(cost), characters
