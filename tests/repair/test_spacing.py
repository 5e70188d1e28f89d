"""Which lost characters were spaces, by the habit of the text and what stands around them."""

from __future__ import annotations

import pytest

from transforms.repair.gap import Gap
from transforms.repair.spacing import is_space

SPACED = "我們用 Beam 處理，再用 Flink 執行，最後看 Grafana 的圖和 Kafka 的量"
UNSPACED = "我們用Beam處理，再用Flink執行，最後看Grafana的圖和Kafka的量"


@pytest.mark.parametrize(
    ("before", "after", "line", "document"),
    [
        ("松河縣用", "Beam", "用 Flink 執行，2021年起", ""),
        ("松河縣用", "Beam", "沒有字母", SPACED),
        ("共有", "22 台", "另有 30 台", ""),
        ("試用", "200 多種", "200 多種系統和 Linux", ""),
        ("松河縣用", "Beam，", "", "用 Beam 處理，用Flink執行"),
        ("松河縣用", "API，", "用 API 處理", SPACED),
    ],
)
def test_a_space_is_the_habit(before: str, after: str, line: str, document: str) -> None:
    assert is_space(Gap(before, after, line, document))


@pytest.mark.parametrize(
    ("before", "after"),
    [("記憶體有", "128 GB 之多"), ("松河縣有", "4G 通信"), ("於", "1992 年"), ("用", "ssh 登入")],
)
def test_a_word_that_has_a_space_behind_it_had_one_before(before: str, after: str) -> None:
    assert is_space(Gap(before, after, "", UNSPACED))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("江州日報訊", "昨天下了雪"),
        ("江州網11月5日報道", "港媒稱"),
        ("五十名工程師", "+ 三名領班"),
    ],
)
def test_nothing_else_can_have_stood_there(before: str, after: str) -> None:
    assert is_space(Gap(before, after, "", ""))


@pytest.mark.parametrize(
    ("before", "after", "line", "document"),
    [
        ("於", "022年", "2021年用 Beam，到了2023年", ""),
        ("於", "022年", "022年用 Beam", ""),
        ("松河縣用", "eam", "再用Flink執行", SPACED),
        ("松河縣用", "eam", "", "用 Beam"),
        ("松河縣用", "Beam", "", UNSPACED),
        ("共有", "22台", "另有 30 台", ""),
        ("松河縣", "的人", "用 Beam 處理", SPACED),
        ("Beam", "Flink", "用 Beam 處理", SPACED),
        ("松河縣", "", "用 Beam 處理", SPACED),
        ("", "Beam", "用 Beam 處理", SPACED),
        ("天亮了。", "他推開門", "", SPACED),
        ("江州日報訊", "月底下了雪", "", SPACED),
        ("寫了", "頁紙", "", SPACED),
        ("天亮了。", "G 網絡", "", SPACED),
    ],
)
def test_negative(before: str, after: str, line: str, document: str) -> None:
    assert not is_space(Gap(before, after, line, document))
