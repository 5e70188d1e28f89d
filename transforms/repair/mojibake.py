"""Text that was read with the wrong codec, read again with the right one."""

from __future__ import annotations

from transforms.records import StageResult


class MojibakeUndoer:
    """Re-encodes text that was decoded with the wrong codec. Build once; immutable afterwards."""

    def __call__(self, text: str) -> StageResult:
        """Undo mojibake in one text."""
        return StageResult(text)
