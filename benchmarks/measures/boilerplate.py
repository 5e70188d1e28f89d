"""What boilerplate stripping takes out of labelled pages: polluted ones, and those for training."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from benchmarks.boilerplate.scores import mean
from benchmarks.boilerplate.written_pages import read_written
from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from transforms.boilerplate import BoilerplateResult, BoilerplateStripper
from transforms.stages import BOILERPLATE, TEXT_STAGES

F1_FLOOR = 0.9
LOSS_CEILING = 0.3

Stripper = Callable[[str], tuple[str, BoilerplateResult]]
"""Gives what StripBoilerplate gets of a text, and what it makes of it."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_REMOVED_SHARE = 0.5
"""Share of a line's Han that has to be gone for the line to count as removed."""

_NAMED_SPANS = ("dateline", "byline")
"""Categories that the design takes out of body paragraphs; the labels know whole lines only."""


def run(inputs: Inputs) -> Iterable[Table]:
    """Score the labelled pages."""
    strip = make_stripper(BoilerplateStripper())
    labels = sorted(inputs["polluted"].glob("*.labels.tsv"))
    yield _table("Polluted pages", [score_page(*read_page(path), strip) for path in labels], True)
    written = [score_page(page.text, page.labels, strip) for page in read_written()]
    yield _table("Pages written for training: see train_furniture_words.py", written, False)


def make_stripper(boilerplate: BoilerplateStripper) -> Stripper:
    """Build the stages before StripBoilerplate; give its input and its result."""
    stages = [stage.build() for stage in TEXT_STAGES[: TEXT_STAGES.index(BOILERPLATE)]]

    def strip(text: str) -> tuple[str, BoilerplateResult]:
        for stage in stages:
            text = stage(text).text
        return text, boilerplate(text)

    return strip


@dataclass(frozen=True)
class PageScore:
    """Counts of one page: lines by outcome, Han of the body and what was taken of them."""

    hits: int
    false: int
    missed: int
    body_han: int
    lost_han: int
    lost_named_han: int

    @property
    def f1(self) -> float:
        """F1 of removed lines; 1 where there was nothing to remove and nothing went."""
        wrong = self.false + self.missed
        return 1.0 if not (self.hits or wrong) else 2 * self.hits / (2 * self.hits + wrong)


def read_page(labels: Path) -> tuple[str, list[str]]:
    """Give a labelled page's text, and the label of each line of it that is not blank."""
    raw = labels.with_name(labels.name.replace(".labels.tsv", ".txt")).read_text("utf-8")
    marks = [line.split("\t", 1)[0] for line in labels.read_text("utf-8").split("\n") if line]
    return raw, marks


def score_page(raw: str, marks: Sequence[str], strip: Stripper) -> PageScore:
    """Clean one labelled page and count. B and M have to go, K and T to stay; C may do either."""
    numbers = [number for number, line in enumerate(raw.split("\n"), 1) if line.strip()]
    text, result = strip(raw)
    lines = text.split("\n")
    taken: Counter[int] = Counter()
    named: Counter[int] = Counter()
    for removal in result.removed:
        taken[removal.line] += _weight(removal.text)
        if removal.category in _NAMED_SPANS:
            named[removal.line] += _weight(removal.text)
    counts: Counter[str] = Counter()
    for mark, number in zip(marks, numbers, strict=True):
        weight = _weight(lines[number - 1])
        gone = taken[number] >= _REMOVED_SHARE * weight and taken[number] > 0
        if mark in "BM":
            counts["hits" if gone else "missed"] += 1
        elif mark in "KT":
            counts["false"] += gone
            counts["body_han"] += weight
            counts["lost_han"] += taken[number]
            counts["lost_named_han"] += named[number]
    fields = ("hits", "false", "missed", "body_han", "lost_han", "lost_named_han")
    return PageScore(*(counts[field] for field in fields))


def _weight(text: str) -> int:
    """Count the Han; a line without any weighs by its characters, so that frames count too."""
    return len(_HAN.findall(text)) or len("".join(text.split()))


def total(pages: Sequence[PageScore]) -> PageScore:
    """Add pages up."""
    return PageScore(*map(sum, zip(*map(astuple, pages), strict=True)))


def _table(title: str, pages: Sequence[PageScore], gated: bool) -> Table:
    whole = total(pages)
    by_page = mean([page.f1 for page in pages])
    floor = F1_FLOOR if gated else None
    body, named = whole.body_han, whole.lost_named_han
    ceiling = LOSS_CEILING if gated else None
    counts = f"{whole.hits}, {whole.false}, {whole.missed}"
    rows: list[tuple[Cell, ...]] = [
        ("lines removed rightly, wrongly, missed", counts, ""),
        _row("F1 of removal, micro", Figure(whole.f1, "{:.3f}", floor)),
        _row("F1 of removal, mean over pages", Figure(by_page, "{:.3f}", floor)),
        _row("Han of body lines lost", Figure(100 * whole.lost_han / body, "{:.2f} %")),
        _row(
            "- without datelines and bylines",
            Figure(100 * (whole.lost_han - named) / body, "{:.2f} %", at_most=ceiling),
        ),
    ]
    note = "The design takes datelines and bylines out; the labels know whole lines only."
    return Table(f"{title} ({len(pages)})", ("figure", "measured", "floor"), rows, [note])


def _row(name: str, figure: Figure) -> tuple[Cell, ...]:
    return name, figure, figure.floor


MEASURE = Measure("boilerplate", ("polluted",), run)
