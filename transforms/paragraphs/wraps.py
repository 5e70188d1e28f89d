"""Hard wraps: line breaks that a margin made and the writer did not."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_LEAST_LINES = 4
"""Full lines that a text must have before it counts as wrapped: fewer may be chance."""

_LEAST_COLUMNS = 40
"""Narrowest margin, in columns (a Han takes two): verse is shorter, that of 楚辞 too."""

_MOST_COLUMNS = 160
"""Widest margin: beyond it lines are paragraphs."""

_BEYOND = 0.02
"""Share of the lines that may pass the margin: addresses and tables do in wrapped manuals."""

_SLACK = 3
"""Columns by which a full line may fall short: a mark must not begin the next line."""

_WORD_SLACK = 12
"""The same where the next line begins with a Latin word, which is not divided."""

_FULL_SHARE = 0.6
"""Share of the lines followed by another that must be full: in wrapped prose nearly all are."""

_BROKEN_SHARE = 0.6
"""Share of the full lines that must stop in mid-sentence: lists of equal items do not."""

_LONG_WORD = 4
"""Letters of a word that a wrap which keeps words whole seldom has room for at the margin."""

_LEAST_LONG_WORDS = 3
"""Such words at the beginning of lines that must all follow full lines: two may by chance."""

_HANGING = "，。、；：！？”’」』）》…,.;:!?)"
"""Marks that must not begin a line: they hang beyond the margin."""

_SENTENCE_END = re.compile(r"[。！？!?；;：:…”』」）)\]】]$")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·●◆■]\s|[(（]?[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d))")
_FRAME = re.compile(r"\s*[|+\u2500-\u257f]")
_LATIN_WORD = re.compile(r"[A-Za-z0-9]+")
_WIDE = re.compile(
    r"[\u2014\u2018-\u201d\u2026\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]+"
)


def find_hard_wraps(lines: Sequence[str]) -> list[int]:
    """Give the indexes of the lines that run on in the line after them.

    A text counts as wrapped when most of its lines end at one margin and most of those stop in
    mid-sentence. Blank lines, deeper indents and list items begin paragraphs. Verse, lists and
    headlines stay as they are.

    >>> find_hard_wraps(["床前明月光，", "疑是地上霜。"])
    []
    """
    margin = _find_margin(lines) if len(lines) > _LEAST_LINES else None
    if margin is None:
        return []
    marked = _marks_paragraphs(lines)
    base = _base_indent(lines)
    return [
        index
        for index in range(len(lines) - 1)
        if _is_full(lines[index], lines[index + 1], margin)
        and not _begins_paragraph(lines[index], lines[index + 1], base)
        and (marked or not _SENTENCE_END.search(lines[index].rstrip()))
    ]


def divides_words(lines: Sequence[str], wraps: Collection[int]) -> bool:
    """Say whether the text was wrapped at so many columns, in the midst of Latin words too.

    Where words stay whole, lines before a long one fall short of the margin by up to its length.
    """
    joints = [(lines[index].rstrip(), lines[index + 1].lstrip()) for index in sorted(wraps)]
    words = [_LATIN_WORD.match(after) for _, after in joints]
    long = [
        _columns(before)
        for (before, _), word in zip(joints, words, strict=True)
        if word and len(word[0]) >= _LONG_WORD
    ]
    if len(long) < _LEAST_LONG_WORDS:
        return False
    margin = max(map(_columns, (before for before, _ in joints)))
    return min(long) >= margin - _SLACK


def join_wrap(before: str, after: str, *, divided: bool = False) -> str:
    """Give what replaces the break between two wrapped lines: a space between Latin words.

    None between the digits of a number. With ``divided``, where words were cut at the margin,
    there is a space only where one is left beside the break.

    >>> join_wrap("Beam", "runner"), join_wrap("20", "31年"), join_wrap("江", "州")
    (' ', '', '')
    >>> join_wrap("Be", "am", divided=True), join_wrap("Beam ", "runner", divided=True)
    ('', ' ')
    """
    last, first = before.rstrip()[-1:], after.lstrip()[:1]
    if not (_LATIN_WORD.match(last) and _LATIN_WORD.match(first)):
        return ""
    if last.isdigit() and first.isdigit():
        return ""
    spaced = before[-1:].isspace() or after[:1].isspace()
    return " " if spaced or not divided else ""


def _find_margin(lines: Sequence[str]) -> int | None:
    margin = _likely_margin(sorted(filter(None, map(str.rstrip, lines)), key=len))
    return margin if margin is not None and _are_wrapped(lines, margin) else None


def _likely_margin(written: Sequence[str]) -> int | None:
    """Give the columns that all but few of these lines, the longest last, keep to.

    None where none can be the margin. Lines are as wide as they are long, or up to double.
    """
    if len(written) <= _LEAST_LINES:
        return None
    most = len(written) - 1 - int(_BEYOND * len(written))
    if not _LEAST_COLUMNS // 2 <= len(written[most]) <= _MOST_COLUMNS:
        return None
    least = min([_columns(line.rstrip(_HANGING)) for line in written[most:]])
    if least > _MOST_COLUMNS or _is_short(written[-_LEAST_LINES], least):
        return None
    wide = [line for line in written if 2 * len(line) >= least]
    margin = sorted([_columns(line.rstrip(_HANGING)) for line in wide])[most - len(written)]
    return margin if _LEAST_COLUMNS <= margin <= _MOST_COLUMNS else None


def _are_wrapped(lines: Sequence[str], margin: int) -> bool:
    """Say whether most lines that another follows are full, and most of these break off."""
    base = _base_indent(lines)
    pairs = _pairs(lines)
    full = [
        line
        for line, after in pairs
        if not _is_short(line, margin)
        and _is_full(line, after, margin)
        and not _begins_paragraph(line, after, base)
    ]
    if len(full) < _LEAST_LINES:
        return False
    followed = sum(1 for line, after in pairs if not _begins_paragraph(line, after, base))
    broken = sum(1 for line in full if not _SENTENCE_END.search(line.rstrip()))
    return len(full) >= _FULL_SHARE * followed and broken >= _BROKEN_SHARE * len(full)


def _is_short(line: str, margin: int) -> bool:
    """Tell quickly that a line cannot be full at this margin, whatever follows."""
    return 2 * len(line) < margin - _SLACK - _WORD_SLACK


def _pairs(lines: Sequence[str]) -> list[tuple[str, str]]:
    return [(lines[index], lines[index + 1]) for index in range(len(lines) - 1)]


def _marks_paragraphs(lines: Sequence[str]) -> bool:
    """Say whether blank lines or deeper indents show where paragraphs begin."""
    pairs = [(line, after) for line, after in _pairs(lines) if line.strip()]
    return any(not after.strip() or _indent(after) > _indent(line) for line, after in pairs)


def _base_indent(lines: Sequence[str]) -> int:
    """Give the indent of the lines that run on: deeper ones begin paragraphs."""
    return min((_indent(line) for line in lines if line.strip()), default=0)


def _begins_paragraph(line: str, after: str, base: int) -> bool:
    if not line.strip() or not after.strip():
        return True
    if _FRAME.match(line) or _FRAME.match(after):
        return True
    return _indent(after) > base or _LIST_ITEM.match(after) is not None


def _is_full(line: str, after: str, margin: int) -> bool:
    """Say whether what begins the next line had no room at the end of this one."""
    width = _columns(line.rstrip())
    word = _LATIN_WORD.match(after.lstrip())
    room = min(len(word[0]), _WORD_SLACK) if word else 0
    return margin - _SLACK - room <= width


def _indent(line: str) -> int:
    indent = line[: len(line) - len(line.lstrip())]
    return _columns(indent) if indent else 0


def _columns(line: str) -> int:
    return len(line) + len("".join(_WIDE.findall(line)))
