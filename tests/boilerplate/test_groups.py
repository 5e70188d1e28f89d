"""What ``re`` captures for a rule is what ``regex`` captures."""

from __future__ import annotations

import dataclasses

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.boilerplate.compiled_rule import CompiledRule
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.groups import Grouped, Parted, compile_grouped
from transforms.boilerplate.rule import Scope
from transforms.boilerplate.rules import BUILT_IN_RULES

SHADOW = MatchingShadow()
CAPTURING = [rule for rule in map(CompiledRule, BUILT_IN_RULES) if rule.captures]
HOW = {Scope.LINE: "fullmatch", Scope.HEAD: "match", Scope.TAIL: "search"}


def captured(compiled, shadow):
    """Give what a rule captures of a line; None where it does not match."""
    match = compiled.find(shadow, 0, len(shadow))
    return match and sorted(span for span in compiled.captured(match) if span[1] < span[2])


def captured_by_regex(compiled, shadow):
    """Give the same by the whole pattern."""
    limit, scope = compiled.rule.limit, compiled.rule.scope
    start = max(0, len(shadow) - limit) if scope is Scope.TAIL else 0
    end = min(limit, len(shadow)) if scope is Scope.HEAD else len(shadow)
    match = getattr(compiled.pattern, HOW[scope])(shadow, start, end)
    if not (match and match[0]):
        return None
    spans = [(name, *span) for name in match.re.groupindex for span in match.spans(name)]
    return sorted(span for span in spans if span[1] < span[2])


@pytest.mark.parametrize("compiled", CAPTURING, ids=lambda compiled: compiled.full_name)
@settings(deadline=None)  # the first match of a rule compiles its whole pattern
@given(st.data())
def test_both_packages_capture_the_same(compiled, data):
    """On examples of every rule, one after another, and with a piece taken out."""
    examples = [*compiled.rule.examples, *compiled.rule.counter_examples]
    text = data.draw(st.sampled_from(examples)) + data.draw(st.sampled_from(["", " "]))
    text += data.draw(st.sampled_from(["", *examples]))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    for example in (text, text[:start] + text[end:]):
        shadow = SHADOW(example.replace("{", "").replace("}", "").strip())
        if not compiled.rule.signals:
            assert captured(compiled, shadow) == captured_by_regex(compiled, shadow)


def make(pattern):
    return CompiledRule(dataclasses.replace(CAPTURING[0].rule, pattern=pattern))


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("(?P<editor>[编校])辑(?: (?P<editor>周禾))?", "编辑 周禾"),
        ("(来源|出处):(?P<source>[^ ]+)(?: (?P<editor>.))?", "来源:江州网"),
        (r"\((?P<editor>[^)]+)\)", "(周禾)"),
        ("[(](?P<editor>[^)]+)[)]", "(周禾)"),
        ("(?:(?:(?P<editor>周禾)|苏木) ?){1,3}", "周禾 苏木 周禾"),
        ("(?:编:(?P<editor>[^ ]+) ?|源:(?P<source>[^ ]+) ?){1,9}+", "编:周禾 源:江州网 编:苏木"),
        ("(?!源:编)(?:(?:编|源):(?P<editor>[^ ]+) ?){1,2}+", "- 编:周禾 源:江州网 ★"),
        ("(?!(?P<source>编:苏))(?:编:(?P<editor>[^ ]+) ?){1,2}+", "编:周禾"),
    ],
)
def test_groups_come_by_name_however_they_are_nested(pattern, line):
    compiled = make(pattern)
    assert captured(compiled, line) == captured_by_regex(compiled, line) != []
    assert regex.compile(pattern).groupindex


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("(?P<editor>[编校])辑", Grouped),
        ("(?:(?P<editor>[编校])辑)?", Grouped),
        ("(?:(?P<editor>[编校])辑 ?)+", type(None)),
        ("(?:(?P<editor>[编校])辑 ?){1,3}", type(None)),
        ("(?:(?P<editor>[编校])辑 ?){1,3}+", Parted),
        ("(?:(?:(?P<editor>[编校])辑 ?)*:){1,3}+", type(None)),
        ("(?=.*编)(?!(?=校)(?P<source>校))(?:(?P<editor>[编校])辑 ?){1,3}+", Parted),
        ("(?!(?P<source>校))(?=.*编)(?:(?P<editor>[编校])辑 ?){1,3}+", Parted),
        ("(?=(?P<source>校))(?:(?P<editor>[编校])辑 ?){1,3}+", type(None)),
        (r"(?P<editor>\p{Han}+)", type(None)),
        ("(?>(?P<editor>[编校]))辑", type(None)),
    ],
)
def test_a_group_that_may_match_twice_is_left_to_regex_save_in_parts(pattern, kind):
    assert isinstance(compile_grouped("", pattern, ""), kind)
