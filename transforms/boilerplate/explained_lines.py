"""Lines that say nothing of themselves, and that the furniture beside them explains.

A rule sees one line. Here stand what needs its neighbours: the value below a label, a house's name
beside the line of time and source, what follows the foot of a site, a summary that breaks off and
begins as the text does.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.prose import count_han, ends_sentence, words_of
from transforms.boilerplate.rules.fragments import (
    DATE,
    HAN,
    SPACED_PERSON,
    SURE_NAMES,
    SURE_PERSON,
    any_of,
    words,
)
from transforms.boilerplate.worksheet import Cut, Line, Worksheet

VALUE_OF_LABEL = "boilerplate.metadata.value_of_label"
HOUSE_BESIDE = "boilerplate.metadata.house_beside"
SIGNATURE = "boilerplate.byline.signature"
BELOW_FOOT = "boilerplate.navigation.below_foot"
AUTHORS = "boilerplate.byline.authors"
WARNING = "boilerplate.promotion.warning"
DATE_ABOVE_TITLE = "boilerplate.metadata.date_above_title"
DIALOG_HEADING = "boilerplate.navigation.dialog_heading"
TITLE_OF_PAGE = "boilerplate.metadata.title_of_page"
BROKEN_SUMMARY = "boilerplate.metadata.broken_summary"

_LONGEST = 80
"""Characters of a name, a house or an item of a site's foot."""

_LABELS = {
    "source": re.compile(r"(?:来源|稿源|出处|供稿单位|发布单位) ?:$"),
    "reporter": re.compile(r"(?:作者|记者|通讯员|撰稿|供稿|署名) ?:$"),
    "editor": re.compile(r"(?:责任编辑|责编|编辑) ?:$"),
    "tags": re.compile(r"(?:标签|分类|栏目) ?:$"),
    "": re.compile(r"(?:审核|校对|摄影|初审|复审|终审|签发|点击|阅读|浏览)(?:量|数|次数)? ?:$"),
}
"""Labels with which a line ends, by what they announce."""

_HOUSE = re.compile(
    rf"{HAN}{{1,12}}"
    + any_of(*words("网 网站 报 社 电视台 电台 融媒体中心 新闻中心 客户端 周刊 广播 传媒"))
)
_OFFICE = rf"{HAN}{{1,14}}" + any_of(
    *words("局 委 办 部 处 法院 检察院 政府 医院 学院 大学 中学 小学 公司 集团 中心 街道 支队 大队")
)
_SIGNER = rf"(?={SURE_PERSON}){HAN}{{2,3}}"
_OFFICE_AND_NAMES = re.compile(
    rf"{_OFFICE} {{1,3}}(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON})?)"
    rf"|(?P<reporters>{_SIGNER}(?: {{1,3}}{_SIGNER}){{1,3}})"
)
_AUTHOR = rf"(?:{SPACED_PERSON}|{SURE_PERSON})[\d*]{{0,3}}"
_NAMES_OR_COUNT = re.compile(rf"(?:(?:{HAN}{{2,8}}[组部社处科]){{0,1}}{SURE_NAMES}|\d{{1,8}})")
_VALUES = {
    "source": _HOUSE,
    "tags": re.compile(rf"{HAN}{{2,6}}(?:[ |,/]{{1,3}}{HAN}{{2,6}}){{0,6}} ?\|?"),
}
"""What a value looks like; the others are people or counts."""

_CAPTURED = ("source", "reporter", "editor")
_AUTHORS = re.compile(rf"{_AUTHOR}(?:[ ,、;]{{1,3}}{_AUTHOR}){{1,9}}")
_DATE = re.compile(DATE)
_TITLE_LABEL = re.compile(r"(?:文章|本文)?标题 ?: ?[^\s]")
_ANNEX = re.compile(r"附[件表录注图 :]|注[ :]")
_DIALOG_HEADING = re.compile(r"(?:友情|温馨)提示 ?:?")
"""Over the advice of a dialog that sells documents; notices and recipes have it over their own."""

_OF_FOOT = re.compile(r"[\dA-Za-z :|@]")
"""What items of a foot have, as telephone and sponsor; lines without it may be of an article."""

_OF_WARNING = re.compile(r"[酒烟毒癌驾]|自杀|生命|专线|健康|\d{4}")
_HONOURS = re.compile(r"授予|表彰|嘉奖|奖励|录[用取]|当选|获奖|名单")
"""What is said of the names in the line below: they sign nothing."""

_ANNOUNCED = re.compile(r":$|下列|下面|以下|如下")
"""A line that announces the names below it."""

_FEET = frozenset(
    f"boilerplate.{name}" for name in ("copyright.rights_reserved", "licence.site_registration")
)
"""Rules that find the foot of a site, below which no article goes on."""

