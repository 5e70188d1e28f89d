"""Where a margin broke the lines, and what stood at the break."""

from __future__ import annotations

import unicodedata

import pytest

from transforms.paragraphs import ParagraphSegmenter
from transforms.paragraphs.wraps import divides_words, join_wrap

SEGMENT = ParagraphSegmenter()
PROSE = (
    "云溪渡口有一条老船，船名叫Wanderer，是1903年造的，龙骨长12.5米，现在停在柳家祠堂门口，"
    "由Riverside读书会照看。每年三月，读书会的人把它推到水里，绕着沙洲走一圈，"
    "再用Tarpaulin盖好，等来年的春天。去年来看船的有2031人，比前一年多了36.5个百分点。"
)
MARKS = "，。、；：！？”’」』）》…"


def wrap(paragraph: str, margin: int) -> list[str]:
    """Break at so many columns, in words and numbers too; marks hang."""
    lines, line, width = [], "", 0
    for char in paragraph:
        columns = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        if width + columns > margin and char not in MARKS:
            lines.append(line)
            line, width = "", 0
        line += char
        width += columns
    return [*lines, line]


@pytest.mark.parametrize("margin", range(44, 70))
def test_words_and_numbers_cut_at_the_margin_come_back(margin):
    lines = [*wrap(PROSE, margin), "", *wrap(PROSE[::-1].translate({0x3002: 0xFF0C}), margin)]
    restored = SEGMENT("\n".join(lines)).text.split("\n")[0]
    assert restored.replace(" ", "") == PROSE
    assert not any(f"{a} {b}" in restored for a in "0123456789" for b in "0123456789")


def test_indented_paragraphs_of_one_full_line_stay_apart():
    lines = [
        *wrap("　　" + PROSE, 48),
        "　　云溪渡口的石阶一共三十六级，每一级都有名字",
        "　　最上面的一级叫望船，最下面的一级叫等水，好",
        *wrap("　　" + PROSE, 48),
    ]
    assert len(SEGMENT("\n".join(lines)).text.split("\n")) == 4


def test_a_number_at_the_head_of_a_line_is_no_list_item():
    lines = ["云溪渡口的老船是本地木匠周师傅和三个徒弟一起造的，龙骨长", "12.5米，船舱可坐二十人。"]
    page = [*wrap(PROSE, 54), "", *lines, "", *wrap(PROSE, 54)]
    assert "龙骨长12.5米" in SEGMENT("\n".join(page)).text


def test_words_count_as_divided_only_where_every_long_one_follows_a_full_line():
    cut = ["渡口的船名叫Wan", "derer的那一条在", "Riverside停着的", "Tarpaulin下面。"]
    kept = ["渡口的船名叫", "Wanderer的那一", "条停在Riverside", "Tarpaulin下面。"]
    assert divides_words(cut, {0, 1, 2})
    assert not divides_words(kept, {0, 1, 2})


@pytest.mark.parametrize(
    ("before", "after", "divided", "joint"),
    [
        ("渡", "口", False, ""),
        ("the", "ferry", False, " "),
        ("20", "31", False, ""),
        ("fer", "ry", True, ""),
        ("the ", "ferry", True, " "),
        ("the", " ferry", True, " "),
    ],
)
def test_what_replaces_a_break(before, after, divided, joint):
    assert join_wrap(before, after, divided=divided) == joint
