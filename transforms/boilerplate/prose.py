"""What reads like the article: prose lines, and the stretch of a document that is its body."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

PROSE_HAN = 25
"""Fewest Han of a body line: on news pages this length and a sentence mark alone reach F .900."""

_LONG_HAN = 70
"""Han from which a line with a comma is prose even without a full stop: no headline is as long."""

_COUNTED = 100
"""Characters of a line in which Han are counted; the rest is taken to be like them."""

_MOST_GAIN = 200
"""Han beyond which a prose line says no more for the body."""

_SHORT_LINE_COST = 6
"""Han of prose that make up for one short line: a paragraph of 60 spans a list of ten."""

_MOST_STRAY = 0.3
"""Share of the body's Han that may stand outside it: in manuals and collections more does."""

_HIGH_BYTES_OF_HAN = bytes(range(0x34, 0xA0))
"""Of UTF-16: U+3400 to U+9FFF, in which all but the 64 hexagrams are Han."""

_CLOSING_MARKS = '”"』」’)]】》 ）］\u3000'
_SENTENCE_ENDS = ("。", "!", "?", "…", ";", "！", "？", "；")
_NO_WORD = re.compile(r"\W+")
_LEAD_INS = (":", "：", "”", "」")


def count_han(text: str) -> int:
    """Count the Han of a line: by the high bytes of UTF-16, in a third of the time of a pattern.

    >>> count_han("雪stopped，2 天")
    2
    """
    high_bytes = codecs.utf_16_le_encode(text, "surrogatepass")[0][1::2]
    return len(high_bytes) - len(high_bytes.translate(None, _HIGH_BYTES_OF_HAN))


def words_of(text: str) -> str:
    """Give a text without its marks and spaces, as headlines are compared.

    >>> words_of("江州 | 新桥,通车")
    '江州新桥通车'
    """
    return _NO_WORD.sub("", text)


def ends_sentence(text: str) -> bool:
    """Say whether a line ends as a sentence does, closing marks aside."""
    return text.rstrip(_CLOSING_MARKS)[-1:] in _SENTENCE_ENDS


def count_prose(text: str) -> int:
    """Give the number of Han of a line that reads like a paragraph of the article; else 0.

    A headline may be long, and have a comma or end in an exclamation mark, but not both.

    >>> count_prose("昨天上午，江州市召开会议，部署今年秋冬季节的农田水利建设工作。")
    28
    >>> count_prose("江州市召开会议，部署今年秋冬季节的农田水利建设工作任务落实")
    0
    """
    if len(text) < PROSE_HAN:
        return 0
    full_stop = "。" in text
    if not (full_stop or "，" in text or "," in text):
        return 0
    han = count_han(text[:_COUNTED])
    if len(text) > _COUNTED:
        han = han * len(text) // _COUNTED
    if han < PROSE_HAN:
        return 0
    full = full_stop or ends_sentence(text) or text.endswith(_LEAD_INS)
    return han if full or han >= _LONG_HAN else 0


def find_body(prose: Sequence[int]) -> tuple[int, int] | None:
    """Give the first and last index of the body, from the Han of prose of each line.

    The body is the stretch in which prose outweighs short lines most, so that a teaser in a list
    of links does not count as its end. Where much prose would be left outside, the document is no
    page with one article, and all between its first and last prose is body. None without prose.

    >>> find_body([0, 40, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 30])
    (1, 3)
    """
    return find_body_among(prose, [index for index, han in enumerate(prose) if han])


def find_body_among(prose: Sequence[int], written: Sequence[int]) -> tuple[int, int] | None:
    """Find the body where the indexes of the lines of prose are known."""
    if len(written) <= 1:
        return (written[0], written[0]) if written else None
    first, last = _heaviest_stretch(prose, written)
    inside = sum(prose[first : last + 1])
    if sum(prose) - inside > _MOST_STRAY * inside:
        return written[0], written[-1]
    return first, last


def _heaviest_stretch(prose: Sequence[int], written: Sequence[int]) -> tuple[int, int]:
    """Give the ends of the stretch that weighs most; both are among ``written``, those of prose."""
    best = (0, 0)
    best_sum = total = start = 0
    following = 0
    for index in written:
        total -= _SHORT_LINE_COST * (index - following)
        if total <= 0:
            total, start = 0, index
        total += min(prose[index], _MOST_GAIN)
        if total > best_sum:
            best, best_sum = (start, index), total
        following = index + 1
    return best
