from __future__ import annotations

import os

import pytest

from beam_pipeline.valid_unicode import (
    make_valid,
    path_from_bytes,
    path_to_bytes,
    readable_path,
    replace_surrogates,
)
from transforms.records import RawDocument, Rejection


@pytest.mark.parametrize("text", ["", "河湾", "\U0002070e", "\\ud83d", "\ufffd"])
def test_valid_text_is_left_alone(text: str) -> None:
    assert replace_surrogates(text) == text
    assert readable_path(text) == text


@pytest.mark.parametrize("name", [b"\xd6\xd0.txt", "河湾.txt".encode(), b"plain.txt"])
def test_a_path_comes_back_as_it_was(name: bytes) -> None:
    path = os.fsdecode(name)
    assert path_from_bytes(path_to_bytes(path)) == path
    assert path_to_bytes(path) == name


def test_every_string_of_an_outcome_is_made_valid_and_its_content_is_not_touched() -> None:
    bad, good = "x\ud83d", "x\ufffd"
    content = b"\xed\xa0\xbd"
    document = RawDocument(bad, content, bad, bad, bad, {bad: bad}, is_text=True)
    rejection = Rejection(bad, bad, bad, bad, content, bad)

    assert make_valid(document) == RawDocument(
        good, content, good, good, good, {good: good}, is_text=True
    )
    assert make_valid(rejection) == Rejection(good, good, good, good, content, good)
