"""Reporters' names: on a line of their own, and after the text."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import (
    HAN,
    NAMES,
    SURE_NAMES,
    WRITER,
    any_of,
    repeated,
    words,
)

_HOUSE = (
    rf"(?:[{HAN[1:-1]}A-Za-z]{{0,14}}?"
    + any_of(
        *words("报社 日报 晚报 晨报 商报 时报 网 台 社 报 客户端 融媒体中心 融媒 周刊"),
    )
    + " {0,2})?"
)
_ATTRIBUTE = any_of(
    *words("全媒体 融媒体 融媒 首席 见习 实习 特约 特派 本报 本网 本台 本刊 高级 资深"),
)
_STATION = rf"(?:驻{HAN}{{2,4}}?)?"
_ROLE = rf"{_HOUSE}(?:{_ATTRIBUTE}){{0,4}}{_STATION}{WRITER}"
_OTHER_ROLE = any_of(
    *words("摄影 摄像 摄 供图 文/图 文图 图/文 图文 图片 图 视频 编译 翻译 制图 编辑 责编 校对"),
)
_CREDIT = (
    rf"(?:{_ROLE}(?:/{HAN}{{1,4}})?(?:(?: ?[:/|] ?| {{1,3}}){NAMES}|{SURE_NAMES})"
    rf"|{_OTHER_ROLE}[:/]? {{0,2}}(?:{NAMES})?)"
)
_CLOSING = any_of(
    *words("摄影报道 综合报道 报道 报导 摄影 文/图 图/文 文图 图文 /编译 /摄影 文/摄"),
)
_CREDITS = repeated(_CREDIT, "[ 、,;/|]{0,4}", 8) + rf"(?: ?{_CLOSING})?"
_WRITER_AHEAD = r"(?=[^()\n]{0,40}" + WRITER + ")"
_TRIGGERS = ("记者", "通讯员", "撰稿", "特派员", "实习生", "作者", "撰文")

RULES = (
    Rule(
        name="reporter_line",
        category="byline",
        unbroken=True,
        why="The writers' names on a line of their own, before or after the article.",
        pattern=rf"[\[(【◎]{{0,2}} ?(?P<byline>{_WRITER_AHEAD}{_CREDITS})[\])】]?",
        triggers=_TRIGGERS,
        position=Position.BESIDE_BODY,
        limit=90,
        examples=(
            "江州日报社全媒体首席记者 林知秋 见习记者 周禾",
            "(撰稿人：苏木)",
            "記者 林溪 通訊員 白楊 攝影 陳舟",
            "作者：秦川",
            "◎ 記者林溪/編譯",
            "(江州晚報記者 林知秋 實習生 周禾 文/攝)",
        ),
        counter_examples=(
            "记者走进江州老街",
            "记者林溪从发布会上获悉，今年秋粮再获丰收。",
        ),
    ),
    Rule(
        name="author_and_house",
        category="byline",
        why="WeChat style: the writer, and in brackets where the writer works.",
        pattern=(
            r"(?:(?:文|撰文|文字|图文|作者) ?[/|:] ?|(?:撰文|文) )(?P<reporter>"
            rf"{SURE_NAMES})(?: ?\([^()]{{2,40}}\))?(?: {{1,3}}(?:编辑|责编|摄影|图"
            rf"|供图) ?[|:/]? ?(?:{NAMES}))?"
            rf"|(?:文/图|图文|图/文|文图) {{0,2}}[:|]? ?(?:{NAMES}|{HAN}{{2,12}}(?:中心|记者))"
            rf"|(?:文字|撰文|图片|摄影) ?[:|] ?{SURE_NAMES}"
            rf"(?: {{1,3}}(?:文字|撰文|图片|摄影|编辑) ?[:|] ?(?:{NAMES})){{1,3}}"
        ),
        triggers=("文/", "文|", "文:", "文字", "文 ", "作者", "图文", "文图", "摄影", "图片"),
        position=Position.BESIDE_BODY,
        limit=60,
        examples=(
            "文/林知秋（江州大学历史系）",
            "撰文 | 苏禾",
            "文 林知秋",
            "文 | 苏禾 编辑 | 白杨",
            "文字：苏禾 摄影：白杨",
            "文/图 苏禾",
            "图文：云溪市融媒体中心",
        ),
        counter_examples=(
            "文/史/哲的分科始于近代",
            "文 以载道",
            "图片：三张老照片",
            "摄影：记录时间",
        ),
    ),
    Rule(
        name="trailing_byline",
        category="byline",
        scope=Scope.TAIL,
        edge=")]】〕",
        why="The writers' names in brackets at the end of a paragraph.",
        pattern=rf"[(\[【〔](?P<byline>{_WRITER_AHEAD}{_CREDITS})[)\]】〕]",
        triggers=_TRIGGERS,
        limit=90,
        examples=(
            "会议还研究了其他事项。{（记者 林知秋）}",
            "大桥预计年底合龙。{（全媒體記者周禾 通訊員白楊）}",
            "展览持续到月底。{（記者 林溪 攝影 陳舟）}",
        ),
        counter_examples=("他把稿子交给同伴（一名记者）。",),
    ),
)
