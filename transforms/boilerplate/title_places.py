"""Lines that read like those of time and writer, and so tell that the line above is the title."""

from __future__ import annotations

import re

from transforms.boilerplate.rules.fragments import DATE, HAN, any_of, words

_LONGEST = 100
"""Characters of a line of time and writer."""

_DAY_FIRST = r"\d{1,2}[./-]\d{1,2}[./-]\d{4}"
_DATE = re.compile(rf"(?:{DATE}|{_DAY_FIRST})")
_SAYS_WHEN = re.compile(
    r"\d{1,2}:\d{2}|"
    + any_of(
        *words(
            "发布 发表 更新 更改 刊登 时间: 日期: 来源 作者 撰文 记者 文: 文/ 编辑 责编 点击 "
            "阅读 浏览 评论 回复 报导"
        ),
    )
)
_BARE_DATE = re.compile(rf"\(?(?:{DATE}|{_DAY_FIRST})\)?")
_LONGEST_NAME = 30
_NAME = re.compile(
    rf"[A-Za-z][A-Za-z.'· -]{{1,29}}|(?:{HAN}{{2,6}} {{1,2}})?{HAN}{{2,4}}(?:·{HAN}{{1,8}})?"
)
_SALUTATION = re.compile(
    rf"(?!{HAN}{{0,8}}(?:时间|日期|来源|作者|记者|编辑|分享|字[体号]|点击|浏览|阅读|标签|摘要|导读"
    r"|标题|搜索|位置|关键|推荐|相关|评论))"
    rf"{HAN}(?:{HAN}|、){{1,14}}:"
)
_CAPTION = re.compile(rf"(?:图片|照片|图)[由为:/]|{HAN}{{2,4}} ?摄$|资料图")


def reads_like_time_line(shadow: str) -> bool:
    """Say whether a line has a date and says of what: a rule may not know how a site puts it.

    >>> reads_like_time_line("2031/3/5 14:22:18 云帆之城 作者:苏 禾 评论(41)")
    True
    >>> reads_like_time_line("2031年3月5日,渡口的大桥通车了。")
    False
    """
    if len(shadow) > _LONGEST or "。" in shadow or not _DATE.search(shadow):
        return False
    return _SAYS_WHEN.search(_DATE.sub("", shadow)) is not None


def tells_time(shadow: str) -> bool:
    """Say whether a line is such a line, or only a date: 2031年3月5日, (2031-03-05)."""
    return _BARE_DATE.fullmatch(shadow) is not None or reads_like_time_line(shadow)


def may_be_name(shadow: str) -> bool:
    """Say whether a line is as short as a name, which may stand between a title and its date.

    >>> may_be_name("KATE HOLLANDER"), may_be_name("校长 周远"), may_be_name("云溪渡口的春天")
    (True, True, False)
    """
    return 1 < len(shadow) <= _LONGEST_NAME and _NAME.fullmatch(shadow) is not None


def is_salutation(shadow: str) -> bool:
    """Say whether a line speaks to somebody, and is no label of a page.

    >>> is_salutation("各位读者:"), is_salutation("发布时间:")
    (True, False)
    """
    return _SALUTATION.fullmatch(shadow) is not None


def is_caption(shadow: str) -> bool:
    """Say whether a line says whose picture it stands under: no title, though a writer follows.

    >>> is_caption("村里的售货机。图片由作者提供"), is_caption("图书馆的夜晚")
    (True, False)
    """
    return _CAPTION.search(shadow) is not None
