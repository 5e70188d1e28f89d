"""Text that was read one byte a character, turned back into its bytes."""

from __future__ import annotations

import re
from typing import Final

CP1252_SIGNS: Final = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_CP1252_BYTES: Final = {ord(sign): code for sign in CP1252_SIGNS for code in sign.encode("cp1252")}

_LATIN9: Final = "iso8859-15"
_LATIN9_SIGN: Final = re.compile("[€ŠšŽžŒœŸ]")


def encode_single_bytes(text: str) -> bytes:
    """Turn text read as Latin-1, or as cp1252 with its gaps as controls, into its bytes.

    >>> encode_single_bytes("ÖÐ¹ú").decode("gbk")
    '中国'
    """
    return text.translate(_CP1252_BYTES).encode("latin-1")


def list_single_bytes(text: str) -> list[bytes]:
    """List what the bytes may have been: eight signs have other bytes in Latin-9 than in cp1252.

    >>> list_single_bytes("Ÿ©")
    [b'\\x9f\\xa9', b'\\xbe\\xa9']
    """
    contents = [encode_single_bytes(text)]
    if _LATIN9_SIGN.search(text):
        latin9 = text.encode(_LATIN9, errors="ignore")
        contents += [latin9] * (len(latin9) == len(text))
    return contents
