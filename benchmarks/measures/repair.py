"""Repair: real damage restored, simulated damage inverted, healthy text untouched, and speed."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.repair.labelled import (
    damage_table,
    left_over_table,
    seeds_table,
    untouched_table,
)
from benchmarks.repair.round_trips import round_trip_table
from benchmarks.repair.simulation import Simulation, load_one_for_one, load_paragraphs
from benchmarks.repair.speed import speed_table
from benchmarks.repair.swallowed import swallowed_table
from benchmarks.table import Inputs, Measure, Table
from transforms.repair import Repairer


def run(inputs: Inputs) -> Iterator[Table]:
    """Measure everything that repair promises."""
    repairer = Repairer()
    yield seeds_table(inputs["seeds"], inputs["gold"], repairer)
    yield damage_table(inputs["polluted"], inputs["seeds"], repairer)
    yield left_over_table(inputs["polluted"], repairer)
    yield untouched_table(inputs["negatives"], inputs["clean"], repairer)
    paragraphs = load_paragraphs(sorted(inputs["clean"].glob("hans_*")))
    simulation = Simulation(paragraphs, load_one_for_one(inputs["one_for_one.tsv"]))
    yield round_trip_table(simulation, repairer)
    yield swallowed_table(simulation)
    yield speed_table(inputs["clean"], simulation, repairer)


MEASURE = Measure(
    "repair",
    ("seeds", "gold", "polluted", "negatives", "clean", "one_for_one.tsv"),
    run,
)
