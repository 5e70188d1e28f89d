"""What a lone byte swallowed: told where one choice is left, and left out where several are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.repair.gap import Gap
from transforms.repair.swallowed import find_swallowed


@pytest.mark.parametrize(
    ("before", "after", "document", "swallowed"),
    [
        ("大橋於", "024年通車", "始建於2019年", "2"),
        ("大橋於", "908年通車", "2019年重修", "1"),
        ("橋在", "0月通車", "", "1"),
        ("我們用", "Beam 處理", "再用 Flink 執行", " "),
    ],
)
def test_digits_and_spaces(before: str, after: str, document: str, swallowed: str) -> None:
    assert find_swallowed(Gap(before, after, before + after, document)) == swallowed


@pytest.mark.parametrize(
    ("before", "after", "document"),
    [
        ("大橋於", "024年通車", ""),
        ("大橋於", "024年通車", "始建於1024年"),
        ("大橋於", "908年通車", "武則天之後"),
        ("大橋於", "24年通車", "始建於2019年"),
        ("大橋長", "24米", "始建於2019年"),
        ("大橋於1", "024年通車", "始建於2019年"),
        ("大橋於", "5月通車", "始建於2019年"),
        ("大橋通車", "", ""),
    ],
)
def test_negative(before: str, after: str, document: str) -> None:
    assert find_swallowed(Gap(before, after, before + after, document)) == ""


@pytest.mark.parametrize(
    ("before", "after", "swallowed"),
    [
        ("**松河縣*", "通車", "*"),
        ("**松河縣", "*通車", "*"),
        ('他說:"好。', "", '"'),
        ('他說:"好。', "\n下一段", '"'),
        ("**松河縣**", "通車", ""),
        ('他說:"好。"', "", ""),
        ('他說:"好', "的人", ""),
    ],
)
def test_the_partner_of_a_mark(before: str, after: str, swallowed: str) -> None:
    line = before + after.partition("\n")[0]
    assert find_swallowed(Gap(before, after, line, "")) == swallowed


@given(st.text(), st.text(), st.text(), st.text())
def test_it_is_one_character_or_nothing(before: str, after: str, line: str, document: str) -> None:
    assert find_swallowed(Gap(before, after, line, document)) in {"", " ", "1", "2", "*", '"'}
