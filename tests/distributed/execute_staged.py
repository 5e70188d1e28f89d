"""Executes a pipeline staged for Dataflow, as one of its workers would find it.

Runs in a virtual environment that holds nothing but Beam and the staged package::

    python execute_staged.py pipeline.pb

The worker container, which only Dataflow has, is exchanged for a worker process of this Python.
"""

import sys
from pathlib import Path

from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.portability import common_urns, python_urns
from apache_beam.portability.api import beam_runner_api_pb2
from apache_beam.runners.portability.fn_api_runner import FnApiRunner

WORKER = f"{sys.executable} -m apache_beam.runners.worker.sdk_worker_main"


def main(staged: Path) -> None:
    """Execute one staged pipeline and print how it ended."""
    pipeline = beam_runner_api_pb2.Pipeline.FromString(staged.read_bytes())
    for environment in pipeline.components.environments.values():
        assert environment.urn == common_urns.environments.DOCKER.urn
        environment.urn = python_urns.SUBPROCESS_SDK
        environment.payload = WORKER.encode()
    result = FnApiRunner().run_via_runner_api(pipeline, PipelineOptions())
    result.wait_until_finish()
    print(result.state)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
