"""What boilerplate stripping takes out of labelled polluted pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.boilerplate.scores import mean
from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from transforms.boilerplate import BoilerplateResult
from transforms.stages import BOILERPLATE, TEXT_STAGES

F1_FLOOR = 0.9
LOSS_CEILING = 0.3

_HAN = re.compile(r"[\u3400-\u9fff]")
_REMOVED_SHARE = 0.5
"""Share of a line's Han that has to be gone for the line to count as removed."""

_NAMED_SPANS = ("dateline", "byline")
"""Categories that the design takes out of body paragraphs; the labels know whole lines only."""


def run(inputs: Inputs) -> Iterable[Table]:
    """Score the labelled pages."""
    strip = make_stripper()
    pages = [score_page(path, strip) for path in sorted(inputs["polluted"].glob("*.labels.tsv"))]
    yield _polluted_table(pages)


def make_stripper() -> Callable[[str], tuple[str, BoilerplateResult]]:
    """Build the stages up to StripBoilerplate; give its input and its result."""
    stages = [stage.build() for stage in TEXT_STAGES[: TEXT_STAGES.index(BOILERPLATE)]]
    boilerplate = BOILERPLATE.build()

    def strip(text: str) -> tuple[str, BoilerplateResult]:
        for stage in stages:
            text = stage(text).text
        result = boilerplate(text)
        assert isinstance(result, BoilerplateResult)
        return text, result

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


def score_page(labels: Path, strip: Callable[[str], tuple[str, BoilerplateResult]]) -> PageScore:
    """Clean one labelled page and count. B and M have to go, K and T to stay; C may do either."""
    raw = labels.with_name(labels.name.replace(".labels.tsv", ".txt")).read_text("utf-8")
    marks = [line.split("\t", 1)[0] for line in labels.read_text("utf-8").split("\n") if line]
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


def _polluted_table(pages: Sequence[PageScore]) -> Table:
    hits, false, missed = (
        sum(getattr(page, name) for page in pages) for name in ("hits", "false", "missed")
    )
    micro = PageScore(hits, false, missed, 0, 0, 0).f1
    body = sum(page.body_han for page in pages)
    lost = sum(page.lost_han for page in pages)
    named = sum(page.lost_named_han for page in pages)
    by_page = mean([page.f1 for page in pages])
    rows: list[tuple[Cell, ...]] = [
        ("lines removed rightly, wrongly, missed", f"{hits}, {false}, {missed}", ""),
        _row("F1 of removal, micro", Figure(micro, "{:.3f}", F1_FLOOR)),
        _row("F1 of removal, mean over pages", Figure(by_page, "{:.3f}", F1_FLOOR)),
        _row("Han of body lines lost", Figure(100 * lost / body, "{:.2f} %")),
        _row(
            "- without datelines and bylines",
            Figure(100 * (lost - named) / body, "{:.2f} %", at_most=LOSS_CEILING),
        ),
    ]
    note = "The design takes datelines and bylines out; the labels know whole lines only."
    return Table(f"Polluted pages ({len(pages)})", ("figure", "measured", "floor"), rows, [note])


def _row(name: str, figure: Figure) -> tuple[Cell, ...]:
    return name, figure, figure.floor


MEASURE = Measure("boilerplate", ("polluted",), run)
