"""Paragraphs for a document that came in one line: a guess, made only when asked for."""

from __future__ import annotations

import re

SENTENCES_PER_PARAGRAPH = 2
"""On news pages with known breaks, a break every two sentences came nearest to them."""

_SENTENCE_END = re.compile(r"[。！？!?…]+[”』」’）)】》\"]*\s*")
_OPENING = "“「『（(《"
_CLOSING = "”」』）)》"


def split_single_line(line: str) -> list[str]:
    """Break a line after every second sentence; never inside quotation marks or brackets.

    The breaks are no one's but this function's: nothing in the line says where they were. The
    text itself, white space at the breaks aside, stays.

    >>> split_single_line("雪停了。天亮了。他推开门。院里很静。")
    ['雪停了。天亮了。', '他推开门。院里很静。']
    """
    paragraphs: list[str] = []
    begin = position = sentences = depth = 0
    for match in _SENTENCE_END.finditer(line):
        depth = max(0, depth + _nesting(line[position : match.end()]))
        position = match.end()
        sentences += 1
        if sentences >= SENTENCES_PER_PARAGRAPH and depth == 0:
            paragraphs.append(line[begin:position].strip())
            begin, sentences = position, 0
    rest = line[begin:].strip()
    return [*paragraphs, rest] if rest else paragraphs


def _nesting(sentence: str) -> int:
    opened = sum(sentence.count(mark) for mark in _OPENING)
    return opened - sum(sentence.count(mark) for mark in _CLOSING)
