"""Lines that their place tells: menus above the title, counts below buttons, wrapped notices.

Each needs furniture that a rule found beside it as its second signal; so none goes from a text
without any.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from operator import attrgetter

from transforms.boilerplate.prose import count_han, ends_sentence
from transforms.boilerplate.repeated_titles import is_told_of
from transforms.boilerplate.rules.fragments import HAN, any_of, words
from transforms.boilerplate.rules.notices import NOTICE_HEAD, NOTICE_SIGNALS
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

MENU = "boilerplate.navigation.menu_by_place"
COUNT = "boilerplate.navigation.count_below_button"
HEADING = "boilerplate.related.heading_below_furniture"
NOTICE = "boilerplate.copyright.wrapped_notice"

_HEAD_LINES = 60
"""Lines before the body among which a title and the menus above it are looked for."""

_SHORTEST_TITLE = 6
"""Han of a title over the line of time and source."""

_LONGEST_MENU = 160
_ITEM = r"[^\s|/·,。!?:;、>()《》“”]{1,8}"
_BARS = re.compile(
    rf"[:| ]{{0,4}}{_ITEM}(?: {{0,3}}(?:[|/·┊]|:{{2,4}}) {{0,3}}{_ITEM}){{3,40}}[:| ]{{0,4}}"
)
_GAPS = re.compile(rf"{_ITEM}(?: {{1,8}}{_ITEM}){{3,40}}")
_PAGE_ITEM = re.compile(
    any_of(
        *words(
            "新闻 资讯 动态 中心 首页 论坛 专栏 专题 频道 业务 产品 服务 登录 问题 技术 百科 排行 "
            "视频 下载 "
            "行情 投资 银行 健康 两性 母婴 养生 减肥 疾病 中医 房产 汽车 财经 股票 基金 期货 外汇 "
            "国际 国内 "
            "社会 体育 娱乐 影视 副刊 头版 焦点 政治 生活 地方 职场 理财 育儿 家居 求购 公司 供应 "
            "信仰 读经 "
            "楼盘 二手房 看房团 更多 EN English 搜索 博客 社区 视窗 教育 文化 科技 旅游 军事 女性 "
            "时尚"
        )
    )
)
"""What menus name; four gaps alone may part the halves of a slogan above a headline."""

_FEWEST_PAGE_ITEMS = 2
_COLUMN_ITEM = re.compile(rf"(?:{HAN}{{1,6}}|[A-Z][A-Za-z ]{{1,14}})")
_SHORTEST_COLUMN = 6
"""Lines of a menu that stands in a column."""

_COUNT = re.compile(
    r"[\[(+-]?\d[\d,.]{0,9}[%人票次]?[\])]?|0(?: {1,3}\d{1,5}){2,9}"
    r"|(?:[○◎●□☐〇] ?[\u3400-\u9fff]{1,6} {0,2}){3,6}"
)
_COUNTED = frozenset(
    f"boilerplate.{name}"
    for name in (
        *("navigation.lone_button", "navigation.mood_row", "navigation.rating_heading"),
        *("navigation.button_row", "navigation.comment_buttons", "navigation.thread_box"),
        *("share.like_buttons", "navigation.post_buttons", "navigation.count_below_button"),
    )
)
"""Buttons and counters under which their counts stand; and the digits of a counter, one a line."""

_LIST_HEADING = re.compile(
    rf"[\[【]?(?:相关|热门|最新|最热|更多|推荐|其他|其它|精彩|近期|本周|今日|本日|本类|同类|热点"
    rf"|随机)"
    rf"{HAN}{{2,5}}[\]】]? ?:?"
)
_FURNITURE = ("navigation", "share", "related", "copyright", "editor", "promotion", "hotline")
"""Categories of what stands above a list of other pages; a byline ends texts as well."""

_WRAPPED_LINES = 6
_SHORTEST_WRAPPED = 12
"""Characters of the first line of a notice that goes on below: a shorter one is a heading."""

_CLOSED = (")", "]", "】", "」", "》")
_FEWEST_SIGNALS = 2
_SIGNALS = tuple(re.compile(signal) for signal in NOTICE_SIGNALS)
_HEAD_OF_NOTICE = re.compile(NOTICE_HEAD)
_LONGEST_HEAD = 40
"""Characters, with some to spare, by which the head of a notice ends."""

_number = attrgetter("number")


def strip_placed(sheet: Worksheet, keep: Collection[str] = ()) -> None:
    """Cut the lines that their place tells, above the title and below the body."""
    _strip_wrapped_notices(sheet, keep)
    first, last = sheet.find_body()
    if not last:
        return
    lines = sheet.lines
    if lines[0].number < first:
        _strip_menus(sheet, [line for line in lines[:_HEAD_LINES] if line.number < first], keep)
    tail = lines[bisect_right(lines, last, key=_number) :]
    for index, line in enumerate(tail):
        if index and not (line.is_blank or line.kept):
            _strip_below(sheet, tail, index, keep)


def _strip_below(sheet: Worksheet, tail: Sequence[Line], index: int, keep: Collection[str]) -> None:
    line, above = tail[index], tail[index - 1]
    if not above.is_blank or line.end - line.start > _LONGEST_MENU:
        return
    shadow = sheet.rest_shadow(line)
    if _COUNT.fullmatch(shadow):
        if any(cut.rule in _COUNTED for cut in above.cuts):
            _cut(sheet, line, COUNT, keep)
    elif not any(cut.category in _FURNITURE for cut in above.cuts):
        return
    elif _LIST_HEADING.fullmatch(shadow) and _heads_list(sheet, tail, index):
        _cut(sheet, line, HEADING, keep)
    elif _is_menu(shadow) and all(below.is_blank for below in tail[index + 1 : index + 2]):
        _cut(sheet, line, MENU, keep)


def _heads_list(sheet: Worksheet, tail: Sequence[Line], index: int) -> bool:
    """Say whether short lines, and no sentence, follow a heading."""
    below = tail[index + 1 : index + 2]
    return bool(below) and not any(ends_sentence(sheet.rest(line)) for line in below)


def _strip_menus(sheet: Worksheet, head: Sequence[Line], keep: Collection[str]) -> None:
    """Cut the menus above the title that the line of time and source tells."""
    told = [i for i, line in enumerate(head) if _may_be_title(sheet, i, line)]
    above = head[: told[-1]] if told else ()
    column: list[Line] = []
    for line in above:
        shadow = "" if line.is_blank or line.kept else sheet.rest_shadow(line)
        if _COLUMN_ITEM.fullmatch(shadow):
            column.append(line)
            continue
        _strip_column(sheet, above, column, keep)
        column = []
        if len(shadow) <= _LONGEST_MENU and _is_menu(shadow):
            _cut(sheet, line, MENU, keep)
    _strip_column(sheet, above, column, keep)


def _strip_column(
    sheet: Worksheet, above: Sequence[Line], column: Sequence[Line], keep: Collection[str]
) -> None:
    if len(column) >= _SHORTEST_COLUMN and any(line.is_blank for line in above):
        for line in column:
            _cut(sheet, line, MENU, keep)


def _may_be_title(sheet: Worksheet, index: int, line: Line) -> bool:
    if line.is_blank or not is_told_of(sheet.lines, index):
        return False
    return count_han(sheet.rest(line)) >= _SHORTEST_TITLE and not _is_menu(sheet.rest_shadow(line))


def _is_menu(shadow: str) -> bool:
    """Say whether a line is short items between bars, or between gaps if it names channels."""
    if _BARS.fullmatch(shadow):
        return True
    return (
        _GAPS.fullmatch(shadow) is not None
        and len(_PAGE_ITEM.findall(shadow)) >= _FEWEST_PAGE_ITEMS
    )


def _strip_wrapped_notices(sheet: Worksheet, keep: Collection[str]) -> None:
    """Cut a notice that goes on over lines at the end of the text, and the rest of one cut there.

    Its lines break off without a mark, so that no rule for a line sees two phrases in each.
    """
    first, last = sheet.find_body()
    if not last:
        return
    lines = sheet.lines
    start = bisect_right(lines, max(first, last - _WRAPPED_LINES - 1), key=_number)
    left = (i for i in range(len(lines) - 1, start - 1, -1) if not lines[i].is_blank)
    for index in range(start, next(left, start - 1) + 1):
        if _heads_notice(sheet, lines[index]):
            group = _wrapped(sheet, index)
            if len(group) > 1 and _reads_like_notice(sheet, group) and _is_last(sheet, group[-1]):
                for part in group:
                    if not (part.is_blank or part.kept):
                        _cut(sheet, part, NOTICE, keep)


def _heads_notice(sheet: Worksheet, line: Line) -> bool:
    shadow = line.shadow
    if shadow is None:
        start, end = line.raw
        start += end - start - len(sheet.text[start:end].lstrip())
        shadow = sheet.shadow_of_part(start, min(end, start + _LONGEST_HEAD))
    return _HEAD_OF_NOTICE.match(shadow.lstrip()) is not None


def _wrapped(sheet: Worksheet, index: int) -> Sequence[Line]:
    """Give the lines of a notice from its first on, up to the one that ends a sentence."""
    group: list[Line] = []
    for line in sheet.lines[index : index + _WRAPPED_LINES]:
        if group and not _goes_on(sheet, group[-1], line):
            break
        group.append(line)
        text = sheet.shadow(line).strip()
        if ends_sentence(text) or (len(group) == 1 and len(text) < _SHORTEST_WRAPPED):
            break
    return group if ends_sentence(sheet.shadow(group[-1]).strip()) else ()


def _goes_on(sheet: Worksheet, above: Line, line: Line) -> bool:
    """Say whether a line may go on with a notice: prose of the text has none of its phrases."""
    if line.kept or line.number != above.number + 1:
        return False
    if sheet.shadow(above).rstrip().endswith(_CLOSED):
        return False
    return not sheet.prose(line) or any(
        signal.search(sheet.rest_shadow(line)) for signal in _SIGNALS
    )


def _reads_like_notice(sheet: Worksheet, group: Sequence[Line]) -> bool:
    joined = "".join(sheet.shadow(line).strip() for line in group)
    return sum(signal.search(joined) is not None for signal in _SIGNALS) >= _FEWEST_SIGNALS


def _is_last(sheet: Worksheet, line: Line) -> bool:
    """Say whether no prose of the body follows."""
    return line.number >= sheet.find_body()[1]


def _cut(sheet: Worksheet, line: Line, rule: str, keep: Collection[str]) -> None:
    category = rule.split(".")[1]
    if category not in keep:
        sheet.cut(line, Cut(line.start, line.end, category, rule))
