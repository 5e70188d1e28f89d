"""Fetches what the distributed tests run on, through package registries and their own clients.

Run as a program before the tests::

    python tests/distributed/toolchain.py build/toolchain

Everything lands in the given folder and is kept for the next run. Exit status 3, with one line,
where Java, Maven, Go or a registry is missing.
"""

from __future__ import annotations

import dataclasses
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BEAM = importlib.metadata.version("apache-beam")

FLINK = "1.19.3"
JOB_SERVER_BEAM = "2.62.0"
"""The newest Flink job server whose every dependency each Maven mirror we met serves. Its Flink,
1.19, is the newest it knows; the portable protocol lets it serve workers of a newer Beam."""

GO_MODULE = "github.com/apache/beam/sdks/v2"

OUR_PACKAGES = ("chardet", "ftfy", "opencc", "regex", "tomli", "wcwidth")
"""What the package needs beside Beam: its own requirements, and those that these have. On Python
3.11 and later it does without tomli."""

BUILD_PACKAGES = ("build", "setuptools", "wheel")
"""Beam stages and installs source distributions without build isolation."""

FETCH_WITHIN = 420
"""Seconds for any one download or build; the longest measured took 80."""

MISSING = 3
"""Exit status where the machine lacks what the tests need."""


class ToolchainMissingError(RuntimeError):
    """The machine cannot run the distributed tests; one line says why."""


@dataclass(frozen=True)
class Toolchain:
    """Where everything lies.

    ``worker_base`` is the Python a worker starts from, as in Beam's container image: Beam and pip,
    nothing of ours. ``wheelhouse`` holds our dependencies, so that workers install without an
    index. ``full_beam`` has Beam's extras ``gcp`` and ``yaml``.
    """

    flink_jars: tuple[Path, ...]
    job_server_jars: Path
    job_server_jar: Path
    boot: Path
    prism: Path
    worker_base: Path
    wheelhouse: Path
    full_beam: Path


def fetch(home: Path) -> Toolchain:
    """Fetch what is not there yet; raises ``ToolchainMissingError``."""
    require_programs("java", "mvn", "go")
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    full = f"apache-beam[gcp,yaml]=={BEAM}"
    # Two at a time: some wait for the network, the Go programs for the processor.
    with ThreadPoolExecutor(max_workers=2) as pool:
        boot = pool.submit(build_go_program, home, f"{GO_MODULE}/python/container")
        flink = pool.submit(fetch_flink, home)
        job_server = pool.submit(fetch_job_server, home)
        prism = pool.submit(build_go_program, home, f"{GO_MODULE}/go/cmd/prism")
        worker_base = pool.submit(make_venv, home, "worker-base", f"apache-beam=={BEAM}")
        full_beam = pool.submit(make_venv, home, "full-beam", full, *OUR_PACKAGES)
        wheelhouse = pool.submit(fetch_wheels, home)
    flink_jars, job_server_jars = flink.result(), job_server.result()
    return Toolchain(
        flink_jars=flink_jars,
        job_server_jars=job_server_jars,
        job_server_jar=join_jars(home / "job-server.jar", job_server_jars, flink_jars),
        boot=boot.result(),
        prism=prism.result(),
        worker_base=worker_base.result(),
        wheelhouse=wheelhouse.result(),
        full_beam=full_beam.result(),
    )


def load(home: Path) -> Toolchain:
    """Read where an earlier :func:`fetch` put everything."""
    record = json.loads((home / "toolchain.json").read_text())
    paths = {name: Path(value) for name, value in record.items() if isinstance(value, str)}
    return Toolchain(flink_jars=tuple(map(Path, record["flink_jars"])), **paths)


def save(toolchain: Toolchain, home: Path) -> None:
    """Write down where everything is, for :func:`load`."""
    record = dataclasses.asdict(toolchain)
    (home / "toolchain.json").write_text(json.dumps(record, default=str, indent=1))


def require_programs(*names: str) -> None:
    """Raise ``ToolchainMissingError`` for the first program that is not on ``PATH``."""
    for name in names:
        if shutil.which(name) is None:
            raise ToolchainMissingError(f"no {name} on PATH")


def fetch_flink(home: Path) -> tuple[Path, ...]:
    """Take the cluster's jars out of the Python package that carries them (it has no scripts)."""
    folder = home / f"flink-{FLINK}"
    if not folder.is_dir():
        requirement = f"apache-flink-libraries=={FLINK}"
        run_client(
            f"Flink {FLINK}",
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"],
            ["--dest", home / "downloads", requirement],
        )
        (archive,) = (home / "downloads").glob(f"apache*flink*libraries-{FLINK}.tar.gz")
        _extract_jars(archive, folder)
        archive.unlink()
    return tuple(sorted(folder.glob("*.jar")))


