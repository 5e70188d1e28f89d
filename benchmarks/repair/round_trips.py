"""Round trips through the forward model, scored by paragraph and by character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from benchmarks.repair.simulation import STRAY_BYTE, Case, Simulation, runs
from benchmarks.table import Figure, Table
from tests.forward_model import DamagedText
from transforms.repair import Repairer

DOCUMENTS = 100
CONDITIONS = (
    ("real density", 0.01, None, 98.0, 0.05),
    ("real density, stray byte", 0.01, STRAY_BYTE, 98.0, 0.05),
    ("five times", 0.05, None, 95.0, 0.15),
    ("five times, stray byte", 0.05, STRAY_BYTE, 95.0, 0.15),
)


def round_trip_table(simulation: Simulation, repairer: Repairer) -> Table:
    """Damage and repair 100 documents under each condition."""
    rows = []
    for name, density, stray, exact_floor, error_floor in CONDITIONS:
        score = score_cases(simulation.documents(DOCUMENTS, density, stray), repairer)
        exact = 100 * score["exact"] / score["paragraphs"]
        errors = 100 * score["errors"] / score["characters"]
        rows.append(
            (
                name,
                f"1 in {score['insertions'] / max(score['runs'], 1):.0f}",
                Figure(exact, "{:.2f} %", at_least=exact_floor),
                f"{exact_floor} %",
                Figure(errors, "{:.3f} %", at_most=error_floor),
                f"{error_floor} %",
                Figure(score["outside"], at_most=0),
                f"{score['lost']} + {score['chosen']}",
            )
        )
    header = ("condition", "runs", "exact", "floor", "errors", "floor", "outside", "lost + model")
    notes = (
        "runs: damaged runs to insertions; outside: paragraphs without damaged run that are wrong;",
        "lost + model: wrong paragraphs with a character lost for good, and those where the",
        "language model's choice was wrong.",
    )
    return Table("Repair: round trips through the forward model", header, rows, notes)


def score_cases(cases: Iterable[Case], repairer: Repairer) -> Counter[str]:
    """Add up paragraphs, characters and what went wrong in them."""
    score: Counter[str] = Counter()
    for case in cases:
        repaired = repairer(case.text).text.split("\n")
        for paragraph, text in zip(case.paragraphs, repaired, strict=True):
            score["paragraphs"] += 1
            score["characters"] += len(paragraph.clean)
            score["insertions"] += paragraph.insertions
            score["runs"] += runs(paragraph)
            if text == paragraph.clean:
                score["exact"] += 1
            else:
                score[_blame(paragraph)] += 1
                score["errors"] += _errors(paragraph.clean, text)
    return score


def _blame(paragraph: DamagedText) -> str:
    if paragraph.lost:
        return "lost"
    return "chosen" if paragraph.split else "outside"


def _errors(clean: str, text: str) -> int:
    matcher = SequenceMatcher(None, clean, text, autojunk=False)
    return sum(
        max(end - start, other_end - other_start)
        for kind, start, end, other_start, other_end in matcher.get_opcodes()
        if kind != "equal"
    )
