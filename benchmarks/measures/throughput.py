"""What each stage costs on whole documents, in Y: OpenCC's time on the Traditional text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.table import Inputs, Measure, Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.decoding import Decoder
from transforms.stages import TEXT_STAGES, TextStage

DOCUMENT_CHARACTERS = 3_000
"""About one news page: costs per document must not hide in texts of a megabyte."""

SAMPLE_CHARACTERS = 600_000
"""Half a second of the slowest stage: enough to time, short enough to repeat."""


def measure_throughput(inputs: Inputs) -> Iterator[Table]:
    """Time every stage on the output of the one before it, on three kinds of documents."""
    kinds = {
        "Simplified": split_documents(inputs["clean"] / "hans_news.txt"),
        "Traditional": split_documents(inputs["clean"] / "hant_news.txt"),
        "damaged": [
            path.read_text(encoding="utf-8", errors="replace")
            for path in sorted(inputs["polluted"].glob("*.txt"))
        ],
    }
    columns = {kind: time_stages(texts) for kind, texts in kinds.items()}
    names = ["decode (UTF-8)", *(stage.name for stage in TEXT_STAGES), "all", "MB/s a core"]
    rows = [[name, *(columns[kind][index] for kind in kinds)] for index, name in enumerate(names)]
    header = ["stage", *(f"{kind} (Y)" for kind in kinds)]
    yield Table("Cost of each stage in Y, and throughput of all", header, rows)


def split_documents(path: Path) -> list[str]:
    """Cut a file of paragraphs into documents of about one page."""
    documents: list[list[str]] = [[]]
    size = 0
    for line in path.read_text(encoding="utf-8")[:SAMPLE_CHARACTERS].splitlines():
        documents[-1].append(line)
        size += len(line)
        if size >= DOCUMENT_CHARACTERS:
            documents.append([])
            size = 0
    return ["\n".join(lines) for lines in documents if lines]


def time_stages(texts: Sequence[str]) -> list[str]:
    """Give each stage's cost in Y, their sum, and megabytes of UTF-8 a second."""
    yardstick = yardstick_seconds("\n".join(texts))
    contents = [text.encode() for text in texts]
    decode = Decoder()
    costs = [seconds(lambda: [decode(content) for content in contents], repeats=3)]
    for stage in TEXT_STAGES:
        run = stage.build()
        costs.append(seconds(partial(run_on_all, run, texts), repeats=3))
        texts = run_on_all(run, texts)
    ratios = [f"{cost / yardstick:.2f}" for cost in [*costs, sum(costs)]]
    megabytes = sum(map(len, contents)) / 1e6
    return [*ratios, f"{megabytes / sum(costs):.1f}"]


def run_on_all(run: TextStage, texts: Sequence[str]) -> list[str]:
    """Run one stage on every text."""
    return [run(text).text for text in texts]


MEASURE = Measure("throughput", ["clean", "polluted"], measure_throughput)
