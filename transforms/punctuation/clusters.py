"""Decides the width of the marks of one line, cluster by cluster.

A cluster is a run of marks and quotes: ``”,（`` is one. What stands on either side of it tells
whether it is Chinese, and then all of it is; two parentheses that belong together are decided
together, which ties their clusters. Whatever was widened would be widened again for the same
reason, so that a second run changes nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transforms.punctuation.alphabet import (
    CHINESE,
    FULL,
    HALF,
    HALF_TO_FULL,
    NEUTRAL,
    OPENING,
    SPACES,
)
from transforms.punctuation.guards import is_emoticon
from transforms.punctuation.prose import ProseReader, is_called

_ANY = f"{FULL}{NEUTRAL}{HALF}"
# One class comes first, which re looks for faster; each run is looked at from its start only.
_CLUSTER = re.compile(
    f"[{_ANY}](?<![{_ANY}]{{2}})(?:(?<=[{HALF}（）])|[{FULL}{NEUTRAL}]*[{HALF}（）])[{_ANY}]*"
)
_RUN = re.compile(f"[{_ANY}]*")
_FULL = re.compile(f"[{FULL}]")
_FULL_PAIR = re.compile("[（）]")
_CHINESE = re.compile(f"[{CHINESE}]")
_BETWEEN_QUOTES = re.compile(r"[”’][,:;!?][“‘]")
_TIE_BREAK = re.compile(r"[0-9]-[0-9]\([0-9]{1,2}\)")
_SPELLED_OUT = re.compile(r"[A-Z][A-Za-z]+(?:[ &'.-]+[A-Za-z]+)*")


_FARTHEST_SPACE = 8
"""A mark more than this many spaces away from a word is laid out, not written, beside it."""

_LONGEST_LOOK = 200
"""How far into a pair of parentheses Chinese is looked for, so that nesting stays linear."""


@dataclass
class _Cluster:
    start: int
    end: int
    chinese: bool


@dataclass(frozen=True)
class _Pair:
    opening: int
    closing: int
    clusters: tuple[_Cluster, _Cluster]


def widen_clusters(line: str, places: Sequence[int] | None = None, *, latin: bool = False) -> str:
    """Give one line with its Chinese marks in full width.

    Where the places of the marks to look at are known, the others are taken to be settled. A mark
    in Latin text needs Chinese on both sides, not on one.
    """
    clusters = list(_clusters(line, places, latin=latin))
    pairs = _pairs(line, clusters)
    widened = _settle(line, pairs, latin=latin)
    if not any(cluster.chinese for cluster in clusters):
        return line
    paired = {at for pair in pairs for at in (pair.opening, pair.closing)}
    kept = paired - widened
    pieces: list[str] = []
    done = 0
    for cluster in clusters:
        text = line[cluster.start : cluster.end]
        if cluster.chinese and not (is_emoticon(text) and cluster.end - 1 not in paired):
            pieces += line[done : cluster.start], _widen(text, cluster.start, kept)
            done = cluster.end
    return "".join([*pieces, line[done:]])


def _widen(cluster: str, start: int, kept: set[int]) -> str:
    return "".join(
        character if at in kept else character.translate(HALF_TO_FULL)
        for at, character in enumerate(cluster, start)
    )


def _clusters(line: str, places: Sequence[int] | None, *, latin: bool) -> Iterator[_Cluster]:
    if places is not None and _pair_among_themselves(line, places):
        matches = _clusters_around(line, places)
    else:
        matches = _CLUSTER.finditer(line)
    is_prose = ProseReader(line)
    for match in matches:
        chinese = _is_chinese(line, match, latin=latin) or (not latin and is_prose(match.start()))
        yield _Cluster(match.start(), match.end(), chinese)


def _pair_among_themselves(line: str, places: Sequence[int]) -> bool:
    """Tell whether no half-width parenthesis pairs with one of full width: those are settled."""
    parentheses = [place for place in places if line[place] in "()"]
    if len(parentheses) % 2:
        return False
    return all(
        line[opening] == "("
        and line[closing] == ")"
        and not _FULL_PAIR.search(line, opening, closing)
        for opening, closing in zip(parentheses[::2], parentheses[1::2], strict=True)
    )


def _clusters_around(line: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    end = 0
    for place in places:
        start = place
        while start > end and line[start - 1] in _ANY:
            start -= 1
        if place >= end and (match := _RUN.match(line, start)):
            yield match
            end = match.end()


def _is_chinese(line: str, match: re.Match[str], *, latin: bool) -> bool:
    marks = match[0]
    if _FULL.search(marks):
        return True
    left = bool(_CHINESE.match(line, _left_neighbour(line, match)))
    right = bool(_CHINESE.match(line, match.end()))
    if latin:
        return left and right
    return left or right or bool(_BETWEEN_QUOTES.search(marks))


def _left_neighbour(line: str, match: re.Match[str]) -> int:
    """Find what stands before a cluster; spaces before a closing mark belong to nobody."""
    at = match.start() - 1
    nearest = at if match[0][0] in OPENING else max(at - _FARTHEST_SPACE, 0)
    while at > nearest and line[at] in SPACES:
        at -= 1
    return at if at >= 0 else len(line)


def _pairs(line: str, clusters: list[_Cluster]) -> list[_Pair]:
    pairs, waiting = [], []
    for cluster in clusters:
        for at in range(cluster.start, cluster.end):
            if line[at] in "(（":
                waiting.append((at, cluster))
            elif line[at] in ")）" and waiting:
                opening, first = waiting.pop()
                pairs.append(_Pair(opening, at, (first, cluster)))
    return pairs


def _settle(line: str, pairs: list[_Pair], *, latin: bool) -> set[int]:
    """Widen the pairs that are Chinese, and those that follow from them; give their places."""
    undecided = defaultdict(list)
    todo = []
    for pair in pairs:
        if _is_half_wide(line, pair) or (not latin and _holds_chinese(line, pair)):
            todo.append(pair)
        elif _is_call(line, pair):
            continue
        elif any(cluster.chinese for cluster in pair.clusters):
            todo.append(pair)
        else:
            for cluster in pair.clusters:
                undecided[cluster.start].append(pair)
    widened: set[int] = set()
    while todo:
        pair = todo.pop()
        widened.update((pair.opening, pair.closing))
        for cluster in pair.clusters:
            cluster.chinese = True
            todo += undecided.pop(cluster.start, [])
    return widened


def _is_half_wide(line: str, pair: _Pair) -> bool:
    return line[pair.opening] == "（" or line[pair.closing] == "）"


def _holds_chinese(line: str, pair: _Pair) -> bool:
    end = min(pair.closing, pair.opening + _LONGEST_LOOK)
    return bool(_CHINESE.search(line, pair.opening, end))


def _is_call(line: str, pair: _Pair) -> bool:
    """Tell f(x), CO2(g) and the score 7-6(3) from WTO(World Trade Organization)."""
    if _TIE_BREAK.match(line, max(pair.opening - 3, 0)):
        return True
    called = is_called(line, pair.opening)
    return called and not _SPELLED_OUT.fullmatch(line, pair.opening + 1, pair.closing)
