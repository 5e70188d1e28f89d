"""Which documents carry a farm's table of readings, and which are healthy and merely gloss."""

from __future__ import annotations

import pytest

from tests.forward_model import damage
from transforms.repair.detection import Detector, Style
from transforms.repair.readings import ReadingTable

DIAGNOSE = Detector(ReadingTable())

PARAGRAPH = (
    "青嵐縣今年新修了三條公路,村民出門方便多了,外地客商也願意來看一看。縣裏說,明年還要把水渠"
    "和學校一併修好,讓老人有地方喫飯,讓孩子在家門口上學。秋收以後,各村把糧食運到鎮上,"
    "價錢比去年高了一成,大家都說日子有奔頭。"
)
"""108 Han without a character of the tables below."""

EVERYDAY = {"發": "fā", "現": "xiàn", "業": "yè", "經": "jīng"}
EVERYDAY |= {"產": "chǎn", "質": "zhì", "規": "guī", "區": "qū"}
SURNAMES = {"闞": "kàn", "蘄": "qí", "酈": "lì", "鄺": "kuàng"}
SURNAMES |= {"郟": "jiá", "鄶": "kuài", "酇": "zàn", "鄖": "yún"}


def glossed(table: dict[str, str], paragraphs: int) -> str:
    """Give a page on which each character of a table stands once, with its reading."""
    line = "、".join(f"{character}({reading})" for character, reading in table.items())
    return "\n".join([PARAGRAPH] * paragraphs + [line])


def test_a_small_table_of_everyday_characters_is_a_farms_even_in_a_long_page() -> None:
    diagnosis = DIAGNOSE(glossed(EVERYDAY, 5))
    assert diagnosis.style is Style.FIXED
    assert diagnosis.table == EVERYDAY


def test_everyday_characters_that_are_mostly_without_reading_are_no_table() -> None:
    text = glossed(EVERYDAY, 5) + "\n發現業經產質規區" * 2
    assert DIAGNOSE(text).style is Style.NONE


@pytest.mark.parametrize("paragraphs", [1, 3, 5])
def test_surnames_that_a_long_traditional_page_glosses_stay(paragraphs: int) -> None:
    assert DIAGNOSE(glossed(SURNAMES, 2 + paragraphs)).style is Style.NONE


def test_few_everyday_characters_in_a_long_page_are_no_table() -> None:
    few = dict(list(EVERYDAY.items())[:5])
    assert DIAGNOSE(glossed(few, 5)).style is Style.NONE


@pytest.mark.parametrize(
    "text",
    [
        "本班有同学名叫周堃(kūn)、李喆(zhé)、王犇(bēn)，点名时请读准。",
        "青嵐縣地名:茌(chí)山、菝(bá)葜嶺、歙(shè)口,外地人常常讀錯。",
    ],
)
def test_rare_characters_without_a_simplified_form_are_no_table(text: str) -> None:
    assert DIAGNOSE(text).style is Style.NONE


def test_a_page_of_which_a_part_is_damaged_is_repaired() -> None:
    sentence = "經濟發展要重質量,規劃產業園區,發現問題。"
    seen = "\n".join([PARAGRAPH] * 4 + [damage(sentence, EVERYDAY).text] * 2)
    assert DIAGNOSE(seen).style is Style.FIXED
