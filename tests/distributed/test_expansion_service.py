"""The transforms from another language's pipeline, through Beam's expansion service."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

from tests.distributed.processes import Sessions, free_port, wait_until
from tests.distributed.toolchain import REPOSITORY, Toolchain

SERVING_WITHIN = 120
"""Seconds for the service to listen; 4 measured."""


def test_a_pipeline_without_the_package_uses_its_transforms(
    toolchain: Toolchain, tmp_path: Path
) -> None:
    port = free_port()
    service = [
        *[str(toolchain.full_beam), "-m", "apache_beam.runners.portability.expansion_service_main"],
        *[f"--port={port}", "--fully_qualified_name_glob=transforms.*", "--serve_loopback_worker"],
    ]
    client = [toolchain.worker_base, Path(__file__).with_name("use_expansion_service.py")]
    with Sessions() as sessions:
        sessions.start(service, tmp_path / "service.log", {"PYTHONPATH": str(REPOSITORY)})
        wait_until(lambda: _is_listening(port), SERVING_WITHIN, "the expansion service")
        used = subprocess.run(
            [*map(str, client), f"127.0.0.1:{port}"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert used.returncode == 0, used.stderr[-4000:]
    assert used.stdout.strip().endswith("河湾市稻田音乐节开幕，观众免费入场。")


def _is_listening(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
