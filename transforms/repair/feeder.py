"""Adds what a page shows to hypotheses, and scores the characters that come out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transforms.repair.forms import Forms
from transforms.repair.gbk import GbkPairs, fold, unfold
from transforms.repair.hypothesis import Hypothesis, Trail
from transforms.repair.language import LanguageModel
from transforms.repair.neighbours import HIGHEST, STEPS, Neighbours, cost_of
from transforms.repair.trigrams import Trigrams

MISSED = -7.0
"""A character of the table without its reading: damaged pages annotate at least 0.917 of them."""

OWN_SHARE = 0.2
"""Weight of the document's own character pairs, where it has them: names, its subject."""

_SCORES = [-cost / STEPS for cost in range(HIGHEST + 1)]


@dataclass(frozen=True)
class Knowledge:
    """What the healthy part of a document says: its table, and what its table leaves alone.

    ``due`` maps the codes of the table's characters to their readings, ``silent`` holds the codes
    of characters that stand in the document without one. ``pairs`` and ``characters`` count the
    document's own neighbouring characters, of which there are ``size``.
    """

    due: Mapping[int, str]
    silent: frozenset[int]
    pairs: Mapping[tuple[str, str], int]
    characters: Mapping[str, int]
    size: int


class Alphabet:
    """The characters of GBK as the search needs them. Build once; immutable afterwards.

    For each code its character as a page shows it, its number, the form under which the language
    model looks it up, and what its form costs.
    """

    def __init__(self, pairs: GbkPairs, model: LanguageModel, neighbours: Neighbours) -> None:
        self.pairs = pairs
        self.neighbours = neighbours
        self._fold = model.fold
        self.forms = Forms(pairs, model)
        self.entries: dict[int, tuple[str, int, str, float]] = {
            code: self.entry(character) for code, character in pairs.items()
        }
        self.entries |= {byte: self.entry(chr(byte)) for byte in range(0x80)}

    def entry(self, character: str) -> tuple[str, int, str, float]:
        """Give the entry of a character."""
        number = self.neighbours.number(character)
        return fold(character), number, self._fold(character), self.forms.cost(character)

    def entries_in(self, characters: Mapping[str, int]) -> dict[int, tuple[str, int, str, float]]:
        """Give the entries with what a document says of the forms."""
        entries = dict(self.entries)
        for character, cost in self.forms.costs_in(characters).items():
            code = self.pairs.code(character)
            if code is not None:
                piece, number, folded, _cost = entries[code]
                entries[code] = piece, number, folded, cost
        return entries


class Feeder:
    """Adds bytes and characters to hypotheses of one document; remembers scores while it lasts."""

    def __init__(self, alphabet: Alphabet, trigrams: Trigrams, knowledge: Knowledge) -> None:
        self._alphabet = alphabet
        self._entries = alphabet.entries_in(knowledge.characters)
        self._trigrams = trigrams
        self.knowledge = knowledge
        self._due = knowledge.due
        self._rows: list[Sequence[int] | None] = [None] * len(alphabet.neighbours)
        self._gains: dict[str, float] = {}
        self._own = self._number_pairs(knowledge)
        self._own_before: dict[int, list[int]] = {}
        for number, followers in self._own.items():
            for follower, _share in followers:
                self._own_before.setdefault(follower, []).append(number)

    def _number_pairs(self, knowledge: Knowledge) -> dict[int, list[tuple[int, float]]]:
        """Give for each character that the document has which others follow it, and how often."""
        entry, code_of = self._entries, self._alphabet.pairs.code
        own: dict[int, list[tuple[int, float]]] = {}
        for (before, character), seen in knowledge.pairs.items():
            first, second = code_of(before), code_of(character)
            if first and second and first in entry and second in entry:
                share = seen / (knowledge.characters[before] + 1)
                own.setdefault(entry[first][1], []).append((entry[second][1], share))
        return own

    def start(self, before: str) -> Hypothesis:
        """Open a run after characters that are certain."""
        code = self._alphabet.pairs.code(before[-1]) or unfold(before[-1])
        context = "".join(self._alphabet.entry(char)[2] for char in before[-2:].rjust(2, "\n"))
        number = self._alphabet.entry(before[-1])[1]
        return Hypothesis(0.0, -1, code >> 8, code & 0xFF, None, False, number, context, None)

    def number(self, code: int) -> int | None:
        """Give the number of the character with this code, None where there is none."""
        entry = self._entries.get(code)
        return None if entry is None else entry[1]

    def own_before(self, number: int) -> Sequence[int]:
        """Give the characters that stand before one in the document itself."""
        return self._own_before.get(number, ())

    def row(self, number: int) -> Sequence[int]:
        """Give the costs behind a character, those of the document's own pairs among them."""
        row = self._rows[number]
        if row is None:
            row = self._rows[number] = self._make(number)
        return row

    def _make(self, number: int) -> Sequence[int]:
        row = self._alphabet.neighbours.row(number)
        own = self._own.get(number)
        if own is None:
            return row
        adjusted = bytearray(row)
        for follower, share in own:
            chance = math.exp(_SCORES[row[follower]])
            adjusted[follower] = cost_of(math.log((1 - OWN_SHARE) * chance + OWN_SHARE * share))
        return adjusted

    def gain(self, context: str, code: int) -> tuple[int, str]:
        """Tell how many steps a character costs less behind two others than behind one.

        Returns the context behind it as well.
        """
        context += self._entries[code][2]
        gain = self._gains.get(context)
        return round(STEPS * (self._gain(context) if gain is None else gain)), context[1:]

    def _gain(self, key: str) -> float:
        gain = self._gains[key] = self._trigrams.gain(key[:-1], key[-1:])
        return gain

    def bytes(self, old: Hypothesis, added: Sequence[int], cost: float = 0.0) -> Hypothesis | None:
        """Add bytes of the page; None where they make no character."""
        score, pending, before_last, last, owed, inserted, before, context, trail = old
        score += cost
        for byte in added:
            if owed is not None:
                score += MISSED
            owed = None if inserted else self._due.get(last << 8 | byte)
            inserted = False
            before_last, last = last, byte
            if pending < 0 and byte > 0x80:
                pending = byte
                continue
            found = self._entries.get(byte if pending < 0 else pending << 8 | byte)
            if found is None:
                return None
            piece, number, folded, form = found
            row = self._rows[before] or self.row(before)
            context += folded
            gain = self._gains.get(context)
            score += _SCORES[row[number]] + (self._gain(context) if gain is None else gain) + form
            before, context, pending = number, context[1:], -1
            trail = Trail(trail, piece)
        return Hypothesis(score, pending, before_last, last, owed, inserted, before, context, trail)

    def character(self, old: Hypothesis, character: str) -> Hypothesis:
        """Add a character that stands for itself."""
        _piece, number, folded, _form = self._alphabet.entry(character)
        context = old.context + folded
        score = old.score + _SCORES[self.row(old.character)[number]] + self._gain(context)
        last = ord(character) if character < "\x80" else 0
        return Hypothesis(
            score, -1, old.last, last, None, False, number, context[1:], Trail(old.trail, character)
        )

    def text(self, old: Hypothesis, text: str, cost: float) -> Hypothesis:
        """Add text as it stands, without asking the language model."""
        _piece, number, folded, _form = self._alphabet.entry(text[-1])
        return old._replace(
            score=old.score + cost, owed=None, inserted=False, before_last=0, last=0,
            character=number, context=old.context[1:] + folded, trail=Trail(old.trail, text),
        )  # fmt: skip
