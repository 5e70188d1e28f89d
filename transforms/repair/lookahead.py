"""What the neighbours of a token tell before any bytes are assumed for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from transforms.repair.candidates import Candidates, Way
from transforms.repair.feeder import Feeder
from transforms.repair.gbk import GbkPairs, unfold
from transforms.repair.hypothesis import Hypothesis
from transforms.repair.neighbours import STEPS
from transforms.repair.readings import ReadingTable
from transforms.repair.tokens import CHARACTER, LOST, READING, Token
from transforms.repair.vanished import Head

MISREAD = 16 * STEPS
"""What two characters behind a mark must cost together for them to be misread."""

UNKNOWN = 4 * STEPS
"""What the next character costs where the page does not decide which it is."""

UNLIKELY = 7 * STEPS
"""What it costs at most: a pair that vanished there may hide the true one."""

WIDE_LETTER = 4 * STEPS
"""What it costs that a letter was full width: it is likelier the second byte of a pair."""

NOTHING = 20 * STEPS
"""What the page's bytes cost where they make no character."""


class Lookahead:
    """One token of a run with the two behind it; costs are those of ``neighbours``."""

    def __init__(
        self,
        pairs: GbkPairs,
        readings: ReadingTable,
        candidates: Candidates,
        feeder: Feeder,
        tokens: Sequence[Token],
    ) -> None:
        self._pairs = pairs
        self._readings = readings
        self._candidates = candidates
        self._feeder = feeder
        self.token = tokens[0]
        self.following = tokens[1] if len(tokens) > 1 else None
        self.then = tokens[2] if len(tokens) > 2 else None
        self._code = pairs.code(self.token.value)
        self._heads: list[Head] | None = None
        self._afters: list[int] | None = None

    def misread_behind(self) -> bool:
        """Tell whether what stands behind a mark looks misread as it is."""
        cost = 0
        for before, after in pairwise((self.token, self.following, self.then)):
            first = self._feeder.number(self.code_of(before))
            second = self._feeder.number(self.code_of(after))
            if first is None or second is None:
                return False
            cost += self._feeder.row(first)[second]
        return cost >= MISREAD

    def lead_bytes(
        self, before: int, mark: Token, then: Token | None, ways: Sequence[Way]
    ) -> list[int]:
        """Rank lead bytes of characters that end with a mark's first byte, the likeliest first."""
        code, after = self.code_of(mark), self.code_of(then)
        if mark.value != "?":
            after = (code & 0xFF) << 8 | after >> 8
        number = self._feeder.number(after)
        row = self._feeder.row(before)
        costs = [(row[way.number] + self._behind(way.number, number), way.lead) for way in ways]
        return list(dict.fromkeys(lead for _cost, lead in sorted(costs)))

    def _behind(self, number: int, after: int | None) -> int:
        return 0 if after is None else min(self._feeder.row(number)[after], UNLIKELY)

    def code_of(self, token: Token | None) -> int:
        """Give the code of a token of one character, full width where it is ASCII; else 0."""
        if token is None:
            return 0
        return self._pairs.code(token.value) or (
            unfold(token.value) if len(token.value) == 1 else 0
        )

    def plain_cost(self, old: Hypothesis) -> int:
        """What the next two characters cost if nothing vanished here."""
        row = self._feeder.row(old.character)
        costs = []
        read = self._reading_of_letter()
        for first in self._first_bytes(old):
            if read and not self._readings.has(
                self._pairs.character(old.pending << 8 | first) or "", read
            ):
                continue
            number = self._feeder.number(old.pending << 8 | first)
            if number is not None:
                costs.append(row[number] + self._ahead(number))
        return min(costs, default=NOTHING)

    def _ahead(self, number: int) -> int:
        if self._afters is None:
            self._afters = self._after()
        row = self._feeder.row(number)
        return min(map(row.__getitem__, self._afters), default=UNKNOWN)

    def heads(self) -> list[Head]:
        """The characters that the token can close, and how well the next one follows."""
        if self._heads is None:
            self._heads = self._find_heads()
        return self._heads

    def _find_heads(self) -> list[Head]:
        if self.token.kind == LOST:
            ways: Sequence[Way] = self._candidates.with_reading(self.token.value)
        else:
            ways = [way for byte in self._opening() for way in self._candidates.closed_by(byte)]
            read = self._reading_of_letter()
            if read:
                having = self._candidates.with_reading(read)
                ways = [way for way in ways if way in having]
        return [Head(way.lead, way.number, self._ahead(way.number)) for way in ways] + self._wide()

    def _wide(self) -> list[Head]:
        """The same for a letter that was full width: 。 before 這 is misread as ＿@."""
        if not self._is_letter() or self._reading_of_letter():
            return []
        ways = self._candidates.closed_by(unfold(self.token.value) >> 8)
        return [Head(way.lead, way.number, UNKNOWN + WIDE_LETTER) for way in ways]

    def _is_letter(self) -> bool:
        """Whether the token may be the second byte of a pair that shows as ASCII."""
        return len(self.token.value) == 1 and "@" <= self.token.value <= "~"

    def _reading_of_letter(self) -> str | None:
        if self._code is None and self.following and self.following.kind == READING:
            return self.following.value
        return None

    def _first_bytes(self, old: Hypothesis) -> Sequence[int]:
        if self.token.kind == LOST:
            return self._candidates.read_as(self.token.value, old.last)
        return self._opening()

    def _opening(self) -> Sequence[int]:
        """The bytes with which the token's own bytes can begin."""
        value = self.token.value
        if value == "€":
            return (0x80,)
        if self._code is not None:
            return (self._code >> 8,)
        if len(value) == 1 and " " <= value <= "~":
            return (ord(value) if value >= "@" else unfold(value) >> 8,)
        return ()

    def _behind_letter(self) -> list[int]:
        """The character behind a letter that closes one, which is whole."""
        after = self.then if self._reading_of_letter() else self.following
        if after is None or after.kind != CHARACTER or after.value == "?":
            return []
        code = ord(after.value) if after.value.isascii() else self.code_of(after)
        number = self._feeder.number(code)
        return [] if number is None else [number]

    def _after(self) -> list[int]:
        """The characters that the token may open if it closes one."""
        if self.following is None:
            return []
        if self._code is None:
            return self._behind_letter() if self._is_letter() else []
        lead, following = self._code & 0xFF, self.following
        if following.value == "?":
            # Its trail is lost: 制 behind 控 shows as ``?`` where a stray byte follows it.
            return [way.number for way in self._candidates.opened_by(lead)]
        code = self._pairs.code(following.value)
        if code is not None:
            trails = [code >> 8]
        elif following.kind == LOST:
            trails = self._candidates.read_as(following.value, lead)
        else:
            trails = _trails(following.value)
        numbers = [self._feeder.number(lead << 8 | trail) for trail in trails]
        return [number for number in numbers if number is not None]


def _trails(shown: str) -> list[int]:
    """Give the bytes that a character of ASCII may stand for after a pending one."""
    if len(shown) != 1 or not "!" <= shown <= "~":
        return []
    wide = unfold(shown) >> 8
    return [ord(shown), wide] if shown >= "@" else [wide]
