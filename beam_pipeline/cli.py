"""The command ``hanclean``: checks every argument before it starts, runs, accounts.

Exit status: 0 all documents accounted for, 1 the run failed, 2 unusable arguments.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import apache_beam as beam
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import (
    GoogleCloudOptions,
    PipelineOptions,
    StandardOptions,
)

from beam_pipeline import sources
from beam_pipeline.arguments import UsageError, parse_arguments
from beam_pipeline.identifiers import find_repeated_id
from beam_pipeline.options import CleaningOptions
from beam_pipeline.output_folder import prepare_output
from beam_pipeline.pipeline import build
from beam_pipeline.readers.containers import ARCHIVE, find_container
from beam_pipeline.report import SUMMARY_FILE, is_accounted_for, render_summary
from beam_pipeline.runners import RunnerError, quiet_worker_processes, runner_arguments
from beam_pipeline.storage import NoAnswerError, require_answer
from transforms.boilerplate import BoilerplateStripper
from transforms.standard_output import print_lines

_HANDED_ON = re.compile(r"(?:RuntimeError: )?KeyboardInterrupt(?: \[while running .*\])?")
"""The last line of the RuntimeError that Beam's local runner makes of an interruption."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    try:
        return _run_command(sys.argv[1:] if arguments is None else list(arguments))
    finally:  # --help and --version print and exit on their own
        print_lines([])


def _run_command(arguments: list[str]) -> int:
    try:
        options = prepare(arguments)
    except (UsageError, RunnerError) as error:
        print(f"hanclean: {error}", file=sys.stderr)
        return 2
    try:
        run(options)
        return conclude(options)
    except (KeyboardInterrupt, Exception) as error:
        # The runner has logged the traceback by now.
        print(f"hanclean: {explain_failure(error, options.output)}", file=sys.stderr)
        return 1


def prepare(arguments: list[str]) -> CleaningOptions:
    """Check everything that can be checked before the run.

    Raises ``UsageError`` or ``RunnerError``, each with one line for the user.
    """
    own, beam_flags = parse_arguments(arguments)
    if not (own.input and own.output):
        raise UsageError("--input and --output are required; see hanclean --help")
    check_combinations(own)
    check_storage([*own.input, own.output])
    sizes = match_inputs(own.input)
    paths = sorted(sizes)
    check_readers(paths)
    check_ids(paths, own.input, own.limit)
    check_rules(own)
    runner = runner_arguments(beam_flags, workers=own.workers, input_bytes=sum(sizes.values()))
    prepare_output(
        own.output,
        own.input,
        paths,
        overwrite=own.overwrite,
        output_format=own.output_format,
    )
    return PipelineOptions(runner, **vars(own)).view_as(CleaningOptions)


def check_combinations(own: argparse.Namespace) -> None:
    """Raise ``UsageError`` for a flag that has no effect beside another."""
    without_script = own.script == "keep" or "script" in own.skip
    idle = {
        "--regional-vocabulary": own.regional_vocabulary and without_script,
        "--script": own.script != "Hans" and "script" in own.skip,
        "--quotes": own.quotes and "punctuation" in own.skip,
        "--keep": own.keep and "boilerplate" in own.skip,
        "--rules": own.rules and "boilerplate" in own.skip,
        "--no-line-model": not own.line_model and "boilerplate" in own.skip,
        "--split-single-line": own.split_single_line and "paragraphs" in own.skip,
    }
    for flag, is_idle in idle.items():
        if is_idle:
            raise UsageError(f"{flag} has no effect where its stage is skipped; leave one out")


def check_storage(paths: Sequence[str]) -> None:
    """Raise ``UsageError`` where a remote store does not answer."""
    try:
        require_answer(paths)
    except NoAnswerError as error:
        raise UsageError(str(error)) from error


