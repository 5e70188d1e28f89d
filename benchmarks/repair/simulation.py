"""Documents damaged by the forward model: labelled cases in any number, at a chosen density."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.forward_model import DamagedText, damage
from transforms.repair.readings import ReadingTable, strip_tone

PARAGRAPHS = 10
LENGTH = range(100, 201)
"""Characters of a paragraph: about 150."""

TABLE_SHARE = 0.4
"""Share of the Traditional-only characters in a farm's table: real pages annotate 0.14 to 0.61 of
those that they show, on average 0.36."""

CANDIDATES = 40
"""Paragraphs tried for one document; those that raise the density to the goal are kept."""

STRAY_BYTE = 0x01


@dataclass(frozen=True)
class Case:
    """One damaged document and what it was."""

    text: str
    clean: str
    paragraphs: tuple[DamagedText, ...]


class Simulation:
    """Draws damaged documents from clean Simplified paragraphs. Seeded: the same every time."""

    def __init__(self, paragraphs: Sequence[str], one_for_one: Mapping[str, str]) -> None:
        self._paragraphs = paragraphs
        self._one_for_one = one_for_one
        self._readings = _first_readings(one_for_one.values())

    def documents(
        self, count: int, density: float, stray_byte: int | None, seed: int = 0
    ) -> Iterator[Case]:
        """Give ``count`` documents in which one in ``1 / density`` insertions damages a run."""
        chance = random.Random(seed)
        so_far: Counter[str] = Counter()
        for _ in range(count):
            table = self._draw_table(chance)
            drawn = chance.sample(self._paragraphs, CANDIDATES)
            candidates = [damage(self._traditional(p), table, stray_byte=stray_byte) for p in drawn]
            chosen = _choose(candidates, density, so_far)
            yield Case(
                "\n".join(paragraph.text for paragraph in chosen),
                "\n".join(paragraph.clean for paragraph in chosen),
                tuple(chosen),
            )

    def _traditional(self, paragraph: str) -> str:
        return "".join(self._one_for_one.get(char, char) for char in paragraph)

    def _draw_table(self, chance: random.Random) -> dict[str, str]:
        characters = sorted(self._readings)
        drawn = chance.sample(characters, round(TABLE_SHARE * len(characters)))
        return {character: self._readings[character] for character in drawn}


def load_paragraphs(files: Sequence[Path]) -> list[str]:
    """Read the paragraphs that a GBK page can hold and that have the right length."""
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if len(line) in LENGTH and _in_gbk(line)]


def load_one_for_one(table: Path) -> dict[str, str]:
    """Read Simplified to Traditional, one character for one."""
    lines = table.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def runs(paragraph: DamagedText) -> int:
    """Count the damaged runs of a paragraph: stretches of torn characters."""
    torn = sorted({*paragraph.split, *paragraph.lost})
    return sum(place - before > 1 for before, place in zip([-9, *torn], torn, strict=False))


def _choose(
    candidates: Sequence[DamagedText], density: float, so_far: Counter[str]
) -> list[DamagedText]:
    """Take sound or damaged paragraphs, whichever bring the density so far nearer the goal."""
    sound = [paragraph for paragraph in candidates if not runs(paragraph)]
    damaged = [paragraph for paragraph in candidates if runs(paragraph)]
    chosen: list[DamagedText] = []
    while len(chosen) < PARAGRAPHS and (sound or damaged):
        wanting = so_far["runs"] < density * so_far["insertions"]
        pool = (damaged or sound) if wanting else (sound or damaged)
        chosen.append(pool.pop())
        so_far["runs"] += runs(chosen[-1])
        so_far["insertions"] += chosen[-1].insertions
    return chosen


def _first_readings(characters: Iterable[str]) -> dict[str, str]:
    """Give each character that GBK has one toned reading."""
    table = ReadingTable()
    toned = sorted(reading for reading in table.readings() if strip_tone(reading) != reading)
    first = {char: reading for reading in reversed(toned) for char in table.characters(reading)}
    return {char: first[char] for char in sorted(set(characters)) if char in first}


def _in_gbk(text: str) -> bool:
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True
