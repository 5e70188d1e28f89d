"""Characters that carry no text, or carry it in a form that nothing matches."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from transforms.characters.entities import decode_entities
from transforms.gb18030 import GB18030_2022
from transforms.records import Change, StageResult, merge_changes

_HAN: Final = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_EAST_ASIAN: Final = f"{_HAN}\u3000-\u3029\u3030-\u30ff\uac00-\ud7a3\uff00-\uffef"

_CONTROL: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff"
_ZERO_WIDTH: Final = "\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_JOINER: Final = "\u200c\u200d"
_NEVER_JOINED: Final = f"\\s\x00-\x7f{_EAST_ASIAN}{_JOINER}"
_VARIATION_SELECTOR: Final = "\ufe00-\ufe0f"
_SPACE: Final = "\xa0\u1680\u2000-\u200a\u202f\u205f"
# Twelve of the block are ordinary ideographs that came to stand there.
_COMPATIBILITY: Final = (
    "\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d\ufa70-\ufad9"
)
_ASTRAL_COMPATIBILITY: Final = "\U0002f800-\U0002fa1d"
_KANGXI_RADICAL: Final = "\u2f00-\u2fd5"
_PRIVATE_USE: Final = "\ue000-\uf8ff"
_SURROGATE: Final = "\ud800-\udfff"
_LINE_BREAK: Final = "\r\x0b\x0c\x85\u2028\u2029"

Substitution = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class CharacterRule:
    """Replaces what ``pattern`` finds; runs where one of ``characters`` (a class) occurs."""

    name: str
    characters: re.Pattern[str]
    pattern: re.Pattern[str]
    replacement: Substitution


def _rule(
    name: str, characters: str, replacement: Substitution, pattern: str | None = None
) -> CharacterRule:
    one = re.compile(f"[{characters}]")
    return CharacterRule(
        f"characters.{name}", one, re.compile(pattern) if pattern else one, replacement
    )


def _normalize(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _join_surrogates(found: re.Match[str]) -> str:
    return found[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _assign(found: re.Match[str]) -> str:
    return chr(GB18030_2022[ord(found[0])])


RULES: Final = (
    _rule("newline", _LINE_BREAK, "\n", f"\r\n|[{_LINE_BREAK}]"),
    _rule("surrogate_pair", _SURROGATE, _join_surrogates, "[\ud800-\udbff][\udc00-\udfff]"),
    _rule("lone_surrogate", _SURROGATE, "\ufffd"),
    _rule("control", _CONTROL, ""),
    _rule("zero_width", _ZERO_WIDTH, ""),
    _rule("no_break_space", _SPACE, " "),
    _rule("compatibility_ideograph", f"{_COMPATIBILITY}{_ASTRAL_COMPATIBILITY}", _normalize),
    _rule("kangxi_radical", _KANGXI_RADICAL, _normalize),
    _rule("private_use_assigned", "".join(map(chr, GB18030_2022)), _assign),
    # Between Han a character stood here that only its own font knows; elsewhere it is an icon.
    _rule(
        "private_use_lost",
        _PRIVATE_USE,
        "\ufffd",
        f"[{_PRIVATE_USE}](?<=[{_HAN}].)(?=[{_HAN}])",
    ),
    _rule("private_use", _PRIVATE_USE, ""),
    _rule("object_replacement", "\ufffc", ""),
    # After anything else a selector chooses emoji or text style.
    _rule(
        "variation_selector",
        _VARIATION_SELECTOR,
        "",
        f"[{_VARIATION_SELECTOR}](?<![^{_HAN}{_JOINER}{_VARIATION_SELECTOR}\\s].)",
    ),
    # Between emoji, and in Persian and Indic words, joiners are part of the text.
    _rule(
        "joiner",
        _JOINER,
        "",
        f"[{_JOINER}](?:(?<![^{_NEVER_JOINED}].)|(?![^{_NEVER_JOINED}]))",
    ),
)
"""In order: pairs before the halves, the special before the general, and what depends on its
neighbours after what may be taken out from between. A pattern starts with its class, so that the
scan skips to it, and looks behind over it."""

_TRIGGER: Final = re.compile(
    f"[\ufffc{_CONTROL}{_ZERO_WIDTH}{_JOINER}{_VARIATION_SELECTOR}{_SPACE}{_COMPATIBILITY}"
    f"{_KANGXI_RADICAL}{_PRIVATE_USE}{_SURROGATE}{_LINE_BREAK}]"
)

# Apart: in one class with others, characters beyond the BMP slow the scan down twentyfold.
_ASTRAL_TRIGGER: Final = re.compile(f"[{_ASTRAL_COMPATIBILITY}]")


class CharacterCleaner:
    """Cleans characters that carry no text. Build once; immutable afterwards.

    Every line break, however it was written, becomes one line feed and no other line feed appears
    or goes: physical lines keep their numbers through this stage.

    >>> CharacterCleaner()("城\u200b市&nbsp;\uf9e9").text
    '城市 里'
    """

    def __call__(self, text: str) -> StageResult:
        """Clean one text."""
        changes = []
        if "&" in text:
            text, entities = decode_entities(text)
            changes.append(Change("characters.entity", entities))
        if not _TRIGGER.search(text) and not _ASTRAL_TRIGGER.search(text):
            return StageResult(text, merge_changes(changes))
        present = "".join({*_TRIGGER.findall(text), *_ASTRAL_TRIGGER.findall(text)})
        for rule in RULES:
            if rule.characters.search(present):
                text, count = rule.pattern.subn(rule.replacement, text)
                changes.append(Change(rule.name, count))
        return StageResult(text, merge_changes(changes))


def clean_characters(text: str) -> StageResult:
    """Clean one text; for many, build a :class:`CharacterCleaner` once."""
    return CharacterCleaner()(text)
