"""Everything that is neither Unicode nor East Asian: chardet's field."""

from __future__ import annotations

import codecs
import re
from typing import Final

import chardet

from transforms.decoding.outcome import Choice, Undecodable

_LARGEST_SAMPLE: Final = 64 * 1024
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r\x0e\x0f\x1b"})
"""Without those that text uses: white space, ISO-2022's shifts and escape."""

_ZERO_PADDING: Final = re.compile(rb"\0{8,}")
"""Wiped blocks in or around text say nothing about the rest."""

_HIGH_BYTE: Final = re.compile(rb"[\x80-\xff]")

MOST_CONTROLS: Final = 0.03
"""Share of control bytes in text with stray ones; random bytes have 0.1."""

LEAST_CONFIDENCE: Final = 0.04
"""chardet's confidence in random high bytes is 0.01 to 0.05, in real text 0.05 and more."""

SURE_CONFIDENCE: Final = 0.35
"""Texts of a few hundred bytes reach 0.4 in Cyrillic, 0.1 to 0.25 in Latin letters, whose encodings
differ in little."""

UNRECOGNISABLE: Final = Undecodable(
    "binary", "the content is unrecognisable: no supported encoding makes text of it"
)


def has_binary_controls(content: bytes) -> bool:
    """Tell whether control bytes make up more than any text has."""
    sample = _ZERO_PADDING.sub(b"", content[:_LARGEST_SAMPLE])
    return len(sample) - len(sample.translate(None, _CONTROLS)) > MOST_CONTROLS * len(sample)


def choose_by_chardet(content: bytes, declared: str | None) -> Choice | Undecodable:
    """Let chardet choose; where it is unsure, a declared encoding that reads every byte wins."""
    first = _HIGH_BYTE.search(content)
    start = max(first.start() - _LARGEST_SAMPLE // 2, 0) if first else 0
    sample = content[start : start + _LARGEST_SAMPLE]
    found = chardet.detect(
        sample,
        encoding_era=chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME,
        compat_names=False,
    )
    confidence = found["confidence"]
    if declared and confidence < SURE_CONFIDENCE and _is_readable(sample, declared):
        return Choice(declared, "declared", round(confidence, 3))
    if found["encoding"] is None or confidence < LEAST_CONFIDENCE:
        return UNRECOGNISABLE
    return Choice(found["encoding"], "chardet", round(confidence, 3))


def _is_readable(sample: bytes, encoding: str) -> bool:
    """Tell whether an encoding reads all of a sample, but for a character cut off at its end."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True
