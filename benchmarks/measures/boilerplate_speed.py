"""What boilerplate stripping and segmenting cost in Y, by kind of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from statistics import median

from benchmarks.measures.throughput import run_on_all, split_documents
from benchmarks.table import Figure, Inputs, Measure, Table
from benchmarks.yardstick import seconds, yardstick_seconds
from transforms.stages import BOILERPLATE, PARAGRAPHS, TEXT_STAGES

CEILING = 4.0
_LONGEST_SAMPLE = 100
"""Documents timed one by one of each kind."""


def run(inputs: Inputs) -> Iterable[Table]:
    """Time both stages on documents one by one and on all of a kind in one text."""
    clean, news = inputs["clean"], inputs["news"]
    paragraphs = (clean / "hans_news.txt").read_text("utf-8").splitlines()
    kinds = {
        "clean Simplified": split_documents(clean / "hans_news.txt"),
        "clean Traditional": split_documents(clean / "hant_news.txt"),
        "clean technology": split_documents(clean / "hans_technology.txt"),
        "news pages as they are": [
            path.read_text("utf-8") for path in sorted(news.glob("*.traf.txt"))
        ],
        "repaired polluted pages": repaired_pages(inputs),
        "documents of one line": [line for line in paragraphs if len(line) > 60],
    }
    rows = [(kind, *_row(texts[:_LONGEST_SAMPLE])) for kind, texts in kinds.items()]
    yield Table(
        "Boilerplate and paragraphs in Y, by kind of text",
        ("text", "characters, median", "documents, median", "all documents", "one text"),
        rows,
        ("Y of a document: OpenCC on it alone; of the others: on all of the kind in one text.",),
    )


def repaired_pages(inputs: Inputs) -> list[str]:
    """Give the polluted pages as the stages before boilerplate stripping leave them."""
    texts: Sequence[str] = [
        path.read_text("utf-8", "replace") for path in sorted(inputs["polluted"].glob("*.txt"))
    ]
    for stage in TEXT_STAGES[: TEXT_STAGES.index(BOILERPLATE)]:
        texts = run_on_all(stage.build(), texts)
    return list(texts)


def _row(texts: Sequence[str]) -> tuple[str | Figure, ...]:
    stages = BOILERPLATE.build(), PARAGRAPHS.build()

    def clean(text: str) -> None:
        for stage in stages:
            text = stage(text).text

    alone = [seconds(partial(clean, text)) / yardstick_seconds(text) for text in texts]
    whole = "\n".join(texts)
    yardstick = yardstick_seconds(whole)
    together = seconds(lambda: [clean(text) for text in texts]) / yardstick
    length = int(median(map(len, texts)))
    one_text = seconds(lambda: clean(whole)) / yardstick
    costs = (median(alone), together, one_text)
    return str(length), *(Figure(cost, "{:.2f}", at_most=CEILING) for cost in costs)


MEASURE = Measure("boilerplate_speed", ("clean", "news", "polluted"), run)