_DIALOG = frozenset({"boilerplate.navigation.download_dialog", DIALOG_HEADING})
_BESIDE_HOUSES = ("metadata", "share")
"""Categories of lines beside which a house prints its name: the time, codes of its accounts."""

_SUMMARY_LABEL = re.compile(r"[\[【]?(?:导读|导语|摘要|内容摘要|内容提要|核心提示)[\]】]?[ :]{1,3}")
_LIKE_SUMMARY = re.compile(r"[\[【]?[导導摘內内核]")
_CUT_OFF = (".", "…")
"""How a line as it is has to begin, or end, before its shadow is asked for."""

_BROKEN_OFF = re.compile(r"(?:\.{3,6}|…{1,2})$")
_SHORTEST_TITLE = 6
"""Han of a title over the names of its authors."""

_WARNINGS = frozenset({"boilerplate.share.health_notice", "boilerplate.promotion.health_notice"})
_LONGEST_WARNING = 30
"""Characters of a line of such warnings below their heading."""

_SHORTEST_SUMMARY = 24
"""Characters, without marks, of a summary that is told from a headline."""

_LINES_TO_TEXT = 6
"""Lines at the head among which a summary stands, and after it within which the text begins."""


def strip_explained(
    sheet: Worksheet, collector: MetadataCollector, keep: Collection[str] = ()
) -> None:
    """Cut the lines that furniture beside them explains.

    A title between an empty label and its text stays: values are names of houses and people. So
    does what a notice has below its text. Below a claim of rights or a site's number only lines go
    that look like a foot's, with digits, Latin or a gap, and none where the text quotes the claim.
    """
    _Explainer(sheet, collector, keep).run()


