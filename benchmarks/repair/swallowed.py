"""Characters that lone bytes swallowed in the forward model: how many come back, how many wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.repair.simulation import Case, Simulation
from benchmarks.table import Figure, Table
from transforms.repair.gap import Gap
from transforms.repair.swallowed import find_swallowed

DENSITY = 0.05
DOCUMENTS = 100
SEEDS = range(3)


def swallowed_table(simulation: Simulation) -> Table:
    """Ask for every lost character of 300 documents, once for each place in the clean text."""
    score: Counter[tuple[str, str]] = Counter()
    for seed in SEEDS:
        for gap, lost in _gaps(simulation.documents(DOCUMENTS, DENSITY, None, seed)):
            score[_kind(lost), _outcome(find_swallowed(gap), lost)] += 1
    rows = [
        (
            kind,
            *(str(score[kind, outcome]) for outcome in ("right", "left")),
            Figure(score[kind, "wrong"], at_most=0),
        )
        for kind in ("space", "digit", "other")
    ]
    header = ("character", "put back", "left out", "wrong")
    notes = ("What stands around a lost character is taken as it was, not as repair reads it.",)
    return Table("Repair: swallowed characters", header, rows, notes)


def _gaps(cases: Iterable[Case]) -> Iterator[tuple[Gap, str]]:
    seen: set[tuple[str, str]] = set()
    for case in cases:
        for paragraph in case.paragraphs:
            for place in paragraph.lost:
                before, after = paragraph.clean[:place], paragraph.clean[place + 1 :]
                if (before, after) not in seen:
                    seen.add((before, after))
                    document = case.clean.replace(paragraph.clean, before + after)
                    yield Gap(before, after, before + after, document), paragraph.clean[place]


def _kind(lost: str) -> str:
    return "space" if lost == " " else "digit" if lost.isdigit() else "other"


def _outcome(found: str, lost: str) -> str:
    return "left" if not found else "right" if found == lost else "wrong"
