"""Documents in two encodings: a UTF-8 template around text that was pasted in as it was stored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from transforms.decoding.candidates import CandidateComparison
from transforms.decoding.euc_tw import EUC_TW
from transforms.decoding.outcome import Choice, DecodedText
from transforms.decoding.reading import read
from transforms.decoding.sampling import count_high_bytes, take_windows
from transforms.records import Change, DecodingEvidence, merge_changes

# Four characters in a row: GBK text has one such sequence in a thousand characters by chance.
# ASCII before it is left to what stands there: it may be the second byte of a pair.
_UTF8_STRETCH: Final = re.compile(rb"(?:[\xe2-\xe9\xef][\x80-\xbf]{2}[\x00-\x7f]*){4,}")

LEAST_HIGH_BYTES: Final = 12
"""A shorter stretch between two of UTF-8 is damaged UTF-8: half a dozen corruptions may meet."""

LEAST_REPLACED: Final = 8
"""Unreadable bytes from which a document in UTF-8 is looked at again."""


@dataclass(frozen=True)
class _Stretch:
    content: bytes
    is_utf8: bool


class MixedReader:
    """Reads such documents. Build once; immutable afterwards."""

    def __init__(self, compare_candidates: CandidateComparison) -> None:
        self._compare_candidates = compare_candidates

    def __call__(self, content: bytes, declared: str | None) -> DecodedText | None:
        """Read the stretches that are not UTF-8 in the encoding that makes text of them.

        None where there is no UTF-8, or no encoding makes text of the rest: then it is damage.
        """
        stretches = list(_split(content))
        others = [stretch.content for stretch in stretches if not stretch.is_utf8]
        if not others or len(others) == len(stretches):
            return None
        choice = self._compare_candidates(take_windows(b"\n".join(others)), None)
        if choice is None or choice.encoding in ("utf-8", EUC_TW):
            return None
        return _join(stretches, choice, declared)


def _split(content: bytes) -> Iterator[_Stretch]:
    """Cut content into stretches of UTF-8 and long ones of something else, in turn."""
    start = end = 0
    for found in _UTF8_STRETCH.finditer(content):
        between = content[end : found.start()]
        if count_high_bytes(between) >= LEAST_HIGH_BYTES:
            if end > start:
                yield _Stretch(content[start:end], is_utf8=True)
            yield _Stretch(between, is_utf8=False)
            start = found.start()
        end = found.end()
    rest = content[end:]
    is_other = count_high_bytes(rest) >= LEAST_HIGH_BYTES
    utf8 = content[start:end] if is_other else content[start:]
    if utf8:
        yield _Stretch(utf8, is_utf8=True)
    if is_other:
        yield _Stretch(rest, is_utf8=False)


def _join(stretches: Sequence[_Stretch], choice: Choice, declared: str | None) -> DecodedText:
    utf8 = Choice("utf-8", "mixed", choice.margin)
    parts = [
        read(stretch.content, utf8 if stretch.is_utf8 else choice, declared)
        for stretch in stretches
    ]
    others = sum(
        len(part.text)
        for stretch, part in zip(stretches, parts, strict=True)
        if not stretch.is_utf8
    )
    replaced = sum(part.evidence.replaced for part in parts)
    return DecodedText(
        "".join(part.text for part in parts),
        "utf-8",
        DecodingEvidence(declared, "mixed", choice.margin, replaced),
        merge_changes(
            [Change(f"decode.mixed.{choice.encoding}", others)], *(part.changes for part in parts)
        ),
    )


def may_be_mixed(content: bytes, decoded: DecodedText | None) -> bool:
    """Tell whether a document is worth a second look: UTF-8 with errors, or no encoding at all."""
    if decoded is not None and decoded.encoding != "utf-8":
        return False
    if decoded is not None and decoded.evidence.replaced < LEAST_REPLACED:
        return False
    return _UTF8_STRETCH.search(content) is not None
