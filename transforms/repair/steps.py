"""The ways to read one token of a page: what bytes it may stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.repair.candidates import Candidates, Way
from transforms.repair.feeder import Feeder
from transforms.repair.gbk import GbkPairs, fold, unfold
from transforms.repair.hypothesis import Hypothesis, Trail
from transforms.repair.lookahead import Lookahead
from transforms.repair.readings import ReadingTable
from transforms.repair.tokens import LOST, READING, STRAY_MARKS, Token
from transforms.repair.vanished import MARGIN, SUSPICIOUS, VanishedPairs

UNEXPECTED = -7.0
"""A reading on a character that has another one, or none, elsewhere in the document."""

NOVEL = -1.5
"""A reading on a character of which the document says nothing else."""

LITERAL_READING = -20.0
"""A reading that is the author's: in a style A page hardly ever."""

STRAY = -2.0
"""A lone lead byte that swallowed a stray one, against a ``?`` of the author's."""

SWALLOWED = -5.0
"""A lone lead byte that swallowed an ASCII character: what that was is unknown."""

EURO = -4.0
"""Byte 80 shown as the euro sign or as ``?``: decoders differ."""

VANISHED = -0.5
"""A pair of bytes that made no character: of 冉 and 三方, as likely, the one that assumes less.
From -1 to 1 the results hardly move."""

VANISHED_LEAD = -8.0
"""A lone lead byte and a stray one that vanished together, as in 記。骸敖裉 for 記住:“今天."""

OPEN_LEADS = 24
"""Lead bytes tried before a mark that swallowed the trail."""

CLOSING = 16
"""Trail bytes tried where the page shows none."""

WIDE_LETTER = -5.0
"""A letter that was full width: it is likelier the second byte of a pair."""

FOLDED = frozenset(map(chr, range(0x21, 0x7F)))
"""What may have been full width before the page was folded."""

WIDE_QUESTION = (0xA3, 0xBF)
"""The bytes of the full-width question mark."""

TORN_MARKS = (0xA1, 0xA3)
"""The first bytes of all marks before which a stray byte may lie."""


