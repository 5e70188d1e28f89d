"""Editors, proof-readers and the other people behind a page."""

from __future__ import annotations

from transforms.boilerplate.rule import Rule, Scope
from transforms.boilerplate.rules.fragments import NAMES

_EDITOR = (
    r"(?:(?:本期|本版|本文|今日|值班|执行|新闻|网络|网页|网站|微信|见习|实习|视频|图文|主要|"
    r"[\u3400-\u9fff]{2,6}在线|[\u3400-\u9fff]{2,8}网)*"
    r"(?:责任编辑|责任编缉|责任主编|责编|编辑|主编|小编|编校|编审|编))"
)
_OTHER_HAND = (
    r"(?:(?:本期|值班|执行|责任|版面|文字|图片|视频|网络|一|二|三)*"
    r"(?:校对|校审|审校|审核|审稿|初审|复审|终审|一审|二审|三审|监制|总监制|统筹|排版|美编|制作|制图|设计|签发|"
    r"审签|编委|主任|总编辑|总编|出品人?|出品|策划|运营|供稿|录入|上传|值班领导|责任人))"
)
_CREDIT = rf"(?:{_EDITOR} ?[:/|]? ?(?P<editor>{NAMES})|{_OTHER_HAND} ?[:/|] ?{NAMES})"
_ANY_HAND = rf"(?:{_EDITOR}|{_OTHER_HAND})"
_TRIGGERS = ("编", "校对", "审", "监制", "排版", "制作", "设计", "签发", "供稿")

RULES = (
    Rule(
        name="credit_line",
        category="editor",
        why="A line of its own that names who edited, proof-read or approved the page.",
        pattern=(
            rf"[\[(【<]?(?:(?:{_EDITOR} ?[:/|] ?(?P<editor>{NAMES})?|{_OTHER_HAND} ?[:/|] ?(?:{NAMES})?)"
            r"[ ,;|、/·\-—\]\)】\[(【>]{0,6}){1,12}"
        ),
        triggers=_TRIGGERS,
        examples=(
            "责任编辑：林知秋",
            "▍ 本期责编：苏禾",
            "[責任編輯：江州新聞網]",
            "编辑：周远 校对：白杨 审核：陈舟",
            "(江州在线编辑:秦川)",
            "一审：林溪 二审：周禾 三审：秦朗",
            "编辑 | 苏木",
            "实习编辑：方小舟",
        ),
        counter_examples=(
            "责任编辑制度是出版社质量管理的核心，林知秋对此深有体会。",
            "编辑部的故事",
            "小编今天带大家看看江州的老街。",
            "设计：要把群众满意作为第一标准",
        ),
    ),
    Rule(
        name="unmarked_credit_line",
        category="editor",
        why="Some pages print the editor's name after a space, without a colon.",
        pattern=rf"[\[(【]?(?:责任编辑|责编|值班编辑|本期编辑|见习编辑|实习编辑) {{0,3}}(?P<editor>{NAMES})[\])】]?",
        triggers=("编辑", "责编"),
        limit=24,
        examples=("责任编辑 林知秋", "（責任編輯 周遠）"),
        counter_examples=("责任编辑应当逐字核对引文。",),
    ),
    Rule(
        name="bracketed_credit",
        category="editor",
        scope=Scope.TAIL,
        why="The editor's name in brackets, glued to the last paragraph or to a link before it.",
        pattern=rf"[\[(【](?:{_CREDIT}[ ,;|、]{{0,4}}){{1,6}}[\])】]",
        triggers=("编",),
        limit=100,
        examples=(
            "返回栏目{[责任编辑：江州新闻网]}",
            "会议由副市长白杨主持。{（责任编辑：林知秋）}",
            "秋收已经过半。{(编辑:苏禾)}",
        ),
        counter_examples=("他翻开那本手册（编辑：这里有缺页）继续往下读。",),
    ),
    Rule(
        name="trailing_credit",
        category="editor",
        scope=Scope.TAIL,
        why="The editor's name after the last sentence, without brackets.",
        pattern=rf"(?:责任编辑|责编) ?: ?(?P<editor>{NAMES})",
        triggers=("责任编辑", "责编"),
        limit=60,
        examples=("发布会到此结束。 {责任编辑：林知秋}",),
        counter_examples=("社里设责任编辑：每部书稿都要有人从头负责到底。",),
    ),
)
