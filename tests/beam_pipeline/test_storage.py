from __future__ import annotations

import threading

import pytest
from apache_beam.io.filesystems import FileSystems

from beam_pipeline import storage
from beam_pipeline.cli import main


@pytest.fixture
def silent_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait_for_ever(*_arguments: object, **_options: object) -> None:
        threading.Event().wait()

    monkeypatch.setattr(FileSystems, "match", wait_for_ever)
    monkeypatch.setattr(storage, "ANSWERS_WITHIN", 0.1)


@pytest.mark.usefixtures("silent_store")
def test_a_store_that_does_not_answer_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--input", "gs://hewan/crawl/*.txt", "--output", "gs://hewan/out"]) == 2
    assert capsys.readouterr().err == "hanclean: gs://hewan does not answer within 0 s\n"


@pytest.mark.usefixtures("silent_store")
def test_local_paths_are_not_asked_for() -> None:
    storage.require_answer(["crawl/*.txt", "/crawl"])


def test_a_refusal_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(FileSystems, "match", refuse)
    storage.require_answer(["gs://hewan/crawl"])
