"""People named in bylines and credit lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.boilerplate.rules.fragments import SURNAME_BEGINNINGS, TOWNS, words

_WRITER = "记者|通讯员|特派员|实习生|见习生|撰稿人|撰稿|撰文|作者"
_OTHER = (
    "摄影|摄像|摄(?![\u3400-\u9fff])|供图|图片|图文|文图|文/图|图/文|视频|编译"
    "|编辑|责编|整理|报道|报导|发自|来自"
)
_QUALIFIER = "全媒体|融媒体|融媒|首席|见习|实习|特约|特派|本报|本网|本台|本刊|高级|资深|驻|综合"
_NAME = rf"(?:(?!{_WRITER}|{_OTHER}|{_QUALIFIER})[\u3400-\u9fff·]){{1,12}}"
_CREDIT = re.compile(rf"(?:{_WRITER})[:/|]?\s?({_NAME}(?:[\s、,;/]{{1,3}}{_NAME}){{0,19}})")
_PLACES = frozenset(TOWNS) | frozenset(
    words(
        "臺北 臺中 臺南 臺東 台東 桃園 雲林 嘉義 屏東 宜蘭 花蓮 金門 馬祖 澳門 廣州 東京 首爾 紐約"
    )
)
"""As they are printed; the shadow is not split."""

_SURNAMES = frozenset(SURNAME_BEGINNINGS)
_LONGEST_NAME = 4
_GLUED = re.compile(r"(?!.*[网报社台部室局组号市县省])[\u3400-\u9fff]{5,12}")
"""Names of houses and offices are not parted."""

_SEPARATORS = re.compile(r"[\s\u3000、,，;；/／|&()（）\[\]:：]+")


def writer_spans(byline: str) -> Iterator[tuple[int, int]]:
    """Find the writers in a byline given as shadow; photographers and editors are left out.

    >>> byline = "江州日报社全媒体首席记者 林知秋 见习记者 周禾 摄影 陈舟"
    >>> [byline[start:end] for start, end in writer_spans(byline)]
    ['林知秋', '周禾']
    """
    for credit in _CREDIT.finditer(byline):
        yield credit.span(1)


def split_names(printed: str) -> list[str]:
    """Split a list of names; names spaced out are put together, places left out.

    >>> split_names("林 溪 周知远、苏禾")
    ['林溪', '周知远', '苏禾']
    >>> split_names("林知秋/彰化")
    ['林知秋']
    """
    names: list[str] = []
    lone = ""
    for token in filter(None, _SEPARATORS.split(printed)):
        if names and token in _PLACES:
            continue
        if len(token) > 1:
            names.extend(_part(token))
            lone = ""
        elif lone:
            names.append(lone + token)
            lone = ""
        else:
            lone = token
    return names


def _part(names: str) -> list[str]:
    """Part names that were printed without anything between them, where there is one way to do so.

    >>> _part("李知秋周禾林溪")
    ['李知秋', '周禾', '林溪']
    """
    if len(names) <= _LONGEST_NAME or not _GLUED.fullmatch(names):
        return [names]
    ways = _ways(names)
    return ways[0] if len(ways) == 1 else [names]


def _ways(names: str) -> list[list[str]]:
    """Give the ways to read a string as names of two or three characters."""
    if not names:
        return [[]]
    return [
        [names[:length], *rest]
        for length in (2, 3)
        if length <= len(names) and names[0] in _SURNAMES
        for rest in _ways(names[length:])
    ]
