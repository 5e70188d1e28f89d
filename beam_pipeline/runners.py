"""Which engine a run gets, and whether that engine can be had: decided before anything starts.

Beam finds out late, and with a traceback, that a runner's package, cluster or binary is missing.
Here each of these is one line for the user, within seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from http.client import HTTPException
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit
from urllib.request import urlopen

from apache_beam.options.pipeline_options import FlinkRunnerOptions

__all__ = ["RunnerError", "quiet_worker_processes", "runner_arguments"]

LOCAL_RUNNER = "FnApiRunner"

PAYING_INPUT_BYTES = 64 * 1024 * 1024
"""From this size on a run uses all cores unasked: starting processes has to be paid first. On two
cores 41 MB of news took 8.2 s with two processes and 7.3 s with one, 123 MB 10.6 and 14.6 s."""

MOST_WORKERS = 1024
"""More than any machine has cores: Beam would start whatever number it is given."""

REACHABLE_WITHIN = 5.0
"""Seconds to wait for a cluster to accept a connection."""

_REPLACED_BY_LOCAL = frozenset(
    {"", "direct", "directrunner", "bundlebaseddirectrunner", "switchingdirectrunner", "fnapi"}
)
"""Beam 2.77's DirectRunner first looks for the Prism binary on the network and changes engine with
what it finds. A local run must download nothing and give the same records offline."""

_UNSUPPORTED = {
    "dask": "it drops records where a step has several outputs, without saying so",
    "ray": "its package does not import with current Beam releases",
    "interactive": "it is for notebooks: use the transforms there, not the command",
}


class RunnerError(ValueError):
    """One line for the user; the command exits with status 2."""


def runner_arguments(arguments: list[str], *, workers: int | None, input_bytes: int) -> list[str]:
    """Resolve the runner among Beam's flags, and check that it can be had.

    ``workers`` is the number of local processes: 0 for one a core, ``None`` to decide by
    ``input_bytes``. Returns the Beam flags to use; all other flags pass unchanged.

    Raises:
        RunnerError: the runner is unknown or unsupported, its package is not installed, its
            cluster does not answer, or ``workers`` does not go with it.

    >>> runner_arguments(["--runner=DirectRunner"], workers=None, input_bytes=1000)
    ['--runner=FnApiRunner']
    >>> runner_arguments([], workers=3, input_bytes=1000)[1:]
    ['--direct_running_mode=multi_processing', '--direct_num_workers=3']
    """
    chosen, others = _parser("--runner").parse_known_args(arguments)
    name = (chosen.runner or "").strip()
    key = name.rsplit(".", maxsplit=1)[-1].lower()
    if key in _REPLACED_BY_LOCAL or key == LOCAL_RUNNER.lower():
        return [f"--runner={LOCAL_RUNNER}", *_worker_flags(others, workers, input_bytes), *others]
    check = _CHECKS.get(key.removesuffix("runner"))
    if check is None:
        raise RunnerError(_refusal(name, key))
    if workers is not None:
        raise RunnerError(
            f"--workers is for local runs; {name} takes --parallelism (Flink), "
            "--num_workers and --max_num_workers (Dataflow)"
        )
    check(others)
    return [f"--runner={name}", *others]


@contextlib.contextmanager
def quiet_worker_processes() -> Iterator[None]:
    """Let worker processes on this machine log errors only.

    Beam hands its local workers no option; the file that this variable names is all they read.
    """
    variable = "PIPELINE_OPTIONS_FILE"
    before = os.environ.get(variable)
    if before:  # the user's own
        yield
        return
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"default_sdk_harness_log_level": "ERROR"}, file)
        file.flush()
        os.environ[variable] = file.name
        try:
            yield
        finally:
            del os.environ[variable]
            if before is not None:
                os.environ[variable] = before


def _worker_flags(others: list[str], workers: int | None, input_bytes: int) -> list[str]:
    given, _ = _parser("--direct_num_workers", "--direct_running_mode").parse_known_args(others)
    chosen_by_beam_flag = given.direct_num_workers is not None or given.direct_running_mode
    if workers is None:
        pays = input_bytes >= PAYING_INPUT_BYTES and (os.cpu_count() or 1) > 1
        workers = 0 if pays and not chosen_by_beam_flag else 1
    elif chosen_by_beam_flag:
        raise RunnerError("--workers and --direct_num_workers say the same thing: give one of them")
    if not 0 <= workers <= MOST_WORKERS:
        raise RunnerError(
            f"--workers {workers}: give a number of processes up to {MOST_WORKERS}, "
            "or 0 for one a core"
        )
    if workers == 1:
        return []
    return ["--direct_running_mode=multi_processing", f"--direct_num_workers={workers}"]


def _refusal(name: str, key: str) -> str:
    supported = "DirectRunner, FlinkRunner, DataflowRunner, PrismRunner, PortableRunner"
    for word, reason in _UNSUPPORTED.items():
        if key.startswith(word):
            return f"--runner={name} is not supported: {reason} (use one of: {supported})"
    return f"--runner={name} is not a runner this command knows (use one of: {supported})"


def _check_dataflow(arguments: list[str]) -> None:
    if not _installed("google.cloud.dataflow"):
        raise RunnerError("DataflowRunner needs the gcp extra: pip install 'hanclean[gcp]'")
    flags, _ = _parser("--project", "--temp_location", "--staging_location").parse_known_args(
        arguments
    )
    if not flags.project:
        raise RunnerError("DataflowRunner needs --project")
    if not (flags.temp_location or flags.staging_location):
        raise RunnerError("DataflowRunner needs --temp_location, a folder in a bucket")


def _check_flink(arguments: list[str]) -> None:
    flags, _ = _parser(
        "--flink_master", "--flink_version", "--flink_job_server_jar", "--job_endpoint"
    ).parse_known_args(arguments)
    if flags.job_endpoint:
        _require_reachable("Beam job server", "--job_endpoint", flags.job_endpoint)
        return
    if shutil.which("java") is None:
        raise RunnerError("FlinkRunner starts Beam's job server and needs Java: none is on PATH")
    _require_file("--flink_job_server_jar", flags.flink_job_server_jar)
    if flags.flink_master not in (None, "[auto]", "[local]"):
        _require_reachable("Flink cluster", "--flink_master", flags.flink_master)
        _require_flink_version(flags.flink_master, flags.flink_version)


def _require_flink_version(address: str, given: str | None) -> None:
    """Refuse a cluster whose Flink is not the job server's: Flink would fail on the first class."""
    expected = given or FlinkRunnerOptions.PUBLISHED_FLINK_VERSIONS[-1]
    base = address if "://" in address else f"http://{address}"
    try:
        with urlopen(f"{base.rstrip('/')}/overview", timeout=REACHABLE_WITHIN) as answer:
            found = str(json.load(answer)["flink-version"])
    except (OSError, ValueError, KeyError, TypeError, HTTPException) as error:
        raise RunnerError(
            f"What answers at {address} (--flink_master) is no Flink JobManager: {error!r}"
        ) from error
    if not found.startswith(f"{expected}."):
        raise RunnerError(
            f"The cluster at {address} runs Flink {found}, not {expected}: give its --flink_version"
        )


