"""What boilerplate stripping takes out: the five gold documents, and labelled polluted pages."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.boilerplate.scores import mean
from benchmarks.table import Inputs, Measure, Table
from transforms.boilerplate import BoilerplateResult
from transforms.paragraphs import ParagraphSegmenter
from transforms.records import Metadata, Removal
from transforms.stages import BOILERPLATE, TEXT_STAGES

F1_FLOOR = ".900"
LOSS_FLOOR = "0.30 %"

_HAN = re.compile(r"[\u3400-\u9fff]")
_REMOVED_SHARE = 0.5
"""Share of a line's Han that has to be gone for the line to count as removed."""

_NAMED_SPANS = ("dateline", "byline")
"""Categories that the design takes out of body paragraphs; the labels know whole lines only."""


def run(inputs: Inputs) -> Iterable[Table]:
    """Compare with gold, then score the labelled pages."""
    strip = make_stripper()
    yield _gold_table(inputs["seeds"], inputs["gold"], strip)
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


def _gold_table(
    seeds: Path, gold: Path, strip: Callable[[str], tuple[str, BoilerplateResult]]
) -> Table:
    segment = ParagraphSegmenter()
    rows = []
    for path in sorted(seeds.glob("*.txt")):
        expected = json.loads((gold / path.with_suffix(".json").name).read_text("utf-8"))
        _, result = strip(path.read_text("utf-8"))
        paragraphs = segment(result.text)
        checks = (
            _removed(result.removed) == [_entry(entry) for entry in expected["removed"]],
            _metadata(result.metadata) == expected["metadata"],
            paragraphs.title == expected["title"],
            paragraphs.text.split("\n") == expected["paragraphs"],
        )
        rows.append((path.stem, *("yes" if check else "NO" for check in checks)))
    header = ("seed", "removed", "metadata", "title", "paragraphs")
    return Table("The seeds against gold", header, [*rows, ("floor", *["yes"] * 4)])


def _removed(removed: Sequence[Removal]) -> list[tuple[str, str, int]]:
    return [(removal.category, _folded(removal.text), removal.line) for removal in removed]


def _entry(entry: dict[str, Any]) -> tuple[str, str, int]:
    return entry["category"], _folded(entry["text"]), entry["line"]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _metadata(metadata: Metadata) -> dict[str, Any]:
    fields = {
        name: list(getattr(metadata, name))
        for name in ("reporter", "editor", "source", "hotline", "licence")
    }
    named = {**fields, "published": metadata.published, **metadata.extra}
    return {name: value for name, value in named.items() if value}


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
    rows = [
        ("lines removed rightly, wrongly, missed", f"{hits}, {false}, {missed}", ""),
        ("F1 of removal, micro", _figure(micro), F1_FLOOR),
        ("F1 of removal, mean over pages", _figure(mean([page.f1 for page in pages])), F1_FLOOR),
        ("Han of body lines lost", f"{100 * lost / body:.2f} %", LOSS_FLOOR),
        ("- without datelines and bylines", f"{100 * (lost - named) / body:.2f} %", LOSS_FLOOR),
    ]
    return Table(f"Polluted pages ({len(pages)})", ("figure", "measured", "floor"), rows)


def _figure(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


MEASURE = Measure("boilerplate", ("seeds", "gold", "polluted"), run)
