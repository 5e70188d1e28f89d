"""Punctuation: full-width text folded to half width and normalized back; guarded lines; time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.punctuation import PunctuationNormalizer

FULL, HALF = "，：；！？（）", ",:;!?()"
FOLD = str.maketrans(FULL, HALF)
WITHOUT_SPACES = str.maketrans("", "", " \t\u00a0\u3000")
SPEED_CHARACTERS = 300_000
SPEED_DOCUMENT = 3_000
SPEED_ROUNDS = 8
"""The shortest source is over in a millisecond: so all are timed in turns, the yardstick too, and a
slow moment of the machine meets none of them alone."""

GUARDED = Path(__file__).parents[2] / "tests" / "punctuation" / "guarded_lines.txt"

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[，：](?=\d)")


def run(inputs: Inputs) -> Iterator[Table]:
    """Give the tables: marks restored, guarded lines, time."""
    normalizer = PunctuationNormalizer()
    sources = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(inputs["clean"].glob("han*.txt"))
    }
    if "negatives" in inputs:
        files = sorted((inputs["negatives"] / "sina").glob("*.txt"))
        sources["sina"] = "\n".join(path.read_text(encoding="utf-8") for path in files)
    yield _restored(sources, normalizer)
    yield _guarded(normalizer)
    yield _speed(sources, normalizer)


def _restored(sources: Mapping[str, str], normalizer: PunctuationNormalizer) -> Table:
    rows, marks, right, numbers = [], 0, 0, 0
    for name, text in sources.items():
        original = text.translate(WITHOUT_SPACES)
        returned = normalizer(text.translate(FOLD)).text.translate(WITHOUT_SPACES)
        pairs = [
            (before, after)
            for before, after in zip(original, returned, strict=True)
            if before in FULL
        ]
        equal = sum(before == after for before, after in pairs)
        between = len(_BETWEEN_DIGITS.findall(original))
        rows.append(_row(name, len(pairs), equal, between))
        marks, right, numbers = marks + len(pairs), right + equal, numbers + between
    rows.append(_row("all", marks, right, numbers, 99.5))
    return Table(
        "Punctuation: marks of full-width originals restored after folding (%)",
        ("source", "marks", "restored", "without marks between digits", "floor"),
        rows,
        ("A mark between two digits (9：30) looks like a time or a number once it is folded.",),
    )


def _row(
    name: str, marks: int, right: int, between: int, floor: float | None = None
) -> tuple[Cell, ...]:
    everything = Figure(100 * right / max(marks, 1), "{:.2f}", at_least=floor)
    decidable = 100 * right / max(marks - between, 1)
    return name, str(marks), everything, f"{decidable:.2f}", everything.floor


def _guarded(normalizer: PunctuationNormalizer) -> Table:
    kinds: dict[str, list[str]] = {}
    for line in GUARDED.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kinds[line.removeprefix("## ")] = []
        elif kinds:
            kinds[next(reversed(kinds))].append(line)
    rows = [
        (kind, str(len(lines)), Figure(_count_changed(normalizer, lines), at_most=0), "0")
        for kind, lines in kinds.items()
    ]
    return Table("Punctuation: lines that must stay", ("kind", "lines", "changed", "floor"), rows)


def _count_changed(normalizer: PunctuationNormalizer, lines: list[str]) -> int:
    return sum(normalizer(line).text != line for line in lines)


def _speed(sources: Mapping[str, str], normalizer: PunctuationNormalizer) -> Table:
    rows = []
    for name, text in sources.items():
        original = text[:SPEED_CHARACTERS]
        contents = (original, original.translate(FOLD))
        documents = [pages for content in contents for pages in ([content], _pages(content))]
        unit, *times = _fastest(original, documents, normalizer)
        figures = [Figure(time / unit, "{:.2f}", at_most=1.0) for time in times]
        rows.append((name, *figures, figures[0].floor))
    texts = f"texts of {SPEED_DOCUMENT}"
    return Table(
        "Punctuation: time (Y)",
        ("source", "as it is", texts, "folded", texts, "floor"),
        rows,
        ("300,000 characters at once, and the same in texts of a page.",),
    )


def _pages(content: str) -> list[str]:
    starts = range(0, len(content), SPEED_DOCUMENT)
    return [content[start : start + SPEED_DOCUMENT] for start in starts]


def _fastest(
    original: str, documents: list[list[str]], normalizer: PunctuationNormalizer
) -> list[float]:
    """Give the shortest time of the yardstick, and of each list of documents."""
    rounds = [
        [
            yardstick_seconds(original),
            *(
                seconds(lambda pages=pages: [normalizer(page) for page in pages])
                for pages in documents
            ),
        ]
        for _ in range(SPEED_ROUNDS)
    ]
    return [min(times) for times in zip(*rounds, strict=True)]


MEASURE = Measure("punctuation", ("clean",), run)
