"""Genres that are no running prose: nothing of theirs is taken, with or without furniture."""

from __future__ import annotations

from pathlib import Path

import pytest

from transforms.boilerplate import BoilerplateStripper

STRIP = BoilerplateStripper()
TABLE = Path(__file__).with_name("structured.txt")
HEAD = ("首页 > 新闻 > 正文", "发布时间：2031-03-05 09:12 来源：云溪网 点击：36次")
FOOT = (
    "责任编辑：方小舟",
    "上一篇：江州大桥开工",
    "分享到：微信 微博",
    "相关新闻",
    "- 江州大桥开工 03-04",
    "版权所有：云溪网",
    "关于我们 | 联系我们 | 网站地图",
)


def read_documents() -> list[tuple[str, list[str]]]:
    lines = TABLE.read_text("utf-8").splitlines()
    documents: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("== "):
            documents.append((line[3:], []))
        elif documents:
            documents[-1][1].append(line)
    return documents


DOCUMENTS = read_documents()
PARTS = pytest.mark.parametrize(
    "lines", [lines for _, lines in DOCUMENTS], ids=[genre for genre, _ in DOCUMENTS]
)


def taken(lines: list[str], own: list[str]) -> list[str]:
    """Give what was taken of the document's own lines."""
    first = lines.index(own[0]) + 1
    numbers = range(first, first + len(own))
    return [r.text for r in STRIP("\n".join(lines)).removed if r.line in numbers]


@PARTS
def test_document_by_itself_stays_whole(lines):
    assert taken(lines, lines) == []


@PARTS
def test_document_among_furniture_stays_whole(lines):
    assert taken([*HEAD, *lines, *FOOT], lines) == []


@PARTS
def test_document_above_a_footer_stays_whole(lines):
    assert taken([*lines, *FOOT[:1], *FOOT[-2:]], lines) == []
