"""Which rules are worth trying on which line: those of which a trigger stands in it."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import Rule, Scope

_LOOKED_AT = 4
"""Characters after the first two that are looked at: in all their forms, some hundred strings."""


@dataclass(frozen=True)
class _Trigger:
    """What may stand after a trigger's first two characters, and the rules that have it."""

    length: int
    rests: Set[str]
    users: int


class TriggerScan:
    """Looks for the triggers of many rules in two passes over the text as it is.

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
        self._single = {
            form: bits
            for trigger, bits in users.items()
            if len(trigger) == 1
            for form in shadow.forms(trigger)
        }
        self._pairs = _by_first_pair(users, shadow)
        self._any_single = re.compile(_one_of(self._single))
        firsts, seconds = ({pair[i] for pair in self._pairs} for i in (0, 1))
        self._any_pair = re.compile(f"{_one_of(firsts)}(?={_one_of(seconds)})")

    def __call__(self, lines: Sequence[str]) -> list[int]:
        """Give for each line the bits of the rules worth trying: a trigger is there, or no need."""
        found = [self._always] * len(lines)
        if not lines:
            return found
        edges = [self._edges(line) for line in lines]
        text = "\n".join(edges)
        for hits in (self._find_single(text), self._find_longer(text)):
            line, end = 0, len(edges[0])
            for start, users in hits:
                while start > end:
                    line += 1
                    end += 1 + len(edges[line])
                found[line] |= users
        return found

    def _find_single(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self._any_single.finditer(text):
            yield match.start(), self._single[match[0]]

    def _find_longer(self, text: str) -> Iterator[tuple[int, int]]:
        pairs = self._pairs
        for match in self._any_pair.finditer(text):
            start = match.start()
            for trigger in pairs.get(text[start : start + 2], ()):
                rest = text[start + 2 : start + 2 + trigger.length]
                if rest in trigger.rests:
                    yield start, trigger.users

    def _edges(self, line: str) -> str:
        """Give as much of a line's two ends as any rule can see."""
        if len(line) <= 2 * self._reach:
            return line
        return f"{line[: self._reach]}\0{line[-self._reach :]}"


def _by_first_pair(
    users: Mapping[str, int], shadow: MatchingShadow
) -> Mapping[str, Sequence[_Trigger]]:
    """Give the triggers of two and more characters by every form of their first two."""
    pairs: dict[str, list[_Trigger]] = defaultdict(list)
    for trigger, bits in users.items():
        if len(trigger) > 1:
            rest = trigger[2 : 2 + _LOOKED_AT]
            rests = frozenset(map("".join, product(*map(shadow.forms, rest))))
            for pair in product(shadow.forms(trigger[0]), shadow.forms(trigger[1])):
                pairs["".join(pair)].append(_Trigger(len(rest), rests, bits))
    return dict(pairs)


def _one_of(characters: Iterable[str]) -> str:
    """Give a pattern for one of these characters; one that never matches for none."""
    escaped = "".join(map(re.escape, sorted(characters)))
    return f"[{escaped}]" if escaped else r"(?!)"


def _reach(rule: Rule) -> int:
    return sys.maxsize // 2 if rule.scope is Scope.SPAN else rule.limit
