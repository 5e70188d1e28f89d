"""The codecs of East Asia compared on the same bytes by how likely a text each makes of them."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from transforms.decoding.commonness import ANY, UNSEEN_COST, Commonness
from transforms.decoding.euc_tw import EUC_TW, transcribe_euc_tw
from transforms.decoding.outcome import Choice
from transforms.decoding.sampling import count_high_bytes

DECLARED_BONUS: Final = 8.0
"""Nats taken off the declared codec's cost: about two characters' worth. It settles texts of a few
characters; a meta tag that lies (4 of 64 real pages) loses from a dozen characters on."""

CHINESE_BONUS: Final = 4.0
"""Nats: among names of three characters, a cleaner for Chinese meets more Chinese ones."""

HIGHEST_PLAUSIBLE: Final = 10.5
"""Nats a character. Text costs 6 to 9, with every third character damaged 9 to 10; a wrong codec
costs 11 and more, random bytes 12."""

FEW_CHARACTERS_ALLOWANCE: Final = 2.4
"""Nats a character, over the square root of their number, added to what is plausible: one character
alone may well be a rare one, but not one that no list has ("für" in Latin-1 is one of those)."""

FEW_CHARACTERS: Final = 16
"""A list of names or drugs up to this length may hold rare characters only."""

CLEAR_MARGIN: Final = 0.15
CLEAR_MARGIN_ALLOWANCE: Final = 0.5
"""Nats a character added where no other candidate comes near: a page full of signs and dashes. Of
random bytes and of alphabets all these codecs make equally little sense."""

CONVINCING: Final = 9.0
"""Nats a character up to which rare codecs are not tried: EUC-TW read as GB costs 10.2."""

NOTHING_READ_COST: Final = 7.0
"""Nats a high byte where a candidate reads no character at all but takes all of them for the ends
of characters cut off: the two bytes of 河 are a tail and a head in UTF-8."""

SKIP_COST: Final = 12.0
"""Nats for skipping a window's first byte: else one character alone would be cheapest unread."""

RARE_LEAD: Final = 100.0
"""Nats by which a rare codec has to beat the usual ones: nobody may lose a page to a guess."""

FIRST_WINDOWS: Final = 2
DECISIVE_LEAD: Final = 300.0
"""Nats between the first two candidates at which two windows are enough: 60 characters' worth."""


@dataclass(frozen=True)
class Candidate:
    """A codec and the language of what is written in it."""

    encoding: str
    language: str


CANDIDATES: Final = (
    Candidate("utf-8", ANY),
    Candidate("gb18030", "zh"),
    Candidate("big5hkscs", "zh"),
    Candidate("cp932", "ja"),
    Candidate("euc_jp", "ja"),
    Candidate("cp949", "ko"),
)
"""Of several that cost the same the first wins."""

RARE_CANDIDATES: Final = (Candidate("johab", "ko"), Candidate(EUC_TW, "zh"))
"""Tried where none of the usual ones is convincing."""


@dataclass(frozen=True)
class Score:
    """What a candidate's reading of the sample costs, in all and per character."""

    candidate: Candidate
    cost: float
    characters: int
    skipped: int

    @property
    def per_character(self) -> float:
        """Nats a character, with bonuses, without what was paid for bytes skipped."""
        return (self.cost - SKIP_COST * self.skipped) / max(self.characters, 1)

    def is_possible(self) -> bool:
        """Tell whether the reading is short and without errors, though of rare characters."""
        return 0 < self.characters <= FEW_CHARACTERS and self.per_character <= UNSEEN_COST

    def is_plausible(self, margin: float) -> bool:
        """Tell whether the reading may be text at all."""
        allowance = CLEAR_MARGIN_ALLOWANCE if margin >= CLEAR_MARGIN else 0.0
        allowance += FEW_CHARACTERS_ALLOWANCE / math.sqrt(max(self.characters, 1))
        return self.per_character <= HIGHEST_PLAUSIBLE + allowance


