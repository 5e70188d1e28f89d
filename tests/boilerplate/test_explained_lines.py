"""Values below labels, houses beside dates, what follows a site's foot, broken-off summaries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.explained_lines import (
    AUTHORS,
    BELOW_FOOT,
    BROKEN_SUMMARY,
    HOUSE_BESIDE,
    SIGNATURE,
    TITLE_OF_PAGE,
    VALUE_OF_LABEL,
    WARNING,
)

STRIP = BoilerplateStripper(line_model=False)
TITLE = "江州老街改造工程通过验收"
STAMP = "2031-02-26 09:30"
BODY = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)
QUOTES = "网站的首页写着权利人的名字和年份，读者才知道该向谁要求许可，常见的写法是："
EXPLAINED = {
    AUTHORS,
    BELOW_FOOT,
    BROKEN_SUMMARY,
    HOUSE_BESIDE,
    SIGNATURE,
    TITLE_OF_PAGE,
    VALUE_OF_LABEL,
    WARNING,
}


def explained(*lines, strip=STRIP):
    source = "\n".join(lines)
    result = strip(source)
    assert find_unaccounted(source, result.text, result.removed) is None
    return [(r.rule, r.text) for r in result.removed if r.rule in EXPLAINED]


def test_values_below_labels_go_and_are_kept_as_metadata():
    lines = (TITLE, "来源：", "云溪县融媒体中心", STAMP, "责编：", "周远 苏禾", *BODY)
    result = STRIP("\n".join(lines))
    assert result.text == "\n".join((TITLE, *BODY))
    assert result.metadata.source == ("云溪县融媒体中心",)
    assert result.metadata.editor == ("周远", "苏禾")


def test_a_count_below_its_label_goes():
    assert (VALUE_OF_LABEL, "1203") in explained(TITLE, STAMP, "浏览次数：", "1203", *BODY)


@pytest.mark.parametrize("house", ["江州新聞網", "云溪晚报"])
def test_a_house_between_title_and_time_goes(house):
    assert explained(TITLE, house, STAMP, *BODY) == [(HOUSE_BESIDE, house)]


def test_items_below_a_claim_of_rights_go():
    foot = ("主办单位：云溪市文学艺术联合会", "纠风热线：周主任")
    lines = (TITLE, STAMP, *BODY, "版权所有：云溪文艺网 豫ICP备2031000001号", *foot)
    assert [text for rule, text in explained(*lines) if rule == BELOW_FOOT] == list(foot)


def test_the_title_in_a_footer_of_source_and_address_goes():
    line = "标题：老街修好了。居民陆续搬回。"
    foot = ("来源：云溪网", line, "地址：http://www.yunxi.example/36.html")
    assert (TITLE_OF_PAGE, line) in explained(TITLE, *BODY, *foot)


def test_an_office_and_a_name_between_text_and_furniture_go():
    lines = (TITLE, STAMP, *BODY, "云溪县人民法院 周远", "责任编辑：苏禾")
    assert explained(*lines) == [(SIGNATURE, "云溪县人民法院 周远")]
    assert STRIP("\n".join(lines)).metadata.reporter == ("周远",)


@pytest.mark.parametrize(
    "summary",
    [f"导读 {BODY[0][:30]}...", f"摘要：{BODY[0][:32]}", f"{BODY[0][:34]}……"],
)
def test_a_summary_that_breaks_off_goes(summary):
    assert explained(TITLE, STAMP, summary, *BODY) == [(BROKEN_SUMMARY, summary)]


def test_authors_between_title_and_metadata_go():
    lines = (
        TITLE,
        "林知秋1，周 远2",
        "（1.云溪学院，江州 990000；2.江州大学，江州 990001）",
        *BODY,
    )
    assert explained(*lines) == [(AUTHORS, "林知秋1，周 远2")]


def test_a_warning_below_its_heading_goes():
    lines = (TITLE, STAMP, *BODY, "云溪新闻网提醒您：", "喝酒不开车、开车不喝酒！")
    assert explained(*lines) == [(WARNING, "喝酒不开车、开车不喝酒！")]


def test_the_tag_below_its_label_goes():
    assert (VALUE_OF_LABEL, "杂谈 |") in explained(TITLE, STAMP, "标签：", "杂谈 |", *BODY)


# negative


@pytest.mark.parametrize(
    "lines",
    [
        ("来源：", TITLE, STAMP, *BODY),
        ("作者：", "老街修好了", STAMP, *BODY),
        ("走进云溪电视台", STAMP, *BODY),
        (TITLE, STAMP, *BODY, "联系单位：云溪市文学艺术联合会", "版权所有：云溪文艺网"),
        (TITLE, STAMP, *BODY, "版权所有：云溪文艺网", "附件：验收报告"),
        (TITLE, STAMP, *BODY, "云溪县人民法院 周远", "云溪县第一小学 苏禾", "责任编辑：林知秋"),
        (TITLE, STAMP, *BODY, "标题：黑体三号", "正文：宋体四号"),
        (TITLE, STAMP, *BODY, "喝酒不开车、开车不喝酒！"),
        (TITLE, "林知秋，周远", *BODY),
        (TITLE, STAMP, f"导读：{BODY[0]}", *BODY),
        (TITLE, STAMP, "导读：老街上的石板路、木门板和三百二十户人家都等着入冬以前的那一天", *BODY),
        (f"{BODY[0][:12]}……", STAMP, *BODY),
    ],
)
def test_what_only_looks_like_it_stays(lines):
    assert explained(*lines) == []


def test_with_metadata_kept_labels_and_values_stay():
    lines = (TITLE, "来源：", "云溪县融媒体中心", STAMP, *BODY)
    result = BoilerplateStripper(keep=["metadata"])("\n".join(lines))
    assert result.text == "\n".join(lines)


@given(
    st.lists(
        st.sampled_from(
            [TITLE, STAMP, "来源：", "云溪晚报", "版权所有：云溪网", "云溪县法院 周远", *BODY]
        ),
        max_size=12,
    )
)
def test_every_character_is_accounted_for(lines):
    explained(*lines)


def test_lines_of_text_below_a_claim_of_rights_stay():
    lines = (TITLE, STAMP, *BODY, "版权所有 侵权必究", "初稿写于云溪", "定稿写于江州")
    assert explained(*lines) == []


def test_what_follows_a_claim_of_rights_that_a_line_announces_stays():
    lines = (TITLE, STAMP, *BODY, QUOTES, "版权所有 云溪报社", "© 后面写 2031")
    assert explained(*lines) == []


def test_an_annex_below_a_claim_of_rights_stays_with_its_lines():
    lines = (TITLE, *BODY, "版权所有：云溪自来水公司", "附：停水时间表", "老街 8时至12时")
    assert explained(*lines) == []


@pytest.mark.parametrize("names", ["云溪大学 林知秋", "林知秋 苏禾 周远"])
def test_names_that_the_text_announces_stay(names):
    announces = "经评审委员会投票表决，本届诗歌奖的二等奖由下列诗人获得，奖金将于四月颁发。"
    honours = "经研究，决定对在工作中表现突出的两位同志给予表彰，希望他们再接再厉，再立新功。"
    assert explained(TITLE, STAMP, *BODY, honours, names, "责任编辑：苏禾") == []
    assert explained(TITLE, STAMP, *BODY, announces, names, "责任编辑：苏禾") == []


def test_what_a_paper_asks_below_its_reminder_stays():
    lines = (TITLE, STAMP, *BODY, "《云溪周报》提醒您：", "还书时请放进还书箱")
    assert explained(*lines) == []


def test_the_line_model_leaves_what_follows_a_quoted_claim_or_an_annex():
    strip = BoilerplateStripper()
    quoted = (TITLE, *BODY, QUOTES, "版权所有 云溪报社", "这种写法很短", "名字写全称")
    assert strip("\n".join(quoted)).text.endswith("这种写法很短\n名字写全称")
    annexed = (TITLE, *BODY, "版权所有：云溪自来水公司", "附：停水时间表", "老街 8时至12时")
    assert strip("\n".join(annexed)).text.endswith("附：停水时间表\n老街 8时至12时")


def test_the_heading_of_a_dialog_goes_and_that_of_a_recipe_stays():
    dialog = ("游客一键下载", "友情提示", "3、本站不支持迅雷下载，请使用其他浏览器下载即可。")
    assert STRIP("\n".join((*dialog, TITLE, *BODY))).text == "\n".join((TITLE, *BODY))
    recipe = "\n".join(("友情提示", *BODY, "责任编辑：苏禾"))
    assert STRIP(recipe).text.startswith("友情提示\n")
