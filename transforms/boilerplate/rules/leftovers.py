"""Lines without words: frames, rules, codes of pages, random letters against copying."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

RULES = (
    Rule(
        name="empty_frame",
        category="navigation",
        unbroken=True,
        why="What is left of a layout or a rule: a line without any letter or digit.",
        pattern=r"[|\s?·*=_~#>»<«\-—–―↓↑←→▼▲]{1,160}",
        triggers=("|", "=", "_", "~", "#", ">", "»", "?", "↓", "↑", "▼", "▲"),
        examples=("||||||||", "?", "↓↓↓", "======"),
        counter_examples=("a | b", "……", "---"),
    ),
    Rule(
        name="ruler",
        category="navigation",
        unbroken=True,
        why="A long rule of dashes or asterisks that parts the article from what follows it.",
        pattern=r"[-*—–_.·+#]{8,160}",
        triggers=("----", "****", "————", "____", "++++"),
        position=Position.AFTER_BODY,
        examples=("------------------", "**********"),
        counter_examples=("---", "***", "——", "| --- | --- |"),
    ),
    Rule(
        name="page_code",
        category="navigation",
        unbroken=True,
        why="The long number by which a site finds a page.",
        pattern=r"\d{20,40}",
        triggers=("00000",),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("010020030500000000000000031",),
        counter_examples=("13800000000", "2031030509"),
    ),
    Rule(
        name="copy_jammer",
        category="navigation",
        unbroken=True,
        why="Random ASCII that forum software mixes in against copying: 9 R: @0 A& z: f& Y.",
        pattern=r"(?:[!-~]{1,3} {1,2}){4,40}[!-~]{1,3}",
        signals=(r"[!-/:-@\[-`{-~]", r"[A-Za-z]", r"[!-/:-@\[-`{-~] ?[^\n]{0,20}[!-/:-@\[-`{-~]"),
        needed=3,
        triggers=tuple(f"{mark} " for mark in "!\"#$%&'(*+;<=?@[\\]^_`{}~"),
        limit=120,
        examples=("7 Q: #2 B& w: k& X", "! e/ i' q3 [% z# W"),
        counter_examples=("A B C D E F", "1 + 2 = 3 + 0"),
    ),
)
