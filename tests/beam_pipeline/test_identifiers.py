from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from beam_pipeline.identifiers import find_repeated_id


def write_lines(path: Path, *records: dict[str, Any]) -> str:
    path.write_text("\n".join(map(json.dumps, records)))
    return str(path)


@pytest.mark.parametrize("limit", [None, 2])
def test_a_file_and_a_record_may_not_have_one_id(tmp_path: Path, limit: int | None) -> None:
    (tmp_path / "good.txt").write_text("河湾")
    container = write_lines(tmp_path / "page.jsonl", {"id": "good.txt", "text": "河"})
    paths = [str(tmp_path / "good.txt"), container]

    assert find_repeated_id(paths, str(tmp_path), limit) == ("good.txt", 2)
    assert find_repeated_id(paths, str(tmp_path), 1) == ("good.txt", 1)


def test_ids_are_compared_as_they_will_be_written(tmp_path: Path) -> None:
    lines = ({"id": "x\ud83d", "text": "河"}, {"id": "x\ud83e", "text": "湾"})
    container = write_lines(tmp_path / "page.jsonl", *lines)

    assert find_repeated_id([container], str(tmp_path), None) == ("x\ufffd", 2)


def test_records_without_id_repeat_none(tmp_path: Path) -> None:
    container = write_lines(tmp_path / "page.jsonl", *[{"text": "河"}] * 3)

    assert find_repeated_id([container], str(tmp_path), None) == ("", 0)


def test_a_limit_reads_no_further(tmp_path: Path) -> None:
    broken = tmp_path / "page.jsonl.gz"
    line = json.dumps({"id": "a", "text": "x"}).encode() + b"\n"
    broken.write_bytes(gzip.compress(line * 9)[:-8])

    assert find_repeated_id([str(broken)], str(tmp_path), 3) == ("a", 3)


def test_what_cannot_be_read_has_no_ids(tmp_path: Path) -> None:
    broken = tmp_path / "page.parquet"
    broken.write_bytes(b"PAR1")
    remote = "gs://hewan/page.jsonl"

    assert find_repeated_id([str(broken), remote], str(tmp_path), None) == ("", 0)
