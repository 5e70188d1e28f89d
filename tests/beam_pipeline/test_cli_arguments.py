from __future__ import annotations

import json
from pathlib import Path

import pytest

from beam_pipeline.cli import main

USAGE_ERRORS = {
    "nothing": ([], "--input and --output are required"),
    "no output": (["--input", "{crawl}"], "--input and --output are required"),
    "unknown flag": (["--input", "{crawl}", "--outptu", "{out}"], "did you mean --output?"),
    "stray word": (["{crawl}", "--output", "{out}"], "unexpected argument"),
    "bad script": (["--input", "{crawl}", "--output", "{out}", "--script", "Thai"], "Hant-TW"),
    "bad stage": (["--input", "{crawl}", "--output", "{out}", "--skip", "decode"], "--skip"),
    "bad limit": (["--input", "{crawl}", "--output", "{out}", "--limit", "0"], "--limit"),
    "empty pattern": (["--input", "", "--output", "{out}"], "--input is empty"),
    "no match": (["--input", "{crawl}/*.pdf", "--output", "{out}"], "no file matches"),
    "one of two": (
        ["--input", "{crawl}", "--input", "{crawl}/*.pdf", "--output", "{out}"],
        "no file matches",
    ),
    "into input": (["--input", "{crawl}/*.txt", "--output", "{crawl}"], "holds input files"),
    "below input": (["--input", "{crawl}", "--output", "{crawl}/out"], "inside the input"),
    "no rules": (
        ["--input", "{crawl}", "--output", "{out}", "--rules", "nope.toml"],
        "nope.toml",
    ),
    "idle words": (
        ["--input", "{crawl}", "--output", "{out}", "--regional-vocabulary", "--script", "keep"],
        "--regional-vocabulary has no effect",
    ),
    "idle script": (
        ["--input", "{crawl}", "--output", "{out}", "--script", "Hant", "--skip", "script"],
        "--script has no effect",
    ),
    "idle keep": (
        ["--input", "{crawl}", "--output", "{out}", "--keep", "byline", "--skip", "boilerplate"],
        "--keep has no effect",
    ),
    "too many workers": (
        ["--input", "{crawl}", "--output", "{out}", "--workers", "9999999999999"],
        "--workers",
    ),
    "not writable": (
        ["--input", "{crawl}/h*", "--output", "{crawl}/gbk.txt/out"],
        "cannot write to",
    ),
    "file as output": (
        ["--input", "{crawl}/h*", "--output", "{crawl}/gbk.txt"],
        "it is a file, not a folder",
    ),
}


@pytest.mark.parametrize(("arguments", "expected"), USAGE_ERRORS.values(), ids=USAGE_ERRORS)
def test_unusable_arguments_are_one_clear_line_and_status_2(
    arguments: list[str],
    expected: str,
    crawl: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    filled = [argument.format(crawl=crawl, out=out) for argument in arguments]

    assert main(filled) == 2

    message = capsys.readouterr().err
    assert message.startswith("hanclean: ")
    assert message.count("\n") == 1
    assert expected in message
    assert not out.exists()


def test_a_folder_with_results_is_refused_without_overwrite(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    main(["--input", str(crawl), "--output", str(out)])
    before = {path: path.read_bytes() for path in out.iterdir()}

    assert main(["--input", str(crawl), "--output", str(out)]) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_ids_given_twice_end_the_run_before_it_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [{"id": "#a", "text": "河"}, {"id": "b", "text": "湾"}, {"id": "#a", "text": "市"}]
    source = tmp_path / "documents.jsonl"
    source.write_text("\n".join(json.dumps(line) for line in lines))
    out = tmp_path / "out"

    assert main(["--input", str(source), "--output", str(out)]) == 2
    assert "'#a' is given to 2 documents" in capsys.readouterr().err
    assert not out.exists()


def test_a_file_and_a_record_of_one_id_end_the_run(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (crawl / "page.jsonl").write_text(json.dumps({"id": "gbk.txt", "text": "河"}))

    assert main(["--input", str(crawl), "--output", str(tmp_path / "out")]) == 2
    assert "'gbk.txt' is given to 2 documents" in capsys.readouterr().err


def test_an_empty_input_folder_is_called_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert main(["--input", str(folder), "--output", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"hanclean: {folder} holds no file\n"
