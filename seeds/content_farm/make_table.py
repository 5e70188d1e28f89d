"""Make ``table.tsv``: how the content farm of the sample documents rewrites characters.

    python seeds/content_farm/make_table.py > seeds/content_farm/table.tsv

Each Simplified character that OpenCC (Apache-2.0) converts on its own gets that Traditional
character, where GBK can write it; common ones also get the first reading that pypinyin (MIT)
lists. Common are the 3,755 of GB2312's first level: with readings for rare ones too, insertions
would fall inside characters far oftener than they do on real pages.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator

import opencc
import pypinyin

HEADER = """\
# How the content farm of the sample documents rewrites characters: one for one, then read aloud.
# Format: Simplified <TAB> Traditional <TAB> reading, - for rare characters; UTF-8; lines that
# open with # are comments; in the order of GB2312, whose first level goes by reading.
# Source: OpenCC (Apache-2.0) on single characters; pypinyin (MIT).
# Made by make_table.py; read by tests/golden/make_seeds.py.
"""

LEFT_ALONE = frozenset("丑于伙余划台周咸岳峰干床征志扑曲朴松杯污游秋系群范蔑谷郁采里面")
"""Characters that most farms keep: their Traditional form is rare, or only one of several."""

SEEN_ON_PAGES = {"着": "著", "冲": "沖", "钟": "鐘", "为": "為", "众": "眾", "陕": "陜"}
"""Where farms write another form than OpenCC's first."""

LAST_ROW_OF_FIRST_LEVEL = 0xD7
NO_READING = "-"


def make_rows() -> Iterator[tuple[str, str, str]]:
    """Give (Simplified, Traditional, reading), in the order of GB2312."""
    convert = opencc.OpenCC("s2t").convert
    for row, simplified in gb2312_characters():
        traditional = SEEN_ON_PAGES.get(simplified) or convert(simplified)
        if simplified in LEFT_ALONE or traditional == simplified:
            continue
        if traditional.encode("gbk", "ignore"):
            common = row <= LAST_ROW_OF_FIRST_LEVEL
            yield (
                simplified,
                traditional,
                pypinyin.pinyin(traditional)[0][0] if common else NO_READING,
            )


def gb2312_characters() -> Iterator[tuple[int, str]]:
    """Give the characters of GB2312 and the row, as its first byte, that each stands in."""
    for row, cell in itertools.product(range(0xB0, 0xF8), range(0xA1, 0xFF)):
        for character in bytes((row, cell)).decode("gb2312", "ignore"):
            yield row, character


def main() -> None:
    """Write the table to standard output."""
    sys.stdout.write(HEADER)
    for row in make_rows():
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
