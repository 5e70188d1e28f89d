"""The example in Beam YAML, by Beam's own runner of such pipelines and of their test suites."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tests.distributed.toolchain import REPOSITORY, Toolchain

EXAMPLES = REPOSITORY / "transforms" / "yaml" / "examples"


def run_yaml(toolchain: Toolchain, folder: Path, *flags: str) -> str:
    """Run the example; gives what it printed."""
    variables = {name: str(folder / name) for name in ("input", "output", "rejected")}
    words = [
        str(toolchain.full_beam),
        *["-m", "apache_beam.yaml.main", "--runner=FnApiRunner"],
        f"--yaml_pipeline_file={EXAMPLES / 'clean_articles.yaml'}",
        f"--jinja_variables={json.dumps(variables)}",
    ]
    # Beam looks for included providers from the folder it runs in when it runs a test suite.
    finished = subprocess.run(
        [*words, *flags],
        cwd=EXAMPLES,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr[-4000:]
    return finished.stdout + finished.stderr


def test_the_example_cleans_a_file(toolchain: Toolchain, tmp_path: Path) -> None:
    article = {"id": "1", "text": "河灣市稻田音樂節開幕,觀眾免費入場。\n責任編輯：何一舟"}
    (tmp_path / "input").write_text(json.dumps(article) + "\n")
    run_yaml(toolchain, tmp_path)
    (shard,) = tmp_path.glob("output-*")
    cleaned = json.loads(shard.read_text())
    assert cleaned == {"id": "1", "text": "河湾市稻田音乐节开幕，观众免费入场。"}


def test_the_test_suite_passes(toolchain: Toolchain, tmp_path: Path) -> None:
    suite = EXAMPLES / "clean_articles_test.yaml"
    output = run_yaml(toolchain, tmp_path, "--tests", f"--test_suite={suite}")
    assert "Ran 2 tests" in output
    assert "OK" in output
