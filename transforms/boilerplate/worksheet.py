"""One document being stripped: its lines, and what has been taken out of them so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from transforms.boilerplate.prose import PROSE_HAN, count_prose, find_body_among
from transforms.boilerplate.triggers import TriggerScan
from transforms.punctuation.fenced_code import find_closed_blocks


class Cut(NamedTuple):
    """One span that a rule took out."""

    start: int
    end: int
    category: str
    rule: str
    score: float | None = None


@dataclass(slots=True)
class Line:
    """What is left of one line: ``start`` to ``end``, without white space at its ends."""

    number: int
    raw: tuple[int, int]
    start: int
    end: int
    cuts: list[Cut] | tuple[()] = ()
    """In the order of their starts."""
    kept: bool = False
    """It carries boilerplate of a category that the user keeps: it must not go as a whole."""
    shadow: str | None = None
    """The shadow of the raw line, once something has asked for it."""
    prose: int | None = None
    """What :meth:`Worksheet.prose` found in what is left, until that changes."""
    scan: TriggerScan | None = None
    """What has looked for triggers in it."""
    worth: int = 0
    """The rules of which it has found one."""
    candidates: int = 0
    """Those of them that may match what is left."""

    @property
    def is_blank(self) -> bool:
        """Nothing is left of it, or nothing was there."""
        return self.start >= self.end


class Worksheet:
    """The lines of one document in which anything is written, and the cuts made in them.

    Lines of code between fences are none of them: what reads like furniture there is an example.
    """

    def __init__(self, text: str, shadow: Callable[[str], str]) -> None:
        """Take a text, and what gives the shadow of a line where one is asked for."""
        self.text = text
        self._fold = shadow
        self._parts: dict[tuple[int, int], str] = {}
        self._body: tuple[int, int] | None = None
        self._prose = (0, 0)
        """The numbers of the first and last line of prose that :meth:`find_body` saw."""
        self._body_stop: int | None = None
        self.listed = range(0)
        """The numbers of the lines of a list that reads like the body and yet ended it."""
        self.lines = _split(text)
        self._cut_lines: dict[int, Line] = {}

    @property
    def cut_lines(self) -> Collection[Line]:
        """The lines in which anything was cut."""
        return self._cut_lines.values()

    def numbers_cut_by(self, rules: Collection[str]) -> set[int]:
        """Give the numbers of the lines in which one of these rules cut something."""
        return {line.number for line in self.cut_lines for cut in line.cuts if cut.rule in rules}

    def lines_between(self, start: int, end: int) -> Sequence[Line]:
        """Give the lines of which any part stands between two offsets in the text."""
        first = bisect_left(self.lines, start, key=lambda line: line.raw[1])
        stop = bisect_right(self.lines, end, lo=first, key=lambda line: line.raw[0])
        return self.lines[first:stop]

    def lines_below(self, line: Line) -> Sequence[Line]:
        """Give the lines that follow one."""
        return self.lines[bisect_right(self.lines, line.number, key=_number) :]

    def shadow(self, line: Line) -> str:
        """Give the shadow of a line as it was, made once."""
        if line.shadow is None:
            line.shadow = self._fold(self.text[slice(*line.raw)])
        return line.shadow

    def shadow_of_part(self, start: int, end: int) -> str:
        """Give the shadow of a part of a line, made once."""
        span = start, end
        if span not in self._parts:
            self._parts[span] = self._fold(self.text[start:end])
        return self._parts[span]

    def rest(self, line: Line) -> str:
        """Give what is left between the outermost cuts of a line."""
        return self.text[line.start : line.end]

    def rest_shadow(self, line: Line) -> str:
        """Give the shadow of what is left between the outermost cuts of a line."""
        begin = line.raw[0]
        return self.shadow(line)[line.start - begin : line.end - begin]

    def prose(self, line: Line) -> int:
        """Give the Han of what is left of a line if it reads like the article; else 0."""
        if line.prose is None:
            line.prose = count_prose(self.text[line.start : line.end])
        return line.prose

    def prose_of(self, lines: Iterable[Line]) -> list[int]:
        """Give the same of many lines."""
        return [
            0 if line.end - line.start < PROSE_HAN else line.prose or self.prose(line)
            for line in lines
        ]

    def find_body(self) -> tuple[int, int]:
        """Give the numbers of the first and last line of the body; (0, 0) where there is none."""
        if self._body is None:
            written = self.lines
            if self._cut_lines:
                written = [line for line in written if line.start < line.end]
            if self._body_stop is not None:
                written = [line for line in written if line.number < self._body_stop]
            prose = self.prose_of(written)
            found = [index for index, han in enumerate(prose) if han]
            body = find_body_among(prose, found)
            self._prose = self._body = (0, 0)
            if body:
                self._prose = written[found[0]].number, written[found[-1]].number
                self._body = written[body[0]].number, written[body[1]].number
        return self._body

    def has_lines_beside_body(self) -> bool:
        """Say whether any line stands above or below the body, where there is one."""
        first, last = self.find_body()
        return last > 0 and (self.lines[0].number < first or self.lines[-1].number > last)

    def end_body_at(self, number: int, listed: range) -> None:
        """End the body above the line of this number, which heads a list of other articles."""
        self._body_stop, self.listed, self._body = number, listed, None

    def cut(self, line: Line, cut: Cut) -> None:
        """Take a span out of a line; what is left shrinks where the span is at an end of it.

        Earlier cuts inside the span become part of it.
        """
        if self._may_move_body(line):
            self._body = None
        _insert(line, cut)
        self._cut_lines[line.number] = line
        if cut.start <= line.start:
            if cut.end >= line.end:
                line.start = line.end = cut.end
            else:
                rest = self.text[max(line.start, cut.end) : line.end]
                line.start = line.end - len(rest.lstrip())
        elif cut.end >= line.end:
            line.end = line.start + len(self.text[line.start : cut.start].rstrip())
        line.prose = None

    def _may_move_body(self, line: Line) -> bool:
        """Say whether a cut in a line may move the body: not where it is too short for prose.

        Unless it stands between two lines of prose, which its going brings together.
        """
        first, last = self._prose
        return line.end - line.start >= PROSE_HAN or first < line.number < last

    def cuts(self) -> list[Cut]:
        """Give every cut in the order of the text."""
        return sorted([cut for line in self.cut_lines for cut in line.cuts], key=_start)

    def remaining_text(self) -> str:
        """Give the text without its cuts; a line of which nothing is left goes with its break."""
        pieces = []
        position = 0
        for line in sorted(self.cut_lines, key=_number):
            start, stop = line.raw
            pieces.append(self.text[position:start])
            position = stop
            if not line.is_blank:
                pieces.append(self._remaining(line))
            elif stop < len(self.text):
                position += 1
            else:
                return "".join(pieces).removesuffix("\n")
        return "".join([*pieces, self.text[position:]])

    def _remaining(self, line: Line) -> str:
        pieces = []
        position = line.start
        for cut in line.cuts:
            if cut.start >= line.end:
                break
            if cut.start >= position:
                pieces.append(self.text[position : cut.start])
            position = max(position, cut.end)
        pieces.append(self.text[position : line.end])
        return "".join(pieces)


def _insert(line: Line, cut: Cut) -> None:
    """Put a cut among those of a line, in the place of those inside it; among thousands quickly."""
    if not line.cuts:
        line.cuts = [cut]
        return
    first = bisect_left(line.cuts, cut.start, key=_start)
    stop = bisect_right(line.cuts, cut.end, lo=first, key=_start)
    longer = [other for other in line.cuts[first:stop] if other.end > cut.end]
    line.cuts[first:stop] = sorted([*longer, cut], key=_start)


_start = attrgetter("start")
_number = attrgetter("number")


def _split(text: str) -> list[Line]:
    code = {index + 1 for block in find_closed_blocks(text) for index in block}
    lines = []
    position = 0
    for number, raw in enumerate(text.split("\n"), 1):
        stop = position + len(raw)
        if (written := raw.strip()) and number not in code:
            start = position if written == raw else position + raw.index(written)
            lines.append(Line(number, (position, stop), start, start + len(written)))
        position = stop + 1
    return lines
