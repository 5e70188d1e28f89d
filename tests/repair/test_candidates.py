"""The bytes that may stand where a page shows none."""

from __future__ import annotations

import pytest

from transforms.repair.candidates import Candidates
from transforms.repair.gbk import GbkPairs
from transforms.repair.language import LanguageModel
from transforms.repair.neighbours import Neighbours
from transforms.repair.readings import ReadingTable

MODEL = LanguageModel()
CANDIDATES = Candidates(GbkPairs(), ReadingTable(), MODEL, Neighbours(MODEL))


def test_a_reading_tells_the_bytes_behind_a_lead_byte() -> None:
    assert 0x96 in CANDIDATES.read_as("xùn", 0xD3)
    assert 0x96 not in CANDIDATES.read_as("qǐng", 0xD3)
    assert 0x88 in CANDIDATES.read_as("qǐng", 0xD5)


@pytest.mark.parametrize("reading", ["shì", "yì", "jī", "xū"])
def test_candidates_come_in_the_same_order_in_every_process(reading: str) -> None:
    codes = [way.lead << 8 | way.trail for way in CANDIDATES.with_reading(reading)]
    assert len(codes) > 5
    assert codes == sorted(codes)
    for lead in range(0x81, 0xFF):
        trails = CANDIDATES.read_as(reading, lead)
        assert trails == sorted(trails)


def test_rare_and_simplified_characters_are_no_candidates() -> None:
    likely = {way.lead << 8 | way.trail for way in CANDIDATES.likely()}
    assert not likely & {int.from_bytes(char.encode("gbk"), "big") for char in "裉煳经济"}


@pytest.mark.parametrize("character", "爲衆羣")
def test_what_simplified_becomes_is_a_candidate(character: str) -> None:
    code = GbkPairs().code(character) or 0
    assert code & 0xFF in [way.trail for way in CANDIDATES.opened_by(code >> 8)]


@pytest.mark.parametrize("character", "为众着")
def test_simplified_characters_are_none(character: str) -> None:
    code = GbkPairs().code(character) or 0
    assert code & 0xFF not in [way.trail for way in CANDIDATES.opened_by(code >> 8)]
