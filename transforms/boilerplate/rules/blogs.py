"""What blog hosts print around a post: counters, categories, lists of visitors and of old posts."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import (
    DATE_TIME,
    ENGLISH_DATE,
    HAN,
    any_of,
    repeated,
    words,
)
from transforms.boilerplate.rules.page_segments import BETWEEN, SEGMENT

_BOX = words(
    "全站热搜 站方公告 历史上的今天 留言列表 好友列表 创作者介绍 作者介绍 最新回响 最新引用 "
    "最新留言 "
    "文章分类 文章彙整 文章汇整 文章归档 文章存档 部落格文章 参观人气 新闻交换(RSS) 新闻交换 "
    "谁来我家 最新访客 "
    "我的连结 我的好友 订阅文章 文章搜寻 热门文章 所有文章列表 发表回响 我要回响 引用网址 "
    "网志存档 网志归档 检举不当内容 查看我的完整简介 关于我自己 上一篇文章 下一篇文章 继续阅读全文"
)
_COUNTER = (
    r"(?:(?:本日|今日|昨日|累积|累计|总|参观)?人气|总浏览量|总访客数|回响|引用|留言|推荐|收藏)"
    r"(?: ?: ?\d{1,9}| ?\( ?\d{0,9} ?\))"
)
_ARCHIVE = r"(?:分类|标签|作者|月份|每月|日期)(?:彙整|汇整|归档|存档|目录) ?: ?[^。!?\n]{1,30}"
_CATEGORY = r"(?:全站|个人|文章|本文)分类 ?: ?[^。!?\n]{1,30}|此分类[上下]一篇 ?: ?[^。\n]{0,60}"

_POST_DATE = (
    rf"(?P<published>{DATE_TIME}|{ENGLISH_DATE}"
    r"|(?:十[一二]?|[一二三四五六七八九])月 \d{1,2}, ?\d{4}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2} [A-Z][a-z]{2} \d{4}"
    r"(?: \d{1,2}:\d{2})?)"
)
_POSTED = "(?:发表|发布|张贴)"
_POSTER = r"(?P<reporter>[^\s,。!?|·]{1,20}(?: [A-Z][a-z]{1,14})?)"
_AFTER_POST = (
    rf"(?:{BETWEEN}(?:in {{1,2}}[^\s,。!?]{{1,16}}|\(?[Uu]pdated[^。\n]{{1,24}}|{SEGMENT})){{0,6}}"
)

RULES = (
    Rule(
        name="posted_by",
        category="metadata",
        unbroken=True,
        why="What blog systems print under the title: Posted on … by …, By … on …, 由 … 发表于 ….",
        pattern=(
            rf"(?:(?:[Pp]osted|[Pp]ublished|[Uu]pdated|POSTED|PUBLISHED)(?: on| ON)?:? "
            rf"{_POST_DATE}(?:,? (?:by|By|BY) {_POSTER})?"
            rf"|(?:(?:[Pp]osted|[Ww]ritten|POSTED) )?(?:by|By|BY):? {_POSTER}"
            rf"(?: (?:on|On|ON))?[ |/·,\-]{{1,4}}{_POST_DATE}"
            rf"|{_POST_DATE} ?(?:by|By|BY) {_POSTER}"
            rf"|{_POST_DATE} ?[|/,]? ?由 {{1,2}}{_POSTER} ?{_POSTED}(?:[于在] ?{HAN}{{2,8}})?"
            rf"|由 {{1,2}}{_POSTER} ?{_POSTED}?[于在] ?{_POST_DATE}(?: ?{_POSTED})?"
            rf"|作者 ?:? ?{_POSTER} ?[|/,]? ?{_POSTED}[于在] ?{_POST_DATE}"
            rf"|(?=[A-Z]){_POST_DATE}){_AFTER_POST}"
        ),
        triggers=(
            *words("by By BY osted OSTED ublished UBLISHED pdated 发布于 发表于 张贴于"),
            "由 ",
            *words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=120,
        examples=(
            "Posted on 2031-03-05 by 阿禾說水利",
            "BY 渡口小能手 ON 三月 5, 2031 · 36,102 VIEWS",
            "By 阿禾　2031-03-05　最後更新：2031-03-06　閱讀時間 6 分鐘",
            "2031-03-05 由 雲溪時報 發表於社會",
            "由 阿禾 於 2031-03-05 發表",
            "Mar 05 Wed 2031 14:05",
            "Published Mar 5, 2031 by Su He in 渡口",
        ),
        counter_examples=(
            "By 渡口",
            "由渡口发展而来",
            "由苏禾于2031年3月5日发起，十二人加入",
            "May 的日记",
        ),
    ),
    Rule(
        name="blog_box",
        category="navigation",
        unbroken=True,
        why="The headings of the boxes beside and under a post.",
        pattern=any_of(*_BOX) + r" ?(?:\[\d{1,5}\]|\(\d{0,5}\))? ?:?",
        triggers=tuple(_BOX),
        position=Position.AFTER_BODY,
        limit=20,
        examples=("全站熱搜", "歷史上的今天", "站方公告", "最新迴響", "網誌存檔"),
        counter_examples=("历史上的今天并不平静", "好友列表里的名字"),
    ),
    Rule(
        name="blog_counter",
        category="metadata",
        unbroken=True,
        why="Counters of visitors, replies and trackbacks.",
        pattern=repeated(_COUNTER, r"[ |/·,、]{0,4}", 6),
        triggers=("人气", "浏览量", "访客数", "回响", "引用", "留言", "推荐(", "推荐（", "收藏"),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=("本日人氣：36 累積人氣：1203", "迴響(0)", "引用(0) 留言(2) 人氣()"),
        counter_examples=("人气高涨的渡口", "引用（一）", "留言：请保重"),
    ),
    Rule(
        name="blog_category",
        category="metadata",
        unbroken=True,
        why="The post's categories, and its neighbours in them.",
        pattern=(
            repeated(f"(?:{_CATEGORY})", r"[ |/]{1,4}", 4)
            + rf"|\( ?{HAN}{{2,6}}\|{HAN}{{2,6}} ?\)(?: ?\|)?"
        ),
        triggers=("|", "分类:", "分类 :", "此分类"),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "全站分類：生活綜合 個人分類：旅行",
            "此分類上一篇：渡口的早晨",
            "( 心情隨筆｜校園筆記 ) |",
        ),
        counter_examples=("垃圾分类：从源头做起。", "分类：甲乙丙"),
    ),
    Rule(
        name="posted_on_host",
        category="metadata",
        unbroken=True,
        why="Who posted on which host, with the counters: 某某 發表在 痞客邦 留言(2) 人氣().",
        pattern=(
            r"[^\s。,!?]{1,24} ?(?:发表在|发表于|张贴者|张贴在) ?:? ?(?:痞客邦|Xuite|隨意窝|随意窝"
            r"|Blogger"
            rf"|天空部落)(?: ?{_COUNTER}){{0,4}}|(?:张贴者|发布者|贴文者) ?: ?[^\s。,!?:]{{1,24}}"
            rf"(?: {{0,2}}(?:于|时间|{DATE_TIME}|(?:上午|下午)? ?\d{{1,2}}:\d{{2}})){{0,3}}"
        ),
        triggers=("发表在", "痞客邦", "张贴者", "张贴在", "贴文者", "发布者"),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=(
            "yunxiren 發表在 痞客邦 留言(2) 人氣()",
            "張貼者： yunxiren 於 下午 8:11",
            "張貼者：山間小路",
        ),
        counter_examples=("论文发表在《云溪学刊》", "发表在渡口的演说"),
    ),
    Rule(
        name="archive_title",
        category="navigation",
        unbroken=True,
        why="The title of a list of posts: of a category, a tag, a month.",
        pattern=_ARCHIVE,
        triggers=("整:", "整：", "档:", "档：", "目录:", "目录："),
        position=Position.BEFORE_BODY,
        limit=44,
        examples=("分類彙整: 休閒旅遊", "标签归档：水利"),
        counter_examples=("标签归档的办法",),
    ),
)
