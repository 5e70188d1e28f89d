from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import apache_beam as beam
import pyarrow.parquet as pq
import pytest
from apache_beam.options.pipeline_options import PipelineOptions

from beam_pipeline.sinks import (
    WriteDocuments,
    WriteRejections,
    to_json_line,
    to_parquet_row,
    to_text,
)
from transforms.records import Change, Document, Metadata, RawDocument, Removal

DOCUMENT = Document(
    id="河湾/1.txt",
    text="河湾今日\n丰收",
    title="河湾今日",
    metadata=Metadata(reporter=["丁一"], extra={"column": ["要闻"]}),
    encoding="gb18030",
    changes=[Change("repair.inline_pinyin", 2)],
    removed=[Removal("editor", "editor.line", "责编：甲", 3, 8, 12)],
    raw=RawDocument("河湾/1.txt", b"\xba\xd3"),
)
FIELDS = """id text title metadata url attributes encoding decoding script script_source changes
unresolved removed content_bytes content_sha256 schema_version hanclean_version rules_digest"""


def test_a_line_holds_the_fields_of_the_contract_and_no_bytes() -> None:
    record = json.loads(to_json_line(DOCUMENT))

    assert list(record) == FIELDS.split()
    assert record["metadata"]["extra"] == {"column": ["要闻"]}
    assert record["changes"] == [{"rule": "repair.inline_pinyin", "count": 2}]
    assert record["removed"][0]["text"] == "责编：甲"


@pytest.mark.parametrize("text", ["\ud800", "\u2028", "\x85", "\x00", "\\u2028", '"\n'])
def test_any_text_is_one_line_of_utf8_and_comes_back(text: str) -> None:
    line = to_json_line(Document("1", text))

    assert line.encode("utf-8").decode("utf-8") == line
    assert line.splitlines() == [line]
    assert json.loads(line)["text"] == text


def write(folder: Path, output_format: str) -> Path:
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
        documents = pipeline | beam.Create([DOCUMENT])
        _ = documents | WriteDocuments(str(folder), output_format)
    (path,) = folder.glob("documents-*")
    return path


def test_parquet_holds_one_column_a_field(tmp_path: Path) -> None:
    (row,) = pq.read_table(write(tmp_path, "parquet")).to_pylist()

    assert list(row) == FIELDS.split()
    assert (row["text"], row["content_bytes"], row["url"]) == ("河湾今日\n丰收", 0, None)
    assert json.loads(row["changes"]) == [{"rule": "repair.inline_pinyin", "count": 2}]


def test_text_output_is_the_paragraphs_and_an_empty_line(tmp_path: Path) -> None:
    assert write(tmp_path, "text").read_text("utf-8") == "河湾今日\n丰收\n\n"


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    document = Document("1", "河\ud83d湾")

    assert to_text(document) == "河\ufffd湾\n"
    assert to_parquet_row(document)["text"] == "河\ufffd湾"


@pytest.mark.parametrize("write", [WriteDocuments("out"), WriteRejections("out")])
def test_anything_but_records_is_refused_at_construction(write: Any) -> None:
    pipeline = beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"]))
    with pytest.raises(TypeError, match="takes"):
        _ = pipeline | beam.Create(["河湾"]) | write


def test_display_data_shows_the_options() -> None:
    data = WriteDocuments("out", "parquet").display_data()

    assert data == {"folder": "out", "output_format": "parquet"}
