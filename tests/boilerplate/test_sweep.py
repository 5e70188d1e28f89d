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


def test_the_time_of_a_meeting_above_its_place_stays():
    minutes = "\n".join(
        (
            "会议纪要",
            "时间：2031年3月5日14:00",
            "地点：三楼会议室",
            "会议听取了后勤处关于食堂改造的汇报，认为方案总体可行，要求在五月底前完成招标。",
        )
    )
    result = BoilerplateStripper()(minutes)
    assert result.text == minutes
    assert result.metadata.published is None


def test_a_title_below_a_channel_stays_with_the_lines_around_it():
    headlines = ("百年老街换了新颜", "云溪老街修缮工程通过验收", "居民月底陆续搬回")
    lead = "云溪老街的修缮工程昨天通过了专家验收，四十多户居民将在月底搬回自己的老屋。"
    page = "\n".join(("要闻", *headlines, "2031年3月5日 来源：云溪日报", lead))
    assert BoilerplateStripper()(page).text == "\n".join((*headlines, lead))


def test_where_the_writer_works_is_no_source():
    prose = "我在老街住了四十年，看着它从热闹变得冷清，那些老邻居有的走了，有的还在。"
    result = BoilerplateStripper()(f"{prose}\n（作者单位：云溪一中）")
    assert result.text == prose
    assert result.metadata.source == ()
