"""The distributed tests run only when asked for by path: they need Java, Go and registries.

``make test-flink`` fetches what they need first; ``make test`` does not see them.
"""

from __future__ import annotations

import logging
import subprocess
from pathlib import Path

import pytest

from tests.distributed import submission
from tests.distributed.corpus import write_corpus
from tests.distributed.toolchain import REPOSITORY, Toolchain, load

LOGGER = logging.getLogger("distributed")

DOCUMENTS = 400
PARAGRAPHS = 300
"""Together about 20 s of cleaning on one core: long enough to kill a TaskManager in mid-run."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave this folder out unless a path in it was named."""
    asked = any("distributed" in argument for argument in config.args)
    return None if asked else True


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    return load(REPOSITORY / "build" / "toolchain")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "pages"
    write_corpus(folder, DOCUMENTS, PARAGRAPHS)
    return folder


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small-corpus") / "pages"
    write_corpus(folder, documents=8, paragraphs=5)
    return folder


@pytest.fixture(scope="session")
def local_results(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process on this machine makes of the corpus."""
    return _clean_locally(corpus, tmp_path_factory.mktemp("local"))


@pytest.fixture(scope="session")
def small_local_results(small_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process on this machine makes of the small corpus."""
    return _clean_locally(small_corpus, tmp_path_factory.mktemp("small-local"))


def _clean_locally(source: Path, folder: Path) -> Path:
    output = folder / "results"
    submission.run(submission.command(source, output, "--workers=1"), folder / "log")
    records = submission.read_records(output)
    LOGGER.info("FnApiRunner, one process: %d records", records.total())
    return output


@pytest.fixture(scope="session")
def package(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution of this checkout, as a user would build it; the wheel beside it."""
    folder = tmp_path_factory.mktemp("package")
    build = [toolchain.full_beam, "-m", "build", "--no-isolation"]
    words = [*map(str, build), "--outdir", str(folder), str(REPOSITORY)]
    subprocess.run(words, check=True, timeout=120, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    return archive
