# Beam reads the field types of rows at run time: no "from __future__ import annotations" here.
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to
from apache_beam.transforms.error_handling import ErrorHandler

import transforms
from transforms import normalize_punctuation, ptransforms, unify_script
from transforms.dofns import METRICS_NAMESPACE, RejectedError
from transforms.ptransforms import (
    CleanCharacters,
    CleanDocuments,
    Decode,
    NormalizePunctuation,
    RepairText,
    SegmentParagraphs,
    StripBoilerplate,
    UnifyScript,
)
from transforms.records import Document, RawDocument, Rejection, StageResult
from transforms.stages import Stage

TEXT_TRANSFORMS = (
    RepairText,
    CleanCharacters,
    UnifyScript,
    NormalizePunctuation,
    StripBoilerplate,
    SegmentParagraphs,
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
GOOD = "河湾市昨日举行丰收节，各乡镇送来新米。\n市民可以到场免费品尝。"


class Page(NamedTuple):
    number: int
    body: str


class Scan(NamedTuple):
    number: int
    body: bytes


def make_pipeline() -> beam.Pipeline:
    return beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"]))


@pytest.fixture
def pipeline() -> Iterator[beam.Pipeline]:
    with make_pipeline() as pipeline:
        yield pipeline


class _Forget(beam.PTransform[Any, Any]):
    def expand(self, rejections: Any) -> Any:
        return rejections | beam.Map(lambda rejection: (rejection.id, rejection.stage))


class FailingStage:
    def __call__(self, text: str) -> StageResult:
        if "坏" in text:
            raise RuntimeError("a stage broke")
        return StageResult(text)


class FailingTransform(ptransforms._TextStageTransform):
    _stage = Stage("failing", FailingStage)

    def __init__(self) -> None:
        self.text_field = "text"
        self.__post_init__()

    def stage_options(self) -> dict[str, Any]:
        return {}

    def display_data(self) -> dict[str, Any]:
        return {}


@pytest.mark.parametrize("transform", TEXT_TRANSFORMS)
@pytest.mark.parametrize(
    ("element", "kind", "options"),
    [
        (GOOD, str, {}),
        (Document("1", GOOD), Document, {}),
        (Page(1, GOOD), Page, {"text_field": "body"}),
    ],
    ids=["str", "Document", "row"],
)
def test_text_transforms_give_the_kind_they_take(
    pipeline: beam.Pipeline,
    transform: Callable[..., Any],
    element: Any,
    kind: type,
    options: dict[str, str],
) -> None:
    cleaned = pipeline | beam.Create([element]) | transform(**options)

    assert cleaned.element_type == kind
    kinds = cleaned | beam.Map(lambda each: isinstance(each, kind))
    assert_that(kinds, equal_to([True]))


def test_transforms_chain_over_plain_text(pipeline: beam.Pipeline) -> None:
    texts = pipeline | beam.Create(["責任重大,不可懈怠。"])
    cleaned = texts | UnifyScript("Hans") | NormalizePunctuation()

    assert_that(cleaned, equal_to(["责任重大，不可懈怠。"]))


def test_decode_turns_rows_of_bytes_into_rows_of_text(pipeline: beam.Pipeline) -> None:
    rows = pipeline | beam.Create([Scan(1, GOOD.encode("gb18030"))]).with_output_types(Scan)
    decoded = rows | Decode(text_field="body")

    assert dict(decoded.element_type._fields)["body"] is str
    assert_that(decoded | beam.Map(lambda row: (row.number, row.body)), equal_to([(1, GOOD)]))


@pytest.mark.parametrize("transform", [Decode, *TEXT_TRANSFORMS])
@pytest.mark.parametrize("elements", [[1], [("a", "b")]], ids=["int", "tuple"])
def test_wrong_elements_are_refused_at_construction(
    transform: Callable[..., Any], elements: list[Any]
) -> None:
    pipeline = make_pipeline()
    with pytest.raises(TypeError, match="takes"):
        _ = pipeline | beam.Create(elements) | transform()


def test_a_row_without_the_named_field_is_refused_at_construction() -> None:
    with pytest.raises(TypeError, match="'text' of str"):
        _ = make_pipeline() | beam.Create([Page(1, GOOD)]) | RepairText()


@pytest.mark.parametrize(
    ("transform", "options", "message"),
    [
        (UnifyScript, {"target": "Klingon"}, "Hant-TW"),
        (StripBoilerplate, {"keep": ("advert",)}, "unknown category"),
        (StripBoilerplate, {"keep": "byline"}, "list of categories"),
        (CleanDocuments, {"skip": ("decode",)}, "cannot skip"),
        (CleanDocuments, {"skip": "script"}, "give a list"),
        (CleanDocuments, {"script": "keep"}, "unknown script"),
        (CleanDocuments, {"keep": ("advert",)}, "unknown category"),
        (CleanDocuments, {"quotes": "《》"}, "unknown quotes"),
    ],
)
def test_unknown_options_are_refused_at_construction(
    transform: Callable[..., Any], options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        transform(**options)


def test_null_among_the_texts_of_rows_is_empty_text() -> None:
    with make_pipeline() as pipeline:
        rows = pipeline | beam.Create([beam.Row(text="後來"), beam.Row(text=None)])
        texts = rows | UnifyScript() | beam.Map(lambda row: row.text)
        assert_that(texts, equal_to(["后来", ""]))


def test_without_error_handler_a_rejection_fails_the_pipeline() -> None:
    with pytest.raises(RejectedError, match="1: rejected by decode"), make_pipeline() as pipeline:
        _ = pipeline | beam.Create([RawDocument("1", PNG)]) | Decode()


def test_without_error_handler_an_error_fails_the_pipeline() -> None:
    with pytest.raises(RuntimeError, match="a stage broke"), make_pipeline() as pipeline:
        _ = pipeline | beam.Create(["坏"]) | FailingTransform()


def test_an_error_handler_gets_rejections_with_the_content(pipeline: beam.Pipeline) -> None:
    documents = [Document("1", "坏", raw=RawDocument("1", b"\xbb\xb5")), Document("2", "好")]
    handler = ErrorHandler(beam.Map(lambda rejection: rejection))
    with handler:
        cleaned = pipeline | beam.Create(documents) | FailingTransform().with_error_handler(handler)

    assert_that(cleaned | beam.Map(lambda document: document.id), equal_to(["2"]), "cleaned")
    detail = "RuntimeError: a stage broke"
    rejected = [Rejection("1", "failing", "error", detail, b"\xbb\xb5")]
    assert_that(handler.output(), equal_to(rejected), "rejected")


def test_ids_in_are_ids_out_plus_ids_rejected(pipeline: beam.Pipeline) -> None:
    raws = [
        RawDocument("good", GOOD.encode()),
        RawDocument("empty", b""),
        RawDocument("image", PNG),
        RawDocument("random", bytes((i * 97 + i // 7) % 256 for i in range(4000))),
    ]
    cleaned = pipeline | beam.Create(raws) | CleanDocuments()

    assert cleaned.documents.element_type == Document
    ids = cleaned.documents | "Ids" >> beam.Map(lambda document: document.id)
    rejected = cleaned.rejections | "Rejected" >> beam.Map(lambda each: (each.id, each.stage))
    assert_that(ids, equal_to(["good"]), "ids")
    expected = [("empty", "decode"), ("image", "decode"), ("random", "decode")]
    assert_that(rejected, equal_to(expected), "rejected")
    contents = cleaned.rejections | "Contents" >> beam.Map(lambda each: each.content)
    assert_that(contents, equal_to([raw.content for raw in raws[1:]]), "contents")


def test_documents_leave_without_their_bytes_and_with_their_origin(
    pipeline: beam.Pipeline,
) -> None:
    raw = RawDocument("1", GOOD.encode("gb18030"), url="http://example.com/1")
    cleaned = pipeline | beam.Create([raw]) | CleanDocuments()

    facts = cleaned.documents | beam.Map(
        lambda each: (each.raw, each.content_bytes, each.encoding, each.url, each.hanclean_version)
    )
    expected = (None, len(raw.content), "gb18030", raw.url, transforms.__version__)
    assert_that(facts, equal_to([expected]))


def test_skipped_stages_do_not_run(pipeline: beam.Pipeline) -> None:
    raw = RawDocument("1", "責任重大,不可懈怠。".encode())
    cleaned = pipeline | beam.Create([raw]) | CleanDocuments(skip=("script", "punctuation"))

    texts = cleaned.documents | beam.Map(lambda document: document.text)
    assert_that(texts, equal_to(["責任重大,不可懈怠。"]))


def test_counters_have_the_names_of_the_changes() -> None:
    pipeline = make_pipeline()
    _ = pipeline | beam.Create(["責任重大,不可懈怠。"]) | UnifyScript() | NormalizePunctuation()
    result = pipeline.run()
    result.wait_until_finish()

    counters = {
        counter.key.metric.name: counter.committed
        for counter in result.metrics().query()["counters"]
        if counter.key.metric.namespace == METRICS_NAMESPACE
    }
    unified = unify_script("責任重大,不可懈怠。")
    changes = [*unified.changes, *normalize_punctuation(unified.text).changes]
    assert changes
    assert counters == {change.rule: change.count for change in changes}


def test_rules_are_read_when_the_transform_is_made(pipeline: beam.Pipeline, tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text(
        '[[rule]]\nname = "motto"\ncategory = "masthead"\npattern = "河湾之声 日日相伴"\n'
    )
    texts = pipeline | beam.Create([f"河湾之声 日日相伴\n{GOOD}"])
    stripped = texts | StripBoilerplate(rules_file=str(rules))
    rules.unlink()

    assert_that(stripped, equal_to([GOOD]))


def test_bad_rules_are_refused_at_construction(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text('[[rule]]\nname = "motto"\n')

    with pytest.raises(ValueError, match="motto"):
        StripBoilerplate(rules_file=str(rules))


def test_display_data_shows_the_options() -> None:
    data = StripBoilerplate(keep=("editor",)).display_data()

    assert data == {"text_field": "text", "keep": "('editor',)", "line_model": "True"}
