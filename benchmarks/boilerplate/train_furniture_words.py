"""Fit the weights of furniture's words on labelled lines, and say how well they do unseen.

    pip install -r benchmarks/boilerplate/requirements.txt
    python -m benchmarks.boilerplate.train_furniture_words NEWS [--write]

The lines are those of the pages in ``written/`` beside this file, of the tables of furniture and
of the article in ``tests/boilerplate``, and of NEWS (``*.traf.txt`` with ``*.traf.labels.tsv``).
Cross-validation leaves out one file of ``written/`` at a time: a file is of another writer and of
sites of another kind. ``--write`` puts the weights of a fit on everything into
``transforms/boilerplate/tables/furniture_words.tsv``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.boilerplate.scores import mean
from benchmarks.boilerplate.written_pages import WrittenPage, read_written
from benchmarks.measures.boilerplate import make_stripper, score_page, total
from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.folding import MatchingShadow
from transforms.boilerplate.furniture_words import FurnitureWords, grams_of
from transforms.boilerplate.line_model import LineModel
from transforms.stages import BOILERPLATE, TEXT_STAGES

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "transforms/boilerplate/tables/furniture_words.tsv"
TESTS = ROOT / "tests/boilerplate"

FEWEST_PAGES = 3
"""Pages that must have a token or pair: rarer ones are names and topics."""

L2 = 2.0
"""Strength of the ridge: from 1 to 4 as many lines go at the same cost."""

_LEAST_WEIGHT = 0.08
"""Smaller weights are left out of the table: a third of its rows, and no line's fate."""

_GROUP = 8
"""Lines of the tests' tables that count as one page."""

_GOES = {"B": True, "M": True, "K": False, "T": False}
"""Labels of lines and whether they have to go; others tell nothing."""

_HEADER = """\
# Weights of tokens and pairs of tokens by which a line reads like furniture; a positive weight
# speaks for it. Format: token, or two with a space between, tab, weight; sorted. "0" is any number,
# "^" the edge of a line; the rest is in furniture_words.py beside tables/
# Source: fitted on pages and lines written for this project, and on the labels of 87 pages of
# DAnIEL-zh; no text of theirs is held here.
# Licence: that of this project. Made by: benchmarks/boilerplate/train_furniture_words.py
# Reader: transforms/boilerplate/furniture_words.py
"""


@dataclass(frozen=True)
class Lines:
    """The lines of one page, as the model sees them, and whether each has to go."""

    source: str
    shadows: Sequence[str]
    goes: Sequence[bool]


def main(argv: list[str] | None = None) -> None:
    """Print held-out figures; write the weights if asked to."""
    parser = argparse.ArgumentParser(description="Train the words of furniture.")
    parser.add_argument("news", type=Path, metavar="NEWS")
    parser.add_argument("--write", action="store_true", help="write the weights' table")
    arguments = parser.parse_args(argv)
    written = read_written()
    pages = [*read_pages(written), *read_tables(), *read_news(arguments.news)]
    for source in sorted({page.name.split("/")[0] for page in written}):
        unseen = [page for page in written if page.name.startswith(f"{source}/")]
        training = [page for page in pages if page.source != source]
        print(f"{source} held out:", score(unseen, FurnitureWords(fit(training))))
    if arguments.write:
        write_table(fit(pages))


def read_pages(written: Iterable[WrittenPage]) -> Iterator[Lines]:
    """Give the lines of written pages after the stages before StripBoilerplate."""
    stages = [stage.build() for stage in TEXT_STAGES[: TEXT_STAGES.index(BOILERPLATE)]]
    for page in written:
        text = page.text
        for stage in stages:
            text = stage(text).text
        yield _lines(page.name.split("/")[0], text.split("\n"), page.labels)


def read_tables() -> Iterator[Lines]:
    """Give the lines of the tests: furniture, and what only looks like it."""
    furniture = _read_table(TESTS / "furniture.tsv")
    yield from _in_groups("furniture", furniture, "B")
    yield from _in_groups("body_lines", _read_table(TESTS / "body_lines.tsv"), "K")
    structured = (TESTS / "structured.txt").read_text("utf-8").split("\n== ")[1:]
    for document in structured:
        lines = [line for line in document.split("\n")[1:] if line.strip()]
        yield _lines("structured", lines, "K" * len(lines))


def read_news(folder: Path) -> Iterator[Lines]:
    """Give the lines of labelled news pages."""
    for path in sorted(folder.glob("*.traf.txt")):
        labels = path.with_name(path.name.replace(".txt", ".labels.tsv")).read_text("utf-8")
        marks = [line.split("\t", 1)[0] for line in labels.split("\n") if "\t" in line]
        yield _lines("news", path.read_text("utf-8").split("\n"), marks)


def _read_table(path: Path) -> list[str]:
    rows = path.read_text("utf-8").splitlines()
    return [row.split("\t")[-1] for row in rows if row and not row.startswith("#")]


def _in_groups(source: str, lines: Sequence[str], label: str) -> Iterator[Lines]:
    for start in range(0, len(lines), _GROUP):
        group = lines[start : start + _GROUP]
        yield _lines(source, group, label * len(group))


_SHADOW = MatchingShadow()


def _lines(source: str, lines: Iterable[str], labels: Sequence[str]) -> Lines:
    written = [line.strip() for line in lines if line.strip()]
    labelled = [
        (_SHADOW(line), _GOES[label])
        for line, label in zip(written, labels, strict=True)
        if label in _GOES
    ]
    return Lines(source, [shadow for shadow, _ in labelled], [goes for _, goes in labelled])


def fit(pages: Sequence[Lines]) -> dict[str, float]:
    """Fit a ridge-penalised logistic regression; a page counts by the root of its lines."""
    tell = [page for page in pages if page.shadows]
    on_pages = CountVectorizer(analyzer=_grams_of_page, binary=True, min_df=FEWEST_PAGES)
    on_pages.fit(page.shadows for page in tell)
    vectorizer = CountVectorizer(analyzer=grams_of, vocabulary=on_pages.vocabulary_)
    features = vectorizer.transform(shadow for page in tell for shadow in page.shadows)
    weights = [len(page.shadows) ** -0.5 for page in tell for _ in page.shadows]
    scale = len(weights) / sum(weights)
    model = LogisticRegression(C=1 / L2, max_iter=1000)
    model.fit(features, [goes for page in tell for goes in page.goes], [w * scale for w in weights])
    found = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    table = {str(gram): round(float(w), 2) for gram, w in found if abs(w) >= _LEAST_WEIGHT}
    return {**table, "bias": round(float(model.intercept_[0]), 2)}


def _grams_of_page(shadows: Sequence[str]) -> set[str]:
    return set().union(*map(grams_of, shadows))


def score(pages: Sequence[WrittenPage], words: FurnitureWords) -> str:
    """Clean pages with these weights and compare them with their labels."""
    strip = make_stripper(BoilerplateStripper(line_model=LineModel(words=words)))
    scores = [score_page(page.text, page.labels, strip) for page in pages]
    whole = total(scores)
    return (
        f"F1 {whole.f1:.3f}, by page {mean([one.f1 for one in scores]):.3f}; "
        f"lines taken rightly {whole.hits}, wrongly {whole.false}, missed {whole.missed}"
    )


def write_table(weights: Mapping[str, float]) -> None:
    """Write the weights with their header."""
    rows = "".join(f"{gram}\t{weight}\n" for gram, weight in sorted(weights.items()))
    TABLE.write_text(_HEADER + rows, "utf-8")


if __name__ == "__main__":
    main()
