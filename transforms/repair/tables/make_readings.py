"""Make ``readings.tsv``: which characters have which Mandarin reading.

    python make_readings.py > readings.tsv

Source: pypinyin (MIT), its single-character table, which covers both scripts; and, because that
table has no neutral tones, the toneless readings that its phrase table gives a character in
context (们 ``men``), for its Traditional form too. Only characters that GBK can write are kept:
the damage that repair undoes is done to GBK bytes.
"""

from __future__ import annotations

import sys
from collections import defaultdict

import opencc

HEADER = """\
# Mandarin readings, and the characters that have them.
# Format: reading <TAB> characters, sorted; UTF-8; lines that open with # are comments.
# Source: pypinyin {version} (MIT licence), single characters, neutral tones from its phrases.
# Made by make_readings.py; read by transforms/repair/readings.py.
"""
TONELESS = set("abcdefghijklmnopqrstuvwxyzüê")


def main() -> None:
    """Write the table to standard output."""
    # Imported here and below: only this script needs pypinyin, and pytest collects it without.
    import pypinyin  # noqa: PLC0415
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

    characters: dict[str, set[str]] = defaultdict(set)
    for code, readings in pinyin_dict.items():
        for reading in readings.split(","):
            characters[reading].add(chr(code))
    for character, reading in neutral_readings():
        characters[reading].add(character)
    sys.stdout.write(HEADER.format(version=pypinyin.__version__))
    for reading, having in sorted(characters.items()):
        written = "".join(sorted(filter(in_gbk, having)))
        if written:
            sys.stdout.write(f"{reading}\t{written}\n")


def neutral_readings() -> list[tuple[str, str]]:
    """List each character that some phrase gives a reading without tone, with that reading."""
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415

    traditional = opencc.OpenCC("s2t").convert
    return [
        (form, reading)
        for phrase, syllables in phrases_dict.items()
        for character, (reading, *_others) in zip(phrase, syllables, strict=False)
        if reading and TONELESS.issuperset(reading) and len(phrase) == len(syllables)
        for form in (character, traditional(character))
    ]


def in_gbk(character: str) -> bool:
    """Tell whether GBK has the character."""
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main()
