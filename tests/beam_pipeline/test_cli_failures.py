from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import apache_beam as beam
import pytest

from beam_pipeline.cli import is_interruption, main


def test_a_failing_run_is_status_1(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("beam_pipeline.cli.build", fail)

    assert main(["--input", str(crawl), "--output", str(tmp_path / "out")]) == 1
    assert "the run failed: RuntimeError: the disk is full" in capsys.readouterr().err


def raise_interrupt(_: Any) -> None:
    raise KeyboardInterrupt


def quote_interrupt(_: Any) -> None:
    raise ValueError("a page about KeyboardInterrupt")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (raise_interrupt, "interrupted; "),
        (quote_interrupt, "the run failed: ValueError: a page about KeyboardInterrupt"),
    ],
)
@pytest.mark.parametrize("in_runner", [False, True])
def test_an_interrupted_run_is_status_1_and_told_from_a_failed_one(
    *,
    error: Callable[[Any], None],
    expected: str,
    in_runner: bool,
    crawl: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(pipeline: beam.Pipeline, _: Any) -> None:
        if not in_runner:
            error(None)
        pipeline | beam.Create([1]) | beam.Map(error)

    monkeypatch.setattr("beam_pipeline.cli.build", fail)

    assert main(["--input", str(crawl), "--output", str(tmp_path / "out")]) == 1
    (message,) = [
        line for line in capsys.readouterr().err.split("\n") if line.startswith("hanclean: ")
    ]
    assert message.startswith(f"hanclean: {expected}")


@pytest.mark.parametrize(
    ("message", "interrupted"),
    [
        ("KeyboardInterrupt", True),
        ("Traceback\n  boom()\nRuntimeError: KeyboardInterrupt [while running 'Map']\n", True),
        ("Traceback\n  boom()\nKeyboardInterrupt\n", True),
        ("Traceback\n  boom()\nValueError: KeyboardInterrupt [while running 'Map']\n", False),
        ("KeyboardInterrupt\nin the text", False),
        ("", False),
    ],
)
def test_only_the_form_of_the_runner_is_an_interruption(message: str, interrupted: bool) -> None:
    assert is_interruption(RuntimeError(message)) is interrupted
    assert not is_interruption(ValueError(message))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "cannot read"),
        ("{", "cannot read"),
        ('{"documents_in": 2, "documents_out": 1, "documents_rejected": 0}', "accounted for"),
    ],
)
def test_a_summary_that_is_missing_broken_or_does_not_add_up_is_status_1(
    *,
    content: str | None,
    expected: str,
    crawl: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"

    def write_summary(_: Any) -> None:
        if content is not None:
            (out / "summary.json").write_text(content)

    monkeypatch.setattr("beam_pipeline.cli.run", write_summary)
    monkeypatch.setattr("beam_pipeline.cli.render_summary", lambda *_: "")

    assert main(["--input", str(crawl), "--output", str(out)]) == 1
    message = capsys.readouterr().err
    assert message.startswith("hanclean: ")
    assert message.count("\n") == 1
    assert expected in message


def test_a_run_that_is_not_waited_for_reports_no_summary(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("beam_pipeline.cli.run", lambda _: None)
    out = tmp_path / "out"

    assert main(["--input", str(crawl), "--output", str(out), "--no_wait_until_finish"]) == 0
    assert capsys.readouterr().out == (
        f"hanclean: the job is started; its results will be in {out}\n"
    )
