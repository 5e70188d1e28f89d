"""Everything that is neither Unicode nor East Asian: chardet's field."""

from __future__ import annotations

import codecs
import re
from typing import Final

import chardet

from transforms.decoding.outcome import Choice, Undecodable
from transforms.decoding.sampling import count_high_bytes

_LARGEST_SAMPLE: Final = 64 * 1024
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r\x0e\x0f\x1b"})
"""Without those that text uses: white space, ISO-2022's shifts and escape."""

_ZERO_PADDING: Final = re.compile(rb"\0{8,}")
"""Wiped blocks in or around text say nothing about the rest."""

_ERAS: Final = chardet.EncodingEra.MODERN_WEB | chardet.EncodingEra.LEGACY_ISO
"""Not the code pages of DOS, Macintosh and mainframes, which chardet sees in any short text."""

_HIGH_BYTE: Final = re.compile(rb"[\x80-\xff]")

MOST_CONTROLS: Final = 0.03
"""Share of control bytes in text with stray ones; random bytes have 0.1."""

LEAST_CONFIDENCE: Final = 0.04
"""chardet's confidence in random high bytes is 0.01 to 0.05, in real text 0.05 and more."""

SURE_CONFIDENCE: Final = 0.35
"""Texts of a few hundred bytes reach 0.4 in Cyrillic, 0.1 to 0.25 in Latin letters, whose encodings
differ in little."""

DOUBTFUL_CONFIDENCE: Final = 0.1
FEW_HIGH_BYTES: Final = 4
FEW_ACCENTS: Final = 0.3
"""Share of high bytes up to which text may be Western. Where chardet is in doubt, or has next to
nothing to go by ("café"), such text is read as browsers read undeclared pages, as cp1252."""

UNRECOGNISABLE: Final = Undecodable(
    "binary", "the content is unrecognisable: no supported encoding makes text of it"
)


def has_binary_controls(content: bytes) -> bool:
    """Tell whether control bytes make up more than any text has."""
    sample = _ZERO_PADDING.sub(b"", content[:_LARGEST_SAMPLE])
    return len(sample) - len(sample.translate(None, _CONTROLS)) > MOST_CONTROLS * len(sample)


def choose_by_chardet(content: bytes, declared: str | None) -> Choice | None:
    """Let chardet choose; where it is unsure, a declared encoding that reads every byte wins."""
    sample = _sample(content)
    found = chardet.detect(sample, encoding_era=_ERAS, compat_names=False)
    encoding, confidence = found["encoding"], round(found["confidence"], 3)
    if declared and confidence < SURE_CONFIDENCE and _is_readable(sample, declared):
        return Choice(declared, "declared", confidence)
    if has_few_accents(content) and (
        confidence < DOUBTFUL_CONFIDENCE or count_high_bytes(sample) < FEW_HIGH_BYTES
    ):
        return Choice("cp1252", "default", 0.0)
    if encoding is None or confidence < LEAST_CONFIDENCE:
        return None
    return Choice(encoding, "chardet", confidence)


def has_few_accents(content: bytes) -> bool:
    """Tell whether high bytes are as few as in text of mostly unaccented Latin letters."""
    sample = _sample(content)
    return count_high_bytes(sample) <= FEW_ACCENTS * len(sample)


def _sample(content: bytes) -> bytes:
    first = _HIGH_BYTE.search(content)
    start = max(first.start() - _LARGEST_SAMPLE // 2, 0) if first else 0
    return content[start : start + _LARGEST_SAMPLE]


def _is_readable(sample: bytes, encoding: str) -> bool:
    """Tell whether an encoding reads all of a sample, but for a character cut off at its end."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True
