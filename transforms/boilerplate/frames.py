"""The frames of layout tables: cells of ``|`` around text that is no table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from transforms.boilerplate.worksheet import Cut, Line, Worksheet

CATEGORY = "navigation"
EMPTY_ROW = "boilerplate.navigation.empty_row"
CELL_FRAME = "boilerplate.navigation.cell_frame"

_FRAME = "| \t\u3000\xa0"
_RULE_ROW = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*")
"""The row under a table's head in Markdown."""


def strip_frames(
    sheet: Worksheet, keep: Collection[str] = (), broken_rows: Sequence[tuple[int, int]] = ()
) -> None:
    """Cut the empty rows of layout tables, and the frame around a row's only cell.

    Rows with text in several cells, and what stands directly beside them, are a table of the
    article and stay as they are. ``broken_rows`` are spans of rows whose only cell was broken into
    lines: their frame is at the beginning of the first and the end of the last.
    """
    if "|" not in sheet.text or CATEGORY in keep:
        return
    rows = [line for line in sheet.lines if _begins_row(sheet, line)]
    table = {line.number for line in rows if _is_table_row(sheet.rest(line))}
    for start, end in broken_rows:
        _strip_broken_row(sheet, start, end)
    for line in rows:
        if not _begins_row(sheet, line):
            continue
        if table.isdisjoint((line.number - 1, line.number, line.number + 1)):
            _strip_frame(sheet, line)
        elif _RULE_ROW.fullmatch(sheet.rest_shadow(line)):
            line.kept = True


def _begins_row(sheet: Worksheet, line: Line) -> bool:
    return sheet.text.startswith("|", line.start, line.end)


def _strip_frame(sheet: Worksheet, line: Line) -> None:
    start, end = line.start, line.end
    row = sheet.text[start:end]
    inner = row.strip(_FRAME)
    if not inner:
        sheet.cut(line, Cut(start, end, CATEGORY, EMPTY_ROW))
    elif row.endswith("|"):
        begin = start + row.index(inner)
        sheet.cut(line, Cut(start, begin, CATEGORY, CELL_FRAME))
        sheet.cut(line, Cut(begin + len(inner), end, CATEGORY, CELL_FRAME))


def _strip_broken_row(sheet: Worksheet, start: int, end: int) -> None:
    for line in sheet.lines_between(start, end):
        if line.is_blank or line.end < start or line.start > end:
            continue
        row = sheet.text[line.start : line.end]
        opening = len(row) - len(row.lstrip(_FRAME))
        closing = len(row.rstrip(_FRAME))
        begin, stop = line.start + opening, line.start + closing
        if opening and line.raw[0] <= start:
            sheet.cut(line, Cut(line.start, begin, CATEGORY, CELL_FRAME))
        if closing < len(row) and line.raw[1] >= end:
            sheet.cut(line, Cut(stop, line.end, CATEGORY, CELL_FRAME))


def _is_table_row(row: str) -> bool:
    """Say whether a row has text in several cells or is a head's rule."""
    cells = list(filter(None, map(str.strip, row.split("|"))))
    return len(cells) > 1 or ("---" in row and _RULE_ROW.fullmatch(row) is not None)
