"""Commands end in silence where the reader of their output leaves early."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FARM = "縣(xiàn)農(nóng)業(yè)會(huì)議(yì)記(jì)錄(lù),實(shí)打?qū)嵉霓k(bàn)。\n" * 20

ENDLESS = "import itertools; from transforms.standard_output import print_lines"
COUNT = f"{ENDLESS}; print_lines(map(str, itertools.count())); print('never read')"


def start(arguments: list[str], unbuffered: str = "") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    )


def end(process: subprocess.Popen[bytes], lines_read: int) -> tuple[list[bytes], bytes, int]:
    """Read some lines, close the pipe; give the lines, what went to standard error, the status."""
    assert process.stdout is not None
    assert process.stderr is not None
    lines = [process.stdout.readline() for _ in range(lines_read)]
    process.stdout.close()
    with process.stderr as stream:
        errors = stream.read()
    return lines, errors, process.wait(timeout=60)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(FARM, encoding="utf-8")
    return path


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_the_command_with_a_closed_pipe(flag: str, unbuffered: str) -> None:
    process = start(["-m", "beam_pipeline", flag], unbuffered)
    assert end(process, 0) == ([], b"", 0)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_the_explanation_of_a_repair_with_a_closed_pipe(page: Path, unbuffered: str) -> None:
    process = start(["-m", "transforms.repair", str(page)], unbuffered)
    assert end(process, 0) == ([], b"", 0)


def test_the_explanation_of_a_repair_is_printed_whole(page: Path) -> None:
    lines, errors, status = end(start(["-m", "transforms.repair", str(page)]), 100)
    assert lines[0].startswith(b"style A; table of ")
    assert sum(line.startswith(b"line ") for line in lines) == 20
    assert (errors, status) == (b"", 0)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_lines_that_nobody_reads_are_not_asked_for(unbuffered: str) -> None:
    lines, errors, status = end(start(["-c", COUNT], unbuffered), 2)
    assert [line.strip() for line in lines] == [b"0", b"1"]
    assert (errors, status) == (b"", 0)
