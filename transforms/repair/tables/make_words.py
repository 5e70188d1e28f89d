"""Make ``words.tsv``: the words of Simplified Chinese and how often each is used.

    python make_words.py SOURCES > words.tsv

From two of the sources in sources.py. jieba knows four times as many words
as the newspaper text behind ansj_seg, which in turn has truer counts for the common ones, and
counts punctuation: a word's frequency is the mean of both, 7 to 3.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from transforms.repair.tables.sources import Sources, is_mark

HEADER = """\
# Words of Simplified Chinese (and punctuation; 0 for digits and Latin) by first character.
# Format: first character <TAB> letter for the one-character word, - where it is none <TAB> for each
# longer word a bar, the rest of the word, = and its letter; a closing bar. A letter stands for
# the share 2 ** ((its code - 48) / 3 - 30). UTF-8; lines that open with # are comments.
# Sources: jieba 0.42.1 dict.txt (MIT), ansj_seg 5.1.6 bigramdict.dic (Apache-2.0).
# Made by make_words.py; read by transforms/repair/words.py.
"""

ANSJ_SHARE = 0.3
"""Weight of newspaper counts; cross-entropy on news is lowest between 0.2 and 0.5."""

RAREST = 20
"""Words that jieba has seen less often are left out: three quarters of its list, half of which are
names; cross-entropy on news rises by 0.08 nats."""

LONGEST = 5


def main(folder: str) -> None:
    """Write the table to standard output."""
    sources = Sources(Path(folder))
    general = {word: count for word, count in sources.words() if count >= RAREST}
    news: dict[str, float] = defaultdict(float)
    for _, word, count in sources.pairs():
        news[word] += count
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for word, share in shares(general, news).items():
        if len(word) <= LONGEST:
            rows[word[0]][word[1:]] = share
    sys.stdout.write(HEADER)
    for first in sorted(rows):
        write_row(first, rows[first])


def shares(general: dict[str, float], news: dict[str, float]) -> dict[str, float]:
    """Mix the two sources; punctuation is as frequent as the news have it."""
    all_general, all_news = sum(general.values()), sum(news.values())
    marks = {word: count / all_news for word, count in news.items() if is_mark(word)}
    words = 1.0 - sum(marks.values())
    mixed = {
        word: words * (1 - ANSJ_SHARE) * general.get(word, 0.0) / all_general
        + ANSJ_SHARE * news.get(word, 0.0) / all_news
        for word in {*general, *news}
    }
    return mixed | marks


def write_row(first: str, words: dict[str, float]) -> None:
    """Write the words of one first character, the most frequent first."""
    alone = letter(words[""]) if "" in words else "-"
    longer = sorted((-share, rest) for rest, share in words.items() if rest)
    print(first, alone, "|" + "".join(f"{rest}={letter(-s)}|" for s, rest in longer), sep="\t")


def letter(share: float) -> str:
    """Write a share as a letter."""
    return chr(48 + max(0, round(3 * (math.log2(share) + 30))))


if __name__ == "__main__":
    main(*sys.argv[1:])
