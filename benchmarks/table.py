"""What a benchmark measure is, and the plain table it prints."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Inputs = Mapping[str, Path]
"""Folders and tables by name: ``seeds``, ``gold``, ``one_for_one.tsv``..."""


@dataclass(frozen=True)
class Figure:
    """A measured number, how it is printed, and the floor or ceiling that it has to keep.

    Lowering a floor is done here in the benchmark, on purpose, or not at all.

    >>> str(Figure(0.9834, "{:.1%}", at_least=0.98)), str(Figure(7, at_most=5))
    ('98.3%', '7 !')
    """

    value: float
    pattern: str = "{}"
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_kept(self) -> bool:
        """Tell whether the number is as it has to be."""
        return (self.at_least is None or self.value >= self.at_least) and (
            self.at_most is None or self.value <= self.at_most
        )

    @property
    def floor(self) -> str:
        """The floor or ceiling as printed; empty where there is none."""
        bound = self.at_least if self.at_most is None else self.at_most
        return "" if bound is None else self.pattern.format(bound)

    def __str__(self) -> str:
        return self.pattern.format(self.value) + ("" if self.is_kept else " !")


Cell = str | Figure


@dataclass(frozen=True)
class Table:
    """One printed table; ``floor`` columns hold what has to be reached, beside what was."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    notes: Sequence[str] = field(default=())

    def list_missed(self) -> list[str]:
        """Name the figures that miss their floor."""
        return [
            f"{self.title}: {row[0]}, {column}: {cell}"
            for row in self.rows
            for column, cell in zip(self.header, row, strict=True)
            if isinstance(cell, Figure) and not cell.is_kept
        ]


@dataclass(frozen=True)
class Measure:
    """A named measure, the inputs it cannot do without, and the function that makes its tables."""

    name: str
    needs: Sequence[str]
    run: Callable[[Inputs], Iterable[Table]]


def render(table: Table) -> str:
    """Lay a table out for a terminal; Han count as two columns."""
    lines = [list(table.header), *([str(cell) for cell in row] for row in table.rows)]
    widths = [max(map(_columns, column)) for column in zip(*lines, strict=True)]
    body = ["  ".join(map(_pad, line, widths)).rstrip() for line in lines]
    body.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([f"## {table.title}", *body, *table.notes, ""])


def _columns(cell: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in cell)


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - _columns(cell))
