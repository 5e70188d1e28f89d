"""Make ``word_pairs.bin``: which word follows another more often than its own frequency says.

    python make_word_pairs.py SOURCES > word_pairs.bin

From the word pairs of mynlp and of ansj_seg (see sources.py). A pair is listed by
what it tells: the likelier it makes its second word, and the more often, the sooner. The first word
is listed too, with what any other word loses behind it.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from transforms.repair.language import LanguageModel
from transforms.repair.packed import pack
from transforms.repair.tables.make_bigrams import AFTER_STOP, Rows
from transforms.repair.tables.make_trigrams import Gain, losses, number
from transforms.repair.tables.sources import SENTENCE, Sources, is_mark
from transforms.repair.words import Lexicon

HEADER = """\
# Which Simplified word follows another.
# Format: see transforms/repair/packed.py. Keys: two words with a space between; the first and the
# space alone. Numbers: gain over the word's own frequency in quarters of a nat, plus 64; of a word
# alone that of all others behind it.
# Sources: mynlp-resource-coredict 1.0.0 (Apache-2.0), ansj_seg 5.1.6 bigramdict.dic (Apache-2.0).
# Made by make_word_pairs.py; read by transforms/repair/words.py.
"""

ANSJ_WEIGHT = 3.0
"""Weight of a count in ansj_seg, which has a twentieth of mynlp's text."""

ANSJ_MARK = 25.0
"""The same for a mark: mynlp has none, and adds so much to everything else."""

UNRELIABLE = 4.0
"""Weight of a word's own frequency against each kind of follower seen; with 1, cross-entropy on
news rises by 0.2 nats."""

TELLING = 0.5
"""A pair that gains less (in nats) is left to the word's own frequency."""

LISTED = 300_000
"""Pairs listed, of five million."""


def main(folder: str) -> None:
    """Write the table to standard output."""
    sources = Sources(Path(folder))
    counts: Rows = defaultdict(lambda: defaultdict(float))
    for before, word, count in sources.core_pairs():
        counts[before][word] += count
    for before, word, count in sources.pairs():
        counts[before][word] += count * (ANSJ_MARK if is_mark(word) else ANSJ_WEIGHT)
    openings = counts.pop(SENTENCE)
    for stop in "。！？":
        counts[stop] = openings | {
            mark: share * sum(openings.values()) for mark, share in AFTER_STOP.items()
        }
    found = sorted(telling(counts, Lexicon(LanguageModel())), reverse=True)[:LISTED]
    gains = {one.before + one.follower: math.log(one.chance / one.alone) for one in found}
    numbers = {key: number(gain) for key, gain in {**losses(found), **gains}.items()}
    sys.stdout.buffer.write(pack(numbers, HEADER))


def telling(counts: Rows, lexicon: Lexicon) -> Iterator[Gain]:
    """Give the pairs of listed words that make their second likelier than it is alone."""
    for before, row in counts.items():
        smoothing = UNRELIABLE * len(row)
        whole = sum(row.values()) + smoothing
        for word, count in row.items():
            if lexicon.share(before) is None or (share := lexicon.share(word)) is None:
                continue
            alone = math.exp(share)
            chance = (count + smoothing * alone) / whole
            gain = math.log(chance / alone)
            if gain > TELLING:
                yield Gain(count * gain, f"{before} ", word, chance, alone)


if __name__ == "__main__":
    main(*sys.argv[1:])
