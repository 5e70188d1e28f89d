"""Contacts, dates, credits, numbers and headings that are the article's, beside a page's own."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper

STRIP = BoilerplateStripper()
HEAD = ("首页 > 新闻中心 > 正文", "江州老街改造工程通过验收", "2031-02-26 09:30 来源：云溪网")
BODY = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)
FOOT = ("上一篇：渡口的春天", "【打印】【关闭】", "版权所有 江州网")


def _page(*closing: str, foot: tuple[str, ...] = FOOT) -> str:
    return "\n".join((*HEAD, *BODY, *closing, *foot))


@pytest.mark.parametrize(
    "closing",
    [
        ("东岗派出所值班电话：0719-5550123",),
        ("售樓電話：0719-5550123　5550124",),
        ("项目地址：滨河路8号", "车队电话：0719-5550123（林队长）"),
        ("合作社电话：0719-5550123（小苏）",),
        ("举报电话：12345　0719-5550123", "来信地址：江州市新华街8号"),
        ("发言人：财务长　林知秋", "E-mail：ir@yunxi.example"),
        ("物业24小时服务电话：0719-5550123", "湖畔花园物业服务中心", "2031年7月9日"),
        ("湖畔花园业委会", "2031.11.4"),
        ("公共事务处", "云溪警察局", "2031年4月14日 下午6点45分"),
        ("主题词：会议　纪要", "抄报：市水利局", "发：各科室、各管理所（共印15份）"),
    ],
)
def test_what_closes_the_article_stays(closing: tuple[str, ...]) -> None:
    """Between the body and the first furniture whom to ask, who signs and when are its own."""
    text = STRIP(_page(*closing)).text
    assert [line for line in closing if line not in text] == []
    assert all(line not in text for line in FOOT)


@pytest.mark.parametrize(
    "closing",
    [
        ("新闻热线：0719-5550123",),
        ("报社地址：江州市新华街8号 邮编：445000 电话：0719-5550123",),
        ("违法和不良信息举报电话：0719-5550123",),
        ("广告合作电话：0719-5550123",),
        ("江州日报", "2031-11-04 09:30"),
    ],
)
def test_what_a_page_prints_of_itself_goes(closing: tuple[str, ...]) -> None:
    """A line of contact that names a paper, and a house and its time, are the page's."""
    text = STRIP(_page(*closing)).text
    assert closing[-1] not in text


def test_a_contact_over_the_foot_of_a_site_is_its_own() -> None:
    """With a claim of rights right below it, an address is a site's."""
    contact = "电话：0719-5550123 传真：0719-5550124"
    assert contact not in STRIP(_page(contact, foot=FOOT[2:])).text


def test_headings_in_brackets_stay_where_the_body_has_others() -> None:
    """A leaflet's last heading reads like a link of a site's foot."""
    text = "\n".join(
        (
            "首页 > 科室介绍",
            "【科室概况】",
            BODY[0],
            "【特色技术】",
            BODY[1],
            "【联系我们】",
            "医生办公室：0719-5550123",
            "上一篇：神经外科",
        )
    )
    assert "【联系我们】\n医生办公室" in STRIP(text).text
    assert "【联系我们】" not in STRIP(_page(foot=("【联系我们】", *FOOT))).text


def test_facts_that_lead_to_the_text_keep_its_credits() -> None:
    """An exhibition names its makers as a page names its editors."""
    facts = (
        "展览名称：泥与火之间",
        "展览时间：2031年10月25日—11月16日（周一闭馆）",
        "展览地点：云溪路21号",
        "策 展 人：林知秋",
        "出品人：苏禾",
        "学术主持：周远",
    )
    text = "\n".join((*HEAD, "放入我的日程 | 我要报名", *facts, *BODY, *FOOT))
    assert "\n".join(facts) in STRIP(text).text


def test_a_document_keeps_its_number_and_a_speech_its_day() -> None:
    """Above 主旨 and above a salutation; alone both are a page's."""
    number = ("发文日期：中华民国120年6月12日", "发文字号：云院民速120字第00号")
    letter = ("云溪地方法院公告", *number, f"主旨：{BODY[0]}", BODY[1])
    assert "\n".join(number) in STRIP("\n".join((*letter, *FOOT))).text
    speech = ("在开学典礼上的讲话", "（2031年9月12日）", "校长　林知秋", "同学们、老师们：", *BODY)
    assert "（2031年9月12日）" in STRIP("\n".join((*speech, *FOOT))).text
    assert "（2031年9月12日）" not in STRIP("\n".join((HEAD[1], "（2031年9月12日）", *BODY))).text


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        (
            ("返回列表", "发表回复"),
            "老房子厨房防水怎样做才不漏？师傅经验分享",
            ("阿辉", "中级会员"),
        ),
        (("餐厅指南", "写食评"), "有灵魂的一碗船面", ("食家级别4", "细佬食遍全城")),
        (("简", "繁", "订阅简报", "登录"), "在云溪，一家面馆为护士留着灯", ("阅读简体版",)),
    ],
)
def test_the_title_stays_among_buttons(
    above: tuple[str, ...], title: str, below: tuple[str, ...]
) -> None:
    """No line of time tells of it, and shape and place speak against it; its words do not."""
    page = "\n".join((*HEAD[:1], *above, title, *below, "2031-02-26", "3402 浏览", *BODY, *FOOT))
    text = STRIP(page).text
    assert title in text
    assert above[0] not in text.split("\n")


def test_a_row_stays_with_its_like() -> None:
    """Words judge one row of a table; those beside it are of its form."""
    rows = ("11月28日 88-103 阳关（客）", "11月30日 94-97 青峰（主）", "12月3日 79-101 北辰（客）")
    text = STRIP("\n".join((*HEAD, "近五场数据一览：", *rows, *BODY, *FOOT))).text
    assert "\n".join(rows) in text
