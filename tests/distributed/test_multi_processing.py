"""The command over several processes of this machine."""

from __future__ import annotations

from pathlib import Path

from tests.distributed import submission


def test_two_processes_give_the_records_of_one(
    corpus: Path, local_results: Path, tmp_path: Path
) -> None:
    words = submission.command(corpus, tmp_path / "results", "--workers=2")
    submission.run(words, tmp_path / "log")
    submission.assert_same_results(tmp_path / "results", local_results)
