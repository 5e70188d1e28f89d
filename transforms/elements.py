"""How any element gives its text and takes it back: documents, plain text, rows with a text field.

Elements are never changed in place; each function returns a new one.
"""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any, Final

from transforms.records import Document, RawDocument, Rejection

DEFAULT_FIELD: Final = "text"
"""The field a row's text is read from where the user names none."""


def get_text(element: Any, field: str = DEFAULT_FIELD) -> Any:
    """Read the text, or the bytes, of a string, of bytes or of a row; null is the empty text.

    >>> get_text("文"), get_text(b"x"), get_text(Document(id="a", text="本"))
    ('文', b'x', '本')
    """
    if isinstance(element, (str, bytes)):
        return element
    if isinstance(element, RawDocument):
        return element.content
    content = getattr(element, field)
    return "" if content is None else content


def replace_text(element: Any, text: str, field: str = DEFAULT_FIELD) -> Any:
    """Give back an element of the same kind with its text replaced.

    Rows may be named tuples, ``beam.Row`` or dataclasses.

    >>> replace_text("文", "本")
    '本'
    """
    if isinstance(element, (str, bytes)):
        return text
    if dataclasses.is_dataclass(element) and not isinstance(element, type):
        return dataclasses.replace(element, **{field: text})
    return type(element)(**{**element._asdict(), field: text})


def get_original_bytes(element: Any, field: str = DEFAULT_FIELD) -> bytes:
    """Find the most original form of an element's content that it still carries.

    The fetched bytes where they travel along, else the text in UTF-8 (lone surrogates kept).
    """
    if isinstance(element, Document) and element.raw is not None:
        return element.raw.content
    content = get_text(element, field)
    if isinstance(content, bytes):
        return content
    return str(content).encode("utf-8", "surrogatepass")


def reject(
    element: Any, stage: str, reason: str, detail: str, field: str = DEFAULT_FIELD
) -> Rejection:
    """Make the rejection of one element; elements without an id are named by their SHA-256."""
    content = get_original_bytes(element, field)
    name = getattr(element, "id", None) or hashlib.sha256(content).hexdigest()
    return Rejection(str(name), stage, reason, detail, content, _get_address(element))


def _get_address(element: Any) -> str | None:
    raw = element.raw if isinstance(element, Document) else element
    return raw.address if isinstance(raw, RawDocument) else None
