"""Make ``character_costs.tsv``: how surprising each character is in Chinese, Japanese, Korean.

    python make_character_costs.py JIEBA_DICT DJANGO_WHEEL TYPESCRIPT_ARCHIVE > character_costs.tsv

Chinese frequencies are those of jieba's word list (``jieba/dict.txt`` of the package, MIT), each
word's count given to its characters, in Simplified and, through OpenCC, in Traditional form.
Japanese and Korean ones are counted in two bodies of prose that professional translators keep up:
the message catalogues of Django (BSD) and TypeScript (Apache 2.0). The three files are what
``pip download --no-binary :all: jieba==0.42.1`` (unpacked), ``pip download django==5.2.*`` and
``npm pack typescript@5.8`` fetch.
"""

from __future__ import annotations

import json
import math
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import opencc

PUNCTUATION_SHARE = {"zh": 0.14, "ja": 0.1, "ko": 0.02}
"""Of the characters of running Chinese text one in seven is a mark; Korean text has ASCII marks."""
HIGHEST_COST = 12.0
STEP = 0.5
PROSE_MARKS = Counter(
    "，" * 60
    + "。" * 35
    + "、" * 12
    + "\u3000" * 8
    + "：；？！（）“”「」《》" * 5
    + "…—·『』‘’／" * 2
)
"""Lists and messages lack the marks of running prose; their ratios are those of a news page."""
LETTERS = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
HEADER = """\
# How surprising a character is in a language: lines of language, cost, characters (tab-separated).
# The cost is the negative natural logarithm of its share of all characters, rounded to 0.5.
# Source: jieba 0.42.1 dict.txt (MIT), Django 5.2 catalogues (BSD), TypeScript 5.8 messages
# (Apache 2.0), Simplified to Traditional by OpenCC (Apache 2.0).
# Made by make_character_costs.py; read by transforms/decoding/commonness.py.
"""


def main(jieba: str, django: str, typescript: str) -> None:
    """Print the table."""
    sys.stdout.write(HEADER)
    print_costs("zh", blend(count_word_list(jieba), PUNCTUATION_SHARE["zh"]))
    for language in ("ja", "ko"):
        letters = count_letters(read_messages(django, typescript, language))
        print_costs(language, blend(letters, PUNCTUATION_SHARE[language]))


def read_messages(django: str, typescript: str, locale: str) -> Iterator[str]:
    """Give every translated message of a locale."""
    with zipfile.ZipFile(django) as wheel:
        for name in wheel.namelist():
            if name.endswith(".po") and f"/locale/{locale}/" in name:
                catalogue = wheel.read(name).decode()
                yield from re.findall(r'^(?:msgstr(?:\[\d\])? )?"([^\n]*)"$', catalogue, re.M)
    with tarfile.open(typescript) as archive:
        name = f"package/lib/{locale}/diagnosticMessages.generated.json"
        if name in archive.getnames():
            member = archive.extractfile(name)
            assert member is not None
            yield from json.load(member).values()


def count_letters(messages: Iterable[str]) -> Mapping[str, float]:
    """Count the letters of all messages."""
    return Counter(LETTERS.findall("".join(messages)))


def count_word_list(jieba: str) -> Mapping[str, float]:
    """Count characters of a word list by its frequencies, half Simplified, half Traditional."""
    to_traditional = opencc.OpenCC("s2t").convert
    shares: dict[str, float] = defaultdict(float)
    lines = [line.split(" ") for line in Path(jieba).read_text(encoding="utf-8").splitlines()]
    for word, count, *_ in lines:
        for form in (word, to_traditional(word)):
            for character in LETTERS.findall(form):
                shares[character] += int(count)
    return shares


def blend(letters: Mapping[str, float], share: float) -> Mapping[str, float]:
    """Give marks their share of running text."""
    shares = {mark: share * part for mark, part in scaled(PROSE_MARKS).items()}
    shares.update({letter: (1 - share) * part for letter, part in scaled(letters).items()})
    return shares


def scaled(counts: Mapping[str, float]) -> Mapping[str, float]:
    """Scale counts to a sum of 1."""
    total = sum(counts.values())
    return {character: count / total for character, count in counts.items()}


def print_costs(language: str, shares: Mapping[str, float]) -> None:
    """Print one line a cost, cheapest first, characters in code point order."""
    by_cost: dict[float, list[str]] = defaultdict(list)
    for character, share in shares.items():
        by_cost[round(-math.log(share) / STEP) * STEP].append(character)
    for cost in sorted(by_cost):
        if cost <= HIGHEST_COST:
            characters = "".join(sorted(by_cost[cost]))
            sys.stdout.write(f"{language}\t{cost}\t{characters}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
