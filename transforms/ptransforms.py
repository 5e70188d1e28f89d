"""One PTransform a stage, and the composite: wiring only.

In ``transforms``, only this module, ``corpus``, ``dofns``, ``schemas`` and ``yaml`` import Beam.

Each transform takes a PCollection of documents, of plain text, or of rows with a named text field,
and returns one PCollection of the same kind, so that stages chain with ``|``::

    texts | RepairText() | UnifyScript(target="Hans") | NormalizePunctuation()

``with_error_handler`` sends rejections to a Beam ``ErrorHandler``; without one, whatever cannot be
cleaned fails the pipeline, so that nothing is lost unseen.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

import apache_beam as beam
from apache_beam.transforms.error_handling import ErrorHandler

from transforms import stages
from transforms.boilerplate.rule import CATEGORIES
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.rules_file import load_rules
from transforms.dofns import (
    REJECTED,
    RejectedError,
    RejectingDoFn,
    RunDecoder,
    RunTextStage,
    StageDoFn,
)
from transforms.elements import DEFAULT_FIELD
from transforms.punctuation.quotes import QUOTE_STYLES
from transforms.records import Document, Rejection
from transforms.schemas import check_bytes_element, check_text_element, describe_options
from transforms.script.unifier import TARGETS
from transforms.stages import Stage

__all__ = [
    "CleanCharacters",
    "CleanDocuments",
    "CleanedDocuments",
    "Decode",
    "NormalizePunctuation",
    "RejectedError",
    "RepairText",
    "SegmentParagraphs",
    "StripBoilerplate",
    "UnifyScript",
]


@dataclass(eq=False)
class StageTransform(beam.PTransform[Any, Any]):
    """What all stage transforms share: the error handler, the type check, the display data."""

    text_field: str = dataclasses.field(default=DEFAULT_FIELD, kw_only=True)

    def __post_init__(self) -> None:
        super().__init__()
        self._error_handler: ErrorHandler | None = None

    def with_error_handler(self, error_handler: ErrorHandler | None) -> Any:
        """Send rejections to a Beam ``ErrorHandler``; ``None`` lets them fail the pipeline."""
        self._error_handler = error_handler
        return self

    def make_do_fn(self, collects_rejections: bool) -> RejectingDoFn:
        """Make the DoFn that runs the stage."""
        raise NotImplementedError

    def output_type(self, input_type: Any) -> Any:
        """Give the element type that comes out; raises ``TypeError`` for one that cannot go in."""
        return check_text_element(input_type, self.text_field, type(self).__name__)

    def expand(self, elements: Any) -> Any:
        return self.run(elements)

    def run(self, elements: Any, *side_inputs: Any) -> Any:
        """Run the stage's DoFn on the elements; rejections go to the handler."""
        output_type = self.output_type(elements.element_type)
        run = beam.ParDo(self.make_do_fn(self._error_handler is not None), *side_inputs)
        if self._error_handler is None:
            return elements | "Run" >> run.with_output_types(output_type)
        typed = run.with_output_types(output_type, **{REJECTED: Rejection})
        outputs = elements | "Run" >> typed.with_outputs(REJECTED, main="cleaned")
        self._error_handler.add_error_pcollection(outputs[REJECTED])
        return outputs.cleaned

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


class _TextStageTransform(StageTransform):
    """A transform that runs one text stage with this transform's options."""

    _stage: ClassVar[Stage]

    def stage_options(self) -> dict[str, Any]:
        """Give the options for the stage's constructor."""
        return {
            option.name: getattr(self, option.name)
            for option in dataclasses.fields(self)
            if option.name != "text_field"
        }

    def make_do_fn(self, collects_rejections: bool) -> StageDoFn:
        stage = self._stage.configured(**self.stage_options())
        return RunTextStage(stage, self.text_field, collects_rejections)


