"""Every rule's own examples and counter-examples."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.examples import check_counter_example, check_example
from transforms.boilerplate.frames import EMPTY_ROW
from transforms.boilerplate.rules import BUILT_IN_RULES

BODY = "昨天上午，江州市召开秋冬农田水利建设会议，部署下一阶段工作，各县区负责同志参加了会议。"

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


@pytest.mark.parametrize("rule", BUILT_IN_RULES, ids=lambda rule: rule.full_name)
def test_what_a_rule_takes_is_accounted_for_and_can_be_kept(rule):
    strip = BoilerplateStripper(rules=[rule], line_model=False)
    keep = BoilerplateStripper(rules=[rule], line_model=False, keep=[rule.category])
    for example in rule.examples:
        line = example.replace("{", "").replace("}", "")
        for page in (f"{BODY}\n{line}", f"{line}\n{BODY}", f"{BODY}\n{line}\n{BODY}", line):
            result, kept = strip(page), keep(page)
            assert find_unaccounted(page, result.text, result.removed) is None
            assert {removal.rule for removal in result.removed} <= {rule.full_name, EMPTY_ROW}
            assert (kept.text, kept.removed) == (page, ())
            assert kept.metadata == result.metadata


def test_rules_have_distinct_names():
    names = [rule.full_name for rule in BUILT_IN_RULES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("rule", BUILT_IN_RULES, ids=lambda rule: rule.full_name)
def test_rule_says_why_and_shows_both_sides(rule):
    assert rule.why
    assert rule.examples
    assert rule.counter_examples
