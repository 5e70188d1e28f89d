# No "from __future__ import annotations": Beam reads the rows' field types at run time.

import operator
from collections.abc import Iterator
from typing import NamedTuple

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to
from apache_beam.transforms.error_handling import ErrorHandler

from transforms.corpus import StripRepeatedLines, get_site
from transforms.ptransforms import StripBoilerplate
from transforms.records import Document

MENU = "要闻 乡镇 影像"
PROSE = "昨天，河湾市下了今年第一场雪，孩子们在操场上堆起了雪人。"


def make_document(site: str, number: int, *lines: str) -> Document:
    text = "\n".join([*lines, f"第{'一二三四五六七八九十'[number]}则消息", PROSE])
    return Document(f"{number}", text, url=f"http://{site}/{number}.html")


def key_by_url(document: Document) -> tuple[str | None, str]:
    return document.url, document.text.split("\n")[0]


@pytest.fixture
def pipeline() -> Iterator[beam.Pipeline]:
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as pipeline:
        yield pipeline


def test_a_line_that_a_site_repeats_goes_and_is_on_record(pipeline: beam.Pipeline) -> None:
    documents = [make_document("hewan.example", number, MENU) for number in range(8)]
    stripped = pipeline | beam.Create(documents) | StripRepeatedLines()

    removed = stripped | beam.Map(
        lambda document: (document.id, document.removed[0].text, document.changes[0].count)
    )
    assert_that(removed, equal_to([(str(number), MENU, 1) for number in range(8)]))
    assert_that(
        stripped | "Prose" >> beam.Map(lambda document: document.text.split("\n")[-1]),
        equal_to([PROSE] * 8),
        "prose stays",
    )


def test_what_one_site_repeats_stays_on_another(pipeline: beam.Pipeline) -> None:
    documents = [make_document("hewan.example", number, MENU) for number in range(8)]
    documents.append(make_document("other.example", 9, MENU))
    stripped = pipeline | beam.Create(documents) | StripRepeatedLines()

    others = stripped | beam.Filter(lambda document: "other" in document.url) | beam.Map(key_by_url)
    assert_that(others, equal_to([("http://other.example/9.html", MENU)]))


def test_the_title_of_a_series_stays(pipeline: beam.Pipeline) -> None:
    documents = [
        Document(f"{number}", f"河湾诗会第{number}场\n{PROSE}", title=f"河湾诗会第{number}场")
        for number in range(8)
    ]
    stripped = pipeline | beam.Create(documents) | StripRepeatedLines()

    assert_that(stripped, equal_to(documents))


class Article(NamedTuple):
    paper: str
    body: str


def test_plain_texts_are_all_of_one_site(pipeline: beam.Pipeline) -> None:
    texts = [f"{MENU}\n周{day}落雪" for day in "一二三四五"]
    stripped = pipeline | beam.Create(texts) | StripRepeatedLines()

    assert_that(stripped, equal_to([f"周{day}落雪" for day in "一二三四五"]))


def test_rows_name_their_text_and_their_site(pipeline: beam.Pipeline) -> None:
    articles = [Article("河湾", f"{MENU}\n周{day}落雪") for day in "一二三四五"]
    other = Article("芦浦", f"{MENU}\n周六落雪")
    stripped = (
        pipeline
        | beam.Create([*articles, other]).with_output_types(Article)
        | StripRepeatedLines(site=operator.attrgetter("paper"), text_field="body")
    )

    expected = [Article("河湾", f"周{day}落雪") for day in "一二三四五"]
    assert_that(stripped, equal_to([*expected, other]))


def test_an_element_whose_site_cannot_be_named_is_rejected(pipeline: beam.Pipeline) -> None:
    def name_site(document: Document) -> str:
        return {"0": "a", "1": "a"}[document.id]

    documents = [make_document("hewan.example", number) for number in range(3)]
    with ErrorHandler(beam.Map(lambda rejection: (rejection.id, rejection.stage))) as handler:
        strip = StripRepeatedLines(site=name_site).with_error_handler(handler)
        stripped = pipeline | beam.Create(documents) | strip

    assert_that(stripped, equal_to(documents[:2]), "given out")
    assert_that(handler.output(), equal_to([("2", "repeated_lines")]), "rejected")


def test_anything_without_text_is_refused_at_construction() -> None:
    pipeline = beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"]))
    with pytest.raises(TypeError, match="takes documents, text"):
        _ = pipeline | beam.Create([7]) | StripRepeatedLines()


def test_small_sites_are_left_alone(pipeline: beam.Pipeline) -> None:
    documents = [make_document("hewan.example", number, MENU) for number in range(4)]
    stripped = pipeline | beam.Create(documents) | StripRepeatedLines()

    assert_that(stripped, equal_to(documents))


@pytest.mark.parametrize(
    ("url", "name", "site"),
    [
        ("https://News.Example.com:8080/a", "1", "news.example.com"),
        (None, "hewan/2031/1.txt", "hewan/2031"),
        (None, "1.txt", ""),
        ("http://[broken", "hewan/1.txt", "hewan"),
    ],
)
def test_a_site_is_the_host_or_the_folder(url: str | None, name: str, site: str) -> None:
    assert get_site(Document(name, "", url=url)) == site


@pytest.mark.parametrize("options", [{"least_share": 20}, {"least_documents": 0}])
def test_a_threshold_out_of_range_is_refused(options: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="least_share"):
        StripRepeatedLines(**options)


def test_what_an_earlier_step_removed_stays_on_record(pipeline: beam.Pipeline) -> None:
    documents = [make_document("hewan.example", number, MENU) for number in range(5)]
    stripped = pipeline | beam.Create(documents) | StripRepeatedLines() | StripBoilerplate()

    removed = stripped | beam.Map(lambda document: [each.text for each in document.removed])
    assert_that(removed, equal_to([[MENU]] * 5))
