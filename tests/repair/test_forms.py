"""What forms of characters a document allows: the farms wrote one for one."""

from __future__ import annotations

import pytest

from transforms.repair.forms import EXCLUDED, UNCONVERTED, UNTRADITIONAL, VARIANT, Forms
from transforms.repair.gbk import GbkPairs
from transforms.repair.language import LanguageModel

FORMS = Forms(GbkPairs(), LanguageModel())


@pytest.mark.parametrize(
    ("character", "cost"),
    [
        ("後", 0.0),
        ("山", 0.0),
        ("。", 0.0),
        ("后", 0.0),
        ("岳", 0.0),
        ("机", UNCONVERTED),
        ("体", UNCONVERTED),
        ("曏", VARIANT),
        ("环", UNTRADITIONAL),
    ],
)
def test_forms_of_which_the_document_says_nothing(character: str, cost: float) -> None:
    assert FORMS.cost(character) == cost


def test_a_form_of_the_document_excludes_the_others() -> None:
    costs = FORMS.costs_in({"後": 3, "山": 5, "a": 9})
    assert costs["后"] == EXCLUDED
    assert costs["後"] == 0.0


def test_a_form_that_the_farm_left_is_the_documents_own() -> None:
    costs = FORMS.costs_in({"准": 2})
    assert costs["准"] == 0.0
    assert costs["準"] == EXCLUDED


def test_both_forms_stay_where_the_document_has_both() -> None:
    costs = FORMS.costs_in({"國": 3, "国": 2})
    assert costs["國"] == costs["国"] == 0.0


def test_one_occurrence_decides_nothing() -> None:
    assert FORMS.costs_in({"後": 1}) == {}
