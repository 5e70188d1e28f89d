"""Lines without words: frames, rules, codes of pages, random letters against copying."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

_SIGN = r"[!\"#$%&'/:?@\[\\\]^_`|~<>]"


def _mixed(*before: str) -> str:
    """Give a pattern for a word of a sign and a letter or digit; none of the signs before."""
    other = "".join(f"(?!(?P={name}))" for name in before)
    name = f"sign{len(before)}"
    return rf"(?<!\S)(?=[^\s]?[A-Za-z0-9])[A-Za-z0-9]?{other}(?P<{name}>{_SIGN})[A-Za-z0-9]?(?!\S)"


_MIXED_WORDS = rf"{_mixed()}[^\n]{{1,60}}?{_mixed('sign0')}[^\n]{{1,60}}?{_mixed('sign0', 'sign1')}"
"""Three signs mixed into words: code sets signs apart, or pairs them."""

RULES = (
    Rule(
        name="empty_frame",
        category="navigation",
        unbroken=True,
        why="What is left of a layout or a rule: a line without any letter or digit.",
        pattern=r"[|\s?·*=_~#>»<«\-—–―↓↑←→▼▲]{1,160}|…{6,80}",
        triggers=("|", "=", "_", "~", "#", ">", "»", "?", "↓", "↑", "▼", "▲", "··", "••", "……………"),
        examples=("||||||||", "?", "↓↓↓", "======", "··", "………………"),
        counter_examples=("a | b", "……", "---"),
    ),
    Rule(
        name="ruler",
        category="navigation",
        unbroken=True,
        why="A long rule of dashes or asterisks that parts the article from what follows it.",
        pattern=r"(?<!\+)[-*—–_.·#]{8,160}(?!\+)",
        triggers=("----", "****", "————", "____"),
        position=Position.AFTER_BODY,
        examples=("------------------", "**********"),
        counter_examples=("---", "***", "——", "| --- | --- |", "+--------+"),
    ),
    Rule(
        name="page_code",
        category="navigation",
        unbroken=True,
        why="The long number by which a site finds a page.",
        pattern=r"\d{14,40}",
        triggers=("00000",),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("010020030500000000000000031", "47853300000160"),
        counter_examples=("13800000000", "2031030509"),
    ),
    Rule(
        name="copy_jammer",
        category="navigation",
        unbroken=True,
        why="Random ASCII that forum software mixes in against copying: 9 R: @0 A& z: f& Y.",
        pattern=r"(?=(?:[^\n]{0,60}?(?<!\S)[^\s]{1,3} ){4})[!-~ ]{9,120}",
        signals=(_MIXED_WORDS, r"(?<!\S)(?:[A-Za-z]\d|\d[A-Za-z]|[^\w\s]\d)(?!\S)"),
        needed=2,
        triggers=tuple(f"{mark} " for mark in "!\"#$%&'(*+;<=?@[\\]^_`{}~"),
        limit=120,
        examples=(
            "7 Q: #2 B& w: k& X",
            "! e/ i' q3 [% z# W",
            '& a6 X! B$ Z" B: ^2 `yunxi,yxbbs& I: |\' N0 `# M" \\  b/ O',
        ),
        counter_examples=(
            "A B C D E F",
            "1 + 2 = 3 + 0",
            "if (a == b) { c = d; }",
            "a = b * c; d = e / f;",
            "{ a: 1, b: 2, c: 3 }",
            "$ ls -l | wc -l",
            "Q: A or B? A: B!",
            "$ a=$( b ) && c $d",
            "$ cat a | b > c : x1",
            "dir /s /b /a x",
            "#1 #2 #3 a b",
        ),
    ),
)
