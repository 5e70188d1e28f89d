"""Seven-bit encodings: HZ and the ISO-2022 family, known by their escapes."""

from __future__ import annotations

import re
from typing import Final

from transforms.decoding.outcome import Choice, Undecodable

_ISO_2022_CN: Final = re.compile(rb"\x1b\$(?:\)[AEG]|\*H|\+[I-M])")
_ISO_2022_KR: Final = b"\x1b$)C"
_ISO_2022_JP: Final = re.compile(rb"\x1b(?:\$[@AB]|\$\([CDOPQ]|\([IJ])")

# Pairs between ~{ and ~}, or to the end of a line or of the content.
_HZ_SPAN: Final = re.compile(rb"~\{((?:[\x21-\x77][\x21-\x7e]){1,400})(?:~\}|[\r\n]|\Z)")

_SET_HIGH_BIT: Final = bytes(code | 0x80 for code in range(256))


def find_escapes(content: bytes) -> Choice | Undecodable | None:
    """Find the encoding whose escape sequences the content has; call for ASCII content only.

    >>> find_escapes(b"\\x1b$)A\\x0e=;\\x0f").detail
    'ISO-2022-CN is not supported: Python has no codec for it'
    """
    return _find_iso_2022(content) if b"\x1b" in content else None


def find_hz(content: bytes) -> list[bytes]:
    """Find what may be Chinese in HZ, as GB 2312: code has ``~{`` for reasons of its own.

    >>> find_hz(b"~{NRCG~} ok")[0].decode("gb2312")
    '我们'
    """
    return [span.translate(_SET_HIGH_BIT) for span in _HZ_SPAN.findall(content)]


def _find_iso_2022(content: bytes) -> Choice | Undecodable | None:
    if _ISO_2022_CN.search(content):
        return Undecodable(
            "unsupported_encoding", "ISO-2022-CN is not supported: Python has no codec for it"
        )
    if _ISO_2022_KR in content:
        return Choice("iso2022_kr", "escapes")
    if _ISO_2022_JP.search(content):
        return Choice("iso2022_jp", "escapes")
    return None
