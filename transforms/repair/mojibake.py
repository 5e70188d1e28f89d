"""Text that was read with the wrong codec, read again with the right one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from transforms.decoding.commonness import ANY, Commonness
from transforms.records import Change, StageResult, merge_changes
from transforms.repair.language import LanguageModel
from transforms.repair.mojibake_filling import LOST, Rereading
from transforms.repair.mojibake_misreadings import Misreading, list_misreadings

HIGHEST_COST: Final = 9.5
"""Nats a character of what comes out: text costs 6 to 9, a wrong reading 11 and more."""

LEAST_GAIN: Final = 24.0
"""Nats won at least: as much as four characters gain that turn from rare ones into common ones."""

LEAST_GAIN_SHARE: Final = 0.25
"""Share of the cost won at least: rare words read as other rare words win next to nothing."""

FOLLOWING_SHARE: Final = 0.5
"""Where a misreading explains half of a document's characters, its short lines follow."""

RARE_FROM: Final = 12.0
"""Nats. Of clean text, one place in 100,000 has three characters in a row as rare as this; of
misread text every fifth."""

CHARACTERS_A_RUN: Final = 60
"""Misread text has a run of rare characters in so many at least: a dish or a drug is no sign."""

# Without those that Chinese pages have in plenty: ° · × and the punctuation of cp1252.
_LATIN: Final = "\xa1-\xaf\xb1-\xb6\xb8-\xd6\xd8-\xff"
_CP1252_SIGNS: Final = "€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ"

_LOST_FORM: Final = re.compile("(?:锟斤拷)+|\ufffd{2,}")
_ASCII: Final = re.compile("[\x00-\x7f]+")


class MojibakeUndoer:
    """Re-encodes text that was decoded with the wrong codec. Build once; immutable afterwards.

    Undone line by line, and only where the new reading is much likelier a text than the old one:
    GBK, Big5 or UTF-8 read as Latin-1 or cp1252, UTF-8 or Big5 read as GBK, GBK read as Big5.
    Each counts the characters it restored under a rule of its own, and under that name with
    ``_filled`` those of them that had lost a byte and could be nothing else.

    Forms whose bytes are lost (``锟斤拷``, runs of U+FFFD) are counted as
    ``repair.mojibake_lost`` and left as they are. UTF-8 read as Big5 loses too much to be undone,
    and so does a line of two or three characters on its own.

    >>> MojibakeUndoer()("ÎÒÃÇµÄ³ÇÊÐºÜÈÈÄÖ").text
    '我们的城市很热闹'
    """

    def __init__(self, language: LanguageModel | None = None) -> None:
        """Build with a language model of its own, or with one that others use as well."""
        self._commonness = Commonness()
        self._misreadings = list_misreadings(language or LanguageModel())
        rare = f"{self._commonness.list_rare_han(RARE_FROM)}\ue000-\uf8ff\ufffd"
        # One class to start with lets the scan skip clean text at full speed.
        self._rare_run = re.compile(
            f"[{_LATIN}{rare}](?:(?<=[{_LATIN}])[\x80-\xff{_CP1252_SIGNS}]|[{rare}]{{2}})"
        )

    def __call__(self, text: str) -> StageResult:
        """Undo mojibake in one text."""
        changes: list[Change] = []
        if self._rare_run.search(text):
            text, changes = self._undo(text)
        if "锟" in text or LOST in text:
            changes.append(Change("repair.mojibake_lost", len(_LOST_FORM.findall(text))))
        return StageResult(text, merge_changes(changes))

    def _undo(self, text: str) -> tuple[str, list[Change]]:
        lines = text.split("\n")
        suspects = frozenset(line for line in lines if self._rare_run.search(line))
        changes = []
        for misreading in self._misreadings:
            if not misreading.sign.search(text):
                continue
            undone = self._undo_misreading(lines, misreading, suspects)
            changes += _count_changes(misreading.rule, lines, undone)
            lines = [line.text for line in undone]
        return "\n".join(lines), changes

    def _undo_misreading(
        self, lines: list[str], misreading: Misreading, suspects: frozenset[str]
    ) -> list[Rereading]:
        undone = [
            self._reread(line, misreading, _is_clear_gain) if line in suspects else Rereading(line)
            for line in lines
        ]
        if not _explains(lines, undone):
            return undone
        return [self._reread(line, misreading, _is_gain) for line in lines]

    def _reread(self, line: str, misreading: Misreading, is_better: _Comparison) -> Rereading:
        filled = 0

        def choose(found: re.Match[str]) -> str:
            nonlocal filled
            chosen = self._choose(found[0], misreading, is_better)
            filled += chosen.filled
            return chosen.text

        return Rereading(misreading.stretch.sub(choose, line), filled)

    def _choose(self, stretch: str, misreading: Misreading, is_better: _Comparison) -> Rereading:
        as_it_is = Rereading(stretch)
        if stretch.isascii() or (is_better is _is_clear_gain and not self._is_rare(stretch)):
            return as_it_is
        before = self._weigh(as_it_is, ANY)
        readings = [self._weigh(each, misreading.language) for each in misreading.reread(stretch)]
        best = min(readings, key=lambda reading: reading.cost, default=before)
        return best.rereading if is_better(before, best) else as_it_is

    def _is_rare(self, stretch: str) -> bool:
        runs = len(self._rare_run.findall(stretch))
        return runs * CHARACTERS_A_RUN >= _count_not_ascii(stretch)

    def _weigh(self, rereading: Rereading, language: str) -> _Weight:
        """Weigh what is not ASCII: all readings share the rest."""
        characters = _ASCII.sub("", rereading.text)
        return _Weight(rereading, len(characters), self._commonness.cost(characters, language))


@dataclass(frozen=True)
class _Weight:
    rereading: Rereading
    characters: int
    cost: float


_Comparison = Callable[[_Weight, _Weight], bool]


def _is_clear_gain(old: _Weight, new: _Weight) -> bool:
    gain = old.cost - new.cost
    return (
        gain >= max(LEAST_GAIN, LEAST_GAIN_SHARE * old.cost)
        and new.cost <= HIGHEST_COST * new.characters
    )


def _is_gain(old: _Weight, new: _Weight) -> bool:
    loses_nothing = new.rereading.text.count(LOST) <= old.rereading.text.count(LOST)
    return (new.cost < old.cost and loses_nothing) or _is_clear_gain(old, new)


def _explains(old: list[str], new: list[Rereading]) -> bool:
    pairs = zip(old, new, strict=True)
    changed = sum(len(before) for before, after in pairs if before != after.text)
    return changed > 0 and changed >= FOLLOWING_SHARE * sum(map(len, old))


def _count_changes(rule: str, old: list[str], new: list[Rereading]) -> list[Change]:
    """Count the characters that came back, and those among them that were filled in."""
    pairs = zip(old, new, strict=True)
    restored = sum(_count_not_ascii(after.text) for before, after in pairs if before != after.text)
    return [Change(rule, restored), Change(f"{rule}_filled", sum(line.filled for line in new))]


def _count_not_ascii(text: str) -> int:
    return len(_ASCII.sub("", text))
