"""All stages on one document, without Beam: for notebooks, tests and benchmarks.

A corpus goes through :class:`transforms.CleanDocuments`; both run the same stages.
"""

from __future__ import annotations

from typing import Any

from transforms import stages
from transforms.decoding import Decoder, Undecodable
from transforms.elements import reject
from transforms.records import Document, RawDocument, Rejection


class DocumentCleaner:
    """Cleans one document after another. Build once; immutable afterwards.

    >>> cleaner = DocumentCleaner()
    >>> cleaner(RawDocument("1", "河灣市今日豐收,喜氣洋洋。".encode("big5"))).text
    '河湾市今日丰收，喜气洋洋。'
    >>> cleaner(RawDocument("2", b"")).reason
    'empty'
    >>> DocumentCleaner(script="Hant")(RawDocument("3", "河湾".encode())).text
    '河灣'
    """

    def __init__(self, **options: Any) -> None:
        """Take the options of :class:`transforms.CleanDocuments`: ``script``, ``skip``, ``keep``…

        Raises ``ValueError`` for one that cannot be used, ``OSError`` for a missing rules file.
        """
        self._decode = Decoder()
        stages_in_order = stages.configure_stages(**options)
        self._stages = [(stage, stage.build()) for stage in stages_in_order]

    def __call__(self, raw: RawDocument) -> Document | Rejection:
        """Decode and clean one document, or reject it."""
        decoded = self._decode(raw.content, raw.declared_charset, is_text=raw.is_text)
        if isinstance(decoded, Undecodable):
            return reject(raw, stages.DECODE, decoded.reason, decoded.detail)
        document = stages.make_document(raw, decoded)
        for stage, run in self._stages:
            document = stages.record_result(document, run(document.text), stage)
        return document
