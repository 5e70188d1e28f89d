"""Editors, proof-readers and the other people behind a page."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import HAN, NAMES, PERSON, SURE_PERSON, any_of, words

_ATTRIBUTE = any_of(
    *words(
        "本期 本版 本文 今日 值班 执行 新闻 网络 网页 网站 微信 见习 实习 发稿 视频 图文 "
        "文字 图片 版面 主要 首席 高级 责任 版权 核稿 信息 内容 稿件 文稿"
    ),
)
_HOUSE = rf"(?:{HAN}{{2,8}}(?:网|在线|报|社|台|频道))?"
_EDITOR = (
    rf"(?:{_HOUSE}{_ATTRIBUTE}{{0,3}}"
    + any_of(
        *words("责任编辑 责任编缉 责任主编 责编 编辑 编辑人 主编 小编 编校 编审"),
    )
    + ")"
)
_OTHER_HAND = (
    rf"(?:{_ATTRIBUTE}{{0,3}}"
    + any_of(
        *words(
            "校稿 校对 校审 审校 审核 审稿 审签 审读 审定 初审 复审 终审 一审 二审 三审 一校 "
            "二校 三校 总值班 监制 总监制 统筹 排版 美编 制作 制图 设计 签发 编委 值班主任 "
            "值班领导 审阅 审阅人 编审人 初审人 复审人 终审人 监审 值班编委 总编辑 总编 出品人 "
            "出品 策划 运营 供稿 录入 上传 责任人 "
            "信息员 发布人 审核人 校对人 视觉 版式 文案 责任校对 核稿 终校 复校 初校"
        ),
    )
    + ")"
)
_MARK = r" {0,20}+,?+[:/|] {0,40}+"
# A role is read in one way only (责任 and 编辑, not 责任编辑 as well), and what closes a name is
# left to what parts it from the next: else each credit of a line doubles the ways to read it.
_CREDIT = (
    rf"(?:(?>{_EDITOR}){_MARK}[【\[]?+(?P<editor>{NAMES})?"
    rf"|(?>{_OTHER_HAND}){_MARK}[【\[]?+(?:{NAMES})?)"
)
_LONE_ROLE = any_of(
    *words(
        "编辑 主编 策划 设计 制作 出品 出品人 监制 总监制 统筹 运营 总编辑 总编 编委 供稿 文案 "
        "视觉 小编"
    ),
)
"""Roles that the makers of a film, a book or a match have as well."""

_UNMARKED_ROLE = any_of(*words("责任编辑 责编 值班编辑 本期编辑 见习编辑 实习编辑 责任校对"))
_OF_PLANS = rf"责任人{_MARK}[^:\n]{{0,40}}\s*\Z"
"""Plans name under each task who answers for it."""

_LONE_CREDIT = rf"{_LONE_ROLE}{_MARK}[^\s:]{{0,40}}\s*\Z"
_CREDITS = (
    rf"[\[(【<]{{0,2}} {{0,20}}(?:{_CREDIT}[ ,;|、/·\-—\])】\[(【>]{{0,40}}+){{1,12}}"
    rf"(?:\d{{6,7}})?"
)
_TRIGGERS = tuple(
    f"{last}{mark}"
    for last in "编辑校对审核稿签读定制筹版作图计发委任导人品划营入传员觉式案缉"
    for mark in (":", "/", "|", ",:", " :", " /", " |", "  ")
)
"""The last character of a role and what parts it from the name."""

RULES = (
    Rule(
        name="credit_line",
        category="editor",
        unbroken=True,
        why="A line of its own that names who edited, proof-read or approved the page.",
        pattern=rf"(?!{_LONE_CREDIT}|{_OF_PLANS}){_CREDITS}",
        triggers=_TRIGGERS,
        examples=(
            "责任编辑：林知秋",
            "▍ 本期责编：苏禾",
            "[責任編輯：江州新聞網]",
            "编辑：周远 校对：白杨 审核：陈舟",
            "(江州在线编辑:秦川)",
            "一审：林溪 二审：周禾 三审：秦朗",
            "文案：苏木 设计：白杨 监制：林溪",
            "责任编辑:【方小舟】",
            "编辑人：苏禾",
            "审阅人：苏禾禾",
            "实习编辑：方小舟",
            "责任编辑：林知秋_JZ012",
            "責任編輯：                蘇 禾               ",
        ),
        counter_examples=(
            "责任编辑制度是出版社质量管理的核心，林知秋对此深有体会。",
            "编辑部的故事",
            "小编今天带大家看看江州的老街。",
            "设计：要把群众满意作为第一标准",
            "编辑：林溪",
            "责任人：林溪 周禾",
        ),
    ),
    Rule(
        name="lone_credit",
        category="editor",
        unbroken=True,
        why="One such name outside the body; inside it, it may be in the credits of a film.",
        pattern=rf"(?={_LONE_CREDIT}){_CREDITS}",
        triggers=(
            "编",
            "策划",
            "设计",
            "制作",
            "出品",
            "监制",
            "统筹",
            "运营",
            "供稿",
            "文案",
            "视觉",
        ),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=("编辑：林知秋", "编辑 | 苏木", "编辑:【方小舟】", "策划：苏禾"),
        counter_examples=("编辑：我的三十年", "设计：要把群众满意作为第一标准"),
    ),
    Rule(
        name="unmarked_credit_line",
        category="editor",
        unbroken=True,
        why="Some pages print the editor's name after a space, without a colon.",
        pattern=(
            rf"{HAN}{{2,10}}(?:网|报|在线|台|社)责任编辑(?P<editor>{SURE_PERSON})"
            rf"|[\[(【]?{_UNMARKED_ROLE}"
            rf" {{1,3}}(?P<editor>{NAMES}) ?[\])】]?"
            rf"|[\[(【]编辑 {{1,3}}(?P<editor>{NAMES}) ?[\])】]"
            rf"|[\[【](?:责任编辑|责编|编辑)[\]】] ?:? ?(?P<editor>{NAMES})"
            rf"|编辑 {{1,3}}(?P<editor>{PERSON})(?: {{1,3}}(?:校对|审核|审校"
            rf"|排版) {{1,3}}{PERSON}){{1,3}}"
        ),
        triggers=("编辑", "责编", "责任校对"),
        limit=30,
        examples=(
            "（编辑 苏禾）",
            "编辑 苏禾 校对 白杨",
            "责任编辑 林知秋",
            "[责任编辑 周远 ]",
            "（責任編輯 周遠）",
            "【責任編輯】周遠",
            "云溪法治网责任编辑周远",
        ),
        counter_examples=("责任编辑应当逐字核对引文。",),
    ),
    Rule(
        name="bracketed_credit",
        category="editor",
        scope=Scope.TAIL,
        edge=")]】",
        why="The editor's name in brackets, glued to the last paragraph or to a link before it.",
        pattern=rf"[\[(【](?:{_CREDIT}[】\]]?[ ,;|、]{{0,4}}){{1,6}}[\])】]",
        triggers=_TRIGGERS,
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
    Rule(
        name="house_editor",
        category="editor",
        unbroken=True,
        why="Portals sign with the house's nameless editor: 云溪小编.",
        pattern=rf"(?:(?![我你他她的是个位])"
        rf"{HAN}){{2,6}}小编",
        triggers=("小编",),
        position=Position.BEFORE_BODY,
        limit=12,
        examples=("• 云溪小编",),
        counter_examples=("我是小编", "小编的一天", "一位小编"),
    ),
)
