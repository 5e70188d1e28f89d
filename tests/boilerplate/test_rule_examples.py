"""Every rule's own examples and counter-examples."""

from __future__ import annotations

import pytest

from transforms.boilerplate.examples import check_counter_example, check_example
from transforms.boilerplate.rules import BUILT_IN_RULES

EXAMPLES = [(rule, example) for rule in BUILT_IN_RULES for example in rule.examples]
COUNTER_EXAMPLES = [(rule, text) for rule in BUILT_IN_RULES for text in rule.counter_examples]


def _ids(cases):
    return [f"{rule.full_name}-{text}" for rule, text in cases]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_ids(EXAMPLES))
def test_rule_takes_its_example(rule, example):
    assert check_example(rule, example) is None


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES, ids=_ids(COUNTER_EXAMPLES))
def test_rule_leaves_its_counter_example(rule, text):
    assert check_counter_example(rule, text) is None


def test_rules_have_distinct_names():
    names = [rule.full_name for rule in BUILT_IN_RULES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("rule", BUILT_IN_RULES, ids=lambda rule: rule.full_name)
def test_rule_says_why_and_shows_both_sides(rule):
    assert rule.why
    assert rule.examples
    assert rule.counter_examples
