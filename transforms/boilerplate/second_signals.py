"""What a line has to show, whatever its score, before the line model may take it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.boilerplate.line_features import (
    LineFacts,
    Places,
    count_page_words,
    has_address,
    has_frame,
    has_number_mark,
    is_cut_off,
)
from transforms.boilerplate.prose import count_han

_SIGNALS_OF_FINAL = 2
"""Second signals that a line needs which ends a sentence, or which with a colon opens one."""

_SIGNALS_BESIDE_BODY = 2
"""The same for a line between the body and the first furniture beyond it: there stand recipes,
timetables, lists of names and signatures. They lost 11 % of their Han while the model judged them
like what stands beyond."""

_BUTTON_HAN = 12
"""Han below which one word of pages is enough there: a button such as 查看TA的更多文章."""

_FEWEST_WORDS_HAN = 2
"""Han of a line that has words to judge: figures and Latin names stand in tables."""

SHORTEST_HEADLINE = 6
"""Han of a headline, save directly above the body, where one as short as 下载与上传 may stand."""

_LONG_RUN = 6
"""Lines without prose in a row beyond which even those in the midst of the body are a list."""

LONG_LIST = 12
_AWAY_FROM_BODY = 5
"""Lines of a list, and between it and the body, from which headlines ending in ! or ? are told from
the slogans and questions that an article may close with."""

_LONGEST_LISTED = 60
"""Characters of such a headline, or of a teaser of one sentence."""

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[\u3400-\u9fff]+")
_FIGURE = re.compile(r"[\d:/]")

_QUOTES = ("“", "「", '"', "‘", "『")

_TABLE_EDGE = "|"
_DASHES = ("--", "—", "──")

_OF_THE_ARTICLE = re.compile(
    r".{0,30}关于.{2,80}的(?:通知|公告|通告|公示|通报|意见|决定|批复|报告|办法|规定|方案|函)$"
    r"|附件 ?[:\d]|[〇○零一二三四五六七八九\d]{4} ?年[^\s]{1,3}月[^\s]{1,3}日$"
    r"|[●•■◆·\- ]{0,3}[\u3400-\u9fff]{2,12}: ?[\u3400-\u9fff\dA-Za-z《“(]"
    r"|第[一二三四五六七八九十\d]{1,3}[步招关式站课讲问]"
    r"|[\[(【]?(?:(?:全[文书]|本文)[完终]|未完待续)[\])】]?$"
    r"|\(?(?:原载|选自|摘自|注[ :]|[本此]文作者|作者[为系是现曾])"
)
"""Short lines that articles have in or after their body: a notice's title, annexes and labelled
facts, headings of steps, notes on the author and on where the text was printed first."""

_OF_LIST = re.compile(
    r"[^:]{0,6}(?:电话|手机|邮箱|地址|微信) ?:$|《[^》]{1,20}》|有意者?|(?:微信|QQ)同号"
)
"""Empty fields of a form, works that won a prize, and whom an offer asks to call: no buttons."""


def may_go(line: LineFacts, places: Places, index: int, *, headline: bool) -> bool:
    """Say whether a line may go at all: what could be the article needs a second signal."""
    shadow = line.shadow
    if has_number_mark(shadow) or _OF_THE_ARTICLE.match(shadow):
        return False
    if line.final or (shadow.endswith(":") and not _is_label_in_list(line, places, index)):
        return _has_signals(line, _SIGNALS_OF_FINAL)
    before, after = places.before[index], places.after[index]
    if headline:
        above_body = after == 1
        return is_link(line) or (line.han < SHORTEST_HEADLINE and not above_body)
    inside = before is not None and after is not None and places.runs[index] <= _LONG_RUN
    return not (line.sentence or inside) or _has_signals(line, 1)


def _is_label_in_list(line: LineFacts, places: Places, index: int) -> bool:
    """Say whether a line is the label of an empty field in a long list away from the body."""
    before, after = places.before[index], places.after[index]
    distance = before or after or 0
    return (
        line.han < SHORTEST_HEADLINE
        and (before is None) != (after is None)
        and places.runs[index] > _LONG_RUN
        and distance > 1
    )


def stands_in_list(facts: Mapping[int, LineFacts], places: Places, index: int) -> bool:
    """Say whether a line stands in a long list away from the body.

    The line below must be no sentence, or be gone: dialogue and slogans follow each other.
    """
    line = facts[index]
    before, after = places.before[index], places.after[index]
    if line.length > _LONGEST_LISTED or (before is None) == (after is None):
        return False
    if line.shadow.startswith(_QUOTES) or has_number_mark(line.shadow):
        return False
    distance = before or after or 0
    if places.runs[index] < LONG_LIST or distance < _AWAY_FROM_BODY:
        return False
    below = facts[index + 1]
    return below.removed or not (below.prose or below.final)


def may_go_beside_body(line: LineFacts, *, sure: bool) -> bool:
    """Say whether a line may go though nothing but the body stands before it: no row of a table.

    ``sure``: its score leaves no doubt.
    """
    if line.shadow.startswith(_TABLE_EDGE):
        return False
    if sure and _is_button(line):
        return True
    return _count_shapes(line) >= _SIGNALS_BESIDE_BODY


def may_go_by_words(shadow: str) -> bool:
    """Say whether a line may go for its words alone: no row of a table, no item, no mere figure.

    Nor whose words a quotation is: -- 《云溪志》.
    """
    return (
        not shadow.startswith((_TABLE_EDGE, *_DASHES))
        and count_han(shadow) >= _FEWEST_WORDS_HAN
        and not has_number_mark(shadow)
    )


def form_of_row(shadow: str) -> str:
    """Give the marks and kinds of cells of a line with figures and gaps, as rows of a table share.

    >>> form_of_row("11月28日 88-103 阳关(客)") == form_of_row("12月3日 79-101 北辰(客)")
    True
    """
    if " " not in shadow or not _NUMBER.search(shadow):
        return ""
    return _WORD.sub("H", _NUMBER.sub("0", shadow))


def has_figure(shadow: str) -> bool:
    """Say whether a line has a number or a label, as those of time and source do."""
    return _FIGURE.search(shadow) is not None


def _is_button(line: LineFacts) -> bool:
    """Say whether a line is short and has a word of pages; two, if it reads like a sub-headline.

    误区一 追求点击,忘了读者 has one.
    """
    if line.han >= _BUTTON_HAN or _OF_LIST.match(line.shadow):
        return False
    if any(mark in line.shadow for mark in _QUOTES):
        return False
    return count_page_words(line.shadow) > ("," in line.shadow)


def _has_signals(line: LineFacts, needed: int) -> bool:
    """Say whether a line shows so many second signals: shapes, of which words of pages are one.

    A date is none: notices are full of sentences such as 2021年12月底前，基本完成登记发证任务。
    """
    missing = needed - _count_shapes(line)
    return missing <= 0 or (missing == 1 and count_page_words(line.shadow) > 0)


def _count_shapes(line: LineFacts) -> int:
    shadow = line.shadow
    return line.list_mark + is_cut_off(shadow) + has_frame(shadow) + has_address(shadow)


def is_link(line: LineFacts) -> bool:
    """Say whether a line shows what no headline has: words of pages may be its subject."""
    return line.list_mark or is_cut_off(line.shadow) or has_address(line.shadow)
