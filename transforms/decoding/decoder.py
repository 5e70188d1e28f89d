"""Bytes to text: the stages of the decision, in order, with the reason for each place."""

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


class Decoder:
    """Turns bytes into text. Build once; immutable afterwards."""

    def __call__(
        self, content: bytes, declared_charset: str | None = None
    ) -> DecodedText | Undecodable:
        """Decode one document."""
        if not content.strip():
            return Undecodable("empty", "the document has no content")
        text = content.decode("utf-8", errors="replace")
        return DecodedText(text, "utf-8", DecodingEvidence(declared_charset, "utf-8"))


def decode_document(
    content: bytes, declared_charset: str | None = None
) -> DecodedText | Undecodable:
    """Decode one document; for many, build a :class:`Decoder` once."""
    return Decoder()(content, declared_charset)
