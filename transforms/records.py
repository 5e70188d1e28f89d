"""What travels between the stages: frozen records, and nothing of Beam.

Text fields are Unicode strings; offsets count code points, lines count from 1.
Sequences given as lists are stored as tuples, because Beam's row coder gives lists back
and a record has to equal itself after a trip through its coder.
"""

# No "from __future__ import annotations": Beam reads the field types at run time.
import base64
import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = [
    "SCHEMA_VERSION",
    "Change",
    "DecodingEvidence",
    "Document",
    "Metadata",
    "RawDocument",
    "Rejection",
    "Removal",
    "StageResult",
    "UnresolvedSpan",
    "merge_changes",
]

SCHEMA_VERSION = "1"
"""Raised when a field of the output record is renamed, removed or changes its meaning."""


LARGEST_REJECTED_CONTENT = 10_000_000
"""Bytes. Above this a rejection names hash and address instead of holding the content: a rejected
archive of a gigabyte would make a line that no reader of JSONL can hold."""


def _freeze_sequences(record: Any, *names: str) -> None:
    for name in names:
        object.__setattr__(record, name, tuple(getattr(record, name)))


@dataclass(frozen=True)
class Change:
    """One named rule and how often it changed the text."""

    rule: str
    count: int


@dataclass(frozen=True)
class UnresolvedSpan:
    """Damage that could not be determined and stands in the text as it was found."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Removal:
    """One span that boilerplate stripping took out.

    ``line`` is the physical line of the decoded text; ``start`` and ``end`` are offsets in the
    text that StripBoilerplate was given. ``score`` is the line model's probability, 0 to 1, that
    the line is boilerplate; None where a named rule decided.
    """

    category: str
    rule: str
    text: str
    line: int
    start: int
    end: int
    score: float | None = None


@dataclass(frozen=True)
class Metadata:
    """What boilerplate said about the document before it was taken out.

    ``published`` is an ISO 8601 date or date-time; ``extra`` holds what user rules capture
    under names of their own.
    """

    reporter: Sequence[str] = ()
    editor: Sequence[str] = ()
    source: Sequence[str] = ()
    hotline: Sequence[str] = ()
    licence: Sequence[str] = ()
    published: str | None = None
    extra: Mapping[str, Sequence[str]] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        _freeze_sequences(self, "reporter", "editor", "source", "hotline", "licence")
        frozen = {name: tuple(values) for name, values in self.extra.items()}
        object.__setattr__(self, "extra", frozen)


@dataclass(frozen=True)
class DecodingEvidence:
    """Why the bytes were read with the codec they were read with.

    ``declared`` is the charset that the source or the markup named, ``decided_by`` the step that
    settled it, ``margin`` its lead over the next candidate (0 to 1; 1 where there was no rival),
    ``replaced`` the number of bytes that became U+FFFD.
    """

    declared: str | None = None
    decided_by: str = "given"
    margin: float = 1.0
    replaced: int = 0


@dataclass(frozen=True)
class RawDocument:
    """A document as it was fetched.

    ``declared_charset`` is what the source says of the bytes (an HTTP header, a column).
    ``is_text`` says that the source had them decoded: then they are UTF-8 whatever they look like.
    ``address`` is where they were read from, kept for rejections and not written otherwise.
    """

    id: str
    content: bytes
    declared_charset: str | None = None
    url: str | None = None
    address: str | None = None
    attributes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    is_text: bool = False


@dataclass(frozen=True)
class Document:
    """A decoded document and everything that was done to it so far.

    ``raw`` travels along inside CleanDocuments so that a rejection at any stage can keep the
    original bytes; it is dropped before the document is given out and is never written.
    """

    id: str
    text: str
    title: str | None = None
    metadata: Metadata = Metadata()
    url: str | None = None
    attributes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    encoding: str = ""
    decoding: DecodingEvidence = DecodingEvidence()
    script: str | None = None
    script_source: str | None = None
    changes: Sequence[Change] = ()
    unresolved: Sequence[UnresolvedSpan] = ()
    removed: Sequence[Removal] = ()
    content_bytes: int = 0
    content_sha256: str = ""
    schema_version: str = SCHEMA_VERSION
    hanclean_version: str = ""
    rules_digest: str = ""
    raw: RawDocument | None = None

    def __post_init__(self) -> None:
        _freeze_sequences(self, "changes", "unresolved", "removed")


@dataclass(frozen=True)
class Rejection:
    """A document that could not be cleaned, with its original bytes.

    ``stage`` is the stage's name in the command's words, ``reason`` a short stable word,
    ``detail`` a sentence for people.
    """

    id: str
    stage: str
    reason: str
    detail: str
    content: bytes = b""
    address: str | None = None

    def to_record(self) -> dict[str, str | None]:
        """Give the output record; content that is very large, or was not read, is named, not held.

        >>> Rejection("1", "decode", "empty", "the document has no content").to_record()["reason"]
        'empty'
        """
        record: dict[str, str | None] = {
            "id": self.id,
            "stage": self.stage,
            "reason": self.reason,
            "detail": self.detail,
        }
        if len(self.content) > LARGEST_REJECTED_CONTENT:
            return record | {"content_sha256": self.content_sha256, "address": self.address}
        if self.address and not self.content:
            record["address"] = self.address
        return record | {"content_base64": base64.b64encode(self.content).decode("ascii")}

    @property
    def content_sha256(self) -> str:
        """Hexadecimal SHA-256 of the original bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class StageResult:
    """What every text stage returns: the text, and each rule that changed it with its count.

    Stages that learn more return a subclass with more fields.
    """

    text: str
    changes: tuple[Change, ...] = ()


def merge_changes(*groups: Sequence[Change]) -> tuple[Change, ...]:
    """Add up counts per rule, in order of first appearance; rules that counted 0 are left out.

    >>> merge_changes([Change("a", 1), Change("b", 0)], [Change("a", 2)])
    (Change(rule='a', count=3),)
    """
    counts: dict[str, int] = {}
    for group in groups:
        for change in group:
            counts[change.rule] = counts.get(change.rule, 0) + change.count
    return tuple(Change(rule, count) for rule, count in counts.items() if count)
