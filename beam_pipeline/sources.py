"""From files to raw documents: one document a file, or many in JSONL, Parquet and WET.

A file or a record that cannot be read becomes a rejection of the stage ``read``.
"""

from __future__ import annotations

import contextlib
import gzip
import itertools
import os
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import apache_beam as beam
from apache_beam.io import fileio
from apache_beam.io.filesystem import CompressionTypes, FileMetadata
from apache_beam.io.filesystems import FileSystems
from apache_beam.pvalue import TaggedOutput

from beam_pipeline.containers import CONTAINERS, ReadOutcome, read_jsonl
from transforms.records import RawDocument, Rejection

Piece = tuple[str, int, int]
"""A path and the bytes from start to stop; stop is ``WHOLE`` where the file is not split."""

WHOLE = -1
PIECE_BYTES = 16 * 2**20
"""Some seconds of work on one core: a folder with one large file must keep every worker busy, and
the pieces of 100 TB (six million) must still be few enough to shuffle by name."""

LARGEST_DOCUMENT = 100_000_000
"""Bytes. Cleaning holds 33 bytes for each byte of a document: this much still fits the 4 GB that a
cloud machine has for a process. A larger one would end the worker, be tried again, end the run."""

SPLITTABLE = (".jsonl", ".ndjson")

_REJECTED = "rejected"
_WILDCARD = re.compile(r"[*?\[]")


class SourceDocuments(NamedTuple):
    """Two PCollections: raw documents, and rejections for what could not be read."""

    documents: Any
    rejections: Any


@dataclass(eq=False)
class ReadDocuments(beam.PTransform):
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
        read = _ReadPieces(find_common_folder(self.patterns), self.limit)
        if self.limit is None:
            pieces = (
                pipeline
                | "Patterns" >> beam.Create([expand_folder(each) for each in self.patterns])
                | "Match" >> fileio.MatchAll()
                | "Split" >> beam.FlatMap(split_file).with_output_types(tuple[str, int, int])
                | "EachOnce" >> beam.Distinct()
                | "Alone" >> beam.Map(lambda piece: [piece])
            )
        else:
            paths = list(match_files(self.patterns))
            pieces = pipeline | "Paths" >> beam.Create([[(path, 0, WHOLE) for path in paths]])
        outputs = pieces | "ReadPieces" >> beam.ParDo(read).with_output_types(
            RawDocument, **{_REJECTED: Rejection}
        ).with_outputs(_REJECTED, main="documents")
        return SourceDocuments(outputs.documents, outputs[_REJECTED])


class _ReadPieces(beam.DoFn):
    def __init__(self, root: str, limit: int | None) -> None:
        self._root = root
        self._limit = limit

    def process(self, pieces: Sequence[Piece]) -> Iterator[RawDocument | TaggedOutput]:
        everything = itertools.chain.from_iterable(
            read_piece(piece, relative_id(piece[0], self._root)) for piece in pieces
        )
        for outcome in itertools.islice(map(refuse_oversized, everything), self._limit):
            yield TaggedOutput(_REJECTED, outcome) if isinstance(outcome, Rejection) else outcome


def split_file(match: FileMetadata) -> list[Piece]:
    """Cut a file into pieces that workers can read side by side; most files are one piece.

    Only uncompressed JSONL can be entered in the middle.
    """
    if not match.path.lower().endswith(SPLITTABLE) or match.size_in_bytes <= PIECE_BYTES:
        return [(match.path, 0, WHOLE)]
    starts = range(0, match.size_in_bytes, PIECE_BYTES)
    return [(match.path, start, start + PIECE_BYTES) for start in starts]


def read_piece(piece: Piece, name: str) -> Iterator[ReadOutcome]:
    """Read the documents of one piece of a file; compression goes by the file's ending.

    An error in the middle ends the piece with one rejection; what came before it stands.
    """
    path, start, stop = piece
    read = container_reader(path)
    try:
        with open_file(path) as stream:
            if read is None:
                yield RawDocument(name, stream.read(LARGEST_DOCUMENT + 1), address=path)
            elif stop == WHOLE:
                yield from read(stream, name, path)
            else:
                yield from read_jsonl(stream, name, path, start, stop)
    except Exception as error:  # a broken archive or file system must not end the run
        detail = f"{type(error).__name__}: {error}"
        place = f"{name}#{start}" if start else name
        yield Rejection(place, "read", "unreadable", detail, address=path)


@contextlib.contextmanager
def open_file(path: str) -> Iterator[BinaryIO]:
    """Open a file for reading; compression goes by its ending.

    Python reads gzip here, because Beam takes a file that breaks off for one that ends.
    """
    if not path.lower().endswith(".gz"):
        with FileSystems.open(path) as stream:
            yield stream
        return
    packed = FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED)
    with packed, gzip.GzipFile(fileobj=packed) as stream:
        yield stream


def refuse_oversized(outcome: ReadOutcome) -> ReadOutcome:
    """Give a document of at most ``LARGEST_DOCUMENT``, or its rejection without the content."""
    if isinstance(outcome, Rejection) or len(outcome.content) <= LARGEST_DOCUMENT:
        return outcome
    detail = f"larger than {LARGEST_DOCUMENT:,} bytes, in {outcome.address}: split it first"
    return Rejection(outcome.id, "read", "too_large", detail, address=outcome.address)


def container_reader(path: str) -> Callable[..., Iterator[ReadOutcome]] | None:
    """Find the reader for a file that holds many documents; ``None`` where the file is one."""
    plain = re.sub(r"\.(gz|bz2|zst|zip)$", "", path.lower())
    return CONTAINERS.get(posixpath.splitext(plain)[1])


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
    """Name a file by its path below the common folder, with forward slashes.

    >>> relative_id("crawl/b/page.html", "crawl")
    'b/page.html'
    """
    return path[len(root) :].lstrip("/") if root and path.startswith(root) else path


def read_given_ids(path: str) -> Iterator[str]:
    """Read the ids that the records of one local container give themselves."""
    if container_reader(path) is None or "://" in path:
        return
    made = "\0"
    for outcome in read_piece((path, 0, WHOLE), made):
        if isinstance(outcome, RawDocument) and not outcome.id.startswith(made):
            yield outcome.id
