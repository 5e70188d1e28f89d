"""Real damaged and real healthy documents: what repair restores, leaves over and leaves alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.table import Table
from transforms.repair import Repairer
from transforms.repair.readings import LETTERS, ReadingTable
from transforms.script.shadow import SimplifiedShadow

_INSERTION = re.compile(rf"[^\x00-\x7f]\(([{LETTERS}]{{1,6}})\)")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACE = re.compile(r"\s+")
_DENSE_PAGES = ("036", "045")
"""The pages of styles B and C among the shared ones with many insertions."""


def read(file: Path) -> str:
    """Read a text as it is: no newline translation."""
    return file.read_bytes().decode("utf-8")


def seeds_table(seeds: Path, gold: Path, repairer: Repairer) -> Table:
    """Look for every expected paragraph in the repaired seed, in Simplified and half width."""
    comparable = _Comparable()
    rows = []
    for expected in sorted(gold.glob("*.json")):
        paragraphs = json.loads(read(expected))["paragraphs"]
        repaired = comparable(repairer(read(seeds / f"{expected.stem}.txt")).text)
        found = sum(comparable(paragraph) in repaired for paragraph in paragraphs)
        rows.append((expected.stem, f"{found} of {len(paragraphs)}", "all"))
    return Table("Repair: paragraphs of the seeds found whole", ("seed", "exact", "floor"), rows)


class _Comparable:
    """Folds script, width, 著 and white space: other stages settle those."""

    def __init__(self) -> None:
        self._shadow = SimplifiedShadow()

    def __call__(self, text: str) -> str:
        folded = self._shadow(text).translate(_HALF_WIDTH)
        return _SPACE.sub("", folded.replace("著", "着").replace("陜", "陕"))


def damage_table(polluted: Path, seeds: Path, repairer: Repairer) -> Table:
    """Score the listed damaged runs; an ASCII character that was swallowed may be missing."""
    rows = []
    restored = total = 0
    for document, count, kind, corrupted, clean in _damage_rows(polluted / "damage.tsv"):
        text = repairer(read(_document(document, polluted, seeds))).text
        good = _with_ascii_optional(clean).search(text) is not None and corrupted not in text
        restored += good
        total += 1
        if not good:
            rows.append((document, kind, corrupted, clean, f"{count} not restored"))
    rows.append(("all", "", "", f"{restored} of {total}", "floor 26 of 28"))
    return Table("Repair: damage.tsv", ("document", "kind", "seen", "was", "result"), rows)


def left_over_table(polluted: Path, repairer: Repairer) -> Table:
    """Count the insertions before and after repair."""
    readings = ReadingTable()
    before, after = {"A": 0, "B/C": 0}, {"A": 0, "B/C": 0}
    for page in sorted(polluted.glob("*.txt")):
        style = "B/C" if page.stem in _DENSE_PAGES else "A"
        text = read(page)
        before[style] += _insertions(text, readings)
        after[style] += _insertions(repairer(text).text, readings)
    rows = [
        ("A", str(before["A"]), str(after["A"]), "0"),
        ("B/C", str(before["B/C"]), str(after["B/C"]), f"{before['B/C'] // 100} (1 %)"),
    ]
    return Table("Repair: insertions left", ("style", "before", "after", "floor"), rows)


def untouched_table(negatives: Path, clean: Path, repairer: Repairer) -> Table:
    """Run healthy text through repair: nothing may change."""
    changed = spans = lost = 0
    for file in sorted(negatives.rglob("*.txt")):
        text = read(file)
        changed += repairer(text).text != text
    for line in read(negatives / "sina_spans.tsv").splitlines():
        name, _before, span = line.split("\t")
        repaired = repairer(read(negatives / name)).text
        spans += 1
        lost += span not in repaired
    for line in read(negatives / "exam_lines.tsv").splitlines():
        sentence = line.partition("\t")[2]
        spans += 1
        lost += repairer(sentence).text != sentence
    characters = 0
    for file in sorted(clean.glob("*.txt")):
        text = read(file)
        whole = repairer(text).text
        characters += sum(a != b for a, b in zip(text, whole, strict=False))
        characters += abs(len(text) - len(whole))
        characters += sum(repairer(line).text != line for line in text.splitlines())
    rows = [
        ("negatives: documents changed", str(changed), "0"),
        (f"negatives: spans lost, of {spans}", str(lost), "0"),
        ("clean: characters changed, whole files and line by line", str(characters), "0"),
    ]
    return Table("Repair: healthy text", ("what", "figure", "floor"), rows)


def _damage_rows(file: Path) -> Iterator[list[str]]:
    return (line.split("\t") for line in read(file).splitlines()[1:] if line)


def _document(name: str, polluted: Path, seeds: Path) -> Path:
    if name.startswith("seed"):
        return next(seeds.glob(f"{name.removeprefix('seed')}_*.txt"))
    return polluted / f"{name}.txt"


def _with_ascii_optional(clean: str) -> re.Pattern[str]:
    return re.compile(
        "".join(re.escape(char) + "?" * (char < "\x7f") for char in clean).replace("\\ ", " *")
    )


def _insertions(text: str, readings: ReadingTable) -> int:
    return sum(reading in readings for reading in _INSERTION.findall(text))
