"""Make ``table.tsv``: how the content farm of the sample documents rewrites characters.

    python seeds/farm/make_table.py > seeds/farm/table.tsv

Each common Simplified character that OpenCC (Apache-2.0) converts on its own gets that
Traditional character and the first reading that pypinyin (MIT) lists for it, where GBK can write
it. Common are the 3,755 of GB2312's first level: with rare ones too, insertions would fall inside
characters far oftener than they do on real pages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import opencc
import pypinyin

HEADER = """\
# How the content farm of the sample documents rewrites characters: one for one, then read aloud.
# Format: Simplified <TAB> Traditional <TAB> reading; UTF-8; lines that open with # are comments.
# Source: OpenCC (Apache-2.0) on single characters; pypinyin (MIT).
# Made by make_table.py; read by tests/golden/make_seeds.py.
"""

LEFT_ALONE = frozenset("丑于伙余划台周咸岳峰干床征志扑曲朴松杯污游秋系群范蔑谷郁采里面")
"""Characters that most farms keep: their Traditional form is rare, or only one of several."""

SEEN_ON_PAGES = {"着": "著", "冲": "沖", "钟": "鐘", "为": "為", "众": "眾", "陕": "陜"}
"""Where farms write another form than OpenCC's first."""


def make_rows() -> Iterator[tuple[str, str, str]]:
    """Give (Simplified, Traditional, reading), in the order of GB2312."""
    convert = opencc.OpenCC("s2t").convert
    for simplified in common_characters():
        traditional = SEEN_ON_PAGES.get(simplified) or convert(simplified)
        if simplified in LEFT_ALONE or traditional == simplified:
            continue
        if traditional.encode("gbk", "ignore"):
            yield simplified, traditional, pypinyin.pinyin(traditional)[0][0]


def common_characters() -> str:
    """Give the characters of GB2312's first level, in its order: by reading."""
    pairs = (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    return b"".join(pairs).decode("gb2312", "ignore")


def main() -> None:
    """Write the table to standard output."""
    sys.stdout.write(HEADER)
    for row in make_rows():
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
