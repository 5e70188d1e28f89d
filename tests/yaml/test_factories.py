# No "from __future__ import annotations": Beam reads the rows' field types at run time.

import typing
from collections.abc import Callable
from typing import Any

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to

from transforms.yaml import factories

TRADITIONAL = "河灣市稻田音樂節開幕,觀眾免費入場。"
SIMPLIFIED = "河湾市稻田音乐节开幕，观众免费入场。"


class Article(typing.NamedTuple):
    id: str
    text: str | None


class Fetched(typing.NamedTuple):
    id: str
    content: bytes


def run(elements: list[Any], kind: type, *steps: Any) -> Any:
    """Build a pipeline of the steps; gives it with its last result."""
    pipeline = beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"]))
    outcome = pipeline | beam.Create(elements).with_output_types(kind)
    for number, step in enumerate(steps):
        outcome = outcome | f"Step{number}" >> step
    return pipeline, outcome


def check(pipeline: beam.Pipeline, outcome: Any, field: str, expected: list[str]) -> None:
    found = outcome | beam.Map(lambda row: getattr(row, field))
    assert_that(found, equal_to(expected))
    pipeline.run().wait_until_finish()


def test_the_text_stages_chain_on_rows_whose_text_may_be_null() -> None:
    steps = [
        factories.repair_text(),
        factories.clean_characters(),
        factories.unify_script(),
        factories.normalize_punctuation(),
        factories.strip_boilerplate(keep=["byline"]),
        factories.segment_paragraphs(),
    ]
    articles = [Article("1", TRADITIONAL), Article("2", None)]
    pipeline, cleaned = run(articles, Article, *steps)
    check(pipeline, cleaned, "text", [SIMPLIFIED, ""])


def test_decoding_turns_the_field_of_bytes_into_text() -> None:
    pages = [Fetched("1", TRADITIONAL.encode("big5"))]
    pipeline, decoded = run(pages, Fetched, factories.decode())
    check(pipeline, decoded, "content", [TRADITIONAL])


@pytest.mark.parametrize("factory", [factories.decode, factories.clean_documents])
def test_what_cannot_be_cleaned_goes_to_the_named_output(factory: Callable[..., Any]) -> None:
    pages = [Fetched("1", TRADITIONAL.encode("big5")), Fetched("2", b"")]
    pipeline, outputs = run(pages, Fetched, factory(error_handling={"output": "bad"}))
    assert set(outputs) == {"good", "bad"}
    check(pipeline, outputs["bad"], "reason", ["empty"])


@pytest.mark.parametrize("factory", [factories.decode, factories.clean_documents])
def test_without_error_handling_it_fails_the_pipeline(factory: Callable[..., Any]) -> None:
    pipeline, _ = run([Fetched("2", b"")], Fetched, factory())
    with pytest.raises(Exception, match=r"2.*decode"):
        pipeline.run().wait_until_finish()


def test_whole_documents_come_out_with_their_metadata() -> None:
    page = TRADITIONAL + "\n責任編輯：何一舟"
    pages = [Fetched("1", page.encode("big5"))]
    pipeline, documents = run(pages, Fetched, factories.clean_documents())
    check(pipeline, documents, "text", [SIMPLIFIED])


def test_lines_that_the_rows_of_a_site_share_go() -> None:
    articles = [Article(f"hewan/{day}", f"要闻 乡镇\n周{day}落雪") for day in "一二三四五"]
    pipeline, stripped = run(articles, Article, factories.strip_repeated_lines(site_field="id"))
    check(pipeline, stripped, "text", [article.text or "" for article in articles])
    pipeline, stripped = run(articles, Article, factories.strip_repeated_lines())
    check(pipeline, stripped, "text", [f"周{day}落雪" for day in "一二三四五"])
