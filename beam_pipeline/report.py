"""The run summary: made inside the pipeline, so that a templated run has it too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import apache_beam as beam
from apache_beam.io import WriteToText
from apache_beam.io.filesystems import FileSystems

import transforms
from transforms.records import Document, RawDocument, Rejection
from transforms.schemas import describe_options

Tally = Mapping[tuple[str, ...], int]
"""Counts under a path of names, such as ``("changes", "repair.inline_pinyin")``."""

_SECTIONS = ("changes", "removed", "rejections", "bytes_per_encoding", "scripts")


def tally_read(document: RawDocument) -> Tally:
    """Count a document that was read."""
    return {("documents_in",): 1}


def tally_unreadable(rejection: Rejection) -> Tally:
    """Count a document that could not be read: it went in, and it was rejected."""
    return {("documents_in",): 1, **tally_rejection(rejection)}


def tally_rejection(rejection: Rejection) -> Tally:
    """Count a rejection under its stage and reason."""
    name = f"{rejection.stage}.{rejection.reason}"
    return {("documents_rejected",): 1, ("rejections", name): 1}


def tally_document(document: Document) -> Tally:
    """Count a clean document: its changes and removals per rule, its encoding and script."""
    counts: Counter[tuple[str, ...]] = Counter()
    counts["documents_out",] += 1
    counts["documents_without_text",] += not document.text
    counts["documents_with_unresolved_damage",] += bool(document.unresolved)
    counts["bytes_per_encoding", document.encoding] += document.content_bytes
    counts["scripts", document.script_source or "unknown"] += 1
    for change in document.changes:
        counts["changes", change.rule] += change.count
    for removal in document.removed:
        counts["removed", removal.rule] += 1
    return counts


class _AddUp(beam.CombineFn):
    def create_accumulator(self) -> Counter[tuple[str, ...]]:
        return Counter()

    def add_input(
        self, accumulator: Counter[tuple[str, ...]], element: Tally
    ) -> Counter[tuple[str, ...]]:
        accumulator.update(element)
        return accumulator

    def merge_accumulators(
        self, accumulators: Iterable[Counter[tuple[str, ...]]]
    ) -> Counter[tuple[str, ...]]:
        merged = self.create_accumulator()
        for accumulator in accumulators:
            merged.update(accumulator)
        return merged

    def extract_output(self, accumulator: Counter[tuple[str, ...]]) -> dict[str, Any]:
        return arrange(accumulator)


def arrange(tally: Tally) -> dict[str, Any]:
    """Arrange counts as the summary record: totals first, then a section each, most common first.

    >>> arrange({("documents_in",): 2, ("changes", "a"): 1, ("changes", "b"): 3})["changes"]
    {'b': 3, 'a': 1}
    """
    totals = {
        name: tally.get((name,), 0)
        for name in (
            "documents_in",
            "documents_out",
            "documents_rejected",
            "documents_without_text",
            "documents_with_unresolved_damage",
        )
    }
    sections = {
        section: dict(
            sorted(
                ((key[1], count) for key, count in tally.items() if key[0] == section),
                key=lambda item: (-item[1], item[0]),
            )
        )
        for section in _SECTIONS
    }
    return {"hanclean_version": transforms.__version__, **totals, **sections}


@dataclass(eq=False)
class Summarize(beam.PTransform[Any, Any]):
    """Count everything that went in and came out: one summary record for the run.

    Takes the PCollections read, unreadable, documents, rejections, in this order.
    """

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, collections: tuple[Any, Any, Any, Any]) -> Any:
        """Tally each element and add the tallies up."""
        count = (tally_read, tally_unreadable, tally_document, tally_rejection)
        tallies = [
            elements | f"{function.__name__}" >> beam.Map(function)
            for elements, function in zip(collections, count, strict=True)
        ]
        add_up = _AddUp()  # type: ignore[no-untyped-call]  # Beam's constructor
        return tallies | beam.Flatten() | beam.CombineGlobally(add_up)


@dataclass(eq=False)
class WriteSummary(beam.PTransform[Any, Any]):
    """Write the summary record to ``DIR/summary.json``."""

    folder: str

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, summary: Any) -> Any:
        """Write one file without shard numbers."""
        path = FileSystems.join(self.folder, SUMMARY_FILE)
        text = summary | "ToJson" >> beam.Map(to_indented_json).with_output_types(str)
        return text | "Write" >> WriteToText(path, num_shards=1, shard_name_template="")

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


SUMMARY_FILE = "summary.json"


def to_indented_json(summary: Mapping[str, Any]) -> str:
    """Write the summary for people and programs."""
    return json.dumps(summary, ensure_ascii=False, indent=1)


def is_accounted_for(summary: Mapping[str, Any]) -> bool:
    """Tell whether every document that went in came out on one side."""
    out = summary["documents_out"] + summary["documents_rejected"]
    return bool(summary["documents_in"] == out)


def render_summary(summary: Mapping[str, Any], folder: str) -> str:
    """Lay the summary out for a terminal.

    >>> print(render_summary(arrange({("documents_in",): 1, ("documents_out",): 1}), "out"))
    1 document in, 1 cleaned, 0 rejected; results in out
    """
    count = summary["documents_in"]
    lines = [
        f"{count} document{'' if count == 1 else 's'} in, {summary['documents_out']} cleaned, "
        f"{summary['documents_rejected']} rejected; results in {folder}"
    ]
    titles = {
        "rejections": "rejected",
        "bytes_per_encoding": "bytes per encoding",
        "changes": "changes per rule",
        "removed": "removed spans per rule",
    }
    for section, title in titles.items():
        counts = [
            f"{number:>10,}  {name}"
            for name, number in summary[section].items()
            if section != "changes" or name not in summary["removed"]
        ]
        if counts:
            lines += ["", title, *counts]
    return "\n".join(lines)
