"""The real DirectRunner once: everything else pins FnApiRunner."""

from __future__ import annotations

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to

from transforms.ptransforms import CleanDocuments
from transforms.records import RawDocument

TEXT = "河湾市昨日举行丰收节,各乡镇送来新米。"


def test_the_direct_runner_gives_the_same_record() -> None:
    # Prism is looked for on the network; a path that holds nothing keeps this test offline.
    flags = ["--runner=DirectRunner", "--prism_location=/nonexistent/prism"]
    with beam.Pipeline(options=PipelineOptions(flags)) as pipeline:
        raw = pipeline | beam.Create([RawDocument("1", TEXT.encode("gb18030"))])
        documents = (raw | CleanDocuments()).documents
        texts = documents | beam.Map(lambda document: (document.id, document.text))
        assert_that(texts, equal_to([("1", "河湾市昨日举行丰收节，各乡镇送来新米。")]))
