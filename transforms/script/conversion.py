"""OpenCC converters: stock ones, and ones completed by the tables of this package."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import resources
from pathlib import Path

import opencc

BASIC_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
"""The Han blocks of the basic plane: first code point, and the one behind the last."""

ALL_HAN = (*BASIC_HAN, (0x20000, 0x32400))
"""The same with the supplementary planes."""

Convert = Callable[[str], str]

# OpenCC takes UTF-8 only, and a str may hold halves of surrogate pairs, which UTF-8 cannot.
_LONE_SURROGATES = re.compile("([\ud800-\udfff]+)")


def stock_converter(config: str) -> Convert:
    """Build one of OpenCC's own converters, without the rare forms that few fonts can show."""
    return _guarded(opencc.OpenCC(config, include_tofu_risk_dictionaries=False))


def table_converter(table: Mapping[str, str] | str) -> Convert:
    """Build a converter from one table, in which the longest key wins.

    The table is a mapping, or the name of a dictionary of OpenCC's own. OpenCC reads its
    configuration from files, so they are written to a folder of their own and removed again.
    """
    with tempfile.TemporaryDirectory(prefix="hanclean-opencc-") as folder:
        config = {
            "name": "hanclean",
            "normalization": [{"dict": _installed("CJK_Compatibility_Ideographs")}],
            "conversion_chain": [
                {"dict": _installed(table) if isinstance(table, str) else _written(table, folder)}
            ],
        }
        path = Path(folder) / "config.json"
        path.write_text(json.dumps(config), encoding="utf-8")
        return _guarded(opencc.OpenCC(str(path), include_tofu_risk_dictionaries=False))


def _installed(name: str) -> dict[str, str]:
    path = resources.files("opencc") / "clib" / "share" / "opencc" / f"{name}.ocd2"
    return {"type": "ocd2", "file": str(path)}


def _written(table: Mapping[str, str], folder: str) -> dict[str, str]:
    path = Path(folder) / "table.txt"
    rows = "".join(f"{key}\t{value}\n" for key, value in sorted(table.items()))
    path.write_text(rows, encoding="utf-8")
    return {"type": "text", "file": str(path)}


def _guarded(converter: opencc.OpenCC) -> Convert:
    def convert(text: str) -> str:
        try:
            return str(converter.convert(text))
        except UnicodeEncodeError:
            parts = _LONE_SURROGATES.split(text)
            parts[::2] = map(converter.convert, parts[::2])
            return "".join(parts)

    return convert


def character_map(config: str, blocks: Sequence[tuple[int, int]] = BASIC_HAN) -> dict[str, str]:
    """Give every Han of the blocks that a stock configuration changes, taken alone."""
    characters = [chr(code) for start, end in blocks for code in range(start, end)]
    converted = stock_converter(config)("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return {before: after for before, after in pairs if before != after and len(after) == 1}
