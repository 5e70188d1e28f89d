"""Opening files: unpacked by their ending, errors of the data told from errors of the store.

Python's own readers unpack here, because Beam takes a file that breaks off for one that ends.
"""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, TypeVar, cast

import zstandard
from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems

Given = TypeVar("Given")

_PACKED_AT_ONCE = 4096
"""Bytes of Zstandard to unpack in one step: at its best ratio they become 130 MB."""

_GONE_OR_FORBIDDEN = (403, 404, 410)
"""Answers of a remote store that another attempt would not change."""


class UnreadableError(ValueError):
    """A file that no further attempt can read: broken, gone or forbidden."""


@contextlib.contextmanager
def open_file(path: str) -> Iterator[BinaryIO]:
    """Open a file for reading, unpacked.

    What fails inside, other than the store, is the file's fault: ``UnreadableError``. An error of
    the store (a lost connection, a time-out) is raised as it is: the runner tries again.
    """
    with contextlib.ExitStack() as opened:
        stored = opened.enter_context(_StoredFile(path))
        try:
            packed = io.BufferedReader(stored)
            unpack = _UNPACKERS.get(_ending(path), lambda stream: stream)
            yield cast("BinaryIO", opened.enter_context(contextlib.closing(unpack(packed))))
        except Exception as error:  # whatever a reader makes of broken bytes
            if stored.failure is not None:
                raise stored.failure from error
            raise UnreadableError(f"{type(error).__name__}: {error}") from error


def strip_compression(path: str) -> str:
    """Take the ending of a compression off a name.

    >>> strip_compression("crawl/page.JSONL.zst"), strip_compression("page.txt")
    ('crawl/page.JSONL', 'page.txt')
    """
    ending = _ending(path)
    return path[: -len(ending)] if ending in _UNPACKERS else path


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


class _StoredFile(io.RawIOBase):
    """The bytes of a file as they are stored; remembers whether it was the store that failed."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.failure: Exception | None = None
        self._stream = _open_stored(path)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._stream.seekable())

    def readinto(self, buffer: Any) -> int:
        content = self._attempt(lambda: self._stream.read(len(buffer)))
        buffer[: len(content)] = content
        return len(content)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._attempt(lambda: self._stream.seek(offset, whence))
        return self.tell()

    def tell(self) -> int:
        return int(self._stream.tell())

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()

    def _attempt(self, operation: Callable[[], Given]) -> Given:
        try:
            return operation()
        except Exception as error:
            self.failure = error
            raise


def _open_stored(path: str) -> Any:
    try:
        return FileSystems.open(path, compression_type=CompressionTypes.UNCOMPRESSED)
    except Exception as error:
        if is_final(error):
            raise UnreadableError(f"{type(error).__name__}: {error}") from error
        raise


def is_final(error: Exception) -> bool:
    """Tell whether a store says that a file is gone or forbidden: trying again is in vain."""
    if isinstance(error, (FileNotFoundError, PermissionError, IsADirectoryError)):
        return True
    codes = (getattr(error, name, None) for name in ("code", "status_code"))
    return any(code in _GONE_OR_FORBIDDEN for code in codes)


class _ZstandardFile(io.RawIOBase):
    """Unpacks Zstandard, frame after frame; raises ``EOFError`` where a frame breaks off.

    The library's own reader takes a file that breaks off for one that ends.
    """

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = packed
        self._rest = b""
        self._unpacked = memoryview(b"")
        self._frame: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._unpacked:
            packed = self._rest or self._packed.read(_PACKED_AT_ONCE)
            if not packed:
                self._require_end()
                return 0
            self._unpack(packed)
        count = min(len(buffer), len(self._unpacked))
        buffer[:count] = self._unpacked[:count]
        self._unpacked = self._unpacked[count:]
        return count

    def _unpack(self, packed: bytes) -> None:
        frame = self._frame or zstandard.ZstdDecompressor().decompressobj()
        self._unpacked = memoryview(frame.decompress(packed))
        self._rest = frame.unused_data
        self._frame = None if frame.eof else frame

    def _require_end(self) -> None:
        if self._frame is not None:
            raise EOFError("the compressed file ended before its last frame did")


_UNPACKERS: Mapping[str, Callable[[Any], Any]] = {
    ".gz": lambda packed: gzip.GzipFile(fileobj=packed),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
    ".zst": lambda packed: io.BufferedReader(_ZstandardFile(packed)),
}
"""Readers by the ending of a compressed file."""
