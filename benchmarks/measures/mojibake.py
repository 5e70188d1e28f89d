"""Mojibake: clean text misread on purpose and undone; text that must stay as it is."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.repair.mojibake import MojibakeUndoer

DOCUMENT_LINES = 12
DOCUMENTS = 60
"""Documents of twelve lines, drawn evenly from each clean text."""

_HAN = re.compile("[\u3400-\u9fff]")

Misread = Callable[[str], str]


def _misread(written_in: str, read_as: str) -> Misread:
    return lambda text: text.encode(written_in, errors="ignore").decode(read_as, errors="replace")


def _read_cp1252(written_in: str) -> Misread:
    """Read as browsers do: the gaps of cp1252 are controls."""
    return lambda text: "".join(map(_to_cp1252, text.encode(written_in, errors="ignore")))


def _to_cp1252(code: int) -> str:
    try:
        return bytes((code,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(code)


KINDS: dict[str, tuple[str, Misread, float | None]] = {
    "GBK read as Latin-1": ("hans", _misread("gb18030", "latin-1"), 0.95),
    "GBK read as cp1252": ("hans", _read_cp1252("gb18030"), 0.95),
    "Big5 read as Latin-1": ("hant", _misread("big5hkscs", "latin-1"), 0.95),
    "Big5 read as cp1252": ("hant", _read_cp1252("big5hkscs"), 0.95),
    "Big5 read as GB 18030": ("hant", _misread("big5hkscs", "gb18030"), 0.95),
    "GBK read as Big5": ("hans", _misread("gb18030", "cp950"), 0.75),
    "UTF-8 read as GB 18030": ("hans", _misread("utf-8", "gb18030"), 0.95),
    "UTF-8 read as GBK": ("hans", _misread("utf-8", "gbk"), 0.95),
    "UTF-8 read as Latin-1": ("hans", _misread("utf-8", "latin-1"), 0.95),
    "UTF-8 read as cp1252": ("hans", _read_cp1252("utf-8"), 0.95),
    "UTF-8 read as cp1252, strictly": ("hans", _misread("utf-8", "cp1252"), None),
    "UTF-8 read as Latin-9": ("hans", _misread("utf-8", "iso8859-15"), None),
    "UTF-8 read as Mac Roman": ("hans", _misread("utf-8", "mac_roman"), None),
}


def run(inputs: Inputs) -> Iterator[Table]:
    """Make the tables."""
    undo = MojibakeUndoer()
    yield make_restoration_table(undo, inputs["clean"])
    yield make_negatives_table(undo, inputs)
    yield make_speed_table(undo, inputs["clean"])


def make_restoration_table(undo: MojibakeUndoer, clean: Path) -> Table:
    """Count the Han that come back, in whole documents and in lines on their own."""
    rows = []
    for name, (script, misread, floor) in KINDS.items():
        documents = draw_documents(clean, script)
        lines = [line for document in documents for line in document.split("\n")]
        whole, alone = (
            Figure(share_restored(undo, misread, texts), "{:.1%}", at_least=floor)
            for texts in (documents, lines)
        )
        rows.append([name, whole, alone, whole.floor])
    return Table("Mojibake: Han restored", ["kind", "documents", "single lines", "floor"], rows)


def draw_documents(clean: Path, script: str) -> list[str]:
    """Cut documents of a few lines out of every clean text of a script."""
    documents = []
    for path in sorted(clean.glob(f"{script}_*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
        starts = range(0, len(lines) - DOCUMENT_LINES, DOCUMENT_LINES)
        step = max(1, len(starts) // DOCUMENTS)
        documents += ["\n".join(lines[at : at + DOCUMENT_LINES]) for at in starts[::step]]
    return documents


def share_restored(undo: MojibakeUndoer, misread: Misread, texts: Sequence[str]) -> float:
    """Give the share of Han that stand in their place after misreading and undoing."""
    total = restored = 0
    for text in texts:
        for before, after in zip(
            text.split("\n"), undo(misread(text)).text.split("\n"), strict=True
        ):
            han = "".join(_HAN.findall(before))
            total += len(han)
            restored += _count_in_place(han, "".join(_HAN.findall(after)))
    return restored / total


def _count_in_place(expected: str, found: str) -> int:
    if expected == found:
        return len(expected)
    blocks = difflib.SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def make_negatives_table(undo: MojibakeUndoer, inputs: Inputs) -> Table:
    """Count the lines that change although nothing is wrong with them."""
    rows = []
    for name in ("clean", "polluted", "seeds", "negatives"):
        if name in inputs:
            paths = sorted(inputs[name].glob("*.txt"))
            rows.append([name, *_count_changed(undo, paths, most=0), "0"])
    if "news" in inputs:
        rows.append(["news", *_count_changed(undo, sorted(inputs["news"].glob("*.txt"))), ""])
    if "charset" in inputs:
        rows.append(["charset: Japanese, Korean, others", *_count_foreign(undo, inputs), "0"])
    header = ["text", "lines", "documents changed", "lines changed", "floor"]
    note = "news: one page was misread twice on its way here and has lost bytes."
    return Table("Mojibake: text that must stay", header, rows, [note])


def _count_changed(
    undo: MojibakeUndoer, paths: Sequence[Path], most: int | None = None
) -> list[Cell]:
    return _count([path.read_text(encoding="utf-8") for path in paths], undo, most)


def _count_foreign(undo: MojibakeUndoer, inputs: Inputs) -> list[Cell]:
    codecs = {"euc_jp": "euc_jp", "shift_jis": "cp932", "euc_kr": "cp949", "utf-8": "utf-8"}
    texts = [
        path.read_bytes().decode(codec, errors="ignore")
        for label, codec in codecs.items()
        for path in sorted(inputs["charset"].glob(f"chardet__{label}__*"))
    ]
    return _count(texts, undo, most=0)


def _count(texts: Sequence[str], undo: MojibakeUndoer, most: int | None) -> list[Cell]:
    lines = [line for text in texts for line in text.split("\n")]
    changed = (sum(undo(each).text != each for each in pieces) for pieces in (texts, lines))
    return [str(len(lines)), *(Figure(count, at_most=most) for count in changed)]


def make_speed_table(undo: MojibakeUndoer, clean: Path) -> Table:
    """Time the undoer on clean text, in units of the yardstick."""
    text = (clean / "hans_news.txt").read_text(encoding="utf-8")
    share = seconds(lambda: undo(text)) / yardstick_seconds(text)
    return Table("Mojibake: speed", ["what", "Y"], [["clean text", f"{share:.2f}"]])


MEASURE = Measure("mojibake", ("clean",), run)
