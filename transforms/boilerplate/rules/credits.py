"""Credits below a text: who wrote, filmed, translated and approved it, in pairs or bare."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import (
    HAN,
    MEDIUM,
    NAMES,
    PERSON,
    any_of,
    words,
)

_REVIEW = words(
    "编辑 责编 责任编辑 美编 美术编辑 排版 校对 校审 审校 审核 审稿 审定 审签 签发 初审 复审 终审 "
    "一审 二审 三审 一校 二校 三校 选稿 核稿 编审 编校 值班编委 值班主任 统稿"
)
_MAKING = words(
    "文 图 图文 文图 文字 图片 摄影 摄像 剪辑 视频 记者 通讯员 撰稿 撰文 采写 采访 供稿 供图 作者 "
    "编导 配音 播音 播报 主播 翻译 译者 编译 来源 素材 素材来源 海报 制图 绘图 设计 制作 监制 策划 "
    "统筹 出品 总监制 总策划 运营"
)
_ROLE = any_of(*_REVIEW, *_MAKING)
_REVIEWER = any_of(*_REVIEW)
_MARK = r" {0,3}[:/|] {0,3}"
_BARE_CREDIT = (
    rf"{_ROLE} {{0,3}}(?!{HAN}{{0,2}}(?:工作|人员|制度|部门|意见|流程)|{HAN}?[部组科处])"
    rf"{PERSON}"
)
_BETWEEN = r"[ ,;|、/·]{1,12}"
_VALUE = rf"(?:(?!{_ROLE}{_MARK})[^\s:|。!?;/]){{2,14}}(?:[ 、](?!{_ROLE}){PERSON}){{0,5}}"
_CREDIT = (
    rf"(?:(?:编辑|责编|责任编辑){_MARK}(?P<editor>{_VALUE})"
    rf"|(?:记者|撰稿|撰文|采写|作者|文){_MARK}(?P<reporter>{_VALUE})"
    rf"|{_ROLE}(?:[/&]{_ROLE})?{_MARK}{_VALUE})"
)
_PLAIN_HOUSE = r"(?:(?![的了是在和])[^\s。!?:、,;/]){2,16}"
_TRANSLATION = any_of(*words("译者 翻译 编译 译文 译 校译 审译"))

RULES = (
    Rule(
        name="credits_below",
        category="editor",
        unbroken=True,
        why="Two or more credits in pairs, whatever their values: offices sign, and nicknames do.",
        pattern=(rf"[\[(【]?{_CREDIT}(?:{_BETWEEN}{_CREDIT}){{1,11}}[\])】]?"),
        signals=(rf"{_REVIEWER}{_MARK}", rf"(?:记者|采写|撰稿|供稿|来源){_MARK}"),
        needed=1,
        triggers=tuple(
            f"{last}{mark}"
            for last in "辑编版对核审校稿定发委任者写像"
            for mark in (":", " :", "/", "|")
        ),
        position=Position.AFTER_BODY,
        limit=160,
        examples=(
            "图文：渡口路分馆 排版：小麦 校对：老秦",
            "撰稿：苏禾 二审：周远 三审：林溪",
            "記者：蘇禾 攝像：周遠 剪輯：小魯",
            "选稿：苏禾  作者：周远",
            "来源：云溪社区｜编辑：阿禾｜审核：渡口",
        ),
        counter_examples=(
            "摄影：苏禾 剪辑：白杨",
            "编辑：我的三十年",
            "设计：要把群众满意作为第一标准 制作：要精细",
            "编剧：苏禾 导演：白杨",
            "作者：苏禾 译者：白杨",
        ),
    ),
    Rule(
        name="bare_credits",
        category="editor",
        unbroken=True,
        why="The same without colons: 编辑苏禾 校对 白杨 审核 老秦.",
        pattern=(
            rf"(?=[^\n]{{0,40}}{_REVIEWER}[^\n]{{1,30}}{_REVIEWER})"
            rf"{_BARE_CREDIT}(?:[ ,;|、/]{{1,6}}{_BARE_CREDIT}){{1,7}}"
        ),
        triggers=("校对", "审核", "排版", "一审", "二审", "终审", "签发"),
        position=Position.AFTER_BODY,
        limit=80,
        examples=("编辑苏禾 校对 钱远 审核 老秦", "文字 苏禾 编辑 周远 审核 林溪"),
        counter_examples=("校对 审核", "编辑部 校对科 审核组", "审核工作 校对工作"),
    ),
    Rule(
        name="translator",
        category="byline",
        unbroken=True,
        why="Who translated the text, alone under it.",
        pattern=(
            rf"[\[(【]?{_TRANSLATION}(?:[/&]{_TRANSLATION})?{_MARK}{NAMES}"
            rf"(?:[ ,;|/]{{1,6}}{_ROLE}{_MARK}{NAMES}){{0,4}}[\])】]?"
        ),
        triggers=("译者", *(f"译{mark}" for mark in (":", "/", "|", " "))),
        position=Position.AFTER_BODY,
        limit=50,
        examples=("译者/苏禾", "翻譯：蘇禾", "编译：苏禾 审校：周远", "（翻译：苏禾）"),
        counter_examples=("翻译：把一种语言说成另一种语言", "译者的苦衷", "苏禾译"),
    ),
    Rule(
        name="compiled_from",
        category="metadata",
        unbroken=True,
        why="The houses from which a digest was put together.",
        pattern=(
            r"(?:(?:素材|内容|消息|稿件|资料|来源)?综合(?:自|来源)?|综合来源|来源综合) ?[:|/] ?"
            rf"(?=[^\n]{{0,40}}(?:{MEDIUM}|{HAN}{{2,6}}(?:广电|融媒|新闻|公众号)))"
            rf"{_PLAIN_HOUSE}(?:[、,;/ ]{{1,3}}{_PLAIN_HOUSE}){{1,9}}"
        ),
        triggers=("综合:", "综合 ", "综合自", "综合来源", "综合|"),
        position=Position.AFTER_BODY,
        limit=90,
        examples=("综合：云溪日报、云溪广电、市气象台等", "来源综合｜云溪新闻网、江州晚报"),
        counter_examples=(
            "综合：三项指标都有提高",
            "综合：江州日报的评分最高",
            "综合来源不明的说法",
        ),
    ),
)
