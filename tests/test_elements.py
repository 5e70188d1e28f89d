from __future__ import annotations

from typing import Any, NamedTuple

import apache_beam as beam
import pytest

from transforms.elements import get_original_bytes, get_text, reject, replace_text
from transforms.records import Document, RawDocument


class Page(NamedTuple):
    number: int
    body: str


ELEMENTS = (
    ("河", "text"),
    (Document("1", "河"), "text"),
    (Page(1, "河"), "body"),
    (beam.Row(number=1, body="河"), "body"),
)


@pytest.mark.parametrize(("element", "field"), ELEMENTS, ids=lambda part: type(part).__name__)
def test_text_is_read_and_replaced_in_a_new_element(element: Any, field: str) -> None:
    replaced = replace_text(element, "湾", field)

    assert get_text(element, field) == "河"
    assert get_text(replaced, field) == "湾"
    assert type(replaced) is type(element)


def test_a_rejection_carries_the_fetched_bytes_where_they_travel_along() -> None:
    raw = RawDocument("1", b"\xba\xd3", address="/data/1")

    rejection = reject(Document("1", "河", raw=raw), "script", "error", "…")

    assert (rejection.content, rejection.address) == (b"\xba\xd3", "/data/1")


def test_an_element_without_id_is_named_by_its_hash() -> None:
    assert reject("河", "script", "error", "…").id == reject("河", "repair", "empty", "…").id


def test_lone_surrogates_survive_in_a_rejection() -> None:
    content = get_original_bytes("\ud800")

    assert content.decode("utf-8", "surrogatepass") == "\ud800"
