"""The repair stage as a list of steps: mojibake first, then inserted readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from transforms.records import Change, StageResult, UnresolvedSpan, merge_changes
from transforms.repair.damage import DamageRepairer
from transforms.repair.detection import Detector, Style
from transforms.repair.insertions import (
    FixedTable,
    has_stray_commas,
    remove_dense,
    remove_injected_emoji,
    remove_stray_commas,
)
from transforms.repair.mojibake import MojibakeUndoer
from transforms.repair.readings import ReadingTable
from transforms.repair.search import Restoration


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
        self._diagnose = Detector(self._readings)
        self._damage = DamageRepairer(self._readings)

    def __call__(self, text: str) -> RepairResult:
        """Repair one text."""
        undone = self._undo_mojibake(text)
        diagnosis = self._diagnose(undone.text)
        if diagnosis.style is Style.NONE:
            return RepairResult(undone.text, undone.changes)
        if diagnosis.style is Style.DENSE:
            repaired = self._repair_dense(undone.text)
        else:
            repaired = self._repair_fixed(undone.text, diagnosis.table)
        changes = merge_changes(undone.changes, repaired.changes)
        return RepairResult(repaired.text, changes, repaired.unresolved)

    def _repair_dense(self, text: str) -> RepairResult:
        text, insertions = remove_dense(text, self._readings)
        text, emoji = remove_injected_emoji(text)
        changes = [
            Change("repair.inline_pinyin", insertions),
            Change("repair.injected_emoji", emoji),
        ]
        return RepairResult(text, merge_changes(changes))

    def _repair_fixed(self, text: str, table: Mapping[str, str]) -> RepairResult:
        draft = _Draft(text, FixedTable(table), has_stray_commas(text))
        for run in self._damage.runs(text, table):
            draft.keep_until(run.start)
            if run.restorations:
                draft.restore(run.end, run.restorations[0], run.explained)
            else:
                draft.leave(run.end)
        draft.keep_until(len(text))
        return draft.result()


class _Draft:
    """A repaired text in the making."""

    def __init__(self, text: str, table: FixedTable, stray_commas: bool) -> None:
        self._text = text
        self._table = table
        self._stray_commas = stray_commas
        self._pieces: list[str] = []
        self._counts: Counter[str] = Counter()
        self._unresolved: list[UnresolvedSpan] = []
        self._read = self._written = 0
        self._line = 1

    def keep_until(self, end: int) -> None:
        """Take over healthy text, without its insertions."""
        piece, insertions = self._table.remove(self._text[self._read : end])
        self._counts["repair.inline_pinyin"] += insertions
        self._write(self._without_commas(piece, end), end)

    def restore(self, end: int, restoration: Restoration, explained: bool) -> None:
        """Put in a restored run; a character that it swallowed is marked where it stood.

        A restoration that does not explain all of what the page shows is marked as a whole.
        """
        healthy, insertions = self._table.remove(self._text[self._read : end])
        self._counts["repair.inline_pinyin"] += insertions
        if restoration.text != healthy:
            self._counts["repair.damaged_run"] += 1
            self._counts["repair.swallowed_character"] += restoration.filled
        piece = self._without_commas(restoration.text, end)
        if not explained and restoration.text != healthy:
            self._mark(0, len(piece))
        else:
            for place in restoration.lost:
                before = restoration.text[:place]
                self._mark(len(remove_stray_commas(before)[0]) if self._stray_commas else place, 0)
        self._write(piece, end)

    def leave(self, end: int) -> None:
        """Take over a run as it stands, and mark it."""
        self._mark(0, end - self._read)
        self._write(self._text[self._read : end], end)

    def result(self) -> RepairResult:
        """Give the finished text and what was done."""
        changes = [Change(rule, count) for rule, count in self._counts.items()]
        return RepairResult("".join(self._pieces), merge_changes(changes), tuple(self._unresolved))

    def _without_commas(self, piece: str, end: int) -> str:
        """Take the farm's commas out of a piece, looking at the characters on either side."""
        if not self._stray_commas:
            return piece
        before = self._pieces[-1][-1:] if self._pieces else ""
        after = self._text[end : end + 1]
        cleaned, commas = remove_stray_commas(before + piece + after)
        self._counts["repair.stray_comma"] += commas
        return cleaned[len(before) : len(cleaned) - len(after)]

    def _mark(self, place: int, length: int) -> None:
        start = self._written + place
        self._unresolved.append(UnresolvedSpan(self._line, start, start + length))
        self._counts["repair.unresolved"] += 1

    def _write(self, piece: str, end: int) -> None:
        self._pieces.append(piece)
        self._written += len(piece)
        self._line += piece.count("\n")
        self._read = end


@cache
def _build() -> Repairer:
    return Repairer()


def repair_text(text: str) -> RepairResult:
    """Repair one text; the :class:`Repairer` is built at the first call."""
    return _build()(text)