def _check_prism(arguments: list[str]) -> None:
    flags, _ = _parser("--prism_location", "--job_endpoint").parse_known_args(arguments)
    if flags.job_endpoint:
        _require_reachable("Prism", "--job_endpoint", flags.job_endpoint)
    elif flags.prism_location:
        _require_file("--prism_location", flags.prism_location)
    else:
        raise RunnerError(
            "PrismRunner needs --prism_location=FILE, the Prism binary: "
            "without it Beam downloads one at run time"
        )


def _check_portable(arguments: list[str]) -> None:
    flags, _ = _parser("--job_endpoint").parse_known_args(arguments)
    if not flags.job_endpoint or flags.job_endpoint == "embed":
        raise RunnerError("PortableRunner needs --job_endpoint=HOST:PORT, a running job server")
    _require_reachable("Beam job server", "--job_endpoint", flags.job_endpoint)


_CHECKS: dict[str, Callable[[list[str]], None]] = {
    "dataflow": _check_dataflow,
    "flink": _check_flink,
    "prism": _check_prism,
    "portable": _check_portable,
}


def _require_reachable(what: str, flag: str, address: str) -> None:
    parts = urlsplit(address if "://" in address else f"//{address}")
    try:
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
        with socket.create_connection((parts.hostname or "", port), timeout=REACHABLE_WITHIN):
            return
    except (KeyError, ValueError):
        raise RunnerError(f"{flag}={address} is not HOST:PORT") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise RunnerError(f"No {what} answers at {address} ({flag}): {reason}") from error


def _require_file(flag: str, value: str | None) -> None:
    if value and "://" not in value and not Path(value).is_file():
        raise RunnerError(f"{flag}={value}: no such file")


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


class _FlagParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise RunnerError(message)


def _parser(*flags: str) -> argparse.ArgumentParser:
    parser = _FlagParser(add_help=False, allow_abbrev=False)
    for flag in flags:
        parser.add_argument(flag)
    return parser
