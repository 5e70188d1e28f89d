"""Other detectors behind one signature, and which of them are not installed."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

Detector = Callable[[bytes], str | None]
"""Bytes in, a label that Python knows out; ``None`` for a refusal."""


def _chardet(module: Any) -> Detector:
    return lambda content: module.detect(content, compat_names=False)["encoding"]


def _charset_normalizer(module: Any) -> Detector:
    def detect(content: bytes) -> str | None:
        best = module.from_bytes(content).best()
        return best.encoding if best else None

    return detect


def _cchardet(module: Any) -> Detector:
    return lambda content: module.detect(content)["encoding"]


def _chardetng(module: Any) -> Detector:
    def detect(content: bytes) -> str | None:
        detector = module.EncodingDetector()
        detector.feed(content, last=True)
        label: str = detector.guess(tld=None, allow_utf8=True)
        return label

    return detect


def _resiliparse(module: Any) -> Detector:
    detect: Detector = module.detect_encoding
    return detect


_PEERS: dict[str, tuple[str, Callable[[Any], Detector]]] = {
    "chardet": ("chardet", _chardet),
    "charset-normalizer": ("charset_normalizer", _charset_normalizer),
    "faust-cchardet": ("cchardet", _cchardet),
    "chardetng_py": ("chardetng_py", _chardetng),
    "resiliparse": ("resiliparse.parse.encoding", _resiliparse),
}


def load_peers() -> tuple[dict[str, Detector], list[str]]:
    """Load every installed peer; name the others."""
    found = {name: _load(*peer) for name, peer in _PEERS.items()}
    peers = {name: detect for name, detect in found.items() if detect}
    return peers, [name for name in found if name not in peers]


def _load(module: str, adapt: Callable[[Any], Detector]) -> Detector | None:
    try:
        return adapt(importlib.import_module(module))
    except ImportError:
        return None


def read_as(content: bytes, label: str | None) -> str | None:
    """Decode as a caller of a detector would; ``None`` where it gave no usable label."""
    try:
        return content.decode(label or "", errors="replace")
    except LookupError:
        return None
