"""Search for the bytes behind one damaged run: what a reader would have to assume, and its cost.

A beam over hypotheses, token by token. The language model scores what is restored; since the damage
itself is deterministic, an assumption costs little beyond the characters that it brings in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transforms.repair.candidates import Candidates
from transforms.repair.gbk import GbkPairs, unfold
from transforms.repair.hypothesis import Feeder, Hypothesis, Knowledge, Trail, merge, written
from transforms.repair.language import LanguageModel
from transforms.repair.readings import ReadingTable
from transforms.repair.tokens import LOST, READING, STRAY_MARKS, Token

BEAM = 48
"""States kept after each token. With 24, one damaged run in fifty more comes out wrong."""

WIDTH = 20.0
"""Hypotheses so much worse than the best (in nats) are dropped."""

SAME_STATE = 12
"""Hypotheses in one state that are remembered as rivals of the best."""

RIVALS = 20
"""Restorations handed on to be ranked by their words."""

WAYS = 2
"""Of each token's hypotheses, so many try bytes without trace. With one, two paragraphs more in 500
come out wrong at five times the real density; a third nearly doubles the time."""

NEAR = 9.0
"""Hypotheses that are so much worse than the best (in nats) do not try them."""

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

VANISHED = -1.0
"""A pair of bytes that made no character; from -2 to 0 the results hardly move."""

VANISHED_LEAD = -8.0
"""A lone lead byte and a stray one that vanished together, as in 記。骸敖裉 for 記住:“今天."""

OPEN_LEADS = 40
"""Lead bytes tried before a mark that swallowed the trail; with 80 no more runs come out right."""

VANISHED_TRIED = 40
"""Fillings tried around vanished pairs, the likeliest by the characters beside them. With 24, three
paragraphs more in 500 come out wrong at five times the real density."""

TAILS = 10
"""Characters tried before a vanished pair, the likeliest: pairing them with all that may come
behind it is what takes the time."""

TWICE_TRIED = 5
"""Characters from which, and with which, a second vanished pair is tried."""

TWICE_KEPT = 6
"""Fillings with two vanished pairs that are tried: they are rare and take long."""

LIKELY = -16.0
"""Characters less likely than this (in nats) after the one before are not tried there."""

FOLDED = frozenset(map(chr, range(0x21, 0x7F)))
"""What may have been full width before the page was folded."""

ASCII_TRAILS = frozenset(range(0x40, 0x7F))
"""Second bytes of a pair that stand for themselves where the first belongs to another."""

SETTLED = 3
"""Tokens without sign of damage after which hypotheses that are all in step stay so."""

QUESTION_TRAIL = 0xBF
"""The trail byte of the full-width question mark."""

TORN_MARKS = (0xA1, 0xA3)
"""The first bytes of all marks before which a stray byte may lie."""


@dataclass(frozen=True)
class Restoration:
    """A finished hypothesis: its text, its score, the most that two of its characters cost in a
    row, and the offsets at which a single-byte character is lost for good."""

    text: str
    score: float
    strain: float
    lost: tuple[int, ...]


class RunSearch:
    """Finds the likeliest undamaged text of a run of tokens. Build once; immutable afterwards."""

    def __init__(self, pairs: GbkPairs, readings: ReadingTable, model: LanguageModel) -> None:
        self._pairs = pairs
        self._readings = readings
        self._model = model
        self._candidates = Candidates(pairs, readings, model)

    def feeder(self, knowledge: Knowledge) -> Feeder:
        """Prepare for the runs of one document."""
        return Feeder(self._pairs, self._model, knowledge)

    def search(
        self,
        tokens: Sequence[Token],
        before: str,
        feeder: Feeder,
        anchor: int,
        until: int = 0,
        *,
        vanished: bool = False,
    ) -> tuple[int, list[Restoration]]:
        """Give the token at which a run ends and its restorations, best first.

        The run ends where the bytes are in step again in whichever way they are read, but not
        before ``until``; there are no restorations where no bytes explain it. ``vanished`` allows
        for bytes that left no trace at all.
        """
        steps = _Steps(self._pairs, self._readings, self._candidates, feeder)
        beam = [feeder.start(before)]
        last = place = anchor
        for place, token in enumerate(tokens):
            steps.look_at(tokens, place)
            if vanished and token.kind != READING:
                likely = [old for old in beam[:WAYS] if old.score > beam[0].score - NEAR]
                beam = _prune(beam + [new for old in likely for new in steps.vanish(old)])
            beam = _prune([new for old in beam for new in steps.advance(old)])
            if token.may_realign:
                last = max(last, place)
            far = place >= last + SETTLED and place + 1 >= until
            if not beam or (far and all(one.pending < 0 for one in beam)):
                break
        end = _behind_reading(tokens, place + 1)
        found = [
            Restoration(text, score, one.strain, lost)
            for one in beam
            if one.pending < 0
            for score, text, lost in written(one, RIVALS)
        ]
        unlike = {one.text: one for one in sorted(found, key=lambda one: one.score)}
        return end, sorted(unlike.values(), key=lambda one: -one.score)[:RIVALS]


def _behind_reading(tokens: Sequence[Token], end: int) -> int:
    return end + 1 if end < len(tokens) and tokens[end].kind == READING else end


class _Steps:
    """The ways to go on from a hypothesis over one token."""

    def __init__(
        self,
        pairs: GbkPairs,
        readings: ReadingTable,
        candidates: Candidates,
        feeder: Feeder,
    ) -> None:
        self._pairs = pairs
        self._readings = readings
        self._candidates = candidates
        self._feeder = feeder
        self._knowledge = feeder.knowledge

    def look_at(self, tokens: Sequence[Token], place: int) -> None:
        """Turn to one token and its neighbours."""
        self._token = tokens[place]
        self._following = tokens[place + 1] if place + 1 < len(tokens) else None
        then = tokens[place + 2].kind if place + 2 < len(tokens) else None
        self._pair_closes_next = self._following is not None and (
            self._following.kind == LOST
            or (then == READING and "@" <= self._following.value <= "~")
        )
        self._after_question = place > 0 and tokens[place - 1].value == "?"

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
        code = self._pairs.code(character)
        if code is not None:
            for new in self._bytes(old, [code >> 8, code & 0xFF]):
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
            yield from self._bytes(old, [code >> 8, code & 0xFF])

    def _half_or_full(self, old: Hypothesis, character: str) -> Iterator[Hypothesis]:
        """ASCII that stands for itself; where it matters, also as the full-width form it was."""
        new = self._feeder.character(old, character)
        yield new
        if character in FOLDED and self._pair_closes_next:
            code = unfold(character)
            yield new._replace(before_last=code >> 8, last=code & 0xFF)

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
        following = self._following.value if self._following else ""
        mark = following if following in STRAY_MARKS else None
        if old.pending < 0:
            yield from self._half_or_full(old, "?")
            if mark is not None:
                yield from self._open_lead(old, mark, STRAY)
            return
        yield from self._bytes(old, [0xA3, 0xBF])
        yield from self._bytes(old, [0x80], EURO)
        torn = mark and self._after_question and old.pending != QUESTION_TRAIL
        for trail, _character in self._candidates.closing(old.pending):
            if torn and trail not in TORN_MARKS:
                continue
            for new in self._bytes(old, [trail], STRAY if mark else SWALLOWED):
                yield new if mark else new._replace(trail=Trail(new.trail, "", lost=True))

    def _open_lead(self, old: Hypothesis, mark: str, cost: float) -> Iterator[Hypothesis]:
        """A lone lead byte whose character ends with the first byte of the mark after it.

        What shows as a second ``?`` may also be the first byte of a mark that is itself torn.
        """
        code = self._pairs.code(mark) or unfold(mark)
        trails = TORN_MARKS if mark == "?" else (code >> 8,)
        ranked = sorted(
            (
                (self._feeder.score(old.character, character), lead)
                for trail in trails
                for lead, character in self._candidates.by_trail[trail]
            ),
            reverse=True,
        )
        for lead in dict.fromkeys(lead for _score, lead in ranked[:OPEN_LEADS]):
            yield from self._bytes(old, [lead], cost)

    def vanish(self, old: Hypothesis) -> Iterator[Hypothesis]:
        """Bytes without trace: a pair that is no character, a lone lead byte with a stray one."""
        token = self._token
        if old.pending < 0:
            if token.value in STRAY_MARKS:
                yield from self._open_lead(old, token.value, VANISHED_LEAD)
            return
        heads = self._heads()
        found: list[tuple[float, tuple[int, ...]]] = []
        for score, taken, tail, ends in self._vanished(old):
            found += [
                (score + self._feeder.score(tail, head) + ahead, (*taken, lead))
                for lead, head, ahead in heads
                if lead in ends
            ]
            if len(taken) == 1 and not ends.isdisjoint(ASCII_TRAILS):
                for new in self._bytes(old, taken, SWALLOWED):
                    yield new._replace(trail=Trail(new.trail, "", lost=True))
        found.sort(reverse=True)
        for _score, taken in found[:VANISHED_TRIED]:
            yield from self._bytes(old, taken, VANISHED * ((len(taken) + 1) // 2))

    def _vanished(self, old: Hypothesis) -> list[tuple[float, tuple[int, ...], str, set[int]]]:
        """What one or two vanished pairs close: score, bytes, last character, its pair's ends."""
        once = [
            (score, (trail,), tail, ends)
            for trail, tail, ends in self._candidates.closing_before_vanished(old.pending)
            if (score := self._feeder.score(old.character, tail)) > LIKELY
        ]
        once.sort(key=lambda way: -way[0])
        del once[TAILS:]
        twice = [
            (score + self._feeder.score(tail, middle), (*taken, lead, trail), middle, further)
            for score, taken, tail, ends in once[:TWICE_TRIED]
            for lead, trail, middle, further in self._candidates.between_vanished(
                tail, ends, TWICE_TRIED
            )
        ]
        twice.sort(key=lambda way: -way[0])
        return [*once, *twice[:TWICE_KEPT]]

    def _heads(self) -> list[tuple[int, str, float]]:
        """The characters that the token can close, with lead byte and how well the next follows."""
        token = self._token
        if token.kind == LOST:
            return [(*head, 0.0) for head in self._candidates.of_reading(token.value)]
        after = self._after()
        return [
            (lead, head, self._feeder.score(head, after) if after else 0.0)
            for first in _first_bytes(self._pairs, token)
            for lead, head in self._candidates.by_trail[first]
        ]

    def _after(self) -> str | None:
        """The character that the token opens if it closes one, where the page decides it."""
        code = self._pairs.code(self._token.value)
        following = self._pairs.code(self._following.value) if self._following else None
        if code is None or following is None:
            return None
        return self._pairs.character((code & 0xFF) << 8 | following >> 8)


def _first_bytes(pairs: GbkPairs, token: Token) -> list[int]:
    """The bytes with which the token's own bytes can begin."""
    if token.value == "€":
        return [0x80]
    code = pairs.code(token.value)
    if code is not None:
        return [code >> 8]
    if len(token.value) == 1 and " " <= token.value <= "~":
        wide = unfold(token.value) >> 8
        return [ord(token.value), wide] if token.value >= "@" else [wide]
    return []


def _prune(beam: list[Hypothesis]) -> list[Hypothesis]:
    """Keep the best; those that can only go on alike go on as one."""
    beam.sort(key=lambda hypothesis: -hypothesis.score)
    states: dict[object, list[Hypothesis]] = {}
    for hypothesis in beam:
        if hypothesis.score < beam[0].score - WIDTH:
            break
        alike = states.setdefault(hypothesis.state, [])
        if len(alike) < SAME_STATE:
            alike.append(hypothesis)
    return [merge(alike[0], alike[1:]) for alike in list(states.values())[:BEAM]]
