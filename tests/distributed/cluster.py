"""A Flink cluster on loopback: a JobManager, two TaskManagers, and the workers they start."""

from __future__ import annotations

import json
import logging
import signal
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Any

from tests.distributed.processes import (
    Sessions,
    command_line,
    free_port,
    session_members,
    wait_until,
)
from tests.distributed.toolchain import FLINK, Toolchain

LOGGER = logging.getLogger("cluster")

SLOTS = 2
"""Per TaskManager. Jobs run with parallelism 2, so that one TaskManager alone can take them over:
the other's two slots are the spare ones."""

START_WITHIN = 60
"""Seconds for the cluster to have all its slots; 4 measured."""

_JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"
_TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner"

# What Flink's own start script opens to it on Java 17.
_OPENED = ("lang", "lang.reflect", "net", "io", "nio", "text", "time", "util", "util.concurrent")
_OPENED_DEEPER = ("util.concurrent.atomic", "util.concurrent.locks")

_CONFIGURATION = """\
jobmanager.rpc.address: 127.0.0.1
jobmanager.rpc.port: {rpc_port}
jobmanager.bind-host: 127.0.0.1
jobmanager.memory.heap.size: 256m
rest.address: 127.0.0.1
rest.bind-address: 127.0.0.1
rest.port: {rest_port}
blob.storage.directory: {folder}/blobs
io.tmp.dirs: {folder}/spill
taskmanager.host: 127.0.0.1
taskmanager.bind-host: 127.0.0.1
taskmanager.numberOfTaskSlots: {slots}
taskmanager.load-balance.mode: SLOTS
taskmanager.cpu.cores: 1
taskmanager.memory.framework.heap.size: 64m
taskmanager.memory.task.heap.size: 192m
taskmanager.memory.framework.off-heap.size: 64m
taskmanager.memory.task.off-heap.size: 0m
taskmanager.memory.managed.size: 64m
taskmanager.memory.network.min: 128m
taskmanager.memory.network.max: 128m
taskmanager.memory.jvm-metaspace.size: 192m
taskmanager.memory.jvm-overhead.min: 64m
taskmanager.memory.jvm-overhead.max: 64m
taskmanager.network.sort-shuffle.min-buffers: 64
classloader.resolve-order: parent-first
heartbeat.interval: 1000
heartbeat.timeout: 10000
restart-strategy.type: fixed-delay
restart-strategy.fixed-delay.attempts: 3
restart-strategy.fixed-delay.delay: 1 s
"""

_LOGGING = """\
rootLogger.level = INFO
rootLogger.appenderRef.console.ref = Console
appender.console.name = Console
appender.console.type = CONSOLE
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{HH:mm:ss} %-5p %c{1} %m%n
"""

_WORKER = """\
#!/bin/sh
# What Beam's container image does for a worker: a Python with Beam, in which boot installs the
# staged packages before it starts the worker. Each worker gets an environment of its own.
set -e
home=$(mktemp -d {folder}/worker-XXXXXX)
{python} -m venv --without-pip "$home/venv"
echo '{site_packages}' > "$(echo "$home"/venv/lib/python3*/site-packages)/base.pth"
export PATH="$home/venv/bin:$PATH" VIRTUAL_ENV="$home/venv" TMPDIR="$home"
export RUN_PYTHON_SDK_IN_DEFAULT_ENVIRONMENT=1 PIP_NO_INDEX=1 PIP_FIND_LINKS={wheelhouse}
unset PYTHONPATH
cd "$home"
# Prism 2.77 writes the worker's id in quotes, which boot would take for part of it.
set -f
set -- $(echo "$@" | tr -d "'")
exec {boot} "$@" --semi_persist_dir="$home" >> "$home/log" 2>&1
"""


