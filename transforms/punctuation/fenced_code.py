"""Code between fences, lines of three or more backticks or tildes: which lines of a text it is.

Its marks, breaks and indents are not prose's, and what looks like furniture in it is an example.

A block begins and ends as in CommonMark. Three things differ, for the sake of plain text that was
never Markdown. The indent of the list item or quotation that a fence stands in is not known, so a
fence may be indented by anything. A row of tildes is more often an ornament: such a fence has a
language behind it or encloses more code than prose. A fence that nothing closes encloses the lines
up to the first that is Chinese prose, not the rest of the document: a stray one would leave all
that follows as it was found, while in code that was cut off the lines that are no prose keep their
marks either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transforms.punctuation.alphabet import CHINESE, SPACES
from transforms.punctuation.guards import is_mainly_chinese
from transforms.punctuation.inline_code import TakenOut

# What stands before a fence are indents, signs of quotation and of list items.
_FENCE = re.compile(
    rf"(?P<indent>[{SPACES}>]*)(?P<item>(?:(?:[-*+]|\d{{1,9}}[.)）])[{SPACES}>]+)*)"
    r"(?:(?P<backticks>`{3,})(?P<language>[^`]*)|(?P<tildes>~{3,})(?P<word>[ -}\t\r]*))",
    re.ASCII,
)
_CHINESE = re.compile(f"[{CHINESE}]")

_FARTHEST_INDENT = 3
"""A fence that is indented by more than the one before it is part of the code."""

_MOST_FENCES_INSIDE = 50
"""How many further fences are looked at for the one that closes, so that many cost no more."""


@dataclass(frozen=True)
class _Fence:
    line: int
    column: int
    sign: str
    language: str
    begins_item: bool


def has_fences(text: TakenOut) -> bool:
    """Tell whether a text whose code is taken out may have a fence, from its signs alone.

    A row of backticks that nothing in its line closes was taken out like code.
    """
    prose, code, edge = text
    if "~" in prose and "~~~" in prose:
        return True
    return not edge and "```" in "\n".join(code)


def find_closed_blocks(text: str) -> list[range]:
    """Give the indexes of the lines of each block that a fence closes, its fences among them.

    >>> find_closed_blocks("如下:\\n```sh\\nls\\n```\\n好")
    [range(1, 4)]
    >>> find_closed_blocks("```\\n未完")
    []
    """
    if not (("`" in text and "```" in text) or ("~" in text and "~~~" in text)):
        return []  # one character is looked for six times as fast as three
    return [range(start, end) for start, end, closed in _find_blocks(text.split("\n")) if closed]


def take_blocks_out(text: str) -> tuple[str, dict[int, str]]:
    """Give a text with an empty line for each block of code, and the blocks by the line's number.

    >>> take_blocks_out("如下,\\n```sh\\n甲,乙\\n```\\n好")
    ('如下,\\n\\n好', {1: '```sh\\n甲,乙\\n```'})
    """
    lines = text.split("\n")
    kept: list[str] = []
    blocks: dict[int, str] = {}
    done = 0
    for start, end, _ in _find_blocks(lines):
        kept += lines[done:start]
        blocks[len(kept)] = "\n".join(lines[start:end])
        kept.append("")
        done = end
    return "\n".join([*kept, *lines[done:]]), blocks


def put_blocks_back(text: str, blocks: Mapping[int, str]) -> str:
    """Give the whole text again, whatever has changed in the other lines.

    >>> put_blocks_back("如下，\\n\\n好", {1: "```"})
    '如下，\\n```\\n好'
    """
    lines = text.split("\n")
    for number, block in blocks.items():
        lines[number] = block
    return "\n".join(lines)


def _find_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Give the first line of each block, the one behind its last, and whether a fence closes it."""
    fences = [fence for at, line in enumerate(lines) if (fence := _read_fence(line, at))]
    done = 0
    for at, opening in enumerate(fences):
        if opening.line < done:
            continue
        followers = fences[at + 1 : at + 1 + _MOST_FENCES_INSIDE]
        closing = _find_closing(opening, followers)
        if _is_ornament(opening, closing, lines):
            continue
        if closing:
            done = closing.line + 1
        else:
            next_fence = followers[0].line if followers else len(lines)
            done = _find_prose(lines, opening.line, next_fence)
        if done > opening.line:
            yield opening.line, done, closing is not None


def _read_fence(line: str, number: int) -> _Fence | None:
    if "```" not in line and "~~~" not in line:
        return None
    match = _FENCE.fullmatch(line)
    if match is None:
        return None
    before = match["indent"] + match["item"]
    return _Fence(
        line=number,
        column=len(before.expandtabs(4)),
        sign=match["backticks"] or match["tildes"],
        language=(match["language"] or match["word"] or "").strip(),
        begins_item=bool(match["item"]),
    )


def _find_closing(opening: _Fence, followers: Sequence[_Fence]) -> _Fence | None:
    """Give the fence that closes a block; none, if a language shows that another begins first."""
    for fence in followers:
        if not fence.sign.startswith(opening.sign) or fence.column > (
            opening.column + _FARTHEST_INDENT
        ):
            continue
        if not fence.language and not fence.begins_item:
            return fence
        if fence.language and not opening.language:
            return None
    return None


def _find_prose(lines: Sequence[str], start: int, end: int) -> int:
    """Give the number of the first line that is Chinese prose."""
    return next((at for at in range(start, end) if _is_prose(lines[at])), end)


def _is_ornament(opening: _Fence, closing: _Fence | None, lines: Sequence[str]) -> bool:
    """Tell whether tildes without a language enclose no more code than prose."""
    if opening.language or opening.sign.startswith("`"):
        return False
    if closing is None:
        return True
    written = [line for line in lines[opening.line + 1 : closing.line] if line.strip()]
    return 2 * sum(map(_is_prose, written)) >= len(written)


def _is_prose(line: str) -> bool:
    return bool(_CHINESE.search(line)) and is_mainly_chinese(line)
