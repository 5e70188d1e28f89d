"""Make ``bigrams.tsv``: how often Simplified characters follow each other in written Chinese.

    python make_bigrams.py SOURCES > bigrams.tsv

SOURCES is the folder of sources.py. A word of jieba ends where the others would go on: its last
character is followed by what, by the others, follows words that end so.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from transforms.repair.tables.sources import SENTENCE, Sources, is_mark

HEADER = """\
# How often Simplified characters (and punctuation; 0 for digits and Latin) follow each other.
# Format: character <TAB> its own weight <TAB> its weight where a sentence opens <TAB> weight of
# followers not listed <TAB> followers <TAB> their weights, one letter each.
# A letter stands for 0.25 * 2 ** ((its code - 48) / 3).
# UTF-8; lines that open with # are comments; 着 is folded into 著.
# Sources: jieba 0.42.1 dict.txt (MIT), ansj_seg 5.1.6 bigramdict.dic (Apache-2.0),
# mynlp-resource-coredict 1.0.0 (Apache-2.0).
# Made by make_bigrams.py; read by transforms/repair/language.py.
"""

JIEBA_SHARE = 0.1
"""Weight of one count in jieba. From 0.02 to 0.3 cross-entropy on news moves by 0.04 nats."""

CORE_SHARE = 0.05
"""Weight of one count in mynlp, which has twenty times the text of ansj_seg."""

CORE_PAIR = 1.4
"""mynlp counts pairs so many times less often than words: it left the rare ones out."""

MARKS = 2.6
"""Weight of a count of a mark: mynlp, which has none, adds so much to everything else."""

UNRELIABLE = 4.0
"""Weight of the smoothing against each kind of follower seen; with 1, cross-entropy on news rises
by 0.05 nats."""

SHOWN = 0.5
"""Pairs of less weight are left to the smoothing: half of the table, a hundredth of the text."""

INSIDE_SHARE = 0.1
"""Weight of a character inside words where the smoothing asks for characters that open words."""

AFTER_STOP = {"”": 0.1, "“": 0.05, "》": 0.002, "《": 0.005, "）": 0.01, "（": 0.01}
"""How often marks follow a full stop: ansj cuts its text at stops and so cannot say."""

Row = defaultdict[str, float]
Rows = defaultdict[str, Row]


def main(folder: str) -> None:
    """Write the table to standard output."""
    counts = Counts()
    count_lists(counts, Sources(Path(folder)))
    add_stops(counts)
    own = own_weights(counts.inside, counts.openings)
    sys.stdout.write(HEADER)
    for character in sorted(own):
        row, unlisted = join(
            counts.inside[character], counts.across[character], counts.ends[character]
        )
        weights = own[character], counts.clauses[character]
        write_row(character, weights, row, unlisted)


class Counts:
    """What the sources say of characters inside words, across words, and at their edges."""

    def __init__(self) -> None:
        self.inside: Rows = defaultdict(lambda: defaultdict(float))
        self.across: Rows = defaultdict(lambda: defaultdict(float))
        self.ends: Row = defaultdict(float)
        self.openings: Row = defaultdict(float)
        self.clauses: Row = defaultdict(float)

    def add_pair(self, before: str, word: str, count: float) -> None:
        """Count two neighbouring words."""
        self.across[before[-1]][word[0]] += count
        self.openings[word[0]] += count


def count_lists(counts: Counts, sources: Sources) -> None:
    """Count what the sources say of words and pairs of words."""
    for word, count in sources.words():
        add_inside(counts.inside, word, count * JIEBA_SHARE)
        counts.ends[word[-1]] += count * JIEBA_SHARE
    for word, count in sources.core_words():
        add_inside(counts.inside, word, count * CORE_SHARE)
    for before, word, count in sources.core_pairs():
        if before == SENTENCE:
            counts.clauses[word[0]] += count * CORE_SHARE
        else:
            counts.add_pair(before, word, count * CORE_SHARE * CORE_PAIR)
    for before, word, count in sources.pairs():
        add_inside(counts.inside, word, count)
        counts.add_pair(before, word, count * (MARKS if is_mark(word) else 1.0))


def add_stops(counts: Counts) -> None:
    """Say what follows a full stop: ansj_seg and mynlp cut their texts there."""
    whole = total(counts.openings)
    for stop in "。！？":
        for mark, share in AFTER_STOP.items():
            counts.inside[stop][mark] = share * whole
        counts.ends[stop] = whole


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
    kinds = UNRELIABLE * len(across) + 1
    boundary = total(across) + ends
    for character, count in across.items():
        row[character] += count / (total(across) + kinds) * boundary
    unlisted = kinds / (total(across) + kinds) * boundary + 1.0
    return row, unlisted


def write_row(character: str, weights: tuple[float, float], row: Row, unlisted: float) -> None:
    """Write one line, the heaviest followers first."""
    shown = [(weight, follower) for follower, weight in row.items() if weight >= SHOWN]
    shown.sort(key=lambda pair: (-pair[0], pair[1]))
    unlisted += total(row) - sum(weight for weight, _ in shown)
    followers = "".join(follower for _, follower in shown)
    letters = "".join(letter(weight) for weight, _ in shown)
    own, clause = map(letter, weights)
    print(character, own, clause, letter(unlisted), followers, letters, sep="\t")


def letter(weight: float) -> str:
    """Write a weight as a letter."""
    return chr(48 + round(3 * math.log2(max(weight, 0.25) / 0.25)))


if __name__ == "__main__":
    main(*sys.argv[1:])
