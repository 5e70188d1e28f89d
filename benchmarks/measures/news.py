"""Real news pages as an extractor leaves them, against their reference paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.boilerplate.scores import mean, ngram_overlap, paragraph_overlap
from benchmarks.table import Figure, Inputs, Measure, Table
from transforms.boilerplate import BoilerplateStripper
from transforms.paragraphs import ParagraphSegmenter

FLOORS = (0.93, 0.93, 0.74)
"""5-gram F, 5-gram recall, exact-paragraph F."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_SENTENCE_MARK = re.compile(r"[。！？!?；;，,]")
_PLAIN_RULE_HAN = 25


def run(inputs: Inputs) -> Iterable[Table]:
    """Score the input itself, the plain rule, and the two stages."""
    pages = read_pages(inputs["news"])
    segment = ParagraphSegmenter()
    default = BoilerplateStripper()
    datelines_kept = BoilerplateStripper(keep=("dateline", "byline"))
    ways: dict[str, Callable[[str], str]] = {
        "the input itself": lambda text: text,
        "lines with 25 Han and a sentence mark": plain_rule,
        "StripBoilerplate | SegmentParagraphs": lambda text: segment(default(text).text).text,
        "the same, keeping datelines and bylines": lambda text: (
            segment(datelines_kept(text).text).text
        ),
    }
    rows = [(name, *_row(way, pages, name.startswith("StripB"))) for name, way in ways.items()]
    yield Table(
        f"News pages ({len(pages)}), mean over documents",
        ("way", "5-gram F", "recall", "paragraph F"),
        [*rows, ("floor", *(f"{floor:.3f}" for floor in FLOORS))],
        ("The references hold datelines and trailing bylines, which this project takes out.",),
    )


def read_pages(folder: Path) -> list[tuple[str, str]]:
    """Give each page's text and reference."""
    return [
        (
            reference.with_name(reference.name.replace(".gold.", ".traf.")).read_text("utf-8"),
            reference.read_text("utf-8"),
        )
        for reference in sorted(folder.glob("*.gold.txt"))
    ]


def plain_rule(text: str) -> str:
    """Keep the lines that have 25 Han and a sentence mark."""
    lines = text.split("\n")
    return "\n".join(
        line
        for line in lines
        if len(_HAN.findall(line)) >= _PLAIN_RULE_HAN and _SENTENCE_MARK.search(line)
    )


def _row(
    way: Callable[[str], str], pages: Sequence[tuple[str, str]], has_floors: bool
) -> tuple[Figure, ...]:
    texts = [(way(text), reference) for text, reference in pages]
    ngrams = [ngram_overlap(text, reference) for text, reference in texts]
    paragraphs = [paragraph_overlap(text, reference) for text, reference in texts]
    values = (
        mean([overlap.f for overlap in ngrams]),
        mean([overlap.recall for overlap in ngrams]),
        mean([overlap.f for overlap in paragraphs]),
    )
    floors = FLOORS if has_floors else (None,) * len(values)
    return tuple(
        Figure(value, "{:.3f}", at_least=floor) for value, floor in zip(values, floors, strict=True)
    )


MEASURE = Measure("news", ("news",), run)
