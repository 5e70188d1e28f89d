from __future__ import annotations

from typing import Any

import pytest

from transforms import DocumentCleaner
from transforms.records import Document, RawDocument

PAGE = RawDocument("1", "河灣日報訊（記者 丁一）昨日豐收。\n責任編輯：甲乙".encode("big5"))


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "昨日丰收。"),
        ({"script": "Hant"}, "昨日豐收。"),
        ({"script": None, "keep": ["editor"]}, "昨日豐收。\n責任編輯：甲乙"),
        ({"skip": ["script", "boilerplate"]}, "河灣日報訊（記者 丁一）昨日豐收。\n責任編輯：甲乙"),
    ],
)
def test_it_takes_the_options_of_the_composite(options: dict[str, Any], text: str) -> None:
    document = DocumentCleaner(**options)(PAGE)

    assert isinstance(document, Document)
    assert document.text == text


@pytest.mark.parametrize(
    "options", [{"skip": ["decode"]}, {"keep": ["advert"]}, {"script": "Klingon"}]
)
def test_options_that_cannot_be_used_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        DocumentCleaner(**options)
