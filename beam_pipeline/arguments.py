"""Parsing the command line: our flags, and any flag of Beam's, but no misspelt one."""

from __future__ import annotations

import argparse
import difflib
from typing import Any, NoReturn, cast

from apache_beam.options.pipeline_options import PipelineOptions

import transforms
from beam_pipeline.options import CleaningOptions

_DESCRIPTION = (
    "Clean scraped Chinese documents: decode, repair, unify script and punctuation, strip "
    "boilerplate, segment paragraphs. Every change and removal is on record in the output."
)
_EPILOG = (
    "Any flag of Apache Beam is passed on, such as --runner=FlinkRunner. "
    "Exit status: 0 all documents accounted for, 1 the run failed, 2 unusable arguments."
)


class UsageError(ValueError):
    """Arguments that cannot be used: one line for the user."""


class _Parser(argparse.ArgumentParser):
    """Raises ``UsageError`` where argparse would print its usage and exit."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parse_arguments(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Split the command line into our options and Beam's flags.

    Raises ``UsageError`` for a flag that neither knows. ``--help`` and ``--version`` exit.
    """
    parser = make_parser()
    own, rest = parser.parse_known_args(arguments)
    _, unknown = make_beam_parser().parse_known_args(rest)
    if unknown:
        raise UsageError(_explain_unknown(unknown[0], parser))
    return own, rest


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of our own flags, which also writes the help text."""
    parser = _Parser(prog="hanclean", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"hanclean {transforms.__version__}")
    CleaningOptions._add_argparse_args(parser)
    return parser


def make_beam_parser() -> argparse.ArgumentParser:
    """Make a parser of every flag that Beam's own option classes know."""
    parser = _Parser(prog="hanclean", add_help=False, allow_abbrev=False)
    for options_class in _all_subclasses(PipelineOptions):
        if options_class.__module__.startswith("apache_beam."):
            options_class._add_argparse_args(cast("Any", parser))  # asks for Beam's own parser
    return parser


def _all_subclasses(options_class: type[PipelineOptions]) -> list[type[PipelineOptions]]:
    direct = options_class.__subclasses__()
    return direct + [each for subclass in direct for each in _all_subclasses(subclass)]


def _explain_unknown(argument: str, parser: argparse.ArgumentParser) -> str:
    if not argument.startswith("-"):
        return f"unexpected argument {argument!r}: name inputs with --input, and quote patterns"
    flag = argument.split("=", maxsplit=1)[0]
    known = [option for action in parser._actions for option in action.option_strings]
    close = difflib.get_close_matches(flag, known, n=1)
    hint = f"did you mean {close[0]}?" if close else "see hanclean --help"
    return f"unknown flag {flag}: {hint}"
