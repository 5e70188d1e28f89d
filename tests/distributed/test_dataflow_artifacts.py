"""What is staged for Dataflow, without Google: written offline, executed in a clean environment."""

from __future__ import annotations

import logging
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from apache_beam.portability.api import beam_runner_api_pb2

from tests.distributed import submission
from tests.distributed.toolchain import Toolchain

LOGGER = logging.getLogger("dataflow")

LARGEST_JOB = 1_000_000
"""Bytes; Dataflow refuses job graphs above ten times this."""

GROUP_BY_KEY = "beam:transform:group_by_key:v1"

NAMES_AND_COUNTERS = {
    "Read/EachOnce/Group/GroupByKey",
    "Summarize/CombineGlobally(_AddUp)/CombinePerKey/GroupByKey",
    "WriteDocuments/Write/Write/WriteImpl/GroupByKey",
    "WriteRejections/Write/Write/WriteImpl/GroupByKey",
    "WriteSummary/Write/Write/WriteImpl/GroupByKey",
}
"""Every shuffle there is: of the names of pieces to read, of each worker's counts, and of the names
of the files written."""


@dataclass(frozen=True)
class Template:
    """Where the template, the staged files and, once it runs, the results are."""

    job: Path
    staging: Path
    results: Path


@pytest.fixture(scope="module")
def template(
    toolchain: Toolchain, small_corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> Template:
    """Write a template with the real command; nobody listens at the service's address."""
    folder = tmp_path_factory.mktemp("dataflow")
    made = Template(folder / "template", folder / "staging", folder / "results")
    made.staging.mkdir()
    rules = folder / "rules.toml"
    rules.touch()
    flags = [
        "--runner=DataflowRunner",
        "--project=hanclean-offline",
        "--region=europe-west1",
        "--no_auth",
        "--dataflow_endpoint=http://localhost:1",
        f"--staging_location={made.staging}",
        f"--temp_location={folder}",
        f"--template_location={made.job}",
        "--setup_file=./setup.py",
        f"--rules={rules}",
    ]
    python = toolchain.full_beam
    words = submission.command(small_corpus, made.results, *flags, python=python)
    submission.run(words, folder / "log")
    rules.unlink()  # no worker of Dataflow's has it
    return made


def test_the_job_graph_is_far_from_the_limit(template: Template) -> None:
    graph = (template.staging / "pipeline.pb").stat().st_size
    assert template.job.stat().st_size + graph < LARGEST_JOB


def test_no_text_is_shuffled(template: Template) -> None:
    staged = (template.staging / "pipeline.pb").read_bytes()
    transforms = beam_runner_api_pb2.Pipeline.FromString(staged).components.transforms.values()
    shuffles = {each.unique_name for each in transforms if each.spec.urn == GROUP_BY_KEY}
    assert shuffles == NAMES_AND_COUNTERS


def test_the_staged_pipeline_runs_with_the_staged_package_alone(
    template: Template, toolchain: Toolchain, small_local_results: Path, tmp_path: Path
) -> None:
    python = make_clean_environment(tmp_path / "venv", toolchain, template.staging)
    script = Path(__file__).with_name("execute_staged.py")
    pipeline = template.staging / "pipeline.pb"
    executed = _run(python, script, pipeline, cwd=tmp_path)
    LOGGER.info("the staged pipeline: %s", executed.splitlines()[-1])
    submission.assert_same_results(template.results, small_local_results)


def make_clean_environment(folder: Path, toolchain: Toolchain, staging: Path) -> Path:
    """Make an environment with Beam and the staged package; gives its Python."""
    _run(toolchain.worker_base, "-m", "venv", "--without-pip", folder)
    (base,) = toolchain.worker_base.parents[1].glob("lib/python3*/site-packages")
    (own,) = folder.glob("lib/python3*/site-packages")
    (own / "base.pth").write_text(str(base))
    python = folder / "bin" / "python"
    install = ["-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-index"]
    wheels = f"--find-links={toolchain.wheelhouse}"
    _run(python, *install, wheels, staging / "workflow.tar.gz")
    return python


def _run(*words: str | Path, cwd: Path | None = None) -> str:
    finished = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=submission.FINISH_WITHIN,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr[-4000:]
    return finished.stdout
