"""The parts of ScriptUnifier: detection, conversion, the particle, counting, the shadow."""

from __future__ import annotations

import pytest

from transforms.script import SimplifiedShadow
from transforms.script.conversion import character_map, stock_converter, table_converter
from transforms.script.counting import count_differences
from transforms.script.detection import OTHER, ScriptDetector
from transforms.script.particle import ParticleResolver

DETECTOR = ScriptDetector()
RESOLVER = ParticleResolver()


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("国家", "Hans"),
        ("國家", "Hant"),
        ("", "none"),
        ("后天在台北吃面", "none"),
        ("皇后", "none"),
        ("国" * 95 + "國" * 5, "Hans"),
        ("国" * 5 + "國" * 95, "Hant"),
        ("国" * 50 + "國" * 50, "mixed"),
        ("国" * 9_000 + "國" * 9_000, "mixed"),
        ("これは日本語の文章です", OTHER),
        ("대한민국 서울", OTHER),
        ("這首歌叫さくら，唱的人來自北方的一座小城，聽的人都說好聽極了", "Hant"),
    ],
)
def test_script_is_found(text: str, script: str) -> None:
    assert DETECTOR.detect(text) == script


@pytest.mark.parametrize(
    ("text", "foreign", "traditional"),
    [
        ("国家", False, False),
        ("國家", False, True),
        ("这首歌叫さくら，唱的人来自北方的一座小城，听过的都说好", True, False),
        ("這首歌叫さくら，好聽", True, True),
    ],
)
def test_what_is_seen_on_the_way_is_told(text: str, foreign: bool, traditional: bool) -> None:
    found = DETECTOR.examine(text)
    assert (found.has_foreign, found.has_traditional) == (foreign, traditional)


@pytest.mark.parametrize(
    ("text", "traditional", "expected"),
    [
        ("他看著我", False, "他看着我"),
        ("某人著", True, "某人着"),
        ("某人著", False, "某人著"),
        ("看著名单", True, "看着名单"),
        ("世界著名的", True, "世界著名的"),
        ("结合著文献", True, "结合着文献"),
        ("二人合著", True, "二人合著"),
        ("一直看着，原来看著", True, "一直看着，原来看著"),
        ("符合著", True, "符合着"),
        ("美国著名气候学家", True, "美国著名气候学家"),
        ("著", True, "着"),
        ("", True, ""),
    ],
)
def test_particle_is_told_from_the_book(text: str, traditional: bool, expected: str) -> None:
    result, count = RESOLVER(text, traditional=traditional)
    assert result == expected
    assert count == count_differences(text, expected)


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("", "", 0),
        ("a", "a", 0),
        ("國家", "国家", 1),
        ("𠀀國\ud800", "𠀀国\ud800", 1),
        ("aXXb", "aYb", 2),
        ("\U0001f600", "\U0001f601", 1),
        ("國" * 9_001, "国" * 9_001, 9_001),
        ("a國" * 5_000 + "\U0001f600國", "a国" * 5_000 + "\U0001f600国", 5_001),
        ("\udc00" * 3 + "國", "\ud800" * 3 + "国", 4),
    ],
)
def test_differences_are_counted(before: str, after: str, count: int) -> None:
    assert count_differences(before, after) == count


def test_the_longest_key_of_a_table_wins() -> None:
    convert = table_converter({"甲": "1", "甲乙": "22", "乙": "3"})
    assert convert("甲乙甲") == "221"


def test_converters_keep_lone_surrogates() -> None:
    assert stock_converter("t2s")("國\udc80國") == "国\udc80国"


def test_character_map_holds_only_what_changes() -> None:
    mapping = character_map("t2s")
    assert mapping["國"] == "国"
    assert "国" not in mapping


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("責任編輯", "责任编辑"),
        ("妳的鎗", "你的枪"),
        ("陜西衞視", "陕西卫视"),
        ("著作權聲明", "著作权声明"),
        ("abc，國\n𠀀", "abc，国\n𠀀"),
    ],
)
def test_shadow_is_simplified_and_as_long(text: str, shadow: str) -> None:
    assert SimplifiedShadow()(text) == shadow
    assert len(shadow) == len(text)
