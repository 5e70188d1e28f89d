"""Dates as Chinese pages print them, to ISO 8601."""

from __future__ import annotations

import datetime
import re

_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_DATE = re.compile(r"([〇○零一二三四五六七八九]{4})年(\w{1,3})月(\w{1,3})日")
_DATE = re.compile(r"(\d{4})\s{0,2}[年./-]\s{0,2}(\d{1,2})\s{0,2}[月./-]\s{0,2}(\d{1,2})")
_ROC_DATE = re.compile(r"(?:中华)?民国\s?(\d{2,3})年(\d{1,2})月(\d{1,2})日")
_SHORT_ROC_DATE = re.compile(r"(?<!\d)(1\d{2})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})")
"""Taiwanese offices leave 民國 out: 112-03-05."""

_ENGLISH_DATE = re.compile(
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2}), ?(\d{4})"
)
_WEEKDAY_INSIDE = re.compile(
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2}) [A-Z][a-z]{2} (\d{4})"
)
"""As a Taiwanese blog host prints it: Jan 24 Thu 2008."""

_HAN_MONTH = re.compile(r"(十[一二]?|[一二三四五六七八九])月 (\d{1,2}), ?(\d{4})")
"""As translated blog systems print it: 三月 12, 2018."""

_ENGLISH_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_TIME = re.compile(
    r"(上午|下午|晚上|凌晨|[AaPp][Mm])?\s{0,2}(\d{1,2})[:时](\d{2})(?:[:分](\d{2}))?"
    r"\s?([AaPp][Mm](?![A-Za-z]))?"
)
_AFTERNOON = ("下午", "晚上", "pm")
_ROC_YEAR_ZERO = 1911
_MONTHS = 12


def parse_published(printed: str) -> str | None:
    """Give the ISO 8601 date, with the time where one is printed; None for anything else.

    ``printed`` is in the form of the matching shadow. No time zone is guessed.

    >>> parse_published("2023年4月7日 09:05")
    '2023-04-07T09:05'
    >>> parse_published("二〇二一年十二月三日")
    '2021-12-03'
    >>> parse_published("Jul 30, 2031")
    '2031-07-30'
    >>> parse_published("民国112年3月5日")
    '2023-03-05'
    >>> parse_published("2023-02-31") is None
    True
    """
    found = _find_date(printed)
    if found is None:
        return None
    (year, month, day), match = found
    try:
        date = datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
    time = _find_time(printed[match.end() :]) or _find_time(printed[: match.start()])
    return f"{date}T{time}" if time else date


def _find_date(printed: str) -> tuple[tuple[int, int, int], re.Match[str]] | None:
    """Give year, month and day, and where they stand."""
    if match := _ROC_DATE.search(printed):
        return _republic_date(match), match
    if match := _DATE.search(printed):
        year, month, day = map(int, match.groups())
        return (year, month, day), match
    if match := _DAY_FIRST.search(printed):
        return _day_or_month_first(*map(int, match.groups())), match
    return _find_rare_date(printed)


def _find_rare_date(printed: str) -> tuple[tuple[int, int, int], re.Match[str]] | None:
    if match := _HAN_MONTH.search(printed):
        return (int(match[3]), _han_number(match[1]), int(match[2])), match
    if match := _ENGLISH_DATE.search(printed) or _WEEKDAY_INSIDE.search(printed):
        month = _ENGLISH_MONTHS.index(match[1]) // 3 + 1
        return (int(match[3]), month, int(match[2])), match
    if match := _SHORT_ROC_DATE.search(printed):
        return _republic_date(match), match
    if match := _HAN_DATE.search(printed):
        year = int(match[1].translate(_HAN_DIGITS))
        return (year, _han_number(match[2]), _han_number(match[3])), match
    return None


def _republic_date(match: re.Match[str]) -> tuple[int, int, int]:
    year, month, day = map(int, match.groups())
    return year + _ROC_YEAR_ZERO, month, day


def _day_or_month_first(first: int, second: int, year: int) -> tuple[int, int, int]:
    """Read 08.12.2015 as the eighth of December, unless only the other reading is a date."""
    return (year, first, second) if second > _MONTHS else (year, second, first)


def _han_number(numeral: str) -> int:
    """Read a numeral up to 99 such as 三, 十二, 二十一; 0 for anything else."""
    tens, ten, ones = numeral.rpartition("十")
    digits = (tens or "1" if ten else "0") + (ones or "0")
    digits = digits.translate(_HAN_DIGITS)
    return int(digits) if digits.isdecimal() else 0


def _find_time(rest: str) -> str | None:
    match = _TIME.search(rest[:24])
    if match is None:
        return None
    half, hour, minute, second = match[1] or match[5], int(match[2]), match[3], match[4]
    if half and half.lower() in _AFTERNOON and hour < 12:
        hour += 12
    elif half and half.lower() == "am" and hour == 12:
        hour = 0
    if hour > 23 or int(minute) > 59:
        return None
    return f"{hour:02d}:{minute}" + (f":{second}" if second and int(second) < 60 else "")
