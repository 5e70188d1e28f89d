"""Marks without Chinese beside them: which of them are prose, and which are code or mathematics."""

from __future__ import annotations

import pytest

from transforms.punctuation.prose import ProseReader, is_called

PROSE = [
    ("收入增长87%,00后占四成", ","),
    ("他们先后卖出了几万台Windows,iPhone和数码相机", ","),
    ("老将拿过三次MVP,5次入选", ","),
    ("这款防晒标着SPF30,PA+++就够", ","),
    ("三局比分是11-5,12-10,全场欢呼", ","),
    ("发布“Pad 10”,8月上市的是大屏", "”,"),
    ("获得了奖项(Awards),6大类都有", "),"),
    ("学报第一卷,2015,33(12)期的文章", ",33"),
    ("学报第一卷,2015(12)期的文章", "(12"),
    ("他先用的是WPS, 后来什么都没用", ","),
    ("Q: 什么人可以进后台", ":"),
    ("到了2018,2019年又涨", ","),
    ("在2,3月开花", ","),
    ("青石社(ID:qingshi)", ":"),
]

NOT_PROSE = [
    ("调用max(a1,bb)求最大的数", ","),
    ("数组[12,ab]里有两个元素", ","),
    ("字典{a1,Bb}的键没有次序", ","),
    ("价格是1,234元左右的东西", ","),
    ("会议在12:30开始并且直播", ":"),
    ("化合物1,2-二氯乙烷有毒", ","),
    ("ab,Cd and some more words 和", ","),
    ("title: 一篇关于盐场的文章", ":"),
    ("  - name_zh: 一篇关于盐场的文章", ":"),
    ("列表a,b,c都打开了", ","),
]


@pytest.mark.parametrize(("line", "marks"), PROSE)
def test_marks_of_prose(line: str, marks: str) -> None:
    assert ProseReader(line)(line.index(marks))


@pytest.mark.parametrize(("line", "marks"), NOT_PROSE)
def test_marks_of_code_numbers_and_latin_text(line: str, marks: str) -> None:
    assert not ProseReader(line)(line.index(marks))


@pytest.mark.parametrize(
    ("line", "called"),
    [("f(x)", True), ("CO2(g)", True), ("2015(3)", False), ("甲(x)", False), ("(x)", False)],
)
def test_a_parenthesis_behind_a_name_is_a_call(line: str, called: bool) -> None:
    assert is_called(line, line.index("(")) is called
