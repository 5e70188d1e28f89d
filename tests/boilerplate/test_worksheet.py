"""Cuts of a line stay in order, a longer one takes the place of those inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate.prose import count_prose, find_body
from transforms.boilerplate.worksheet import Cut, Worksheet

TEXT = "江州 下雪了 , 路 都白了"
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(
    lambda span: span[0] < span[1]
)


@given(st.lists(SPANS, max_size=8))
def test_cuts_are_in_order_and_none_stands_inside_a_later_one(spans):
    sheet = Worksheet(TEXT, str)
    expected = []
    for start, end in spans:
        sheet.cut(sheet.lines[0], Cut(start, end, "share", "rule"))
        expected = [other for other in expected if other[0] < start or other[1] > end]
        expected.append((start, end))
    cuts = [(cut.start, cut.end) for cut in sheet.cuts()]
    assert sorted(cuts) == sorted(expected)
    assert [start for start, _ in cuts] == sorted(start for start, _ in expected)


@given(st.lists(SPANS, max_size=8))
def test_what_is_left_is_what_no_cut_took(spans):
    sheet = Worksheet(TEXT, str)
    for start, end in spans:
        sheet.cut(sheet.lines[0], Cut(start, end, "share", "rule"))
    gone = {place for start, end in spans for place in range(start, end)}
    left = "".join(char for place, char in enumerate(TEXT) if place not in gone)
    assert sheet.remaining_text().replace(" ", "") == left.replace(" ", "")


@given(st.lists(st.tuples(st.sampled_from(["", " ", "下雪了", " 路 "]), st.booleans()), max_size=6))
def test_lines_go_with_their_breaks_and_blank_ones_stay(lines):
    sheet = Worksheet("\n".join(line for line, _ in lines), str)
    gone = {number for number, (_, goes) in enumerate(lines, 1) if goes}
    for line in reversed(sheet.lines):
        if line.number in gone:
            sheet.cut(line, Cut(line.start, line.end, "share", "rule"))
    left = [line for line, goes in lines if not (goes and line.strip())]
    assert sheet.remaining_text() == "\n".join(left)


PROSE = ["路白了，" * 12 + "。", "天，" * 40, "雪，" * 20 + "路"]


@given(
    st.lists(st.tuples(st.sampled_from(PROSE), st.integers(0, 14)), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 90), st.integers(20, 130)), max_size=30),
)
def test_the_body_is_that_of_what_is_left(blocks, cuts):
    """It is found again only where a cut may have moved it."""
    lines = [line for prose, short in blocks for line in (prose, *["下雪了"] * short)]
    sheet = Worksheet("\n".join(lines), str)
    for index, *span in cuts:
        line = sheet.lines[index % len(lines)]
        first, last = (min(line.raw[0] + place, line.raw[1]) for place in sorted(span))
        start, end = (first, last) if first < last else line.raw
        sheet.cut(line, Cut(start, end, "share", "rule"))
        left = [line for line in sheet.lines if not line.is_blank]
        body = find_body([count_prose(sheet.rest(line)) for line in left])
        expected = (left[body[0]].number, left[body[1]].number) if body else (0, 0)
        assert sheet.find_body() == expected


def test_the_body_grows_where_what_parted_it_goes():
    sheet = Worksheet("\n".join([PROSE[0] * 5, *["下雪了"] * 12, PROSE[0]]), str)
    assert sheet.find_body() == (1, 1)
    for line in sheet.lines[1:-1]:
        sheet.cut(line, Cut(line.start, line.end, "share", "rule"))
    assert sheet.find_body() == (1, 14)
