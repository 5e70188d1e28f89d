"""The title again, in a browser's title line, a breadcrumb or a list: one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.repeated_titles import REPEATED_TITLE

STRIP = BoilerplateStripper()
TITLE = "江州老街改造工程通过验收"
STAMP = "发布时间：2031-02-26 09:30 来源：江州网"
BODY = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)


def repeated(*lines):
    source = "\n".join(lines)
    result = STRIP(source)
    assert find_unaccounted(source, result.text, result.removed) is None
    return [(r.line, r.text) for r in result.removed if r.rule == REPEATED_TITLE]


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE}_民生_江州网",
        f"{TITLE} - 江州网",
        f"{TITLE} | 江州报 Jiangzhou Press",
        f"本地新闻 > {TITLE}",
        "江州老街改造工程「通过验收」 — 江州在线",
    ],
)
def test_the_title_between_names_of_channel_and_site_goes(line):
    assert repeated(line, TITLE, STAMP, *BODY) == [(1, line)]


def test_a_traditional_title_is_known_by_its_shadow():
    assert repeated("江州老街改造工程通過驗收_江州网", TITLE, STAMP, *BODY)


def test_the_title_in_a_list_above_goes_and_the_one_above_the_stamp_stays():
    lines = (
        "首页 新闻 评论 专题 论坛",
        TITLE,
        "南岸轮渡下月恢复夜班",
        "字号：大 中 小",
        TITLE,
        STAMP,
        *BODY,
    )
    assert repeated(*lines) == [(2, TITLE)]


def test_the_title_among_the_furniture_below_goes():
    lines = (TITLE, STAMP, *BODY, "责任编辑：林知秋", TITLE, "分享到：微信 微博")
    assert repeated(*lines) == [(6, TITLE)]


# negative


def test_the_only_title_stays_whatever_stands_beside_it():
    assert repeated(f"{TITLE}_民生_江州网", STAMP, *BODY) == []


def test_the_title_directly_above_the_text_is_the_texts_own():
    assert repeated(TITLE, STAMP, TITLE, *BODY) == []
    assert repeated(TITLE, TITLE, *BODY, "责任编辑：林知秋") == []


def test_a_last_line_that_says_the_title_stays():
    assert repeated(TITLE, STAMP, *BODY, TITLE) == []


def test_a_refrain_inside_the_body_stays():
    assert repeated(TITLE, STAMP, BODY[0], TITLE, BODY[1], TITLE, BODY[0]) == []


def test_short_titles_and_sentences_stay():
    assert repeated("下载专区", STAMP, "下载专区", "字号：大 中 小", *BODY) == []
    caption = "老街的青石路面保留了下来。"
    assert repeated("首页 新闻 评论 专题 论坛", caption, "字号：大 中 小", caption, *BODY) == []


def test_a_longer_headline_with_the_title_in_it_stays():
    line = f"{TITLE} - 江州市老街改造工程指挥部负责同志今天上午在现场回答记者的提问"
    assert repeated(line, TITLE, STAMP, *BODY) == []


def test_with_navigation_kept_it_stays():
    lines = (f"{TITLE}_民生_江州网", TITLE, STAMP, *BODY)
    text = BoilerplateStripper(keep=["navigation"])("\n".join(lines)).text
    assert text.startswith(lines[0])


@given(
    st.lists(
        st.sampled_from(
            [
                TITLE,
                f"{TITLE}_江州网",
                f"首页 > {TITLE}",
                STAMP,
                "责任编辑：林知秋",
                BODY[0],
                "分享",
            ]
        ),
        max_size=12,
    )
)
def test_a_title_never_goes_altogether(lines):
    text = STRIP("\n".join([TITLE, *lines, *BODY])).text
    assert TITLE in text.split("\n")
