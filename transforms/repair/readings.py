"""Which characters have which Mandarin reading, and what a reading looks like in a text."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import resources

LETTERS = "a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
"""The letters of a reading, for use inside a character class."""

LONGEST = 6
"""The longest reading: chuáng."""

_TONE_MARKS = {"\u0300", "\u0301", "\u0304", "\u030c"}


class ReadingTable:
    """Knows the readings of characters in both scripts. Build once; immutable afterwards.

    A reading written without tone mark (``ge``, ``dong``) stands for every tone: some farms leave
    tones out, and the neutral tone has no mark. Only characters that GBK can write are known.

    >>> table = ReadingTable()
    >>> table.has("經", "jīng"), table.has("經", "jing"), table.has("經", "jǐng")
    (True, True, False)
    """

    def __init__(self) -> None:
        self._characters: dict[str, frozenset[str]] = {}
        toneless: dict[str, set[str]] = defaultdict(set)
        for reading, characters in _read_table():
            self._characters[reading] = frozenset(characters)
            toneless[strip_tone(reading)].update(characters)
        for reading, having in toneless.items():
            self._characters[reading] = frozenset(having)

    def __contains__(self, reading: str) -> bool:
        """Tell whether any character is read so."""
        return reading in self._characters

    def readings(self) -> Iterable[str]:
        """Give all readings, toned and toneless."""
        return self._characters.keys()

    def has(self, character: str, reading: str) -> bool:
        """Tell whether the character can be read so; a reading without tone mark has any tone."""
        return character in self._characters.get(reading, ())

    def characters(self, reading: str) -> frozenset[str]:
        """Give all characters that can be read so; none for what is no reading."""
        return self._characters.get(reading, frozenset())


def strip_tone(reading: str) -> str:
    """Take the tone mark off a reading; ``ü`` and ``ê`` stay.

    >>> strip_tone("lǜ"), strip_tone("zhuāng")
    ('lü', 'zhuang')
    """
    decomposed = unicodedata.normalize("NFD", reading)
    kept = "".join(mark for mark in decomposed if mark not in _TONE_MARKS)
    return unicodedata.normalize("NFC", kept)


def _read_table() -> Iterator[tuple[str, str]]:
    table = resources.files("transforms.repair").joinpath("tables/readings.tsv")
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            reading, _, characters = line.partition("\t")
            yield reading, characters
