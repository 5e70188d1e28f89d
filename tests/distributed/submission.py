"""Runs the real command as a user would, and compares what it wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.distributed.processes import Sessions
from tests.distributed.toolchain import REPOSITORY

FINISH_WITHIN = 600
"""Seconds for one run of the command on any engine; the longest measured took 70."""


def command(
    source: Path, output: Path, *flags: str, python: Path | str = sys.executable
) -> list[str]:
    """Give the command line that cleans a folder."""
    arguments = ["--input", f"{source}/*", "--output", str(output), *flags]
    return [str(python), "-m", "beam_pipeline", *arguments]


def start(
    sessions: Sessions,
    words: Sequence[str],
    log: Path,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start the command from the checkout, as the Makefile's user does."""
    words = ["env", f"--chdir={REPOSITORY}", *words]
    return sessions.start(words, log, environment)


def run(words: Sequence[str], log: Path, environment: Mapping[str, str] | None = None) -> None:
    """Run the command to its end; fails with its output unless it exits with 0."""
    with Sessions() as sessions:
        finish(start(sessions, words, log, environment), log)


def finish(process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the command; fails with its output unless it exits with 0."""
    status = process.wait(FINISH_WITHIN)
    assert status == 0, f"exit status {status}\n{log.read_text()[-4000:]}"


def read_records(output: Path) -> Counter[str]:
    """Count the documents and rejections written, each as its line of JSON.

    A counter and not a set: a retried sink that wrote a document twice would pass as a set.
    """
    shards = [*output.glob("documents-*.jsonl"), *output.glob("rejected-*.jsonl")]
    return Counter(line for shard in shards for line in shard.read_text().split("\n") if line)


def read_summary(output: Path) -> dict[str, Any]:
    """Read the run's summary."""
    summary: dict[str, Any] = json.loads((output / "summary.json").read_text())
    return summary


def assert_same_results(output: Path, expected: Path) -> None:
    """Fail unless two runs gave the same records, each as often, and the same summary."""
    found, wanted = read_records(output), read_records(expected)
    assert found - wanted == Counter()
    assert wanted - found == Counter()
    assert read_summary(output) == read_summary(expected)


def count_lines(folder: Path, pattern: str) -> int:
    """Count the lines in the files that match."""
    return sum(path.read_bytes().count(b"\n") for path in folder.glob(pattern) if path.is_file())
