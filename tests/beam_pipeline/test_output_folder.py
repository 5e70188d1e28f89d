from __future__ import annotations

from pathlib import Path

import pytest

from beam_pipeline.arguments import UsageError
from beam_pipeline.output_folder import prepare_output, refuse_input_folder


@pytest.mark.parametrize(
    ("pattern", "folder"),
    [
        ("crawl", "crawl/out"),
        ("crawl/**", "crawl/out"),
        ("crawl/*/*.jsonl", "crawl/out"),
        ("gs://bucket/**", "gs://bucket/out"),
    ],
)
def test_a_folder_whose_results_the_input_would_match_is_refused(
    pattern: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crawl").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="inside the input"):
        refuse_input_folder(folder, [pattern], [])


RESULTS = (
    "documents-00000-of-00001.jsonl",
    "documents-00000-of-00002.jsonl",
    "documents-00003-of-00004.parquet",
    "documents-00000-of-00001.txt",
    "rejected-00000-of-00001.jsonl",
    "summary.json",
    "beam-temp-documents-1/shard",
    "notes.txt",
)


@pytest.mark.parametrize("name", RESULTS)
def test_overwriting_never_takes_the_input(name: str, tmp_path: Path) -> None:
    path = tmp_path / "out" / name
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "out")

    for folder in (tmp_path / "out", tmp_path / "link"):
        with pytest.raises(UsageError, match="holds input files"):
            prepare_output(str(folder), [str(path)], [str(path)], overwrite=True)
    assert path.exists()


@pytest.mark.parametrize(
    ("pattern", "output_format"),
    [
        ("crawl/*/*.txt", "text"),
        ("crawl/*/*.parquet", "parquet"),
        ("crawl/*/rejected-*", "jsonl"),
        ("crawl/*/*.json", "parquet"),
    ],
)
def test_every_kind_of_result_is_kept_out_of_the_input(
    pattern: str, output_format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="inside the input"):
        refuse_input_folder("crawl/out", [pattern], [], output_format)


@pytest.mark.parametrize(
    ("pattern", "folder"),
    [("crawl/*", "crawl/out"), ("*.txt", "out"), ("crawl/*/*.txt", "crawl/out"), ("./*", "out")],
)
def test_a_folder_beside_the_input_is_fine(
    pattern: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    refuse_input_folder(folder, [pattern], [str(tmp_path / "crawl" / "page.txt")])


def test_the_remains_of_an_interrupted_run_go_with_overwrite(tmp_path: Path) -> None:
    (tmp_path / "beam-temp-documents-1").mkdir()
    (tmp_path / "beam-temp-documents-1" / "shard").write_text("half")
    (tmp_path / "summary.json").write_text("{}")

    prepare_output(str(tmp_path), ["in/*"], [], overwrite=True)

    assert list(tmp_path.iterdir()) == []


def test_overwriting_takes_only_what_a_run_leaves(tmp_path: Path) -> None:
    (tmp_path / "documents-old").mkdir()
    (tmp_path / "documents-old" / "thesis.txt").write_text("mine")
    (tmp_path / "documents-notes.txt").write_text("mine")
    (tmp_path / "documents-00000-of-00001.jsonl").write_text("{}")
    (tmp_path / "rejected-00000-of-00001.jsonl").write_text("{}")

    prepare_output(str(tmp_path), ["in/*"], [], overwrite=True)

    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == ["documents-notes.txt", "documents-old", "documents-old/thesis.txt"]


def test_a_folder_whose_name_is_no_utf8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not UTF-8"):
        prepare_output(f"{tmp_path}/\udcd6", ["in/*"], [], overwrite=False)


def test_an_empty_folder_is_left_empty(tmp_path: Path) -> None:
    prepare_output(str(tmp_path / "new" / "out"), ["in/*"], [], overwrite=False)

    assert list((tmp_path / "new" / "out").iterdir()) == []