@dataclass(eq=False)
class Decode(StageTransform):
    """Bytes to text: ``RawDocument`` to ``Document``, ``bytes`` to ``str``.

    Rows have the bytes in ``text_field`` replaced by their text. Bytes that are no text in any
    supported encoding are rejected. ``keep_raw`` lets the bytes travel with the document, so that
    a rejection at a later stage can carry them.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     contents = pipeline | beam.Create(["河湾今日丰收".encode("gb18030")])
    ...     _ = contents | Decode() | beam.Map(print)
    河湾今日丰收
    """

    keep_raw: bool = False

    def make_do_fn(self, collects_rejections: bool) -> StageDoFn:
        """Make the DoFn that decodes."""
        return RunDecoder(self.text_field, self.keep_raw, collects_rejections)

    def output_type(self, input_type: Any) -> Any:
        """Give the element type after decoding."""
        return check_bytes_element(input_type, self.text_field)


@dataclass(eq=False)
class RepairText(_TextStageTransform):
    """Undo mojibake and byte-level damage; needs the text just as it was decoded.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["ºÓÍå½ñÈÕ·áÊÕ£¬Ï²ÆøÑóÑó¡£"])
    ...     _ = texts | RepairText() | beam.Map(print)
    河湾今日丰收，喜气洋洋。
    """

    _stage = stages.REPAIR


@dataclass(eq=False)
class CleanCharacters(_TextStageTransform):
    r"""Clean control, zero-width, compatibility and private-use characters, newlines, entities.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["河\u200b湾&ldquo;今日&rdquo;丰收"])
    ...     _ = texts | CleanCharacters() | beam.Map(print)
    河湾“今日”丰收
    """

    _stage = stages.CHARACTERS


@dataclass(eq=False)
class UnifyScript(_TextStageTransform):
    """Unify Simplified and Traditional: ``Hans``, ``Hant``, ``Hant-TW``, ``Hant-HK`` or ``None``.

    ``None`` only finds out which script a document is in. ``regional_vocabulary`` changes words
    too (軟體 becomes 软件), which no longer gives back what the author wrote.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["他盯著那部原著。"])
    ...     _ = texts | UnifyScript("Hans") | beam.Map(print)
    他盯着那部原著。
    """

    _stage = stages.SCRIPT
    target: str | None = "Hans"
    regional_vocabulary: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.target not in (*TARGETS, None):
            choices = ", ".join(TARGETS)
            raise ValueError(f"unknown script {self.target!r}; choose one of {choices}, or None")


@dataclass(eq=False)
class NormalizePunctuation(_TextStageTransform):
    """Give punctuation beside Han its full width back, and take stray spaces beside it out.

    ``quotes`` also converts quotation marks: ``Hans`` to “”, ``Hant`` to 「」.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["3月5日12:30,河湾今日丰收!"])
    ...     _ = texts | NormalizePunctuation() | beam.Map(print)
    3月5日12:30，河湾今日丰收！
    """

    _stage = stages.PUNCTUATION
    quotes: str | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.quotes not in (*QUOTE_STYLES, None):
            choices = ", ".join(QUOTE_STYLES)
            raise ValueError(f"unknown quotes {self.quotes!r}; choose one of {choices}, or None")


@dataclass(eq=False)
class StripBoilerplate(_TextStageTransform):
    r"""Take out what is not the article, by named rules, each removal on record.

    ``keep`` names categories that stay; ``rules_file`` is a TOML file that adds, switches off or
    replaces rules; it is read, and anything wrong in it raises ``RulesError``, when the transform
    is made. Without ``line_model`` only named rules decide.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["河湾日报讯（记者 丁一）昨日丰收。\n责任编辑：甲乙"])
    ...     _ = texts | StripBoilerplate() | beam.Map(print)
    昨日丰收。
    """

    _stage = stages.BOILERPLATE
    keep: tuple[str, ...] = ()
    rules_file: str | None = None
    line_model: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.keep, str):
            raise ValueError(f"keep takes a list of categories, not {self.keep!r}")
        if unknown := set(self.keep) - set(CATEGORIES):
            raise ValueError(f"unknown category {min(unknown)!r}; one of {', '.join(CATEGORIES)}")
        # Read here: a worker on another machine does not have the file.
        self._rules = load_rules(self.rules_file, BUILT_IN_RULES) if self.rules_file else None

    def stage_options(self) -> dict[str, Any]:
        """Give the rules themselves in place of the file."""
        return {"keep": self.keep, "rules": self._rules, "line_model": self.line_model}


