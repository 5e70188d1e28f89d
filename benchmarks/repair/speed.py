"""How long repair takes, in units of Y (see benchmarks/yardstick.py)."""

from __future__ import annotations

import resource
from collections.abc import Mapping
from pathlib import Path

import opencc

from benchmarks.repair.labelled import read
from benchmarks.repair.simulation import Simulation, runs
from benchmarks.table import Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.repair import Repairer
from transforms.repair.damage import DamageRepairer
from transforms.repair.detection import Detector
from transforms.repair.readings import ReadingTable

HEALTHY_CHARACTERS = 200_000
LARGE = 10_000_000


def speed_table(clean: Path, simulation: Simulation, repairer: Repairer) -> Table:
    """Time a healthy document, one with insertions, damaged runs, and 1 and 10 MB of damage."""
    healthy = opencc.OpenCC("s2t").convert(read(clean / "hans_news.txt")[:HEALTHY_CHARACTERS])
    annotated = _annotated(healthy)
    rows = [
        ("healthy", f"{_in_yardsticks(repairer, healthy):.2f} Y", "0.3 Y"),
        ("insertions, no damaged run", f"{_in_yardsticks(repairer, annotated):.2f} Y", "3 Y"),
        ("a damaged run", f"{1000 * _seconds_a_run(simulation):.1f} ms", "5 ms"),
    ]
    # One page only: pages of several tables are no document of style A, and come out as they are.
    cases = simulation.documents(40, 0.01, None)
    unit = next(case.text for case in cases if any(map(runs, case.paragraphs))) + "\n"
    for size in (LARGE // 10, LARGE):
        text = unit * (size // len(unit.encode()))
        took = seconds(lambda text=text: repairer(text), repeats=1)
        rows.append((f"{size // 1_000_000} MB damaged", f"{took:.1f} s", "linear"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    rows.append(("peak memory of this process", f"{peak} MB", "1024 MB"))
    return Table("Repair: speed", ("document", "time", "floor"), rows)


def _annotated(text: str) -> str:
    """Annotate some common characters, as style A does where no pair crosses characters."""
    table: Mapping[str, str] = {"國": "guó", "個": "gè", "這": "zhè", "會": "huì", "時": "shí"}
    for character, reading in table.items():
        text = text.replace(character, f"{character}({reading})")
    return text.replace("?", "。")


def _in_yardsticks(repairer: Repairer, text: str) -> float:
    return seconds(lambda: repairer(text)) / yardstick_seconds(text)


def _seconds_a_run(simulation: Simulation) -> float:
    """Average over the damaged runs of documents at five times the real density."""
    readings = ReadingTable()
    damage, diagnose = DamageRepairer(readings), Detector(readings)
    found = took = 0.0
    for case in simulation.documents(20, 0.05, None, seed=1):
        table = diagnose(case.text).table
        found += sum(1 for _ in damage.runs(case.text, table))
        took += seconds(
            lambda text=case.text, table=table: list(damage.runs(text, table)), repeats=2
        )
    return took / found
