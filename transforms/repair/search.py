"""Search for the bytes behind one damaged run: what a reader would have to assume, and its cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from transforms.repair.gbk import TRAILS, GbkPairs, fold, unfold
from transforms.repair.language import LanguageModel
from transforms.repair.readings import ReadingTable
from transforms.repair.tokens import CHARACTER, LOST, READING, Token

BEAM = 64
WIDTH = 22.0
MISSED = -7.0
UNEXPECTED = -7.0
NOVEL = -1.5
LITERAL_READING = -14.0
STRAY = -3.0
SWALLOWED = -5.0
EURO = -4.0
VANISHED = -9.0
OPEN_LEADS = 24
LIKELY = -11.0
SIMPLIFIED_ONLY = -5.0
STRAY_MARKS = frozenset("!?;:。,、")


@dataclass(frozen=True)
class Knowledge:
    """What the healthy part of a document says: its table, and what its table leaves alone."""

    due: Mapping[int, str]
    silent: frozenset[int]


class Hypothesis(NamedTuple):
    """One way to read the tokens so far."""

    score: float
    pending: int
    before_last: int
    last: int
    owed: str | None
    inserted: bool
    character: str
    trail: tuple[object, ...]


@dataclass(frozen=True)
class Restoration:
    """A finished hypothesis: its text, and the places in it where a character is lost for good."""

    text: str
    score: float
    lost: int


class RunSearch:
    """Finds the likeliest undamaged text of a run of tokens. Build once; immutable afterwards."""

    def __init__(self, pairs: GbkPairs, readings: ReadingTable, model: LanguageModel) -> None:
        self._pairs = pairs
        self._readings = readings
        self._model = model
        self._by_lead = _by_lead(pairs)
        self._by_trail = _by_trail(pairs)
        self._by_trail_set = [frozenset(leads) for leads in self._by_trail]
        self._vanishing = _vanishing(pairs)

    def search(
        self, tokens: Sequence[Token], before: str, knowledge: Knowledge, vanished: bool
    ) -> list[Restoration]:
        """Give the restorations of a run, best first; none where no bytes explain it."""
        beam = [self._start(before)]
        for index, token in enumerate(tokens):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if vanished and token.kind != READING:
                beam += [new for old in beam for new in self._vanish(old, token, knowledge)]
                beam = _prune(beam)
            beam = _prune(
                [new for old in beam for new in self._advance(old, token, following, knowledge)]
            )
        return [_finish(hypothesis) for hypothesis in beam if hypothesis.pending < 0]

    def _start(self, before: str) -> Hypothesis:
        code = self._pairs.code(before) or 0
        return Hypothesis(0.0, -1, code >> 8, code & 0xFF, None, False, before, ())

    def _advance(
        self, old: Hypothesis, token: Token, following: Token | None, knowledge: Knowledge
    ) -> Iterator[Hypothesis]:
        if token.kind == READING:
            yield from self._read(old, token, knowledge)
            return
        if old.owed is not None:
            old = old._replace(score=old.score + MISSED, owed=None)
        if token.kind == LOST:
            yield from self._lone_lead(old, token.value, knowledge)
            return
        code = self._pairs.code(token.value)
        if code is not None:
            yield from self._feed(old, (code >> 8, code & 0xFF), knowledge)
        elif token.value == "?":
            yield from self._question(old, following, knowledge)
        elif token.value < "\x80":
            yield from self._ascii(old, token.value, knowledge)
        elif token.value == "€":
            yield from self._feed(old, (0x80,), knowledge, EURO)
            if old.pending < 0:
                yield self._literal(old, token.value)
        elif old.pending < 0:
            yield self._literal(old, token.value)

    def _feed(
        self, old: Hypothesis, code: Sequence[int], knowledge: Knowledge, cost: float = 0.0
    ) -> Iterator[Hypothesis]:
        """Add bytes of the page; yields the one hypothesis that follows, or none."""
        score, pending, before_last, last, owed, inserted, character, trail = old
        score += cost
        for byte in code:
            if owed is not None:
                score += MISSED
            owed = None if inserted else knowledge.due.get(last << 8 | byte)
            inserted = False
            before_last, last = last, byte
            if pending < 0:
                if byte < 0x81:
                    return
                pending = byte
                continue
            added = self._pairs.character(pending << 8 | byte)
            if added is None:
                return
            score += self._model.score(character, added)
            character, pending, trail = added, -1, (trail, fold(added))
        yield Hypothesis(score, pending, before_last, last, owed, inserted, character, trail)

    def _literal(self, old: Hypothesis, character: str) -> Hypothesis:
        score = old.score + self._model.score(old.character, character)
        last = ord(character) if character < "\x80" else 0
        return Hypothesis(
            score, -1, old.last, last, None, False, character, (old.trail, character)
        )

    def _ascii(
        self, old: Hypothesis, character: str, knowledge: Knowledge
    ) -> Iterator[Hypothesis]:
        if old.pending < 0:
            yield self._literal(old, character)
            return
        if "@" <= character <= "~":
            yield from self._feed(old, (ord(character),), knowledge)
        if " " <= character <= "~":
            code = unfold(character)
            yield from self._feed(old, (code >> 8, code & 0xFF), knowledge)

    def _lone_lead(
        self, old: Hypothesis, reading: str, knowledge: Knowledge
    ) -> Iterator[Hypothesis]:
        """A lead byte before ``(reading)``: its pair with the byte before has that reading."""
        for character in self._readings.characters(reading):
            code = self._pairs.code(character) or 0
            if code >> 8 == old.last:
                yield from self._feed(old, (code & 0xFF,), knowledge)

    def _read(
        self, old: Hypothesis, token: Token, knowledge: Knowledge
    ) -> Iterator[Hypothesis]:
        code = old.before_last << 8 | old.last
        character = self._pairs.character(code)
        expected = knowledge.due.get(code)
        if character is not None and self._readings.has(character, token.value):
            if expected is None:
                cost = UNEXPECTED if code in knowledge.silent else NOVEL
            else:
                cost = 0.0 if expected == token.value else UNEXPECTED
            yield old._replace(score=old.score + cost, owed=None, inserted=True)
        if old.pending < 0:
            text = f"({token.value})"
            yield Hypothesis(
                old.score + LITERAL_READING, -1, 0x28, 0x29, None, False, ")", (old.trail, text)
            )

    def _question(
        self, old: Hypothesis, following: Token | None, knowledge: Knowledge
    ) -> Iterator[Hypothesis]:
        if old.pending < 0:
            yield self._literal(old, "?")
        else:
            yield from self._feed(old, (0xA3, 0xBF), knowledge)
            yield from self._feed(old, (0x80,), knowledge, EURO)
        stray = following is not None and following.value in STRAY_MARKS
        if old.pending >= 0:
            cost = STRAY if stray else SWALLOWED
            for byte in self._by_lead[old.pending]:
                for new in self._feed(old, (byte,), knowledge, cost):
                    yield new if stray else new._replace(trail=(new.trail, "", True))
        elif stray and following is not None:
            code = self._pairs.code(following.value) or unfold(following.value)
            for byte in self._likely_leads(old.character, code >> 8):
                yield from self._feed(old, (byte,), knowledge, STRAY)

    def _likely_leads(self, before: str, trail: int) -> list[int]:
        """Lead bytes that make a likely character with a trail byte still to come."""
        ranked = sorted(
            self._by_trail[trail],
            key=lambda lead: self._model.score(before, self._pair(lead, trail)),
            reverse=True,
        )
        return ranked[:OPEN_LEADS]

    def _pair(self, lead: int, trail: int) -> str:
        return self._pairs.character(lead << 8 | trail) or "\0"

    def _vanish(self, old: Hypothesis, token: Token, knowledge: Knowledge) -> Iterator[Hypothesis]:
        """Two bytes that made no character vanished: they end one character and open another."""
        if old.pending < 0:
            return
        first = self._first_byte(token)
        if first is None:
            return
        found = []
        for tail, opening in self._vanishing[old.pending]:
            ended = self._model.score(old.character, tail)
            if ended < LIKELY:
                continue
            for head in opening & self._by_trail_set[first]:
                ahead = self._model.score(tail, self._pair(head, first))
                found.append((ended + ahead, self._pairs.code(tail) or 0, head))
        found.sort(reverse=True)
        for _score, code, head in found[:OPEN_LEADS]:
            yield from self._feed(old, (code & 0xFF, head), knowledge, VANISHED)

    def _first_byte(self, token: Token) -> int | None:
        if token.kind != CHARACTER:
            return None
        code = self._pairs.code(token.value)
        if code is not None:
            return code >> 8
        return ord(token.value) if "@" <= token.value <= "~" else None


def _vanishing(pairs: GbkPairs) -> list[list[tuple[str, frozenset[int]]]]:
    """For each lead byte: what it can end with a byte that opens a vanishing pair, and its ends."""
    opening: dict[int, set[int]] = {}
    for code in pairs.unassigned:
        if code & 0xFF > 0x80:
            opening.setdefault(code >> 8, set()).add(code & 0xFF)
    table: list[list[tuple[str, frozenset[int]]]] = []
    for lead in range(256):
        table.append([])
        for first, seconds in opening.items():
            character = pairs.character(lead << 8 | first)
            if character is not None:
                table[-1].append((character, frozenset(seconds)))
    return table


def _by_lead(pairs: GbkPairs) -> list[tuple[int, ...]]:
    return [
        tuple(trail for trail in TRAILS if trail > 0x80 and pairs.character(lead << 8 | trail))
        for lead in range(256)
    ]


def _by_trail(pairs: GbkPairs) -> list[tuple[int, ...]]:
    return [
        tuple(lead for lead in range(0x81, 0xFF) if pairs.character(lead << 8 | trail))
        for trail in range(256)
    ]


def _prune(beam: list[Hypothesis]) -> list[Hypothesis]:
    beam.sort(key=lambda hypothesis: hypothesis.score, reverse=True)
    if not beam:
        return beam
    floor = beam[0].score - WIDTH
    return [hypothesis for hypothesis in beam[:BEAM] if hypothesis.score >= floor]


def _finish(hypothesis: Hypothesis) -> Restoration:
    pieces = []
    lost = 0
    trail: tuple[object, ...] = hypothesis.trail
    while trail:
        pieces.append(str(trail[1]))
        lost += len(trail) > 2
        trail = trail[0]  # type: ignore[assignment]
    return Restoration("".join(reversed(pieces)), hypothesis.score, lost)