class _Explainer:
    """Looks at the lines outside the body of one document."""

    def __init__(
        self, sheet: Worksheet, collector: MetadataCollector, keep: Collection[str]
    ) -> None:
        self._sheet = sheet
        self._collector = collector
        self._keep = keep
        self._lines = sheet.lines

    def run(self) -> None:
        """Try each case on the lines that are left outside the body."""
        self._strip_summary()
        first, last = self._sheet.find_body()
        if not last:
            return
        below_foot = warned = annexed = quoted = False
        for index, line in enumerate(self._lines):
            if first <= line.number <= last:
                continue
            if line.is_blank:
                if line.number > last and _has_cut(line, _FEET):
                    quoted |= not below_foot and self._is_quoted(index)
                    below_foot |= not quoted
                warned |= line.number > last and _has_cut(line, _WARNINGS)
            elif quoted:
                line.kept = True
            elif warned and self._is_warning(line):
                self._cut(index, WARNING)
            elif not line.kept and line.end - line.start <= _LONGEST:
                annexed |= below_foot and _ANNEX.match(self._sheet.rest_shadow(line)) is not None
                line.kept = annexed
                self._explain(
                    index, below=line.number > last, below_foot=below_foot and not annexed
                )

    def _explain(self, index: int, *, below: bool, below_foot: bool) -> None:
        shadow = self._sheet.rest_shadow(self._lines[index])
        if below and _TITLE_LABEL.match(shadow) and self._between_cuts(index):
            self._cut(index, TITLE_OF_PAGE)
        elif not below and _DIALOG_HEADING.fullmatch(shadow) and self._is_in_dialog(index):
            self._cut(index, DIALOG_HEADING)
        elif ends_sentence(shadow):
            return
        elif self._is_value(index, shadow):
            self._cut(index, VALUE_OF_LABEL)
        elif _HOUSE.fullmatch(shadow) and self._stands_by_metadata(index, below=below):
            self._cut(index, HOUSE_BESIDE)
        elif not below and _DATE.fullmatch(shadow) and self._is_over_title(index):
            self._cut(index, DATE_ABOVE_TITLE)
            self._collector.take_value("printed_date", self._lines[index].start, shadow)
        elif not below and _AUTHORS.fullmatch(shadow) and self._stands_under_title(index):
            self._cut(index, AUTHORS)
        elif below and below_foot and _OF_FOOT.search(shadow):
            self._cut(index, BELOW_FOOT)
        elif below and self._signs(index, shadow):
            self._cut(index, SIGNATURE)

    def _is_quoted(self, index: int) -> bool:
        """Say whether the last line of the body announces this one: elsewhere labels end so."""
        _, last = self._sheet.find_body()
        above = self._lines[index - 1]
        return above.number == last and self._sheet.rest_shadow(above).endswith(":")

    def _is_announced(self, index: int) -> bool:
        """Say whether the line above announces this one, which a text about such claims quotes."""
        above = self._lines[index - 1]
        return not above.is_blank and _ANNOUNCED.search(self._sheet.rest_shadow(above)) is not None

    def _is_warning(self, line: Line) -> bool:
        return (
            line.end - line.start <= _LONGEST_WARNING
            and not line.kept
            and _OF_WARNING.search(self._sheet.rest_shadow(line)) is not None
        )

    def _is_value(self, index: int, shadow: str) -> bool:
        """Say whether the line above ended in a label of which this is the value."""
        above = self._lines[index - 1] if index else None
        if above is None or not above.is_blank:
            return False
        label = self._sheet.shadow(above).rstrip()[-8:]
        for group, ending in _LABELS.items():
            if ending.search(label):
                fits = _VALUES.get(group, _NAMES_OR_COUNT)
                if not fits.fullmatch(shadow):
                    return False
                if group in _CAPTURED and not shadow.isdigit():
                    self._collector.take_value(group, self._lines[index].start, shadow)
                return True
        return False

    def _stands_by_metadata(self, index: int, *, below: bool) -> bool:
        """Say whether the line of time and source is beside a house's name.

        Above the text a headline has to stand over it: else it may be the headline.
        """
        near = [self._lines[i] for i in (index - 1, index + 1) if 0 <= i < len(self._lines)]
        if not any(line.is_blank and _is_of(line, _BESIDE_HOUSES) for line in near):
            return False
        over = next((line for line in self._lines[:index][::-1] if not line.is_blank), None)
        return below or (over is not None and count_han(self._sheet.rest(over)) > len("云溪网"))

    def _is_over_title(self, index: int) -> bool:
        """Say whether the line below may be a headline: a diary's date has its text there."""
        below = self._lines[index + 1]
        if below.is_blank or self._sheet.prose(below):
            return False
        return count_han(self._sheet.rest(below)) >= _SHORTEST_TITLE

    def _stands_under_title(self, index: int) -> bool:
        """Say whether a headline stands over a line, and metadata that went below it."""
        near = self._lines[max(0, index - 1) : index + 2]
        if len(near) < len("上中下") or near[0].is_blank or not near[2].is_blank:
            return False
        return count_han(self._sheet.rest(near[0])) >= _SHORTEST_TITLE and _is_of(
            near[2], ("metadata", "byline")
        )

    def _is_in_dialog(self, index: int) -> bool:
        near = [self._lines[i] for i in (index - 1, index + 1) if 0 <= i < len(self._lines)]
        return any(_has_cut(line, _DIALOG) for line in near)

    def _between_cuts(self, index: int) -> bool:
        near = self._lines[max(0, index - 1) : index + 2]
        return len(near) > 1 and all(line.is_blank for line in near if line is not near[-2])

    def _signs(self, index: int, shadow: str) -> bool:
        """Say whether an office and one or two names are all between the text and the furniture.

        In a list of names more lines are.
        """
        match = _OFFICE_AND_NAMES.fullmatch(shadow)
        following = self._lines[index + 1 : index + 2]
        if match is None or not all(line.is_blank for line in following):
            return False
        above = self._lines[index - 1]
        if above.is_blank or not self._sheet.prose(above):
            return False
        if self._is_announced(index) or _HONOURS.search(self._sheet.rest_shadow(above)):
            return False
        group = match.lastgroup or "reporter"
        place = self._lines[index].start + match.start(group)
        self._collector.take_value("reporter", place, match[group])
        return True

    def _strip_summary(self) -> None:
        """Cut a summary that breaks off where a paragraph below begins with the same words."""
        written = [
            i for i, line in enumerate(self._lines[: 3 * _LINES_TO_TEXT]) if not line.is_blank
        ]
        for place, index in enumerate(written[:_LINES_TO_TEXT]):
            summary = self._summary(self._lines[index])
            if summary and any(
                words_of(self._sheet.rest_shadow(self._lines[i])).startswith(summary)
                for i in written[place + 1 : place + 1 + _LINES_TO_TEXT]
            ):
                self._cut(index, BROKEN_SUMMARY)

    def _summary(self, line: Line) -> str:
        """Give the words of a line that breaks off as a summary does; nothing of another."""
        rest = self._sheet.rest(line)
        like_summary = rest.endswith(_CUT_OFF) or _LIKE_SUMMARY.match(rest)
        if len(rest) < _SHORTEST_SUMMARY or not like_summary:
            return ""
        shadow = self._sheet.rest_shadow(line)
        label = _SUMMARY_LABEL.match(shadow)
        broken = _BROKEN_OFF.search(shadow)
        if line.kept or not (broken or (label and not ends_sentence(shadow))):
            return ""
        words_left = words_of(shadow[label.end() if label else 0 :])
        return words_left if len(words_left) >= _SHORTEST_SUMMARY else ""

    def _cut(self, index: int, rule: str) -> None:
        category = rule.split(".")[1]
        if category not in self._keep:
            line = self._lines[index]
            self._sheet.cut(line, Cut(line.start, line.end, category, rule))


def _has_cut(line: Line, rules: Collection[str]) -> bool:
    return any(cut.rule in rules for cut in line.cuts)


def _is_of(line: Line, categories: Collection[str]) -> bool:
    return any(cut.category in categories for cut in line.cuts)
