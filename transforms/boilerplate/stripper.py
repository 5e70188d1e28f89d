"""Boilerplate stripping: rules matched on a Simplified shadow, spans cut from the text."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.ruleset import RuleSet
from transforms.boilerplate.sweep import Sweep
from transforms.boilerplate.worksheet import Worksheet
from transforms.records import Metadata, Removal, StageResult


@dataclass(frozen=True)
class BoilerplateResult(StageResult):
    """The text that stayed, every span that went, and what those spans said of the document."""

    removed: tuple[Removal, ...] = ()
    metadata: Metadata = Metadata()
    rules_digest: str = ""


class BoilerplateStripper:
    """Strips boilerplate by named rules. Build once; immutable afterwards."""

    def __init__(self, *, keep: Collection[str] = (), rules_file: str | Path | None = None) -> None:
        rules = [rule for rule in BUILT_IN_RULES if rule.category not in keep]
        self._rules = RuleSet(rules)
        self._shadow = MatchingShadow()
        self.rules_digest = hashlib.sha256(self._rules.digest.encode()).hexdigest()[:16]

    def __call__(self, text: str) -> BoilerplateResult:
        """Strip one text."""
        shadow = self._shadow(text)
        sheet = Worksheet(text, shadow)
        collector = MetadataCollector()
        Sweep(sheet, self._rules.triggered(shadow), collector).run()
        removed = sheet.removals()
        if not removed:
            return BoilerplateResult(text, rules_digest=self.rules_digest)
        return BoilerplateResult(
            text=sheet.remaining_text(),
            changes=sheet.changes(),
            removed=removed,
            metadata=collector.metadata(),
            rules_digest=self.rules_digest,
        )


def strip_boilerplate(text: str) -> BoilerplateResult:
    """Strip one text; for many, build a :class:`BoilerplateStripper` once."""
    return BoilerplateStripper()(text)
