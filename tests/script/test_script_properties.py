"""What holds for every text and every target, however odd."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.script import ScriptUnifier
from transforms.script.table_reader import read_table, read_words
from transforms.script.unifier import TARGETS

UNIFIERS = {target: ScriptUnifier(target) for target in TARGETS}

HAN = "".join(read_table("shared")) + "着台后里干发面后国们说話說們著名作家看後裏乾隆國體会會餅藉口"
PIECES = (
    st.sampled_from(sorted(read_words()))
    | st.sampled_from(sorted(read_table("particle")))
    | st.sampled_from(HAN)
    | st.sampled_from(["\n", "カナ", "ひらがな", "한국어", "𠀀", "𡞵", "\x00", "\ud800", "abc "])
    | st.characters(min_codepoint=0x3400, max_codepoint=0xFAFF)
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=30)


@pytest.mark.parametrize("target", TARGETS)
@given(text=TEXTS)
def test_a_second_run_changes_nothing(target: str, text: str) -> None:
    once = UNIFIERS[target](text).text
    assert UNIFIERS[target](once).text == once


def test_a_regional_form_is_no_sign_of_the_script() -> None:
    text = "體後藉裏幺半群答复乾旦踅門瞭戶餅沈澱法弓著顛覆作乾扯著偷干只因姪干"
    once = UNIFIERS["Hant-HK"](text).text
    assert "户" in once
    assert UNIFIERS["Hant-HK"](once).text == once


@given(TEXTS)
def test_lines_and_length_stay_on_the_way_to_simplified(text: str) -> None:
    result = UNIFIERS["Hans"](text)
    assert len(result.text) == len(text)
    assert [i for i, c in enumerate(result.text) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


@given(TEXTS)
def test_every_changed_character_is_counted_once(text: str) -> None:
    result = UNIFIERS["Hans"](text)
    changed = sum(before != after for before, after in zip(text, result.text, strict=True))
    assert sum(change.count for change in result.changes) == changed
    assert all(change.count > 0 for change in result.changes)


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF), max_size=60))
def test_text_without_han_stays(text: str) -> None:
    for unifier in UNIFIERS.values():
        assert unifier(text).text == text
