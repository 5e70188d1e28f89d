"""Decoding: whole files and damaged ones, beside other detectors; speed."""

from __future__ import annotations

import dataclasses
import random
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import chardet

from benchmarks.decoding import damage
from benchmarks.decoding.labelled import (
    FAMILIES,
    LabelledFile,
    blank_declarations,
    family_of,
    load_files,
)
from benchmarks.decoding.peers import Detector, load_peers, read_as
from benchmarks.table import Cell, Figure, Inputs, Measure, Table
from benchmarks.yardstick import seconds
from transforms.characters import CharacterCleaner
from transforms.decoding import Decoder, Undecodable

SEEDS = 5
"""Damaged copies made of each file, per kind of damage."""

SPARSE_PAGES = 100
SPARSE_HAN = 8
SPARSE_BYTES = 12_000
CODECS = {"GB": "gb18030", "Big5": "big5hkscs", "UTF-8": "utf-8"}

LINEAR = 5.0
"""Times ``bytes.decode`` at any size: what grows faster than the document passes it at 100 MB."""

Damage = Callable[[bytes, random.Random, str], bytes]

DAMAGES: dict[str, tuple[Damage, float | None]] = {
    "one byte deleted": (lambda content, choose, _: damage.delete_byte(content, choose), 0.98),
    "one 0xFF inserted": (lambda content, choose, _: damage.insert_ff(content, choose), 0.98),
    "5 corruptions": (lambda content, choose, _: damage.corrupt(content, choose, 5), 0.98),
    "20 corruptions": (lambda content, choose, _: damage.corrupt(content, choose, 20), 0.98),
    "cut to 50 bytes": (
        lambda content, choose, codec: damage.cut(content, choose, 50, codec),
        None,
    ),
    "cut to 200 bytes": (
        lambda content, choose, codec: damage.cut(content, choose, 200, codec),
        0.99,
    ),
    "cut to 1000 bytes": (
        lambda content, choose, codec: damage.cut(content, choose, 1000, codec),
        0.99,
    ),
}


def run(inputs: Inputs) -> Iterator[Table]:
    """Make the tables."""
    decode = Decoder()
    peers, missing = load_peers()
    notes = [f"not installed, so not measured: {', '.join(missing)}"] if missing else []
    files = list(load_files(inputs["charset"]))
    yield make_equality_table(decode, peers, files, notes)
    detectors = {"hanclean": lambda content: name_encoding(decode, content), **peers}
    yield make_damage_table(detectors, files, inputs, notes)
    yield make_speed_table(decode, inputs)


def name_encoding(decode: Decoder, content: bytes) -> str | None:
    """Give the codec that was used."""
    decoded = decode(content)
    return None if isinstance(decoded, Undecodable) else decoded.encoding


def make_equality_table(
    decode: Decoder, peers: dict[str, Detector], files: Sequence[LabelledFile], notes: Sequence[str]
) -> Table:
    """Count the files whose decoded text equals the one of their true codec."""
    right: dict[str, Counter[str]] = {name: Counter() for name in ("hanclean", *peers)}
    for file in files:
        if file.family is None:
            continue
        decoded = decode(file.content)
        text = None if isinstance(decoded, Undecodable) else decoded.text
        right["hanclean"][file.family] += file.is_read_right(text)
        for name, detect in peers.items():
            text = read_as(file.content, detect(file.content))
            right[name][file.family] += file.is_read_right(text)
    totals = Counter(file.family for file in files)
    rows = []
    for family in FAMILIES:
        floor = max((right[name][family] for name in peers), default=0)
        ours = Figure(right["hanclean"][family], at_least=floor)
        counts = [str(right[name][family]) for name in peers]
        rows.append([family, str(totals[family]), ours, *counts, ours.floor])
    header = ["family", "files", *right, "floor (best peer)"]
    return Table("Decoding: text equal to the true codec's", header, rows, notes)


def make_damage_table(
    detectors: dict[str, Detector],
    files: Sequence[LabelledFile],
    inputs: Inputs,
    notes: Sequence[str],
) -> Table:
    """Count the damaged copies whose codec is still of the right family."""
    whole = [file for file in files if _is_large_enough(file)]
    rows = []
    for name, (harm, floor) in DAMAGES.items():
        samples = list(_damage_all(whole, harm))
        rows.append(_damage_row(name, detectors, samples, floor))
    if "news" in inputs and "clean" in inputs:
        samples = list(make_sparse_pages(inputs["news"], inputs["clean"]))
        label = f"{SPARSE_HAN} Han in 12 kB of markup"
        rows.append(_damage_row(label, detectors, samples, 0.98))
    header = ["damage", "copies", *detectors, "floor"]
    return Table("Decoding: damaged bytes, right codec", header, rows, notes)


Sample = tuple[bytes, str]
"""Damaged bytes and the family of their codec."""


