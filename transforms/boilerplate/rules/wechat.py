"""What the WeChat page prints before an account's article and after it."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE_TIME, HAN, NAMES, any_of, words

_AFTER = words(
    "喜欢此内容的人还喜欢 喜欢该内容的人还喜欢 轻点两下取消赞 轻点两下取消在看 点亮在看 点亮“在看” "
    "微信扫一扫关注该公众号 微信扫一扫使用小程序 向上滑动看下一个 继续滑动看下一个 人划线 "
    "写下你的留言 "
    "阅读原文了解更多 素材来源网络 图片来源网络 图源网络 侵删 关注后可发消息 视频小程序赞 写留言 "
    "精选留言"
)

RULES = (
    Rule(
        name="wechat_button",
        category="navigation",
        unbroken=True,
        why="Buttons and hints under the article.",
        pattern=(
            any_of(*_AFTER)
            + r"|即将打开[“\"「][^”\"」。\n]{0,20}[”\"」]小程序"
            + r"|视频 小程序 赞 ?,轻点两下取消赞[^。\n]{0,20}"
            + r"|打开微信扫一扫[^。\n]{0,20}"
        ),
        triggers=(*_AFTER, "即将打开", "轻点两下", "打开微信"),
        position=Position.AFTER_BODY,
        limit=40,
        examples=("喜欢此内容的人还喜欢", "轻点两下取消赞", "点亮在看", "即将打开“”小程序"),
        counter_examples=("人划线的本领", "写留言的孩子"),
    ),
    Rule(
        name="wechat_head",
        category="metadata",
        unbroken=True,
        why="The account's name and purpose, and where an article that it passes on is from.",
        pattern=(
            r"微信号 ?:? {0,3}[A-Za-z][\w-]{4,24}|功能介绍 {1,3}[^。\n]{2,80}"
            rf"|以下文章来源于 ?(?P<source>{HAN}{{2,16}})"
            rf"(?: {{0,2}},? ?作者 ?(?P<reporter>{NAMES}))?[^。\n]{{0,20}}"
            rf"|文章已于 ?{DATE_TIME} ?修改"
        ),
        triggers=("微信号", "功能介绍", "以下文章来源", "文章已于"),
        position=Position.OUTSIDE_BODY,
        limit=110,
        examples=(
            "微信号 yunxifabu",
            "功能介绍 云溪人的生活指南",
            "以下文章来源于云溪早知道 ，作者苏禾",
            "文章已于2031-03-05修改",
        ),
        counter_examples=("功能介绍：本机有三种模式", "微信号是我的名字"),
    ),
    Rule(
        name="origin_mark",
        category="metadata",
        unbroken=True,
        why="The bare mark of an article of the account's own.",
        pattern=r"原创|Original",
        triggers=("原创", "Original"),
        position=Position.BEFORE_BODY,
        limit=10,
        examples=("原创",),
        counter_examples=("原创文学", "原创 歌曲"),
    ),
    Rule(
        name="material_source",
        category="metadata",
        unbroken=True,
        why="Where text and pictures of a compiled article are from.",
        pattern=(
            r"(?:素材|内容|文字|图文|视频|综合|部分图片|首图|图源)(?:来源"
            r"|来自) ?[:|丨/] ?[^\n。!?]{2,40}"
            r"|(?:本文|文章|内容|图片)?(?:综合|整理|选编|改编)自 ?[:|丨]? ?[^\n。!?]{2,40}"
        ),
        triggers=("来源", "来自", "综合自", "整理自", "选编自", "改编自"),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "素材来源：云溪发布",
            "首圖來源：雲溪市政府",
            "综合自云溪日报、云溪网",
        ),
        counter_examples=("资料来源：江州市统计局", "素材来源于三处", "综合来自各方的意见"),
    ),
)
