from __future__ import annotations

import json
import re
from pathlib import Path

from beam_pipeline.arguments import make_parser

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDER = REPOSITORY / "docs" / "dataflow"


def test_every_parameter_is_a_flag_of_the_command() -> None:
    flags = {flag for action in make_parser()._actions for flag in action.option_strings}
    parameters = json.loads((FOLDER / "metadata.json").read_text())["parameters"]
    assert {f"--{parameter['name']}" for parameter in parameters} <= flags


def test_choices_are_those_of_the_command() -> None:
    choices = {
        action.option_strings[0]: set(action.choices)
        for action in make_parser()._actions
        if action.choices
    }
    parameters = json.loads((FOLDER / "metadata.json").read_text())["parameters"]
    for name in ("script", "output-format", "skip"):
        (pattern,) = next(each for each in parameters if each["name"] == name)["regexes"]
        assert set(pattern.strip("^()$").split("|")) == choices[f"--{name}"]


def test_the_image_has_the_beam_that_is_pinned() -> None:
    (pinned,) = re.findall(r"^apache-beam==(\S+)", read("requirements.txt"), re.M)
    (in_image,) = re.findall(r"^ARG BEAM=(\S+)", read("docs/dataflow/Dockerfile"), re.M)
    assert in_image == pinned


def read(name: str) -> str:
    return (REPOSITORY / name).read_text()
