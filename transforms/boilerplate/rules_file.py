"""Rules that users add, replace or switch off, from a TOML file."""

from __future__ import annotations

import dataclasses
import importlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import regex

from transforms.boilerplate.compiled_rule import check_patterns
from transforms.boilerplate.examples import check_counter_example, check_example
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import CATEGORIES, Position, Rule, Scope

tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

_REQUIRED = ("name", "category", "pattern")
_TEXTS = ("name", "category", "pattern", "why", "edge")
_LISTS = ("examples", "counter_examples", "triggers", "signals")
_NUMBERS = ("needed", "limit")
_CHOICES = {"scope": Scope, "position": Position}
_NAME = regex.compile(r"[a-z][a-z0-9_]*")
_PREFIX = "boilerplate."


class RulesError(ValueError):
    """A rules file that cannot be used; the message is one line naming file, rule and field."""


def load_rules(path: str | Path, built_in: Sequence[Rule]) -> tuple[Rule, ...]:
    """Give the built-in rules as changed by a rules file.

    ``disable`` lists full names (``boilerplate.share.scan_code``) of rules to switch off; each
    ``[[rule]]`` table adds a rule, or takes the place of the built-in one with its category and
    name. Added rules are tried before the built-in ones. The rules' own examples are run; a file
    in which anything is wrong raises :class:`RulesError`.
    """
    content = _read(path)
    if unknown := set(content) - {"disable", "rule"}:
        raise RulesError(f"{path}: unknown entry {min(unknown)!r}; expected 'disable' or 'rule'")
    disabled = _disabled(path, content.get("disable", []), built_in)
    tables = content.get("rule", [])
    if not isinstance(tables, list):
        raise RulesError(f"{path}: 'rule' must be written as [[rule]] tables")
    own = {rule.full_name: rule for rule in (_read_rule(path, table) for table in tables)}
    if len(own) < len(tables):
        raise RulesError(f"{path}: two rules have the same category and name")
    names = {rule.full_name for rule in built_in}
    added = [rule for name, rule in own.items() if name not in names]
    kept = [own.get(r.full_name, r) for r in built_in if r.full_name not in disabled]
    return (*added, *kept)


def _read(path: str | Path) -> dict[str, Any]:
    try:
        content: dict[str, Any] = tomllib.loads(Path(path).read_text("utf-8-sig"))
    except OSError as error:
        raise RulesError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise RulesError(f"{path}: not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise RulesError(f"{path}: not valid TOML: {' '.join(str(error).split())}") from error
    return content


def _disabled(path: str | Path, names: Any, built_in: Sequence[Rule]) -> frozenset[str]:
    known = {rule.full_name for rule in built_in}
    if not isinstance(names, list):
        raise RulesError(f"{path}: 'disable' must be a list of rule names")
    for name in names:
        if name not in known:
            raise RulesError(f"{path}: disable: there is no rule {name!r}")
    return frozenset(names)


def _read_rule(path: str | Path, table: Any) -> Rule:
    name = table.get("name", "?") if isinstance(table, Mapping) else "?"
    try:
        rule = _make_rule(table)
    except _FieldError as error:
        raise RulesError(f"{path}: rule {name!r}: {error}") from error
    for check, texts in (
        (check_example, rule.examples),
        (check_counter_example, rule.counter_examples),
    ):
        for text in texts:
            if fault := check(rule, text):
                raise RulesError(f"{path}: rule {name!r}: {fault}")
    return rule


class _FieldError(ValueError):
    """A field that cannot be used, and why."""


def _make_rule(table: Any) -> Rule:
    if not isinstance(table, Mapping):
        raise _FieldError("must be a table")
    fields = {field.name for field in dataclasses.fields(Rule)}
    if unknown := set(table) - fields:
        raise _FieldError(f"unknown field {min(unknown)!r}")
    for field in _REQUIRED:
        if field not in table:
            raise _FieldError(f"field {field!r} is missing")
    values = {field: _value(field, value) for field, value in table.items()}
    rule = Rule(**{"why": "", "examples": (), **values})
    _check_scope(rule)
    _check_patterns(rule)
    return rule


def _check_scope(rule: Rule) -> None:
    if rule.edge and rule.scope not in (Scope.HEAD, Scope.TAIL):
        raise _FieldError("edge: only a rule with the scope head or tail has one")
    if rule.unbroken and rule.scope is not Scope.LINE:
        raise _FieldError("unbroken: only a rule with the scope line can be")


def _value(field: str, value: Any) -> Any:
    if field in _TEXTS:
        return _text(field, value)
    if field in _LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _FieldError(f"{field}: must be a list of strings")
        return tuple(value)
    if field in _NUMBERS:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise _FieldError(f"{field}: must be a whole number")
        return value
    if field in _CHOICES:
        choices = [choice.value for choice in _CHOICES[field]]
        if value not in choices:
            raise _FieldError(f"{field}: must be one of {', '.join(choices)}")
        return _CHOICES[field](value)
    if not isinstance(value, bool):
        raise _FieldError(f"{field}: must be true or false")
    return value


def _text(field: str, value: Any) -> str:
    if not isinstance(value, str):
        raise _FieldError(f"{field}: must be a string")
    if field == "name" and not _NAME.fullmatch(value):
        raise _FieldError("name: must be lower-case letters, digits and '_'")
    if field == "category" and value not in CATEGORIES:
        raise _FieldError(f"category: must be one of {', '.join(CATEGORIES)}")
    return value


def _check_patterns(rule: Rule) -> None:
    if "" in rule.triggers:
        raise _FieldError("triggers: a trigger must not be empty")
    shadow = MatchingShadow()
    for field, patterns in (
        ("pattern", (rule.pattern,)),
        ("signals", rule.signals),
        ("triggers", rule.triggers),
        ("edge", (rule.edge,)),
    ):
        for pattern in patterns:
            if shadow(pattern) != pattern:
                raise _FieldError(
                    f"{field}: {pattern!r} must be in Simplified characters and half-width marks"
                )
    try:
        check_patterns(rule)
    except regex.error as error:
        raise _FieldError(f"pattern: {error}") from error
