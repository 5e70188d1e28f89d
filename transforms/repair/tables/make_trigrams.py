"""Make ``trigrams.tsv``: which character follows two others, where the two tell more than one.

    python make_trigrams.py jieba/dict.txt bigramdict.dic core-dict > trigrams.tsv

Three sources, weighed so that each of them speaks for what the others lack:

- ``core-dict`` of mynlp (Apache-2.0; in the Maven jar
  ``com.mayabot.mynlp.resource:mynlp-resource-coredict:1.0.0``): 226,000 words and 4.8 million pairs
  of neighbouring words with their counts, but no punctuation.
- ``bigramdict.dic`` of ansj_seg and ``dict.txt`` of jieba (see make_bigrams.py).

A trigram is listed where it says more than the bigram table, by which it is measured.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from transforms.repair.language import LanguageModel
from transforms.repair.tables.make_bigrams import (
    Rows,
    is_scored,
    letter,
    normalise,
    read_pairs,
    read_words,
)

HEADER = """\
# Which Simplified character (or punctuation mark; 0 for digits and Latin) follows two others.
# Format: first character, then for each second character <TAB> the second, a letter for the weight
# of followers not listed, the followers, their weights, one letter each. A letter stands for
# 0.25 * 2 ** ((its code - 48) / 3). UTF-8; lines that open with # are comments.
# Sources: mynlp-resource-coredict 1.0.0 (Apache-2.0), jieba 0.42.1 dict.txt (MIT),
# ansj_seg 5.1.6 bigramdict.dic (Apache-2.0).
# Made by make_trigrams.py; read by transforms/repair/trigrams.py.
"""

ANSJ_WEIGHT = 20.0
"""Weight of a count in ansj_seg, which has a twentieth of mynlp's text."""

JIEBA_WEIGHT = 2.0
"""Weight of a count in jieba: it knows words that mynlp does not."""

SHOWN = 30.0
"""Trigrams of less weight are left out; with 10 the table is three times as large, and of 540
damaged runs one more comes out right."""

TELLING = 4.0
"""A trigram is listed where it makes its last character so many times as likely as the bigram."""

SURE = 20.0
"""A context so many times as heavy as SHOWN says something even if it lists no follower."""


def main(jieba: str, ansj: str, mynlp: str) -> None:
    """Write the table to standard output."""
    counts: Rows = defaultdict(lambda: defaultdict(float))
    for word, count in read_core_words(Path(mynlp)):
        add_inside(counts, word, count)
    for before, word, count in read_core_pairs(Path(mynlp)):
        add_across(counts, before, word, count)
    for word, count in read_words(Path(jieba)):
        add_inside(counts, word, count * JIEBA_WEIGHT)
    for before, word, count in read_pairs(Path(ansj)):
        add_across(counts, before, word, count * ANSJ_WEIGHT)
    model = LanguageModel()
    rows: dict[str, list[str]] = defaultdict(list)
    for context in sorted(counts):
        followers = telling(model, context[1], counts[context])
        whole = sum(counts[context].values())
        if followers or whole > SURE * SHOWN:
            rest = whole - sum(followers.values()) + len(counts[context]) + 1
            rows[context[0]].append(entry(context[1], rest, followers))
    sys.stdout.write(HEADER)
    for first, entries in rows.items():
        print(first, *entries, sep="\t")


def read_core_words(folder: Path) -> Iterator[tuple[str, float]]:
    """Read ``word frequency`` lines."""
    for line in (folder / "CoreDict.txt").read_text(encoding="utf-8").splitlines():
        word, _, count = line.rpartition(" ")
        if word and is_scored(normalise(word)):
            yield normalise(word), float(count)


def read_core_pairs(folder: Path) -> Iterator[tuple[str, str, float]]:
    """Read a word on a line, then indented ``count word word ...`` lines of what follows it."""
    before = ""
    for line in (folder / "CoreDict.bigram.txt").read_text(encoding="utf-8").split("\n"):
        if not line.startswith("\t"):
            before = normalise(line) if is_scored(normalise(line)) else ""
            continue
        count, *words = line[1:].split(" ")
        for word in map(normalise, words):
            if before and word and is_scored(word):
                yield before, word, float(count)


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


def telling(model: LanguageModel, last: str, followers: dict[str, float]) -> dict[str, float]:
    """Choose the followers that are likelier than the bigram says."""
    whole = sum(followers.values()) + len(followers) + 1
    return {
        follower: count
        for follower, count in followers.items()
        if count >= SHOWN and count / whole >= TELLING * math.exp(model.score(last, follower))
    }


def entry(second: str, rest: float, followers: dict[str, float]) -> str:
    """Write what follows one context, the heaviest first."""
    ranked = sorted(followers, key=lambda follower: (-followers[follower], follower))
    weights = (letter(followers[follower]) for follower in ranked)
    return "".join((second, letter(rest), *ranked, *weights))


if __name__ == "__main__":
    main(*sys.argv[1:])
