"""Write ``variants.tsv``: variant Han characters that OpenCC leaves as they are.

    python make_variants.py FOLDER

FOLDER holds ``Unihan_Variants.txt``, ``Unihan_OtherMappings.txt``, ``Unihan_Readings.txt`` and
``Unihan_DictionaryLikeData.txt`` of the Unicode Character Database (Debian: package
``unicode-data``). A character is listed when

- OpenCC's t2s leaves it, and the Table of General Standard Chinese Characters (kTGH) lacks it;
- Big5, HKSCS or GBK can write it, so that it can stand in a scraped page;
- Unihan gives it a z-variant or semantic variant that is, in Simplified form, in that table and
  shares a reading with it, and only one such character.

Components, which dictionaries list as characters, and characters with a life of their own in
Simplified text are left out by hand (``_LEFT_OUT``).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import opencc

_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_FIELDS = ("kZVariant", "kSemanticVariant")
_FILES = ("Variants", "OtherMappings", "Readings", "DictionaryLikeData")

_LEFT_OUT = set("丼卍鱻碁畊諵躭姉冂冋厶亼兦勹卄巛艸歺尣爫灬氵牜犭衤礻阝")
"""Components; 丼, the rice bowl on every menu (not a well); 卍, 姉 and 鱻 with lives of their own;
碁, 畊 and 諵, which known names and titles hold; 躭, which is 耽 although Unihan says 眈."""

_HEADER = """\
# Variant Han characters that OpenCC's t2s leaves, and the Simplified character each stands for.
# Format: variant TAB Simplified; sorted by code point; each variant once.
# Source: Unihan (kZVariant, kSemanticVariant, kTGH, readings), (C) Unicode, Inc.
# Licence: Unicode-3.0. Script: make_variants.py. Reader: transforms/script/table_reader.py
"""


def main(folder: Path, target: Path) -> None:
    """Read the four files and write the table."""
    fields = _read_fields(folder)
    rows = sorted(_variants(fields))
    text = _HEADER + "".join(f"{variant}\t{simplified}\n" for variant, simplified in rows)
    target.write_text(text, encoding="utf-8")


def _read_fields(folder: Path) -> dict[str, dict[str, str]]:
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for name in _FILES:
        for line in (folder / f"Unihan_{name}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("U+"):
                code, field, value = line.split("\t")
                fields[field][_character(code)] = value
    return fields


def _character(code: str) -> str:
    return chr(int(code.partition("<")[0].removeprefix("U+"), 16))


def _variants(fields: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    converter = opencc.OpenCC("t2s", include_tofu_risk_dictionaries=False)
    standard = fields["kTGH"]
    for code in (code for start, end in _BLOCKS for code in range(start, end)):
        character = chr(code)
        known = character in standard or converter.convert(character) != character
        if known or character in _LEFT_OUT or not _writable(character):
            continue
        relatives = {
            converter.convert(_character(relative))
            for field in _FIELDS
            for relative in fields[field].get(character, "").split()
        }
        same = {
            relative
            for relative in relatives
            if relative in standard and _readings(fields, relative) & _readings(fields, character)
        }
        if len(same) == 1:
            yield character, same.pop()


def _writable(character: str) -> bool:
    for codec in ("big5hkscs", "gbk"):
        try:
            character.encode(codec)
        except UnicodeEncodeError:
            continue
        return True
    return False


def _readings(fields: dict[str, dict[str, str]], character: str) -> set[str]:
    mandarin = fields["kMandarin"].get(character, "").split()
    dictionary = fields["kHanyuPinyin"].get(character, "").split()
    return {*mandarin, *(r for entry in dictionary for r in entry.split(":")[1].split(","))}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("variants.tsv"))
