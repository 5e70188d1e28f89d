"""Which rules are tried on which line."""

from __future__ import annotations

import dataclasses
import re

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.acceptor import compile_acceptor
from transforms.boilerplate.compiled_rule import CompiledRule
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.ruleset import ANYWHERE, BEFORE_BODY, RuleSet
from transforms.boilerplate.triggers import TriggerScan

SHADOW = MatchingShadow()
BUILT_IN = [CompiledRule(rule) for rule in BUILT_IN_RULES]
BUILT_IN_SET = RuleSet(BUILT_IN_RULES, SHADOW)
EVERY_TRIGGER = TriggerScan([(1 << bit, rule) for bit, rule in enumerate(BUILT_IN_RULES)], SHADOW)
WORDS = st.text("记者编辑|1年", min_size=1, max_size=7)


def make_rule(number, triggers=(), **fields):
    return Rule(f"rule_{number}", "share", "x", "", (), triggers=tuple(triggers), **fields)


def worth_trying(ruleset, line):
    """Give the bits of the rules that a sweep tries on a line."""
    return ruleset.scan_for(line)(line) & ruleset.fitting(line)


@given(
    st.lists(st.lists(WORDS, max_size=4), max_size=6),
    st.lists(st.text("记記者编編辑輯|｜。", max_size=12), max_size=5),
)
def test_a_rule_is_tried_where_any_of_its_triggers_stands(triggers, lines):
    """Triggers overlap, and begin with one another: 记 hides neither 记者 nor 者."""
    rules = [make_rule(number, words) for number, words in enumerate(triggers)]
    scan = TriggerScan([(1 << number, rule) for number, rule in enumerate(rules)], SHADOW)
    for line in lines:
        worth = scan(line)
        for number, rule in enumerate(rules):
            found = any(trigger in SHADOW(line) for trigger in rule.triggers)
            tried = bool(worth >> number & 1)
            assert tried >= (found or not rule.triggers)
            if max(map(len, rule.triggers), default=0) <= 6:
                assert tried == (found or not rule.triggers)


def test_rules_come_in_their_order_and_by_position_and_length():
    rules = [
        make_rule(0, position=Position.BEFORE_BODY),
        make_rule(1, limit=5),
        make_rule(2, scope=Scope.HEAD, limit=5),
        make_rule(3, limit=9),
    ]
    ruleset = RuleSet(rules, SHADOW)

    def names(positions, length):
        bits = worth_trying(ruleset, "江" * length) & ruleset.mask(positions)
        return [compiled.rule.name for compiled in ruleset.those(bits)]

    assert names(ANYWHERE, 5) == ["rule_1", "rule_2", "rule_3"]
    assert names(ANYWHERE, 6) == ["rule_2", "rule_3"]
    assert names(ANYWHERE, 10) == ["rule_2"]
    assert names(BEFORE_BODY, 5) == ["rule_0"]


def test_rules_with_an_edge_are_tried_at_that_edge_alone_in_any_form():
    rules = [
        make_rule(0, scope=Scope.HEAD, edge="(编"),
        make_rule(1, scope=Scope.TAIL, edge=")"),
        make_rule(2, scope=Scope.TAIL),
    ]
    ruleset = RuleSet(rules, SHADOW)

    def names(line):
        return [compiled.rule.name for compiled in ruleset.those(worth_trying(ruleset, line))]

    assert names("（江州）") == ["rule_0", "rule_1", "rule_2"]
    assert names("編者）。") == ["rule_0", "rule_2"]
    assert names("江州)") == ["rule_1", "rule_2"]


def test_triggers_that_share_a_form_find_the_rules_of_both():
    scan = TriggerScan([(1, make_rule(0, "|")), (2, make_rule(1, "｜"))], SHADOW)
    assert scan("江州｜云溪") == 3
    assert scan("江州|云溪") == 1


def test_unbroken_rules_are_not_tried_on_lines_with_a_full_stop():
    ruleset = RuleSet([make_rule(0, unbroken=True), make_rule(1)], SHADOW)
    for line, bits in (("江州", 0b11), ("江州。", 0b10)):
        assert ruleset.scan_for(line)(line) == bits
        assert ruleset.scan_for(line, anywhere=True)(line) == bits
        assert ruleset.fitting(line) == bits


