"""Code between backticks is taken out whole and comes back as it was."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.punctuation import PunctuationNormalizer
from transforms.punctuation.inline_code import put_code_back, take_code_out

PROSE = [
    ("没有代码", "没有代码"),
    ("用`a`和`b`吧", "用`和`吧"),
    ("`a``b`", "`"),
    ("用``a,`b`,c``吧", "用`吧"),
    ("用`` `a` ``和```` ``` ````吧", "用`和`吧"),
    ("用``没有`闭合`的", "用`没有`的"),
    ("用`a``,`b`吧", "用`b`吧"),
    ("``跨\n行``的``码``", "`跨\n行`码`"),
    (r"\`不是`码`", "\\`不是`"),
    (r"\\`是,`码", r"\\`码"),
    (r"\``是,`码", r"\``码"),
    (r"路径`C:\`,和`D:\`", "路径`,和`"),
    ("一个`没有闭合", "一个`没有闭合"),
    ("两个``空的", "两个`空的"),
    ("```三个`", "`三个`"),
    ("`跨\n行`的`码`", "`跨\n行`码`"),
    ("用`a`,再`断\n开,`b`", "用`,再`断\n开,`"),
]

KEPT = [
    "把`甲,乙 ,丙`和`“丁”`换掉",
    "`SELECT 姓名,年龄`",
    "共` , : ; ! ? ( ) `七种",
    "把``甲,乙 ,`丙`,丁``换掉",
    "写```甲,``乙``,丙```就行",
    "``甲,乙``",
]


@pytest.mark.parametrize(("text", "prose"), PROSE)
def test_a_backtick_stands_for_each_piece_of_code(text: str, prose: str) -> None:
    assert take_code_out(text)[0] == prose


@pytest.mark.parametrize("text", KEPT)
@pytest.mark.parametrize("quotes", [None, "Hant"])
def test_nothing_changes_in_code(text: str, quotes: str | None) -> None:
    assert PunctuationNormalizer(quotes=quotes)(text).text == text


def test_marks_beside_code_between_two_backticks_widen() -> None:
    line = "先``a,b``,再``c, 丙,丁``(注意:``x``)!"
    expected = "先``a,b``，再``c, 丙,丁``（注意：``x``）！"
    assert PunctuationNormalizer()(line).text == expected


def test_many_runs_of_backticks_cost_no_more_than_few() -> None:
    runs = " ".join("`" * length for length in range(1, 1000))
    start = time.process_time()
    take_code_out(f"{runs} " + "\\" * 100_000 + "`" * 2000)
    assert time.process_time() - start < 1


def test_words_of_code_do_not_make_a_line_latin() -> None:
    line = "写`in the end of it`、`as is`或`to be`,都行"
    expected = "写`in the end of it`、`as is`或`to be`，都行"
    assert PunctuationNormalizer()(line).text == expected


@given(
    st.lists(st.sampled_from(["`", "甲", "a,", "\n", " ", "``", "\\"]), max_size=20).map("".join)
)
def test_what_is_taken_out_comes_back(text: str) -> None:
    prose, code, edge = take_code_out(text)
    assert put_code_back(prose, code, edge) == text
    assert prose.count("`") == len(code)
