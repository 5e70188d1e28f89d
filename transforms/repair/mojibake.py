"""Text that was read with the wrong codec, read again with the right one."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from transforms.decoding.commonness import ANY, Commonness
from transforms.records import Change, StageResult, merge_changes
from transforms.repair.mojibake_misreadings import LOST, MISREADINGS, Misreading

HIGHEST_COST: Final = 9.5
"""Nats a character of what comes out: text costs 6 to 9, a wrong reading 11 and more."""

LEAST_GAIN: Final = 24.0
"""Nats won at least: as much as four characters gain that turn from rare ones into common ones."""

LEAST_GAIN_SHARE: Final = 0.25
"""Share of the cost won at least: rare words read as other rare words win next to nothing."""

FOLLOWING_SHARE: Final = 0.5
"""Where a misreading explains half of a document's characters, its short lines follow."""

_RARE_FROM: Final = 11.0
"""Nats; a misreading makes more than half of all characters as rare as this."""

_LOST_FORM: Final = re.compile("(?:锟斤拷)+|\ufffd{2,}")


class MojibakeUndoer:
    """Re-encodes text that was decoded with the wrong codec. Build once; immutable afterwards.

    Undone line by line, and only where the new reading is much likelier a text than the old one:
    GBK, Big5 or UTF-8 read as Latin-1 or cp1252, UTF-8 or Big5 read as GBK, GBK read as Big5.

    Forms whose bytes are lost (``锟斤拷``, runs of U+FFFD) are counted as
    ``repair.mojibake_lost`` and left as they are. UTF-8 read as Big5 loses too much to be undone.

    >>> MojibakeUndoer()("ÎÒÃÇµÄ³ÇÊÐºÜÈÈÄÖ").text
    '我们的城市很热闹'
    """

    def __init__(self) -> None:
        self._commonness = Commonness()
        rare = self._commonness.list_rare_han(_RARE_FROM)
        self._trigger = re.compile(
            f"[\\xa1-\\xff][\\x80-\\xff\u0152-\u0192\u02c6-\u2122]|[{rare}\ue000-\uf8ff\ufffd]{{3}}"
        )

    def __call__(self, text: str) -> StageResult:
        """Undo mojibake in one text."""
        changes: Counter[str] = Counter()
        if self._trigger.search(text):
            text = self._undo_lines(text, changes)
        if "锟斤拷" in text or LOST in text:
            changes["repair.mojibake_lost"] += len(_LOST_FORM.findall(text))
        return StageResult(text, merge_changes([Change(*item) for item in changes.items()]))

    def _undo_lines(self, text: str, changes: Counter[str]) -> str:
        lines = text.split("\n")
        for misreading in MISREADINGS:
            lines = self._undo_misreading(lines, misreading, changes)
        return "\n".join(lines)

    def _undo_misreading(
        self, lines: list[str], misreading: Misreading, changes: Counter[str]
    ) -> list[str]:
        undone = [
            self._undo_line(line, misreading, clearly=True) if self._trigger.search(line) else line
            for line in lines
        ]
        if _explains(lines, undone):
            undone = [
                self._undo_line(old, misreading, clearly=False) if old == new else new
                for old, new in zip(lines, undone, strict=True)
            ]
        restored = sum(
            _count_not_ascii(new) for old, new in zip(lines, undone, strict=True) if old != new
        )
        changes[misreading.rule] += restored
        return undone

    def _undo_line(self, line: str, misreading: Misreading, *, clearly: bool) -> str:
        def choose(found: re.Match[str]) -> str:
            return self._choose(found[0], misreading, clearly)

        return misreading.stretch.sub(choose, line)

    def _choose(self, stretch: str, misreading: Misreading, clearly: bool) -> str:
        if stretch.isascii():
            return stretch
        readings = misreading.reread(stretch)
        if not readings:
            return stretch
        costs = [self._commonness.cost(reading, misreading.language) for reading in readings]
        best = min(range(len(readings)), key=costs.__getitem__)
        before = self._commonness.cost(stretch, ANY)
        accept = _is_clear_gain if clearly else _is_gain
        return readings[best] if accept(stretch, readings[best], before, costs[best]) else stretch


def _is_clear_gain(old: str, new: str, before: float, after: float) -> bool:
    return before - after >= max(
        LEAST_GAIN, LEAST_GAIN_SHARE * before
    ) and after <= HIGHEST_COST * _count_not_ascii(new)


def _is_gain(old: str, new: str, before: float, after: float) -> bool:
    return after < before and new.count(LOST) <= old.count(LOST)


def _explains(old: list[str], new: list[str]) -> bool:
    changed = sum(len(a) for a, b in zip(old, new, strict=True) if a != b)
    return changed > 0 and changed >= FOLLOWING_SHARE * sum(map(len, old))


def _count_not_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", errors="ignore"))
