"""Lines of the article's own that read like a page's: whom to ask, a date below a signature.

A page's own line of contact names the page (新闻热线, 本报地址), or stands among furniture. Nothing
but the article stands between the body and a notice's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from transforms.boilerplate.prose import count_han
from transforms.boilerplate.rule import LINE_LIMIT
from transforms.boilerplate.rules.fragments import DATE_TIME, MAIL, PHONE, any_of, words
from transforms.boilerplate.title_places import is_salutation
from transforms.boilerplate.worksheet import Line, Worksheet

DOUBTFUL = frozenset(
    f"boilerplate.{name}"
    for name in (
        *("hotline.tip_line", "promotion.mobile_paper"),
        *("navigation.footer_link", "navigation.link"),
        *("editor.lone_credit", "metadata.page_line"),
    )
)
"""Rules whose lines articles have as well: beside the article's own their word is not enough."""

_WHEN = ("时间:", "会议时间:", "活动时间:", "日期:", "会议日期:")
_WHERE = ("地点:", "会议地点:", "活动地点:", "主持:", "主持人:", "参加:", "出席:")
_NUMBERED = ("发文日期:", "发文字号:", "速别:", "密等及解密条件或保密期限:")
_SUBJECT = ("主旨:", "受文者:", "速别:", "附件:")
_KEYWORDS = ("主题词:",)
_COPIES = ("抄报:", "抄送:", "报:", "送:", "发:", "印发:", "主送:")
_PAIRS = ((_WHEN, _WHERE), (_NUMBERED, _SUBJECT), (_KEYWORDS, _COPIES))
"""Labels of the facts of a meeting or a document, each above those that tell it from a page's."""

_MARKS_OF_PAIRS = ("地点", "地點", "主旨", "受文者", "主题词", "主題詞")
"""One of them is in every text with such facts."""

_CHANNEL = any_of(
    *words(
        "热线 电话 专线 邮箱 信箱 传真 电子邮件 邮件 电邮 Email E-mail E-Mail email QQ QQ群 手机 "
        "微信 Tel TEL Phone Fax FAX 邮编 地址 网址 总机 短信平台"
    )
)
_CONTACT = re.compile(
    rf"[^\n:,。]{{0,16}}{_CHANNEL}[^\n:。]{{0,8}} ?: ?[^\n。]{{4,100}}"
    rf"|[^\n:,。]{{2,12}}[ :] ?(?:{PHONE}|{MAIL})"
)
_OF_PAGE = re.compile(
    r"合作(?!社)|"
    + any_of(
        *words(
            "新闻 报料 爆料 投稿 来稿 稿件 本报 本台 本网 本站 本刊 网站 采编 采访 编辑 记者 "
            "报社 日报 晚报 违法 不良 未成年 发行 订阅 刊登 商务 广告 版权 侵权 纠错 互联网 从业 "
            "职业道德 技术支持 加盟 客服QQ 联系我们 订购 读者 观众 听众 ICP 备案 "
            "维权 站长 运营 许可证 原文 官方 在线咨询 免费量 微博 公众号 Copyright news press daily"
        )
    )
)
"""What names a page, a paper or its business."""

_FOOT = re.compile(r"版权|Copyright|©|ICP|备案|主办|承办|技术支持|All Rights", re.IGNORECASE)
_DATE = re.compile(DATE_TIME)
_SIGNER = re.compile(r"[\u3400-\u9fff·()、 A-Za-z]{2,32}")
_HOUSES = ("网", "报", "台", "社", "客户端", "融媒体中心", "周刊", "频道", "论坛", "博客")
"""How a page's source ends: the date below it is the page's."""

_LONGEST_TAIL = 14
"""Lines between the body and its last contact; beyond stand lists of other things."""

_LINES_TO_SALUTATION = 3
_LONGEST_DAY = 20
"""Lines and characters: 2031年3月5日 in brackets, the speaker, 同学们 and what they are told."""

_BRACKETS = {"【": "】", "[": "]", "〔": "〕", "《": "》"}
_LONGEST_HEADING = 14
_FEWEST_HEADINGS = 3
_FACT = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff ]{1,8} ?: ?[^\s]")
_FEWEST_FACTS = 4

Matches = Callable[[Line, bool], bool]
"""Says whether a rule takes a whole line: any, or with True only one that is not doubtful."""


