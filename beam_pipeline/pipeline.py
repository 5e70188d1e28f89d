"""The whole run: read, clean, write, account."""

from __future__ import annotations

from typing import Any

import apache_beam as beam
from apache_beam.transforms.error_handling import ErrorHandler

from beam_pipeline.options import SCRIPTS, CleaningOptions
from beam_pipeline.report import Summarize, WriteSummary
from beam_pipeline.sinks import WriteDocuments, WriteRejections
from beam_pipeline.sources import ReadDocuments
from transforms.corpus import StripRepeatedLines
from transforms.ptransforms import CleanDocuments
from transforms.records import Rejection


def build(pipeline: beam.Pipeline, options: CleaningOptions) -> None:
    """Add the whole run to a pipeline.

    Documents, rejections and the summary go to ``options.output``.
    """
    source = pipeline | "Read" >> ReadDocuments(options.input, limit=options.limit)
    cleaned = source.documents | "Clean" >> CleanDocuments(
        script=SCRIPTS[options.script],
        skip=tuple(options.skip),
        keep=tuple(options.keep),
        rules_file=options.rules,
        line_model=options.line_model,
        regional_vocabulary=options.regional_vocabulary,
        quotes=options.quotes,
        split_single_line=options.split_single_line,
    )
    documents, rejections = cleaned.documents, cleaned.rejections
    if options.strip_repeated:
        documents, rejections = strip_repeated(documents, rejections)
    everything = (source.rejections, rejections) | "AllRejections" >> beam.Flatten()
    documents | "WriteDocuments" >> WriteDocuments(options.output, options.output_format)
    everything | "WriteRejections" >> WriteRejections(options.output)
    summary = (source.documents, source.rejections, documents, rejections)
    summary | "Summarize" >> Summarize() | "WriteSummary" >> WriteSummary(options.output)


def strip_repeated(documents: Any, rejections: Any) -> tuple[Any, Any]:
    """Strip lines that a site repeats; gives the documents, and the rejections with its own."""
    with ErrorHandler("Unstripped" >> beam.Map(_keep).with_output_types(Rejection)) as handler:
        strip = StripRepeatedLines().with_error_handler(handler)
        stripped = documents | "StripRepeated" >> strip
    return stripped, (rejections, handler.output()) | "CleaningRejections" >> beam.Flatten()


def _keep(rejection: Rejection) -> Rejection:
    return rejection
