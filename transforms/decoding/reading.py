"""Bytes to text with a codec that is settled: what cannot be read is counted, not dropped."""

from __future__ import annotations

import codecs
import re
from typing import Final

from transforms.decoding.outcome import Choice, DecodedText
from transforms.gb18030 import GB18030_2022
from transforms.records import Change, DecodingEvidence, merge_changes

VARIANTS: Final = {
    # cp950 has the euro sign; big5hkscs has Hong Kong's characters but not that.
    "big5hkscs": ("big5hkscs", "cp950"),
    # JIS X 0213 has the circled numbers that vendors put into row 13.
    "euc_jp": ("euc_jp", "euc_jis_2004"),
    "iso2022_jp": ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_2"),
}
"""Codecs of one family, the usual one first: the one with the fewest errors reads the document."""

# Python's own way of keeping unreadable bytes (PEP 383), for all 256 of them: the strict handler
# "surrogateescape" refuses bytes below 0x80, which wide and seven-bit encodings may trip over.
KEEP_UNREADABLE: Final = "hanclean.keep_unreadable"
_UNREADABLE_BYTE: Final = re.compile("[\udc00-\udcff]")

# What becomes one U+FFFD: in UTF-8, as Unicode recommends, a lead byte with what follows of its
# sequence; in the wide forms one code unit; else one byte.
_UNREADABLE_UTF8: Final = re.compile(
    "\udce0[\udca0-\udcbf]|\udced[\udc80-\udc9f]|[\udce1-\udcef](?<!\udced)[\udc80-\udcbf]"
    "|\udcf0[\udc90-\udcbf][\udc80-\udcbf]?|\udcf4[\udc80-\udc8f][\udc80-\udcbf]?"
    "|[\udcf1-\udcf3][\udc80-\udcbf]{1,2}|[\udc80-\udcff]"
)
_UNREADABLE_UNIT: Final = {
    "utf-8": _UNREADABLE_UTF8,
    "utf-8-sig": _UNREADABLE_UTF8,
    "utf-16": re.compile("[\udc00-\udcff]{1,2}"),
    "utf-32": re.compile("[\udc00-\udcff]{1,4}"),
}

_CP936_EURO: Final = "\udc80"

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_PRIVATE_USE: Final = re.compile("[\ue000-\uf8ff]")
_GB_PRIVATE_USE: Final = re.compile(f"[{''.join(map(chr, GB18030_2022))}]")


def read(content: bytes, choice: Choice, declared: str | None) -> DecodedText:
    """Decode with the chosen codec, or with the one of its family that has fewer errors.

    Every byte that stays unreadable is counted in ``evidence.replaced`` and becomes U+FFFD (a
    truncated UTF-8 sequence becomes one).
    """
    encoding, text, unreadable = _read_best(content, choice.encoding)
    changes = []
    if encoding == "gb18030":
        text, euros = _read_cp936_euro(text, unreadable)
        unreadable -= euros
        text, mapped = _assign_private_use(text)
        changes = [Change("decode.cp936_euro", euros), Change("decode.private_use", mapped)]
    if unreadable:
        unit = _UNREADABLE_UNIT.get(encoding.removesuffix("-le").removesuffix("-be"))
        text = (unit or _UNREADABLE_BYTE).sub("\ufffd", text)
    changes.append(Change("decode.replaced", unreadable))
    evidence = DecodingEvidence(declared, choice.decided_by, choice.margin, unreadable)
    return DecodedText(text, encoding, evidence, merge_changes(changes))


def read_given_text(content: bytes) -> DecodedText:
    """Read text that its source had decoded and that travels as UTF-8.

    Lone surrogates, which JSON can hold, become U+FFFD: no output takes them.

    >>> read_given_text("~{NRCG~} 文\\ud83d".encode("utf-8", "surrogatepass")).text
    '~{NRCG~} 文\ufffd'
    """
    text = content.decode("utf-8", "surrogatepass")
    text, lone = _LONE_SURROGATE.subn("\ufffd", text)
    changes = merge_changes([Change("decode.lone_surrogate", lone)])
    return DecodedText(text, "utf-8", DecodingEvidence(), changes)


def _read_best(content: bytes, encoding: str) -> tuple[str, str, int]:
    readings: list[tuple[str, str, int]] = []
    for variant in VARIANTS.get(encoding, (encoding,)):
        text, unreadable = _read_all(content, variant)
        if not unreadable:
            return variant, text, 0
        readings.append((variant, text, unreadable))
    return min(readings, key=lambda reading: reading[2])


def _read_all(content: bytes, encoding: str) -> tuple[str, int]:
    try:
        return content.decode(encoding), 0
    except UnicodeDecodeError:
        text = content.decode(encoding, errors=KEEP_UNREADABLE)
        return text, _count_unreadable(text)


def _keep_unreadable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    unreadable = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in unreadable), error.end


codecs.register_error(KEEP_UNREADABLE, _keep_unreadable)


def _count_unreadable(text: str) -> int:
    return len(_UNREADABLE_BYTE.findall(text))


def _read_cp936_euro(text: str, unreadable: int) -> tuple[str, int]:
    if not unreadable:
        return text, 0
    return text.replace(_CP936_EURO, "€"), text.count(_CP936_EURO)


def _assign_private_use(text: str) -> tuple[str, int]:
    # One range is searched for several times faster than 25 characters.
    return _GB_PRIVATE_USE.subn(_to_assigned, text) if _PRIVATE_USE.search(text) else (text, 0)


def _to_assigned(found: re.Match[str]) -> str:
    return chr(GB18030_2022[ord(found[0])])
