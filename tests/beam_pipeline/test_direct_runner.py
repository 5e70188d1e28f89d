"""The real DirectRunner once: everything else pins FnApiRunner."""

from __future__ import annotations

from pathlib import Path

import apache_beam as beam
import pytest
from apache_beam.io import WriteToText
from apache_beam.options.pipeline_options import PipelineOptions

from beam_pipeline.sinks import rejection_to_json_line, to_json_line
from transforms.ptransforms import CleanDocuments
from transforms.records import RawDocument

PAGES = [
    RawDocument("1", "河湾市昨日举行丰收节,各乡镇送来新米。".encode("gb18030"), url="http://a/1"),
    RawDocument("2", "河灣市昨日舉行豐收節。\n責任編輯:柳岸".encode("big5"), attributes={"a": "b"}),
    RawDocument("3", b""),
]


def clean_with(flags: list[str], folder: Path) -> list[str]:
    """Give the whole records, and the rejections, that a runner writes."""
    with beam.Pipeline(options=PipelineOptions(flags)) as pipeline:
        cleaned = pipeline | beam.Create(PAGES) | CleanDocuments()
        records = cleaned.documents | "Record" >> beam.Map(to_json_line)
        rejections = cleaned.rejections | "Rejection" >> beam.Map(rejection_to_json_line)
        _ = (records, rejections) | beam.Flatten() | WriteToText(str(folder / "record"))
    return sorted(line for path in folder.iterdir() for line in path.read_text().splitlines())


def test_the_direct_runner_gives_the_same_records(tmp_path_factory: pytest.TempPathFactory) -> None:
    # Prism is looked for on the network; a path that holds nothing keeps this test offline.
    direct = ["--runner=DirectRunner", "--prism_location=/nonexistent/prism"]
    expected = clean_with(["--runner=FnApiRunner"], tmp_path_factory.mktemp("local"))

    assert len(expected) == 3
    assert clean_with(direct, tmp_path_factory.mktemp("direct")) == expected
