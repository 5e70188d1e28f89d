"""Page furniture of many kinds goes; lines of an article that resemble it stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from transforms.boilerplate import BoilerplateStripper

STRIP = BoilerplateStripper()
FOLDER = Path(__file__).parent
TITLE = "云溪老街修缮工程完工"
BODY = (
    "昨天上午，云溪市召开老街修缮总结会，部署下一阶段的管护工作，沿街住户和施工单位的代表参加了会议。",
    "会议介绍，三年来全市共修缮老屋三百余间，疏通暗渠十二公里，沿河的石板路也已经全部恢复原样。",
    "市里表示，明年还将启动渡口一带的保护工程，让老街和渡口连成一片，方便居民出行，也方便游人参观。",
)
HEAD = ("首页 > 新闻 > 正文", "2031-03-05 09:12 来源：云溪网")
FOOT = (
    "责任编辑：苏禾",
    "分享到：微信 微博",
    "相关新闻",
    "江州大桥开工",
    "关于我们 | 联系我们 | 版权声明",
)
LEAST_HITS = 0.985
"""Share of the furniture lines that go, beside other furniture and alone."""


def read(name: str) -> list[tuple[str, str]]:
    """Give the place and the text of each line of a table."""
    rows = [row.split("\t") for row in (FOLDER / name).read_text("utf-8").splitlines()]
    return [(row[0], row[2]) for row in rows if not row[0].startswith("#")]


def furnished(place: str, line: str) -> list[list[str]]:
    """Put a furniture line on a bare page and on one with other furniture."""
    if place == "below":
        return [[TITLE, *BODY, line], [TITLE, HEAD[1], *BODY, line, *FOOT]]
    return [[TITLE, line, *BODY], [*HEAD, TITLE, line, *BODY, FOOT[0]]]


def written(place: str, line: str) -> Iterator[list[str]]:
    """Put a line of the article on a bare page and on pages with furniture."""
    if place == "inside":
        yield [TITLE, BODY[0], line, *BODY[1:]]
        yield [*HEAD, TITLE, *BODY[:2], line, BODY[2], *FOOT]
        yield [TITLE, HEAD[1], BODY[0], line, *BODY[1:], FOOT[0]]
    elif place == "below":
        yield [TITLE, *BODY, line]
        yield [*HEAD, TITLE, *BODY, line, *FOOT]
        yield [TITLE, *BODY, line, FOOT[0]]
    else:
        yield [line, *BODY]
        yield [*HEAD, line, *BODY, *FOOT]


def share_taken(lines: list[str], line: str) -> float:
    number = lines.index(line) + 1
    taken = [r.text for r in STRIP("\n".join(lines)).removed if r.line == number]
    return len("".join("".join(taken).split())) / len("".join(line.split()))


def test_furniture_goes():
    pages = [
        (page, line) for place, line in read("furniture.tsv") for page in furnished(place, line)
    ]
    missed = [line for page, line in pages if share_taken(page, line) < 0.5]
    assert len(missed) <= (1 - LEAST_HITS) * len(pages), missed


@pytest.mark.parametrize(("place", "line"), read("body_lines.tsv"))
def test_line_of_the_article_stays(place, line):
    for page in written(place, line):
        assert share_taken(page, line) == 0, page
