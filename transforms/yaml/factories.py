"""What the provider file names: each transform with its options and ``error_handling`` as YAML
gives them.

Every transform takes rows and gives rows. Without ``error_handling`` a row that cannot be cleaned
fails the pipeline; with ``error_handling: {output: NAME}`` it goes to that output as a row of
``id``, ``stage``, ``reason``, ``detail``, ``content_base64`` and ``content_sha256``.
"""

# No "from __future__ import annotations": Beam YAML reads the parameter types at run time.
import operator
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import apache_beam as beam
from apache_beam.transforms.error_handling import ErrorHandler

from transforms import ptransforms
from transforms.boilerplate.repetition import LEAST_DOCUMENTS, LEAST_SHARE
from transforms.corpus import StripRepeatedLines, get_site
from transforms.dofns import RejectedError
from transforms.records import Document, RawDocument, Rejection

ErrorHandling = Mapping[str, str]
"""As written in YAML: ``{output: NAME}``."""


class CleanRow(NamedTuple):
    """The fields of a clean document that YAML transforms can take apart; no text is ``""``."""

    id: str
    text: str
    title: str
    encoding: str
    script_source: str
    reporter: Sequence[str]
    published: str
    changes: Mapping[str, int]
    removed: Sequence[str]
    content_sha256: str


class RejectedRow(NamedTuple):
    """A rejection, as the command writes it: content above 10 MB is named by its hash only."""

    id: str
    stage: str
    reason: str
    detail: str
    content_base64: str
    content_sha256: str


def decode(*, text_field: str = "content", error_handling: ErrorHandling | None = None) -> Any:
    """Decode bytes in any charset that Chinese text comes in.

    Args:
      text_field: The field of bytes, which becomes text.
      error_handling: Where rows go whose bytes are no text.
    """
    return _HandleErrors(ptransforms.Decode(text_field=text_field), error_handling)


def repair_text(*, text_field: str = "text", error_handling: ErrorHandling | None = None) -> Any:
    """Undo mojibake and inserted pinyin; needs the text just as it was decoded.

    Args:
      text_field: The field of text to repair.
      error_handling: Where rows go that cannot be repaired.
    """
    return _HandleErrors(ptransforms.RepairText(text_field=text_field), error_handling)


def clean_characters(
    *, text_field: str = "text", error_handling: ErrorHandling | None = None
) -> Any:
    """Clean control, zero-width and compatibility characters, newlines and entities.

    Args:
      text_field: The field of text to clean.
      error_handling: Where rows go that cannot be cleaned.
    """
    return _HandleErrors(ptransforms.CleanCharacters(text_field=text_field), error_handling)


