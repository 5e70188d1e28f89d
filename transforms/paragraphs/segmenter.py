"""One paragraph per line: breaks that the writer did not make are joined, the rest is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import eq

from transforms.paragraphs.layout import count_changes, restore_lines
from transforms.paragraphs.sentences import split_single_line
from transforms.punctuation.fenced_code import find_closed_blocks
from transforms.records import StageResult

WHITE_SPACE = "paragraphs.white_space"
LEAD_IN = "paragraphs.lead_in"
SENTENCE_BREAK = "paragraphs.sentence_break"

_LEAD_IN = re.compile(
    r"[^\n。！？!?；;，,]{0,16}"
    r"(?:指出|强调|強調|要求|认为|認爲|認為|表示|提出|明确|明確|指|称|稱|说|說|透露|介绍|介紹|决定|決定)[，,]"
)
_COMMAS = ("，", ",")
_LONGEST_TITLE = 100
_NOT_A_TITLE_END = re.compile(r"[。；;，,、：:…]$")
_NOT_A_TITLE_START = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[、)）.．]|\d{1,2}[、.．)）](?!\d)|[-*•●◆■]\s|```|~~~"
)


@dataclass(frozen=True)
class ParagraphResult(StageResult):
    """One paragraph per line, and the first headline line, which is also the first paragraph."""

    title: str | None = None


class ParagraphSegmenter:
    """Turns lines into paragraphs and finds the title.

    Joins hard wraps, and lead-ins (``会议指出，``) to what they introduce; breaks at ideographic
    indents and where a table cell flattened breaks; drops blank lines and white space at the ends
    of lines. Keeps every other line as it was written: headings, list items, verse, dialogue; those
    of code between fences with their indents, without the blank ones.
    Wrong at times: a wrapped text of fewer than five lines stays wrapped; a lead-in whose verb is
    not on the list stays alone; a first paragraph without a full stop is taken for the title.

    ``split_single_line`` breaks a document of one line after every second sentence: such breaks
    are a guess. Build once; immutable afterwards.

    >>> ParagraphSegmenter()("会议指出，\\n今年以来，全市经济运行平稳。").text
    '会议指出，今年以来，全市经济运行平稳。'
    """

    def __init__(self, *, split_single_line: bool = False) -> None:
        self._split_single_line = split_single_line

    def __call__(self, text: str) -> ParagraphResult:
        """Segment one text."""
        layout = restore_lines(text)
        paragraphs, lead_ins, trimmed = _find_paragraphs(layout.text)
        splits = 0
        if self._split_single_line and len(paragraphs) == 1:
            paragraphs = split_single_line(paragraphs[0])
            splits = len(paragraphs) - 1
        counts = {WHITE_SPACE: trimmed, LEAD_IN: lead_ins, SENTENCE_BREAK: splits}
        changes = (*layout.changes, *count_changes(counts))
        return ParagraphResult("\n".join(paragraphs), changes, find_title(paragraphs))


def _find_paragraphs(text: str) -> tuple[list[str], int, int]:
    """Give the paragraphs, how many lead-ins were joined, and how many lines changed on the way.

    Each line of a block of code is one, indent and all.
    """
    lines = text.split("\n")
    blocks = find_closed_blocks(text)
    if not blocks:
        prose, trimmed = trim_lines(lines)
        return *join_lead_ins(prose), trimmed
    paragraphs: list[str] = []
    trimmed = lead_ins = done = 0
    for block in (*blocks, range(len(lines), len(lines))):
        prose, changed = trim_lines(lines[done : block.start])
        joined, count = join_lead_ins(prose)
        code, changed_code = trim_lines(lines[block.start : block.stop], trim=str.rstrip)
        paragraphs += joined + code
        trimmed += changed + changed_code
        lead_ins += count
        done = block.stop
    return paragraphs, lead_ins, trimmed


def trim_lines(
    lines: Sequence[str], *, trim: Callable[[str], str] = str.strip
) -> tuple[list[str], int]:
    """Give the lines that are not blank, without white space at their ends, and how many changed.

    >>> trim_lines(["\u3000\u3000昨天下了雪。", "", "今天放晴。"])
    (['昨天下了雪。', '今天放晴。'], 2)
    """
    trimmed = [trim(line) for line in lines]
    kept = list(filter(None, trimmed))
    whole = sum(map(eq, lines, trimmed)) - lines.count("")
    return kept, len(lines) - whole


def join_lead_ins(paragraphs: Sequence[str]) -> tuple[list[str], int]:
    """Join each lead-in such as ``会议指出，`` to the paragraph that it introduces.

    >>> join_lead_ins(["会议指出，", "今年以来，全市经济运行平稳。"])
    (['会议指出，今年以来，全市经济运行平稳。'], 1)
    """
    if not [paragraph for paragraph in paragraphs if paragraph.endswith(_COMMAS)]:
        return list(paragraphs), 0
    joined: list[str] = []
    lead_in = ""
    count = 0
    for paragraph in paragraphs:
        count += bool(lead_in)
        if paragraph.endswith(_COMMAS) and _LEAD_IN.fullmatch(paragraph):
            lead_in += paragraph
            continue
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
