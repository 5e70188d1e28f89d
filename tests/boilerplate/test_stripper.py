"""What stripping takes out, keeps, captures and can prove."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper, strip_boilerplate
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.rule import CATEGORIES
from transforms.paragraphs import ParagraphSegmenter

STRIP = BoilerplateStripper()
SEGMENT = ParagraphSegmenter()

BODY = (
    "昨天上午，江州市召开秋冬农田水利建设会议，部署下一阶段工作，各县区负责同志参加了会议。",
    "会议要求，各地要抢抓晴好天气，倒排工期，确保重点堤段在入冬以前全部完工并通过验收。",
)

PAGE = "\n".join(
    (
        "《江州日报》《江州晚报》 官方发布平台",
        "江州召开秋冬农田水利建设会议",
        "发布时间：2023年11月05日 09:30",
        "来源：江州网",
        "字体：",
        "江州日报讯（记者 林知秋 周禾）" + BODY[0],
        BODY[1] + "（通讯员 苏木）",
        "或拨打新闻热线：0719-5550123",
        "▍ 本期责编：白杨",
        "？欢迎分享到朋友圈！文章版权归江州日报社所有，请勿转载，侵权必究。",
        "《互联网新闻信息服务许可证》",
        "编号：99120210001",
        "相关新闻",
        "- 江州老街改造完工 11-04 05:29",
        "网站简介广告服务标识说明联系方式法律声明建议投诉",
    )
)


def removals(text, strip=STRIP):
    return [(removal.category, removal.line, removal.text) for removal in strip(text).removed]


CODE = """```html
<div class="footer">首页 | 关于我们 | 联系我们</div>

    责任编辑：苏禾
| 来源：云溪网 |
```
~~~sh
# 作者：林知秋
上一篇：没有了
~~~"""


@pytest.mark.parametrize(
    "page", ["{}", f"{PAGE}\n{{}}", f"{{}}\n{PAGE}", f"{BODY[0]}\n{{}}\n{PAGE}"]
)
def test_what_stands_in_fenced_code_is_no_furniture(page):
    result = STRIP(page.format(CODE))
    assert CODE in result.text
    assert len(result.removed) == len(STRIP(page.format("")).removed)


def test_an_open_fence_is_no_code():
    page = f"{BODY[0]}\n```\n责任编辑：苏禾"
    assert removals(page) == [("editor", 3, "责任编辑：苏禾")]


def test_page_in_the_wild():
    assert removals(PAGE) == [
        ("masthead", 1, "《江州日报》《江州晚报》 官方发布平台"),
        ("metadata", 3, "发布时间：2023年11月05日 09:30"),
        ("metadata", 4, "来源：江州网"),
        ("metadata", 5, "字体："),
        ("dateline", 6, "江州日报讯（记者 林知秋 周禾）"),
        ("byline", 7, "（通讯员 苏木）"),
        ("hotline", 8, "或拨打新闻热线：0719-5550123"),
        ("editor", 9, "▍ 本期责编：白杨"),
        ("share", 10, "？欢迎分享到朋友圈！"),
        ("copyright", 10, "文章版权归江州日报社所有，请勿转载，侵权必究。"),
        ("licence", 11, "《互联网新闻信息服务许可证》"),
        ("licence", 12, "编号：99120210001"),
        ("related", 13, "相关新闻"),
        ("related", 14, "- 江州老街改造完工 11-04 05:29"),
        ("navigation", 15, "网站简介广告服务标识说明联系方式法律声明建议投诉"),
    ]
    assert STRIP(PAGE).text.split("\n") == ["江州召开秋冬农田水利建设会议", *BODY]


def test_metadata_of_the_page():
    metadata = STRIP(PAGE).metadata
    assert metadata.reporter == ("林知秋", "周禾", "苏木")
    assert metadata.editor == ("白杨",)
    assert metadata.source == ("江州网",)
    assert metadata.hotline == ("0719-5550123",)
    assert metadata.licence == ("99120210001",)
    assert metadata.published == "2023-11-05T09:30"


def test_labelled_date_goes_before_the_date_of_the_visit():
    page = "\n".join(("2031年 05月 19日", "星期日", "江州下雪", "发布日期：2031-03-05", *BODY))
    assert STRIP(page).metadata.published == "2031-03-05"
    assert STRIP("\n".join(("2031-05-19", *BODY))).metadata.published == "2031-05-19"


def test_office_is_no_reporter():
    page = "\n".join(("作者：宣传部 来源：江州一中 发布时间：2031-03-05", *BODY))
    assert STRIP(page).metadata.reporter == ()
    assert STRIP(page).metadata.source == ("江州一中",)


def test_traditional_half_width_page_keeps_its_own_characters():
    page = "江州網訊(記者林語秋)" + BODY[0] + "\n" + BODY[1] + "\n責任編輯:蘇禾\n版權聲明:"
    result = STRIP(page)
    assert [removal.text for removal in result.removed] == [
        "江州網訊(記者林語秋)",
        "責任編輯:蘇禾",
        "版權聲明:",
    ]
    assert result.metadata.reporter == ("林語秋",)
    assert result.metadata.editor == ("蘇禾",)


def test_changes_count_what_was_removed():
    result = STRIP(PAGE)
    counted = {change.rule: change.count for change in result.changes}
    assert sum(counted.values()) == len(result.removed)
    assert set(counted) == {removal.rule for removal in result.removed}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(BODY),
        "床前看月光，\n疑是地上霜。",
        "他问：“谁是责任编辑？”\n“我。”她说。\n“请勿转载。”他笑了。",
        "第一条 为了保护著作权，制定本办法。\n第二条 未经著作权人许可，不得复制、发行其作品。",
        "一、工作目标\n1、完成前期工作；\n2、完成招标；\n二、工作要求",
        "| 年份 | 产量 |\n|---|---|\n| 2021 | 30 |\n| 2022 | 35 |",
        "版权登记办法昨天公布，江州市版权局介绍，今年已有三百件作品登记，比去年多了一倍。",
    ],
    ids=["news", "verse", "dialogue", "law", "list", "table", "news about rights"],
)
def test_clean_text_passes_unchanged(text):
    result = STRIP(text)
    assert (result.text, result.removed) == (text, ())


def test_headline_above_the_body_stays_where_the_page_has_furniture():
    page = (
        "热线问答 | 关于年度计划\n投资者问答会在江州举行\n" + "\n".join(BODY) + "\n责任编辑：苏禾"
    )
    assert STRIP(page).text.split("\n")[:2] == ["热线问答 | 关于年度计划", "投资者问答会在江州举行"]


def test_lists_inside_the_body_are_never_judged_by_the_model():
    items = "\n".join(f"项目{number}" for number in range(1, 13))
    page = f"{BODY[0]}\n{items}\n{BODY[1]}\n责任编辑：苏禾"
    assert items in STRIP(page).text


def test_model_takes_a_menu_beside_named_furniture_and_says_its_score():
    menu = ["江州特产", "风光图集", "周边线路", "门票预订", "酒店住宿", "联系我们"]
    page = "\n".join(("江州召开水利会议", *BODY, "责任编辑：苏禾", *menu))
    result = STRIP(page)
    assert result.text.split("\n") == ["江州召开水利会议", *BODY]
    scored = [removal for removal in result.removed if removal.score is not None]
    assert [removal.text for removal in scored] == menu[:-1]
    assert all(removal.rule.endswith(".line_model") and removal.score >= 0.5 for removal in scored)


def test_model_can_be_switched_off():
    strip = BoilerplateStripper(line_model=False)
    page = "\n".join((*BODY, "责任编辑：苏禾", "江州特产", "风光图集", "周边线路"))
    assert "风光图集" in strip(page).text


@pytest.mark.parametrize("category", CATEGORIES)
def test_kept_category_stays_with_its_metadata(category):
    result = BoilerplateStripper(keep={category})(PAGE)
    assert category not in {removal.category for removal in result.removed}
    assert result.metadata == STRIP(PAGE).metadata


def test_unknown_category_to_keep_is_an_error():
    with pytest.raises(ValueError, match="unknown category 'advert'"):
        BoilerplateStripper(keep=["advert"])


def test_digest_tells_options_apart():
    digests = [
        STRIP.rules_digest,
        BoilerplateStripper(keep=["share"]).rules_digest,
        BoilerplateStripper(line_model=False).rules_digest,
    ]
    assert len(set(digests)) == 3
    assert BoilerplateStripper().rules_digest == STRIP.rules_digest
    assert STRIP("").rules_digest == STRIP.rules_digest


def test_wrapped_notice_is_judged_whole_and_found_in_the_source():
    wrapped = (
        "  昨天上午，江州市召开秋冬农田水利建设会议，部署下\n"
        "一阶段工作，各县区负责同志参加了这次会议并作了发言，\n"
        "会议要求各地抢抓晴好天气，倒排工期，确保重点的堤段在\n"
        "入冬以前全部完工，并且通过县里和市里两级组织的验收。\n\n"
        "  凡本网注明来源江州新闻网的所有作品，版权均属江州新\n"
        "闻网所有，未经书面授权不得转载、摘编，违者将依法追究\n"
        "法律责任。"
    )
    result = STRIP(wrapped)
    (notice,) = result.removed
    assert notice.category == "copyright"
    assert notice.line == 6
    assert notice.text == wrapped[notice.start : notice.end]
    assert notice.text.count("\n") == 2
    assert find_unaccounted(wrapped, result.text, result.removed) is None


def test_frames_of_a_layout_table_go_and_flattened_breaks_come_back():
    row = f"| {BODY[0]} {BODY[1]} |"
    result = STRIP(f"|  |\n{row}\n|  |  |")
    assert SEGMENT(result.text).text.split("\n") == list(BODY)
    assert find_unaccounted(f"|  |\n{row}\n|  |  |", result.text, result.removed) is None


PIECES = st.sampled_from(
    [
        *PAGE.split("\n"),
        *BODY,
        "",
        " ",
        "\u3000\u3000",
        "| |",
        "|",
        "责任编辑：",
        "会议指出，",
        "a b",
        "\x1c",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("\n".join))
def test_text_and_removals_account_for_every_character(text):
    result = STRIP(text)
    assert find_unaccounted(text, result.text, result.removed) is None
    assert find_unaccounted(text, SEGMENT(result.text).text, result.removed) is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_is_accounted_for(text):
    result = STRIP(text)
    assert find_unaccounted(text, result.text, result.removed) is None


def processor_seconds(text):
    times = []
    for _ in range(3):
        start = time.process_time()
        STRIP(text)
        times.append(time.process_time() - start)
    return min(times)


def test_time_grows_no_faster_than_the_document():
    """Forty times the pages took 45 times as long, and 160 while rows sought their lines."""
    page = f"{PAGE}\n|  |\n| {BODY[0]} {BODY[1]} |\n| 江州 | 清州 |\n"
    assert processor_seconds(page * 1600) < 100 * processor_seconds(page * 40)


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "\ud800", "\ud800\n责任编辑：\udfff", "　" * 10]
)
def test_no_text_is_refused(text):
    result = strip_boilerplate(text)
    assert find_unaccounted(text, result.text, result.removed) is None
