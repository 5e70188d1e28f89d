"""The real command on a Flink cluster: two TaskManagers, workers in processes of their own."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.distributed import submission
from tests.distributed.cluster import FlinkCluster, flink_cluster, write_worker_script
from tests.distributed.processes import Sessions, command_line, wait_until
from tests.distributed.toolchain import FLINK, Toolchain

LOGGER = logging.getLogger("flink")

RUNNING_WITHIN = 300
"""Seconds from the submission until workers have installed the package and write documents."""


@pytest.fixture(scope="module")
def cluster(
    toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FlinkCluster]:
    with flink_cluster(toolchain, tmp_path_factory.mktemp("flink")) as running:
        yield running


@pytest.fixture(scope="module")
def flink_flags(cluster: FlinkCluster, toolchain: Toolchain) -> list[str]:
    worker = write_worker_script(toolchain, cluster.folder / "workers")
    return [
        "--runner=FlinkRunner",
        f"--flink_master={cluster.address}",
        f"--flink_version={FLINK.rpartition('.')[0]}",
        f"--flink_job_server_jar={toolchain.job_server_jar}",
        "--parallelism=2",
        "--environment_type=PROCESS",
        f"--environment_config={json.dumps({'command': str(worker)})}",
        "--environment_cache_millis=10000",
    ]


def test_a_package_built_by_the_user_is_enough(
    flink_flags: list[str],
    package: Path,
    small_corpus: Path,
    small_local_results: Path,
    tmp_path: Path,
) -> None:
    flags = [*flink_flags, f"--extra_package={package}"]
    words = submission.command(small_corpus, tmp_path / "results", *flags)
    submission.run(words, tmp_path / "log")
    submission.assert_same_results(tmp_path / "results", small_local_results)


def test_a_killed_task_manager_loses_and_doubles_no_record(
    *,
    cluster: FlinkCluster,
    flink_flags: list[str],
    toolchain: Toolchain,
    corpus: Path,
    local_results: Path,
    tmp_path: Path,
) -> None:
    """Last in this module: it takes one TaskManager away for good."""
    output = tmp_path / "results"
    flags = [*flink_flags, "--setup_file=./setup.py"]
    with Sessions() as sessions:
        # Beam builds the package here, and needs a Python that can.
        words = submission.command(corpus, output, *flags, python=toolchain.full_beam)
        running = submission.start(sessions, words, tmp_path / "log")
        wait_until(
            lambda: running.poll() is not None or _is_writing(cluster, output),
            RUNNING_WITHIN,
            "both TaskManagers' workers to write documents",
        )
        _log_workers(cluster)
        job, written = cluster.newest_job(), _count_unfinished(output)
        state = cluster.ask(f"jobs/{job}")["state"]
        killed = cluster.kill("taskmanager-2")
        LOGGER.info(
            "killed taskmanager-2 (pid %d) after %d documents, job %s", killed, written, state
        )
        submission.finish(running, tmp_path / "log")
    assert state == "RUNNING"
    assert 0 < written < submission.read_summary(local_results)["documents_in"]
    finished = cluster.ask(f"jobs/{job}")
    LOGGER.info("Flink restarted the job after the kill; it %s", finished["state"])
    assert finished["timestamps"]["RESTARTING"] > 0
    submission.assert_same_results(output, local_results)
    LOGGER.info("the same %d records as locally", submission.read_records(output).total())


def _is_writing(cluster: FlinkCluster, output: Path) -> bool:
    both_work = all(cluster.workers(name) for name in cluster.task_managers)
    return both_work and _count_unfinished(output) > 0


def _count_unfinished(output: Path) -> int:
    return submission.count_lines(output, "beam-temp-documents*/*")


def _log_workers(cluster: FlinkCluster) -> None:
    for name in cluster.task_managers:
        for pid in cluster.workers(name):
            LOGGER.info("worker process %d of %s: %s", pid, name, command_line(pid))
