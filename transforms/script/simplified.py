"""Traditional to Simplified, so that a Simplified writer's own characters come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from transforms.records import Change
from transforms.script.conversion import ALL_HAN, character_map, table_converter
from transforms.script.counting import count_differences
from transforms.script.detection import OTHER, Finding, ScriptDetector
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
        self._variants = frozenset(characters)
        self._not_by_opencc = _any_of({*characters, *_irregular(words, single)})

    def __call__(self, text: str, found: Finding) -> tuple[str, tuple[Change, ...]]:
        """Convert one text in which the detector found this; give it with what was changed."""
        traditional = found.script == "Hant"
        renamed = self._vocabulary(text) if self._vocabulary and traditional else text
        pieces = list(self._pieces(renamed, found))
        converted = "".join([after for _, after in pieces])
        final, particles = self._particles(converted, traditional=traditional)
        by_opencc, by_word, variants = self._attribute(pieces)
        counts = {
            "vocabulary": count_differences(text, renamed),
            "opencc": by_opencc,
            "word": by_word,
            "variant": variants,
            "particle": particles,
        }
        changes = [Change(f"script.{rule}", count) for rule, count in counts.items() if count]
        return final, tuple(changes)

    def _pieces(self, text: str, found: Finding) -> Iterable[tuple[str, str]]:
        """Give the text in pieces, each before and after."""
        if found.script == "none":
            return [(text, self._by_words(text) if self._shared.search(text) else text)]
        if found.script == "Hant":
            whole = not found.has_foreign
            return [(text, self._by_words(text))] if whole else self._traditional_pieces(text)
        return self._mixed_pieces(text) if found.has_traditional else [(text, text)]

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

    def _attribute(self, pieces: Iterable[tuple[str, str]]) -> tuple[int, int, int]:
        """Count what OpenCC alone changed, the word tables and the variant tables."""
        total = by_word = variants = 0
        for before, after in pieces:
            if before == after:
                continue
            total += count_differences(before, after)
            for match in self._not_by_opencc.finditer(before):
                if match[0] != after[match.start()]:
                    is_variant = match[0] in self._variants
                    variants += is_variant
                    by_word += not is_variant
        return total - by_word - variants, by_word, variants


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
    """Drop what another character leads to (薴 to 苧 to 苎): a second run must change nothing.

    Compatibility forms lead nowhere: OpenCC makes ordinary characters of them before it converts.
    """
    ordinary = {before for before in characters if normalize("NFC", before) == before}
    reached = {characters[before] for before in ordinary}
    return {before: characters[before] for before in ordinary - reached}


def _irregular(words: dict[str, str], characters: dict[str, str]) -> set[str]:
    """Give the characters that some word turns into another than the character tables do."""
    pairs = (pair for word in words.items() for pair in zip(*word, strict=True))
    return {a for a, b in pairs if a != b and characters.get(a, a) != b and a not in characters}
