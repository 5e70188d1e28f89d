"""Script unification: OpenCC, completed by tables of our own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from transforms.records import StageResult
from transforms.script.detection import OTHER, ScriptDetector
from transforms.script.simplified import SimplifiedConverter
from transforms.script.traditional import TraditionalConverter

TARGETS = ("Hans", "Hant", "Hant-TW", "Hant-HK")


@dataclass(frozen=True)
class ScriptResult(StageResult):
    """The unified text, the script it is in now and the script that was found."""

    script: str = ""
    source: str = ""


class ScriptUnifier:
    """Converts text to one target script. Build once; immutable afterwards.

    ``target`` is ``Hans``, ``Hant`` (OpenCC's standard), ``Hant-TW``, ``Hant-HK``, or None to find
    the script only; ValueError for any other. To Simplified it gives back what a Simplified writer
    had written, by OpenCC and the word tables of this package: 原著 and 盯着, 乾隆 and 饼干. Words
    stay those of the writer (軟體 becomes 软体) unless ``regional_vocabulary`` is set, which
    assumes Taiwan's.

    Left alone: Japanese and Korean text and lines; in Simplified text every character that
    Simplified writers use too (乾 藉 於 著 瞭); line breaks, lone surrogates, everything not Han.
    Gets wrong: spellings that Simplified writers vary (想像 for 想象, 执著 for 执着), names with a
    rare character that is also a variant, and 著 after a verb that the word table lacks where it
    also begins a word (听著名家演讲).

    >>> result = ScriptUnifier("Hans")("他盯著乾隆年間的原著，嚼著餅乾。")
    >>> result.text
    '他盯着乾隆年间的原著，嚼着饼干。'
    >>> result.source, result.script
    ('Hant', 'Hans')
    """

    def __init__(self, target: str | None = "Hans", *, regional_vocabulary: bool = False) -> None:
        if target is not None and target not in TARGETS:
            choices = ", ".join(TARGETS)
            raise ValueError(f"unknown script {target!r}: choose one of {choices}, or None")
        self._target = target
        self._detector = ScriptDetector()
        self._convert: SimplifiedConverter | TraditionalConverter | None = None
        if target == "Hans":
            self._convert = SimplifiedConverter(
                self._detector, regional_vocabulary=regional_vocabulary
            )
        elif target is not None:
            self._convert = TraditionalConverter(
                self._detector, target, regional_vocabulary=regional_vocabulary
            )

    def __call__(self, text: str) -> ScriptResult:
        """Unify one text."""
        found = self._detector.examine(text)
        source = found.script
        if source == OTHER:
            return ScriptResult(text, (), "none", "none")
        if self._convert is None:
            return ScriptResult(text, (), source, source)
        converted, changes = self._convert(text, found)
        script = source if source == "none" and converted == text else self._target or source
        return ScriptResult(converted, changes, script, source)


@cache
def _build(target: str | None) -> ScriptUnifier:
    return ScriptUnifier(target)


def unify_script(text: str, target: str | None = "Hans") -> ScriptResult:
    """Unify one text; the :class:`ScriptUnifier` is built at the first call."""
    return _build(target)(text)
