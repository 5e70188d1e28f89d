"""One record of a container, whatever its format, as a raw document.

A record has its content in ``text`` or ``content`` (a string, in Parquet also bytes), or in
``content_base64``. ``id``, ``url`` and ``charset`` are used where present; every other
string field is carried along as an attribute.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from transforms.records import RawDocument, Rejection

ReadOutcome = RawDocument | Rejection

CONTENT_FIELDS = frozenset({"text", "content", "content_base64"})
OWN_FIELDS = CONTENT_FIELDS | {"id", "url", "charset"}


def make_document(record: Any, place: str, address: str) -> RawDocument:
    """Make a raw document of one record; raises ``ValueError`` naming what is wrong with it."""
    if not isinstance(record, Mapping):
        raise ValueError("the record is not an object")
    text = _get_given_text(record)
    return RawDocument(
        id=get_id(record) or place,
        content=_get_content(record) if text is None else text.encode("utf-8", "surrogatepass"),
        declared_charset=None if text is not None else _get_string(record, "charset"),
        is_text=text is not None,
        url=_get_string(record, "url"),
        address=address,
        attributes={
            key: value
            for key, value in record.items()
            if key not in OWN_FIELDS and isinstance(value, str)
        },
    )


def get_id(record: Any) -> str | None:
    """Give the id that a record gives itself, whatever else is wrong with it.

    >>> get_id({"id": 7}), get_id({"id": ""}), get_id([])
    ('7', None, None)
    """
    given = record.get("id") if isinstance(record, Mapping) else None
    return None if given in (None, "") else str(given)


def _get_given_text(record: Mapping[str, Any]) -> str | None:
    texts = (_get_string(record, name) for name in ("text", "content"))
    return next((text for text in texts if text is not None), None)


def _get_content(record: Mapping[str, Any]) -> bytes:
    for name in ("text", "content"):
        if isinstance(record.get(name), bytes):
            return bytes(record[name])
    if isinstance(record.get("content_base64"), str):
        return base64.b64decode(record["content_base64"], validate=True)
    present = sorted(CONTENT_FIELDS & record.keys())
    if present:
        kind = type(record[present[0]]).__name__
        raise ValueError(f"the record's {present[0]} is no text but {kind}")
    raise ValueError("the record has no text, content or content_base64")


def _get_string(record: Mapping[str, Any], field: str) -> str | None:
    value = record.get(field)
    return value if isinstance(value, str) else None
