"""What holds for every text, however odd."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.punctuation import PunctuationNormalizer

NORMALIZER = PunctuationNormalizer()

PIECES = (
    st.sampled_from(",:;!?()，：；！？（）、。《》「」“”‘’\"'…—·~ \t\n\u00a0\u3000aZ1.%/@&`<=-")
    | st.sampled_from(
        ["中", "国", "的", "ab", "the", " of ", "http://a.cn/", "www.b.com", "c@d.cn", "f(", ":)"]
    )
    | st.sampled_from(
        ["11-5,", "12-10", "2015,", "33(12)", "ID:", "MVP,", "5次", "年", "C:\\", ":-)", "mailto:"]
    )
    | st.sampled_from(["``", "\n```", "\n````", "\n~~~", "\n  ~~~", "\n- ```py", "\n> ", "\\"])
    | st.sampled_from(
        ["カ", "한", "𠀀", "\u200b", "\x00", "\ud800", "！？", "12:30", "1,000", "％"]
    )
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=40)


@given(TEXTS)
def test_a_second_run_changes_nothing(text: str) -> None:
    once = NORMALIZER(text).text
    assert NORMALIZER(once).text == once
    assert NORMALIZER(once).changes == ()


@pytest.mark.parametrize(
    "text",
    [
        "、/;·\t！,\tWindows“—",
        "—!f(！?\u3000月：@”,2015,PA+日「",
        ' of 5次,3)…":)？the ,%《12:30—；?',
    ],
)
def test_marks_that_meet_where_a_space_was_are_settled_at_once(text: str) -> None:
    once = NORMALIZER(text).text
    assert NORMALIZER(once).text == once


@given(TEXTS)
def test_lines_keep_their_number_and_letters_stay(text: str) -> None:
    result = NORMALIZER(text).text
    blanks = str.maketrans("，：；！？（）", ",:;!?()", " \t\u00a0")
    assert result.count("\n") == text.count("\n")
    assert result.translate(blanks) == text.translate(blanks)


@given(TEXTS)
def test_every_change_is_counted(text: str) -> None:
    result = NORMALIZER(text)
    counts = {change.rule: change.count for change in result.changes}
    half = sum(map(text.count, ",:;!?()")) - sum(map(result.text.count, ",:;!?()"))
    assert counts.get("punctuation.width", 0) == half
    assert counts.get("punctuation.space", 0) == len(text) - len(result.text)
