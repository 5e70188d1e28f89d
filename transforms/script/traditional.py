"""Simplified to Traditional, in one of three standards."""

from __future__ import annotations

from transforms.records import Change
from transforms.script.conversion import stock_converter
from transforms.script.counting import count_differences
from transforms.script.detection import Finding, ScriptDetector

_FROM_SIMPLIFIED = {"Hant": "s2t", "Hant-TW": "s2tw", "Hant-HK": "s2hk"}
_FROM_TRADITIONAL = {"Hant-TW": "t2tw", "Hant-HK": "t2hk"}


class TraditionalConverter:
    """Converts to Traditional what is Simplified, line by line where scripts are mixed.

    Traditional text keeps its characters but for the regional forms of the target.
    """

    def __init__(
        self, detector: ScriptDetector, target: str, *, regional_vocabulary: bool = False
    ) -> None:
        self._detector = detector
        vocabulary = "p" if regional_vocabulary and target != "Hant" else ""
        self._from_simplified = stock_converter(_FROM_SIMPLIFIED[target] + vocabulary)
        regional = _FROM_TRADITIONAL.get(target)
        self._from_traditional = stock_converter(regional) if regional else None

    def __call__(self, text: str, found: Finding) -> tuple[str, tuple[Change, ...]]:
        """Convert one text in which the detector found this; give it with what was changed."""
        if found.script == "none":
            return text, ()
        if found.has_foreign or found.script == "mixed":
            usual = "Hans" if found.script == "Hans" else "Hant"
            lines = (self._convert_line(line, usual) for line in text.split("\n"))
            converted = "\n".join(lines)
        else:
            converted = self._convert_script(text, found.script)
        changed = count_differences(text, converted)
        return converted, (Change("script.opencc", changed),) if changed else ()

    def _convert_line(self, line: str, usual: str) -> str:
        """Convert one line for what it is; one that does not tell, for what the others are."""
        script = self._detector.detect(line)
        return self._convert_script(line, usual if script == "none" else script)

    def _convert_script(self, text: str, source: str) -> str:
        if self._detector.is_traditional_in_words(text):
            source = "Hant"
        if source in ("Hans", "mixed"):
            return self._from_simplified(text)
        if source == "Hant" and self._from_traditional:
            return self._from_traditional(text)
        return text
