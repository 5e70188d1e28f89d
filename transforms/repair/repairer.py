"""The repair stage as a list of steps: mojibake first, then inserted readings."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.records import StageResult, UnresolvedSpan
from transforms.repair.mojibake import MojibakeUndoer


@dataclass(frozen=True)
class RepairResult(StageResult):
    """The repaired text and the places whose damage could not be determined.

    Offsets of ``unresolved`` are code points in the repaired text, lines are physical lines.
    """

    unresolved: tuple[UnresolvedSpan, ...] = ()


class Repairer:
    """Undoes mojibake and inserted readings. Build once; immutable afterwards."""

    def __init__(self) -> None:
        self._undo_mojibake = MojibakeUndoer()

    def __call__(self, text: str) -> RepairResult:
        """Repair one text."""
        undone = self._undo_mojibake(text)
        return RepairResult(undone.text, undone.changes)


def repair_text(text: str) -> RepairResult:
    """Repair one text; for many, build a :class:`Repairer` once."""
    return Repairer()(text)
