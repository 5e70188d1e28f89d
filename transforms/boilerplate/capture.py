"""Metadata from what the rules took out."""

from __future__ import annotations

import regex

from transforms.boilerplate.dates import parse_published
from transforms.boilerplate.names import split_names, writer_spans
from transforms.records import Metadata

_NAME_LISTS = frozenset({"reporter", "editor"})
_LISTS = ("reporter", "editor", "source", "hotline", "licence")
_BYLINE = "byline"
"""A group of this name holds a byline: the writers in it are reporters."""
_PUBLISHED = "published"


class MetadataCollector:
    """Gathers what the rules of one document capture; one for each document."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}
        self._published: str | None = None

    def take(self, match: regex.Match[str], text: str) -> None:
        """Take over every named group of a match on the shadow of ``text``."""
        for group in match.re.groupindex:
            for start, end in match.spans(group):
                if start < end:
                    self._take_group(group, text[start:end], match.string[start:end])

    def _take_group(self, group: str, printed: str, shadow: str) -> None:
        if group == _PUBLISHED:
            self._published = self._published or parse_published(shadow)
        elif group == _BYLINE:
            for start, end in writer_spans(shadow):
                self._add("reporter", split_names(printed[start:end]))
        elif group in _NAME_LISTS:
            self._add(group, split_names(printed))
        else:
            self._add(group, [printed.strip()])

    def _add(self, field: str, values: list[str]) -> None:
        held = self._values.setdefault(field, [])
        held.extend(value for value in values if value and value not in held)

    def metadata(self) -> Metadata:
        """Give what was gathered."""
        extra = {name: values for name, values in self._values.items() if name not in _LISTS}
        known = {name: self._values.get(name, []) for name in _LISTS}
        return Metadata(published=self._published, extra=extra, **known)
