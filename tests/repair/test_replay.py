"""Whether a restoration, damaged again, gives what the page shows."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.forward_model import damage
from transforms.repair.feeder import Knowledge
from transforms.repair.gbk import GbkPairs
from transforms.repair.readings import ReadingTable
from transforms.repair.replay import UNEXPLAINED, Replay
from transforms.repair.search import Restoration

PAIRS = GbkPairs()
REPLAY = Replay(PAIRS, ReadingTable())
TABLE = {"訓": "xùn", "聽": "tīng", "爭": "zhēng", "懶": "lài", "運": "yùn", "設": "shè"}


def known(table: dict[str, str], silent: str = "") -> Knowledge:
    """Give what a document tells of its farm's table."""
    due = {code: reading for char, reading in table.items() if (code := PAIRS.code(char))}
    left = frozenset(code for char in silent if (code := PAIRS.code(char)))
    return Knowledge(due, left, {}, Counter(), 0)


def explains(restored: str, shown: str, knowledge: Knowledge, before: str = "縣") -> bool:
    return REPLAY.explains(Restoration(restored, 0.0, ()), before, shown, knowledge)


@pytest.mark.parametrize(
    ("restored", "shown"),
    [
        ("河東大地", "河?xùn)|大地"),
        ("勇爭先", "勇?tīng)?zhēng)先"),
        ("設計很小,只能", "設(shè)計很??,只能"),
        ("這樣的日常。“我們", "這樣的日常?!拔覀?"),
        ("有狼、牛、豬", "有狼、??、豬"),
        ("天晴。", "天晴。"),
    ],
)
def test_what_explains_the_page(restored: str, shown: str) -> None:
    assert explains(restored, shown, known(TABLE))


def test_both_orders_of_overlapping_marks_are_tried() -> None:
    assert explains("平常。“好", "平常?!昂?", known(TABLE))


def test_each_pair_of_overlapping_pairs_may_have_its_own_order() -> None:
    table = known({"實": "shí", "驅": "qū", "創": "chuàng", "獎": "jiǎng"})
    assert explains("實打實的收成。要創新", "實(shí)打?qū)嵉氖粘伞R獎(jiǎng)?chuàng)新", table)


def test_a_reading_that_only_the_run_has_is_tried_on_what_can_be_read_so() -> None:
    assert explains("河東大地", "河?xùn)|大地", known({}))
    assert not explains("河東大地", "河?xùn)|大地", known({}, silent="訓"))


def test_the_insertion_behind_the_character_before_is_no_part_of_the_run() -> None:
    assert explains("河東大地", "河?xùn)|大地", known(TABLE), before="運")


@pytest.mark.parametrize(
    ("restored", "shown"),
    [
        ("河西大地", "河?xùn)|大地"),
        ("設計很快,只能", "設(shè)計很??,只能"),
        ("有狼、省、豬", "有狼、??、豬"),
        ("運河", "運河"),
        ("", "河?xùn)|大地"),
    ],
)
def test_what_does_not(restored: str, shown: str) -> None:
    assert not explains(restored, shown, known(TABLE))


def test_what_does_not_explain_the_page_falls_back() -> None:
    ranked = [Restoration("很快,只能", -1.0, ()), Restoration("很小,只能", -3.0, ())]
    judged, explained = REPLAY.prefer_explained(ranked, "計", "很??,只能", known(TABLE))
    assert explained
    assert [(one.text, one.score) for one in judged] == [
        ("很小,只能", -3.0),
        ("很快,只能", -1.0 + UNEXPLAINED),
    ]


def test_the_best_stays_where_none_explains_the_page() -> None:
    ranked = [Restoration("很快", -1.0, ()), Restoration("很慢", -3.0, ())]
    judged, explained = REPLAY.prefer_explained(ranked, "計", "很??,只能", known(TABLE))
    assert not explained
    assert judged[0].text == "很快"


def test_nothing_to_rank() -> None:
    assert REPLAY.prefer_explained([], "計", "很??", known(TABLE)) == ((), False)


HAN = st.text(
    st.sampled_from("山水人家大小東河訓聽爭運設計的了在是有常牛雙“”。，、！"), max_size=20
)


@given(HAN, st.sampled_from([None, 0x01]), st.permutations(sorted(TABLE)))
def test_the_truth_explains_what_the_forward_model_makes_of_it(
    text: str, stray: int | None, order: list[str]
) -> None:
    table = {character: TABLE[character] for character in order}
    damaged = damage(f"山{text}山", table, stray_byte=stray)
    if not damaged.lost and not _marks_overlap(text):
        assert explains(damaged.clean, damaged.text, known(TABLE), before="山")


def _marks_overlap(text: str) -> bool:
    """Tell whether more than two marks overlap: their order is tried both ways, not every way."""
    codes = {int.from_bytes(mark.encode("gbk"), "big") for mark in "！？；：。，、"}
    hits = [(a << 8 | b) in codes for a, b in pairwise(text.encode("gbk"))]
    return sum(one and two for one, two in pairwise(hits)) > 1
