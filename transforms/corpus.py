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

from transforms.boilerplate.repetition import (
    LEAST_DOCUMENTS,
    LEAST_SHARE,
    hash_line,
    line_hashes,
    select_repeated,
    strip_repeated,
)
from transforms.dofns import RejectingDoFn
from transforms.elements import get_text, replace_text
from transforms.ptransforms import StageTransform
from transforms.records import Document, merge_changes

STAGE = "repeated_lines"
"""The step's name in rejections."""


def get_site(element: Any) -> str:
    """Name the site an element is from: the host of its ``url``, else the folder in its ``id``.

    Plain text, and rows with neither, are all of one site.

    >>> get_site(Document("1", "", url="http://news.example.com/a/1.html"))
    'news.example.com'
    >>> get_site(Document("example.com/1.txt", ""))
    'example.com'
    """
    url = getattr(element, "url", None)
    host = _get_host(url) if url else None
    return host or posixpath.dirname(str(getattr(element, "id", "")))


def _get_host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # scraped addresses may be anything
        return None


@dataclass(eq=False)
class StripRepeatedLines(StageTransform):
    """Take out the lines that many documents of one site share.

    Takes and gives documents, cleaned or not, plain text, or rows; offsets of the removals that it
    records are those of the text it was given. Hashes of lines are shuffled, texts are not. Leaves
    prose alone, and sites with fewer than ``least_documents`` documents, and a document's title.
    Gets wrong a sub-headline that every instalment of a series has. ``site`` names the site of an
    element: the host of its URL, else the folder in its id.

    >>> pages = [Document(f"hewan/{day}", f"要闻 乡镇\\n周{day}落雪") for day in "一二三四五"]
    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     stripped = pipeline | beam.Create(pages) | StripRepeatedLines()
    ...     monday = stripped | beam.Filter(lambda page: page.id == "hewan/一")
    ...     _ = monday | "Text" >> beam.Map(lambda page: page.text) | beam.Map(print)
    周一落雪
    """

    least_documents: int = LEAST_DOCUMENTS
    least_share: float = LEAST_SHARE
    site: Callable[[Any], str] = get_site

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.least_documents < 1 or not 0 < self.least_share <= 1:
            raise ValueError(
                f"least_documents {self.least_documents} has to be 1 or more, "
                f"least_share {self.least_share} above 0 and at most 1"
            )

    def make_do_fn(self, collects_rejections: bool) -> RejectingDoFn:
        """Make the DoFn of the second pass."""
        return _StripRepeated(self.site, self.text_field, collects_rejections)

    def expand(self, elements: Any) -> Any:
        """Count each line's hash per site, select, strip."""
        self.output_type(elements.element_type)  # refused before anything is built upon it
        lines = (
            elements
            | "Hash" >> beam.FlatMap(_hash_lines, self.site, self.text_field)
            | "CountLines" >> beam.CombinePerKey(sum)
            | "Frequent" >> beam.Filter(_is_frequent, self.least_documents)
            | "BySite" >> beam.Map(_key_by_site)
        )
        totals = (
            elements
            | "Site" >> beam.FlatMap(_count_one, self.site)
            | "CountDocuments" >> beam.CombinePerKey(sum)
        )
        repeated = (
            {"lines": lines, "totals": totals}
            | "Join" >> beam.CoGroupByKey()
            | "Select" >> beam.FlatMap(_select, self.least_documents, self.least_share)
        )
        return self.run(elements, beam.pvalue.AsDict(repeated))


def _find_site(site: Callable[[Any], str], element: Any) -> str | None:
    """Name an element's site; None where that fails: the second pass rejects the element then."""
    try:
        return site(element)
    except Exception:  # the user's own function may raise anything
        return None


def _hash_lines(
    element: Any, site: Callable[[Any], str], text_field: str
) -> Iterator[tuple[tuple[str, int], int]]:
    name = _find_site(site, element)
    if name is not None:
        for line in line_hashes(get_text(element, text_field)):
            yield (name, line), 1


def _count_one(element: Any, site: Callable[[Any], str]) -> Iterator[tuple[str, int]]:
    name = _find_site(site, element)
    if name is not None:
        yield name, 1


def _is_frequent(counted: tuple[tuple[str, int], int], least_documents: int) -> bool:
    return counted[1] >= least_documents


def _key_by_site(counted: tuple[tuple[str, int], int]) -> tuple[str, tuple[int, int]]:
    (site, line), count = counted
    return site, (line, count)


def _select(
    joined: tuple[str, Mapping[str, Iterable[Any]]], least_documents: int, least_share: float
) -> Iterator[tuple[str, frozenset[int]]]:
    site, groups = joined
    selected = select_repeated(
        dict(groups["lines"]),
        sum(groups["totals"]),
        least_documents=least_documents,
        least_share=least_share,
    )
    if selected:
        yield site, selected


class _StripRepeated(RejectingDoFn):
    """Takes the repeated lines of its site out of each element."""

    def __init__(
        self, site: Callable[[Any], str], text_field: str, collects_rejections: bool
    ) -> None:
        super().__init__(STAGE, text_field, collects_rejections)
        self._site = site

    def process(self, element: Any, repeated: Mapping[str, frozenset[int]]) -> Iterator[Any]:
        """Give the element without its site's repeated lines, or its rejection."""
        return self.settle(element, repeated)

    def clean(self, element: Any, *side_inputs: Any) -> Any:
        """Take the lines out of one element."""
        (repeated,) = side_inputs
        lines = repeated.get(self._site(element), frozenset())
        title = getattr(element, "title", None)
        if lines and isinstance(title, str):
            lines -= {hash_line(title)}  # the instalments of a series differ in a number only
        result = strip_repeated(get_text(element, self._text_field), lines)
        self._counters.add(result.changes)
        if not isinstance(element, Document):
            return replace_text(element, result.text, self._text_field)
        return dataclasses.replace(
            element,
            text=result.text,
            changes=merge_changes(element.changes, result.changes),
            removed=(*element.removed, *result.removed),
        )
