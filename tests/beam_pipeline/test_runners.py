from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer

import pytest

from beam_pipeline import runners
from beam_pipeline.runners import PAYING_INPUT_BYTES, RunnerError, runner_arguments

MULTI_PROCESSING = "--direct_running_mode=multi_processing"


@pytest.fixture
def listening_port() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


class FlinkOverview(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/overview" else 404)
        self.end_headers()
        self.wfile.write(b'{"flink-version": "1.20.1"}')


@pytest.fixture
def flink() -> Iterator[str]:
    """The address of what answers as a Flink JobManager does."""
    with ThreadingTCPServer(("127.0.0.1", 0), FlinkOverview) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.os, "cpu_count", lambda: 2)


@pytest.fixture
def java_present(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.shutil, "which", lambda name: f"/bin/{name}")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--runner=DirectRunner"],
        ["--runner", "direct"],
        ["--runner=SwitchingDirectRunner"],
        ["--runner=BundleBasedDirectRunner"],
        ["--runner=FnApiRunner"],
        ["--runner=apache_beam.runners.direct.direct_runner.DirectRunner"],
    ],
)
def test_every_local_runner_is_the_engine_that_downloads_nothing(arguments: list[str]) -> None:
    assert runner_arguments(arguments, workers=1, input_bytes=0) == ["--runner=FnApiRunner"]


def test_other_beam_flags_pass_unchanged_and_in_order() -> None:
    others = ["--temp_location=/tmp/x", "--experiments=a", "--experiments", "b"]
    resolved = runner_arguments(["--runner=direct", *others], workers=None, input_bytes=0)
    assert resolved == ["--runner=FnApiRunner", *others]


@pytest.mark.parametrize(
    ("workers", "input_bytes", "expected"),
    [
        (None, PAYING_INPUT_BYTES - 1, []),
        (None, PAYING_INPUT_BYTES, [MULTI_PROCESSING, "--direct_num_workers=0"]),
        (0, 0, [MULTI_PROCESSING, "--direct_num_workers=0"]),
        (4, 0, [MULTI_PROCESSING, "--direct_num_workers=4"]),
        (1, 10 * PAYING_INPUT_BYTES, []),
    ],
)
def test_processes_follow_the_flag_or_else_the_input(
    two_cores: None, workers: int | None, input_bytes: int, expected: list[str]
) -> None:
    resolved = runner_arguments([], workers=workers, input_bytes=input_bytes)
    assert resolved == ["--runner=FnApiRunner", *expected]


def test_one_core_never_pays_for_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.os, "cpu_count", lambda: 1)
    resolved = runner_arguments([], workers=None, input_bytes=10 * PAYING_INPUT_BYTES)
    assert resolved == ["--runner=FnApiRunner"]


@pytest.mark.parametrize("flag", ["--direct_num_workers=2", "--direct_running_mode=in_memory"])
def test_beams_own_flags_win_over_the_automatic_choice(two_cores: None, flag: str) -> None:
    resolved = runner_arguments([flag], workers=None, input_bytes=10 * PAYING_INPUT_BYTES)
    assert resolved == ["--runner=FnApiRunner", flag]


def test_an_answering_flink_cluster_is_accepted(java_present: None, flink: str) -> None:
    arguments = ["--runner=FlinkRunner", f"--flink_master={flink}", "--flink_version=1.20"]
    assert runner_arguments(arguments, workers=None, input_bytes=0) == arguments


@pytest.mark.parametrize("flags", [[], ["--flink_version=1.2"], ["--flink_version=1.19"]])
def test_a_flink_cluster_of_another_version_is_refused(
    java_present: None, flink: str, flags: list[str]
) -> None:
    arguments = ["--runner=FlinkRunner", f"--flink_master={flink}", *flags]
    with pytest.raises(RunnerError, match=r"runs Flink 1\.20\.1"):
        runner_arguments(arguments, workers=None, input_bytes=0)


def test_what_is_no_flink_cluster_is_refused(java_present: None, flink: str) -> None:
    arguments = ["--runner=FlinkRunner", f"--flink_master=http://{flink}/other"]
    with pytest.raises(RunnerError, match="no Flink JobManager"):
        runner_arguments(arguments, workers=None, input_bytes=0)


