"""The charset that a document or its source names: evidence, never an order."""

from __future__ import annotations

import codecs
import re
from typing import Final

_HEAD: Final = 4096
"""Bytes searched for a declaration; HTML allows 1,024, scraped pages push it further down."""

_MARKUP_CHARSET: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})"""
    rb"""|<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE,
)

_READ_WITH: Final = {
    # Pages that say gb2312 or gbk hold characters only gb18030 has.
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    # What browsers read these as.
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
}
_ALIASES: Final = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "windows-936": "gb18030",
    "gb_2312-80": "gb18030",
    "utf8": "utf-8",
}

_NO_CHARSETS: Final = frozenset(
    {"idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"}
)
"""Codecs of Python that no page means, or that run on whatever they are given."""


def find_declared_charset(content: bytes) -> str | None:
    """Find the charset named in an XML declaration or a meta tag, as written.

    >>> find_declared_charset(b'<meta http-equiv="x" content="text/html; charset=gb2312">')
    'gb2312'
    """
    found = _MARKUP_CHARSET.search(content, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii") if found else None


def name_codec(charset: str | None) -> str | None:
    """Give the Python codec a charset label is read with; ``None`` for unknown labels.

    >>> name_codec("GB2312"), name_codec("x-sjis"), name_codec("no-such")
    ('gb18030', 'cp932', None)
    """
    label = (charset or "").strip().strip("\"'").lower()
    if label in _ALIASES:
        return _ALIASES[label]
    try:
        name = codecs.lookup(label).name
        b"text".decode(name, errors="ignore")
    except (LookupError, ValueError):
        return None
    if name.replace("_", "-") in _NO_CHARSETS:
        return None
    return _READ_WITH.get(name, name)


def choose_declaration(*charsets: str | None) -> str | None:
    """Give the first label that names a codec, else the first label at all.

    >>> choose_declaration("no-such", "gbk"), choose_declaration(None, "no-such")
    ('gbk', 'no-such')
    """
    labels = [charset for charset in charsets if charset]
    return next((label for label in labels if name_codec(label)), labels[0] if labels else None)
