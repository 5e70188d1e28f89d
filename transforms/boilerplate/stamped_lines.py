"""Lines between title and text that say when and by whom, in a form that no rule knows.

Their place is one signal: the line above is the title. Others are what they say: a date in digits,
a time of day, a house, a writer; and that the text follows, or other lines of the page do.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

import regex

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.prose import count_han
from transforms.boilerplate.rules.fragments import (
    DATE,
    ENGLISH_DATE,
    HAN,
    MEDIUM,
    SPACED_PERSON,
    SURE_NAMES,
    SURE_PERSON,
    any_of,
    words,
)
from transforms.boilerplate.rules.page_segments import SEGMENT
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

STAMP = "boilerplate.metadata.stamp_below_title"
BYLINE = "boilerplate.byline.below_title"

_LONGEST = 80
"""Characters of such a line."""

_NEAR = 12
"""Lines above the text among which it stands."""

_SHORTEST_TITLE = 6
"""Han of the title above it."""

_NEEDED = 2
"""Signals besides its place: 2031-03-05 渡口闲话 has its digits and the text below it."""

_MOST_WORDS = 5
_MOST_HAN = 26
"""Words, and Han in them, that no grammar of the page explains."""

_HOUSE = (
    rf"(?:{MEDIUM}|《?{HAN}{{1,12}}"
    + any_of(
        *words(
            "网 报 社 台 电视台 周刊 杂志 观察 融媒 传媒 通讯 视频 新闻 资讯 快讯 之声 学报 "
            "公众号 APP"
        )
    )
    + rf"》?(?:\({HAN}{{2,4}}\))?)"
)
_WORD = (
    r"[\u3400-\u9fffA-Za-z《》〈〉()·“”○◎#丨+&_-][\u3400-\u9fffA-Za-z\d.《》〈〉()·“”_+&-]{0,17}"
)
_ENDS = r"(?=[ |/·,)]|\Z)"
_BETWEEN = r"[ ,|/·●\-—]{0,12}+"
_SHORT_DATE = r"(?:\d{1,2}月\d{1,2}日|\d{2}-\d{2}) {1,3}\d{1,2}:\d{2}"
_ROLE = (
    r"(?:[Bb][Yy] {1,2}[^\s]{1,16}"
    rf"|{HAN}{{0,10}}(?:记者|通讯员|作者|撰文|编译) {{1,3}}"
    rf"(?P<reporter>{SPACED_PERSON}|{SURE_NAMES})|原创|转载|作者)"
)
_PERSON = (
    rf"(?={SURE_PERSON})(?:(?:欧阳|司马|上官|诸葛|慕容|司徒|夏侯|皇甫){HAN}{{1,2}}|{HAN}{{2,3}})"
)
_LINE = (
    rf"[◎○●▲△\[(【]? ?(?:(?:(?P<role>{_ROLE}){_ENDS}|(?P<known>{SEGMENT}){_ENDS}"
    rf"|(?P<published>{ENGLISH_DATE})"
    rf"|(?P<short>{_SHORT_DATE})|\((?P<printed_date>{DATE})\)"
    rf"|(?P<source>{_HOUSE})(?=[ |/·,)-]|\Z)"
    rf"|(?P<reporter>{SPACED_PERSON}|{HAN}{{2,4}}·{HAN}{{3,8}}|{_PERSON}){_ENDS}"
    rf"|(?P<word>{_WORD}){_ENDS}){_BETWEEN}){{1,10}}+[\])】]?"
)
_BYLINE = (
    rf"(?:{HAN}{{2,10}}记者(?: {{1,3}}|/)(?P<reporter>{SPACED_PERSON}|{SURE_NAMES})"
    rf"|(?P<reporter>{SPACED_PERSON})|[◎○●](?P<reporter>{_PERSON})"
    rf"|[◎○●] ?(?P<reporter>{SURE_PERSON}) ?\({HAN}{{2,6}}\)"
    rf"|{HAN}{{2,10}}(?:厂|局|委|办|处|科|室|中心|学院|大学|中学|小学|公司|分公司|队|站|车间|支部)"
    rf" {{1,3}}(?P<reporter>(?={SURE_PERSON}){HAN}{{2,3}}))"
)
_MAY_BE_DATED = re.compile(r"\d{2,4} ?[年./-]|\d[月-]\d{1,2}")
_NUMERIC = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_ANY_DATE = re.compile(rf"{DATE}|{ENGLISH_DATE}|{_SHORT_DATE}")
_PARTED = re.compile(
    rf"[|·/] {{0,3}}(?:{DATE})|(?:{DATE})(?: \d{{1,2}}:\d{{2}}(?::\d{{2}})?)? {{0,3}}[|·/]"
)
_CLOCK = re.compile(r"[0-2]?\d:[0-5]\d(?!\d)")
_ITEM = re.compile(rf"[^\w]{{0,3}}(?:{DATE}|\d{{1,2}}月\d{{1,2}}日)[ :,]{{0,4}}{HAN}")
"""A date and what happened: a chronicle has several such short lines."""

_OF_EVENTS = re.compile(
    r"(?:开工|完工|竣工|启用|开幕|闭幕|举行|召开|成立|通车|开业|进球|上映|开始|结束|集合|出发|抵达|开放"
    r"|截止|为止|之前|以前|以后|起|止|至|领先|得分|夺冠|比赛|开赛|报到|报名|签到|入场|放映|首播|播出)"
    r"(?:$|[ ,])"
    r"|会议室|剧院|剧场|广场|礼堂|体育[馆场]|影院|活动室|教室|报告厅|\d[号楼层室]|地点|地址|时间|农历|例会"
    r"|第[一二三四五六七八九十\d]{1,3}[次届场轮节讲课]"
    r"|(?:^|[ ,])(?:晴|阴|多云|[小中大暴雷阵]{1,2}雨|[小中大]?雪|晴转\w{1,3}|多云转\w{1,3}"
    r"|于\w{2,8})(?:$|[ ,])"
)
"""What stands beside the date of an event, a meeting, a page of a diary, and not of a page."""

_PLACE = re.compile(
    r"(?:大学|学院|[中小]学|[馆厅院楼店村镇县市区路街站桥]|中心|公园|码头|渡口|基地|工地)$"
)
_DATED_GENRES = re.compile(
    r"日记|纪要|会议记录|议程|日程|行程|课表|时刻表|节目单|大事记|年表|年谱|赛程|成绩|排班|值班表|日历"
    r"|章程|条例|合同|协议"
)
_NAMED_GENRES = re.compile(r"名单|名录|获奖|表彰|人员|评委|嘉宾|演员表|阵容|目录|公示")
_OF_PAGES = ("metadata", "byline", "share", "editor")
"""Categories of the lines that stand with it between title and text."""


def strip_stamps(
    sheet: Worksheet, collector: MetadataCollector, keep: Collection[str] = ()
) -> None:
    """Cut the lines below the title that tell of the page in words that no rule lists."""
    first, _ = sheet.find_body()
    if not (first and sheet.lines[0].number < first):
        return
    above = [line for line in sheet.lines if line.number < first]
    for index in range(max(0, len(above) - _NEAR), len(above)):
        line = above[index]
        if line.is_blank or line.kept or line.end - line.start > _LONGEST:
            continue
        stamp = _Stamp(sheet, above, index)
        for category, rule, match in stamp.found():
            if category not in keep:
                _capture(match, sheet, line, collector)
                sheet.cut(line, Cut(line.start, line.end, category, rule))
                break


class _Stamp:
    """One line above the text, and what stands around it."""

    def __init__(self, sheet: Worksheet, above: Sequence[Line], index: int) -> None:
        self._sheet = sheet
        self._line = above[index]
        self._above = above
        self._index = index

    def found(self) -> list[tuple[str, str, regex.Match[str]]]:
        """Give category, rule and match where the line says when, or who wrote."""
        rest = self._sheet.rest(self._line)
        if _MAY_BE_DATED.search(rest):
            match = self._stamp()
            return [("metadata", STAMP, match)] if match else []
        match = self._byline(rest)
        return [("byline", BYLINE, match)] if match else []

    def _stamp(self) -> regex.Match[str] | None:
        shadow = self._sheet.rest_shadow(self._line)
        if shadow.endswith((":", "。", "!", "?")):
            return None
        title = self._title()
        if not (title or shadow.startswith("原创 ")) or not _ANY_DATE.search(shadow):
            return None
        match = _compiled(_LINE).fullmatch(shadow)
        if match is None or not self._says_enough(match, title):
            return None
        return match

    def _says_enough(self, match: regex.Match[str], title: str) -> bool:
        """Say whether enough signals speak for a line of the page, and nothing for an event."""
        words_left = [*match.captures("word"), *match.captures("source")]
        if len(words_left) > _MOST_WORDS or sum(map(count_han, words_left)) > _MOST_HAN:
            return False
        shadow = match[0]
        named = bool(match["role"] or match["source"])
        if _OF_EVENTS.search(" ".join(words_left)):
            return False
        if not named and (_DATED_GENRES.search(title) or self._is_in_chronicle()):
            return False
        if match["short"] and (words_left or match["reporter"]) and "月" in match["short"]:
            return False
        known = [part for part in match.captures("known") if not _ANY_DATE.search(part)]
        if not (named or known) and _may_be_of_event(match):
            return False
        in_digits = _NUMERIC.search(shadow) is not None
        has_clock = _CLOCK.search(shadow) is not None
        signals = (
            in_digits,
            has_clock,
            named,
            bool(known or (match["reporter"] and (in_digits or has_clock))),
            _PARTED.search(shadow) is not None,
            self._is_at_text(),
        )
        return sum(signals) >= _NEEDED

    def _byline(self, rest: str) -> regex.Match[str] | None:
        if not _may_be_byline(rest):
            return None
        title = self._title()
        if not title or _NAMED_GENRES.search(title):
            return None
        if not self._is_at_text():
            return None
        return _compiled(_BYLINE).fullmatch(self._sheet.rest_shadow(self._line))

    def _title(self) -> str:
        """Give the line above where it may be the title, or the subtitle."""
        over = next((line for line in self._above[: self._index][::-1] if not line.is_blank), None)
        if over is None:
            return ""
        title = self._sheet.rest_shadow(over)
        is_title = count_han(title) >= _SHORTEST_TITLE and not title.endswith((":", ",", ";", "。"))
        return title if is_title else ""

    def _is_at_text(self) -> bool:
        """Say whether nothing is left between it and the text, or what stands beside it is gone.

        That is a line which tells of the page as well.
        """
        if all(line.is_blank for line in self._above[self._index + 1 :]):
            return True
        beside = self._above[max(0, self._index - 1) : self._index + 2]
        return any(cut.category in _OF_PAGES for line in beside for cut in line.cuts)

    def _is_in_chronicle(self) -> bool:
        """Say whether other short lines begin with a date, too."""
        return any(
            line.end - line.start <= _LONGEST // 2
            and line is not self._line
            and _ITEM.match(self._sheet.rest_shadow(line))
            for line in self._sheet.lines
            if self._sheet.text[line.start : line.start + 1].isdigit()
        )


def _may_be_of_event(match: regex.Match[str]) -> bool:
    """Say whether a line may say when and where: 2031-03-05 14:00 云溪大学, or from when to when.

    Pages put the time of day to the second, or name the house before the date.
    """
    dates = list(_ANY_DATE.finditer(match[0]))
    before = [start for start, _ in match.spans("word") if start < dates[0].start()]
    after = [match[0][start:end] for start, end in match.spans("word") if start > dates[0].start()]
    if len(dates) > 1 and (before or after):
        return True
    clock = _CLOCK.search(match[0])
    to_the_minute = clock is not None and match[0][clock.end() : clock.end() + 1] != ":"
    return bool(after and not before) and (to_the_minute or any(map(_PLACE.search, after)))


def _may_be_byline(rest: str) -> bool:
    """Say at little cost whether a line without a date may name the writer."""
    return len(rest) <= _LONGEST // 2 and (" " in rest or "\u3000" in rest or rest[:1] in "◎○●")


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    """Compile a pattern when a line first asks for it."""
    return regex.compile(pattern, regex.V0)


def _capture(
    match: regex.Match[str], sheet: Worksheet, line: Line, collector: MetadataCollector
) -> None:
    spans = [
        (name, *span)
        for name in match.re.groupindex
        if name not in ("role", "known", "word", "short")
        for span in match.spans(name)
    ]
    collector.take(spans, match.string, sheet.text, line.start)
