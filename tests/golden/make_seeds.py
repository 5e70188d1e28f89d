"""Make the raw documents of ``seeds/`` from their sources.

    python -m tests.golden.make_seeds           write seeds/*.txt
    python -m tests.golden.make_seeds --check   exit 1 where they differ from their sources

A source, ``seeds/sources/NAME.txt``, is a recipe and the page as its author wrote it, with a line
``---`` between them. The recipe has a line ``key: value`` for each of:

``shows``     what the document is there for
``encoding``  Python codec of the raw bytes (default utf-8; ``utf-8-sig`` for one with BOM,
              ``utf-16-le-bom`` and ``utf-16-be-bom``)
``newline``   ``lf`` (default) or ``crlf``
``script``    ``farm``: Simplified to Traditional, one character for one
``damage``    ``pinyin``: the farm's readings, inserted byte by byte (implies ``script: farm``)
``unread``    characters for which this farm has no reading
``stray``     the byte, in hexadecimal, that the farm leaves before punctuation
``width``     ``half``: full-width ASCII folded, as every farm page is
``misread``   the codec that the GB18030 bytes were once read with by mistake

Characters that cannot be seen are written ``\\u200b`` in a source. Nothing is random: the same
source gives the same bytes.
"""

from __future__ import annotations

import argparse
import codecs
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.forward_model import DamagedText, damage, fold

SEEDS = Path(__file__).parents[2] / "seeds"
FARM_TABLE = SEEDS / "content_farm" / "table.tsv"

KEYS = frozenset(
    {"shows", "encoding", "newline", "script", "damage", "unread", "stray", "width", "misread"}
)

_BOMS = {"utf-16-le-bom": codecs.BOM_UTF16_LE, "utf-16-be-bom": codecs.BOM_UTF16_BE}
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True)
class Source:
    """One document before anything happened to it, and what is to happen."""

    name: str
    recipe: Mapping[str, str]
    page: str


@dataclass(frozen=True)
class FarmTable:
    """What a content farm replaces: characters one for one, then readings behind characters."""

    script: Mapping[int, str]
    readings: Mapping[str, str]


def read_sources(folder: Path = SEEDS / "sources") -> list[Source]:
    """Read every source, in order of name."""
    return [
        parse_source(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))
    ]


def parse_source(name: str, content: str) -> Source:
    """Split a source into recipe and page; raises ``ValueError`` for a key it does not know."""
    head, page = content.split("\n---\n", maxsplit=1)
    recipe = dict(line.split(": ", maxsplit=1) for line in head.splitlines())
    if unknown := recipe.keys() - KEYS:
        raise ValueError(f"{name}: unknown in a recipe: {', '.join(sorted(unknown))}")
    visible = page.removesuffix("\n")
    return Source(name, recipe, _ESCAPE.sub(lambda match: chr(int(match[1], 16)), visible))


def read_farm_table(path: Path = FARM_TABLE) -> FarmTable:
    """Read the farm's table."""
    lines = path.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    script = {ord(simplified): traditional for simplified, traditional, _ in rows}
    readings = {traditional: reading for _, traditional, reading in rows if reading != "-"}
    return FarmTable(script, readings)


def make_bytes(source: Source, farm: FarmTable) -> bytes:
    """Make the raw document of a source."""
    text = make_text(source, farm)
    if source.recipe.get("newline") == "crlf":
        text = text.replace("\n", "\r\n")
    encoding = source.recipe.get("encoding", "utf-8")
    if misread := source.recipe.get("misread"):
        text = text.encode("gb18030").decode(misread)
    return _BOMS.get(encoding, b"") + text.encode(encoding.removesuffix("-bom"))


def make_text(source: Source, farm: FarmTable) -> str:
    """Make the text that the raw bytes will hold."""
    if "damage" in source.recipe:
        return apply_damage(source, farm).text
    page = source.page
    if source.recipe.get("script") == "farm":
        page = page.translate(farm.script)
    return fold(page) if source.recipe.get("width") == "half" else page


def apply_damage(source: Source, farm: FarmTable) -> DamagedText:
    """Let the content farm at a page."""
    unread, stray = source.recipe.get("unread", ""), source.recipe.get("stray")
    return damage(
        source.page.translate(farm.script),
        {
            character: reading
            for character, reading in farm.readings.items()
            if character not in unread
        },
        stray_byte=int(stray, 16) if stray else None,
    )


def find_stale(sources: list[Source], farm: FarmTable, folder: Path = SEEDS) -> list[str]:
    """Name the raw documents that are missing, left over, or not what their sources make."""
    wanted = {f"{source.name}.txt": make_bytes(source, farm) for source in sources}
    found = {path.name: path.read_bytes() for path in folder.glob("*.txt")}
    return sorted(
        name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name)
    )


def main(arguments: list[str] | None = None) -> int:
    """Write or check the raw documents; gives the exit status."""
    parser = argparse.ArgumentParser(description="Make seeds/*.txt from seeds/sources.")
    parser.add_argument("--check", action="store_true", help="write nothing, name what is stale")
    check = parser.parse_args(arguments).check
    sources, farm = read_sources(), read_farm_table()
    if check:
        stale = find_stale(sources, farm)
        for name in stale:
            print(f"seeds/{name} is not what its source makes")
        return 1 if stale else 0
    for source in sources:
        (SEEDS / f"{source.name}.txt").write_bytes(make_bytes(source, farm))
    return 0


if __name__ == "__main__":
    sys.exit(main())
