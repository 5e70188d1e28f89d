"""The same command on Prism, Beam's portable engine in Go, with a worker process of its own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.distributed import submission
from tests.distributed.cluster import write_worker_script
from tests.distributed.toolchain import Toolchain


def test_prism_installs_a_requirements_file_and_gives_the_same_records(
    toolchain: Toolchain,
    package: Path,
    small_corpus: Path,
    small_local_results: Path,
    tmp_path: Path,
) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("hanclean\n")
    worker = write_worker_script(toolchain, tmp_path / "workers")
    flags = [
        "--runner=PrismRunner",
        f"--prism_location={toolchain.prism}",
        "--environment_type=PROCESS",
        f"--environment_config={json.dumps({'command': str(worker)})}",
        f"--requirements_file={requirements}",
        f"--requirements_cache={tmp_path / 'cache'}",
    ]
    # Two folders stand in for the package index: no index has the package of this checkout.
    index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": f"{package.parent} {toolchain.wheelhouse}"}
    words = submission.command(small_corpus, tmp_path / "results", *flags)
    submission.run(words, tmp_path / "log", index)
    submission.assert_same_results(tmp_path / "results", small_local_results)
    assert count_worker_starts(tmp_path / "workers") >= 1


def count_worker_starts(folder: Path) -> int:
    """Count the worker environments in which the package was installed."""
    return len(list(folder.glob("worker-*/venv/lib/python3*/site-packages/hanclean-*.dist-info")))
