"""Fit the weights of the line model on labelled news pages, and say how well it does unseen.

    python -m benchmarks.boilerplate.train_line_model NEWS [--write]

NEWS holds ``*.traf.txt``, ``*.traf.labels.tsv`` (K keep, B boilerplate, P partly) and
``*.gold.txt``. Cross-validation leaves out whole sites: pages that share a line are one site, for
a menu seen in training would otherwise be known in the test. ``--write`` puts the weights of a fit
on all pages into ``transforms/boilerplate/tables/line_model.tsv``.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.boilerplate.pages import Page, group_by_site, read_pages
from benchmarks.boilerplate.scores import mean, ngram_overlap, paragraph_overlap
from transforms.boilerplate import BoilerplateStripper
from transforms.boilerplate.line_model import LineModel
from transforms.paragraphs import ParagraphSegmenter

TABLE = Path(__file__).parents[2] / "transforms/boilerplate/tables/line_model.tsv"
FOLDS = 8
L2 = 3.0
"""Strength of the ridge: 1, 3 and 10 are within .005 of each other on held-out sites."""

_STEPS = 50
_HEADER = """\
# Weights of the line model: a logistic regression; a positive weight speaks for boilerplate.
# Format: feature name, tab, weight; sorted by name. Features: line_features.py beside tables/
# Source: fitted on the line labels of 87 pages of DAnIEL-zh; no text of theirs is held here.
# Licence: that of this project. Made by: benchmarks/boilerplate/train_line_model.py
# Reader: transforms/boilerplate/line_model.py
"""


def main(argv: list[str] | None = None) -> None:
    """Print held-out figures; write the weights if asked to."""
    parser = argparse.ArgumentParser(description="Train the line model.")
    parser.add_argument("news", type=Path, metavar="NEWS")
    parser.add_argument("--write", action="store_true", help="write the weights' table")
    arguments = parser.parse_args(argv)
    pages = read_pages(arguments.news)
    for keep in ((), ("dateline", "byline")):
        print(f"held out by site, keep={keep}:", cross_validate(pages, keep))
    if arguments.write:
        write_table(fit(pages))


def cross_validate(pages: Sequence[Page], keep: Sequence[str]) -> str:
    """Score each page with a model that has not seen its site."""
    sites = group_by_site(pages)
    results = []
    for fold in range(FOLDS):
        training = [page for page, site in zip(pages, sites, strict=True) if site % FOLDS != fold]
        unseen = [page for page, site in zip(pages, sites, strict=True) if site % FOLDS == fold]
        results += [score(page, fit(training), keep) for page in unseen]
    columns = [mean(column) for column in zip(*results, strict=True)]
    return "5-gram F {:.3f}, recall {:.3f}, paragraph F {:.3f}".format(*columns)


def score(
    page: Page, weights: Mapping[str, float], keep: Sequence[str]
) -> tuple[float, float, float]:
    """Clean a page with these weights and compare it with its reference."""
    strip = BoilerplateStripper(keep=keep, line_model=LineModel(weights))
    text = ParagraphSegmenter()(strip(page.text).text).text
    ngrams = ngram_overlap(text, page.reference)
    return ngrams.f, ngrams.recall, paragraph_overlap(text, page.reference).f


@dataclass(frozen=True)
class _Sample:
    features: np.ndarray
    boilerplate: np.ndarray
    weights: np.ndarray


def fit(pages: Sequence[Page]) -> dict[str, float]:
    """Fit a ridge-penalised logistic regression by Newton's method."""
    names = sorted(next(page.features[0] for page in pages if page.features))
    sample = _sample(pages, names)
    penalty = np.eye(len(names) + 1) * L2
    penalty[-1, -1] = 0.0
    solution = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-sample.features @ solution))
        gradient = sample.features.T @ (sample.weights * (chance - sample.boilerplate))
        curvature = (sample.features * (sample.weights * chance * (1 - chance))[:, None]).T
        step = np.linalg.solve(curvature @ sample.features + penalty, gradient + penalty @ solution)
        solution -= step
        if np.abs(step).max() < 1e-6:
            break
    return {name: round(float(w), 3) for name, w in zip([*names, "bias"], solution, strict=True)}


def _sample(pages: Sequence[Page], names: Sequence[str]) -> _Sample:
    """Stack the lines that the rules leave; a page of many lines counts by their square root."""
    rows, labels, weights = [], [], []
    for page in pages:
        for features, boilerplate in zip(page.features, page.boilerplate, strict=True):
            rows.append([*(features[name] for name in names), 1.0])
            labels.append(float(boilerplate))
            weights.append(len(page.features) ** -0.5)
    weight = np.array(weights)
    return _Sample(np.array(rows), np.array(labels), weight / weight.mean())


def write_table(weights: Mapping[str, float]) -> None:
    """Write the weights with their header."""
    rows = "".join(f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(_HEADER + rows, "utf-8")


if __name__ == "__main__":
    main()
