"""Print the quality tables for folders of labelled documents.

    python benchmarks/quality.py FOLDER... [--only MEASURE]

FOLDER is one labelled folder (``seeds``, ``gold``, ``polluted``, ``negatives``, ``news``,
``clean``, ``charset``), or a folder that holds several of them and their tables. Every measure
whose inputs are all there is run; the others are named as left out. A figure that misses its
floor is marked with ``!`` and named again at the end.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import measures
from benchmarks.table import Inputs, Measure, render


def main(argv: list[str] | None = None) -> int:
    """Run every measure whose inputs were given.

    Exit status 1 where a figure misses its floor, 2 where no measure could run.
    """
    parser = argparse.ArgumentParser(description="Print hanclean's quality tables.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--only", action="append", metavar="MEASURE", help="run just this measure")
    arguments = parser.parse_args(argv)
    inputs = collect_inputs(arguments.folders)
    ran = 0
    missed: list[str] = []
    for measure in load_measures():
        if arguments.only and measure.name not in arguments.only:
            continue
        missing = [name for name in measure.needs if name not in inputs]
        if missing:
            print(f"{measure.name}: left out, no {', '.join(missing)}\n")
            continue
        for table in measure.run(inputs):
            print(render(table), flush=True)
            missed += table.list_missed()
        ran += 1
    print("\n".join(["Floors missed:", *missed] if missed else ["All floors are kept."]))
    return 2 if not ran else int(bool(missed))


def collect_inputs(folders: list[Path]) -> Inputs:
    """Name each folder, and each entry directly below it, by its last path component."""
    inputs: dict[str, Path] = {}
    for folder in folders:
        inputs[folder.resolve().name] = folder
        if folder.is_dir():
            inputs.update({entry.name: entry for entry in sorted(folder.iterdir())})
    return inputs


def load_measures() -> list[Measure]:
    """Load the ``MEASURE`` of every module in ``benchmarks/measures``, in order of file name."""
    names = sorted(module.name for module in pkgutil.iter_modules(measures.__path__))
    return [importlib.import_module(f"benchmarks.measures.{name}").MEASURE for name in names]


if __name__ == "__main__":
    sys.exit(main())