def _extract_jars(archive: Path, folder: Path) -> None:
    unpacked = folder.with_suffix(".part")
    unpacked.mkdir(exist_ok=True)
    with tarfile.open(archive) as packed:
        for member in packed:
            if re.search(r"/deps/lib/(flink-dist|log4j)[^/]*\.jar$", member.name):
                member.name = Path(member.name).name
                packed.extract(member, unpacked, filter="data")
    unpacked.rename(folder)


def fetch_job_server(home: Path) -> Path:
    """Fetch Beam's Flink job server with its dependencies; gives their folder."""
    folder = home / f"job-server-{JOB_SERVER_BEAM}"
    if not folder.is_dir():
        unpacked = folder.with_suffix(".part")
        run_client(
            f"Beam's Flink job server {JOB_SERVER_BEAM}",
            ["mvn", "--batch-mode", "--quiet", "--file", Path(__file__).with_name("pom.xml")],
            [f"-Dbeam.version={JOB_SERVER_BEAM}", f"-DoutputDirectory={unpacked}"],
            ["dependency:copy-dependencies"],
        )
        unpacked.rename(folder)
    return folder


def join_jars(jar: Path, folder: Path, flink_jars: Sequence[Path]) -> Path:
    """Write one jar that names all of the job server's, for the runner to start.

    Logging comes from Flink's own log4j.
    """
    logging_jars = [each for each in flink_jars if each.name.startswith("log4j")]
    with zipfile.ZipFile(jar, "w") as archive:
        manifest = make_manifest([*sorted(folder.glob("*.jar")), *logging_jars])
        archive.writestr("META-INF/MANIFEST.MF", manifest)
    return jar


def make_manifest(class_path: Sequence[Path]) -> str:
    """Write a jar manifest; its lines may not be longer than 72 bytes."""
    addresses = " ".join(jar.as_uri() for jar in class_path)
    line = f"Class-Path: {addresses}"
    wrapped = [line[:72], *(f" {line[at : at + 71]}" for at in range(72, len(line), 71))]
    main_class = "Main-Class: org.apache.beam.runners.flink.FlinkJobServerDriver"
    return "\n".join(["Manifest-Version: 1.0", main_class, *wrapped, ""])


def build_go_program(home: Path, package: str) -> Path:
    """Build a Go program of the installed Beam's version."""
    program = home / f"go-{BEAM}" / Path(package).name
    if not program.exists():
        environment = {**os.environ, "GOBIN": str(program.parent)}
        run_client(program.name, ["go", "install", f"{package}@v{BEAM}"], environment=environment)
    return program


def make_venv(home: Path, name: str, *requirements: str) -> Path:
    """Make a virtual environment with the given packages; give its Python."""
    folder = home / f"{name}-{BEAM}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        run_client(f"a venv for {name}", [sys.executable, "-m", "venv", "--clear", folder])
        run_client(
            ", ".join(requirements),
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
            ["--constraint", REPOSITORY / "requirements.txt", *BUILD_PACKAGES, *requirements],
        )
        (folder / "ready").touch()
    return python


def fetch_wheels(home: Path) -> Path:
    """Fetch our own dependencies, without Beam, which every worker has."""
    wheelhouse = home / "wheelhouse"
    pins = (REPOSITORY / "requirements.txt").read_text().splitlines()
    ours = [pin for pin in pins if pin.partition("==")[0] in OUR_PACKAGES]
    run_client(
        "wheels of our dependencies",
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"],
        ["--disable-pip-version-check", "--dest", wheelhouse, *ours],
    )
    return wheelhouse


def run_client(
    what: str,
    *command: Sequence[str | Path],
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run a registry's client; raises ``ToolchainMissingError`` with its last line of output."""
    started = time.monotonic()
    try:
        finished = subprocess.run(
            [str(word) for part in command for word in part],
            env=environment,
            timeout=FETCH_WITHIN,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ToolchainMissingError(f"{what}: not fetched within {FETCH_WITHIN} s") from None
    if finished.returncode:
        lines = [line for line in finished.stdout.splitlines() if "rror" in line] or ["no output"]
        raise ToolchainMissingError(f"{what}: {lines[0].strip()}")
    print(f"fetched {what} in {time.monotonic() - started:.0f} s", flush=True)


def main(home: Path) -> int:
    """Fetch and record; gives the exit status."""
    try:
        save(fetch(home), home)
    except ToolchainMissingError as missing:
        print(f"skipped: the distributed tests cannot run here: {missing}", file=sys.stderr)
        return MISSING
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