@dataclass(eq=False)
class SegmentParagraphs(_TextStageTransform):
    r"""Join lead-ins to what they introduce and give one paragraph per line, with the title.

    ``split_single_line`` guesses breaks for documents that have none.

    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     texts = pipeline | beam.Create(["会议指出，\n今年以来，河湾连年丰收。"])
    ...     _ = texts | SegmentParagraphs() | beam.Map(print)
    会议指出，今年以来，河湾连年丰收。
    """

    _stage = stages.PARAGRAPHS
    split_single_line: bool = False


class CleanedDocuments(NamedTuple):
    """What :class:`CleanDocuments` returns: two PCollections that together hold every input."""

    documents: Any
    rejections: Any


@dataclass(eq=False)
class CleanDocuments(beam.PTransform[Any, Any]):
    """Everything: a PCollection of ``RawDocument`` to documents and rejections.

    ``skip`` names stages to leave out (not ``decode``). The original bytes travel along inside, so
    that a rejection at any stage carries them. Every input comes out once, on one side.

    >>> from transforms.records import RawDocument
    >>> with beam.Pipeline(runner="FnApiRunner") as pipeline:
    ...     pages = [RawDocument("1", "河灣今日豐收。".encode("big5")), RawDocument("2", b"")]
    ...     cleaned = pipeline | beam.Create(pages) | CleanDocuments()
    ...     texts = cleaned.documents | "Text" >> beam.Map(lambda page: page.text)
    ...     _ = texts | beam.Map(print)
    河湾今日丰收。
    """

    script: str | None = "Hans"
    skip: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    rules_file: str | None = None
    line_model: bool = True
    regional_vocabulary: bool = False
    quotes: str | None = None
    split_single_line: bool = False

    def __post_init__(self) -> None:
        super().__init__()
        stages.check_skippable(self.skip)
        self._stage_transforms()  # each refuses options that it cannot use

    def expand(self, raw_documents: Any) -> CleanedDocuments:
        """Chain the stages, each with the one error handler."""
        with ErrorHandler(_CollectRejections()) as rejections:
            decode = Decode(keep_raw=True).with_error_handler(rejections)
            documents = raw_documents | "Decode" >> decode
            for transform in self._stage_transforms():
                label = type(transform).__name__
                documents = documents | label >> transform.with_error_handler(rejections)
            documents = documents | "DropBytes" >> beam.Map(_drop_raw).with_output_types(Document)
        return CleanedDocuments(documents, rejections.output())

    def _stage_transforms(self) -> list[_TextStageTransform]:
        everything: list[_TextStageTransform] = [
            RepairText(),
            CleanCharacters(),
            UnifyScript(self.script, self.regional_vocabulary),
            NormalizePunctuation(self.quotes),
            StripBoilerplate(self.keep, self.rules_file, self.line_model),
            SegmentParagraphs(self.split_single_line),
        ]
        return [each for each in everything if each._stage.name not in self.skip]

    def display_data(self) -> dict[str, Any]:
        """Show every option that is set."""
        return describe_options(self)


class _CollectRejections(beam.PTransform[Any, Any]):
    def expand(self, rejections: Any) -> Any:
        return rejections | beam.Map(lambda rejection: rejection).with_output_types(Rejection)


def _drop_raw(document: Document) -> Document:
    return dataclasses.replace(document, raw=None)
