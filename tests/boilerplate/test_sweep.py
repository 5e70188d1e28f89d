"""What a cut uncovers is tried again: other triggers near the ends, and no full stop any more."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.rule import Rule, Scope
from transforms.boilerplate.rules import BUILT_IN_RULES

PARAGRAPH = "北岸村的盐场始建于一八三二年，如今已没有人晒盐，只剩下几座旧仓库和一条窄轨铁路。" * 9
WRITERS = "（记者 林知秋、王小明、陈大文、赵子龙、孙尚香、周公瑾、诸葛亮、刘玄德、关云长、黄汉升）"
EDITORS = "【责任编辑：林知秋 王小明 陈大文 赵子龙 孙尚香 周公瑾 刘玄德 关云长】"
ADVERTISEMENT = Rule("mark", "promotion", r"[(]广告。[)]", "", (), scope=Scope.SPAN)


@pytest.mark.parametrize(
    "notices", [EDITORS + WRITERS * 3, WRITERS + EDITORS * 4, EDITORS + WRITERS * 6]
)
def test_a_notice_far_from_the_end_of_a_long_line_goes_once_it_is_the_last(notices):
    result = BoilerplateStripper()("\n".join([PARAGRAPH, PARAGRAPH + notices, PARAGRAPH]))
    assert result.text == "\n".join([PARAGRAPH] * 3)


@pytest.mark.parametrize(
    "lines", [("相关新闻（广告。）", PARAGRAPH), (PARAGRAPH, "相关新闻（广告。）")]
)
def test_a_line_is_unbroken_once_a_span_with_the_full_stop_has_gone(lines):
    result = BoilerplateStripper(rules=(ADVERTISEMENT, *BUILT_IN_RULES))("\n".join(lines))
    assert [(removal.rule, removal.text) for removal in result.removed] == [
        ("boilerplate.related.heading", "相关新闻"),
        ("boilerplate.promotion.mark", "（广告。）"),
    ]


LEAD = "新北三环的轻轨沿线要盖三千户住宅，居民担心的湿地和旧厂房怎么办，本报走访了四个站。"


@pytest.mark.parametrize(
    "toolbar",
    [
        ("文字大小", "分享", "收藏"),
        ("发布时间：2031-02-26", "来源：江州网", "字号：大 中 小", "打印"),
    ],
)
def test_a_toolbar_below_a_lead_goes_and_the_lead_stays(toolbar):
    lines = ("轻轨沿线的四个争议", LEAD, *toolbar, PARAGRAPH, PARAGRAPH)
    text = BoilerplateStripper()("\n".join(lines)).text
    assert text == "\n".join((*lines[:2], PARAGRAPH, PARAGRAPH))


def test_it_goes_below_a_lead_and_a_caption_too():
    lines = ("轻轨沿线的四个争议", LEAD, LEAD, "文字大小", "分享", "收藏", PARAGRAPH, PARAGRAPH)
    assert BoilerplateStripper()("\n".join(lines)).text.split("\n")[3] == PARAGRAPH


@pytest.mark.parametrize("between", [("分享",), ("分享", "轻轨开通以后", "房价与湿地")])
def test_short_lines_between_paragraphs_are_no_toolbar(between):
    lines = ("轻轨沿线的四个争议", LEAD, *between, PARAGRAPH, PARAGRAPH)
    assert BoilerplateStripper()("\n".join(lines)).text == "\n".join(lines)