def unify_script(
    *,
    target: str | None = "Hans",
    regional_vocabulary: bool = False,
    text_field: str = "text",
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Unify Simplified and Traditional script.

    Args:
      target: Hans, Hant, Hant-TW or Hant-HK.
      regional_vocabulary: Whether words change too, to those of the target's region.
      text_field: The field of text to unify.
      error_handling: Where rows go that cannot be unified.
    """
    transform = ptransforms.UnifyScript(target, regional_vocabulary, text_field=text_field)
    return _HandleErrors(transform, error_handling)


def normalize_punctuation(
    *,
    quotes: str | None = None,
    text_field: str = "text",
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Give punctuation beside Han its full width, and take stray spaces beside it out.

    Args:
      quotes: Also convert quotation marks, to Hans or to Hant.
      text_field: The field of text to normalize.
      error_handling: Where rows go that cannot be normalized.
    """
    transform = ptransforms.NormalizePunctuation(quotes, text_field=text_field)
    return _HandleErrors(transform, error_handling)


def strip_boilerplate(
    *,
    keep: Sequence[str] = (),
    rules_file: str | None = None,
    line_model: bool = True,
    text_field: str = "text",
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Take out lines and spans that are not the article, by named rules.

    Args:
      keep: Categories that stay, such as copyright or byline.
      rules_file: A TOML file that adds, switches off or replaces rules.
      line_model: Whether a model judges the lines that no rule names.
      text_field: The field of text to strip.
      error_handling: Where rows go that cannot be stripped.
    """
    transform = ptransforms.StripBoilerplate(
        tuple(keep), rules_file, line_model, text_field=text_field
    )
    return _HandleErrors(transform, error_handling)


def segment_paragraphs(
    *,
    split_single_line: bool = False,
    text_field: str = "text",
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Join lead-ins to what they introduce and give one paragraph per line.

    Args:
      split_single_line: Whether to guess breaks in documents that have none.
      text_field: The field of text to segment.
      error_handling: Where rows go that cannot be segmented.
    """
    transform = ptransforms.SegmentParagraphs(split_single_line, text_field=text_field)
    return _HandleErrors(transform, error_handling)


def strip_repeated_lines(
    *,
    least_documents: int = LEAST_DOCUMENTS,
    least_share: float = LEAST_SHARE,
    site_field: str | None = None,
    text_field: str = "text",
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Take out the lines that many rows of one site share.

    Args:
      least_documents: So many rows of a site have to hold a line.
      least_share: Such a share of a site's rows has to hold it, from 0 to 1.
      site_field: The field that names a row's site; else the host in url or the folder in id.
      text_field: The field of text to strip.
      error_handling: Where rows go that cannot be stripped.
    """
    site = get_site if site_field is None else operator.attrgetter(site_field)
    transform = StripRepeatedLines(least_documents, least_share, site, text_field=text_field)
    return _HandleErrors(transform, error_handling)


def clean_documents(
    *,
    id_field: str = "id",
    content_field: str = "content",
    script: str | None = "Hans",
    skip: Sequence[str] = (),
    keep: Sequence[str] = (),
    rules_file: str | None = None,
    line_model: bool = True,
    regional_vocabulary: bool = False,
    quotes: str | None = None,
    split_single_line: bool = False,
    error_handling: ErrorHandling | None = None,
) -> Any:
    """Run all stages in order; gives rows of id, text, title and what was done to the text.

    Args:
      id_field: The field that names a row.
      content_field: The field of bytes or text to clean.
      script: Hans, Hant, Hant-TW or Hant-HK.
      skip: Stages to leave out.
      keep: Categories of boilerplate that stay.
      rules_file: A TOML file that adds, switches off or replaces rules.
      line_model: Whether a model judges the lines that no rule names.
      regional_vocabulary: Whether words change with the script as well.
      quotes: Also convert quotation marks, to Hans or to Hant.
      split_single_line: Whether to guess breaks in documents that have none.
      error_handling: Where documents go that cannot be cleaned.
    """
    clean = ptransforms.CleanDocuments(
        script=script,
        skip=tuple(skip),
        keep=tuple(keep),
        rules_file=rules_file,
        line_model=line_model,
        regional_vocabulary=regional_vocabulary,
        quotes=quotes,
        split_single_line=split_single_line,
    )
    return _CleanRows(clean, id_field, content_field, error_handling)


class _HandleErrors(beam.PTransform[Any, Any]):
    """A stage's transform with YAML's ``error_handling``."""

    def __init__(self, transform: Any, error_handling: ErrorHandling | None) -> None:
        super().__init__()
        self._transform = transform
        self._error_handling = error_handling

    def expand(self, rows: Any) -> Any:
        if self._error_handling is None:
            return rows | self._transform
        with ErrorHandler(_RejectionsToRows()) as rejections:
            cleaned = rows | self._transform.with_error_handler(rejections)
        return {"good": cleaned, self._error_handling["output"]: rejections.output()}


class _CleanRows(beam.PTransform[Any, Any]):
    """The composite on rows, with YAML's ``error_handling``."""

    def __init__(
        self,
        clean: ptransforms.CleanDocuments,
        id_field: str,
        content_field: str,
        error_handling: ErrorHandling | None,
    ) -> None:
        super().__init__()
        self._clean = clean
        self._fields = (id_field, content_field)
        self._error_handling = error_handling

    def expand(self, rows: Any) -> Any:
        raw = rows | beam.Map(make_raw_document, *self._fields).with_output_types(RawDocument)
        cleaned = raw | self._clean
        documents = cleaned.documents | beam.Map(to_row)
        if self._error_handling is None:
            _ = cleaned.rejections | "Fail" >> beam.Map(_fail)
            return documents
        rejections = cleaned.rejections | _RejectionsToRows()
        return {"good": documents, self._error_handling["output"]: rejections}


class _RejectionsToRows(beam.PTransform[Any, Any]):
    def expand(self, rejections: Any) -> Any:
        return rejections | "ToRow" >> beam.Map(rejection_to_row)


def make_raw_document(row: Any, id_field: str, content_field: str) -> RawDocument:
    """Read a row's id and content: bytes of any charset, or text.

    >>> make_raw_document(beam.Row(id=7, content="文"), "id", "content").content.decode()
    '文'
    """
    content = getattr(row, content_field)
    is_text = isinstance(content, str)
    if is_text:
        content = content.encode("utf-8", "surrogatepass")
    return RawDocument(id=str(getattr(row, id_field)), content=content or b"", is_text=is_text)


def to_row(document: Document) -> CleanRow:
    """Give the fields of a document that YAML transforms can take apart."""
    return CleanRow(
        id=document.id,
        text=document.text,
        title=document.title or "",
        encoding=document.encoding,
        script_source=document.script_source or "",
        reporter=list(document.metadata.reporter),
        published=document.metadata.published or "",
        changes={change.rule: change.count for change in document.changes},
        removed=[removal.text for removal in document.removed],
        content_sha256=document.content_sha256,
    )


def rejection_to_row(rejection: Rejection) -> RejectedRow:
    """Give a rejection as the row that an error output takes."""
    return RejectedRow(
        id=rejection.id,
        stage=rejection.stage,
        reason=rejection.reason,
        detail=rejection.detail,
        content_base64=rejection.to_record().get("content_base64") or "",
        content_sha256=rejection.content_sha256,
    )


def _fail(rejection: Rejection) -> None:
    raise RejectedError.of(rejection)
