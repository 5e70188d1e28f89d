"""Dates as pages print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate.dates import parse_published

WILD = [
    ("2020年05月14日", "2020-05-14"),
    ("2021-01-09 16:43:46", "2021-01-09T16:43:46"),
    ("2012/1/17 17:23", "2012-01-17T17:23"),
    ("2012.01.17", "2012-01-17"),
    ("2023年4月7日 下午3时05分", "2023-04-07T15:05"),
    ("2024-02-06T09:30", "2024-02-06T09:30"),
    ("二〇二三年十月二十一日", "2023-10-21"),
    ("二○二一年十二月三日", "2021-12-03"),
    ("中华民国112年3月5日", "2023-03-05"),
    ("112-03-05", "2023-03-05"),
    ("三月 12, 2018", "2018-03-12"),
    ("十二月 5, 2031", "2031-12-05"),
    ("Jan 24 Thu 2008 14:05", "2008-01-24T14:05"),
    ("08.12.2015 19:19", "2015-12-08T19:19"),
    ("12/31/2015", "2015-12-31"),
    ("2025-06-05 HKT 00:51", "2025-06-05T00:51"),
    ("08:30 2020-11-30", "2020-11-30T08:30"),
    ("3:41pm 29/07/2022", "2022-07-29T15:41"),
    ("10:41 AM 29/07/2022", "2022-07-29T10:41"),
    ("2022-07-29 12:05 am", "2022-07-29T00:05"),
    ("2025-08-04T21:20:15.218285+00:00", "2025-08-04T21:20:15"),
]
NEGATIVE = [
    "",
    "昨天",
    "2023-02-31",
    "2023年13月1日",
    "0000-00-00",
    "12:30",
    "2月30日",
    "31.31.2015",
    "1123-4567",
]


@pytest.mark.parametrize(("printed", "expected"), WILD)
def test_printed_date(printed, expected):
    assert parse_published(printed) == expected


@pytest.mark.parametrize("printed", NEGATIVE)
def test_no_date(printed):
    assert parse_published(printed) is None


@pytest.mark.parametrize("time", ["99:99", "24:10", "12:75"])
def test_impossible_time_leaves_the_date(time):
    assert parse_published(f"2023-04-07 {time}") == "2023-04-07"


@given(st.dates())
def test_every_date_of_the_calendar_comes_back(date):
    if date.year >= 1000:
        assert parse_published(f"{date.year}年{date.month}月{date.day}日") == date.isoformat()


@given(st.text(alphabet="0123456789年月日-/. :民国〇一二十时分下午T", max_size=40))
def test_no_text_raises(printed):
    parse_published(printed)
