"""The labelled files: their families, what counts as read right, the declarations blanked."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FAMILIES = {
    "UTF-8": ("ascii", "utf-8", "utf-8-sig"),
    "UTF-16, UTF-32": ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"),
    "GB": ("gb2312", "gb18030", "hz"),
    "Big5": ("big5",),
    "Japanese": ("shift_jis", "cp932", "euc_jp", "iso2022_jp"),
    "Korean": ("euc_kr", "cp949", "johab", "iso2022_kr"),
}

_READINGS = {
    "ascii": ("ascii", "utf-8"),
    "utf-8": ("utf-8", "utf-8-sig"),
    "gb2312": ("gb18030",),
    "big5": ("big5", "cp950", "big5hkscs"),
    "shift_jis": ("cp932", "shift_jis"),
    "euc_kr": ("cp949",),
    "euc_jp": ("euc_jp", "euc_jis_2004"),
}
"""What a label is read with: the supersets that browsers use."""

_DECLARATION = re.compile(rb"""(?i)\b(charset|encoding)\s*=\s*["']?[a-z0-9_-]+""")


@dataclass(frozen=True)
class LabelledFile:
    """A file with its true codec."""

    name: str
    content: bytes
    codec: str

    @property
    def family(self) -> str | None:
        """The family of the codec; ``None`` where no codec reads the file."""
        return family_of(self.codec)

    def is_read_right(self, text: str | None) -> bool:
        """Tell whether a decoded text is this file's."""
        readings = _READINGS.get(self.codec, (self.codec,))
        return text in [self.content.decode(name, errors="replace") for name in readings]


def family_of(codec: str | None) -> str | None:
    """Give the family that a codec, under any of its names, belongs to."""
    return _FAMILY_BY_CODEC.get((codec or "").lower().replace("_", "-"))


_FAMILY_BY_CODEC = {
    name.replace("_", "-"): family for family, names in FAMILIES.items() for name in names
} | {
    "gbk": "GB",
    "hz-gb-2312": "GB",
    "cp950": "Big5",
    "big5hkscs": "Big5",
    "big5-hkscs": "Big5",
    "utf8": "UTF-8",
}


def load_files(folder: Path) -> Iterator[LabelledFile]:
    """Load every file that the folder's manifest names."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as manifest:
        for row in csv.DictReader(manifest, delimiter="\t"):
            content = (folder / row["file"]).read_bytes()
            yield LabelledFile(row["file"], content, row["gold_codec"])


def blank_declarations(content: bytes) -> bytes:
    """Overwrite charset declarations with spaces."""
    return _DECLARATION.sub(lambda found: b" " * len(found[0]), content)
