"""What stands between the text and the first furniture: a notice's own lines, or a page's foot."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper

STRIP = BoilerplateStripper()
TITLE = "云溪老街修缮工程完工"
BODY = (
    "昨天上午，云溪市召开老街修缮总结会，部署下一阶段的管护工作，沿街住户和施工单位的代表参加了会议。",
    "会议介绍，三年来全市共修缮老屋三百余间，疏通暗渠十二公里，沿河的石板路也已经全部恢复原样。",
)
FOOT = ("责任编辑：苏禾", "版权所有：云溪网", "关于我们 | 联系我们 | 网站地图")


def kept(*below: str) -> list[str]:
    """Give what stays below the text."""
    return STRIP("\n".join((TITLE, *BODY, *below, *FOOT))).text.split("\n")[3:]


@pytest.mark.parametrize(
    "own",
    [
        ("服务热线：0990-5550123（24小时）", "云溪供水有限公司", "2031年3月5日"),
        ("电话：0990-5550123 传真：0990-5550124", "云溪市水泵协会（章）", "二〇三一年三月五日"),
        ("联系人：苏先生", "电话：0990-5550123 传真：0990-5550124", "邮编：990000"),
        ("报名地址：云溪路1号", "邮编：990000"),
        ("有意者请来电", "手机：13900000123", "微信：yunxi36"),
        ("序号", "品种", "生产日期", "1", "韭菜", "2031-02-11", "腐霉利"),
        ("序号", "单位名称", "日期", "1", "江州云帆自动化有限公司", "2031-02-11", "合格"),
        ("渡口至南岭", "06:40", "07:20", "35元", "渡口至清州", "08:00", "18元"),
        ("成立日期：2021-03-21", "联系方式", "地址：云溪路1号"),
        ("扫描二维码报名", "云溪市图书馆", "2031年3月"),
        ("征稿时间：即日起", "投稿邮箱：dukou@yunxi.example"),
        ("孩子姓名：", "家长签字：", "日期："),
        ("书名：《渡口》", "作者：白杨", "出版社：江州出版社"),
    ],
)
def test_lines_in_the_company_of_a_notice_stay(own):
    assert kept(*own) == list(own)


@pytest.mark.parametrize(
    "foot",
    [
        ("新闻热线：0990-5550123",),
        ("服务热线：0990-5550123", "投稿邮箱：news@yunxi.example"),
        ("电话：0990-5550123 传真：0990-5550124",),
        ("2031-03-05",),
        ("2031-03-05 09:12", "打印"),
        ("联系方式", "电话：0990-5550123 传真：0990-5550124"),
        ("作者：白杨",),
        ("新闻热线：0990-5550123", "广告热线：0990-5550124"),
        ("日期：", "作者："),
    ],
)
def test_the_same_lines_of_a_page_go(foot):
    assert kept(*foot) == []


def test_dates_of_a_list_of_headlines_go():
    listed = ("云杉镇的老粮仓变成了书店", "2031-03-04", "南岸轮渡下月恢复夜班", "2031-03-03")
    assert not {"2031-03-04", "2031-03-03"} & set(kept(*listed, *listed))


def test_what_stands_beyond_furniture_is_no_notice():
    beyond = (
        "上一篇：江州大桥开工",
        "联系人：苏先生",
        "邮编：990000",
        "云溪市水务局",
        "2031-03-05",
    )
    left = kept(*beyond)
    assert "邮编：990000" not in left and "2031-03-05" not in left


def test_a_letter_is_signed_by_name_and_date():
    letter = ("给爸爸的信", "爸爸：", *BODY, "您什么时候回来？", "女儿 小舟", "2031.9.12")
    assert STRIP("\n".join((*letter, *FOOT))).text.split("\n") == list(letter)


def test_a_title_above_an_unknown_line_of_time_stays():
    head = (
        "云帆之城 > IT业界",
        "渡口的老船修好了",
        "2031/3/5 14:22:18 云帆之城 作者：苏 禾 评论（41）",
    )
    page = (*head, "参数先摆出来：", *BODY, *FOOT)
    assert head[1] in STRIP("\n".join(page)).text


def test_a_title_above_a_name_and_a_date_stays():
    head = (
        "首页",
        "健康",
        "为什么渡口总在凌晨起雾",
        "KATE HILL",
        "2031年3月5日",
        "Read in English",
    )
    assert head[2] in STRIP("\n".join((*head, *BODY, *FOOT))).text


def test_a_title_below_a_list_of_channels_stays():
    channels = ("国际新闻", "法国", "中国", "港澳台", "非洲", "每周专栏")
    title = "乡村面包店的售货机：救星还是帮凶？"
    told = ("发表时间：03-02-2031 - 15:37", "村里的售货机。图片由作者提供", "作者： 白杨")
    text = STRIP("\n".join(("云溪电台", *channels, title, *told, *BODY, *FOOT))).text
    assert title in text
    assert "港澳台" not in text


def test_facts_above_the_text_keep_their_dates():
    facts = ("开工时间", "2028-03-01", "通车日期", "2031-01-20", "全长", "860米")
    page = (TITLE, *facts, "桥梁简介", *BODY, *FOOT)
    assert STRIP("\n".join(page)).text.split("\n")[1:7] == list(facts)


def test_the_time_of_the_page_goes_below_its_label():
    page = (TITLE, "发布时间", "2031-03-05", *BODY, *FOOT)
    assert "2031-03-05" not in STRIP("\n".join(page)).text


def test_minutes_keep_their_day_and_time():
    facts = ("日期：2031年3月5日", "时间：晚上八时", "地点：会所二楼", "出席：苏禾、白杨")
    assert STRIP("\n".join((TITLE, *facts, *BODY, *FOOT))).text.split("\n")[1:5] == list(facts)
