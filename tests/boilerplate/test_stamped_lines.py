"""Lines between title and text that say when and by whom; dates of events and of chronicles."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.stamped_lines import BYLINE

STRIP = BoilerplateStripper(line_model=False)
TITLE = "江州老街改造工程通过验收"
BODY = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)


def taken(*lines):
    source = "\n".join(lines)
    result = STRIP(source)
    assert find_unaccounted(source, result.text, result.removed) is None
    return [(r.rule, r.text) for r in result.removed]


@pytest.mark.parametrize(
    "line",
    [
        "原创 小渡 云溪融媒 2031-03-05 18:30",
        "2031-03-05 渡口闲话",
        "心理辅导中心 2031-03-05",
        "云溪人家 · 2031-03-05 · 人物",
        "封面 | 作者 苏禾远 2031-03-05 18:06",
        "云溪银行 2031-03-05 10:00 江州",
        "星云日報　教育版　F02　2031-03-05",
        "本报记者 苏 禾 云溪网-《云溪日报》 2031-03-05 04:12",
        "2031年3月5日 15:33 农机78级 周知远 点击：[ ]",
        "2031-03-05 13:00 / 云溪周刊 / 栗子",
        "2031-03-05 11:50·南岭观察",
        "歐陽知秋　(2031-03-05)",
        "云溪体育 周知远 2031-03-05 04:15:30",
        "2031-03-05 08:33 渡江网-云溪新报",
        "03-05 21:08 · 云溪观察",
    ],
)
def test_a_stamp_below_the_title_goes(line):
    assert [text for rule, text in taken(TITLE, line, *BODY)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "云溪谈记者 周知远 苏禾",
        "余 墨",
        "◎简禾",
        "○周知远（云溪）",
        "机修分厂 周知远",
    ],
)
def test_a_writer_below_the_title_goes(line):
    assert taken(TITLE, line, *BODY) == [(BYLINE, line)]


def test_a_stamp_becomes_metadata():
    line = "工人之家网 云溪日报 记者 周知远 2031-03-05 16:04"
    result = STRIP("\n".join((TITLE, line, *BODY)))
    assert result.text == "\n".join((TITLE, *BODY))
    assert result.metadata.published == "2031-03-05T16:04"
    assert result.metadata.reporter == ("周知远",)
    assert "云溪日报" in result.metadata.source


@pytest.mark.parametrize(
    "line",
    [
        "2031-03-05 渡口开工",
        "2031-03-05 14:00 云溪剧院",
        "2031年3月5日 星期三 晴",
        "2031-03-05 晴",
        "2031年3月5日 云溪",
        "3月5日 6:40 云溪站 站台",
        "2031-03-05 14:00 三楼会议室",
        "2031-03-05 第三次例会",
        "2031-03-05 14:00 云溪大学",
        "2031-03-05 云溪大学",
        "2031.03.05-2031.04.05 云溪美术馆",
        "云溪美术馆 2031-03-05—2031-04-05",
        "2031年3月5日 19:30 云溪音乐厅",
        "2031-03-05 苏禾在渡口等船，等了一夜。",
        "2031年3月5日 于渡口",
        "2031-03-05 报名截止",
        "周远，你在哪里",
        "渡口 渡船 渡人",
        "战地记者的一天",
        "第一章 渡口",
        "◎ 江州下雪",
    ],
)
def test_dates_of_events_and_diaries_stay(line):
    assert taken(TITLE, line, *BODY) == []


@pytest.mark.parametrize("title", ["云溪老街修缮大事记", "云溪渡口观察日记", "云溪水利会议纪要"])
def test_the_dates_of_such_documents_stay(title):
    assert taken(title, "2031-03-05 渡口闲话", *BODY) == []


def test_the_items_of_a_chronicle_stay():
    lines = (TITLE, "2031-03-05 老街渡口", BODY[0], "2031-04-01 新桥渡口", BODY[1])
    assert taken(*lines) == []


def test_a_stamp_without_a_title_stays():
    assert taken("2031-03-05 渡口闲话", *BODY) == []


@pytest.mark.parametrize("title", ["云溪好人名单", "渡口诗会获奖名录"])
def test_the_names_of_a_list_stay(title):
    assert taken(title, "机修分厂 周知远", *BODY) == []


def test_titles_with_dates_stay():
    assert taken("云溪日报 2031-03-05 头版回顾", *BODY) == []


def test_a_kept_category_stays_but_is_recorded():
    strip = BoilerplateStripper(keep=["metadata"], line_model=False)
    line = "云溪观察 2031-03-05 10:00"
    result = strip("\n".join((TITLE, line, *BODY)))
    assert line in result.text
    assert result.metadata.published == "2031-03-05T10:00"
