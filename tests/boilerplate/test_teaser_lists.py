"""Lists of other articles with teasers end the body; boxes of the article do not."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted

STRIP = BoilerplateStripper()

ARTICLE = (
    "江州老街改造完工",
    "昨天上午，江州老街改造工程通过验收，三百二十户居民将在入冬以前搬回原来的院子。",
    "施工方介绍，工程保留了全部青石路面，临街的木门板按照老照片重新做了一遍。",
    "住建局表示，明年还有四条街巷要照这个办法修缮，方案正在征求意见。",
)

TITLES = ("云杉镇的粮仓变成了书店", "南岸轮渡下月恢复夜班", "青石桥夜市摊位抽签结果公布")
TEASERS = (
    "云杉镇北边的三座旧粮仓今年春天租了出去，租下它们的是两个从省城回来的年轻人，他们打算在里面开一家书店，再开一家茶馆…",
    "轮渡公司昨天说，南岸码头的浮桥已经换好，从下月一日起，夜班船每四十分钟开一班...",
    "青石桥夜市管理处昨天下午在镇政府公布了抽签结果，共有八十六个摊位，报名的人有…",
)


def pairs(titles=TITLES, teasers=TEASERS):
    return [line for pair in zip(titles, teasers, strict=True) for line in pair]


def strip(*lines):
    source = "\n".join(lines)
    result = STRIP(source)
    assert find_unaccounted(source, result.text, result.removed) is None
    return result


# synthetic: lists


@pytest.mark.parametrize(
    "heading",
    ["相关推荐", "相关新闻", "延伸閱讀", "猜你喜欢", "热门文章", "相关链接", "推荐阅读："],
)
def test_headlines_with_teasers_that_are_cut_off_go(heading):
    result = strip(*ARTICLE, "责任编辑：林知秋", heading, *pairs())
    assert result.text == "\n".join(ARTICLE)
    assert result.metadata.editor == ("林知秋",)
    assert {removal.rule for removal in result.removed[2:]} == {
        "boilerplate.related.listed_headline",
        "boilerplate.related.listed_teaser",
    }


def test_teasers_that_repeat_their_headline_go_though_their_sentences_are_whole():
    whole = [
        f"{title} 记者昨天到现场看了看，来的人比往年多，附近的店铺也开着门。" for title in TITLES
    ]
    assert strip(*ARTICLE, "相关新闻", *pairs(teasers=whole)).text == "\n".join(ARTICLE)


def test_teasers_with_buttons_go():
    teasers = [f"{teaser.rstrip('….')}，来的人不少。[详情]" for teaser in TEASERS]
    assert strip(*ARTICLE, "相关新闻", *pairs(teasers=teasers)).text == "\n".join(ARTICLE)


def test_whole_summaries_under_a_recommendation_go_with_their_dates():
    whole = "轮渡公司昨天说，南岸码头的浮桥已经换好，夜班船每四十分钟开一班。"
    block = [line for title in TITLES for line in (title, whole, "2031-02-26")]
    assert strip(*ARTICLE, "您可能感兴趣", *block).text == "\n".join(ARTICLE)


def test_a_share_bar_above_the_list_is_seen_as_the_tail():
    result = strip(*ARTICLE, "分享到：微信 微博", "（编辑 苏禾）", "相关推荐", *pairs())
    assert result.text == "\n".join(ARTICLE)


def test_a_slogan_of_the_site_behind_the_list_does_not_make_it_the_body():
    slogan = "云杉在线，说云杉人自己的事，我们在每一个清晨等着与你见面。"
    assert strip(*ARTICLE, "新闻推荐", *pairs(), slogan).text == "\n".join((*ARTICLE, slogan))


# negative: boxes of the article, and lists inside it

BOX = (
    "江州老街始建于一八三二年，因盐场而兴，最多的时候有两百多家店铺，通往北岸的渡口。",
    "一九五八年盐场停产以后，老街渐渐冷清下来，木结构的房屋大多没有再修过。",
)


def test_an_article_whose_background_is_headed_by_related_links_stays_whole():
    lines = (*ARTICLE, "相关链接", *BOX)
    assert strip(*lines).text == "\n".join(lines)


def test_so_it_does_with_headlines_inside_the_box_and_furniture_below():
    lines = (*ARTICLE, "相关链接", "老街从哪里来", BOX[0], "老街为什么冷清", BOX[1])
    assert strip(*lines, "责任编辑：林知秋").text == "\n".join(lines)


@pytest.mark.parametrize("heading", ["相关新闻", "延伸阅读", "精彩推荐", "最新报道"])
def test_whole_paragraphs_under_other_headings_stay(heading):
    lines = ("云杉镇的茶馆", BOX[0], "青石桥的渡口", BOX[1])
    result = strip(*ARTICLE, heading, *lines, "责任编辑：林知秋")
    assert [line for line in (*ARTICLE, *lines) if line not in result.text.split("\n")] == []


@pytest.mark.parametrize("signature", ["据江州日报", "本报记者 林知秋", "（苏禾 整理）"])
def test_a_box_that_ends_in_a_signature_is_not_cut_off(signature):
    result = strip(*ARTICLE, "相关报道", "老街从哪里来", BOX[0] + signature)
    assert BOX[0] in result.text


def test_the_body_goes_on_behind_a_list_in_its_midst():
    rest = BOX * 2
    result = strip(*ARTICLE, "相关新闻", *pairs(), *rest)
    assert [line for line in (*ARTICLE, *rest) if line not in result.text.split("\n")] == []


def test_with_related_kept_the_list_stays():
    lines = (*ARTICLE, "相关推荐", *pairs())
    assert BoilerplateStripper(keep=["related"])("\n".join(lines)).text == "\n".join(lines)


def test_many_headings_take_no_long_time():
    lines = [line for _ in range(3000) for line in ("相关推荐", BOX[0], BOX[1])]
    assert len(strip(*lines).text) > 100_000
