"""Which lines are not Chinese prose and keep their half-width punctuation: code, Latin text."""

from __future__ import annotations

import re
from enum import Enum

from transforms.punctuation.alphabet import FULL, SPACES
from transforms.punctuation.protected import leave_out

# One class comes first, which re looks for faster than for alternatives.
_CODE_SIGN = re.compile(
    r"[(.\"'={}<&/]"
    r"(?:(?<=\w\()[\"'`]"  # call with a string: print("…
    r"|(?<=[\w\])]\.)\w+\("  # method call: list.append(
    r"|(?<=[\"'])[:,][ ]?[\"'\[{\d]"  # JSON: "a": "b", ["a", "b"]
    r"|(?<=[\w\] +*/-]=)[ ]?[\"'\[{\d]"  # assignment of a literal: x = 3
    r"|(?<=[{}]);?[ \t]*$"  # block
    r"|(?<=<)(?:!--|/?[a-zA-Z][^<>\n]{0,80}>)"  # mark-up
    r"|(?<=&)&|(?<=/)\*)",  # shell, comment
    re.ASCII,
)
_CODE_HEAD = re.compile(
    r"[ \t]*(?://|/\*|>>> |\$ |(?:def|class|function|import|from|return|var|let|const)[ ]\w"
    r"|(?:SELECT|INSERT|UPDATE|DELETE|CREATE)[ ])",
    re.ASCII,
)

# Code has one of the signs, Latin sentences two words in a row.
_SUSPICIOUS = re.compile(
    r"[`=<>{}&@$ \"'/w](?:(?<=[`=<>{}&@$])|(?<=[A-Za-z\"'/] )(?=[A-Za-z])|(?<=[(（\[][\"'])"
    r"|(?<=[\"'])(?=[:,)：，）\]])|(?<=/)(?=[/*])|(?<=w)(?=ww))"
)

_EMOTICON = re.compile(r"[:;]-?[()]+\Z")
_VISIBLE_ASCII = re.compile(r"[\"-'*+\--9<->@-~]")  # but for the marks in question
_FULL = re.compile(f"[{FULL}]")
_LETTER = re.compile("[A-Za-z]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_WHOLE_LATIN_WORD = re.compile(r"[a-z](?<!\w.)[a-z]*\b")
_ENGLISH = (
    "the a an of to in is are was were and or but for with that this it its as by on at he she you"
    " we they be been has have had not from which who will can would mean means called said"
)
_FRENCH_GERMAN_SPANISH = (
    "le la les de des du et un une der die das und ein eine ist el los las y en que"
)
_FUNCTION_WORDS = frozenset(f"{_ENGLISH} {_FRENCH_GERMAN_SPANISH}".split())

_SENTENCE_FUNCTION_WORDS = 2
"""A Chinese line that quotes a name (Bank of China) has one function word, a sentence several."""

_HAN_PER_LATIN_WORD = 2
"""A Latin word says about as much as two Han: with fewer Han than that a line is Latin text."""


class Guard(Enum):
    """What a line is that is not Chinese prose."""

    CODE = "code"
    LATIN = "latin"


def find_guard(line: str) -> Guard | None:
    """Give why a line keeps its half-width punctuation; None for Chinese prose."""
    chinese = _chinese_characters(line)
    other = len(line) - 2 * chinese
    if other <= line.count(" ") or other <= sum(map(line.count, SPACES)):
        return None
    if not _SUSPICIOUS.search(line):
        return None
    if _is_code(line, chinese):
        return Guard.CODE
    return Guard.LATIN if _is_latin_sentence(line, chinese) else None


def is_plainly_chinese(narrow_line: str) -> bool:
    """Tell quickly that half of a line is Chinese, so that it has no guard.

    Its marks have to be half-width, which spares counting the others.
    """
    length = len(narrow_line)
    return (len(narrow_line.encode("utf-8", "surrogatepass")) - length) // 2 * 2 >= length


def _is_code(line: str, chinese: int) -> bool:
    """Tell whether a line has a sign of code, even without its addresses, and is mostly ASCII."""
    rest = leave_out(line) if _has_code(line) else ""
    return _has_code(rest) and len(_VISIBLE_ASCII.findall(rest)) > chinese


def _has_code(line: str) -> bool:
    return bool(_CODE_SIGN.search(line) or _CODE_HEAD.match(line))


def _is_latin_sentence(line: str, chinese: int) -> bool:
    whole_words = _WHOLE_LATIN_WORD.findall(line.lower())
    if sum(map(_FUNCTION_WORDS.__contains__, whole_words)) < _SENTENCE_FUNCTION_WORDS:
        return False
    return len(_LATIN_WORD.findall(line)) * _HAN_PER_LATIN_WORD > chinese


def is_mainly_chinese(line: str) -> bool:
    """Tell whether a line has at least as many Chinese characters as Latin letters."""
    wide = _three_byte_characters(line)
    chinese = wide - sum(map(line.count, FULL))
    return chinese >= len(line) - wide or chinese >= len(_LETTER.findall(line))


def is_emoticon(cluster: str) -> bool:
    """Tell whether marks that stand together are a face: ``:)``."""
    return bool(_EMOTICON.match(cluster))


def _chinese_characters(line: str) -> int:
    """Count Chinese characters, but for the marks that this package writes.

    So the count is the same before and after marks are widened.
    """
    return _three_byte_characters(line) - len(_FULL.findall(line))


def _three_byte_characters(line: str) -> int:
    """Count what UTF-8 writes with three bytes: nearly all of that is Han."""
    return (len(line.encode("utf-8", "surrogatepass")) - len(line)) // 2
