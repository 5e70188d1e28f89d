"""Which lines are not Chinese prose and keep their half-width punctuation: code, Latin text."""

from __future__ import annotations

import re
from enum import Enum

from transforms.punctuation.alphabet import SPACES, keep_ascii, narrow_marks
from transforms.punctuation.protected import leave_out

# Each starts with its sign, one character, so that re looks for all of them at once.
_CODE_SIGN = re.compile(
    r"\((?<=\w\()[\"'`]"  # call with a string: print("…
    r"|\.(?<=[\w\])]\.)[A-Za-z_]\w*\("  # method call: list.append(, but 1.50(
    r"|\"[:,][ ]?[\"'\[{\d]"  # JSON: "a": "b", ["a", "b"]
    r"|'[:,][ ]?[\"'\[{\d]"
    r"|=(?<=[\w\] +*/-]=)[ ]?[\"'\[{\d]"  # assignment of a literal: x = 3
    r"|\{;?[ \t]*$"  # block
    r"|\};?[ \t]*$"
    r"|<(?:!--|/?[a-zA-Z][^<>\n]{0,80}>)"  # mark-up
    r"|&&"  # shell
    r"|/\*",  # comment
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
_LETTER = re.compile("[A-Za-z]")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z]+")
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
    return _judge(line, len(keep_ascii(_narrow(line))))


def find_guards(text: str, ascii_text: bytes) -> dict[str, Guard]:
    """Give the lines of a text that have a guard, from the lines and what of them is ASCII.

    At most lines one look is enough: half of their characters are Chinese.
    """
    narrow = _narrow(text)
    narrow_ascii = ascii_text if narrow == text else keep_ascii(narrow)
    rows = zip(text.split("\n"), narrow_ascii.split(b"\n"), strict=True)
    doubtful = [(line, len(row)) for line, row in rows if 2 * len(row) > len(line)]
    judged = [(line, _judge(line, size)) for line, size in doubtful]
    return {line: guard for line, guard in judged if guard}


def _narrow(text: str) -> str:
    """Give a text whose marks and no-break spaces count as ASCII, which copied code is indented by.

    So a line is judged the same before and after its marks are widened.
    """
    return narrow_marks(text).replace("\u00a0", " ")


def _judge(line: str, ascii_length: int) -> Guard | None:
    """Tell what a line is that has so many ASCII characters."""
    chinese = len(line) - ascii_length
    other = ascii_length - chinese
    if other <= line.count(" ") or line.isascii():
        return None
    if _is_code(line, chinese):
        guard = Guard.CODE
    elif _is_latin_sentence(line, chinese):
        guard = Guard.LATIN
    else:
        return None
    has_other = other > sum(map(line.count, SPACES))
    return guard if has_other and _SUSPICIOUS.search(line) else None


def _is_code(line: str, chinese: int) -> bool:
    """Tell whether a line has a sign of code, even without its addresses, and is mostly ASCII."""
    rest = leave_out(line) if _has_code(line) else ""
    return _has_code(rest) and len(_VISIBLE_ASCII.findall(rest)) > chinese


def _has_code(line: str) -> bool:
    return bool(_CODE_SIGN.search(line) or _CODE_HEAD.match(line))


def _is_latin_sentence(line: str, chinese: int) -> bool:
    """Tell whether a line, even without its addresses, has more Latin words than Chinese."""
    if not _has_many_latin_words(line, chinese):
        return False
    rest = leave_out(line)
    whole_words = _WHOLE_LATIN_WORD.findall(rest.lower())
    function_words = sum(map(_FUNCTION_WORDS.__contains__, whole_words))
    return function_words >= _SENTENCE_FUNCTION_WORDS and _has_many_latin_words(rest, chinese)


def _has_many_latin_words(line: str, chinese: int) -> bool:
    return len(_LATIN_WORD.findall(line)) * _HAN_PER_LATIN_WORD > chinese


def is_mainly_chinese(line: str) -> bool:
    """Tell whether a line has at least as many Chinese characters as Latin letters."""
    ascii_length = len(keep_ascii(_narrow(line)))
    chinese = len(line) - ascii_length
    return chinese >= ascii_length or chinese >= len(_LETTER.findall(line))


def is_emoticon(cluster: str) -> bool:
    """Tell whether marks that stand together are a face: ``:)``."""
    return bool(_EMOTICON.match(cluster))
