"""Lines that are code or Latin text are told from Chinese prose."""

from __future__ import annotations

import pytest

from transforms.punctuation.alphabet import keep_ascii, narrow_marks, widen_marks
from transforms.punctuation.guards import Guard, find_guard, find_guards, is_mainly_chinese

LINES = [
    ('print("你好,世界!")', Guard.CODE),
    ("console.log('甲'); open(名字,密码)", Guard.CODE),
    ("SELECT 姓名,年龄 FROM 学生 WHERE 年龄>18;", Guard.CODE),
    ("\u00a0" * 12 + "if (名 == 1, x) {", Guard.CODE),
    ("\u00a0" * 8 + "print('你好', x); y(甲,乙)", Guard.CODE),
    ("The village of 北岸村, founded in 1832, is known for its salt.", Guard.LATIN),
    ("Le mot 茶, qui est court, est dans la liste.", Guard.LATIN),
    ("价格:$1,299.00(约9,300元);优惠后:$999", None),
    ("见 https://git.example.cn/the/art-of-it/in-a-day ,谢谢", None),
    ("使用Docker(推荐):docker run -p 80:80 nginx", None),
    ("纯粹的中文,没有别的。", None),
    ("no Chinese in the whole of it, so nothing is to be guarded", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "guard"), LINES)
def test_guard_of_a_line(line: str, guard: Guard | None) -> None:
    assert find_guard(line) is guard


def test_guards_of_a_text_are_those_of_its_lines() -> None:
    text = "\n".join(line for line, _ in LINES)
    assert find_guards(text, keep_ascii(text)) == {line: guard for line, guard in LINES if guard}


def test_width_of_the_marks_does_not_decide_whether_a_line_is_latin() -> None:
    latin = [line for line, guard in LINES if guard is Guard.LATIN]
    for line in latin:
        assert find_guard(widen_marks(line)) is find_guard(narrow_marks(line)) is Guard.LATIN


@pytest.mark.parametrize(
    ("line", "expected"), [("青石镇ABC", True), ("青石镇，：ABCD", False), ("1234567青石", True)]
)
def test_chinese_is_weighed_against_letters(line: str, expected: bool) -> None:
    assert is_mainly_chinese(line) is expected
