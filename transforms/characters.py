"""Control, zero-width, compatibility and private-use characters, newlines and entities."""

from __future__ import annotations

import re

from transforms.records import Change, StageResult, merge_changes

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class CharacterCleaner:
    """Cleans characters that carry no text. Build once; immutable afterwards.

    Every line break, however it was written, becomes one line feed and no other line feed appears
    or goes: physical lines keep their numbers through this stage.
    """

    def __call__(self, text: str) -> StageResult:
        """Clean one text."""
        cleaned, newlines = _LINE_BREAK.subn("\n", text)
        return StageResult(cleaned, merge_changes([Change("characters.newline", newlines)]))


def clean_characters(text: str) -> StageResult:
    """Clean one text; for many, build a :class:`CharacterCleaner` once."""
    return CharacterCleaner()(text)
