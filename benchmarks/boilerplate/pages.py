"""Labelled news pages: their lines as the rules leave them, with features and labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.frames import strip_frames
from transforms.boilerplate.line_features import PageFacts, find_prose, line_features
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.ruleset import RuleSet
from transforms.boilerplate.sweep import Sweep
from transforms.boilerplate.worksheet import Line, Worksheet
from transforms.paragraphs.layout import Layout, restore_lines

_SITE_LINE_LENGTH = 8
"""Shortest line, in characters, that tells a site: shorter ones are everywhere."""


@dataclass(frozen=True)
class Page:
    """A page, its reference, and the features and labels of the lines that no rule took."""

    text: str
    reference: str
    features: Sequence[Mapping[str, float]]
    boilerplate: Sequence[bool]


def read_pages(folder: Path) -> list[Page]:
    """Read every labelled page of a folder."""
    shadow = MatchingShadow()
    rules = RuleSet(BUILT_IN_RULES, shadow)
    pages = []
    for path in sorted(folder.glob("*.traf.txt")):
        text = path.read_text("utf-8")
        labels = path.with_name(path.name.replace(".txt", ".labels.tsv")).read_text("utf-8")
        reference = path.with_name(path.name.replace(".traf.", ".gold.")).read_text("utf-8")
        marks = [line.split("\t", 1)[0] for line in labels.split("\n") if "\t" in line]
        layout = restore_lines(text)
        sheet = Worksheet(layout.text, shadow)
        strip_frames(sheet, (), layout.broken_rows)
        Sweep(sheet, rules, MetadataCollector()).run()
        pages.append(Page(text, reference, *_judged_lines(sheet, layout, text, marks)))
    return pages


def _judged_lines(
    sheet: Worksheet, layout: Layout, source: str, marks: Sequence[str]
) -> tuple[list[Mapping[str, float]], list[bool]]:
    lines = [line for line in sheet.lines if line.cuts or not line.is_blank]
    page = PageFacts(sheet, lines, find_prose(sheet, lines))
    facts = [page[index] for index in range(len(lines))]
    labels = _labels_by_line(source, marks)
    own = [labels[_physical_line(source, layout, line)] for line in lines]
    rows = zip(facts, line_features(facts), own, strict=True)
    left = [(features, mark == "B") for fact, features, mark in rows if not fact.removed]
    return [features for features, _ in left], [boilerplate for _, boilerplate in left]


def _labels_by_line(source: str, marks: Sequence[str]) -> dict[int, str]:
    """Give the label of each physical line; labels are of the lines that are not blank."""
    written = [number for number, line in enumerate(source.split("\n")) if line.strip()]
    return dict(zip(written, marks, strict=True))


def _physical_line(source: str, layout: Layout, line: Line) -> int:
    start = min([line.start, *(cut.start for cut in line.cuts)])
    return source.count("\n", 0, layout.to_source(start, start + 1)[0])


def group_by_site(pages: Sequence[Page]) -> list[int]:
    """Number the pages' sites: pages that share a line of some length are of one site."""
    parents = list(range(len(pages)))

    def root(page: int) -> int:
        while parents[page] != page:
            page = parents[page]
        return page

    owners: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for line in page.text.split("\n"):
            if len(line.strip()) >= _SITE_LINE_LENGTH:
                owners[line.strip()].add(number)
    for sharing in owners.values():
        first, *others = sorted(map(root, sharing))
        for other in others:
            parents[root(other)] = root(first)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(page), len(numbers)) for page in range(len(pages))]
