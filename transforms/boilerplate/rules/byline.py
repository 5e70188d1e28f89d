"""Reporters' names: on a line of their own, after the text, and in the dateline."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import NAMES, SURE_NAMES, WRITER

_ROLE = (
    r"(?:[\u3400-\u9fffA-Za-z]{0,14}?(?:报社|日报|晚报|晨报|商报|时报|网|台|社|报|客户端|融媒体中心|融媒|周刊))?"
    r"(?:全媒体|融媒体|融媒|首席|见习|实习|特约|特派|本报|本网|本台|本刊|驻[\u3400-\u9fff]{2,4}?|高级|资深)*"
    rf"{WRITER}"
)
_CREDIT = (
    rf"(?:{_ROLE}(?:/[\u3400-\u9fff]{{1,4}})?(?:(?: ?[:/|] ?| ){NAMES}|{SURE_NAMES})"
    rf"|(?:摄影|摄像|摄|供图|文/图|文图|图/文|图文|图片|图|视频|编译|翻译|制图|通讯员)[:/]? ?(?:{NAMES})?)"
)
_CREDITS = rf"{_CREDIT}(?:[ 、,;/|]{{0,4}}{_CREDIT}){{0,7}}(?: ?(?:摄影报道|报道|摄影|文/图|图/文|文图|综合报道))?"
_WRITER_AHEAD = r"(?=[^()\n]{0,40}(?:记者|通讯员|撰稿|特派员|实习生|作者))"

BYLINES = (
    Rule(
        name="reporter_line",
        category="byline",
        why="The writers' names on a line of their own, before or after the article.",
        pattern=rf"[\[(【]?(?P<byline>{_WRITER_AHEAD}{_CREDITS})[\])】]?",
        triggers=("记者", "通讯员", "撰稿", "特派员", "实习生", "作者"),
        position=Position.OUTSIDE_BODY,
        limit=90,
        examples=(
            "江州日报社全媒体首席记者 林知秋 见习记者 周禾",
            "(撰稿人：苏木)",
            "記者 林溪 通訊員 白楊 攝影 陳舟",
            "作者：秦川",
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
        pattern=r"(?:文|撰文|文字) ?[/|:] ?(?P<reporter>[\u3400-\u9fff·]{2,5})(?: ?\([^()]{2,40}\))?",
        triggers=("文/", "文|", "文:", "文字", "文 "),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=("文/林知秋（江州大学历史系）", "撰文 | 苏禾"),
        counter_examples=("文/史/哲的分科始于近代",),
    ),
    Rule(
        name="trailing_byline",
        category="byline",
        scope=Scope.TAIL,
        why="The writers' names in brackets at the end of a paragraph.",
        pattern=rf"\((?P<byline>{_WRITER_AHEAD}{_CREDITS})\)",
        triggers=("记者", "通讯员", "撰稿", "实习生", "作者"),
        limit=90,
        examples=(
            "会议还研究了其他事项。{（记者 林知秋）}",
            "大桥预计年底合龙。{（全媒體記者周禾 通訊員白楊）}",
        ),
        counter_examples=("他把稿子交给同伴（一名记者）。",),
    ),
)

_PLACE_AND_DATE = r"[^\s,。:;()]{0,18}?(?:\d{1,2}月\d{1,2}日|\d{1,2}日)?"

DATELINES = (
    Rule(
        name="press_dateline",
        category="dateline",
        scope=Scope.HEAD,
        why="The paper's name and its reporters before the first sentence.",
        pattern=rf"[^\s,。:;()]{{1,24}}[讯电] {{0,3}}\((?P<byline>{_WRITER_AHEAD}[^()\n]{{2,60}})\)[ :]?",
        triggers=("讯", "电"),
        limit=120,
        examples=(
            "{掌上江州讯（记者 林知秋 周禾）}2月6日上午，江州市召开会议。",
            "{江州網訊(全媒體記者蘇木)}12日至13日，我市組織開展檢查。",
        ),
        counter_examples=("江州讯飞公司（旧址）昨日挂牌。",),
    ),
)

RULES = (*BYLINES, *DATELINES)
