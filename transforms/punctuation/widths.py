"""Widens the marks of Chinese text: the plain cases at once, the others line by line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from transforms.punctuation.alphabet import (
    CHINESE,
    FULL,
    HALF,
    HAN,
    MARKS,
    NEUTRAL,
    SPACES,
    keep_ascii,
    widen_marks,
)
from transforms.punctuation.clusters import widen_clusters
from transforms.punctuation.guards import Guard, find_guards
from transforms.punctuation.protected import Span, find_protected, hide, restore

# Two parentheses with Chinese before, behind or between them, where a mark may stand between; none
# behind a Latin word, as in f(x).
_CHINESE_PAIR = re.compile(
    rf"\((?:[^()（）{CHINESE}\n]*[{CHINESE}][^()（）\n]*\)"
    rf"|(?:(?<=[{CHINESE}{FULL}].)|(?<=[{CHINESE}{FULL}][{MARKS}].))[^()（）\n]*\)"
    rf"|(?<![A-Za-z0-9_].)[^()（）\n]*\)(?=[{MARKS}]?[{CHINESE}{FULL}]))"
)

# Two parentheses in Latin text stay, with no mark beside them, and between them none but in (a, b);
# only (1) may head a line.
_SETTLED_PAIR = (
    rf"(?<=\()(?<![{CHINESE}{FULL}{NEUTRAL}{HALF}].)(?!\d{{1,3}}\))"
    rf"[^{CHINESE}{FULL}{NEUTRAL}{HALF}\n]+(?:[,:;!?] [^{CHINESE}{FULL}{NEUTRAL}{HALF}\n]+)*\)"
    rf"(?![{CHINESE}{FULL}{NEUTRAL}{HALF}])"
)

# What does not simply widen: a parenthesis of no Chinese pair, and a mark that has no Chinese
# beside it (over a closing quote, or between quotes) or is part of a face such as :). It stays for
# good if it has a letter, a digit or a space on either side; else the group matches, and its line
# is looked at closely. All marks are looked for at once, written as commas. What follows one is
# consumed, which costs half of looking ahead: Chinese there rules most of them out.
_NO_CHINESE_BEFORE = rf"(?<![{CHINESE}{FULL}]..)(?<![{CHINESE}{FULL}][”’]..)(?<![”’].[“‘])"
_LOOKED_AT = (
    rf"(?:(?<=[{FULL}{NEUTRAL}{HALF}])|(?<=[{FULL}{NEUTRAL}{HALF}{SPACES}%]..)|(?<=[0-9].\n)"
    r"|(?<=[A-Za-z0-9].[A-Za-z])|(?<=[A-Za-z].[0-9])|(?<=[0-9].[0-9])(?=[0-9]*[-年月日号(])"
    rf"|(?<=[A-Za-z0-9]. )(?=[{HAN}]))()"
)
_KEPT_MARK = re.compile(
    rf",[^{CHINESE}{FULL}](?:{_NO_CHINESE_BEFORE}|(?<=[()])|(?<=-)(?=[()]))(?:{_LOOKED_AT})?",
    re.DOTALL,
)
_KEPT_OPENING = re.compile(rf"\((?:{_SETTLED_PAIR}|())")
_KEPT_CLOSING = re.compile(r"\)()")

_Kept = tuple[int, int, int | None]
"""Start and end of what stays, and a number if it has to be looked at."""


def widen_text(text: str) -> tuple[str, int]:
    """Give the text with its Chinese marks in full width, as long as it was, and how many."""
    if not any(map(text.__contains__, HALF)):
        return text, 0
    return _widen_some_lines(text) if "，" in text else _widen(text)


def _widen_some_lines(text: str) -> tuple[str, int]:
    """Widen a text whose commas are full-width: most of its lines have no half-width mark."""
    lines = text.split("\n")
    commas = _write_as_commas(text, HALF)
    places = [
        at for at, line in enumerate(commas.split("\n")) if "," in line and not line.isascii()
    ]
    widened, count = _widen("\n".join([lines[at] for at in places]))
    if not count:
        return text, 0
    for at, line in zip(places, widened.split("\n"), strict=True):
        lines[at] = line
    return "\n".join(lines), count


def _widen(text: str) -> tuple[str, int]:
    ascii_text = keep_ascii(text)
    spans = find_protected(text, ascii_text)
    hidden = hide(text, spans)
    widened = _widen_plain(hidden)
    if widened == hidden:
        return text, 0
    if guards := find_guards(text, ascii_text):
        widened = _keep_guarded(text, hidden, widened, guards)
    widened = restore(widened, text, spans)
    return widened, len(ascii_text) - len(keep_ascii(widened))


def _keep_guarded(text: str, hidden: str, widened: str, guards: Mapping[str, Guard]) -> str:
    """Put lines of code back as they were; in Latin text widen what is surely Chinese."""
    before, after = hidden.split("\n"), widened.split("\n")
    for at, line in enumerate(text.split("\n")):
        guard = guards.get(line)
        if guard is Guard.LATIN:
            after[at] = widen_clusters(before[at], latin=True)
        elif guard is Guard.CODE:
            after[at] = before[at]
    return "\n".join(after)


def _widen_plain(text: str) -> str:
    """Widen marks and pairs right beside Chinese as clusters would, but faster; then the others."""
    if "(" in text:
        text = _CHINESE_PAIR.sub(lambda pair: f"（{pair[0][1:-1]}）", text)
    kept: list[Span] = []
    looked_at: list[int] = []
    done = 0
    for start, end, open_question in _find_kept(text):
        if start >= done:
            kept.append((start, end))
            done = end
            if open_question:
                looked_at.append(start)
    widened = restore(widen_marks(text), text, kept)
    return _widen_lines(widened, looked_at) if looked_at else widened


def _find_kept(text: str) -> list[_Kept]:
    """Give the marks, and the settled pairs, that stay."""
    commas = _write_as_commas(f"{text}\n", MARKS)
    kept = [
        (start, end - (commas[start:end] != ",,"), looked_at)
        for start, end, looked_at in _find(_KEPT_MARK, commas)
    ]
    if "(" in text or ")" in text:
        kept += _find_parentheses(commas)
        kept.sort()
    return kept


def _find_parentheses(text: str) -> list[_Kept]:
    """Give those that stay; where all belong to settled pairs, none that closes is looked for."""
    opened = _find(_KEPT_OPENING, text)
    done = 0
    for start, end, _ in opened:
        if text.find(")", done, start) >= 0:
            return opened + _find(_KEPT_CLOSING, text)
        done = end
    return opened + _find(_KEPT_CLOSING, text) if text.find(")", done) >= 0 else opened


def _find(pattern: re.Pattern[str], text: str) -> list[_Kept]:
    return [(match.start(), match.end(), match.lastindex) for match in pattern.finditer(text)]


def _write_as_commas(text: str, marks: str) -> str:
    """Give the text with a comma for each of the marks, so that one look finds them all."""
    for mark in marks:
        text = text.replace(mark, ",")
    return text


def _widen_lines(text: str, places: list[int]) -> str:
    """Give the text with the marks at the places widened cluster by cluster, line by line."""
    pieces: list[str] = []
    done = 0
    for start, end, inside in _lines_around(text, places):
        line = text[start:end]
        if not line.isascii():
            pieces += text[done:start], widen_clusters(line, inside)
            done = end
    return "".join([*pieces, text[done:]])


def _lines_around(text: str, places: list[int]) -> Iterator[tuple[int, int, list[int]]]:
    """Give the (start, end) of each line that has some of the places, and these within it."""
    first = 0
    while first < len(places):
        start = text.rfind("\n", 0, places[first]) + 1
        end = text.find("\n", places[first])
        end = len(text) if end < 0 else end
        last = bisect_left(places, end, first)
        yield start, end, [place - start for place in places[first:last]]
        first = last
