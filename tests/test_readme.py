"""The README's example is what the code does, and its Python runs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from beam_pipeline.options import CATEGORIES
from beam_pipeline.sinks import document_to_record
from transforms.cleaner import DocumentCleaner
from transforms.records import Document, RawDocument
from transforms.stages import TEXT_STAGES

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
BEFORE, AFTER = re.findall(r"```\n(.+?)\n```", README, re.DOTALL)[:2]


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    document = DocumentCleaner()(RawDocument("readme", BEFORE.encode()))
    assert isinstance(document, Document)
    return json.loads(json.dumps(document_to_record(document)))


def test_before_becomes_after(record: dict[str, Any]) -> None:
    assert record["text"] == AFTER


def test_the_record_shown_is_the_record_made(record: dict[str, Any]) -> None:
    (shown,) = (json.loads(text) for text in re.findall(r"```json\n(.+?)```", README, re.DOTALL))

    for name in ("title", "changes", "unresolved"):
        assert record[name] == shown[name]
    assert {name: record["metadata"][name] for name in shown["metadata"]} == shown["metadata"]
    for made, printed in zip(record["removed"], shown["removed"], strict=True):
        assert {name: made[name] for name in printed} == printed


def test_the_tables_name_every_stage_category_and_field(record: dict[str, Any]) -> None:
    named = set(re.findall(r"`(\w+)`", README))

    assert {stage.name for stage in TEXT_STAGES} <= named
    assert set(CATEGORIES) <= named
    assert set(record) <= named


@pytest.mark.parametrize("code", re.findall(r"```python\n(.+?)```", README, re.DOTALL))
def test_the_python_runs(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.txt").write_text("河湾今日丰收。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    exec(code, {})
