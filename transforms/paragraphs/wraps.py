"""Hard wraps: line breaks that a margin made and the writer did not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import partial

_LEAST_LINES = 4
"""Full lines that a text must have before it counts as wrapped: fewer may be chance."""

_LEAST_COLUMNS = 28
"""Narrowest margin, in columns (a Han takes two): verse and headlines are shorter."""

_MOST_COLUMNS = 160
"""Widest margin: beyond it lines are paragraphs."""

_SLACK = 3
"""Columns by which a full line may fall short: a mark must not begin the next line."""

_FULL_SHARE = 0.5
"""Share of the lines that must be full: in wrapped prose only the last of a paragraph is not."""

_BROKEN_SHARE = 0.6
"""Share of the full lines that must stop in mid-sentence: lists of equal items do not."""

_SENTENCE_END = re.compile(r"[。！？!?；;：:…”』」）)\]】]$")
_INDENT = re.compile(r"[ \t]{2,}|\u3000")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·●◆■]\s|[(（]?[一二三四五六七八九十\d]{1,3}[、.．)）])")
_WORD = re.compile(r"[A-Za-z0-9]")


def find_hard_wraps(lines: Sequence[str]) -> list[int]:
    """Give the indexes of the lines that run on in the line after them.

    A text counts as wrapped when most of its lines end at one margin and most of those stop in
    mid-sentence. Blank lines, indents and list items begin paragraphs. Verse, lists and headlines
    stay as they are.

    >>> find_hard_wraps(["床前明月光，", "疑是地上霜。"])
    []
    """
    margin = _find_margin(lines)
    if margin is None:
        return []
    runs_on = partial(_runs_on, margin=margin, marked=_marks_paragraphs(lines))
    return [i for i in range(len(lines) - 1) if runs_on(lines[i], lines[i + 1])]


def join_wrap(before: str, after: str) -> str:
    """Give what replaces the break between two wrapped lines: a space between Latin words.

    >>> join_wrap("Beam", "2.77"), join_wrap("江", "州")
    (' ', '')
    """
    return " " if _WORD.match(before[-1:]) and _WORD.match(after[:1]) else ""


def _find_margin(lines: Sequence[str]) -> int | None:
    rests = [line.rstrip() for line in lines]
    written = [rest for rest in rests if rest.strip()]
    if len(written) < _LEAST_LINES or max(map(len, written)) > _MOST_COLUMNS:
        return None
    widths = [_columns(line) for line in written]
    margin = max(widths)
    if not _LEAST_COLUMNS <= margin <= _MOST_COLUMNS:
        return None
    full = [line for line, width in zip(written, widths, strict=True) if width >= margin - _SLACK]
    if len(full) < max(_LEAST_LINES, _FULL_SHARE * len(written)):
        return None
    broken = [line for line in full if not _SENTENCE_END.search(line)]
    return margin if len(broken) >= _BROKEN_SHARE * len(full) else None


def _marks_paragraphs(lines: Sequence[str]) -> bool:
    """Say whether blank lines or indents show where paragraphs begin."""
    return any(not line.strip() for line in lines[1:-1]) or any(map(_INDENT.match, lines))


def _runs_on(line: str, after: str, *, margin: int, marked: bool) -> bool:
    if not line.strip() or not after.strip() or _INDENT.match(after) or _LIST_ITEM.match(after):
        return False
    if _columns(line.rstrip()) < margin - _SLACK:
        return False
    return marked or not _SENTENCE_END.search(line.rstrip())


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)