def match_inputs(patterns: Sequence[str]) -> dict[str, int]:
    """List the input files with their bytes; raises ``UsageError`` for a pattern without any."""
    sizes: dict[str, int] = {}
    for pattern in patterns:
        if not pattern.strip():
            raise UsageError("--input is empty")
        try:
            matched = sources.match_files([pattern])
        except (OSError, ValueError) as error:
            raise UsageError(f"cannot list {pattern}: {error}") from error
        if not matched:
            empty = Path(pattern).is_dir()
            raise UsageError(f"{pattern} holds no file" if empty else f"no file matches {pattern}")
        sizes.update(matched)
    return sizes


def check_readers(paths: Sequence[str]) -> None:
    """Raise ``UsageError`` for an archive where the package that reads archives is missing."""
    archives = [path for path in paths if find_container(path) is ARCHIVE]
    if archives and importlib.util.find_spec("warcio") is None:
        raise UsageError(f"reading {archives[0]} needs an extra: pip install 'hanclean[warc]'")


def check_ids(paths: Sequence[str], patterns: Sequence[str], limit: int | None) -> None:
    """Raise ``UsageError`` where two documents would have the same id.

    The records of remote files are not read for it: their ids are taken as unique.
    """
    try:
        name, count = find_repeated_id(paths, sources.find_common_folder(patterns), limit)
    except OSError as error:
        raise UsageError(f"cannot read the ids of the input: {error}") from error
    if count > 1:
        raise UsageError(f"the id {name!r} is given to {count} documents; ids must be unique")


def check_rules(own: argparse.Namespace) -> None:
    """Raise ``UsageError`` for a rules file that cannot be used."""
    try:
        BoilerplateStripper(keep=frozenset(own.keep), rules_file=own.rules)
    except (OSError, ValueError) as error:
        raise UsageError(str(error)) from error


def run(options: CleaningOptions) -> None:
    """Build the pipeline and run it to its end."""
    with quiet_worker_processes(), beam.Pipeline(options=options) as pipeline:
        build(pipeline, options)


def explain_failure(error: BaseException, folder: str) -> str:
    """Say in one line why a run failed."""
    if is_interruption(error):
        return f"interrupted; {folder} is not complete"
    return f"the run failed: {type(error).__name__}: {_last_line(error)}"


def is_interruption(error: BaseException) -> bool:
    """Tell an interruption by the user, also in the form in which a runner hands it on."""
    if isinstance(error, KeyboardInterrupt):
        return True
    return type(error) is RuntimeError and bool(_HANDED_ON.fullmatch(_last_line(error)))


def _last_line(error: BaseException) -> str:
    """Give the message alone of an error that holds a worker's whole traceback."""
    return str(error).rstrip().rpartition("\n")[2]


def conclude(options: CleaningOptions) -> int:
    """Say what came of the run; gives the exit status."""
    if options.view_as(GoogleCloudOptions).template_location:
        print_lines(["hanclean: the template is written"])
        return 0
    if options.view_as(StandardOptions).no_wait_until_finish:
        print_lines([f"hanclean: the job is started; its results will be in {options.output}"])
        return 0
    return report(options.output)


def report(folder: str) -> int:
    """Print the run's summary; exit status 1 where it, or documents, are missing."""
    path = FileSystems.join(folder, SUMMARY_FILE)
    try:
        with FileSystems.open(path) as stream:
            summary = json.load(stream)
    except Exception as error:  # each file system has its own
        print(f"hanclean: cannot read {path}: {_last_line(error)}", file=sys.stderr)
        return 1
    print_lines([render_summary(summary, folder)])
    complaint = find_fault(summary)
    if complaint:
        print(f"hanclean: {complaint}", file=sys.stderr)
    return 1 if complaint else 0


def find_fault(summary: Mapping[str, Any]) -> str | None:
    """Say what makes a run a failed one, if anything."""
    if not summary["documents_in"]:
        return "the run failed: no document was read"
    return None if is_accounted_for(summary) else "not every document is accounted for"
