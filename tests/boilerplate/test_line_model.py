"""The model's table, its features, and the limits on what it may take."""

from __future__ import annotations

from importlib import resources

from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.line_features import Context, Shape, line_features, look_at
from transforms.boilerplate.line_model import LineModel, read_weights
from transforms.boilerplate.prose import find_body

TABLE = resources.files("transforms.boilerplate").joinpath("tables").joinpath("line_model.tsv")


def test_table_is_sorted_unique_and_names_every_feature():
    rows = [
        line.split("\t")[0]
        for line in TABLE.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert rows == sorted(set(rows))
    (features,) = line_features([look_at("- 江州老街改造完工 04/09")])
    assert set(rows) == {*features, "bias"}


def test_table_opens_with_format_source_licence_and_reader():
    header = TABLE.read_text("utf-8").split("\n")[:6]
    for word in ("Format:", "Source:", "Licence:", "Reader:", "Made by:"):
        assert any(word in line for line in header)


def test_score_is_a_probability_that_follows_the_weights():
    model = LineModel({"bias": 0.0, "list_mark": 2.0, "first_line": -3.0})
    shape, context = Shape(*[0.0] * len(Shape._fields)), Context(*[0.0] * len(Context._fields))
    assert model.score(shape, context) == 0.5
    assert 0.5 < model.score(shape._replace(list_mark=1.0), context) < 1.0
    assert 0.0 < model.score(shape, context._replace(first_line=1.0)) < 0.5
    assert LineModel({"bias": -1e9}).score(shape, context) < 1e-9


def test_digest_follows_the_weights():
    weights = read_weights()
    assert LineModel(weights).digest == LineModel().digest
    assert LineModel({**weights, "bias": 9.0}).digest != LineModel().digest


def test_a_teaser_in_a_list_of_links_is_not_the_end_of_the_body():
    assert find_body([0, 80, 120, *[0] * 12, 30, 0]) == (1, 2)


def test_all_is_body_where_prose_stands_everywhere():
    manual = [40, *[0] * 20, 45, *[0] * 20, 50, *[0] * 20, 40]
    assert find_body(manual) == (0, len(manual) - 1)


@given(st.lists(st.sampled_from([0, 0, 0, 26, 60, 150, 400]), min_size=1, max_size=14))
def test_no_stretch_outweighs_the_body_where_prose_is_together(prose):
    body = find_body(prose)
    written = [index for index, han in enumerate(prose) if han]
    if not written or body == (written[0], written[-1]):
        return

    def weight(first, last):
        return sum(min(han, 200) or -6 for han in prose[first : last + 1])

    places = range(len(prose))
    assert weight(*body) == max(weight(i, j) for i in places for j in places if i <= j)


def test_no_prose_no_body():
    assert find_body([0, 0]) is None
    assert find_body([]) is None


NOTICE = """云溪在线 > 政务公开 > 通知公告
索引号：11370700
浏览次数：230次
云溪市青瓦局关于开展老屋修缮登记工作的通知
各街道办事处，各有关单位：
老屋修缮登记工作自下月起在全市开展，现将有关事项通知如下，请认真贯彻执行。
一、工作目标
2031年12月底前，基本完成全市登记任务。
二、报名方式
联系时间：2031年3月5日前
附件：登记表
上一篇：青瓦节开幕
下一篇：瓦窑开放参观
分享到：微信 微博
版权所有：云溪在线
"""


def test_a_notice_keeps_its_title_its_sentences_and_its_facts() -> None:
    text = BoilerplateStripper()(NOTICE).text

    for line in NOTICE.split("\n")[3:11]:
        assert line in text
    assert "版权所有" not in text


FORUM = """青瓦茶馆
注册
查看: 2053|回复: 0
云溪市《古井与水渠看护办法》实施细则
[复制链接]
发表于 2031-7-20 10:32:51 | 显示全部楼层 |阅读模式
云溪市《古井与水渠看护办法》实施细则
【颁布日期】 20310716
第一条 为做好本市古井与水渠的看护工作，
使之有章可循、有人负责，结合本市的实际情况，特地制定这一份实施细则，请各街道遵照执行。
"""
PATENT = """一种麦秸打捆机的送料装 一种山地运茶小车的行走机
一种陶壶的烧制方法
2031-02-20 05:32:30 来源：云溪专利 TAG:
1.本发明涉及制陶技术领域，尤其涉及一种陶壶。
背景技术：
2.陶壶具有保温、耐用、便于清洗等优点，在云溪一带的茶馆里使用了很久，但是烧制的时候常常开裂。
"""


def test_a_headline_right_above_a_metadata_line_stays() -> None:
    for page, title in ((FORUM, 3), (PATENT, 1)):
        result = BoilerplateStripper()(page)
        written = page.split("\n")
        assert result.text.count(written[title]) == written.count(written[title])
        assert any(removal.category == "metadata" for removal in result.removed)


SHORT_TITLE = """返回首页
春汛
投稿
发布时间：2031-03-02 来源：云溪在线
{between}河水是夜里涨上来的，天亮的时候已经漫过了第二级石阶，渡口的老人把船拴在了柳树上，等着它退回去。
版权所有：云溪在线
"""


def test_a_short_title_stays_where_no_longer_line_could_be_the_title() -> None:
    assert "春汛\n" in BoilerplateStripper()(SHORT_TITLE.format(between="")).text
    long_title = "老渡口的春汛比往年来得早\n"
    longer = BoilerplateStripper()(SHORT_TITLE.format(between=long_title)).text
    assert long_title in longer and "春汛\n投稿" not in longer


def test_a_link_on_top_goes_though_it_is_the_only_short_line() -> None:
    page = SHORT_TITLE.format(between="").replace("春汛", "» 春汛 »")
    assert "» 春汛" not in BoilerplateStripper()(page).text


PROSE = (
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
)
HEADLINES = (
    "快讯/云杉镇凌晨下了冰雹",
    "快讯/南岸码头恢复夜班船",
    "快讯/老粮仓起火！",
    "快讯/谁动了青石桥的路灯？",
    "快讯/气象台提醒今夜有大风",
    "林知秋：老街不该只剩门面和招牌",
    "快讯/北岸村的盐场要变公园",
    "快讯/江州城区今晚停水！",
)


def strip_lines(*lines: str) -> list[str]:
    return BoilerplateStripper()("\n".join(lines)).text.split("\n")


def test_exclamations_questions_and_quotations_in_a_dated_list_go() -> None:
    dated = [line for headline in HEADLINES for line in (headline, "2031/03/11")]
    assert strip_lines("江州老街改造完工", *PROSE, "责任编辑：苏禾", *dated) == [
        "江州老街改造完工",
        *PROSE,
    ]


def test_teasers_of_one_sentence_between_headlines_go() -> None:
    pairs = [
        ("云杉镇粮仓变成了书店", "两个年轻人租下了三座旧粮仓。"),
        ("南岸轮渡下月恢复夜班", "浮桥已经换好，四十分钟一班。"),
        ("青石桥夜市抽签结果公布", "八十六个摊位都有了主人。"),
        ("北岸村盐场要变公园", "盐工的后代说起了从前的号子。"),
        ("江州城区今晚停水检修", "检修要到明天早上六点才结束。"),
        ("老渡口的船拴在柳树上", "河水是夜里涨上来的。"),
        ("县志里的三场大雪", "最大的一场下了九天。"),
    ]
    listed = [line for pair in pairs for line in pair]
    text = strip_lines(
        "江州老街改造完工", *PROSE, "分享到：微信 微博", "热门推荐", *listed, "网站地图 | 联系我们"
    )
    assert not [teaser for _, teaser in pairs[2:] if teaser in text]


def test_slogans_at_the_end_of_an_article_stay() -> None:
    slogans = ("江州加油！", "老街加油！", "我们一起等它回来！", "谁说老街没有明天？")
    lines = ("江州老街改造完工", *PROSE, *slogans)
    assert strip_lines(*lines, "责任编辑：苏禾", "分享到：微信 微博") == list(lines)


def test_dialogue_around_an_advertisement_stays() -> None:
    talk = (
        "“你来了。”",
        "他点了点头。",
        "“船呢？”",
        "“在柳树那边。”",
        "她没有再问！",
        "“走吧！”",
        "天快亮了。",
    )
    lines = ("第三章 渡口", *PROSE, *talk, *talk)
    page = (
        *lines,
        "天才一秒记住【云杉小说网】地址：https://www.yunshan.example",
        *talk,
        "上一章 目录 下一章",
    )
    text = strip_lines("首页 > 小说 > 渡口", *page)
    assert [line for line in text if line in talk] == [*talk] * 3
