"""Read what the tables of the language model are made from.

One folder holds three sources, which complete each other, under their own names:

- ``dict.txt`` of jieba (MIT; in the wheel ``jieba`` 0.42.1): 349,000 words with their frequencies.
  It says how characters follow each other inside words, of far more words than a newspaper uses.
- ``bigramdict.dic`` of ansj_seg (Apache-2.0; in the Maven jar ``org.ansj:ansj_seg:5.1.6``): 409,000
  pairs of neighbouring words of newspaper text with their counts. It says how words, and words
  and punctuation, follow each other.
- ``core-dict`` of mynlp (Apache-2.0; in the Maven jar
  ``com.mayabot.mynlp.resource:mynlp-resource-coredict:1.0.0``): 226,000 words and 4.8 million pairs
  of neighbouring words with their counts, and what sentences open with, but no punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SENTENCE = "<"
"""Stands for the word before the first of a sentence."""

MARKS = "、。，！？；：“”‘’《》（）—…·"

_FOLD = str.maketrans("着,;:!?()", "著，；：！？（）")
_OTHER = re.compile("[0-9A-Za-z０-９.％%]+")


class Sources:
    """Reads the sources in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def words(self) -> Iterator[tuple[str, float]]:
        """Read jieba's ``word frequency part-of-speech`` lines."""
        for line in self._lines("dict.txt"):
            word, count, _ = line.split(" ")
            if is_scored(normalise(word)):
                yield normalise(word), float(count)

    def pairs(self) -> Iterator[tuple[str, str, float]]:
        """Read ansj_seg's ``word@word <TAB> count`` lines; an empty word is a sentence's edge."""
        for line in self._lines("bigramdict.dic"):
            words, count = line.split("\t")
            before, _, word = map(normalise, words.partition("@"))
            if before and word and is_scored(before[-1]) and is_scored(word):
                yield before, word, float(count)

    def core_words(self) -> Iterator[tuple[str, float]]:
        """Read mynlp's ``word frequency`` lines."""
        for line in self._lines("core-dict/CoreDict.txt"):
            word, _, count = line.rpartition(" ")
            if word and is_scored(normalise(word)):
                yield normalise(word), float(count)

    def core_pairs(self) -> Iterator[tuple[str, str, float]]:
        """Read mynlp's words, each on a line, with indented ``count word word ...`` lines behind.

        Where a sentence opens, the word before is SENTENCE.
        """
        before = ""
        for line in self._lines("core-dict/CoreDict.bigram.txt"):
            if not line.startswith("\t"):
                word = normalise(line)
                before = SENTENCE if line.endswith("Begin") else word if is_scored(word) else ""
                continue
            count, *words = line[1:].split(" ")
            for word in map(normalise, words):
                if before and word and is_scored(word):
                    yield before, word, float(count)

    def _lines(self, name: str) -> list[str]:
        return (self._folder / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def normalise(word: str) -> str:
    """Fold widths, 着, and every run of digits and Latin letters."""
    return _OTHER.sub("0", word.translate(_FOLD))


def is_scored(word: str) -> bool:
    """Tell whether a word is made of what the tables list."""
    return all("\u3400" <= char <= "\u9fff" or is_mark(char) for char in word)


def is_mark(word: str) -> bool:
    """Tell whether a word is a punctuation mark or stands for digits and Latin letters."""
    return word == "0" or word in MARKS