class Steps:
    """The ways to go on from a hypothesis over one token of a run."""

    def __init__(
        self,
        pairs: GbkPairs,
        readings: ReadingTable,
        candidates: Candidates,
        vanished: VanishedPairs,
        feeder: Feeder,
    ) -> None:
        self._pairs = pairs
        self._readings = readings
        self._candidates = candidates
        self._vanished = vanished
        self._feeder = feeder
        self._knowledge = feeder.knowledge

    def look_at(self, tokens: Sequence[Token], place: int) -> None:
        """Turn to one token and its neighbours."""
        self._token = tokens[place]
        self._ahead = Lookahead(
            self._pairs, self._readings, self._candidates, self._feeder, tokens[place : place + 3]
        )
        self._following, self._then = self._ahead.following, self._ahead.then
        self._after_question = place > 0 and tokens[place - 1].value == "?"
        self._code = self._pairs.code(self._token.value)

    def advance(self, old: Hypothesis) -> Iterator[Hypothesis]:
        """Take the token in every way the page allows."""
        token = self._token
        if token.kind == READING:
            yield from self._read(old, token.value)
        elif token.kind == LOST:
            for trail in self._candidates.read_as(token.value, old.last):
                yield from self._bytes(old, [trail])
        elif token.value == "?":
            yield from self._question(old)
        elif token.value == "€":
            yield from self._bytes(old, [0x80], EURO)
            if old.pending < 0:
                yield self._feeder.character(old, "€")
        elif token.value < "\x80":
            yield from self._ascii(old, token.value)
        else:
            yield from self._pair(old, token.value)

    def _bytes(
        self, old: Hypothesis, added: Sequence[int], cost: float = 0.0
    ) -> Iterator[Hypothesis]:
        new = self._feeder.bytes(old, added, cost)
        if new is not None:
            yield new

    def _pair(self, old: Hypothesis, character: str) -> Iterator[Hypothesis]:
        if self._code is not None:
            for new in self._bytes(old, (self._code >> 8, self._code & 0xFF)):
                whole = old.pending < 0
                yield new._replace(trail=Trail(old.trail, character)) if whole else new
        elif old.pending < 0:
            yield self._feeder.character(old, character)

    def _ascii(self, old: Hypothesis, character: str) -> Iterator[Hypothesis]:
        if old.pending < 0:
            yield from self._half_or_full(old, character)
            return
        if "@" <= character <= "~":
            yield from self._bytes(old, [ord(character)])
        if " " <= character <= "~":
            code = unfold(character)
            cost = WIDE_LETTER if character >= "@" else 0.0
            yield from self._bytes(old, [code >> 8, code & 0xFF], cost)

    def _half_or_full(self, old: Hypothesis, character: str) -> Iterator[Hypothesis]:
        """ASCII that stands for itself; where it matters, also as the full-width form it was."""
        new = self._feeder.character(old, character)
        yield new
        if character in FOLDED and self._pair_closes_next():
            code = unfold(character)
            yield new._replace(before_last=code >> 8, last=code & 0xFF)

    def _pair_closes_next(self) -> bool:
        following, then = self._following, self._then
        if following is None:
            return False
        annotated = then is not None and then.kind == READING
        return following.kind == LOST or (annotated and "@" <= following.value <= "~")

    def _read(self, old: Hypothesis, reading: str) -> Iterator[Hypothesis]:
        """The two bytes before a reading, whole character or not, have that reading."""
        code = old.before_last << 8 | old.last
        character = self._pairs.character(code)
        expected = self._knowledge.due.get(code)
        if character is not None and self._readings.has(character, reading):
            if expected is None:
                cost = UNEXPECTED if code in self._knowledge.silent else NOVEL
            else:
                cost = 0.0 if expected == reading else UNEXPECTED
            yield old._replace(score=old.score + cost, owed=None, inserted=True)
        elif old.pending < 0:
            yield self._feeder.text(old, f"({reading})", LITERAL_READING)

    def _question(self, old: Hypothesis) -> Iterator[Hypothesis]:
        """A question mark, or a lone lead byte with what it swallowed: a stray byte, or ASCII."""
        following = self._following
        mark = following if following and following.value in STRAY_MARKS else None
        if old.pending < 0:
            yield from self._half_or_full(old, "?")
            if mark is not None:
                yield from self._open_lead(old, mark, self._then, STRAY)
            return
        yield from self._bytes(old, WIDE_QUESTION)
        yield from self._bytes(old, [0x80], EURO)
        torn = self._after_question and (old.before_last, old.last) != WIDE_QUESTION
        for trail in self._closing(old, mark is not None and torn):
            for new in self._bytes(old, [trail], STRAY if mark else SWALLOWED):
                yield new if mark else new._replace(trail=Trail(new.trail, "", lost=True))

    def _closing(self, old: Hypothesis, torn: bool) -> list[int]:
        """Give the likeliest bytes above ASCII that close the pending character."""
        row = self._feeder.row(old.character)
        ways = self._candidates.opened_by(old.pending)
        if torn:
            ways = [way for way in ways if way.trail in TORN_MARKS and not self._is_stray_mark(way)]
        costs = sorted((row[way.number], way.trail) for way in ways if way.trail > 0x80)
        return [trail for _cost, trail in costs[:CLOSING]]

    def _is_stray_mark(self, way: Way) -> bool:
        """Tell whether a character is a mark that a stray byte goes before, never into."""
        return fold(self._pairs.character(way.lead << 8 | way.trail) or "") in STRAY_MARKS

    def _open_lead(
        self, old: Hypothesis, mark: Token, then: Token | None, cost: float
    ) -> Iterator[Hypothesis]:
        """A lone lead byte whose character ends with the first byte of the mark after it.

        What shows as a second ``?`` may also be the first byte of a mark that is itself torn.
        """
        torn = mark.value == "?"
        code = self._ahead.code_of(mark)
        ways = [
            way
            for trail in TORN_MARKS
            if torn or trail == code >> 8
            for way in self._candidates.closed_by(trail)
            if not (torn and self._is_stray_mark(way))
        ]
        leads = self._ahead.lead_bytes(old.character, mark, then, ways)
        for lead in leads[:OPEN_LEADS]:
            yield from self._bytes(old, [lead], cost)

    def vanish(self, old: Hypothesis) -> Iterator[Hypothesis]:
        """Bytes without trace: a pair that is no character, a lone lead byte with a stray one."""
        if old.pending < 0:
            if self._token.value in STRAY_MARKS and self._ahead.misread_behind():
                yield from self._open_lead(old, self._token, self._following, VANISHED_LEAD)
            return
        if self._token.value == "?":
            yield from self._vanish_before_lead(old)
            return
        plain = self._ahead.plain_cost(old)
        if plain < SUSPICIOUS:
            return
        heads = self._ahead.heads()
        for _cost, taken in self._vanished.fillings(old, heads, self._feeder, plain + MARGIN):
            yield from self._bytes(old, taken, VANISHED * (len(taken) // 2))
        for trail in self._vanished.swallowing(old, self._feeder):
            for new in self._bytes(old, [trail], SWALLOWED):
                yield new._replace(trail=Trail(new.trail, "", lost=True))

    def _vanish_before_lead(self, old: Hypothesis) -> Iterator[Hypothesis]:
        """A vanished pair before a lone lead byte with the stray one that it swallowed."""
        following = self._following
        if self._after_question or following is None or following.value not in STRAY_MARKS:
            return
        mark = self._feeder.number(self._ahead.code_of(following))
        if mark is not None:
            for taken in self._vanished.before_any(old, mark, self._feeder):
                yield from self._bytes(old, taken, VANISHED * (len(taken) // 2))
