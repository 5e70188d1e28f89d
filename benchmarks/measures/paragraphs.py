"""Clean text must pass: nothing taken out of it, and hard wraps undone as they were made."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.table import Figure, Inputs, Measure, Table
from transforms.boilerplate import BoilerplateStripper
from transforms.paragraphs import ParagraphSegmenter

STRUCTURED = Path(__file__).parents[2] / "tests/boilerplate/structured.txt"

LOSS_CEILING = 0.1
"""Percent of the Han of clean text that may be taken out."""

_HEAD = ("首页 > 新闻 > 正文", "发布时间：2031-03-05 09:12 来源：云溪网 点击：36次")
_FOOT = (
    "责任编辑：方小舟",
    "上一篇：江州大桥开工",
    "分享到：微信 微博",
    "相关新闻",
    "- 江州大桥开工 03-04",
    "版权所有：云溪网",
    "关于我们 | 联系我们 | 网站地图",
)
"""Invented furniture: with it around, a text is judged as a page."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_SAMPLE = 1000
_PER_DOCUMENT = 20
_SEED = 6
_NO_LINE_BEGINS_WITH = "，。、；：！？”』」）》…,.;:!?)"


def run(inputs: Inputs) -> Iterable[Table]:
    """Count what is lost of clean paragraphs, and how many wrapped ones come back."""
    paragraphs = read_paragraphs(inputs["clean"])
    rows = [_loss_row("clean: technology and news", _documents(paragraphs))]
    rows.append(_loss_row("structured: encyclopaedia, lists, notices, recipes", read_structured()))
    if "genres" in inputs:
        rows += [_loss_row(path.name, read_documents(path)) for path in _folders(inputs["genres"])]
    yield Table(
        "Clean text",
        (
            "text",
            "paragraphs",
            "Han",
            "taken out",
            "but datelines, bylines",
            "in a page, but these",
        ),
        rows,
        ("`genres`: what collect_genres.py gathers; given as one more folder. Ceiling: 0.1 %.",),
    )
    yield Table(
        f"{_SAMPLE} clean paragraphs wrapped, by columns of the margin",
        ("margin", "paragraphs marked by", "restored exactly"),
        [
            _wrap_row(paragraphs, margin, mark)
            for margin in (50, 76)
            for mark in ("blank", "indent")
        ],
    )


def read_paragraphs(folder: Path) -> list[str]:
    """Give a fixed sample of the lines of a folder's files."""
    lines = [
        line.strip()
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").split("\n")
        if line.strip()
    ]
    return random.Random(_SEED).sample(lines, min(_SAMPLE, len(lines)))


def read_documents(folder: Path) -> list[str]:
    """Give the texts of a folder, a document a file."""
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


def read_structured() -> list[str]:
    """Give the documents of many genres that were written for the tests."""
    documents = STRUCTURED.read_text("utf-8").split("\n== ")[1:]
    return [document.split("\n", 1)[1] for document in documents]


def _folders(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if entry.is_dir())


def _documents(paragraphs: Sequence[str]) -> list[str]:
    starts = range(0, len(paragraphs), _PER_DOCUMENT)
    return ["\n".join(paragraphs[start : start + _PER_DOCUMENT]) for start in starts]


def _loss_row(name: str, documents: Sequence[str]) -> tuple[str | Figure, ...]:
    texts = [document.strip("\n") for document in documents]
    han = max(1, sum(len(_HAN.findall(text)) for text in texts))
    count = sum(1 for text in texts for line in text.split("\n") if line.strip())
    taken, named = _taken(texts, (), ())
    framed, framed_named = _taken(texts, _HEAD, _FOOT)
    shares = [100 * part / han for part in (taken, taken - named, framed - framed_named)]
    figures = (Figure(share, "{:.3f} %", at_most=LOSS_CEILING) for share in shares)
    return (name, str(count), str(han), *figures)


def _taken(texts: Sequence[str], head: Sequence[str], foot: Sequence[str]) -> tuple[int, int]:
    """Count the Han that go out of texts between page furniture: all, and datelines and bylines."""
    strip = BoilerplateStripper()
    lost = named = 0
    for text in texts:
        first, last = len(head) + 1, len(head) + text.count("\n") + 1
        for removal in strip("\n".join([*head, text, *foot])).removed:
            if first <= removal.line <= last:
                taken = len(_HAN.findall(removal.text))
                lost += taken
                named += taken if removal.category in ("dateline", "byline") else 0
    return lost, named


def _wrap_row(paragraphs: Sequence[str], margin: int, mark: str) -> tuple[str, str, str]:
    segment = ParagraphSegmenter()
    right = total = 0
    for start in range(0, len(paragraphs), _PER_DOCUMENT):
        group = [_plain(paragraph) for paragraph in paragraphs[start : start + _PER_DOCUMENT]]
        indent = "　　" if mark == "indent" else ""
        wrapped = [wrap(indent + paragraph, margin) for paragraph in group]
        result = segment(("\n\n" if mark == "blank" else "\n").join(wrapped))
        found = set(result.text.split("\n"))
        right += sum(paragraph in found for paragraph in group)
        total += len(group)
    return str(margin), mark, f"{100 * right / total:.1f} %"


def _plain(paragraph: str) -> str:
    """Leave out spaces: where one stood at the margin, no reader could tell."""
    return "".join(paragraph.split())


def wrap(paragraph: str, margin: int) -> str:
    """Break a paragraph at a margin in columns; no line begins with a closing mark."""
    lines: list[str] = []
    line, width = "", 0
    for char in paragraph:
        columns = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        if width + columns > margin and char not in _NO_LINE_BEGINS_WITH:
            lines.append(line)
            line, width = "", 0
        line += char
        width += columns
    return "\n".join([*lines, line])


MEASURE = Measure("paragraphs", ("clean",), run)
