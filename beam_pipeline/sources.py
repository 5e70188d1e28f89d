"""From files to raw documents: one document a file, or many in JSONL, Parquet and WET.

A file or a record that cannot be read becomes a rejection of the stage ``read``.
"""

from __future__ import annotations

import itertools
import os
import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.io.filesystem import FileMetadata
from apache_beam.io.filesystems import FileSystems
from apache_beam.pvalue import TaggedOutput

from beam_pipeline.readers.containers import find_container
from beam_pipeline.readers.given_records import ReadOutcome
from beam_pipeline.readers.json_lines import read_jsonl
from beam_pipeline.readers.limits import LARGEST_DOCUMENT
from beam_pipeline.readers.stored_files import UnreadableError, open_file
from beam_pipeline.valid_unicode import (
    make_valid,
    path_from_bytes,
    path_to_bytes,
    readable_path,
)
from transforms.records import RawDocument, Rejection
from transforms.schemas import describe_options

Piece = tuple[str, int, int]
"""A path and the bytes from start to stop; stop is ``WHOLE`` where the file is not split."""

StoredPiece = tuple[bytes, int, int]
"""The same as it travels: the name of a file need not be UTF-8, as strings between workers are."""

WHOLE = -1
PIECE_BYTES = 16 * 2**20
"""Some seconds of work on one core: a folder with one large file must keep every worker busy, and
the pieces of 100 TB (six million) must still be few enough to shuffle by name."""

SPLITTABLE = (".jsonl", ".ndjson")

_REJECTED = "rejected"
_WILDCARD = re.compile(r"[*?\[]")


class SourceDocuments(NamedTuple):
    """Two PCollections: raw documents, and rejections for what could not be read."""

    documents: Any
    rejections: Any


@dataclass(eq=False)
class ReadDocuments(beam.PTransform[Any, Any]):
    """Read every file that matches one of the patterns; ids are paths below the common folder.

    A file that several patterns match is read once. Only the names of pieces are shuffled, never
    contents. ``limit`` reads the first so many documents, in order of path, one file after another.
    """

    patterns: Sequence[str]
    limit: int | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, pipeline: beam.Pipeline) -> SourceDocuments:
        """Match, shuffle the pieces' names, read."""
        if self.limit is None:
            patterns = [path_to_bytes(expand_folder(pattern)) for pattern in self.patterns]
            pieces = (
                pipeline
                | "Patterns" >> beam.Create(patterns)
                | "Match" >> beam.FlatMap(match_pieces).with_output_types(StoredPiece)
                | "EachOnce" >> beam.Distinct()
                | "Alone" >> beam.Map(lambda piece: [piece])
            )
        else:
            paths = match_files(self.patterns)
            whole = [(path_to_bytes(path), 0, WHOLE) for path in paths]
            pieces = pipeline | "Paths" >> beam.Create([whole])
        read = _ReadPieces(find_common_folder(self.patterns), self.limit)
        outputs = pieces | "ReadPieces" >> beam.ParDo(read).with_output_types(
            RawDocument, **{_REJECTED: Rejection}
        ).with_outputs(_REJECTED, main="documents")
        return SourceDocuments(outputs.documents, outputs[_REJECTED])

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


class _ReadPieces(beam.DoFn):
    def __init__(self, root: str, limit: int | None) -> None:
        self._root = root
        self._limit = limit

    def process(
        self, pieces: Sequence[StoredPiece]
    ) -> Iterator[RawDocument | TaggedOutput[str, Rejection]]:
        named = ((path_from_bytes(path), start, stop) for path, start, stop in pieces)
        everything = itertools.chain.from_iterable(
            read_piece(piece, relative_id(piece[0], self._root)) for piece in named
        )
        for outcome in itertools.islice(map(refuse_oversized, everything), self._limit):
            yield TaggedOutput(_REJECTED, outcome) if isinstance(outcome, Rejection) else outcome


def match_pieces(pattern: bytes) -> Iterator[StoredPiece]:
    """Give the pieces of every file that matches."""
    for match in FileSystems.match([path_from_bytes(pattern)]):
        for file in match.metadata_list:
            yield from split_file(file)


