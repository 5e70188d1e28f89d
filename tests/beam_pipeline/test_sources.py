from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import apache_beam as beam
import pytest
from apache_beam.io.filesystem import FileMetadata
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to

from beam_pipeline import sources
from beam_pipeline.sources import (
    PIECE_BYTES,
    WHOLE,
    ReadDocuments,
    find_common_folder,
    match_files,
    read_piece,
    relative_id,
    split_file,
)
from transforms.records import RawDocument, Rejection


@pytest.mark.parametrize(
    ("patterns", "folder"),
    [
        (["/crawl/*.txt"], "/crawl"),
        (["/crawl/page.txt"], "/crawl"),
        (["/crawl/**/a.txt"], "/crawl"),
        (["/crawl/a/*.txt", "/crawl/b/*.txt"], "/crawl"),
        (["/crawl/b/../*.txt"], "/crawl"),
        (["gs://bucket/crawl/*.txt"], "gs://bucket/crawl"),
        (["gs://bucket/a/*", "gs://bucket/b/*"], "gs://bucket"),
        (["/crawl/aa/*", "/crawl/ab/*"], "/crawl"),
    ],
)
def test_the_common_folder_is_what_the_patterns_share(patterns: list[str], folder: str) -> None:
    assert find_common_folder(patterns) == folder


@pytest.mark.parametrize(
    ("path", "root", "name"),
    [
        ("crawl/b/page.txt", "crawl", "b/page.txt"),
        ("gs://bucket/crawl/page.txt", "gs://bucket/crawl", "page.txt"),
        ("page.txt", "", "page.txt"),
    ],
)
def test_ids_are_paths_below_the_common_folder(path: str, root: str, name: str) -> None:
    assert relative_id(path, root) == name


def test_patterns_without_a_folder_match_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("1")
    monkeypatch.chdir(tmp_path)

    for pattern in ("*.txt", "**", "*", "./*.txt", "../" + tmp_path.name, "a.txt", "."):
        assert list(match_files([pattern])) == [str(tmp_path / "a.txt")]


def test_names_with_wildcards_in_them_are_found(tmp_path: Path) -> None:
    (tmp_path / "br[1]").mkdir()
    (tmp_path / "br[1]" / "what?.txt").write_text("1")
    name = str(tmp_path / "br[1]" / "what?.txt")

    for pattern in (name, str(tmp_path / "br[1]")):
        assert list(match_files([pattern])) == [name]


def test_every_file_is_read_once_on_the_runner(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_bytes(b"\xba\xd3")
    (tmp_path / "b" / "c.txt").write_bytes(b"\xcd\xe5")
    patterns = [str(tmp_path), str(tmp_path / "*.txt")]
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
        documents = (pipeline | ReadDocuments(patterns)).documents
        contents = documents | beam.Map(lambda document: (document.id, document.content))
        assert_that(contents, equal_to([("a.txt", b"\xba\xd3"), ("b/c.txt", b"\xcd\xe5")]))


def test_compressed_containers_are_read(tmp_path: Path) -> None:
    path = tmp_path / "page.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": "河"}).encode()))

    (document,) = read_piece((str(path), 0, WHOLE), "page.jsonl.gz")

    assert isinstance(document, RawDocument)
    assert document.content == "河".encode()


def test_a_broken_archive_is_rejected_and_what_came_before_it_stands(tmp_path: Path) -> None:
    whole = gzip.compress(
        "\n".join(json.dumps({"text": f"河{number * 7919}"}) for number in range(20000)).encode()
    )
    path = tmp_path / "page.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])

    *documents, last = read_piece((str(path), 0, WHOLE), "page.jsonl.gz")

    assert documents
    assert all(isinstance(document, RawDocument) for document in documents)
    assert isinstance(last, Rejection)


def test_a_container_that_breaks_off_says_after_how_many_records(tmp_path: Path) -> None:
    line = json.dumps({"text": "河"}).encode() + b"\n"
    path = tmp_path / "page.jsonl.gz"
    path.write_bytes(gzip.compress(line * 3) + gzip.compress(line)[:-8])

    *documents, last = read_piece((str(path), 0, WHOLE), "page.jsonl.gz")

    assert len(documents) == 4
    assert isinstance(last, Rejection)
    assert "breaks off after 4 records, the rest is lost: EOFError" in last.detail


