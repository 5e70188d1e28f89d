"""Which rules are worth trying on which line: those of which a trigger stands in it."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from string import digits
from typing import NamedTuple

from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import Rule, Scope

_LOOKED_AT = 4
"""Characters after the first two that are looked at: in all their forms, some hundred strings."""

_SPACES = " \u3000"


class _Pair(NamedTuple):
    """Two characters that begin triggers: the rules that need no more of one, and what may follow.

    ``longer`` has, for each number of further characters, the rules that need these.
    """

    users: int
    longer: Sequence[tuple[int, Mapping[str, int]]]


class TriggerScan:
    """Looks for the triggers of many rules in two passes over a line as it is.

    Rules and their triggers are Simplified; here each character stands for all its forms, so
    that lines without a trigger need no shadow. ``re`` finds the places where two characters
    could begin a trigger; a table tells which. One pattern of all triggers takes ten times as
    long, because ``re`` tries its hundreds of branches one by one. Build once; immutable
    afterwards.
    """

    def __init__(self, rules: Sequence[tuple[int, Rule]], shadow: MatchingShadow) -> None:
        """Take the rules, each with its bit."""
        self._reach = max((_reach(rule) for _, rule in rules), default=0)
        self._always = sum(bit for bit, rule in rules if not rule.triggers)
        users: dict[str, int] = defaultdict(int)
        for bit, rule in rules:
            for trigger in rule.triggers:
                users[trigger] |= bit
        self._single: dict[str, int] = defaultdict(int)
        for trigger, bits in users.items():
            if len(trigger) == 1:
                for form in shadow.forms(trigger):
                    self._single[form] |= bits
        self._pairs = _by_first_pair(users, shadow)
        self._any_single = re.compile(_one_of(self._single))
        self._any_pair = re.compile(_any_of_pairs(self._pairs))

    def sees_whole(self, length: int) -> bool:
        """Say whether no rule leaves out the middle of a line of this length."""
        return length <= 2 * self._reach

    def __call__(self, line: str) -> int:
        """Give the bits of the rules worth trying on a line: a trigger is there, or no need."""
        if len(line) > 2 * self._reach:
            line = f"{line[: self._reach]}\0{line[-self._reach :]}"
        worth = self._always
        if self._single:
            for char in self._any_single.findall(line):
                worth |= self._single[char]
        begins_with = self._pairs.get
        for pair, following in self._any_pair.findall(line):
            if begun := begins_with(pair):
                users, longer = begun
                worth |= users
                for length, rests in longer:
                    if found := rests.get(following[:length]):
                        worth |= found
        return worth


def _any_of_pairs(pairs: Iterable[str]) -> str:
    """Give a pattern for two characters that could be one of these pairs, and what follows them.

    It matches the second alone, so that pairs may overlap. What may follow a digit, or a space, is
    looked at apart: dates, prices and tables are full of them, and few triggers begin with one.
    """
    firsts, seconds = (_one_of({pair[i] for pair in pairs}) for i in (0, 1))
    others = "".join(_no_other_after(common, pairs) for common in (digits, _SPACES))
    return f"{seconds}(?<=({firsts}.)){others}(?=(.{{0,{_LOOKED_AT}}}))"


def _no_other_after(common: str, pairs: Iterable[str]) -> str:
    """Give a look behind that turns away what no pair has after one of these characters."""
    seconds = {pair[1] for pair in pairs if pair[0] in common}
    return f"(?<![{common}]{_one_of(seconds, but=True)})" if seconds else ""


def _by_first_pair(users: Mapping[str, int], shadow: MatchingShadow) -> Mapping[str, _Pair]:
    """Give the triggers of two and more characters by every form of their first two."""
    pairs: dict[str, dict[int, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for trigger, bits in users.items():
        if len(trigger) > 1:
            pair, rest = trigger[:2], trigger[2 : 2 + _LOOKED_AT]
            for begin, end in product(_in_all_forms(pair, shadow), _in_all_forms(rest, shadow)):
                rests = pairs[begin][len(rest)]
                rests[end] = rests.get(end, 0) | bits
    return {
        pair: _Pair(by_length.pop(0, {}).get("", 0), tuple(by_length.items()))
        for pair, by_length in pairs.items()
    }


def _in_all_forms(word: str, shadow: MatchingShadow) -> Iterator[str]:
    return map("".join, product(*map(shadow.forms, word)))


def _one_of(characters: Iterable[str], *, but: bool = False) -> str:
    """Give a pattern for one of these characters, or any ``but`` these; for none, no match."""
    escaped = "".join(map(re.escape, sorted(characters)))
    return f"[{'^' * but}{escaped}]" if escaped else r"(?!)"


def _reach(rule: Rule) -> int:
    return sys.maxsize // 2 if rule.scope is Scope.SPAN else rule.limit
