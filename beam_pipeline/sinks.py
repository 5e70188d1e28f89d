"""From records to files: documents as JSONL, Parquet or text, rejections as JSONL."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import apache_beam as beam
import pyarrow as pa
from apache_beam.io import WriteToParquet, WriteToText
from apache_beam.io.filesystems import FileSystems

from beam_pipeline.valid_unicode import replace_surrogates
from transforms.records import Document, Rejection
from transforms.schemas import check_record, describe_options

_UNSAFE_IN_A_LINE = re.compile("[\ud800-\udfff\x85\u2028\u2029]")


@dataclass(eq=False)
class WriteDocuments(beam.PTransform[Any, Any]):
    """Write documents to ``DIR/documents-*``.

    ``jsonl`` writes whole records; ``parquet`` the same, with the nested fields as JSON; ``text``
    only the clean text, documents separated by an empty line.
    """

    folder: str
    output_format: str = "jsonl"

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, documents: Any) -> Any:
        """Write in the chosen format."""
        check_record(documents.element_type, Document, "WriteDocuments")
        prefix = FileSystems.join(self.folder, "documents")
        if self.output_format == "parquet":
            rows = documents | "ToRow" >> beam.Map(to_parquet_row)
            write = WriteToParquet(prefix, PARQUET_SCHEMA, file_name_suffix=".parquet")
            return rows | "Write" >> write
        if self.output_format == "text":
            texts = documents | "ToText" >> beam.Map(to_text).with_output_types(str)
            return texts | "Write" >> WriteToText(prefix, file_name_suffix=".txt")
        lines = documents | "ToJson" >> beam.Map(to_json_line).with_output_types(str)
        return lines | "Write" >> WriteToText(prefix, file_name_suffix=".jsonl")

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


@dataclass(eq=False)
class WriteRejections(beam.PTransform[Any, Any]):
    """Write rejections to ``DIR/rejected-*.jsonl``."""

    folder: str

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, rejections: Any) -> Any:
        """Write one rejection a line."""
        check_record(rejections.element_type, Rejection, "WriteRejections")
        prefix = FileSystems.join(self.folder, "rejected")
        lines = rejections | "ToJson" >> beam.Map(rejection_to_json_line).with_output_types(str)
        return lines | "Write" >> WriteToText(prefix, file_name_suffix=".jsonl")

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


def document_to_record(document: Document) -> dict[str, Any]:
    """Give the output record of a document: the fields of the README's table, in its order."""
    record = dataclasses.asdict(document)
    del record["raw"]
    return record


def to_json_line(document: Document) -> str:
    """Write a document as one line of JSON, Chinese unescaped."""
    return dump_line(document_to_record(document))


def rejection_to_json_line(rejection: Rejection) -> str:
    """Write a rejection as one line of JSON."""
    return dump_line(rejection.to_record())


def dump_line(record: Mapping[str, Any]) -> str:
    """Dump a record as one line that any reader of UTF-8 lines can take.

    Lone surrogates have no UTF-8 form, and NEL, LS and PS end a line for some readers: these
    alone are escaped.

    >>> print(dump_line({"text": "文\\u2028本"}))
    {"text": "文\\u2028本"}
    """
    line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
    return _UNSAFE_IN_A_LINE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def to_text(document: Document) -> str:
    """Give a document's text followed by an empty line; lone surrogates become U+FFFD."""
    return replace_surrogates(document.text) + "\n"


def to_parquet_row(document: Document) -> dict[str, Any]:
    """Give a flat row: nested fields as JSON, so that every Parquet reader can open it."""
    record = document_to_record(document)
    return {name: _flatten(value) for name, value in record.items()}


def _flatten(value: Any) -> Any:
    if isinstance(value, str):
        return replace_surrogates(value)
    return value if isinstance(value, (int, type(None))) else dump_line(value)


PARQUET_SCHEMA = pa.schema(
    [
        (field.name, pa.int64() if field.type is int else pa.string())
        for field in dataclasses.fields(Document)
        if field.name != "raw"
    ]
)
"""One column a field of the output record."""
