"""Lines to paragraphs, and the title."""

from transforms.paragraphs.segmenter import (
    ParagraphResult,
    ParagraphSegmenter,
    segment_paragraphs,
)

__all__ = ["ParagraphResult", "ParagraphSegmenter", "segment_paragraphs"]
