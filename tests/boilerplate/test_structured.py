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

OFFICE = (
    ("当前位置：网站首页>>政务公开>>公示公告", "发布机构：县水务局 生成日期：2031-03-05"),
    (
        "【打印本页】【关闭窗口】",
        "主办：云溪县人民政府办公室 承办：云溪县信息中心",
        "地址：云溪县人民路1号 邮编：445000 电话：0990-5550000",
        "江ICP备31000001号-1 江公网安备 36000000000001号",
    ),
)
ACCOUNT = (
    ("点击蓝字 关注我们",),
    ("END", "编辑：小渡", "投稿邮箱：yxrm@yunxi.example", "阅读原文", "微信扫一扫", "关注该公众号"),
)
SCHOOL = (
    ("网站首页", "学校概况", "机构设置", "招生就业", "联系我们"),
    (
        "上一条：关于缴纳会费的通知",
        "下一条：没有了",
        "友情链接",
        "江州市教育局",
        "Copyright © 2031 云溪网 All Rights Reserved.",
        "电话：0990-5550001 传真：0990-5550002",
    ),
)
FORUM = (
    (
        "云溪论坛 » 云溪杂谈",
        "发帖 回复",
        "查看: 4127 | 回复: 38",
        "发表于 2031-3-5 22:51:30 | 只看该作者",
    ),
    ("收藏 分享 举报", "热门推荐", "老粮仓变成了书店", "2031-03-04", "回复 使用道具 举报"),
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


@pytest.mark.parametrize("frame", [OFFICE, ACCOUNT, SCHOOL, FORUM])
@PARTS
def test_document_in_the_frame_of_another_site_stays_whole(lines, frame):
    head, foot = frame
    assert taken([*head, *lines, *foot], lines) == []
