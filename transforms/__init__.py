"""hanclean's transforms: clean Chinese text, with or without Apache Beam.

Public names load on first use, so that importing a text module does not import Beam.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

_HOME = {
    "CleanCharacters": "transforms.ptransforms",
    "CleanDocuments": "transforms.ptransforms",
    "Decode": "transforms.ptransforms",
    "DocumentCleaner": "transforms.cleaner",
    "NormalizePunctuation": "transforms.ptransforms",
    "RepairText": "transforms.ptransforms",
    "SegmentParagraphs": "transforms.ptransforms",
    "StripBoilerplate": "transforms.ptransforms",
    "StripRepeatedLines": "transforms.corpus",
    "UnifyScript": "transforms.ptransforms",
    "clean_characters": "transforms.characters",
    "decode_document": "transforms.decoding",
    "normalize_punctuation": "transforms.punctuation",
    "repair_text": "transforms.repair",
    "segment_paragraphs": "transforms.paragraphs",
    "strip_boilerplate": "transforms.boilerplate",
    "unify_script": "transforms.script",
}

__all__ = [
    "CleanCharacters",
    "CleanDocuments",
    "Decode",
    "DocumentCleaner",
    "NormalizePunctuation",
    "RepairText",
    "SegmentParagraphs",
    "StripBoilerplate",
    "StripRepeatedLines",
    "UnifyScript",
    "__version__",
    "clean_characters",
    "decode_document",
    "normalize_punctuation",
    "repair_text",
    "segment_paragraphs",
    "strip_boilerplate",
    "unify_script",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
