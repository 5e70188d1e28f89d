"""A quick test for a rule's pattern: the same language in ``re``, without the captures."""

from __future__ import annotations

import re
from typing import TypeAlias

import regex

Pattern: TypeAlias = re.Pattern[str] | regex.Pattern[str]
Match: TypeAlias = re.Match[str] | regex.Match[str]

CLASS = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
"""A pattern for a class of characters in a pattern."""

NAMED_GROUP = re.compile(r"\(\?P<\w+>")
COMMON_SYNTAX = re.compile(
    r"""(?:
        \\[dDsSwWbZntux.^$*+?{}\[\]()|/\\'"<>:&\- ]   # escapes that mean the same to both
      | \((?!\?) | \(\?(?:i?:|[>=!]|<[=!]|P<)          # groups and looks
      | \{\d*(?:,\d*)?\}                             # counts; not the fuzzy {e<=1}
      | \[\^?\]?(?:\\.|[^\[\]\\])*\]                   # classes without classes inside
      | [^\\(\[{}]
    )*""",
    re.VERBOSE,
)


def compile_acceptor(pattern: str) -> re.Pattern[str] | None:
    """Compile a pattern of the ``regex`` package with ``re``; None where the two may disagree.

    ``re`` says no in a third of the time that ``regex`` takes, and most lines that are tried on
    a rule do not match it. It knows no group of one name twice, so the names are left out: what
    it accepts has to be matched again. Patterns with syntax of ``regex`` alone, such as
    ``\\p{Han}``, fuzzy counts and nested sets, have no acceptor; nor have possessive quantifiers
    and atomic groups before Python 3.11.

    >>> bool(compile_acceptor("(?P<editor>[编校])辑").fullmatch("编辑"))
    True
    >>> compile_acceptor(r"\\p{Han}+") is None
    True
    """
    if not COMMON_SYNTAX.fullmatch(pattern):
        return None
    try:
        return re.compile(NAMED_GROUP.sub("(?:", pattern))
    except re.error:
        return None