def keep_facts(sheet: Worksheet, lines: Sequence[Line]) -> None:
    """Keep the day of a meeting above its place, and a document's number above its subject."""
    text = sheet.text  # of a mark that is not there, the last character is missing faster
    if not any(mark[-1] in text and mark in text for mark in _MARKS_OF_PAIRS):
        return
    for below, line in pairwise(lines[::-1]):
        if below.end - below.start <= LINE_LIMIT and line.end - line.start <= LINE_LIMIT:
            over, under = map(sheet.rest_shadow, (line, below))
            line.kept |= any(
                over.startswith(first) and (under.startswith(second) or _both(below, under, first))
                for first, second in _PAIRS
            )


def _both(below: Line, under: str, labels: tuple[str, ...]) -> bool:
    return below.kept and under.startswith(labels)


def keep_day_of_speech(sheet: Worksheet, above: Sequence[Line]) -> None:
    """Keep the day in brackets below a title where the speaker's salutation follows."""
    for index, line in enumerate(above):
        if sheet.text[line.start] in "(（" and line.end - line.start <= _LONGEST_DAY:
            following = above[index + 1 : index + 1 + _LINES_TO_SALUTATION]
            line.kept |= any(
                below.end - below.start <= _LONGEST_DAY and is_salutation(sheet.rest_shadow(below))
                for below in following
            )


def keep_headings(sheet: Worksheet, lines: Sequence[Line], matches: Matches) -> None:
    """Keep a heading in brackets where the body has others of the kind, such as 【联系我们】."""
    found = [index for index, line in enumerate(lines) if _is_bracketed(sheet, line)]
    if len(found) < _FEWEST_HEADINGS or any(b - a == 1 for a, b in pairwise(found)):
        return
    first, last = sheet.find_body()
    if not any(lines[max(0, index - 1)].number <= last for index in found):
        return
    for index in found:
        line = lines[index]
        line.kept |= lines[min(index + 1, len(lines) - 1)].number >= first and not matches(
            line, True
        )


def _is_bracketed(sheet: Worksheet, line: Line) -> bool:
    closing = _BRACKETS.get(sheet.text[line.start])
    return (
        closing is not None
        and line.end - line.start <= _LONGEST_HEADING
        and sheet.text.find(closing, line.start) == line.end - 1
    )


def keep_facts_above(sheet: Worksheet, above: Sequence[Line], matches: Matches) -> None:
    """Keep the credits in a column of labelled facts that leads to the text: an exhibition's."""
    column = []
    for line in above[::-1]:
        if line.cuts or line.end - line.start > LINE_LIMIT:
            break
        if not _FACT.match(sheet.rest_shadow(line)) or matches(line, True):
            break
        column.append(line)
    doubtful = [line for line in column if matches(line, False)]
    if len(column) >= _FEWEST_FACTS and len(doubtful) * 3 <= len(column):
        for line in column:
            line.kept = True


def keep_tail(sheet: Worksheet, below: Sequence[Line], matches: Matches) -> None:
    """Keep the contacts and the date that stand between the body and the first furniture."""
    over = ""
    tail = below[:_LONGEST_TAIL]
    for index, line in enumerate(tail):
        if line.cuts or line.end - line.start > LINE_LIMIT:
            return
        shadow = sheet.rest_shadow(line)
        if _DATE.fullmatch(shadow):
            if not _signs(over) or any(_is_date(sheet, other) for other in tail[index + 1 :]):
                return
            line.kept = True
        elif _CONTACT.match(shadow):
            if _is_of_page(sheet, shadow, below[index + 1 : index + 2]) or matches(line, True):
                return
            line.kept = True
        elif not line.kept and matches(line, False):
            return
        over = shadow


def _is_date(sheet: Worksheet, line: Line) -> bool:
    """Say whether a line is a date: a list of headlines has one below each."""
    short = line.end - line.start <= _LONGEST_DAY
    return short and _DATE.fullmatch(sheet.rest_shadow(line)) is not None


def _signs(shadow: str) -> bool:
    """Say whether a line above a date is who signs: no house of which it would be the page's."""
    return (
        _SIGNER.fullmatch(shadow) is not None
        and count_han(shadow) > 1
        and not shadow.endswith(_HOUSES)
    )


def _is_of_page(sheet: Worksheet, shadow: str, below: Sequence[Line]) -> bool:
    """Say whether a line of contact names a page, or stands over the foot of one."""
    return _OF_PAGE.search(shadow) is not None or any(
        _FOOT.search(sheet.shadow(line)) for line in below
    )
