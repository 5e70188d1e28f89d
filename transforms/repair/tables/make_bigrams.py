"""Make ``bigrams.tsv``: how often Simplified characters follow each other in written Chinese.

    python make_bigrams.py jieba/dict.txt bigramdict.dic > bigrams.tsv

Two sources, which complete each other:

- ``bigramdict.dic`` of ansj_seg (Apache-2.0; in the Maven jar ``org.ansj:ansj_seg:5.1.6``): 409,000
  pairs of neighbouring words of newspaper text with their counts. It says how words, and words
  and punctuation, follow each other.
- ``dict.txt`` of jieba (MIT; in the wheel ``jieba`` 0.42.1): 349,000 words with their frequencies.
  It says how characters follow each other inside words, of far more words than a newspaper uses.

A word of the second source ends where the first would go on: its last character is followed by
what, by the first source, follows words that end so.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

HEADER = """\
# How often Simplified characters (and punctuation; 0 for digits and Latin) follow each other.
# Format: character <TAB> its own weight <TAB> weight of followers not listed <TAB> followers
# <TAB> their weights, one letter each. A letter stands for 0.25 * 2 ** ((its code - 48) / 3).
# UTF-8; lines that open with # are comments; 着 is folded into 著.
# Sources: jieba 0.42.1 dict.txt (MIT), ansj_seg 5.1.6 bigramdict.dic (Apache-2.0).
# Made by make_bigrams.py; read by transforms/repair/language.py.
"""

JIEBA_SHARE = 0.1
"""Weight of one count in jieba. From 0.02 to 0.3 cross-entropy on news moves by 0.04 nats."""

SHOWN = 0.5
"""Pairs of less weight are left to the smoothing: half of the table, a hundredth of the text."""

INSIDE_SHARE = 0.1
"""Weight of a character inside words where the smoothing asks for characters that open words."""

AFTER_STOP = {"”": 0.1, "“": 0.05, "》": 0.002, "《": 0.005, "）": 0.01, "（": 0.01}
"""How often marks follow a full stop: ansj cuts its text at stops and so cannot say."""

_FOLD = str.maketrans("着,;:!?()", "著，；：！？（）")
_MARKS = "、。，！？；：“”‘’《》（）—…·"
_OTHER = re.compile("[0-9A-Za-z０-９.％%]+")

Row = defaultdict[str, float]
Rows = defaultdict[str, Row]


def main(jieba: str, ansj: str) -> None:
    """Write the table to standard output."""
    inside: Rows = defaultdict(lambda: defaultdict(float))
    across: Rows = defaultdict(lambda: defaultdict(float))
    ends: Row = defaultdict(float)
    openings: Row = defaultdict(float)
    for word, count in read_words(Path(jieba)):
        add_inside(inside, word, count * JIEBA_SHARE)
        ends[word[-1]] += count * JIEBA_SHARE
    for before, word, count in read_pairs(Path(ansj)):
        add_inside(inside, word, count)
        across[before[-1]][word[0]] += count
        openings[word[0]] += count
    for stop in "。！？":
        for mark, share in AFTER_STOP.items():
            inside[stop][mark] = share * total(openings)
        ends[stop] = total(openings)
    own = own_weights(inside, openings)
    sys.stdout.write(HEADER)
    for character in sorted(own):
        row, unlisted = join(inside[character], across[character], ends[character])
        write_row(character, own[character], row, unlisted)


def read_words(path: Path) -> Iterator[tuple[str, float]]:
    """Read ``word frequency part-of-speech`` lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if is_scored(normalise(word)):
            yield normalise(word), float(count)


def read_pairs(path: Path) -> Iterator[tuple[str, str, float]]:
    """Read ``word@word <TAB> count`` lines; an empty word is the edge of a sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        words, count = line.split("\t")
        before, _, word = map(normalise, words.partition("@"))
        if before and word and is_scored(before[-1]) and is_scored(word):
            yield before, word, float(count)


def normalise(word: str) -> str:
    """Fold widths, 着, and every run of digits and Latin letters."""
    return _OTHER.sub("0", word.translate(_FOLD))


def is_scored(word: str) -> bool:
    """Tell whether a word is made of what the table lists."""
    return all("\u3400" <= char <= "\u9fff" or is_mark(char) for char in word)


def is_mark(word: str) -> bool:
    """Tell whether a word is a punctuation mark or stands for digits and Latin letters."""
    return word == "0" or word in _MARKS


def add_inside(inside: Rows, word: str, count: float) -> None:
    """Count the character pairs inside one word."""
    for first, second in pairwise(word):
        inside[first][second] += count


def total(row: Row) -> float:
    """Add up the weights of a row."""
    return sum(row.values())


def own_weights(inside: Rows, openings: Row) -> Row:
    """Weigh characters by how often they open a word, and a little by the rest."""
    weights = openings.copy()
    scale = INSIDE_SHARE * total(openings) / sum(map(total, inside.values()))
    for row in inside.values():
        for character, count in row.items():
            weights[character] += count * scale
    return weights


def join(inside: Row, across: Row, ends: float) -> tuple[Row, float]:
    """Join what follows in words with what follows words; Witten-Bell smoothing for the latter."""
    row = inside.copy()
    kinds = len(across) + 1
    boundary = total(across) + ends
    for character, count in across.items():
        row[character] += count / (total(across) + kinds) * boundary
    unlisted = kinds / (total(across) + kinds) * boundary + 1.0
    return row, unlisted


def write_row(character: str, own: float, row: Row, unlisted: float) -> None:
    """Write one line, the heaviest followers first."""
    shown = [(weight, follower) for follower, weight in row.items() if weight >= SHOWN]
    shown.sort(key=lambda pair: (-pair[0], pair[1]))
    unlisted += total(row) - sum(weight for weight, _ in shown)
    followers = "".join(follower for _, follower in shown)
    letters = "".join(letter(weight) for weight, _ in shown)
    print(character, letter(own), letter(unlisted), followers, letters, sep="\t")


def letter(weight: float) -> str:
    """Write a weight as a letter."""
    return chr(48 + max(0, round(3 * math.log2(weight / 0.25))))


if __name__ == "__main__":
    main(*sys.argv[1:])
