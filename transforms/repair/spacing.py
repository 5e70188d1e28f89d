"""Whether a character that was lost between two texts was a space, by the habit of the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.repair.gap import Gap

LINE, ITSELF = 3, 100
"""Weight of a place in the line at hand, and of the other side of the same word or number, against
a place elsewhere in the document: `自帶128GB 內存` has lost a space, `於022年` has not."""

ODDS = 3.0
"""How much likelier a space must be than anything else. A text without any such place spaces its
letters as likely as not; two spaced places, and lower-case letters behind the gap, do not do."""

NAME, ACRONYM, WORD, NUMBER = 0.05, 0.4, 0.7, 1.0
"""How often a word that has lost its first letter looks like one: ``opilot`` for Copilot does not
look like a name (``Phone`` for iPhone does), ``UV`` for SUV does like an acronym, any rest of a
number like a number."""

_HAN_SPACE = "[\u4e00-\u9fff]( ?)"
_LETTERS = re.compile(_HAN_SPACE + r"[A-Za-z](?!\()|[A-Za-z]( ?)[\u4e00-\u9fff]")
_QUANTITIES = re.compile(_HAN_SPACE + r"[0-9.]+ ?[A-Za-z](?!\()")
_DIGITS = re.compile(_HAN_SPACE + r"[0-9]|[0-9]( ?)[\u4e00-\u9fff]")
"""Many a text spaces its letters, and ``128 GB``, but not its dates."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_OTHER_SIDE = re.compile(r"[A-Za-z0-9.+#_/-]+(?: [A-Za-z0-9.+#_/-]+)*( ?)[\u4e00-\u9fff]")
_OPERATOR = re.compile(r"[-+=&|/×] ")
_QUANTITY = re.compile(r"[0-9.]+ ?[A-Za-z]")
_TAIL_OF_NUMBER = re.compile(r"0[0-9]")
_DATELINE = re.compile(r"(?:報道|報導|讯|訊|電|电)$")
"""Only there: between the end of a sentence and Han a line break may have stood as well."""

_UNIT = re.compile(
    "[年月日號号時时點点分秒個个名位人次家條条項项元歲岁天周週倍米層层期屆届級级成大場场連连頁页"
    "輛辆億亿萬万千百十度股輪轮球組组種种代單单座套件本只隻支部樓楼室區区所後后世]"
)
"""What stands behind a number of one digit, or a letter: `3月`, `A股`."""


class _Shape(NamedTuple):
    """What follows a gap: the places that show the habit, and how well it does without a letter."""

    places: re.Pattern[str]
    alike: float


def is_space(gap: Gap) -> bool:
    """Tell whether the character lost in a gap was a space.

    Between Han and letters or digits the habit of the text decides, and whether what follows looks
    whole. Before Han a space is all that can have stood behind a dateline, where no unit follows,
    which would miss its number.

    >>> is_space(Gap("構建工具", "Vite", "用 Vite 和工具", ""))
    True
    >>> is_space(Gap("計劃在", "24年", "計劃在24年,而非2022年。", ""))
    False
    >>> is_space(Gap("江州日報訊", "昨天", "", "")), is_space(Gap("江州日報訊", "月底", "", ""))
    (True, False)
    """
    before, after = gap.before[-2:], gap.after
    if _HAN.match(after):
        return _DATELINE.search(before) is not None and not _UNIT.match(after)
    if not _HAN.match(before[-1:]):
        return False
    if _OPERATOR.match(after):
        return True
    shape = _shape(after)
    return shape is not None and _odds(gap, shape) >= ODDS


def _shape(after: str) -> _Shape | None:
    """Say what follows a gap; None where it is neither letters nor a whole number."""
    if re.match("[A-Z](?:[a-z]|$)", after):
        return _Shape(_LETTERS, NAME)
    if re.match("[A-Z]", after):
        return _Shape(_LETTERS, ACRONYM)
    if re.match("[a-z]", after):
        return _Shape(_LETTERS, WORD)
    if not re.match("[0-9]", after) or _TAIL_OF_NUMBER.match(after):
        return None
    return _Shape(_QUANTITIES if _QUANTITY.match(after) else _DIGITS, NUMBER)


def _odds(gap: Gap, shape: _Shape) -> float:
    """Weigh a space against the first letter of a word that the text sets without one."""
    in_line, in_document = _count(shape.places, gap.line), _count(shape.places, gap.document)
    spaced = LINE * in_line[0] + in_document[0] + 1
    places = LINE * in_line[1] + in_document[1] + 2
    if other_side := _OTHER_SIDE.match(gap.after):
        spaced += ITSELF * len(other_side[1])
        places += ITSELF
    return spaced / ((places - spaced) * shape.alike)


def _count(places: re.Pattern[str], text: str) -> tuple[int, int]:
    """Count the spaced places and all places."""
    found = [match[0] for match in places.finditer(text)]
    return sum(" " in place for place in found), len(found)
