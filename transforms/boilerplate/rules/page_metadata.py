"""Time, source, print, font-size and click-count lines."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE_TIME, NAMES, TIME

_SOURCE_NAME = r"(?![^\s]{0,24}(?:的|了|是|来自|发源))[^\s,。:;!?|()\[\]【】]{2,24}"
_SEGMENT = (
    rf"(?:(?:发布|发表|更新|发稿|刊登|上传|添加|时间|日期)(?:时间|日期|于)?|时间|日期) ?: ?(?P<published>{DATE_TIME})"
    rf"|(?P<published>{DATE_TIME})"
    rf"|(?:文章|信息|稿件|新闻|消息|本文)?(?:来源|稿源|出处|转自|转载自) ?:? ?[\[(《]? ?(?P<source>{_SOURCE_NAME})[\])》]?"
    rf"|(?:作者|记者) ?: ?(?P<reporter>{NAMES})"
    rf"|(?:责任编辑|责编|编辑) ?: ?(?P<editor>{NAMES})"
    r"|(?:文档序号|浏览|点击|阅读|访问|人气|评论|回复|查看|热度)(?:次数|量|数|人次)? ?: ?\[?\d{0,9}\]?(?:次|人)?"
    r"|\d{1,9} ?(?:次|人)?(?:浏览|点击|阅读|访问|评论|参与)"
    r"|【?(?:字体|字号|字号大小|文字大小|调整字体|选择字号) ?:? ?[\[(【]?(?:[特超]?大号?|中号?|小号?|T|A[+-]?|[ ,|/+-]){0,9}[\])】]{0,2}"
    r"|[\[(【]?(?:打印|打印本页|打印此页|打印文章|关闭|关闭窗口|关闭本页|收藏|推荐|投稿|纠错|复制链接|手机看新闻|进入论坛|我要评论|评论|分享到?|返回)[\])】]? ?:?"
    r"|稿源 ?:"
)

RULES = (
    Rule(
        name="page_line",
        category="metadata",
        why="A line made only of dates, source, counters, font sizes and print links.",
        pattern=rf"(?:(?:{_SEGMENT})[ ,;|?·/\-\[\]()【】]{{0,12}}){{1,10}}",
        triggers=(
            "20",
            "19",
            "时间",
            "日期",
            "来源",
            "稿源",
            "出处",
            "转自",
            "作者",
            "浏览",
            "点击",
            "阅读",
            "访问",
            "字体",
            "字号",
            "打印",
            "关闭",
            "收藏",
            "评论",
            "文字大小",
            "民国",
            "年",
        ),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "发布时间：2020年05月14日",
            "来源：江州网",
            "打印：",
            "字体：",
            "2012-01-12 14:00:35　來源：江州晚報　編輯：蘇禾",
            "发布时间:2021-01-09 16:43:46??点击次数:1408次",
            "文档序号：11900000阅读：873来源：国知局",
            "【字號 大 中 小】 【打印】 【關閉】",
        ),
        counter_examples=(
            "2021年12月3日江州举行长跑比赛",
            "来源：泉水是从西山流下来的",
            "时间：12月10日",
        ),
    ),
)
