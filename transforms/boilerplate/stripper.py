"""Boilerplate stripping: rules matched on a Simplified shadow, spans cut from the text."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from transforms.boilerplate.blocks import strip_blocks
from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.compiled_rule import check_patterns
from transforms.boilerplate.explained_lines import strip_explained
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.frames import strip_frames
from transforms.boilerplate.line_model import LineModel
from transforms.boilerplate.placed_lines import HEADING, strip_placed
from transforms.boilerplate.repeated_titles import strip_repeated_titles
from transforms.boilerplate.rule import CATEGORIES, Rule
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.rules_file import load_rules
from transforms.boilerplate.ruleset import RuleSet
from transforms.boilerplate.stamped_lines import strip_stamps
from transforms.boilerplate.sweep import Sweep
from transforms.boilerplate.worksheet import Cut, Worksheet
from transforms.paragraphs.layout import Layout, count_changes, restore_lines
from transforms.records import Change, Metadata, Removal, StageResult

_DIGEST_LENGTH = 16


@dataclass(frozen=True)
class BoilerplateResult(StageResult):
    """The text that stayed, every span that went, and what those spans said of the document."""

    removed: tuple[Removal, ...] = ()
    metadata: Metadata = Metadata()
    rules_digest: str = ""


class BoilerplateStripper:
    """Strips boilerplate by named rules and a small line model.

    Hard-wrapped lines are joined first, because a wrapped tail looks like a short line. Then the
    rules run (:mod:`transforms.boilerplate.rules`), and on pages on which they found something
    the line model judges what is left outside the body. Sentences of the body stay; a line that
    ends a sentence goes only on two signals. Wrong at times: headlines of related articles
    without any mark stay, a lone caption or sub-headline beside a menu may go.

    ``keep`` names categories to leave in the text; their metadata is captured all the same.
    ``rules`` replaces the built-in rules; a bad pattern raises ``regex.error``. ``rules_file``,
    instead, is a TOML file of rules to add, replace or switch off; a bad one raises
    :class:`~transforms.boilerplate.rules_file.RulesError`. ``line_model`` switches the model
    off, or puts another in its place.
    ``rules_digest`` tells apart whatever decides: rules, weights and options.

    Build once; immutable afterwards.

    >>> result = BoilerplateStripper()("江州网讯（记者林知秋）昨天下了雪。\\n责任编辑：苏禾")
    >>> result.text, result.metadata.reporter, result.metadata.editor
    ('昨天下了雪。', ('林知秋',), ('苏禾',))
    >>> [(removal.category, removal.line) for removal in result.removed]
    [('dateline', 1), ('editor', 2)]
    """

    def __init__(
        self,
        *,
        keep: Collection[str] = (),
        rules: Sequence[Rule] | None = None,
        rules_file: str | Path | None = None,
        line_model: LineModel | bool = True,
    ) -> None:
        if unknown := set(keep) - set(CATEGORIES):
            raise ValueError(f"unknown category {min(unknown)!r}")
        if rules is not None and rules_file is not None:
            raise ValueError("rules and rules_file exclude each other")
        if rules_file is not None:
            rules = load_rules(rules_file, BUILT_IN_RULES)
        elif rules is None:
            rules = BUILT_IN_RULES
        else:
            for rule in rules:
                check_patterns(rule)
        self._keep = frozenset(keep)
        self._shadow = MatchingShadow()
        self._rules = RuleSet(rules, self._shadow)
        self._model = LineModel() if line_model is True else line_model or None
        weights = self._model.digest if self._model else ""
        decides = repr((self._rules.digest, weights, sorted(self._keep)))
        self.rules_digest = hashlib.sha256(decides.encode()).hexdigest()[:_DIGEST_LENGTH]

    def __call__(self, text: str) -> BoilerplateResult:
        """Strip one text."""
        layout = restore_lines(text)
        sheet = Worksheet(layout.text, self._shadow)
        strip_frames(sheet, self._keep, layout.broken_rows)
        collector = MetadataCollector()
        Sweep(sheet, self._rules, collector, self._keep).run()
        if len(sheet.lines) > 1:
            self._strip_by_neighbours(sheet, collector)
        metadata = collector.metadata()
        if not sheet.cut_lines:
            return BoilerplateResult(layout.text, layout.changes, (), metadata, self.rules_digest)
        removed = _removals(text, layout, sheet.cuts())
        changes = _changes(layout, removed)
        return BoilerplateResult(
            sheet.remaining_text(), changes, removed, metadata, self.rules_digest
        )

    def _strip_by_neighbours(self, sheet: Worksheet, collector: MetadataCollector) -> None:
        """Cut the lines that are furniture for what stands around them."""
        strip_stamps(sheet, collector, self._keep)
        if sheet.cut_lines:
            strip_explained(sheet, collector, self._keep)
            strip_placed(sheet, self._keep)
            strip_repeated_titles(sheet, self._keep)
            strip_blocks(sheet, {HEADING, *self._rules.opener_names}, self._keep)
        if self._model:
            self._model.judge(sheet, self._keep)


def _removals(source: str, layout: Layout, cuts: Sequence[Cut]) -> tuple[Removal, ...]:
    removals = []
    line, position = 1, 0
    moved = len(layout.starts) > 1
    for begin, stop, category, rule, score in cuts:
        start, end = layout.to_source(begin, stop) if moved else (begin, stop)
        line += source.count("\n", position, start)
        position = start
        removals.append(Removal(category, rule, source[start:end], line, start, end, score))
    return tuple(removals)


def _changes(layout: Layout, removed: Sequence[Removal]) -> tuple[Change, ...]:
    counts: dict[str, int] = {}
    for removal in removed:
        counts[removal.rule] = counts.get(removal.rule, 0) + 1
    return (*layout.changes, *count_changes(counts))


@cache
def _build() -> BoilerplateStripper:
    return BoilerplateStripper()


def strip_boilerplate(text: str) -> BoilerplateResult:
    """Strip one text; the :class:`BoilerplateStripper` is built at the first call."""
    return _build()(text)
