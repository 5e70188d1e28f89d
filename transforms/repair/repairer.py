"""The repair stage as a list of steps: mojibake first, then inserted readings."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.records import Change, StageResult, UnresolvedSpan, merge_changes
from transforms.repair.damage import DamageRepairer
from transforms.repair.detection import Diagnosis, Style, diagnose
from transforms.repair.insertions import FixedTable, remove_dense, remove_stray_commas
from transforms.repair.mojibake import MojibakeUndoer
from transforms.repair.readings import ReadingTable


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
        self._readings = ReadingTable()
        self._damage = DamageRepairer(self._readings)

    def __call__(self, text: str) -> RepairResult:
        """Repair one text."""
        undone = self._undo_mojibake(text)
        diagnosis = diagnose(undone.text, self._readings)
        if diagnosis.style is Style.NONE:
            return RepairResult(undone.text, undone.changes)
        if diagnosis.style is Style.DENSE:
            repaired = self._repair_dense(undone.text)
        else:
            repaired = self._repair_fixed(undone.text, diagnosis)
        changes = merge_changes(undone.changes, repaired.changes)
        return RepairResult(repaired.text, changes, repaired.unresolved)

    def _repair_dense(self, text: str) -> RepairResult:
        text, insertions = remove_dense(text, self._readings)
        return RepairResult(text, (Change("repair.inline_pinyin", insertions),))

    def _repair_fixed(self, text: str, diagnosis: Diagnosis) -> RepairResult:
        table = FixedTable(diagnosis.table)
        knowledge = self._damage.knowledge(text, diagnosis.table)
        lines, unresolved = [], []
        insertions = runs = 0
        offset = 0
        for number, line in enumerate(text.split("\n"), 1):
            pieces = []
            done = 0
            for run in self._damage.runs(line, diagnosis.table, knowledge):
                piece, count = table.remove(line[done : run.start])
                insertions += count
                pieces.append(piece)
                done = run.end
                if run.restorations:
                    pieces.append(run.restorations[0].text)
                    runs += 1
                else:
                    start = offset + sum(map(len, pieces))
                    pieces.append(line[run.start : run.end])
                    unresolved.append(UnresolvedSpan(number, start, start + run.end - run.start))
            piece, count = table.remove(line[done:])
            insertions += count
            pieces.append(piece)
            lines.append("".join(pieces))
            offset += len(lines[-1]) + 1
        repaired, commas = remove_stray_commas("\n".join(lines))
        changes = (
            Change("repair.inline_pinyin", insertions),
            Change("repair.damaged_run", runs),
            Change("repair.unresolved", len(unresolved)),
        )
        return RepairResult("\n".join(lines), changes, tuple(unresolved))


def repair_text(text: str) -> RepairResult:
    """Repair one text; for many, build a :class:`Repairer` once."""
    return Repairer()(text)
