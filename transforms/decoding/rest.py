"""Everything that is neither Unicode nor East Asian: chardet's field."""

from __future__ import annotations

import re
from typing import Final

import chardet

from transforms.decoding.outcome import Choice, Undecodable

_LARGEST_SAMPLE: Final = 64 * 1024
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r\x0e\x0f\x1b"})
"""Without those that text uses: white space, ISO-2022's shifts and escape."""

_ZERO_PADDING: Final = re.compile(rb"\0{8,}")
"""Wiped blocks in or around text say nothing about the rest."""

MOST_CONTROLS: Final = 0.03
"""Share of control bytes in text with stray ones; random bytes have 0.1."""

LEAST_CONFIDENCE: Final = 0.04
"""chardet's confidence in random high bytes is 0.01 to 0.05, in real text 0.05 and more."""

UNRECOGNISABLE: Final = Undecodable(
    "binary", "the content is unrecognisable: no supported encoding makes text of it"
)


def has_binary_controls(content: bytes) -> bool:
    """Tell whether control bytes make up more than any text has."""
    sample = _ZERO_PADDING.sub(b"", content[:_LARGEST_SAMPLE])
    return len(sample) - len(sample.translate(None, _CONTROLS)) > MOST_CONTROLS * len(sample)


def choose_by_chardet(content: bytes, declared: str | None) -> Choice | Undecodable:
    """Let chardet choose among all encodings it knows; the declared one wins where it is unsure."""
    found = chardet.detect(
        content[:_LARGEST_SAMPLE],
        encoding_era=chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME,
        compat_names=False,
    )
    if found["encoding"] is None or found["confidence"] < LEAST_CONFIDENCE:
        return UNRECOGNISABLE
    return Choice(found["encoding"], "chardet", round(found["confidence"], 3))
