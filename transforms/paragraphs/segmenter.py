"""One paragraph per line: breaks that the writer did not make are joined, the rest is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.paragraphs.layout import restore_lines
from transforms.records import Change, StageResult, merge_changes

LEAD_IN = "paragraphs.lead_in"

_LEAD_IN = re.compile(
    r"[^\n。！？!?；;]{0,16}"
    r"(?:指出|强调|強調|要求|认为|認爲|認為|表示|提出|明确|明確|指|称|稱|说|說|透露|介绍|介紹|决定|決定)[，,]"
)
_LONGEST_TITLE = 100
_NOT_A_TITLE_END = re.compile(r"[。；;，,、：:…]$")
_NOT_A_TITLE_START = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[、)）.．]|\d{1,2}[、.．)）](?!\d)|[-*•●◆■]\s"
)


@dataclass(frozen=True)
class ParagraphResult(StageResult):
    """One paragraph per line, and the first headline line, which is also the first paragraph."""

    title: str | None = None


class ParagraphSegmenter:
    """Turns lines into paragraphs. Build once; immutable afterwards."""

    def __init__(self, *, split_single_line: bool = False) -> None:
        self._split_single_line = split_single_line

    def __call__(self, text: str) -> ParagraphResult:
        """Segment one text."""
        layout = restore_lines(text)
        lines = [line.strip() for line in layout.text.split("\n")]
        paragraphs, lead_ins = join_lead_ins([line for line in lines if line])
        changes = merge_changes(layout.changes, [Change(LEAD_IN, lead_ins)])
        return ParagraphResult("\n".join(paragraphs), changes, find_title(paragraphs))


def join_lead_ins(paragraphs: Sequence[str]) -> tuple[list[str], int]:
    """Join each lead-in such as ``会议指出，`` to the paragraph that it introduces.

    >>> join_lead_ins(["会议指出，", "今年以来，全市经济运行平稳。"])
    (['会议指出，今年以来，全市经济运行平稳。'], 1)
    """
    joined: list[str] = []
    lead_in = ""
    count = 0
    for paragraph in paragraphs:
        if _LEAD_IN.fullmatch(paragraph) and not lead_in:
            lead_in = paragraph
            continue
        count += bool(lead_in)
        joined.append(lead_in + paragraph)
        lead_in = ""
    if lead_in:
        joined.append(lead_in)
    return joined, count


def find_title(paragraphs: Sequence[str]) -> str | None:
    """Give the first paragraph where it reads like a headline.

    >>> find_title(["江州市召开秋季农业工作会", "昨天上午，江州市召开会议。"])
    '江州市召开秋季农业工作会'
    >>> find_title(["昨天上午，江州市召开会议。"]) is None
    True
    """
    if not paragraphs:
        return None
    first = paragraphs[0]
    if len(first) > _LONGEST_TITLE or _NOT_A_TITLE_END.search(first):
        return None
    return None if _NOT_A_TITLE_START.match(first) else first


def segment_paragraphs(text: str) -> ParagraphResult:
    """Segment one text; for many, build a :class:`ParagraphSegmenter` once."""
    return ParagraphSegmenter()(text)
