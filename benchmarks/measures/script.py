"""Script unification: what comes back when Simplified text goes to Traditional and returns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import opencc

from benchmarks.table import Figure, Inputs, Measure, Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.script import ScriptUnifier

STOCK = ("t2s", "tw2s", "hk2s")
DOCUMENT_LINES = 20
SPEED_CHARACTERS = 300_000
SPEED_DOCUMENT = 3_000
SENTENCES = Path(__file__).parents[2] / "tests" / "script" / "ambiguous_sentences.tsv"

_HAN = re.compile("[㐀-䶿一-鿿]")

Convert = Callable[[str], str]


def run(inputs: Inputs) -> Iterator[Table]:
    """Give the tables: round trips, ambiguous sentences, Simplified text left alone, speed."""
    one_for_one = _one_for_one(inputs["one_for_one.tsv"])
    sources = _sources(inputs)
    unifier = ScriptUnifier("Hans")
    stock = {config: _stock(config) for config in STOCK}
    yield _round_trips(sources, one_for_one, unifier, stock)
    yield _sentences(one_for_one, unifier, stock)
    yield _left_alone(sources, unifier, stock["t2s"])
    yield _speed(sources, one_for_one, unifier)


def _sources(inputs: Inputs) -> dict[str, list[str]]:
    files = {path.stem: [path] for path in sorted(inputs["clean"].glob("hans_*.txt"))}
    if "negatives" in inputs:
        files["sina"] = sorted((inputs["negatives"] / "sina").glob("*.txt"))
    return {
        name: [
            line
            for path in paths
            for line in path.read_text(encoding="utf-8").split("\n")
            if _HAN.search(line)
        ]
        for name, paths in files.items()
    }


def _one_for_one(path: Path) -> Convert:
    rows = path.read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    table = {ord(before): after for before, after in pairs}
    return lambda text: text.translate(table)


def _stock(config: str) -> Convert:
    return opencc.OpenCC(config, include_tofu_risk_dictionaries=False).convert


def _round_trips(
    sources: Mapping[str, list[str]],
    one_for_one: Convert,
    unifier: ScriptUnifier,
    stock: Mapping[str, Convert],
) -> Table:
    origins = {config: _stock(config) for config in ("s2t", "s2tw", "s2hk")}
    origins["one for one"] = one_for_one
    rows = []
    for source, all_lines in sources.items():
        lines = _unchanged(all_lines, stock["t2s"])
        for origin, convert in origins.items():
            traditional = convert("\n".join(lines)).split("\n")
            theirs = [
                _error(lines, stock[config]("\n".join(traditional)).split("\n")) for config in STOCK
            ]
            floor = min(theirs) * (0.5 if origin == "one for one" else 1)
            ours = _error(lines, [unifier(line).text for line in traditional])
            pages = _error(lines, _by_document(unifier, traditional))
            figures = [Figure(100 * error, "{:.4f}") for error in theirs]
            figures += [
                Figure(100 * error, "{:.4f}", at_most=100 * floor) for error in (ours, pages)
            ]
            rows.append((source, origin, *figures, figures[-1].floor))
    return Table(
        "Script: character error (%) after the way to Traditional and back, origin not told",
        ("source", "origin", *STOCK, "ours, a line", f"ours, {DOCUMENT_LINES} lines", "floor"),
        rows,
        ("Lines that t2s leaves unchanged. Floor: the best stock figure; half of it one for one.",),
    )


def _unchanged(lines: list[str], t2s: Convert) -> list[str]:
    converted = t2s("\n".join(lines)).split("\n")
    return [line for line, after in zip(lines, converted, strict=True) if line == after]


def _by_document(unifier: ScriptUnifier, lines: list[str]) -> list[str]:
    starts = range(0, len(lines), DOCUMENT_LINES)
    pages = ("\n".join(lines[start : start + DOCUMENT_LINES]) for start in starts)
    return [line for page in pages for line in unifier(page).text.split("\n")]


def _error(lines: Iterable[str], returned: Iterable[str]) -> float:
    wrong = total = 0
    for before, after in zip(lines, returned, strict=True):
        total += len(_HAN.findall(before))
        if len(before) == len(after):
            wrong += sum(a != b for a, b in zip(before, after, strict=True))
        else:
            wrong += len(before)
    return wrong / max(total, 1)


def _sentences(one_for_one: Convert, unifier: ScriptUnifier, stock: Mapping[str, Convert]) -> Table:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t")[1:] for line in lines if not line.startswith("#")]
    writings = {
        "Taiwan": [written for written, _ in pairs],
        "Hong Kong": [_with_particles(written, expected) for written, expected in pairs],
        "one for one": [one_for_one(expected) for _, expected in pairs],
    }
    rows = []
    for name, texts in writings.items():
        converters = (*(stock[config] for config in STOCK), lambda text: unifier(text).text)
        right = (
            sum(convert(text) == expected for text, (_, expected) in zip(texts, pairs, strict=True))
            for convert in converters
        )
        *theirs, ours = (100 * count / len(pairs) for count in right)
        figure = Figure(ours, "{:.1f}", at_least=98.0)
        rows.append((name, *(f"{share:.1f}" for share in theirs), figure, figure.floor))
    return Table(
        f"Script: {len(pairs)} sentences on ambiguous characters, right (%)",
        ("written as in", *STOCK, "ours", "floor"),
        rows,
    )


def _with_particles(written: str, expected: str) -> str:
    """Write the particle 着 where the Simplified writer has it, as Hong Kong does."""
    pairs = zip(written, expected, strict=True)
    return "".join(after if after == "着" else before for before, after in pairs)


def _left_alone(sources: Mapping[str, list[str]], unifier: ScriptUnifier, t2s: Convert) -> Table:
    rows = []
    for source, lines in sources.items():
        text = "\n".join(lines)
        ours = _changed(lines, [unifier(line).text for line in lines])
        theirs = _changed(lines, t2s(text).split("\n"))
        once = unifier(text).text
        again = sum(a != b for a, b in zip(once, unifier(once).text, strict=True))
        han = len(_HAN.findall(text))
        beyond = " ".join(sorted({f"{a}{b}" for a, b, *_ in ours - theirs})[:12])
        rows.append(
            (source, str(han), str(len(theirs)), str(len(ours)), beyond, Figure(again, at_most=0))
        )
    return Table(
        "Script: characters changed in text that is Simplified already",
        ("source", "Han", "t2s", "ours", "ours beyond t2s", "second run (floor 0)"),
        rows,
    )


def _changed(lines: list[str], returned: list[str]) -> set[tuple[str, str, int, int]]:
    return {
        (a, b, row, column)
        for row, (before, after) in enumerate(zip(lines, returned, strict=True))
        for column, (a, b) in enumerate(zip(before, after, strict=False))
        if a != b
    }


def _speed(sources: Mapping[str, list[str]], one_for_one: Convert, unifier: ScriptUnifier) -> Table:
    rows = []
    for source, lines in sources.items():
        text = "\n".join(lines)[:SPEED_CHARACTERS]
        forms = {
            "Simplified": (text, 0.3),
            "Traditional, s2tw": (_stock("s2tw")(text), 1.5),
            "Traditional, one for one": (one_for_one(text), 1.5),
        }
        for form, (content, floor) in forms.items():
            starts = range(0, len(content), SPEED_DOCUMENT)
            pages = [content[start : start + SPEED_DOCUMENT] for start in starts]
            unit = yardstick_seconds(text)
            whole = seconds(lambda content=content: unifier(content)) / unit
            paged = seconds(lambda pages=pages: [unifier(page) for page in pages]) / unit
            figures = [Figure(time, "{:.2f}", at_most=floor) for time in (whole, paged)]
            rows.append((source, form, *figures, figures[0].floor))
    return Table(
        "Script: time (Y)",
        ("source", "text", "one text", f"texts of {SPEED_DOCUMENT}", "floor"),
        rows,
    )


MEASURE = Measure("script", ("clean", "one_for_one.tsv"), run)