class CandidateComparison:
    """Compares candidates. Build once; immutable afterwards."""

    def __init__(self, commonness: Commonness) -> None:
        self._commonness = commonness

    def __call__(
        self, windows: Sequence[bytes], declared: str | None, *, lenient: bool = False
    ) -> Choice | None:
        """Choose the likeliest codec; ``None`` where no candidate makes sense of the bytes.

        ``lenient`` accepts a few characters however rare, if all of them can be read.
        """
        scores = self._rank(windows[:FIRST_WINDOWS], CANDIDATES, declared)
        if len(windows) > FIRST_WINDOWS and not _is_decisive(scores):
            scores = self._rank(windows, CANDIDATES, declared)
        if scores[0].per_character > CONVINCING:
            rare = self._rank(windows, RARE_CANDIDATES, declared)[0]
            if rare.cost + RARE_LEAD <= scores[0].cost:
                scores.insert(0, rare)
        margin = _margin(scores)
        if scores[0].is_plausible(margin) or (lenient and scores[0].is_possible()):
            return Choice(scores[0].candidate.encoding, "characters", margin)
        return None

    def _rank(
        self, windows: Sequence[bytes], candidates: Sequence[Candidate], declared: str | None
    ) -> list[Score]:
        """Score candidates, the likeliest first."""
        scores = [self._score(windows, each, declared) for each in candidates]
        return sorted(scores, key=lambda score: score.cost)

    def _score(self, windows: Sequence[bytes], candidate: Candidate, declared: str | None) -> Score:
        readings = [self._read_window(window, candidate) for window in windows]
        skipped = sum(reading.skipped for reading in readings)
        cost = sum(reading.cost for reading in readings) + SKIP_COST * skipped
        characters = sum(reading.characters for reading in readings)
        if not characters:
            cost = NOTHING_READ_COST * sum(map(count_high_bytes, windows))
        if candidate.language == "zh":
            cost -= CHINESE_BONUS
        if candidate.encoding == declared:
            cost -= DECLARED_BONUS
        return Score(candidate, cost, characters, skipped)

    def _read_window(self, window: bytes, candidate: Candidate) -> _Reading:
        readings = [
            _Reading(skipped, self._commonness.cost(text, candidate.language), text)
            for skipped, text in enumerate(_read(window, candidate.encoding))
        ]
        return min(readings, key=lambda reading: reading.cost + SKIP_COST * reading.skipped)


@dataclass(frozen=True)
class _Reading:
    skipped: int
    cost: float
    text: str

    @property
    def characters(self) -> int:
        return len(self.text) - _count_ascii(self.text)


def _is_decisive(scores: Sequence[Score]) -> bool:
    return (
        scores[0].per_character <= CONVINCING and scores[1].cost - scores[0].cost >= DECISIVE_LEAD
    )


def _read(window: bytes, encoding: str) -> list[str]:
    """Read a window that may start in mid-character, in each way that this allows."""
    if encoding == "utf-8":
        return [_decode(_CONTINUATION_BYTES.sub(b"", window), encoding)]
    if encoding == EUC_TW:
        return [_decode(transcribe_euc_tw(window[offset:]), "big5") for offset in (0, 1)]
    return [_decode(window[offset:], encoding) for offset in (0, 1)]


_CONTINUATION_BYTES: Final = re.compile(rb"\A[\x80-\xbf]{1,3}")


def _decode(window: bytes, encoding: str) -> str:
    """Decode leniently; a character cut off at the end is no error."""
    return codecs.getincrementaldecoder(encoding)(errors="replace").decode(window)


def _count_ascii(text: str) -> int:
    return len(text.encode("ascii", errors="ignore"))


def _margin(scores: Sequence[Score]) -> float:
    if len(scores) < 2 or scores[1].cost <= 0:
        return 1.0
    return round(1 - max(scores[0].cost, 0.0) / scores[1].cost, 3)
