"""Script unification: OpenCC, completed by tables of our own."""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass

import opencc

from transforms.records import Change, StageResult, merge_changes
from transforms.script.detection import ScriptDetector

TARGETS = ("Hans", "Hant", "Hant-TW", "Hant-HK")

_CONFIGS = {"Hant": "s2t", "Hant-TW": "s2tw", "Hant-HK": "s2hk"}
_LONE_SURROGATES = re.compile("([\ud800-\udfff]+)")


@dataclass(frozen=True)
class ScriptResult(StageResult):
    """The unified text, the script it is in now and the script that was found."""

    script: str = ""
    source: str = ""


class ScriptUnifier:
    """Converts text to one target script. Build once; immutable afterwards."""

    def __init__(self, target: str | None = "Hans", *, regional_vocabulary: bool = False) -> None:
        if target is not None and target not in TARGETS:
            choices = ", ".join(TARGETS)
            raise ValueError(f"unknown script {target!r}: choose one of {choices}, or None")
        self._target = target
        self._detector = ScriptDetector()
        self._plain = _converter("t2s" if target == "Hans" else _CONFIGS.get(target or "", "t2s"))
        self._from_traditional = _converter("tw2s") if target == "Hans" else self._plain

    def __call__(self, text: str) -> ScriptResult:
        """Unify one text."""
        source = self._detector.detect(text)
        if self._target is None or source == "none":
            return ScriptResult(text, (), source, source)
        converter = self._from_traditional if source == "Hant" else self._plain
        parts = _LONE_SURROGATES.split(text)
        parts[::2] = [converter.convert(part) for part in parts[::2]]
        converted = "".join(parts)
        changed = sum(map(operator.ne, text, converted))
        return ScriptResult(
            converted, merge_changes([Change("script.opencc", changed)]), self._target, source
        )


def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config, include_tofu_risk_dictionaries=False)


def unify_script(text: str, target: str | None = "Hans") -> ScriptResult:
    """Unify one text; for many, build a :class:`ScriptUnifier` once."""
    return ScriptUnifier(target)(text)
