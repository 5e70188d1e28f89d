"""The command's flags, as Beam options: so a template and a hand-written pipeline have them too."""

from __future__ import annotations

import argparse

from apache_beam.options.pipeline_options import PipelineOptions

from transforms.boilerplate.rule import CATEGORIES
from transforms.punctuation.quotes import QUOTE_STYLES
from transforms.script.unifier import TARGETS
from transforms.stages import STAGE_NAMES

SCRIPTS = {**{target: target for target in TARGETS}, "keep": None}
"""Values of --script and the targets they stand for."""

OUTPUT_FORMATS = ("jsonl", "parquet", "text")


class CleaningOptions(PipelineOptions):
    """What to read, what to do, where to write. No flag is required here: Beam parses the options
    of every class in a process together, and other pipelines have no input to name."""

    @classmethod
    def _add_argparse_args(cls, parser: argparse.ArgumentParser) -> None:
        _add_files(parser)
        _add_cleaning(parser)


def _add_files(parser: argparse.ArgumentParser) -> None:
    files = parser.add_argument_group("what to read and where to write")
    files.add_argument(
        "--input",
        action="append",
        metavar="PATTERN",
        help="files to clean: a path, a folder or a glob pattern (quote it); may be repeated. "
        "*.jsonl, *.parquet, *.wet and *.warc hold many documents, any other file is one; "
        ".gz, .bz2, .xz and .zst are unpacked",
    )
    files.add_argument("--output", metavar="DIR", help="folder for the results; must be empty")
    files.add_argument(
        "--overwrite", action="store_true", help="remove the results of an earlier run from DIR"
    )
    files.add_argument(
        "--output-format",
        choices=OUTPUT_FORMATS,
        default="jsonl",
        help="how documents are written (default: %(default)s); rejections are always JSONL",
    )
    files.add_argument(
        "--limit", type=_positive, metavar="N", help="clean only the first N documents"
    )
    files.add_argument(
        "--workers",
        type=_not_negative,
        metavar="N",
        help="processes on this machine, 0 for one a core (default: one, more for large inputs)",
    )


def _add_cleaning(parser: argparse.ArgumentParser) -> None:
    cleaning = parser.add_argument_group("what to do")
    cleaning.add_argument(
        "--script",
        choices=tuple(SCRIPTS),
        default="Hans",
        help="script to unify to (default: %(default)s)",
    )
    cleaning.add_argument(
        "--regional-vocabulary",
        action="store_true",
        help="also change words to those of the target's region (軟體 becomes 软件)",
    )
    cleaning.add_argument(
        "--quotes",
        choices=QUOTE_STYLES,
        help="also convert quotation marks: Hans to “”, Hant to 「」",
    )
    cleaning.add_argument(
        "--split-single-line",
        action="store_true",
        help="guess paragraph breaks in documents that are one single line",
    )
    cleaning.add_argument(
        "--skip",
        action="append",
        choices=STAGE_NAMES[1:],
        default=[],
        metavar="STAGE",
        help="leave out a stage; may be repeated: " + ", ".join(STAGE_NAMES[1:]),
    )
    cleaning.add_argument(
        "--keep",
        action="append",
        choices=CATEGORIES,
        default=[],
        metavar="CATEGORY",
        help="keep a category of boilerplate in the text; may be repeated: "
        + ", ".join(CATEGORIES),
    )
    cleaning.add_argument(
        "--strip-repeated",
        action="store_true",
        help="also take out lines that many documents of one site share "
        "(a site is the host of the URL, else the folder)",
    )
    cleaning.add_argument(
        "--rules", metavar="FILE", help="TOML file that adds, switches off or replaces rules"
    )
    cleaning.add_argument(
        "--no-line-model",
        dest="line_model",
        action="store_false",
        help="let named rules alone decide what is boilerplate",
    )


def _positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value} is not a positive number")
    return int(value)


def _not_negative(value: str) -> int:
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"{value} is not a number from 0 on")
    return int(value)
