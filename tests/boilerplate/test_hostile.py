"""Lines made to take long: none may, neither one of a megabyte nor one just short enough to try."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.rule import Rule, Scope
from transforms.boilerplate.rules import BUILT_IN_RULES

STRIP = BoilerplateStripper()
BODY = "昨天上午，江州市召开会议，部署今年秋冬季节的农田水利建设，各县区负责同志参加了会议。"
MARKS = "|的（(:：·-> 2。,[【#、/！?a.…“”»→"
WORDS = (
    *("责任编辑：", "编辑 ", "记者 ", "（记者 ", "讯（", "文 | ", "图 ", "摄影：苏禾 ", "苏禾、"),
    *("版权所有", "声明", "转载", "未经授权", "本站", "来源：", "链接：http://a.b", "http://"),
    *("2021-01-01 ", "2031年3月5日", "12:00 ", "3小时前", "[1:", "阅读 3 ", "评论", "赞(1)"),
    *("《江州日报》", "》", "字体：大 ", "A- ", "标签：", "#江州 ", "首页 > ", "网→", "首页-"),
    *("上一篇 ", "上一章 ", "目录 ", "江州 | ", "- 社会 ", "1 a ", "a b ", "? ", "1-", "1."),
    *("分享到：", "扫描二维码", "关注", "点击", "我们", "关于我们", "微信", "喜欢", "求收藏"),
    *("欢迎下载", "AV在线", "在线", "彩票", "加入购物车", "感兴趣", "相关新闻>", "友情链接："),
    *(
        "登录 ",
        "注册|",
        "我们同意Cookie体验",
        "晴 12℃",
        "上证指数 3012.36 ",
        "简体 ",
        "主办：江州 ",
    ),
    *("||责任编辑:【方小舟】", "本期责任编辑 :  "),
    *("电话：010-1234567 ", "电话：", "地址：", "QQ:", "回复 ", "， 。", "（）"),
)
UNITS = (*MARKS, *WORDS)
EXAMPLES = [
    example.replace("{", "").replace("}", "")
    for rule in BUILT_IN_RULES
    for example in rule.examples
]
LENGTHS = (24, 60, 120, 160, 300, 480, 900)
"""The limits of the rules: longer lines are not tried."""


def seconds(text: str, strip: BoilerplateStripper = STRIP) -> float:
    start = time.process_time()
    strip(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
def test_megabyte_in_one_line(unit):
    text = unit * (1_000_000 // len(unit))
    assert seconds(text) < 5


def test_many_spans_in_one_line():
    rule = Rule("mark", "promotion", r"\[微博\]", "", (), scope=Scope.SPAN)
    assert seconds("江州公司[微博]" * 100_000, BoilerplateStripper(rules=(rule,))) < 5


@pytest.mark.parametrize("unit", MARKS)
def test_many_lines(unit):
    assert seconds(f"{unit}\n" * 10_000) < 10


@pytest.mark.parametrize("unit", UNITS)
def test_lines_that_are_just_short_enough_to_be_tried(unit):
    """Dates, counters and indexes in a row took minutes: each could be read in three ways."""
    for length in LENGTHS:
        line = (unit * length)[: length - 1]
        for end in ("", "的"):
            assert seconds("\n".join([line + end, BODY, line + end])) < 1


@settings(max_examples=200, deadline=timedelta(seconds=2))
@given(
    st.lists(st.sampled_from([*UNITS, *EXAMPLES]), min_size=1, max_size=4),
    st.lists(st.integers(0, 3), min_size=20, max_size=60),
    st.sampled_from(LENGTHS),
)
def test_lines_of_mixed_furniture(pool, order, length):
    line = "".join(pool[place % len(pool)] for place in order)[:length]
    STRIP("\n".join([line, BODY, line]))