@dataclass
class FlinkCluster:
    """A running cluster: its address, its processes, and what Flink says about its jobs."""

    address: str
    folder: Path
    task_managers: dict[str, Popen[bytes]]

    def ask(self, path: str) -> Any:
        """Ask Flink's REST interface."""
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=10) as answer:
            return json.load(answer)

    def newest_job(self) -> str:
        """Give the id of the job that started last; empty where none did."""
        jobs = self.ask("jobs/overview")["jobs"]
        return str(max(jobs, key=lambda job: job["start-time"])["jid"]) if jobs else ""

    def workers(self, name: str) -> list[int]:
        """List the worker processes that a TaskManager runs."""
        members = session_members(self.task_managers[name].pid)
        return [pid for pid in members if "-m apache_beam.runners.worker" in command_line(pid)]

    def kill(self, name: str) -> int:
        """Kill a TaskManager without warning; gives its process id."""
        process = self.task_managers[name]
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        return process.pid


@contextmanager
def flink_cluster(toolchain: Toolchain, folder: Path) -> Iterator[FlinkCluster]:
    """Start a JobManager and two TaskManagers; end them, and all they started, afterwards."""
    address = f"127.0.0.1:{free_port()}"
    configuration = write_configuration(folder, rest_port=int(address.split(":")[1]))
    java = java_command(class_path(toolchain), folder)
    with Sessions() as sessions:
        where = ["--configDir", str(configuration)]
        sessions.start([*java, _JOB_MANAGER, *where], folder / "jobmanager.log")
        task_managers = {
            name: sessions.start(
                [*java, _TASK_MANAGER, *where, "-D", f"taskmanager.resource-id={name}"],
                folder / f"{name}.log",
            )
            for name in ("taskmanager-1", "taskmanager-2")
        }
        cluster = FlinkCluster(address, folder, task_managers)
        wait_until(lambda: _is_complete(cluster), START_WITHIN, "the Flink cluster")
        for name, process in task_managers.items():
            LOGGER.info("Flink %s: %s, %d slots, pid %d", FLINK, name, SLOTS, process.pid)
        yield cluster
    LOGGER.info("Flink stopped; processes left: %d", sum(map(_count_left, task_managers.values())))


def _count_left(process: Popen[bytes]) -> int:
    return len(list(session_members(process.pid)))


def write_configuration(folder: Path, rest_port: int) -> Path:
    """Write Flink's configuration; gives its folder."""
    configuration = folder / "conf"
    configuration.mkdir(parents=True)
    text = _CONFIGURATION.format(
        folder=folder, rest_port=rest_port, rpc_port=free_port(), slots=SLOTS
    )
    (configuration / "config.yaml").write_text(text)
    (folder / "log4j.properties").write_text(_LOGGING)
    return configuration


def class_path(toolchain: Toolchain) -> list[Path]:
    """List the cluster's jars: Flink's own and Beam's.

    Beam's come with each job too, but only where Flink itself has loaded them does Beam keep a
    worker from one step of a job to the next: else it starts one for every step.
    """
    beam_jars = toolchain.job_server_jars.glob("*.jar")
    return [*toolchain.flink_jars, *(jar for jar in beam_jars if not jar.name.startswith("flink-"))]


def java_command(jars: Sequence[Path], folder: Path) -> list[str]:
    """Give the start of the command line of every Flink process."""
    opened = [f"--add-opens=java.base/java.{name}=ALL-UNNAMED" for name in _OPENED + _OPENED_DEEPER]
    return [
        "java",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        *opened,
        "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
        f"-Dlog4j.configurationFile={folder / 'log4j.properties'}",
        "-cp",
        ":".join(map(str, jars)),
    ]


def write_worker_script(toolchain: Toolchain, folder: Path) -> Path:
    """Write the program that a runner starts for each worker (environment type PROCESS)."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "start-worker"
    (site_packages,) = toolchain.worker_base.parents[1].glob("lib/python3*/site-packages")
    text = _WORKER.format(
        folder=folder,
        python=toolchain.worker_base,
        site_packages=site_packages,
        wheelhouse=toolchain.wheelhouse,
        boot=toolchain.boot,
    )
    script.write_text(text)
    script.chmod(0o755)
    return script


def _is_complete(cluster: FlinkCluster) -> bool:
    try:
        return bool(cluster.ask("overview").get("slots-available") == SLOTS * 2)
    except OSError:  # refused until it listens, and 503 until it has elected itself
        return False
