"""Which lost characters the habit of the text shows to have been spaces."""

from __future__ import annotations

import pytest

from transforms.repair.spacing import calls_for_space

SPACED = "我們用 Beam 處理，再用 Flink 執行，最後看 Grafana 的圖和 Kafka 的量"


@pytest.mark.parametrize(
    ("before", "after", "line", "document"),
    [
        ("松河縣用", "Beam", "用 Flink 執行，2021年起", ""),
        ("松河縣用", "Beam", "沒有字母", SPACED),
        ("共有", "22 台", "另有 30 台", ""),
        ("試用", "200 多種", "200 多種系統和 Linux", ""),
    ],
)
def test_a_space_is_the_habit(before: str, after: str, line: str, document: str) -> None:
    assert calls_for_space(before, after, line, document)


@pytest.mark.parametrize(
    ("before", "after", "line", "document"),
    [
        ("於", "022年", "2021年用 Beam，到了2023年", ""),
        ("於", "022年", "022年用 Beam", ""),
        ("松河縣用", "eam", "再用Flink執行", SPACED),
        ("松河縣用", "eam", "", "用 Beam"),
        ("松河縣", "的人", "用 Beam 處理", SPACED),
        ("Beam", "Flink", "用 Beam 處理", SPACED),
        ("松河縣", "", "用 Beam 處理", SPACED),
        ("", "Beam", "用 Beam 處理", SPACED),
    ],
)
def test_negative(before: str, after: str, line: str, document: str) -> None:
    assert not calls_for_space(before, after, line, document)
