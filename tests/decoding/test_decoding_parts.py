"""The parts of the decision, each on its own."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.decoding.decoding_samples import JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL
from transforms.decoding.commonness import ANY, Commonness
from transforms.decoding.sampling import WINDOW, WINDOWS, squeeze_ascii, take_windows
from transforms.decoding.signatures import SIGNATURES, Signature, name_binary_format

COMMONNESS = Commonness()


@pytest.mark.parametrize(
    ("text", "language"),
    [(SIMPLIFIED, "zh"), (TRADITIONAL, "zh"), (JAPANESE, "ja"), (KOREAN, "ko")],
)
def test_a_text_is_likeliest_in_its_own_language(text: str, language: str) -> None:
    costs = {each: COMMONNESS.cost(text, each) for each in ("zh", "ja", "ko")}
    assert min(costs, key=costs.__getitem__) == language
    assert COMMONNESS.cost(text, ANY) <= costs[language]


def test_the_cost_table_is_sorted_and_names_no_character_twice() -> None:
    table = files("transforms.decoding").joinpath("tables/character_costs.tsv")
    lines = [line for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    for language in ("zh", "ja", "ko"):
        mine = [row for row in rows if row[0] == language]
        costs = [float(row[1]) for row in mine]
        characters = "".join(row[2] for row in mine)
        assert costs == sorted(set(costs))
        assert len(set(characters)) == len(characters) > 400
        assert all(list(row[2]) == sorted(row[2]) for row in mine)


def test_squeezing_keeps_what_may_be_a_second_byte() -> None:
    big5 = "功能<br>許".encode("big5")
    assert squeeze_ascii(big5).decode("big5") == "功能<\n許"


def test_windows_find_a_few_characters_anywhere() -> None:
    content = b"x" * 700_000 + "河".encode("gbk") + b"x" * 900_000
    assert "河".encode("gbk") in b"".join(take_windows(content))


@given(st.binary(max_size=5000))
def test_windows_are_few_and_small(content: bytes) -> None:
    windows = take_windows(content)
    assert len(windows) <= WINDOWS
    assert all(len(window) <= WINDOW for window in windows)


@pytest.mark.parametrize("signature", SIGNATURES, ids=lambda signature: signature.kind)
def test_every_signature_is_reached(signature: Signature) -> None:
    content = signature.opening.ljust(signature.offset, b"\0") + signature.magic + b"\0" * 16
    rejected = name_binary_format(content)
    assert rejected is not None
    assert signature.kind in rejected.detail


@pytest.mark.parametrize(
    "text",
    [
        "PK is a name",
        "%PDFs are files",
        "GIF89 was a year",
        "MZ 12",
        "CWS met today",
        "什么叫做WEBP格式",
        "图片ftyp",
        "RIFF的说明",
    ],
)
def test_words_that_open_like_a_signature_are_text(text: str) -> None:
    assert name_binary_format(text.encode("gbk")) is None
