"""The one transform that looks at more than one document: lines repeated over a site.

Optional and not part of ``CleanDocuments``: it needs the whole corpus before it gives out the first
document. Like ``ptransforms`` it only wires, here :mod:`transforms.boilerplate.repetition`.
"""

from __future__ import annotations

import dataclasses
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import apache_beam as beam
from apache_beam.typehints import typehints

from transforms.boilerplate.repetition import (
    LEAST_DOCUMENTS,
    LEAST_SHARE,
    hash_line,
    line_hashes,
    select_repeated,
    strip_repeated,
)
from transforms.dofns import RuleCounters
from transforms.records import Document, merge_changes


def get_site(document: Document) -> str:
    """Name the site a document is from: the host of its URL, else the folder in its id.

    >>> get_site(Document("1", "", url="http://news.example.com/a/1.html"))
    'news.example.com'
    >>> get_site(Document("example.com/1.txt", ""))
    'example.com'
    """
    host = _get_host(document.url) if document.url else None
    return host or posixpath.dirname(document.id)


def _get_host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # scraped addresses may be anything
        return None


@dataclass(eq=False)
class StripRepeatedLines(beam.PTransform[Any, Any]):
    """Take out the lines that many documents of one site share.

    Takes and gives documents, cleaned or not; offsets of the removals it records are those of the
    text it was given. Hashes of lines are shuffled, texts are not. Leaves prose alone, and sites
    with fewer than ``least_documents`` documents, and a document's title. Gets wrong a sub-headline
    that every instalment of a series has. ``site`` names the site of a document. Anything but
    documents raises ``TypeError`` when the pipeline is built.

    >>> pages = [Document(f"hewan/{day}", f"要闻 乡镇\\n周{day}落雪") for day in "一二三四五"]
    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     stripped = pipeline | beam.Create(pages) | StripRepeatedLines()
    ...     monday = stripped | beam.Filter(lambda page: page.id == "hewan/一")
    ...     _ = monday | "Text" >> beam.Map(lambda page: page.text) | beam.Map(print)
    周一落雪
    """

    least_documents: int = LEAST_DOCUMENTS
    least_share: float = LEAST_SHARE
    site: Callable[[Document], str] = get_site

    def __post_init__(self) -> None:
        super().__init__()

    def expand(self, documents: Any) -> Any:
        """Count each line's hash per site, select, strip."""
        if documents.element_type not in (Document, typehints.Any):
            raise TypeError(f"StripRepeatedLines takes documents; got {documents.element_type}")
        site = self.site
        lines = (
            documents
            | "Hash" >> beam.FlatMap(_hash_lines, site)
            | "CountLines" >> beam.CombinePerKey(sum)
            | "Frequent" >> beam.Filter(_is_frequent, self.least_documents)
            | "BySite" >> beam.Map(_key_by_site)
        )
        totals = (
            documents
            | "Site" >> beam.Map(lambda document: (site(document), 1))
            | "CountDocuments" >> beam.CombinePerKey(sum)
        )
        repeated = (
            {"lines": lines, "totals": totals}
            | "Join" >> beam.CoGroupByKey()
            | "Select" >> beam.FlatMap(_select, self.least_documents, self.least_share)
        )
        strip = beam.ParDo(_StripRepeated(site), beam.pvalue.AsMultiMap(repeated))
        return documents | "Strip" >> strip.with_output_types(Document)

    def display_data(self) -> dict[str, Any]:
        """Show the thresholds."""
        return {"least_documents": self.least_documents, "least_share": self.least_share}


def _hash_lines(
    document: Document, site: Callable[[Document], str]
) -> Iterator[tuple[tuple[str, int], int]]:
    name = site(document)
    for line in line_hashes(document.text):
        yield (name, line), 1


def _is_frequent(counted: tuple[tuple[str, int], int], least_documents: int) -> bool:
    return counted[1] >= least_documents


def _key_by_site(counted: tuple[tuple[str, int], int]) -> tuple[str, tuple[int, int]]:
    (site, line), count = counted
    return site, (line, count)


def _select(
    joined: tuple[str, Mapping[str, Iterable[Any]]], least_documents: int, least_share: float
) -> Iterator[tuple[str, int]]:
    site, groups = joined
    selected = select_repeated(
        dict(groups["lines"]),
        sum(groups["totals"]),
        least_documents=least_documents,
        least_share=least_share,
    )
    for line in selected:
        yield site, line


class _StripRepeated(beam.DoFn):
    def __init__(self, site: Callable[[Document], str]) -> None:
        self._site = site

    def setup(self) -> None:
        self._counters = RuleCounters()

    def process(
        self, document: Document, repeated: Mapping[str, Iterable[int]]
    ) -> Iterator[Document]:
        lines = set(repeated[self._site(document)])
        if document.title:  # the instalments of a series differ in a number only
            lines.discard(hash_line(document.title))
        result = strip_repeated(document.text, lines)
        self._counters.add(result.changes)
        yield dataclasses.replace(
            document,
            text=result.text,
            changes=merge_changes(document.changes, result.changes),
            removed=(*document.removed, *result.removed),
        )
