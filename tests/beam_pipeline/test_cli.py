from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from beam_pipeline.cli import main

ARTICLE = "河湾市昨日举行丰收节，各乡镇送来新米。\n市民可以到场免费品尝，活动持续三天。\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01"
RANDOM = bytes((i * i * 31 + i * 97 + i // 7) % 256 for i in range(4000))


def read_lines(folder: Path, pattern: str) -> list[dict[str, Any]]:
    lines = [
        line
        for path in sorted(folder.glob(pattern))
        for line in path.read_text("utf-8").split("\n")
    ]
    return [json.loads(line) for line in lines if line]


def test_a_run_writes_documents_and_a_summary(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"

    assert main(["--input", str(crawl), "--output", str(out)]) == 0

    documents = read_lines(out, "documents-*.jsonl")
    assert {document["id"] for document in documents} == {"harvest.txt", "gbk.txt"}
    assert {document["encoding"] for document in documents} == {"utf-8", "gb18030"}
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert (summary["documents_in"], summary["documents_out"]) == (2, 2)
    assert "2 documents in, 2 cleaned, 0 rejected" in capsys.readouterr().out


def test_documents_are_written_with_chinese_unescaped(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    main(["--input", str(crawl / "harvest.txt"), "--output", str(out)])

    (path,) = out.glob("documents-*.jsonl")
    assert "各乡镇送来新米。" in path.read_text("utf-8")


def test_bad_files_are_rejected_with_their_bytes_and_nothing_is_lost(
    crawl: Path, tmp_path: Path
) -> None:
    (crawl / "empty.txt").write_bytes(b"")
    (crawl / "image.txt").write_bytes(PNG)
    (crawl / "random.bin").write_bytes(RANDOM)
    out = tmp_path / "out"

    finished = subprocess.run(
        [sys.executable, "-m", "beam_pipeline", "--input", str(crawl), "--output", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert finished.returncode == 0
    assert "Traceback" not in finished.stderr
    ids = {document["id"] for document in read_lines(out, "documents-*.jsonl")}
    rejected = {each["id"]: each for each in read_lines(out, "rejected-*.jsonl")}
    assert ids == {"harvest.txt", "gbk.txt"}
    assert set(rejected) == {"empty.txt", "image.txt", "random.bin"}
    assert rejected["empty.txt"]["reason"] == "empty"
    assert all(each["stage"] == "decode" and each["detail"] for each in rejected.values())
    contents = {name: base64.b64decode(each["content_base64"]) for name, each in rejected.items()}
    assert contents == {"empty.txt": b"", "image.txt": PNG, "random.bin": RANDOM}


def test_the_same_document_twice_is_cleaned_once(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    overlapping = ["--input", str(crawl / "*.txt"), "--input", str(crawl / "harvest.txt")]

    assert main([*overlapping, "--output", str(out)]) == 0
    assert len(read_lines(out, "documents-*.jsonl")) == 2


def test_limit_cleans_the_first_documents(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    main(["--input", str(crawl), "--output", str(out), "--limit", "1"])

    assert [each["id"] for each in read_lines(out, "documents-*.jsonl")] == ["gbk.txt"]


def test_overwrite_replaces_results_and_nothing_else(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    main(["--input", str(crawl), "--output", str(out)])
    (out / "notes.md").write_text("mine")
    (crawl / "gbk.txt").unlink()

    assert main(["--input", str(crawl), "--output", str(out), "--overwrite"]) == 0
    assert [each["id"] for each in read_lines(out, "documents-*.jsonl")] == ["harvest.txt"]
    assert (out / "notes.md").read_text() == "mine"


def test_overwrite_never_takes_the_input(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (crawl / "empty.txt").touch()
    out = tmp_path / "out"
    main(["--input", str(crawl), "--output", str(out)])
    before = {path: path.read_bytes() for path in out.iterdir()}
    capsys.readouterr()

    for pattern in ("rejected-*.jsonl", "documents-*", "*.json"):
        again = ["--input", str(out / pattern), "--output", str(out), "--overwrite"]
        assert main(again) == 2
        assert "holds input files" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_a_run_that_reads_no_document_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none.jsonl").write_text("\n\n")

    status = main(["--input", str(tmp_path / "none.jsonl"), "--output", str(tmp_path / "out")])

    assert status == 1
    assert capsys.readouterr().err == "hanclean: the run failed: no document was read\n"


@pytest.mark.parametrize(
    "flags",
    [
        [],
        ["--output-format", "parquet"],
        ["--output-format", "text"],
        ["--strip-repeated"],
        ["--limit", "5"],
        ["--workers", "2"],
    ],
)
def test_strings_that_are_no_unicode_stop_no_run(
    flags: list[str], crawl: Path, tmp_path: Path
) -> None:
    (crawl / os.fsdecode(b"\xd6\xd0.txt")).write_text(ARTICLE)
    record = {
        "id": "i\ud83d",
        "text": "河\ud83d",
        "url": "http://\ud83d/",
        "title\udc00": "x\ud83d",
    }
    (crawl / "page.jsonl").write_text(json.dumps(record))
    out = tmp_path / "out"

    assert main(["--input", str(crawl), "--output", str(out), *flags]) == 0
    assert json.loads((out / "summary.json").read_text())["documents_out"] == 4
    documents = {each["id"]: each for each in read_lines(out, "documents-*.jsonl")}
    if documents:
        assert set(documents) == {"harvest.txt", "gbk.txt", "\\xd6\\xd0.txt", "i\ufffd"}
        assert documents["i\ufffd"]["attributes"] == {"title\ufffd": "x\ufffd"}


def test_lines_that_a_site_repeats_are_stripped(tmp_path: Path) -> None:
    out = tmp_path / "out"
    lines = [{"id": f"{day}", "text": f"要闻 乡镇\n周{day}落雪"} for day in "一二三四五"]
    source = tmp_path / "week.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)))

    arguments = ["--input", str(source), "--output", str(out), "--strip-repeated"]
    assert main([*arguments, "--skip", "boilerplate", "--skip", "paragraphs"]) == 0
    texts = {each["id"]: each["text"] for each in read_lines(out, "documents-*.jsonl")}
    assert texts == {day: f"周{day}落雪" for day in "一二三四五"}


def test_what_cannot_be_stripped_is_rejected_and_counted(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("a rule broke")

    monkeypatch.setattr("transforms.corpus.strip_repeated", fail)
    out = tmp_path / "out"

    assert main(["--input", str(crawl), "--output", str(out), "--strip-repeated"]) == 0
    rejected = read_lines(out, "rejected-*.jsonl")
    assert {(each["id"], each["stage"]) for each in rejected} == {
        ("harvest.txt", "repeated_lines"),
        ("gbk.txt", "repeated_lines"),
    }
    summary = json.loads((out / "summary.json").read_text())
    assert summary["rejections"] == {"repeated_lines.error": 2}


def test_without_the_line_model_other_rules_decide(crawl: Path, tmp_path: Path) -> None:
    digests = set()
    for number, flags in enumerate(([], ["--no-line-model"])):
        out = tmp_path / f"out{number}"
        assert main(["--input", str(crawl), "--output", str(out), *flags]) == 0
        digests |= {document["rules_digest"] for document in read_lines(out, "documents-*.jsonl")}
    assert len(digests) == 2


def test_a_reader_that_stops_early_is_no_error(crawl: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "beam_pipeline", "--input", str(crawl)]
    process = subprocess.Popen(
        [*command, "--output", str(tmp_path / "out")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read().decode()

    assert process.wait() == 0
    assert errors == ""


def test_help_names_every_flag_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_info:
        main(["--help"])

    assert exit_info.value.code == 0
    text = capsys.readouterr().out
    for flag in ("--input", "--output", "--script", "--skip", "--keep", "--rules", "--overwrite"):
        assert flag in text
    assert "--strip-repeated" in text
    for ending in (".gz", ".bz2", ".xz", ".zst"):
        assert ending in text


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("hanclean ")


@pytest.mark.parametrize("flags", [[], ["--strip-repeated"]])
def test_several_worker_processes_give_the_same_records(
    flags: list[str], crawl: Path, tmp_path: Path
) -> None:
    (crawl / "image.txt").write_bytes(PNG)
    (crawl / "page.jsonl").write_text("{bad\n" + json.dumps({"id": "河", "text": ARTICLE}))
    for day in "一二三四五":
        (crawl / f"{day}.txt").write_text(f"要闻 乡镇\n{ARTICLE}周{day}落雪。")
    one, two = tmp_path / "one", tmp_path / "two"
    arguments = ["--input", str(crawl), *flags]
    main([*arguments, "--output", str(one)])

    assert main([*arguments, "--output", str(two), "--workers", "2"]) == 0
    for pattern, count in (("documents-*", 8), ("rejected-*", 2)):
        expected = sorted(read_lines(one, pattern), key=lambda record: record["id"])
        assert len(expected) == count
        assert sorted(read_lines(two, pattern), key=lambda record: record["id"]) == expected
