"""Names in bylines and credits."""

from __future__ import annotations

import pytest

from transforms.boilerplate.names import split_names, writer_spans

BYLINES = [
    ("记者 林知秋 周禾", ["林知秋", "周禾"]),
    ("全媒体记者苏木", ["苏木"]),
    ("江州日报社全媒体首席记者 林知秋 见习记者 周禾", ["林知秋", "周禾"]),
    ("通讯员 白杨 陈舟 记者 秦川", ["白杨", "陈舟", "秦川"]),
    ("记者林溪 通讯员方小舟 摄影 陈舟", ["林溪", "方小舟"]),
    ("记者/钟晓 通讯员/王海", ["钟晓", "王海"]),
    ("记者张三通讯员李四", ["张三", "李四"]),
    ("记者 林 溪 周知远", ["林溪", "周知远"]),
    ("记者 文若兰", ["文若兰"]),
    ("摄影 陈舟", []),
]


@pytest.mark.parametrize(("byline", "expected"), BYLINES)
def test_writers(byline, expected):
    found = [name for span in writer_spans(byline) for name in split_names(byline[slice(*span)])]
    assert found == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("林知秋、周禾", ["林知秋", "周禾"]),
        ("江州新闻网", ["江州新闻网"]),
        ("林　溪", ["林溪"]),
        ("李知秋周禾林溪", ["李知秋", "周禾", "林溪"]),
        ("江州融媒体中心", ["江州融媒体中心"]),
        ("阿迪力·买买提", ["阿迪力·买买提"]),
        (" ", []),
    ],
)
def test_lists_of_names(printed, expected):
    assert split_names(printed) == expected
