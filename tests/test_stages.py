from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms import stages
from transforms.decoding import Decoder
from transforms.records import Change, RawDocument, StageResult
from transforms.stages import TEXT_STAGES, Stage

HOSTILE_TEXTS = (
    "",
    "\n",
    "\x00",
    "\ud800孤\udfff",
    "\u2028\u2029\x85\x0b\x0c\r\r\n",
    "(" * 2000,
    "?(liáng)" * 300,
    "（记者 " * 300,
    "𠮷🆚👨‍👩‍👧",
    "a" * 5000 + "责任编辑：",
    "&amp;#x" * 300,
)


@pytest.fixture(scope="module")
def built() -> dict[str, stages.TextStage]:
    return {stage.name: stage.build() for stage in TEXT_STAGES}


@pytest.mark.parametrize("name", [stage.name for stage in TEXT_STAGES])
@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=range(len(HOSTILE_TEXTS)))
def test_no_stage_raises_on_hostile_text(
    built: dict[str, stages.TextStage], name: str, text: str
) -> None:
    result = built[name](text)

    assert isinstance(result.text, str)
    assert all(change.count > 0 for change in result.changes)


LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "，。：；（）()?！、\n\r\t 　责任编辑记者版权声明热线讯會發著裏fāhuì12:30\u200b\ue5e5"
        ),
        st.characters(),
    ),
    max_size=120,
)


@pytest.mark.parametrize("name", [stage.name for stage in TEXT_STAGES])
@settings(deadline=None)  # the first line that asks for a rule compiles it
@given(text=LINES)
def test_no_stage_raises_or_changes_without_saying_so(
    built: dict[str, stages.TextStage], name: str, text: str
) -> None:
    result = built[name](text)

    if result.text != text:
        assert result.changes, f"{name} changed the text and named no rule"


@pytest.mark.parametrize("name", ["repair", "characters", "script", "punctuation"])
@given(text=LINES)
def test_physical_lines_keep_their_numbers(
    built: dict[str, stages.TextStage], name: str, text: str
) -> None:
    plain = text.replace("\r", "").replace("\x0b", "").replace("\x0c", "")
    for other in "\x1c\x1d\x1e\x85\u2028\u2029":
        plain = plain.replace(other, "")

    assert built[name](plain).text.count("\n") == plain.count("\n")


def test_every_change_is_named_after_its_stage(built: dict[str, stages.TextStage]) -> None:
    text = "責任編輯:丁一\r\n\u200b河灣市(河灣)今日豐收,市長著手表彰"
    for name, stage in built.items():
        for change in stage(text).changes:
            assert change.rule.startswith(f"{name}.")


def test_stages_pickle_before_they_are_built() -> None:
    for stage in TEXT_STAGES:
        assert pickle.loads(pickle.dumps(stage)).name == stage.name


def test_recording_a_result_adds_changes_and_keeps_the_rest() -> None:
    raw = RawDocument("1", "河湾".encode(), url="http://example.com")
    document = stages.make_document(raw, Decoder()(raw.content))  # type: ignore[arg-type]
    stage = Stage("repair", lambda: StageResult)

    recorded = stages.record_result(document, StageResult("湾", (Change("repair.x", 2),)), stage)

    assert (recorded.text, recorded.changes) == ("湾", (Change("repair.x", 2),))
    assert (recorded.id, recorded.url, recorded.raw) == ("1", "http://example.com", None)
    assert document.text == "河湾"
