"""From files to raw documents: one document a file, or many in JSONL, Parquet and WET.

A file or a record that cannot be read becomes a rejection of the stage ``read``.
"""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.io import fileio
from apache_beam.io.filesystems import FileSystems
from apache_beam.pvalue import TaggedOutput

from beam_pipeline.containers import CONTAINERS, ReadOutcome
from transforms.records import RawDocument, Rejection

_REJECTED = "rejected"
_WILDCARD = re.compile(r"[*?\[{]")


class SourceDocuments(NamedTuple):
    """Two PCollections: raw documents, and rejections for what could not be read."""

    documents: Any
    rejections: Any


@dataclass(eq=False)
class ReadDocuments(beam.PTransform):
    """Read every file that matches one of the patterns; ids are paths below the common folder.

    A file that several patterns match is read once. Only paths are shuffled, never contents.
    ``limit`` reads the first so many documents, in order of path, one file after another.
    """

    patterns: Sequence[str]
    limit: int | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, pipeline: beam.Pipeline) -> SourceDocuments:
        """Match, shuffle the paths, read."""
        read = _ReadFiles(find_common_folder(self.patterns), self.limit)
        if self.limit is None:
            paths = (
                pipeline
                | "Patterns" >> beam.Create([expand_folder(each) for each in self.patterns])
                | "Match" >> fileio.MatchAll()
                | "Path" >> beam.Map(lambda match: match.path).with_output_types(str)
                | "EachOnce" >> beam.Distinct()
                | "Alone" >> beam.Map(lambda path: (path,)).with_output_types(tuple[str, ...])
            )
        else:
            paths = pipeline | "Paths" >> beam.Create([tuple(match_files(self.patterns))])
        outputs = paths | "ReadFiles" >> beam.ParDo(read).with_output_types(
            RawDocument, **{_REJECTED: Rejection}
        ).with_outputs(_REJECTED, main="documents")
        return SourceDocuments(outputs.documents, outputs[_REJECTED])


class _ReadFiles(beam.DoFn):
    def __init__(self, root: str, limit: int | None) -> None:
        self._root = root
        self._limit = limit

    def process(self, paths: tuple[str, ...]) -> Iterator[RawDocument | TaggedOutput]:
        everything = itertools.chain.from_iterable(
            read_file(path, relative_id(path, self._root)) for path in paths
        )
        for outcome in itertools.islice(everything, self._limit):
            yield TaggedOutput(_REJECTED, outcome) if isinstance(outcome, Rejection) else outcome


def read_file(path: str, name: str) -> Iterator[ReadOutcome]:
    """Read the documents of one file; compression goes by the file's ending.

    An error in the middle ends the file with one rejection; what came before it stands.
    """
    read = container_reader(path)
    try:
        with FileSystems.open(path) as stream:
            if read is None:
                yield RawDocument(name, stream.read(), address=path)
            else:
                yield from read(stream, name, path)
    except Exception as error:  # a broken archive or file system must not end the run
        detail = f"{type(error).__name__}: {error}"
        yield Rejection(name, "read", "unreadable", detail, address=path)


def container_reader(path: str) -> Callable[..., Iterator[ReadOutcome]] | None:
    """Find the reader for a file that holds many documents; ``None`` where the file is one."""
    plain = re.sub(r"\.(gz|bz2|zst|zip)$", "", path.lower())
    return CONTAINERS.get(posixpath.splitext(plain)[1])


def match_files(patterns: Sequence[str]) -> list[str]:
    """List the files that match, each once, sorted. Raises ``OSError`` where a listing fails."""
    matches = FileSystems.match([expand_folder(pattern) for pattern in patterns])
    return sorted({file.path for match in matches for file in match.metadata_list})


def measure_files(patterns: Sequence[str]) -> int:
    """Add up the sizes of the files that match, in bytes."""
    matches = FileSystems.match([expand_folder(pattern) for pattern in patterns])
    sizes = {file.path: file.size_in_bytes for match in matches for file in match.metadata_list}
    return sum(sizes.values())


def expand_folder(pattern: str) -> str:
    """Let a folder stand for every file below it.

    >>> expand_folder("crawl/"), expand_folder("crawl/*.txt")
    ('crawl/**', 'crawl/*.txt')
    """
    if _WILDCARD.search(pattern):
        return pattern
    if pattern.endswith("/") or _is_local_folder(pattern):
        return pattern.rstrip("/") + "/**"
    return pattern


def _is_local_folder(path: str) -> bool:
    return "://" not in path and Path(path).is_dir()


def find_common_folder(patterns: Sequence[str]) -> str:
    """Find the deepest folder that holds everything the patterns can match.

    >>> find_common_folder(["crawl/a/*.txt", "crawl/b/page.html"])
    'crawl'
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
    for outcome in read_file(path, ""):
        if isinstance(outcome, RawDocument) and not outcome.id.startswith("#"):
            yield outcome.id
