"""Which rules are tried on which line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.boilerplate.rule import Rule
from transforms.boilerplate.ruleset import RuleGroup, compile_rule

WORDS = st.text("记者编辑|", min_size=1, max_size=3)


def make_rule(number, triggers):
    return Rule(f"rule_{number}", "share", "x", "", (), triggers=tuple(triggers))


@given(
    st.lists(st.lists(WORDS, max_size=4), max_size=6),
    st.lists(st.text("记者编辑|。", max_size=12), max_size=5),
)
def test_a_rule_is_tried_where_any_of_its_triggers_stands(triggers, lines):
    """Triggers overlap, and begin with one another: 记 hides neither 记者 nor 者."""
    rules = [make_rule(number, words) for number, words in enumerate(triggers)]
    group = RuleGroup([compile_rule(rule) for rule in rules])
    wanted = [
        [rule for rule in rules if not rule.triggers or any(t in line for t in rule.triggers)]
        for line in lines
    ]
    assert [[c.rule for c in found] for found in group.candidates(lines)] == wanted
