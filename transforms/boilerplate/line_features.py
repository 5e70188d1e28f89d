"""What the line model looks at: a line, its neighbours, and its distance from the body.

The context features are those by which jusText (Pomikálek 2011) tells boilerplate in HTML, taken
over to plain lines.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from transforms.boilerplate.prose import PROSE_HAN, count_han, ends_sentence
from transforms.boilerplate.worksheet import Line, Worksheet

_SENTENCE_MARK = re.compile(r"[。!?;,…]")
_LATIN = re.compile(r"[A-Za-z]")
_DIGIT = re.compile(r"\d")
_LIST_MARK = re.compile(r"[-·*|>»※■●◆★☆]")
"""Not ▲, which points from a caption to its picture."""
_NUMBER_MARK = re.compile(
    r"\d{1,2}[.、)]|[A-H][.、)]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|第\w{1,4}[章节条款回]"
)
_DATE_OR_TIME = re.compile(r"\d{4}[-/.年]\d{1,2}|\d{1,2}[-/]\d{1,2}\b|\d{1,2}:\d{2}")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com|\.cn")
_CUT_OFF = re.compile(r"(?:\.\.+|…|»|>>|\[)$")
_HEADLINE_SPACE = re.compile(r"[\u3400-\u9fff”」》] [\u3400-\u9fff“「《]")
_PAGE_WORD = re.compile(
    r"版权|转载|热线|编辑|来源|作者|记者|关注|下载|登录|注册|评论|分享|推荐|排行|点击|更多|频道|首页|"
    r"专题|新闻网|订阅|微博|微信|客服|联系|投稿|论坛|留言|会员|广告|搜索|图集|视频|"
    r"海报|举报|反馈|访客|访问量|在线人数|二维码|粉丝|全文|字号|备案|浏览器|大图|精选|猜你|为你|其他文章|LINE|YouTube"
)
_LOOKED_AT = 200
"""Characters of a line that its features are taken from: what is longer is prose."""

_NEAR = 12
"""Lines up to which distances count: further away is simply far."""


@dataclass(frozen=True)
class LineFacts:
    """What one line shows by itself.

    ``prose`` lines make up the body; a line that is ``sentence`` reads like one and needs a second
    signal to go.
    """

    han: int
    length: int
    prose: bool
    sentence: bool
    final: bool
    removed: bool
    shadow: str


def look_at(shadow: str, *, prose: bool = False, removed: bool = False) -> LineFacts:
    """Gather what one line shows by itself; ``shadow`` is what is left of it."""
    han = count_han(shadow[:_LOOKED_AT])
    final = ends_sentence(shadow)
    marked = _SENTENCE_MARK.search(shadow) is not None
    return LineFacts(
        han=han,
        length=len(shadow),
        prose=prose and not removed,
        sentence=final or (marked and han >= PROSE_HAN),
        final=final,
        removed=removed,
        shadow=shadow[:_LOOKED_AT],
    )


def find_prose(sheet: Worksheet, lines: Sequence[Line]) -> list[bool]:
    """Say which lines are prose of the body; prose away from it is none."""
    first, last = sheet.find_body()
    return [
        not line.is_blank and first <= line.number <= last and sheet.prose(line) > 0
        for line in lines
    ]


def look_at_lines(
    sheet: Worksheet,
    lines: Sequence[Line],
    prose: Sequence[bool],
    wanted: Set[int] | None = None,
) -> list[LineFacts]:
    """Gather what each line shows by itself; of lines that are not wanted, the place alone.

    Lines beside wanted ones count as wanted.
    """
    return [
        look_at(sheet.rest_shadow(line), prose=prose[i], removed=line.is_blank)
        if wanted is None or not wanted.isdisjoint((i - 1, i, i + 1))
        else LineFacts(0, 0, prose[i], False, False, line.is_blank, "")
        for i, line in enumerate(lines)
    ]


def line_features(
    facts: Sequence[LineFacts], indexes: Iterable[int] | None = None
) -> list[dict[str, float]]:
    """Give the named features of the lines with these indexes; of every line without them."""
    places = _Places.of(facts)
    wanted = range(len(facts)) if indexes is None else indexes
    return [{**_own(facts[i]), **_context(facts, places, i)} for i in wanted]


def _own(line: LineFacts) -> dict[str, float]:
    shadow = line.shadow
    length = max(1, len(shadow))
    marks = len(_SENTENCE_MARK.findall(shadow))
    return {
        "han_under_6": float(line.han < 6),
        "han_6_to_12": float(6 <= line.han < 12),
        "han_12_to_25": float(12 <= line.han < PROSE_HAN),
        "han_25_to_60": float(PROSE_HAN <= line.han < 60),
        "han_over_100": float(line.han > 100),
        "prose": float(line.prose),
        "stray_sentence": float(line.sentence and not line.prose),
        "ends_sentence": float(line.final),
        "has_full_stop": float("。" in shadow),
        "has_comma": float("," in shadow),
        "marks_per_han": min(1.0, 10 * marks / max(1, line.han)),
        "list_mark": float(_LIST_MARK.match(shadow) is not None),
        "number_mark": float(_NUMBER_MARK.match(shadow) is not None),
        "digit_share": len(_DIGIT.findall(shadow)) / length,
        "latin_share": len(_LATIN.findall(shadow)) / length,
        "date_or_time": float(line.length < 120 and _DATE_OR_TIME.search(shadow) is not None),
        "address": float(_ADDRESS.search(shadow) is not None),
        "cut_off": float(_CUT_OFF.search(shadow) is not None),
        "headline_space": float(line.length < 60 and _HEADLINE_SPACE.search(shadow) is not None),
        "frame": float(shadow.startswith("|") or shadow.count("|") > 1),
        "colon_end": float(shadow.endswith(":")),
        "quote": float("“" in shadow or "「" in shadow or "”" in shadow),
        "page_words": float(min(3, len(set(_PAGE_WORD.findall(shadow))))),
    }


@dataclass(frozen=True)
class _Places:
    """Where each line of a document stands: how far from prose, and in how long a run without."""

    before: Sequence[int | None]
    after: Sequence[int | None]
    runs: Sequence[int]
    prose_share: float

    @classmethod
    def of(cls, facts: Sequence[LineFacts]) -> _Places:
        prose_share = sum(line.prose for line in facts) / max(1, len(facts))
        after = _distances(facts[::-1])[::-1]
        return cls(_distances(facts), after, _run_lengths(facts), prose_share)


def _context(facts: Sequence[LineFacts], places: _Places, i: int) -> dict[str, float]:
    before, after, run = places.before[i], places.after[i], places.runs[i]
    previous = facts[i - 1] if i else None
    following = facts[i + 1] if i + 1 < len(facts) else None
    return {
        "before_body": float(before is None),
        "after_body": float(after is None),
        "no_body": float(before is None and after is None),
        "lines_since_body": _nearness(before),
        "lines_to_body": _nearness(after),
        "run_of_short_lines": math.log1p(run),
        "long_run": float(run > 6),
        "share_of_prose": places.prose_share,
        "first_line": float(i == 0),
        "second_line": float(i == 1),
        "after_removed": float(previous is not None and previous.removed),
        "before_removed": float(following is not None and following.removed),
        "after_short": float(previous is not None and previous.han < 12),
        "before_short": float(following is not None and following.han < 12),
        "after_list_mark": float(previous is not None and _marked(previous)),
        "before_list_mark": float(following is not None and _marked(following)),
        "after_sentence": float(previous is not None and previous.final),
        "before_sentence": float(following is not None and following.final),
    }


def _marked(line: LineFacts) -> bool:
    return _LIST_MARK.match(line.shadow) is not None


def _distances(facts: Sequence[LineFacts]) -> list[int | None]:
    """Give for each line how many lines ago the last prose line stood; None before the first."""
    distances: list[int | None] = []
    last: int | None = None
    for i, line in enumerate(facts):
        distances.append(None if last is None else i - last)
        if line.prose:
            last = i
    return distances


def _nearness(distance: int | None) -> float:
    return 0.0 if distance is None else 1.0 / min(distance, _NEAR)


def _run_lengths(facts: Sequence[LineFacts]) -> list[int]:
    """Give for each line the length of the run of non-prose lines around it; 0 for prose."""
    lengths = [0] * len(facts)
    start = 0
    for i in range(len(facts) + 1):
        if i == len(facts) or facts[i].prose:
            lengths[start:i] = [i - start] * (i - start)
            start = i + 1
    return lengths
