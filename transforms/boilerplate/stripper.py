"""Boilerplate stripping: rules matched on a Simplified shadow, spans cut from the text."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.records import Metadata, Removal, StageResult


@dataclass(frozen=True)
class BoilerplateResult(StageResult):
    """The text that stayed, every span that went, and what those spans said of the document."""

    removed: tuple[Removal, ...] = ()
    metadata: Metadata = Metadata()
    rules_digest: str = ""


class BoilerplateStripper:
    """Strips boilerplate by named rules. Build once; immutable afterwards."""

    def __init__(self, keep: frozenset[str] = frozenset(), rules_file: str | None = None) -> None:
        self._keep = keep
        self.rules_digest = ""

    def __call__(self, text: str) -> BoilerplateResult:
        """Strip one text."""
        return BoilerplateResult(text)


def strip_boilerplate(text: str) -> BoilerplateResult:
    """Strip one text; for many, build a :class:`BoilerplateStripper` once."""
    return BoilerplateStripper()(text)
