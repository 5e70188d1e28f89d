"""Make ``trigrams.bin``: which character follows two others, where the two tell more than one.

    python make_trigrams.py SOURCES > trigrams.bin

SOURCES is the folder of sources.py. A trigram is listed where it says
more than the bigram table, by which it is measured: the likelier it makes its last character, and
the more often, the sooner. Its two first characters are listed too, with what any other character
loses behind them.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from transforms.repair.language import LanguageModel
from transforms.repair.packed import pack
from transforms.repair.tables.make_bigrams import CORE_PAIR, Row, Rows
from transforms.repair.tables.sources import SENTENCE, Sources, is_mark, is_scored
from transforms.repair.trigrams import NO_GAIN, STEPS

HEADER = """\
# Which Simplified character (or punctuation mark; 0 for digits and Latin) follows two others.
# Format: see transforms/repair/packed.py. Keys: three characters, or the first two of such.
# Numbers: gain over the bigram in quarters of a nat, plus 64; of two characters that of all others.
# Sources: mynlp-resource-coredict 1.0.0 (Apache-2.0), jieba 0.42.1 dict.txt (MIT),
# ansj_seg 5.1.6 bigramdict.dic (Apache-2.0).
# Made by make_trigrams.py; read by transforms/repair/trigrams.py.
"""

ANSJ_WEIGHT = 8.0
"""Weight of a count in ansj_seg, which has a twentieth of mynlp's text."""

ANSJ_MARK = 40.0
"""The same for a mark: mynlp has none, and adds so much to everything else."""

JIEBA_WEIGHT = 0.5
"""Weight of a count in jieba: it knows words that mynlp does not."""

UNRELIABLE = 16.0
"""Weight of the bigram against each kind of follower seen; with 4, cross-entropy on news rises by
0.1 nats."""

TELLING = 0.5
"""A trigram that gains less (in nats) is left to the bigram."""

LISTED = 500_000
"""Trigrams listed; twice as many bring 0.03 nats."""


class Gain(NamedTuple):
    """What may be listed: its worth, and the chance of what follows, there and anywhere."""

    worth: float
    before: str
    follower: str
    chance: float
    alone: float


def main(folder: str) -> None:
    """Write the table to standard output."""
    counts = count_all(Sources(Path(folder)))
    found = sorted(telling(counts, LanguageModel()), reverse=True)[:LISTED]
    gains = {one.before + one.follower: math.log(one.chance / one.alone) for one in found}
    numbers = {key: number(gain) for key, gain in {**losses(found), **gains}.items()}
    sys.stdout.buffer.write(pack(numbers, HEADER))


def count_all(sources: Sources) -> Rows:
    """Count the trigrams of all sources: two characters, then what follows them."""
    counts: Rows = defaultdict(lambda: defaultdict(float))
    for word, count in sources.core_words():
        add_inside(counts, word, count)
    for before, word, count in sources.core_pairs():
        if before != SENTENCE:
            add_across(counts, before, word, count * CORE_PAIR)
    for word, count in sources.words():
        add_inside(counts, word, count * JIEBA_WEIGHT)
    for before, word, count in sources.pairs():
        add_across(counts, before, word, count * (ANSJ_MARK if is_mark(word) else ANSJ_WEIGHT))
    return counts


def add_inside(counts: Rows, word: str, count: float) -> None:
    """Count the trigrams inside one word."""
    for place in range(len(word) - 2):
        counts[word[place : place + 2]][word[place + 2]] += count


def add_across(counts: Rows, before: str, word: str, count: float) -> None:
    """Count the trigrams that lie in two neighbouring words."""
    if len(before) > 1 and is_scored(before[-2:]):
        counts[before[-2:]][word[0]] += count
    if len(word) > 1:
        counts[before[-1] + word[0]][word[1]] += count


def telling(counts: Rows, model: LanguageModel) -> Iterator[Gain]:
    """Give the trigrams that make their last character likelier than the bigram does."""
    for before, row in counts.items():
        smoothing = UNRELIABLE * len(row)
        whole = sum(row.values()) + smoothing
        for character, count in row.items():
            by_bigram = math.exp(model.score(before[1], character))
            chance = (count + smoothing * by_bigram) / whole
            gain = math.log(chance / by_bigram)
            if gain > TELLING:
                yield Gain(count * gain, before, character, chance, by_bigram)


def losses(listed: list[Gain]) -> dict[str, float]:
    """Give what followers lose that are not listed, so that all chances add up to 1."""
    chances: Row = defaultdict(float)
    alone: Row = defaultdict(float)
    for one in listed:
        chances[one.before] += one.chance
        alone[one.before] += one.alone
    return {
        before: math.log(max(1 - chance, 1e-4) / max(1 - alone[before], 1e-4))
        for before, chance in chances.items()
    }


def number(gain: float) -> int:
    """Write a gain as the table does."""
    return min(max(round(gain * STEPS) + NO_GAIN, 0), 255)


if __name__ == "__main__":
    main(*sys.argv[1:])
