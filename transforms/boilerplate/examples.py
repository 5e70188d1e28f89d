"""Trying a rule on its own examples: what the tests and the rules file's reader both do."""

from __future__ import annotations

from transforms.boilerplate.capture import MetadataCollector
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.ruleset import RuleSet
from transforms.boilerplate.sweep import Sweep
from transforms.boilerplate.worksheet import Worksheet

_BODY = "昨天上午，江州市召开会议，部署今年秋冬季节的农田水利建设，各县区负责同志参加了会议。"


def check_example(rule: Rule, example: str) -> str | None:
    """Say what is wrong where a rule does not take out what its example marks; else None."""
    text = example.replace("{", "").replace("}", "")
    start, end = 0, len(text)
    if "{" in example:
        start, end = example.index("{"), example.index("}") - 1
    taken = _taken(rule, text)
    if taken == [text[start:end].strip()]:
        return None
    return f"takes {taken} out of its example {example!r}"


def check_counter_example(rule: Rule, text: str) -> str | None:
    """Say what is wrong where a rule takes anything out of its counter-example; else None."""
    taken = _taken(rule, text)
    return f"takes {taken} out of its counter-example {text!r}" if taken else None


def _taken(rule: Rule, text: str) -> list[str]:
    document = f"{_BODY}\n{text}" if rule.position is Position.AFTER_BODY else f"{text}\n{_BODY}"
    shadow = MatchingShadow()
    sheet = Worksheet(document, shadow)
    Sweep(sheet, RuleSet([rule], shadow), MetadataCollector()).run()
    return [document[cut.start : cut.end] for cut in sheet.cuts()]
