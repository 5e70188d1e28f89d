"""Reporters' names: on a line of their own, and after the text."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import (
    HAN,
    NAMES,
    PERSON,
    SPACED_PERSON,
    SURE_NAMES,
    SURE_PERSON,
    WRITER,
    any_of,
    repeated,
    words,
)

_HOUSE = (
    rf"(?:[{HAN[1:-1]}A-Za-z·/]{{0,14}}?"
    + any_of(
        *words(
            "报社 日报 晚报 晨报 商报 时报 网 台 社 报 新闻 客户端 融媒体中心 融媒 周刊 传媒 央视 "
            "卫视 频道"
        ),
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
_OTHER_WRITER = any_of(*words("通讯员 特约通讯员 实习生 实习记者 见习记者"))
"""Named after a reporter; by then a name needs no known surname."""

_CLOSING = any_of(
    *words(
        "报道/摄影 报道/摄 摄影/报道 图文报道 图片报道 摄影报导 摄影报道 综合报道 报道 报导 摄影 "
        "文/图 图/文 文图 图文 /编译 /摄影 文/摄"
    ),
)
_CREDITS = repeated(_CREDIT, "[ 、,;/|]{0,4}", 8) + rf"(?: ?{_CLOSING})?"
_SENT_FROM = rf"(?: {{0,3}}发自{HAN}{{2,8}}(?:[、,]{HAN}{{2,8}}){{0,3}})?"
_WRITER_AHEAD = r"(?=[^()\n]{0,40}" + WRITER + ")"
_SIGNER = rf"(?:{SPACED_PERSON}|(?={SURE_PERSON}){HAN}{{2,3}})"
_NAMES_FIRST = rf"{_SIGNER}(?:[ 、,]{{1,3}}{_SIGNER}){{0,3}}"
_TRIGGERS = ("记者", "通讯员", "撰稿", "特派员", "实习生", "作者", "撰文")

RULES = (
    Rule(
        name="reporter_line",
        category="byline",
        unbroken=True,
        why="The writers' names on a line of their own, before or after the article.",
        pattern=(
            r"[\[(【◎☉⊙]{0,2} ?(?!作者(?:简介|介绍|自述|后记|自序|附记))"
            r"(?:(?:采写|采访|图文|文图|文/图) ?[:/|] ?)?"
            rf"(?P<byline>{_WRITER_AHEAD}{_CREDITS})[\])】]?"
            rf"{_SENT_FROM}"
            rf"|{_ROLE} {{0,2}}{SURE_NAMES} {{1,3}}{_OTHER_WRITER} {{0,2}}{NAMES}(?: ?{_CLOSING})?"
            rf"|作者 ?: ?{HAN}{{2,8}}[乡镇村县区局委办部处科室院校队站所社司] {{0,2}}"
            rf"(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON}){{0,3}})"
            rf"|\({_ROLE} ?(?:(?={SURE_PERSON}){HAN}{{2,3}}){{2,3}} ?(?:{_CLOSING})?\)"
            rf"|作者 ?: ?{HAN}{{1,8}}(?:站长|小编|工作室|团队|编辑部|达人|管理员)"
            rf"|\(记者 ?{PERSON}(?: {{1,3}}通讯员 ?{PERSON}){{0,2}} {{0,3}}(?:摄|摄影|文/摄)\)"
            rf"|□ ?(?P<reporter>(?={SURE_PERSON}){HAN}{{3}}"
            rf"|{SURE_PERSON}(?:[ 、,]{{1,3}}{SURE_PERSON}){{1,3}})"
            rf"|[☉⊙] ?(?P<reporter>"
            rf"(?={SURE_PERSON}){HAN}{{2,3}}(?:[ 、,]{{1,3}}{SURE_PERSON}){{0,3}})"
        ),
        triggers=(*_TRIGGERS, "☉", "⊙", "□"),
        position=Position.BESIDE_BODY,
        limit=90,
        examples=(
            "江州日报社全媒体首席记者 林知秋 见习记者 周禾",
            "(撰稿人：苏木)",
            "記者 林溪 通訊員 白楊 攝影 陳舟",
            "作者：秦川",
            "◎ 記者林溪/編譯",
            "(江州晚報記者 林知秋 實習生 周禾 文/攝)",
            "江傳媒記者 林知秋 周禾 發自雲溪、江州",
            "☉林知秋",
            "□周遠 蘇禾",
            "雲溪日報·新雲溪客戶端記者 蘇禾",
            "作者: 山間風雨站長",
            "作者：云溪乡苏禾 周知远",
            "云溪新闻记者 苏禾 通讯员 白杨",
            "晚报首席记者苏禾 通讯员奚明山",
            "云溪日报/云溪网 记者 苏禾 通讯员 周知远",
            "（记者 苏禾 报道/摄）",
            "（总台央视记者 苏禾）",
            "（云溪日报/云溪网通讯员林知秋苏木禾摄影）",
            "采写：云溪新闻记者 苏禾 通讯员 渡口宣",
            "（记者苏禾 通讯员向远 摄）",
        ),
        counter_examples=(
            "作者：希望大家喜欢这本书",
            "记者走进江州老街",
            "记者林溪从发布会上获悉，今年秋粮再获丰收。",
            "◎ 江州下雪",
            "☉ 江州下雪",
            "□江州",
            "作者简介",
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
            rf"|文 ?/ ?{HAN}{{2,8}}[处科室组部会局院] {{1,3}}(?P<reporter>{SURE_NAMES})"
            rf"|[(]?报告出品方(?:/作者)? ?: ?(?P<source>{HAN}{{2,12}})"
            rf"(?:[,、 ]{{1,2}}(?P<reporter>{NAMES}))?[)]?"
            rf"|(?:文字|撰文|图片|摄影) ?[:|] ?{SURE_NAMES}"
            rf"(?: {{1,3}}(?:文字|撰文|图片|摄影|编辑) ?[:|] ?(?:{NAMES})){{1,3}}"
        ),
        triggers=(
            "文/",
            "文 /",
            "出品方",
            "文|",
            "文:",
            "文字",
            "文 ",
            "作者",
            "图文",
            "文图",
            "摄影",
            "图片",
        ),
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
            "文 / 企劃處 蘇禾",
            "（报告出品方/作者：云溪证券，苏禾、周远）",
        ),
        counter_examples=(
            "文/史/哲的分科始于近代",
            "文 以载道",
            "报告出品方的责任",
            "图片：三张老照片",
            "摄影：记录时间",
        ),
    ),
    Rule(
        name="reporter_line_inside",
        category="byline",
        unbroken=True,
        why="The same under a summary or over a part: only with the paper's name before the role.",
        pattern=(
            rf"(?P<byline>(?:本报|本网|本台|{HAN}{{1,8}}(?:社|报|网|台|传媒"
            rf"|周刊))(?:{_ATTRIBUTE}){{0,2}}"
            rf"(?:{_STATION})记者 {{0,3}}{SURE_NAMES}){_SENT_FROM}"
            rf"(?: ?{_CLOSING})?"
            rf"|(?P<byline>记者 {{1,3}}{SURE_NAMES} {{1,3}}{_OTHER_WRITER} {{1,3}}{SURE_NAMES})"
            rf"(?: ?{_CLOSING})?"
        ),
        triggers=(
            "记者 ",
            "报记者",
            "网记者",
            "台记者",
            "社记者",
            "传媒记者",
            "周刊记者",
            "报全媒体记者",
            "报首席记者",
            "报见习记者",
        ),
        limit=60,
        examples=(
            "江傳媒記者 林知秋 周禾 發自雲溪、江州",
            "本报记者 苏禾",
            "江州社记者林知秋",
            "记者 苏禾 通讯员 周知远",
        ),
        counter_examples=(
            "本报记者 走进渡口",
            "江州社记者林知秋从发布会上获悉，秋粮丰收。",
            "记者 苏禾",
        ),
    ),
    Rule(
        name="names_and_place",
        category="byline",
        unbroken=True,
        why="Broadcasters put the names first: 某某 某某 報導 / 台中市.",
        pattern=(
            rf"(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON}){{0,3}})"
            r" {1,3}(?:综合)?(?:报导|报道)"
            rf"(?: {{0,3}}/ {{0,3}}{HAN}{{2,5}})?"
            rf"|(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON}){{0,3}})"
            rf" {{0,3}}/ {{0,3}}{HAN}{{2,6}}?(?:报导|报道)"
            rf"|{HAN}{{2,8}}(?:电视|新闻|视|台|报|网) {{1,3}}"
            rf"(?P<reporter>{SURE_PERSON}(?: {{1,3}}{SURE_PERSON}){{0,3}})"
            rf" {{1,3}}{HAN}{{2,8}}(?:报导|报道)"
        ),
        triggers=("报导", "报道"),
        position=Position.BESIDE_BODY,
        limit=50,
        examples=(
            "林知秋 周遠 報導  / 雲溪市",
            "蘇禾 綜合報導",
            "蘇禾　周遠 / 雲溪縣報導",
            "新雲溪電視 蘇禾 江州雲溪採訪報導",
        ),
        counter_examples=("江州日报 报道失实", "高空报道 / 雲溪", "林知秋报道"),
    ),
    Rule(
        name="names_and_role",
        category="byline",
        unbroken=True,
        why="Papers sign a picture with the names first: 苏 禾 摄.",
        pattern=(
            rf"(?:(?:{HAN}{{2,10}}[处科室组部会局院] {{1,3}}){{1,2}}{_NAMES_FIRST} {{1,3}}"
            rf"(?:摄影报道|摄影|文字|编辑|供稿|撰稿|审核)[ ,;]{{0,3}}){{1,4}}"
            rf"|(?:{HAN}{{2,10}}[处科室组部会局院] {{1,3}})?"
            rf"(?:(?:新华社|中新社|通讯社)发? ?\({_NAMES_FIRST} ?摄(?:影报道)?\)"
            rf"|(?P<reporter>{_NAMES_FIRST}) {{1,3}}(?:文/图|图/文|文图|图文|撰文|撰稿)"
            rf"|{_NAMES_FIRST}(?: {{0,3}}/?摄| {{1,3}}/?(?:摄影|编辑|供图|制图))(?:影?报道)?)"
        ),
        triggers=("摄", "文/图", "图/文", " 文图", " 图文", " 撰", " 编辑", " 供图", " 制图"),
        position=Position.BESIDE_BODY,
        limit=40,
        examples=(
            "采编部 新闻科 苏禾 摄影报道 办公室 周知远 编辑",
            "苏 禾 摄",
            "周远禾 摄",
            "苏禾 文/图",
            "周远 苏禾 摄",
            "國際處 蘇禾 編輯",
            "新华社发（周远禾 摄）",
        ),
        counter_examples=("高空摄影", "江南 摄政王", "渡口 编辑部", "周远看着她 摄"),
    ),
    Rule(
        name="broadcaster_in_brackets",
        category="byline",
        scope=Scope.TAIL,
        edge=")）",
        why="Taiwanese broadcasters sign under the text: （雲溪新聞／蘇禾、周遠 江州報導）.",
        pattern=(
            rf"\({HAN}{{2,8}}(?:新闻|新闻网|台|电视|视)/(?P<reporter>{SURE_NAMES})"
            rf" {{1,3}}{HAN}{{2,6}}(?:报导|报道)\)"
        ),
        triggers=("报导)", "报导）", "报道)", "报道）"),
        limit=60,
        examples=("果農說，今年連成本都難回收。{（雲視新聞／蘇禾、周遠 江州報導）}",),
        counter_examples=("他把稿子寄去（云溪新闻/副刊 连载报道）",),
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
