"""Print one document's damaged runs: bytes, hypotheses, scores and choice.

python -m transforms.repair FILE
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from transforms.decoding import Undecodable, decode_document
from transforms.repair.damage import DamageRepairer, Run
from transforms.repair.detection import Detector, Style
from transforms.repair.readings import ReadingTable
from transforms.standard_output import print_lines

SHOWN = 6
"""Hypotheses shown for each run."""


def main(arguments: list[str]) -> int:
    """Explain one document, given as a file in any charset that is supported."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        decoded = decode_document(Path(arguments[0]).read_bytes())
    except OSError as error:
        print(f"cannot read {arguments[0]}: {error.strerror}", file=sys.stderr)
        return 2
    if isinstance(decoded, Undecodable):
        print(f"{arguments[0]}: {decoded.detail}", file=sys.stderr)
        return 2
    print_lines(explain(decoded.text))
    return 0


def explain(text: str) -> Iterator[str]:
    """Give the lines of the explanation of one document."""
    readings = ReadingTable()
    diagnosis = Detector(readings)(text)
    yield f"style {diagnosis.style.value}; table of {len(diagnosis.table)}: " + " ".join(
        f"{character}={reading}" for character, reading in sorted(diagnosis.table.items())
    )
    if diagnosis.style is Style.FIXED:
        for run in DamageRepairer(readings).runs(text, diagnosis.table):
            yield from _explain_run(text, run)


def _explain_run(text: str, run: Run) -> Iterator[str]:
    seen = text[run.start : run.end]
    line = text.count("\n", 0, run.start) + 1
    yield f"line {line}, {run.start} to {run.end}: {seen!r}"
    yield "  bytes as seen: " + " ".join(
        character.encode("gbk", "replace").hex() for character in seen
    )
    for place, restoration in enumerate(run.restorations[:SHOWN]):
        choice = "=>" if place == 0 else "  "
        yield (
            f"  {choice} {restoration.score:8.2f}"
            f"  lost {len(restoration.lost)}  {restoration.text!r}"
        )
    if not run.restorations:
        yield "  => unresolved"
    elif not run.explained:
        yield "  damaged again, it does not look like the page: marked as unresolved"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
