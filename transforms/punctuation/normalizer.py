"""Gives the punctuation of Chinese text its full width back and takes stray spaces out."""

from __future__ import annotations

import re

from transforms.punctuation.guards import protected_spans
from transforms.records import Change, StageResult, merge_changes

_FULL_WIDTH = str.maketrans(",:;!?()", "，：；！？（）")

# Han, bopomofo and the punctuation that only Chinese or Japanese text uses. Astral Han are left
# out: they slow a class down twentyfold, and a mark beside one nearly always has another neighbour.
_CHINESE = "㐀-䶿一-鿿豈-﫿〇〡-〩、。〈-】〔-〟，：；！？（）《》"
_QUOTES = "“”‘’—…·"

_MARK = re.compile(rf"[,:;!?](?:(?=[{_QUOTES}]*[{_CHINESE}])|(?<=[{_CHINESE}{_QUOTES}].))")
_PAIR = re.compile(r"\(([^()\n]{0,200})\)")
_LONE = re.compile(rf"\((?=[{_CHINESE}])|\)(?=[{_CHINESE}])|[()](?<=[{_CHINESE}].)")
_BESIDE = re.compile(rf"[{_CHINESE}{_QUOTES}]")
_CALL = re.compile(r"[A-Za-z0-9_]\Z")
_SPACE_BEFORE = re.compile(rf"(?<=[{_CHINESE}{_QUOTES}])[ \t\u00a0]+(?=[，、。：；！？）》」』】])")
_SPACE_AFTER = re.compile(rf"(?<=[，、；：（《「『【])[ \u00a0](?=[{_CHINESE}“‘])")
_HALF_WIDTH = re.compile(r"[,:;!?()]")


class PunctuationNormalizer:
    """Gives punctuation beside Han its full width back. Build once; immutable afterwards."""

    def __call__(self, text: str) -> StageResult:
        """Normalize one text."""
        if _HALF_WIDTH.search(text):
            widened = "\n".join(map(_widen_line, text.split("\n")))
        else:
            widened = text
        narrowed = sum(before != after for before, after in zip(text, widened, strict=True))
        spaced, before = _SPACE_BEFORE.subn("", widened)
        spaced, after = _SPACE_AFTER.subn("", spaced)
        changes = [
            Change("punctuation.width", narrowed),
            Change("punctuation.space", before + after),
        ]
        return StageResult(spaced, merge_changes(changes))


def _widen_line(line: str) -> str:
    if not _HALF_WIDTH.search(line):
        return line
    characters = list(line)
    for pattern in (_PAIR, _LONE, _MARK):
        current = "".join(characters)
        guarded = protected_spans(current)
        for match in pattern.finditer(current):
            if not any(start <= match.start() < end for start, end in guarded):
                _widen(current, match, characters)
    return "".join(characters)


def _widen(line: str, match: re.Match[str], characters: list[str]) -> None:
    if match.re is not _PAIR:
        characters[match.start()] = match[0].translate(_FULL_WIDTH)
        return
    left, right = line[: match.start()][-1:], line[match.end() :][:1]
    inside = bool(_BESIDE.search(match[1]))
    call = bool(_CALL.search(left)) and not inside
    if inside or (not call and (_BESIDE.search(left) or _BESIDE.search(right))):
        characters[match.start()] = "（"
        characters[match.end() - 1] = "）"


def normalize_punctuation(text: str) -> StageResult:
    """Normalize one text; for many, build a :class:`PunctuationNormalizer` once."""
    return PunctuationNormalizer()(text)
