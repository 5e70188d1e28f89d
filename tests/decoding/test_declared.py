"""Charset labels found in markup, and the codecs they are read with."""

from __future__ import annotations

import pytest

from transforms.decoding.declared import find_declared_charset, name_codec


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (b'<?xml version="1.0" encoding="GBK"?>', "GBK"),
        (b"<?xml version='1.0' encoding='big5'?>", "big5"),
        (b'<html><head><META CHARSET="UTF-8">', "UTF-8"),
        (b"<meta charset=gb2312 />", "gb2312"),
        (
            b'<meta http-equiv="Content-Type"\n content="text/html; charset=gb_2312-80">',
            "gb_2312-80",
        ),
        (b"charset=gbk", None),
        (b"<p>encoding = utf-8</p>", None),
        (b" " * 5000 + b"<meta charset=gbk>", None),
        (b"", None),
    ],
)
def test_declarations_are_found_in_markup_only(content: bytes, charset: str | None) -> None:
    assert find_declared_charset(content) == charset


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("GB2312", "gb18030"),
        ("x-gbk", "gb18030"),
        (" 'Big5' ", "big5hkscs"),
        ("ISO-8859-1", "cp1252"),
        ("windows-31j", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("utf8", "utf-8"),
        ("hex", None),
        ("unicode_escape", None),
        ("punycode", None),
        ("undefined", None),
        ("gb\x002312", None),
        ("", None),
        (None, None),
    ],
)
def test_labels_name_the_codec_browsers_read_them_with(
    label: str | None, codec: str | None
) -> None:
    assert name_codec(label) == codec
