"""Rules that users bring."""

from __future__ import annotations

import pytest

from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.rules import BUILT_IN_RULES
from transforms.boilerplate.rules_file import RulesError, load_rules

BODY = "昨天上午，江州市召开秋冬农田水利建设会议，部署下一阶段工作，各县区负责同志参加了会议。"


def write(tmp_path, content):
    path = tmp_path / "rules.toml"
    path.write_text(content, encoding="utf-8")
    return path


def rule(**fields):
    fields = {
        "name": "house_slogan",
        "category": "promotion",
        "pattern": "江州人看江州报",
        **fields,
    }
    return "[[rule]]\n" + "\n".join(f"{key} = {toml(value)}" for key, value in fields.items())


def toml(value):
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else value


def test_added_rule_takes_its_line_and_captures(tmp_path):
    path = write(tmp_path, rule(pattern="本期印数:(?P<print_run>[0-9]+)", triggers=["印数"]))
    result = BoilerplateStripper(rules_file=path)(f"{BODY}\n本期印数：3000")
    assert result.text == BODY
    assert result.removed[0].rule == "boilerplate.promotion.house_slogan"
    assert result.metadata.extra == {"print_run": ("3000",)}


def test_disabled_rule_is_not_tried(tmp_path):
    page = f"{BODY}\n扫描二维码"
    assert BoilerplateStripper(line_model=False)(page).text == BODY
    path = write(tmp_path, 'disable = ["boilerplate.share.scan_code"]')
    assert BoilerplateStripper(rules_file=path, line_model=False)(page).text == page


def test_rule_of_the_same_name_replaces_the_built_in_one(tmp_path):
    path = write(tmp_path, rule(name="scan_code", category="share", pattern="扫码有礼"))
    rules = load_rules(path, BUILT_IN_RULES)
    assert len(rules) == len(BUILT_IN_RULES)
    (own,) = [found for found in rules if found.full_name == "boilerplate.share.scan_code"]
    assert own.pattern == "扫码有礼"


def test_rules_change_the_digest(tmp_path):
    path = write(tmp_path, rule())
    assert BoilerplateStripper(rules_file=path).rules_digest != BoilerplateStripper().rules_digest


def test_span_rule_takes_every_occurrence(tmp_path):
    path = write(tmp_path, rule(pattern=r"\[微博\]", scope="span"))
    result = BoilerplateStripper(rules_file=path)("江州公司[微博]与东山公司[微博]签约。")
    assert result.text == "江州公司与东山公司签约。"
    assert [removal.start for removal in result.removed] == [4, 13]


BAD = {
    "no TOML": ("[[rule", "not valid TOML"),
    "unknown entry": ("rules = []", "unknown entry 'rules'"),
    "unknown rule": ('disable = ["boilerplate.share.nothing"]', "there is no rule"),
    "disable no list": ('disable = "x"', "'disable' must be a list"),
    "rule no tables": ("rule = 1", "[[rule]]"),
    "missing field": ('[[rule]]\nname = "a"\ncategory = "share"', "field 'pattern' is missing"),
    "unknown field": (rule(colour="red"), "unknown field 'colour'"),
    "bad category": (rule(category="advert"), "category: must be one of"),
    "bad name": (rule(name="Slogan!"), "name: must be"),
    "bad scope": (rule(scope="page"), "scope: must be one of line, head, tail, span"),
    "edge of a line": (rule(edge=")"), "edge: only a rule with the scope head or tail"),
    "unbroken head": (rule(scope="head", unbroken=True), "unbroken: only a rule with the scope"),
    "bad number": (rule(limit="long"), "limit: must be a whole number"),
    "bad list": (rule(triggers="x"), "triggers: must be a list"),
    "empty trigger": (rule(triggers=[""]), "triggers: a trigger must not be empty"),
    "bad pattern": (rule(pattern="江州("), "pattern: missing )"),
    "traditional pattern": (rule(pattern="江州報"), "Simplified characters and half-width"),
    "full-width pattern": (rule(pattern="来源：江州"), "Simplified characters and half-width"),
    "failing example": (rule(examples=["东山人看东山报"]), "example '东山人看东山报'"),
    "failing counter-example": (rule(counter_examples=["江州人看江州报"]), "counter-example"),
    "twice": (rule() + "\n" + rule(), "two rules have the same"),
}


@pytest.mark.parametrize(("content", "message"), BAD.values(), ids=BAD)
def test_bad_file_gives_one_clear_line(tmp_path, content, message):
    path = write(tmp_path, content)
    with pytest.raises(RulesError) as caught:
        BoilerplateStripper(rules_file=path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_undecodable_files(tmp_path):
    with pytest.raises(RulesError, match="cannot be read"):
        load_rules(tmp_path / "nothing.toml", BUILT_IN_RULES)
    path = tmp_path / "gbk.toml"
    path.write_bytes("# 规则".encode("gbk"))
    with pytest.raises(RulesError, match="not UTF-8"):
        load_rules(path, BUILT_IN_RULES)
