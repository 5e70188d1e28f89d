"""Lines as the writer meant them: hard wraps joined, flattened paragraph breaks restored.

Breaks are restored only where the text shows that one was there. Both directions touch white space
alone, and every offset can be traced back to the source. Code between fences stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from transforms.paragraphs.wraps import divides_words, find_hard_wraps, join_wrap
from transforms.punctuation.fenced_code import find_closed_blocks
from transforms.records import Change

HARD_WRAP = "paragraphs.hard_wrap"
INDENT_BREAK = "paragraphs.indent_break"
CELL_BREAK = "paragraphs.cell_break"

_INDENT_BREAK = re.compile(r"[。！？…”」』）!?][ \t\xa0]{0,8}\u3000[\u3000 \t\xa0]{1,8}(?=\S)")
"""A sentence end and an indent of two or more, the first of them ideographic."""

_CELL_BREAK = re.compile(r"[。！？”」』）!?][ \t\xa0\u3000]{1,40}(?=[^\s|])")
"""A sentence end and white space: Chinese has none there, a flattened ``<br>`` or ``<p>`` has."""

_SHORTEST_CELL = 60
"""Characters from which a layout table's only cell may hold an article."""


class Layout(NamedTuple):
    """The text in lines as they were meant, and the way back to the source's offsets.

    ``starts`` are offsets in ``text``, ``sources`` the offsets in the source that they stand for.
    ``broken_rows`` are the spans in ``text`` of table rows whose only cell was broken into lines.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)
    changes: tuple[Change, ...] = ()
    broken_rows: tuple[tuple[int, int], ...] = ()

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the source that a non-empty span of the text stands for."""
        if len(self.starts) == 1:
            return start, end
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        return self.sources[piece] + offset - self.starts[piece]


def restore_lines(source: str) -> Layout:
    """Join hard wraps, and break where an ideographic indent or a table cell hides a break.

    >>> restore_lines("雪停了。\u3000\u3000天亮了。").text.split()
    ['雪停了。', '天亮了。']
    """
    lines = source.split("\n")
    blocks = find_closed_blocks(source)
    wraps = find_hard_wraps(_blank_out(lines, blocks) if blocks else lines)
    joined = _join(lines, frozenset(wraps)) if wraps else Layout(source)
    text = _cover_code(joined.text) if blocks else joined.text
    indents = list(_INDENT_BREAK.finditer(text)) if _may_have_indents(text) else []
    rows = list(_lone_cells(text)) if "|" in text else []
    if not (indents or rows):
        return joined
    cells = [match for row in rows for match in _CELL_BREAK.finditer(text, *row)]
    changes = count_changes({INDENT_BREAK: len(indents), CELL_BREAK: len(cells)})
    return joined._replace(
        text=_break_at((*indents, *cells), joined.text),
        changes=(*joined.changes, *changes),
        broken_rows=tuple(rows),
    )


def _blank_out(lines: Sequence[str], blocks: Sequence[range]) -> list[str]:
    """Give lines with blank ones in the place of code, which no break of is a margin's."""
    code = frozenset(chain.from_iterable(blocks))
    return ["" if index in code else line for index, line in enumerate(lines)]


def _cover_code(text: str) -> str:
    """Give a text of the same length in whose code nothing hides a break."""
    lines = text.split("\n")
    for index in chain.from_iterable(find_closed_blocks(text)):
        lines[index] = "-" * len(lines[index])
    return "\n".join(lines)


def _may_have_indents(text: str) -> bool:
    """Tell quickly whether indents may stand in a text: many have none but the first line's."""
    return "\u3000\u3000" in text and "\u3000" in text.lstrip()


def count_changes(counts: Mapping[str, int]) -> tuple[Change, ...]:
    """Give the changes of the rules that counted any.

    >>> count_changes({"a": 2, "b": 0})
    (Change(rule='a', count=2),)
    """
    return tuple([Change(rule, count) for rule, count in counts.items() if count])


def _join(lines: Sequence[str], wraps: frozenset[int]) -> Layout:
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = position = 0
    divided = divides_words(lines, wraps)
    for index, line in enumerate(lines):
        begin = len(line) - len(line.lstrip()) if index - 1 in wraps else 0
        end = len(line.rstrip()) if index in wraps else len(line)
        piece = line[begin:end] + _joint(lines, index, wrapped=index in wraps, divided=divided)
        starts.append(length)
        sources.append(position + begin)
        pieces.append(piece)
        length += len(piece)
        position += len(line) + 1
    changes = (Change(HARD_WRAP, len(wraps)),)
    return Layout("".join(pieces), tuple(starts), tuple(sources), changes)


def _joint(lines: Sequence[str], index: int, *, wrapped: bool, divided: bool) -> str:
    if wrapped:
        return join_wrap(lines[index], lines[index + 1], divided=divided)
    return "\n" if index + 1 < len(lines) else ""


def _break_at(breaks: Sequence[re.Match[str]], text: str) -> str:
    """Put a line break in the place of the white space that follows each sentence end."""
    if not breaks:
        return text
    pieces = []
    position = 0
    for end in sorted({match.start() + 1 for match in breaks}):
        pieces.append(text[position:end])
        position = end + 1
    return "\n".join([*pieces, text[position:]])


def _lone_cells(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.split("\n"):
        if len(line) >= _SHORTEST_CELL and _is_lone_cell(line):
            yield position, position + len(line)
        position += len(line) + 1


def _is_lone_cell(line: str) -> bool:
    """Say whether a line is a table row of which one cell holds all of the text."""
    line = line.strip()
    if not (line.startswith("|") and line.endswith("|")):
        return False
    return sum(1 for cell in line.split("|") if cell.strip()) == 1
