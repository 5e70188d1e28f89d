"""Characters that carry no text: cleaned by name; everything else untouched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.characters import CharacterCleaner, clean_characters
from transforms.characters.cleaner import RULES

CLEAN = CharacterCleaner()

CHANGED = [
    # wild
    ("青岚市\u200b图书馆\ufeff", "青岚市图书馆", {"zero_width": 2}),
    (
        "第一行\r\n第二行\r第三行\x0b第四行\u2028末行",
        "第一行\n第二行\n第三行\n第四行\n末行",
        {"newline": 4},
    ),
    ("读者&nbsp;&nbsp;作者", "读者  作者", {"entity": 2, "no_break_space": 2}),
    ("&ldquo;读书会&rdquo;&mdash;&mdash;第三届", "“读书会”——第三届", {"entity": 4}),
    ("&#26753;&#x5c0f;&#31166;说", "梁小禾说", {"entity": 3}),
    ("山\xad水", "山水", {"zero_width": 1}),
    ("\ue0a3首页 \uf015 列表", "首页  列表", {"private_use": 2}),
    ("著名的朱\ue123基先生", "著名的朱\ufffd基先生", {"private_use_lost": 1}),
    ("⽂⼈的⼭⽔", "文人的山水", {"kangxi_radical": 4}),
    ("金\uf90a樂\uf914", "金金樂樂", {"compatibility_ideograph": 2}),
    ("\U0002f800人", "丽人", {"compatibility_ideograph": 1}),
    ("图\ufffc注", "图注", {"object_replacement": 1}),
    # synthetic
    ("甲\x00\x08乙\x7f\x9f", "甲乙", {"control": 4}),
    ("甲\u200d乙 \u200c丙", "甲乙 丙", {"joiner": 2}),
    ("葛\U000e0100\ufe00城", "葛\U000e0100\ufe00城", {}),
    ("葛\ufe00城", "葛城", {"variation_selector": 1}),
    ("\ud83d\ude00\ud83d", "😀\ufffd", {"surrogate_pair": 1, "lone_surrogate": 1}),
    ("行&#10;行&NewLine;行&#13;&#8232;", "行 行 行  ", {"entity": 4}),
    ("&#0;&#55296;", "\ufffd\ufffd", {"entity": 2}),
    ("&#8203;甲", "甲", {"entity": 1, "zero_width": 1}),
    ("&amp;nbsp;甲&amp;#20057;", " 甲乙", {"entity": 2, "no_break_space": 1}),
    ("R&amp;D &lt;b&gt;", "R&D <b>", {"entity": 3}),
    ("甲&nbsp乙", "甲 乙", {"entity": 1, "no_break_space": 1}),
    ("\ue78d\ue81e", "\ufe10\u9fb4", {"private_use_assigned": 2}),
]

UNCHANGED = [
    "",
    "青岚市昨天举行了第三届读书会，来自十二个街道的居民都来了。",
    "\u3000\u3000段首空两格，全角数字１２３和ＡＢＣ照旧；半角 a,b 也照旧。",
    "家庭👨\u200d👩\u200d👧、火❤\ufe0f\u200d🔥、键1\ufe0f\u20e3、旗🏳\ufe0f\u200d🌈都是文字",
    "㊗\ufe0f祝贺㊙\ufe0f，波浪〰\ufe0f",
    "𠮷野家、𡃁仔、镕、囍、﨎、兀",
    "می\u200cخواهم",
    "क\u094d\u200dष",
    "AT&T、R&D，http://example.org/?a=1&copy=2&lt=3&amp",
    "写作&amp;lt;的时候得到&amp;amp;lt;",
    "&nosuchname; &#; &; &#xZZ;",
    "第一段\n\n第二段\t表格",
    "已经丢失的\ufffd就是丢失的",
]


@pytest.mark.parametrize(("text", "cleaned", "counts"), CHANGED)
def test_each_change_is_named_and_counted(text: str, cleaned: str, counts: dict[str, int]) -> None:
    result = CLEAN(text)
    assert result.text == cleaned
    assert {change.rule: change.count for change in result.changes} == {
        f"characters.{name}": count for name, count in counts.items()
    }


@pytest.mark.parametrize("text", UNCHANGED)
def test_text_that_carries_meaning_stays(text: str) -> None:
    result = clean_characters(text)
    assert (result.text, result.changes) == (text, ())


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(name.startswith("characters.") for name in names)


NOISE = st.sampled_from(
    [
        *"甲乙a1 \n\t\r\x00\x85\xa0\xad\u200b\u200c\u200d\u2028\ufe0f",
        *"\uf900\ue000\ue78d\ufffc\ud800\udc00😀⼀❤",
        "\r\n",
    ]
)


@given(st.lists(NOISE, max_size=30).map("".join))
def test_cleaning_is_done_at_once(text: str) -> None:
    once = CLEAN(text)
    twice = CLEAN(once.text)
    assert (twice.text, twice.changes) == (once.text, ())
    assert (once.text != text) == bool(once.changes)


@given(st.text(st.characters(), max_size=200))
def test_lines_keep_their_numbers_and_nothing_raises(text: str) -> None:
    normalized = text.replace("\r\n", "\n")
    breaks = sum(normalized.count(each) for each in "\n\r\x0b\x0c\x85\u2028\u2029")
    cleaned = CLEAN(text).text
    assert cleaned.count("\n") == breaks
    cleaned.encode()


@given(st.text(st.sampled_from("&#x10amplt;nbsp 甲"), max_size=60))
def test_references_never_make_lines(text: str) -> None:
    assert CLEAN(text).text.count("\n") == text.count("\n")
