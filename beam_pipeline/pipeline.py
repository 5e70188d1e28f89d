"""The whole run: read, clean, write, account."""

from __future__ import annotations

import apache_beam as beam

from beam_pipeline.options import SCRIPTS, CleaningOptions
from beam_pipeline.report import Summarize, WriteSummary
from beam_pipeline.sinks import WriteDocuments, WriteRejections
from beam_pipeline.sources import ReadDocuments
from transforms.corpus import StripRepeatedLines
from transforms.ptransforms import CleanDocuments


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
    rejections = (source.rejections, cleaned.rejections) | "AllRejections" >> beam.Flatten()
    documents = cleaned.documents
    if options.strip_repeated:
        documents = documents | "StripRepeated" >> StripRepeatedLines()
    documents | "WriteDocuments" >> WriteDocuments(options.output, options.output_format)
    rejections | "WriteRejections" >> WriteRejections(options.output)
    summary = (source.documents, source.rejections, documents, cleaned.rejections)
    summary | "Summarize" >> Summarize() | "WriteSummary" >> WriteSummary(options.output)
