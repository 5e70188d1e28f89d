"""Metadata from what the rules took out."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.boilerplate.dates import parse_published
from transforms.boilerplate.names import split_names, writer_spans
from transforms.records import Metadata

_NAME_LISTS = frozenset({"reporter", "editor"})
_LISTS = ("reporter", "editor", "source", "hotline", "licence")
_BYLINE = "byline"
"""A group of this name holds a byline: the writers in it are reporters."""
_PUBLISHED = "published"
_PRINTED_DATE = "printed_date"
"""A date that no label explains: the time of publication only where no other is given, for sites
print today's date at their head."""
_NOTHING = Metadata()


class MetadataCollector:
    """Gathers what the rules of one document capture; one for each document."""

    def __init__(self) -> None:
        self._found: list[tuple[int, str, list[str]]] = []

    def take(
        self, captured: Iterable[tuple[str, int, int]], shadow: str, text: str, offset: int = 0
    ) -> None:
        """Take over what was captured, by name and span, in the shadow of what begins there.

        Spans of groups that took no part in the match are empty.
        """
        for group, start, end in captured:
            if start < end:
                printed = text[offset + start : offset + end]
                self._take_group(group, offset + start, printed, shadow[start:end])

    def take_value(self, group: str, offset: int, printed: str) -> None:
        """Take over one value that stands at this place in the text."""
        self._take_group(group, offset, printed, printed)

    def _take_group(self, group: str, offset: int, printed: str, shadow: str) -> None:
        if group in (_PUBLISHED, _PRINTED_DATE):
            published = parse_published(shadow)
            self._found.append((offset, group, [published] if published else []))
        elif group == _BYLINE:
            for start, end in writer_spans(shadow):
                self._found.append((offset + start, "reporter", split_names(printed[start:end])))
        elif group in _NAME_LISTS:
            self._found.append((offset, group, split_names(printed)))
        else:
            self._found.append((offset, group, [printed.strip()]))

    def metadata(self) -> Metadata:
        """Give what was gathered, in the order of the text, each value once."""
        if not self._found:
            return _NOTHING
        values: dict[str, dict[str, None]] = {}
        for _, group, found in sorted(self._found, key=lambda entry: entry[0]):
            values.setdefault(group, {}).update(dict.fromkeys(filter(None, found)))
        dates = {**values.pop(_PUBLISHED, {}), **values.pop(_PRINTED_DATE, {})}
        published = next(iter(dates), None)
        known = {name: tuple(values.pop(name, ())) for name in _LISTS}
        extra = {name: tuple(named) for name, named in values.items()}
        return Metadata(published=published, extra=extra, **known)
