"""What ranks the readings of a run beyond its characters."""

from __future__ import annotations

from collections import Counter

import pytest

from transforms.repair.feeder import Alphabet, Feeder, Knowledge
from transforms.repair.gbk import GbkPairs
from transforms.repair.language import LanguageModel
from transforms.repair.neighbours import Neighbours
from transforms.repair.ranking import Ranking, Surroundings
from transforms.repair.search import Restoration
from transforms.repair.trigrams import Trigrams

MODEL = LanguageModel()
PAIRS = GbkPairs()
RANKING = Ranking(MODEL)


def first(
    before: str,
    texts: list[str],
    rest: str,
    document: dict[str, int] | None = None,
    shown: str = "",
) -> str:
    """Rank texts that are equally likely by their characters; give the best."""
    own = Counter(document or {})
    knowledge = Knowledge({}, frozenset(), {}, own, sum(own.values()))
    alphabet = Alphabet(PAIRS, MODEL, Neighbours(MODEL))
    found = [Restoration(text, 0.0, ()) for text in texts]
    feeder = Feeder(alphabet, Trigrams(), knowledge)
    return RANKING.rank(found, feeder, Surroundings(before, rest[:4], rest, shown))[0].text


@pytest.mark.parametrize(
    ("before", "right", "wrong", "rest"),
    [
        ("鎮長說:“", "天氣好。”", "天氣好。“", "大家都笑了。"),
        ("全書共三冊", "(含附錄", ",含附錄", ")定於下月出版。"),
        ("縣裏開展“", "五保”各項", "五。”各項", "工作,成效明顯。"),
        ("請大家", "放心。", "放心、", ""),
    ],
)
def test_brackets_terms_and_line_ends(before: str, right: str, wrong: str, rest: str) -> None:
    assert first(before, [wrong, right], rest) == right


def test_words_that_follow_each_other_are_preferred() -> None:
    assert first("", ["經濟發飯", "經濟發展"], "的成果。") == "經濟發展"


def test_letters_in_a_row_are_one_word() -> None:
    assert first("他加入了。", ["养I", "FBI"], "後來說明情況。") == "FBI"


def test_the_document_tells_which_of_two_names() -> None:
    assert first("記者呂文", ["勤", "琴"], "前往採訪。") == "琴"
    assert first("記者呂文", ["勤", "琴"], "前往採訪。", {"勤": 9, "的": 300}) == "勤"


def test_the_page_as_it_stands_needs_no_assumption() -> None:
    texts = ["放心啊!工他說", "放心。」他說"]
    assert first("大家「", texts, "完就走了。", shown=texts[1]) == texts[1]


def test_the_line_tells_which_of_two_characters() -> None:
    rest = "停靠在碼頭,岸邊的人都來看。"
    texts = ["實驗大", "實驗船"]
    assert first("江口鎮造了一艘", texts, rest) == "實驗大"
    before = "江口鎮有造船的老手藝,船廠去年下水的船有九艘,今年又造了一艘"
    assert first(before, texts, rest) == "實驗船"


def test_marks_of_the_line_tell_nothing() -> None:
    before = "春天,他種樹,夏天,他澆水,秋天,他收果子,冬天,他休息"
    assert first(before, [",大家說", "。大家說"], "他勤快。") == first(
        "冬天他休息", [",大家說", "。大家說"], "他勤快。"
    )
