"""Protected parts are found, hidden without their marks, and put back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.punctuation import PunctuationNormalizer
from transforms.punctuation.alphabet import keep_ascii
from transforms.punctuation.protected import find_protected, hide, leave_out, restore

NORMALIZER = PunctuationNormalizer()

KEPT = [
    ("见https://a.example/b?c=1,d:2,再说", "见https://a.example/b?c=1,d:2，再说"),
    ("见www.a.example/b(1)c,再说", "见www.a.example/b(1)c，再说"),
    ("用`甲,乙(丙)`表示,好", "用`甲,乙(丙)`表示，好"),
    ("甲&nbsp;乙,丙", "甲&nbsp;乙，丙"),
    ("他(见`甲(乙`)说:好", "他（见`甲(乙`）说：好"),
    ("见http://a.example/b&gt;甲,乙", "见http://a.example/b&gt;甲，乙"),
    ("调用load('甲,(乙)', x)即可,好", "调用load('甲,(乙)', x)即可，好"),
]


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_marks_of_protected_parts_stay_and_others_widen(before: str, after: str) -> None:
    assert NORMALIZER(before).text == after


@pytest.mark.parametrize("text", ["写信到a.b@c.example。", "甲,乙", ""])
def test_parts_without_marks_need_no_hiding(text: str) -> None:
    assert find_protected(text, keep_ascii(text)) == []


def test_a_line_is_judged_without_its_addresses() -> None:
    assert "id=3" not in leave_out("见 http://a.example/b?id=3 处")


def test_many_addresses_and_pairs_take_linear_time() -> None:
    text = "见http://a.example/b:c 和 (SVN) 与`甲:乙`,好" * 20_000
    assert NORMALIZER(text).text.count("，") == 20_000
    assert "：" not in NORMALIZER(text).text


def test_faces_and_pairs_take_linear_time() -> None:
    text = "甲:) (乙) b" * 50_000
    assert NORMALIZER(text).text.count(":)") == 50_000


PIECES = st.sampled_from([*",:()，（`&;中a/ \n", "http://a.cn/", "www.b.com", "c@d.cn", "&lt;"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_is_hidden_comes_back(text: str) -> None:
    spans = find_protected(text, keep_ascii(text))
    hidden = hide(text, spans)
    assert len(hidden) == len(text)
    assert not any(mark in hidden[start:end] for start, end in spans for mark in ",:;!?()，（")
    assert restore(hidden, text, spans) == text