def split_file(match: FileMetadata) -> list[StoredPiece]:
    """Cut a file into pieces that workers can read side by side; most files are one piece.

    Only uncompressed JSONL can be entered in the middle.
    """
    path = path_to_bytes(match.path)
    if not match.path.lower().endswith(SPLITTABLE) or match.size_in_bytes <= PIECE_BYTES:
        return [(path, 0, WHOLE)]
    starts = range(0, match.size_in_bytes, PIECE_BYTES)
    return [(path, start, start + PIECE_BYTES) for start in starts]


def read_piece(piece: Piece, name: str) -> Iterator[ReadOutcome]:
    """Read the documents of one piece of a file; every string in them is valid Unicode.

    A file that breaks off ends with one rejection; what came before it stands. An error of the
    store is raised.
    """
    path, start, _ = piece
    count = 0
    try:
        for outcome in _read_file(piece, name):
            yield make_valid(outcome)
            count += 1
    except UnreadableError as error:
        after = f"breaks off after {count} records, the rest is lost: " if count else ""
        place = f"{name}#{start}" if start else name
        address = readable_path(path)
        yield make_valid(Rejection(place, "read", "unreadable", f"{after}{error}", b"", address))


def _read_file(piece: Piece, name: str) -> Iterator[ReadOutcome]:
    path, start, stop = piece
    address = readable_path(path)
    container = find_container(path)
    with open_file(path) as stream:
        if container is None:
            yield RawDocument(name, stream.read(LARGEST_DOCUMENT + 1), address=address)
        elif stop == WHOLE:
            yield from container.read(stream, name, address)
        else:
            yield from read_jsonl(stream, name, address, start, stop)


def refuse_oversized(outcome: ReadOutcome) -> ReadOutcome:
    """Give an outcome of at most ``LARGEST_DOCUMENT``, or a rejection without the content."""
    if len(outcome.content) <= LARGEST_DOCUMENT:
        return outcome
    detail = f"larger than {LARGEST_DOCUMENT:,} bytes, in {outcome.address}"
    if isinstance(outcome, Rejection):
        return replace(outcome, detail=f"{outcome.detail}; {detail}", content=b"")
    return Rejection(
        outcome.id, "read", "too_large", f"{detail}: split it first", address=outcome.address
    )


def match_files(patterns: Sequence[str]) -> dict[str, int]:
    """List the files that match, each once and sorted, with their bytes.

    Raises ``OSError`` where a listing fails.
    """
    matches = FileSystems.match([expand_folder(pattern) for pattern in patterns])
    files = {file.path: file.size_in_bytes for match in matches for file in match.metadata_list}
    return dict(sorted(files.items()))


def expand_folder(pattern: str) -> str:
    """Let a folder stand for every file below it, and name local files from the root.

    What exists is taken by its name, whatever wildcards that contains.

    >>> expand_folder("gs://crawl/"), expand_folder("/crawl/../news/*.txt")
    ('gs://crawl/**', '/news/*.txt')
    """
    if "://" in pattern:
        return f"{pattern.rstrip('/')}/**" if pattern.endswith("/") else pattern
    path = Path(os.path.abspath(pattern))  # noqa: PTH100  resolve() would follow links
    if not path.exists():
        return path.as_posix()
    literal = _WILDCARD.sub(r"[\g<0>]", path.as_posix())
    return f"{literal}/**" if path.is_dir() else literal


def find_common_folder(patterns: Sequence[str]) -> str:
    """Find the deepest folder that holds everything the patterns can match.

    >>> find_common_folder(["/crawl/a/*.txt", "/crawl/b/page.html"])
    '/crawl'
    """
    fixed = [_WILDCARD.split(expand_folder(pattern), maxsplit=1)[0] for pattern in patterns]
    folders = [posixpath.dirname(prefix).split("/") for prefix in fixed]
    return "/".join(posixpath.commonprefix(folders))


def relative_id(path: str, root: str) -> str:
    """Name a file by its path below the common folder, with forward slashes, readably.

    >>> relative_id("crawl/b/page.html", "crawl")
    'b/page.html'
    """
    below = path[len(root) :].lstrip("/") if root and path.startswith(root) else path
    return readable_path(below)
