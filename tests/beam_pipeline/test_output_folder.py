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


def test_an_empty_folder_is_left_empty(tmp_path: Path) -> None:
    prepare_output(str(tmp_path / "new" / "out"), ["in/*"], [], overwrite=False)

    assert list((tmp_path / "new" / "out").iterdir()) == []
