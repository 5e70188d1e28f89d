"""Traditional to Simplified, so that a Simplified writer's own characters come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from transforms.records import Change
from transforms.script.conversion import ALL_HAN, character_map, table_converter
from transforms.script.counting import count_differences
from transforms.script.detection import OTHER, ScriptDetector
from transforms.script.particle import ParticleResolver
from transforms.script.table_reader import read_characters, read_table, read_words


class SimplifiedConverter:
    """Converts to Simplified what is Traditional, line by line where the scripts are mixed.

    A Traditional text is converted by words. In a Simplified one only characters change that no
    Simplified writer uses, and the few words of ``strays.tsv``.
    """

    def __init__(self, detector: ScriptDetector, *, regional_vocabulary: bool = False) -> None:
        words, characters = read_words(), read_characters()
        self._detector = detector
        self._particles = ParticleResolver()
        single = _without_chains({**character_map("t2s", ALL_HAN), **characters})
        self._by_words = table_converter({**single, **words})
        self._by_characters = table_converter({**detector.to_simplified, **read_table("strays")})
        self._vocabulary = table_converter("TWPhrasesRev") if regional_vocabulary else None
        self._shared = _any_of(read_table("shared"))
        self._variants = _any_of(characters)
        self._decided_by_word = _any_of(_irregular(words, single))

    def __call__(self, text: str, source: str) -> tuple[str, tuple[Change, ...]]:
        """Convert one text of a script found before; give it with what was changed."""
        renamed = self._vocabulary(text) if self._vocabulary and source == "Hant" else text
        pieces = list(self._pieces(renamed, source))
        converted = "".join(after for _, after in pieces)
        final, particles = self._particles(converted, traditional=source == "Hant")
        return final, (
            Change("script.vocabulary", count_differences(text, renamed)),
            *chain.from_iterable(self._attribute(before, after) for before, after in pieces),
            Change("script.particle", particles),
        )

    def _pieces(self, text: str, source: str) -> Iterator[tuple[str, str]]:
        """Give the text in pieces, each before and after."""
        if source == "none":
            yield text, self._by_words(text) if self._shared.search(text) else text
        elif source == "Hant":
            yield from self._traditional_pieces(text)
        else:
            yield from self._mixed_pieces(text)

    def _traditional_pieces(self, text: str) -> Iterator[tuple[str, str]]:
        done = 0
        for start, end in _lines_with(self._detector.foreign, text):
            if self._detector.detect(text[start:end]) == OTHER:
                yield text[done:start], self._by_words(text[done:start])
                yield text[start:end], text[start:end]
                done = end
        yield text[done:], self._by_words(text[done:])

    def _mixed_pieces(self, text: str) -> Iterator[tuple[str, str]]:
        done = 0
        for start, end in _lines_with(self._detector.traditional, text):
            yield text[done:start], text[done:start]
            yield text[start:end], self._convert_line(text[start:end])
            done = end
        yield text[done:], text[done:]

    def _convert_line(self, line: str) -> str:
        if self._detector.detect(line) == OTHER:
            return line
        traditional = self._detector.is_mainly_traditional(line)
        return self._by_words(line) if traditional else self._by_characters(line)

    def _attribute(self, before: str, after: str) -> tuple[Change, ...]:
        """Name what changed: the variant tables, the word tables, or OpenCC alone."""
        if before == after:
            return ()
        total = count_differences(before, after)
        variants = _count_changed(self._variants, before, after)
        by_word = _count_changed(self._decided_by_word, before, after)
        return (
            Change("script.opencc", total - variants - by_word),
            Change("script.word", by_word),
            Change("script.variant", variants),
        )


def _lines_with(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of each line in which the pattern is found."""
    end = 0
    while match := pattern.search(text, end):
        start = text.rfind("\n", end, match.start()) + 1 or end
        end = text.find("\n", match.start())
        end = len(text) if end < 0 else end
        yield start, end


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(characters))}]")


def _without_chains(characters: dict[str, str]) -> dict[str, str]:
    """Drop what another character leads to (薴 to 苧 to 苎): a second run must change nothing."""
    reached = set(characters.values())
    return {before: after for before, after in characters.items() if before not in reached}


def _irregular(words: dict[str, str], characters: dict[str, str]) -> set[str]:
    """Give the characters that some word turns into another than the character tables do."""
    pairs = (pair for word in words.items() for pair in zip(*word, strict=True))
    return {a for a, b in pairs if a != b and characters.get(a, a) != b and a not in characters}


def _count_changed(pattern: re.Pattern[str], before: str, after: str) -> int:
    return sum(match[0] != after[match.start()] for match in pattern.finditer(before))
