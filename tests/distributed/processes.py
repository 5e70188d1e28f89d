"""Starts processes and surely ends them, with everything that they started in turn.

Each is started in a session of its own. Children cannot leave it unknowingly (a new process group
stays in the session), so that whoever is still in one at the end was started by us.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

STOP_WITHIN = 10
"""Seconds a process has to end by itself when asked to."""


class Sessions:
    """Processes started here; leaving the context ends all of them and their descendants."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self, command: Sequence[str | Path], log: Path, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a command in a new session, its output appended to a log file."""
        with log.open("ab") as output:
            process = subprocess.Popen(
                [str(word) for word in command],
                env={**os.environ, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def __enter__(self) -> Sessions:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for process in reversed(self._started):
            end_session(process)


def end_session(process: subprocess.Popen[bytes]) -> None:
    """Ask everything in a session to end, then make it."""
    _signal_session(process.pid, signal.SIGTERM)
    with contextlib.suppress(TimeoutError):
        wait_until(lambda: _is_ended(process), STOP_WITHIN, "the session to end")
    _signal_session(process.pid, signal.SIGKILL)
    process.wait(STOP_WITHIN)


def _is_ended(process: subprocess.Popen[bytes]) -> bool:
    process.poll()
    return not list(session_members(process.pid))


def _signal_session(session: int, number: signal.Signals) -> None:
    for pid in session_members(session):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def session_members(session: int) -> Iterator[int]:
    """List the processes that run in a session; those that ended but were not waited for do not."""
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, ProcessLookupError):
            pid = int(folder.name)
            if os.getsid(pid) == session and _state(folder) != "Z":
                yield pid


def _state(folder: Path) -> str:
    return (folder / "stat").read_text().rpartition(")")[2].split()[0]


def command_line(pid: int) -> str:
    """Give a process's command line, empty where it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except OSError:
        return ""


def free_port() -> int:
    """Find a port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Callable[[], object], seconds: float, what: str) -> None:
    """Wait for a condition; raises ``TimeoutError`` naming what never came."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        time.sleep(0.2)