@settings(deadline=None)  # looking for a kind of line's triggers is made ready at the first
@given(st.data())
def test_a_kind_of_line_leaves_out_only_rules_that_do_not_fit_it(data):
    examples = [example for rule in BUILT_IN_RULES for example in rule.examples]
    line = "".join(data.draw(st.lists(st.sampled_from(["。", ")", "[", *examples]), max_size=9)))
    assert worth_trying(BUILT_IN_SET, line) == EVERY_TRIGGER(line) & BUILT_IN_SET.fitting(line)


@pytest.mark.parametrize("compiled", BUILT_IN, ids=lambda compiled: compiled.rule.full_name)
def test_edge_and_full_stop_turn_away_only_what_the_pattern_does(compiled):
    """On every example of a rule, whole, in two parts, and with another character put in."""
    rule = compiled.rule
    edge = 0 if rule.scope is Scope.HEAD else -1
    for example in (*rule.examples, *rule.counter_examples):
        shadow = SHADOW(example.replace("{", "").replace("}", ""))
        for place in range(len(shadow) + 1):
            first, second = shadow[:place], shadow[place:]
            put_in = [f"{first}{mark}{second}" for mark in "。)]】〕([【〔"]
            for text in filter(None, map(str.strip, (shadow, first, second, *put_in))):
                turned_away = (rule.unbroken and "。" in text) or (
                    rule.edge and text[edge] not in rule.edge
                )
                assert not (turned_away and compiled.find(text, 0, len(text))), text


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("江州", "- | 江州 ▲"),
        ("[-|] ?江州", "| - 江州"),
        ("-江州", "--江州"),
        (r"(?<=\|)-江州", "|-江州"),
        (r"(?<!\|)-江州", "--江州"),
        (r"江州(?<!雪)", "- 江州"),
        (" {2}江州", "-    江州"),
        ("[^江]{3}江州", "- ▲江州"),
        ("(?!- )[-#] ?江州", "- #江州"),
        (r"(?!雪[)])江州\(?!\)?", "- 江州(!)"),
        ("[(?!]江州[)]", "- (江州)"),
    ],
)
def test_decoration_goes_with_a_line_and_leaves_the_pattern_its_own_marks(pattern, line):
    compiled = CompiledRule(dataclasses.replace(make_rule(0), pattern=pattern))
    for find in (compiled.find, compiled.pattern.fullmatch):
        match = find(line, 0, len(line))
        assert match and match[0] == line
    assert compiled.find(f"{line}人", 0, len(line) + 1) is None


@pytest.mark.parametrize(
    "pattern",
    [r"\p{Han}+", r"(?:编辑){e<=1}", r"[[a-z]--[aeiou]]", r"(编)\1", r"(?|编|辑)", r"(?<name>编)"],
)
def test_no_acceptor_where_the_two_packages_may_disagree(pattern):
    assert compile_acceptor(pattern) is None


@pytest.mark.parametrize("compiled", BUILT_IN, ids=lambda compiled: compiled.rule.full_name)
@settings(deadline=None)  # the first match of a rule compiles its whole pattern
@given(st.data())
def test_acceptor_agrees_with_the_pattern(compiled, data):
    """On examples of every rule, whole and cut."""
    rule = compiled.rule
    texts = st.sampled_from([*rule.examples, *rule.counter_examples])
    shadow = SHADOW(data.draw(texts).replace("{", "").replace("}", ""))
    start = data.draw(st.integers(0, len(shadow)))
    how = {Scope.LINE: "fullmatch", Scope.HEAD: "match", Scope.TAIL: "search"}[rule.scope]
    for span in ((0, len(shadow)), (start, len(shadow)), (0, start)):
        match = getattr(compiled.pattern, how)(shadow, *span)
        if compiled.acceptor:
            accepted = getattr(compiled.acceptor, how)(shadow, *span)
            assert (accepted and accepted.span()) == (match and match.span())


def test_a_rule_compiles_what_is_asked_for_and_no_more():
    compiled = CompiledRule(make_rule(0))
    assert not [
        own for own in vars(compiled).values() if isinstance(own, re.Pattern | regex.Pattern)
    ]
    assert compiled.find("x", 0, 1)
    assert "acceptor" in vars(compiled) and "pattern" not in vars(compiled)


@pytest.mark.parametrize("bad", [{"pattern": "江州("}, {"signals": ("[州",)}])
def test_a_bad_pattern_is_told_when_the_stripper_is_built(bad):
    with pytest.raises(regex.error):
        BoilerplateStripper(rules=[dataclasses.replace(make_rule(0), **bad)])
