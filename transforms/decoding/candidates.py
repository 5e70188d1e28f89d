"""The codecs of East Asia compared on the same bytes by how likely a text each makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from transforms.decoding.commonness import Commonness
from transforms.decoding.euc_tw import EUC_TW, transcribe_euc_tw
from transforms.decoding.outcome import Choice

DECLARED_BONUS: Final = 8.0
"""Nats taken off the declared codec's cost: about two characters' worth. It settles texts of a few
characters; a meta tag that lies (4 of 64 real pages) loses from a dozen characters on."""

HIGHEST_PLAUSIBLE: Final = 10.5
"""Nats a character. Text costs 6 to 9, with every third character damaged 9 to 10; a wrong codec or
random bytes cost 12 and more."""

CONVINCING: Final = 9.0
"""Nats a character up to which rare codecs are not tried: EUC-TW read as GB costs 10.2."""


@dataclass(frozen=True)
class Candidate:
    """A codec and the language of what is written in it."""

    encoding: str
    language: str


CANDIDATES: Final = (
    Candidate("gb18030", "zh"),
    Candidate("big5hkscs", "zh"),
    Candidate("utf-8", "zh"),
    Candidate("cp932", "ja"),
    Candidate("euc_jp", "ja"),
    Candidate("cp949", "ko"),
)
RARE_CANDIDATES: Final = (Candidate("johab", "ko"), Candidate(EUC_TW, "zh"))
"""Tried where none of the usual ones is convincing."""


@dataclass(frozen=True)
class Score:
    """What a candidate's reading of the sample costs, in all and per character."""

    candidate: Candidate
    cost: float
    per_character: float


class CandidateComparison:
    """Compares candidates. Build once; immutable afterwards."""

    def __init__(self, commonness: Commonness) -> None:
        self._commonness = commonness

    def __call__(self, windows: Sequence[bytes], declared: str | None) -> Choice | None:
        """Choose the likeliest codec; ``None`` where no candidate makes sense of the bytes."""
        scores = [self._score(windows, each, declared) for each in CANDIDATES]
        if min(score.per_character for score in scores) > CONVINCING:
            scores += [self._score(windows, each, declared) for each in RARE_CANDIDATES]
        scores.sort(key=lambda score: score.cost)
        if scores[0].per_character > HIGHEST_PLAUSIBLE:
            return None
        return Choice(scores[0].candidate.encoding, "characters", _margin(scores))

    def _score(self, windows: Sequence[bytes], candidate: Candidate, declared: str | None) -> Score:
        cost = 0.0
        characters = 0
        for window in windows:
            window_cost, text = self._read_window(window, candidate)
            cost += window_cost
            characters += len(text) - _count_ascii(text)
        per_character = cost / max(characters, 1)
        if candidate.encoding == declared:
            cost -= DECLARED_BONUS
        return Score(candidate, cost, per_character)

    def _read_window(self, window: bytes, candidate: Candidate) -> tuple[float, str]:
        """Read from the first byte and from the second: a window may start in mid-character."""
        decode = _transcribe if candidate.encoding == EUC_TW else _decode
        readings = [decode(window[offset:], candidate.encoding) for offset in (0, 1)]
        costs = [self._commonness.cost(text, candidate.language) for text in readings]
        best = min((0, 1), key=costs.__getitem__)
        return costs[best], readings[best]


def _decode(window: bytes, encoding: str) -> str:
    return window.decode(encoding, errors="replace")


def _transcribe(window: bytes, encoding: str) -> str:
    return transcribe_euc_tw(window).decode("big5", errors="replace")


def _count_ascii(text: str) -> int:
    return len(text.encode("ascii", errors="ignore"))


def _margin(scores: Sequence[Score]) -> float:
    if len(scores) < 2 or scores[1].cost <= 0:
        return 1.0
    return round(1 - max(scores[0].cost, 0.0) / scores[1].cost, 3)
