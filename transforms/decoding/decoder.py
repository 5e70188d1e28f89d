"""Bytes to text: the stages of the decision, in order, with the reason for each place."""

from __future__ import annotations

from functools import cache
from typing import Final

from transforms.decoding.candidates import CandidateComparison
from transforms.decoding.commonness import Commonness
from transforms.decoding.declared import (
    choose_declaration,
    find_declared_charset,
    name_codec,
)
from transforms.decoding.escapes import find_escapes, find_hz
from transforms.decoding.euc_tw import EUC_TW
from transforms.decoding.mixed import MixedReader, may_be_mixed
from transforms.decoding.outcome import Choice, DecodedText, Undecodable
from transforms.decoding.reading import read, read_given_text
from transforms.decoding.rest import (
    SURE_CONFIDENCE,
    UNRECOGNISABLE,
    choose_by_chardet,
    has_binary_controls,
    has_few_accents,
)
from transforms.decoding.sampling import take_windows
from transforms.decoding.signatures import name_binary_format
from transforms.decoding.unicode_forms import (
    WideFormFinder,
    drop_false_mark,
    find_byte_order_mark,
    is_near_utf8,
)
from transforms.records import DecodingEvidence

_BLANK: Final = "\0\t\n\v\f\r \x85\xa0\u3000\ufeff"

EMPTY: Final = Undecodable("empty", "the document has no content")
UNSUPPORTED_EUC_TW: Final = Undecodable(
    "unsupported_encoding", "EUC-TW is not supported: Python has no codec for it"
)

ENOUGH_CONTINUATION_BYTES: Final = 12
"""With fewer, valid UTF-8 may be chance: half of all two-character GBK words from 谩 on are."""


class Decoder:
    """Turns bytes into text. Build once; immutable afterwards.

    >>> decode = Decoder()
    >>> decode("我们的城市".encode("gbk")).text
    '我们的城市'
    >>> decode(b"\\x89PNG\\r\\n\\x1a\\n").detail
    'the content is a PNG image, not text'
    """

    def __init__(self) -> None:
        commonness = Commonness()
        self._find_wide_form = WideFormFinder(commonness)
        self._compare_candidates = CandidateComparison(commonness)
        self._mixed = MixedReader(self._compare_candidates)

    def __call__(
        self, content: bytes, declared_charset: str | None = None, *, is_text: bool = False
    ) -> DecodedText | Undecodable:
        """Decode one document; with ``is_text``, UTF-8 that its source had decoded already."""
        if is_text:
            decoded: DecodedText | Undecodable = read_given_text(content)
        else:
            content = drop_false_mark(content)
            declared = choose_declaration(declared_charset, find_declared_charset(content))
            decoded = self._decode(content, declared)
        if isinstance(decoded, DecodedText) and not decoded.text.strip(_BLANK):
            return EMPTY
        return decoded

    def _decode(self, content: bytes, declared: str | None) -> DecodedText | Undecodable:
        text = _read_strict_utf8(content)
        if text is not None and self._is_utf8_beyond_chance(content, text):
            return DecodedText(text, "utf-8", DecodingEvidence(declared, "utf-8"))
        choice = self._choose(content, name_codec(declared))
        if choice is UNRECOGNISABLE:
            return self._read_mixed(content, None, declared) or choice
        if isinstance(choice, Undecodable):
            return choice
        decoded = read(content, choice, declared)
        # What damaged UTF-8 seems to have lost may be there, in another encoding.
        return self._read_mixed(content, decoded, declared) or decoded

    def _read_mixed(
        self, content: bytes, decoded: DecodedText | None, declared: str | None
    ) -> DecodedText | None:
        return self._mixed(content, declared) if may_be_mixed(content, decoded) else None

    def _is_utf8_beyond_chance(self, content: bytes, text: str) -> bool:
        """Tell whether valid UTF-8 is meant as such; a few characters of GBK may be valid too."""
        continuation_bytes = len(content) - len(text)
        if continuation_bytes >= ENOUGH_CONTINUATION_BYTES:
            return True
        choice = self._compare_candidates(take_windows(content), "utf-8")
        return choice is None or choice.encoding == "utf-8"

    def _choose(self, content: bytes, declared: str | None) -> Choice | Undecodable:
        # A mark is the writer's own word on the encoding; a magic number is one on the format.
        settled = find_byte_order_mark(content) or name_binary_format(content)
        if settled:
            return settled
        # Zeros and controls are UTF-16's other halves, or not text at all.
        if b"\0" in content or has_binary_controls(content):
            return self._find_wide_form(content) or self._choose_despite_controls(content, declared)
        # Seven-bit encodings look like ASCII.
        if content.isascii():
            return find_escapes(content) or self._find_hz(content) or Choice("ascii", "ascii")
        return self._choose_by_high_bytes(content, declared)

    def _find_hz(self, content: bytes) -> Choice | None:
        spans = find_hz(content)
        choice = self._compare_candidates(spans, None) if spans else None
        if choice is None or choice.encoding != "gb18030":
            return None
        return Choice("hz", "escapes", choice.margin)

    def _choose_despite_controls(
        self, content: bytes, declared: str | None
    ) -> Choice | Undecodable:
        if has_binary_controls(content):
            return UNRECOGNISABLE
        if content.isascii():
            return Choice("ascii", "ascii")
        return self._choose_by_high_bytes(content, declared)

    def _choose_by_high_bytes(self, content: bytes, declared: str | None) -> Choice | Undecodable:
        windows = take_windows(content)
        # Damaged UTF-8 is still unmistakable.
        if is_near_utf8(windows):
            return Choice("utf-8", "near_utf-8")
        # The double-byte encodings share their bytes: only what they spell tells them apart.
        choice = self._compare_candidates(windows, declared)
        if choice and choice.encoding == EUC_TW:
            return UNSUPPORTED_EUC_TW
        # What none of them spells is single-byte text, or a few rare characters, or no text.
        return choice or self._choose_rest(content, windows, declared)

    def _choose_rest(
        self, content: bytes, windows: list[bytes], declared: str | None
    ) -> Choice | Undecodable:
        guess = choose_by_chardet(content, declared)
        if guess and (guess.margin >= SURE_CONFIDENCE or has_few_accents(content)):
            return guess
        rare = self._compare_candidates(windows, declared, lenient=True)
        return rare or guess or UNRECOGNISABLE


def _read_strict_utf8(content: bytes) -> str | None:
    """Read what is UTF-8 beyond doubt: no ASCII, no zeros, no mark, not one error."""
    if content.isascii() or b"\0" in content or content.startswith(b"\xef\xbb\xbf"):
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def _build_decoder() -> Decoder:
    return Decoder()


def decode_document(
    content: bytes, declared_charset: str | None = None
) -> DecodedText | Undecodable:
    """Decode one document, with a :class:`Decoder` that is built at the first call and kept."""
    return _build_decoder()(content, declared_charset)
