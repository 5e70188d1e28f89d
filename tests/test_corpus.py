from __future__ import annotations

from collections.abc import Iterator

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to

from transforms.corpus import StripRepeatedLines, get_site
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


def test_anything_but_documents_is_refused_at_construction() -> None:
    pipeline = beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"]))
    with pytest.raises(TypeError, match="takes documents"):
        _ = pipeline | beam.Create(["河湾"]) | StripRepeatedLines()


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
