from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard
from apache_beam.io.filesystems import FileSystems

from beam_pipeline.readers.stored_files import (
    UnreadableError,
    is_final,
    open_file,
    strip_compression,
)

TEXT = "\n".join(f"河湾今日丰收{number * 7919}" for number in range(30_000)).encode()

COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.compress,
}
EACH = pytest.mark.parametrize(("ending", "compress"), COMPRESSIONS.items(), ids=COMPRESSIONS)


def read(path: Path) -> bytes:
    with open_file(str(path)) as stream:
        return stream.read()


@EACH
def test_a_compressed_file_is_unpacked(
    tmp_path: Path, ending: str, compress: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"page.txt{ending.upper()}"
    path.write_bytes(compress(TEXT))

    assert read(path) == TEXT


@EACH
def test_parts_packed_one_by_one_are_all_unpacked(
    tmp_path: Path, ending: str, compress: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"page.txt{ending}"
    path.write_bytes(compress(TEXT) + compress(b"") + compress(b"end"))

    assert read(path) == TEXT + b"end"


@EACH
def test_a_file_that_breaks_off_or_is_damaged_is_unreadable(
    tmp_path: Path, ending: str, compress: Callable[[bytes], bytes]
) -> None:
    whole = compress(TEXT)
    middle = len(whole) // 2
    path = tmp_path / f"page.txt{ending}"
    for content in (whole[:middle], whole[:-2], b"no archive at all" * 9):
        path.write_bytes(content)
        with pytest.raises(UnreadableError):
            read(path)


@EACH
def test_what_came_before_the_break_is_read(
    tmp_path: Path, ending: str, compress: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"page.txt{ending}"
    path.write_bytes(compress(TEXT) + compress(TEXT)[:-20])

    with pytest.raises(UnreadableError), open_file(str(path)) as stream:
        assert stream.read(len(TEXT)) == TEXT
        stream.read()


def test_other_endings_are_no_compression() -> None:
    for name in ("page.txt", "page.zip", "gz", "page.gz.txt"):
        assert strip_compression(name) == name


class Disconnected(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        if self.tell() > 0:
            raise ConnectionResetError("the connection was lost")
        return super().read(size)


@pytest.mark.parametrize("name", ["page.txt", *(f"page.txt{ending}" for ending in COMPRESSIONS)])
def test_a_lost_connection_is_raised_for_the_runner_to_try_again(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress = COMPRESSIONS.get(name.removeprefix("page.txt"), bytes)
    monkeypatch.setattr(FileSystems, "open", lambda *_, **__: Disconnected(compress(TEXT)))

    with pytest.raises(ConnectionResetError), open_file(f"gs://hewan/{name}") as stream:
        stream.read()


class AnswerError(Exception):
    def __init__(self, code: Any) -> None:
        super().__init__("the store answered")
        self.code = code


@pytest.mark.parametrize(
    ("error", "final"),
    [
        (FileNotFoundError(), True),
        (PermissionError(), True),
        (AnswerError(404), True),
        (AnswerError(403), True),
        (AnswerError(503), False),
        (AnswerError(None), False),
        (TimeoutError(), False),
        (OSError("Input/output error"), False),
    ],
)
def test_only_a_file_that_is_gone_or_forbidden_is_given_up(
    error: Exception, final: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(FileSystems, "open", refuse)

    assert is_final(error) is final
    with pytest.raises(UnreadableError if final else type(error)), open_file("gs://hewan/page"):
        pass
