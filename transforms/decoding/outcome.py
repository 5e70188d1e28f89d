"""What decoding gives back: text with its evidence, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.records import Change, DecodingEvidence


@dataclass(frozen=True)
class DecodedText:
    """Text, the Python name of the codec it was read with, and why that codec."""

    text: str
    encoding: str
    evidence: DecodingEvidence
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Undecodable:
    """Bytes that are not text in any supported encoding: a short stable reason, and a sentence."""

    reason: str
    detail: str


@dataclass(frozen=True)
class Choice:
    """The codec a step settled on, the step's name, and the lead over the next candidate."""

    encoding: str
    decided_by: str
    margin: float = 1.0
