"""Script unification: OpenCC, completed by tables of our own."""

from __future__ import annotations

from dataclasses import dataclass

import opencc

from transforms.records import Change, StageResult, merge_changes


@dataclass(frozen=True)
class ScriptResult(StageResult):
    """The unified text, the script it is in now and the script that was found."""

    script: str = ""
    source: str = ""


class ScriptUnifier:
    """Converts text to one target script. Build once; immutable afterwards."""

    def __init__(self, target: str | None = "Hans") -> None:
        self._target = target
        self._converter = opencc.OpenCC("t2s")

    def __call__(self, text: str) -> ScriptResult:
        """Unify one text."""
        converted = self._converter.convert(text)
        changed = sum(a != b for a, b in zip(text, converted, strict=False))
        return ScriptResult(
            converted, merge_changes([Change("script.opencc", changed)]), "Hans", "mixed"
        )


def unify_script(text: str, target: str | None = "Hans") -> ScriptResult:
    """Unify one text; for many, build a :class:`ScriptUnifier` once."""
    return ScriptUnifier(target)(text)
