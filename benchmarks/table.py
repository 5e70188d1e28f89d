"""What a benchmark measure is, and the plain table it prints."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Inputs = Mapping[str, Path]
"""Folders and tables by name: ``seeds``, ``gold``, ``one_for_one.tsv``..."""


@dataclass(frozen=True)
class Table:
    """One printed table; ``floor`` columns hold what has to be reached, beside what was."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = field(default=())


@dataclass(frozen=True)
class Measure:
    """A named measure, the inputs it cannot do without, and the function that makes its tables."""

    name: str
    needs: Sequence[str]
    run: Callable[[Inputs], Iterable[Table]]


def render(table: Table) -> str:
    """Lay a table out for a terminal; Han count as two columns."""
    lines = [list(table.header), *(list(row) for row in table.rows)]
    widths = [max(map(_columns, column)) for column in zip(*lines, strict=True)]
    body = ["  ".join(map(_pad, line, widths)).rstrip() for line in lines]
    body.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([f"## {table.title}", *body, *table.notes, ""])


def _columns(cell: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in cell)


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - _columns(cell))
