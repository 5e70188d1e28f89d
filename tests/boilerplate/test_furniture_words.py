"""The table of words, and which lines go for their words."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.furniture_words import FurnitureWords, grams_of, parse_weights
from transforms.boilerplate.line_model import LineModel

RULE = "boilerplate.navigation.furniture_words"
BODY = (
    "昨天上午，云溪市召开老街修缮总结会，部署下一阶段的工作，各街道的负责同志参加了会议。\n"
    "会议要求各单位抓紧晴好天气施工，确保入冬以前全部完工并通过验收，不留尾巴。"
)
WORDS = FurnitureWords({"灯": 9.0, "bias": -4.0})
"""Lines with a lamp in them are furniture, for the tests below."""


def taken(page: str, words: FurnitureWords = WORDS) -> list[str]:
    strip = BoilerplateStripper(rules=(), line_model=LineModel(words=words))
    return [removal.text for removal in strip(page).removed if removal.rule == RULE]


def test_table_opens_with_its_origin_and_is_sorted():
    package = resources.files("transforms.boilerplate") / "tables/furniture_words.tsv"
    rows = package.read_text("utf-8").splitlines()
    header = [row for row in rows if "\t" not in row]
    assert rows[: len(header)] == header
    assert {"Source", "Licence", "Reader"} <= {row[2:].split(":")[0] for row in header}
    grams = [row.split("\t")[0] for row in rows[len(header) :]]
    assert grams == sorted(set(grams))
    assert len(parse_weights(rows)) == len(grams)


@pytest.mark.parametrize("place", ["{line}\n云溪老街修缮完工\n{body}", "{body}\n{line}"])
def test_a_line_outside_the_body_goes_for_its_words(place):
    assert taken(place.format(line="点一盏灯笼", body=BODY)) == ["点一盏灯笼"]


@pytest.mark.parametrize(
    "page",
    [
        f"{BODY}\n点一盏灯笼\n{BODY}",
        f"{BODY}\n| 灯笼 | 三盏 |",
        f"{BODY}\n1. 灯笼",
        f"{BODY}\n灯 12",
        f"云溪的灯\n{BODY}",
        "点一盏灯笼\n灯笼铺",
        "点一盏灯笼",
    ],
    ids=["body", "table", "item", "one Han", "only title", "no prose", "alone"],
)
def test_words_alone_take_nothing_that_may_be_the_article(page):
    assert taken(page) == []


def test_of_two_lines_that_may_be_the_title_the_likelier_stays():
    words = FurnitureWords({"灯": 9.0, "笼": 2.0, "bias": -4.0})
    assert taken(f"2031年的灯会在云溪\n2031年的灯笼展在云溪\n{BODY}", words) == [
        "2031年的灯笼展在云溪"
    ]


def test_a_heading_stays_unless_words_leave_no_doubt():
    words = FurnitureWords({"灯": 9.0, "田": -3.0, "bias": -4.0})
    page = f"{BODY}\n田里的灯光\n{{}}\n灯笼铺"
    assert taken(page.format("诱虫捕虫，三天见效。"), words) == ["灯笼铺"]
    assert taken(page.format("诱虫捕虫"), words) == ["田里的灯光", "灯笼铺"]


def test_categories_that_are_kept_stay():
    strip = BoilerplateStripper(keep=["navigation"], rules=(), line_model=LineModel(words=WORDS))
    assert strip(f"{BODY}\n点一盏灯笼").removed == ()


def test_the_words_are_part_of_the_digest():
    digests = {LineModel(words=words).digest for words in (WORDS, FurnitureWords({"灯": 1.0}))}
    assert len(digests) == 2


@given(st.text(max_size=80))
def test_any_text_has_a_score(text):
    assert 0.0 <= WORDS.score(text) <= 1.0
    assert all("\t" not in gram and "\n" not in gram for gram in grams_of(text))
