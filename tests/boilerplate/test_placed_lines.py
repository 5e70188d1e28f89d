"""Menus above the title, counts below buttons, headings below furniture, notices over lines."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.placed_lines import COUNT, HEADING, MENU, NOTICE

STRIP = BoilerplateStripper(line_model=False)
TITLE = "江州老街改造工程通过验收"
STAMP = "2031-02-26 09:30 来源：云溪网"
BODY = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)
PLACED = {COUNT, HEADING, MENU, NOTICE}


def placed(*lines, keep=()):
    source = "\n".join(lines)
    result = BoilerplateStripper(line_model=False, keep=keep)(source) if keep else STRIP(source)
    assert find_unaccounted(source, result.text, result.removed) is None
    return [(r.rule, r.text) for r in result.removed if r.rule in PLACED]


@pytest.mark.parametrize(
    "menu",
    [
        "养生 饮食 中医 母婴 两性 减肥 疾病库",
        "个人业务 | 公司业务 | 三农业务 | 电子银行",
        "：：协会简介：：：：会员名单：：：：交流园地：：：：留言簿：：",
        "頭版　焦點　政治　社會　生活　國際",
    ],
)
def test_a_menu_above_the_title_goes(menu):
    assert placed(menu, TITLE, STAMP, *BODY) == [(MENU, menu)]


def test_a_menu_in_a_column_goes_where_furniture_stands_beside_it():
    column = ("国际", "中国", "商业与经济", "镜头", "风尚", "副刊")
    assert placed("登录 | 注册", *column, TITLE, STAMP, *BODY) == [(MENU, item) for item in column]
    assert placed(*column, TITLE, STAMP, *BODY) == []


def test_counts_below_buttons_go():
    lines = (TITLE, STAMP, *BODY, "顶一下", "(12)", "92.31%", "踩一下", "(1)")
    assert placed(*lines) == [(COUNT, "(12)"), (COUNT, "92.31%"), (COUNT, "(1)")]


def test_a_row_of_counts_goes_below_the_moods():
    moods = "感动 高兴 愤怒 无聊 难过 新奇"
    assert placed(TITLE, STAMP, *BODY, moods, "0 3 0 12 0 0") == [(COUNT, "0 3 0 12 0 0")]
    assert placed(TITLE, STAMP, *BODY, "0 3 0 12 0 0") == []


def test_the_digits_of_a_counter_go():
    assert placed(TITLE, STAMP, *BODY, "本站访问量", "0", "8") == [(COUNT, "0"), (COUNT, "8")]


def test_the_choices_of_a_vote_go_below_its_heading_only():
    choices = "○非常满意 ○满意 ○基本满意 ○不满意"
    assert placed(TITLE, STAMP, *BODY, "满意度评价", choices) == [(COUNT, choices)]
    assert placed(TITLE, STAMP, *BODY, choices) == []


def test_a_heading_below_furniture_takes_its_list_along():
    listed = ("一种带挡板的水渠闸门", "一种木门板的修复方法")
    lines = (TITLE, STAMP, *BODY, "没有任何评论", "相关技术", *listed)
    assert placed(*lines) == [(HEADING, "相关技术")]
    assert STRIP("\n".join(lines)).text == "\n".join((TITLE, *BODY))


@pytest.mark.parametrize(
    "notice",
    [
        (
            "声明：转载此文是出于传递更多信息之目的。若有来源标注错误或侵犯",
            "了您的合法权益，请作者持权属证明与本网联系，",
            "我们将及时更正、删除，谢谢。",
        ),
        (
            "本站部分文章转自网络，如果您认为侵犯了",
            "您的版权，请来信告知，",
            "我们会在24小时内删除。",
        ),
    ],
)
def test_a_notice_over_several_lines_goes(notice):
    result = STRIP("\n".join((TITLE, STAMP, *BODY, *notice)))
    assert result.text == "\n".join((TITLE, *BODY))


def test_kept_categories_stay():
    menu = "养生 饮食 中医 母婴 两性 减肥 疾病库"
    assert placed(menu, TITLE, STAMP, *BODY, keep=["navigation"]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("坚定信心 攻坚克难 勇毅前行 再创佳绩", TITLE, STAMP, *BODY),
        ("养生 饮食 中医 母婴 两性 减肥", *BODY),
        (TITLE, STAMP, "林知秋 周远 苏禾 白杨", *BODY),
        (TITLE, STAMP, *BODY, "年份 | 产量 | 面积 | 单价", "2030 | 36 | 12 | 5"),
        (TITLE, STAMP, *BODY, "得票数", "(12)", "92.31%"),
        (TITLE, STAMP, *BODY, "相关技术", "一种带挡板的水渠闸门"),
        (TITLE, STAMP, *BODY, "（记者 苏禾）", "相关案例", "一种带挡板的水渠闸门"),
        (TITLE, STAMP, BODY[0], "声明：他没有到过渡口，也没有见过那张字据，", BODY[1]),
        (TITLE, STAMP, *BODY, "说明：以上数字由村里的会计逐户核对以后，", "报给镇上。"),
        ("（声明：刊用《江州周刊》稿件务经书面授权）", *BODY),
        (TITLE, STAMP, "声明：转载务经书面授权，未经许可不得使用", *BODY),
        (TITLE, BODY[0], "声明：转载务经书面授权，未经许可不得使用", BODY[1]),
        ("雪落", "云溪", "渡口", "无人", "舟横", "夜白", TITLE, STAMP, *BODY),
    ],
)
def test_lines_of_the_article_stay(lines):
    assert placed(*lines) == []