def test_an_answering_job_server_is_accepted(listening_port: int) -> None:
    arguments = ["--runner=PortableRunner", f"--job_endpoint=127.0.0.1:{listening_port}"]
    assert runner_arguments(arguments, workers=None, input_bytes=0) == arguments


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--runner=DaskRunner"], "not supported"),
        (["--runner=apache_beam.runners.dask.dask_runner.DaskRunner"], "not supported"),
        (["--runner=ray"], "not supported"),
        (["--runner=RayRunner"], "not supported"),
        (["--runner=InteractiveRunner"], "notebooks"),
        (["--runner=NoSuchRunner"], "not a runner this command knows"),
        (["--runner"], "expected one argument"),
        (["--runner=PrismRunner"], "--prism_location"),
        (["--runner=PrismRunner", "--prism_location=/no/such/prism"], "no such file"),
        (["--runner=PortableRunner"], "--job_endpoint"),
        (["--runner=PortableRunner", "--job_endpoint=nowhere"], "not HOST:PORT"),
        (["--runner=FlinkRunner", "--flink_job_server_jar=/no/such.jar"], "no such file"),
        (["--runner=FlinkRunner", "--flink_master=127.0.0.1:notaport"], "not HOST:PORT"),
    ],
)
def test_what_cannot_run_is_refused_in_one_line(
    java_present: None, arguments: list[str], message: str
) -> None:
    with pytest.raises(RunnerError) as refusal:
        runner_arguments(arguments, workers=None, input_bytes=0)
    assert message in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "template",
    [
        ["--runner=FlinkRunner", "--flink_master=127.0.0.1:{port}"],
        ["--runner=FlinkRunner", "--job_endpoint=127.0.0.1:{port}"],
        ["--runner=PortableRunner", "--job_endpoint=127.0.0.1:{port}"],
        ["--runner=PrismRunner", "--job_endpoint=127.0.0.1:{port}"],
    ],
)
def test_a_cluster_that_does_not_answer_is_refused_within_seconds(
    java_present: None, closed_port: int, template: list[str]
) -> None:
    arguments = [argument.format(port=closed_port) for argument in template]
    started = time.monotonic()
    with pytest.raises(RunnerError, match=f"answers at 127.0.0.1:{closed_port}"):
        runner_arguments(arguments, workers=None, input_bytes=0)
    assert time.monotonic() - started < 2 * runners.REACHABLE_WITHIN


def test_flink_without_java_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.shutil, "which", lambda name: None)
    with pytest.raises(RunnerError, match="needs Java"):
        runner_arguments(["--runner=FlinkRunner"], workers=None, input_bytes=0)


def test_dataflow_without_its_extra_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(RunnerError, match=r"hanclean\[gcp\]"):
        runner_arguments(["--runner=DataflowRunner"], workers=None, input_bytes=0)


@pytest.mark.parametrize(
    ("flags", "missing"),
    [
        (["--temp_location=gs://b/temp"], "--project"),
        (["--project=my-project"], "--temp_location"),
    ],
)
def test_dataflow_without_what_it_requires_is_refused(
    monkeypatch: pytest.MonkeyPatch, flags: list[str], missing: str
) -> None:
    monkeypatch.setattr(runners.importlib.util, "find_spec", lambda name: name)
    with pytest.raises(RunnerError, match=f"needs {missing}"):
        runner_arguments(["--runner=DataflowRunner", *flags], workers=None, input_bytes=0)


def test_a_complete_dataflow_command_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners.importlib.util, "find_spec", lambda name: name)
    arguments = ["--runner=DataflowRunner", "--project=my-project", "--staging_location=gs://b/s"]
    assert runner_arguments(arguments, workers=None, input_bytes=0) == arguments


@pytest.mark.parametrize(
    ("arguments", "workers"),
    [
        (["--runner=DataflowRunner"], 2),
        (["--direct_num_workers=2"], 2),
        ([], -1),
    ],
)
def test_contradicting_worker_flags_are_refused(arguments: list[str], workers: int) -> None:
    with pytest.raises(RunnerError, match="--workers"):
        runner_arguments(arguments, workers=workers, input_bytes=0)


VARIABLE = "PIPELINE_OPTIONS_FILE"


@pytest.mark.parametrize("before", [None, "", "mine.json"])
@pytest.mark.parametrize("fails", [False, True])
def test_worker_processes_are_quiet_and_the_variable_is_as_it_was(
    before: str | None, fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if before is not None:
        monkeypatch.setenv(VARIABLE, before)

    with contextlib.suppress(RuntimeError), runners.quiet_worker_processes():
        inside = os.environ[VARIABLE]
        if not before:
            options = json.loads(Path(inside).read_text())
            assert options == {"default_sdk_harness_log_level": "ERROR"}
        if fails:
            raise RuntimeError

    assert os.environ.get(VARIABLE) == before
    assert (inside == before) == bool(before)