def _is_large_enough(file: LabelledFile) -> bool:
    return (
        file.family in CODECS
        and file.codec != "ascii"
        and len(file.content) >= 1500
        and len(damage.find_high_bytes(file.content)) >= 200
    )


def _damage_all(files: Iterable[LabelledFile], harm: Damage) -> Iterator[Sample]:
    for file in files:
        assert file.family
        for seed in range(SEEDS):
            choose = random.Random(f"{file.name} {seed}")
            content = blank_declarations(file.content)
            yield harm(content, choose, CODECS[file.family]), file.family


def make_sparse_pages(news: Path, clean: Path) -> Iterator[Sample]:
    """Make pages of real markup without declaration that hold eight Han of real text."""
    markup = [
        blank_declarations(page.read_bytes().decode(errors="ignore").encode("ascii", "ignore"))
        for page in sorted(news.glob("*.html"))
    ]
    markup = [page[-SPARSE_BYTES:] for page in markup if len(page) >= SPARSE_BYTES]
    for family, codec in CODECS.items():
        source = "hant_news.txt" if family == "Big5" else "hans_news.txt"
        runs = _find_han_runs((clean / source).read_text(encoding="utf-8"))
        for seed in range(SPARSE_PAGES):
            choose = random.Random(f"{family} {seed}")
            text = choose.choice(runs)
            yield damage.hide_in_markup(text, choose.choice(markup), codec, choose), family


def _find_han_runs(text: str) -> list[str]:
    return [line[:SPARSE_HAN] for line in text.split("\n") if _is_han(line[:SPARSE_HAN])]


def _is_han(text: str) -> bool:
    return len(text) == SPARSE_HAN and all("\u4e00" <= each <= "\u9fff" for each in text)


def _damage_row(
    name: str, detectors: dict[str, Detector], samples: Sequence[Sample], floor: float | None
) -> list[Cell]:
    ours, *peers = (Figure(_share(detect, samples), "{:.1%}") for detect in detectors.values())
    ours = dataclasses.replace(ours, at_least=floor)
    return [name, str(len(samples)), ours, *peers, ours.floor]


def _share(detect: Detector, samples: Sequence[Sample]) -> float:
    return statistics.fmean(family_of(detect(content)) == family for content, family in samples)


def make_speed_table(decode: Decoder, inputs: Inputs) -> Table:
    """Time the decoder against ``bytes.decode`` and chardet, the cleaner against both."""
    text = (inputs["clean"] / "hans_news.txt").read_text(encoding="utf-8")
    rows = [*_time_utf8(decode, text), _time_gbk(decode, text), _time_cleaner(text)]
    rows += _time_growth(decode, text)
    header = ["what", "seconds", "baseline", "ratio", "floor"]
    return Table("Decoding: speed", header, rows)


def _time_utf8(decode: Decoder, text: str) -> Iterator[list[Cell]]:
    for size in (100_000, 2_000_000):
        content = text.encode()[:size].decode(errors="ignore").encode()
        ours = seconds(lambda content=content: decode(content), 15)
        baseline = seconds(lambda content=content: content.decode(), 15)
        yield _row(f"{size // 1000} kB of UTF-8 / bytes.decode", ours, baseline, 1.2)


def _time_gbk(decode: Decoder, text: str) -> list[Cell]:
    content = text.encode("gb18030")[:4000]
    include = ["utf-8", "gb18030", "big5hkscs", "hz", "cp932", "euc_jis_2004", "cp949"]
    ours = seconds(lambda: decode(content), 15)
    baseline = seconds(
        lambda: chardet.detect(content, compat_names=False, include_encodings=include), 15
    )
    return _row("4 kB of GBK / chardet.detect", ours, baseline, 2.0)


def _time_cleaner(text: str) -> list[Cell]:
    clean_text = CharacterCleaner()
    text = clean_text(text).text
    content = text.encode()
    return _row(
        "characters of clean text / bytes.decode",
        seconds(lambda: clean_text(text), 15),
        seconds(content.decode, 15),
        3.0,
    )


def _time_growth(decode: Decoder, text: str) -> Iterator[list[Cell]]:
    """Time growing documents, sound and with an error at the start, against the codec alone."""
    sound = (text * 6).encode("gb18030")[:10_000_000]
    for size in (1, 10, 100):
        content = (sound * 10)[: size * 1_000_000].decode("gb18030", "ignore").encode("gb18030")
        baseline = seconds(lambda content=content: content.decode("gb18030"), 3)
        for name, document in (("sound", content), ("with an error", b"\xff" + content)):
            ours = seconds(lambda document=document: decode(document), 3)
            yield _row(f"{size} MB of GBK, {name} / bytes.decode", ours, baseline, LINEAR)


def _row(what: str, ours: float, baseline: float, ceiling: float) -> list[Cell]:
    ratio = Figure(ours / baseline, "{:.2f}", at_most=ceiling)
    return [what, f"{ours:.6f}", f"{baseline:.6f}", ratio, ratio.floor]


MEASURE = Measure("decoding", ("charset", "clean"), run)