def test_a_lost_connection_in_mid_container_fails_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Disconnected(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 0:
                raise TimeoutError("the store did not answer")
            return super().read(size)

    lines = b"".join(json.dumps({"text": "x" * 999}).encode() + b"\n" for _ in range(200))
    monkeypatch.setattr(FileSystems, "open", lambda *_, **__: Disconnected(lines))
    outcomes = read_piece(("gs://hewan/page.jsonl", 0, WHOLE), "page.jsonl")

    assert isinstance(next(outcomes), RawDocument)
    with pytest.raises(TimeoutError):
        list(outcomes)


def test_a_line_nested_too_deeply_ends_nothing(tmp_path: Path) -> None:
    path = tmp_path / "page.jsonl"
    path.write_text('{"text": "a"}\n' + "[" * 200_000 + '\n{"text": "b"}\n')

    kinds = [type(each) for each in read_piece((str(path), 0, WHOLE), "page.jsonl")]

    assert kinds == [RawDocument, Rejection, RawDocument]


@pytest.mark.parametrize("limit", [None, 5])
def test_a_file_name_that_is_no_utf8_is_read_and_named_readably(
    tmp_path: Path, limit: int | None
) -> None:
    folder = os.fsencode(tmp_path) + b"/\xba\xd3"
    os.mkdir(folder)  # noqa: PTH102  a path of bytes
    Path(os.fsdecode(folder + b"/\xd6\xd0.txt")).write_text("河")
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
        documents = (pipeline | ReadDocuments([os.fsdecode(folder)], limit)).documents
        names = documents | beam.Map(lambda document: (document.id, document.address))
        address = f"{tmp_path}/\\xba\\xd3/\\xd6\\xd0.txt"
        assert_that(names, equal_to([("\\xd6\\xd0.txt", address)]))


def test_a_compressed_page_that_breaks_off_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "page.txt.gz"
    path.write_bytes(gzip.compress("河湾今日丰收".encode())[:-8])

    (rejection,) = read_piece((str(path), 0, WHOLE), "page.txt.gz")

    assert isinstance(rejection, Rejection)
    assert rejection.reason == "unreadable"


def test_an_unreadable_file_is_a_rejection(tmp_path: Path) -> None:
    (rejection,) = read_piece((str(tmp_path / "gone.txt"), 0, WHOLE), "gone.txt")

    assert isinstance(rejection, Rejection)
    assert (rejection.stage, rejection.reason) == ("read", "unreadable")


@pytest.mark.parametrize(
    ("path", "size", "pieces"),
    [
        ("crawl.jsonl", 3 * PIECE_BYTES + 1, 4),
        ("crawl.jsonl", PIECE_BYTES, 1),
        ("crawl.jsonl.gz", 3 * PIECE_BYTES, 1),
        ("page.txt", 3 * PIECE_BYTES, 1),
    ],
)
def test_only_large_plain_jsonl_is_split(path: str, size: int, pieces: int) -> None:
    assert len(split_file(FileMetadata(path, size))) == pieces


def test_matching_lists_each_file_once_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("12345")
    patterns = [str(tmp_path), str(tmp_path / "a.*")]

    matched = match_files(patterns)
    assert [Path(path).name for path in matched] == ["a.txt", "b.txt"]
    assert sum(matched.values()) == 10


def test_an_oversized_document_is_rejected_unread_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "LARGEST_DOCUMENT", 10)
    (tmp_path / "file.txt").write_bytes(b"x" * 11)
    (tmp_path / "records.jsonl").write_text('{"id": "a", "text": "0123456789"}\n' * 2)
    outcomes = [
        sources.refuse_oversized(outcome)
        for path in match_files([str(tmp_path)])
        for outcome in read_piece((path, 0, WHOLE), Path(path).name)
    ]
    large = Rejection("1", "read", "bad_record", "no JSON", b"x" * 11, "records.jsonl")
    assert sources.refuse_oversized(large).content == b""
    rejection, *documents = outcomes
    assert (rejection.reason, rejection.content) == ("too_large", b"")
    assert "file.txt" in rejection.detail
    assert [document.id for document in documents] == ["a", "a"]
