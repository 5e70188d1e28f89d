"""The command ``hanclean``: checks every argument before it starts, runs, accounts.

Exit status: 0 all documents accounted for, 1 the run failed, 2 unusable arguments.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence

import apache_beam as beam
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import GoogleCloudOptions, PipelineOptions

from beam_pipeline import sources
from beam_pipeline.arguments import UsageError, parse_arguments
from beam_pipeline.containers import read_wet
from beam_pipeline.options import CleaningOptions
from beam_pipeline.output_folder import prepare_output
from beam_pipeline.pipeline import build
from beam_pipeline.report import SUMMARY_FILE, is_accounted_for, render_summary
from beam_pipeline.runners import RunnerError, quiet_worker_processes, runner_arguments
from beam_pipeline.storage import NoAnswerError, require_answer
from transforms.boilerplate import BoilerplateStripper


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    try:
        options = prepare(sys.argv[1:] if arguments is None else list(arguments))
    except (UsageError, RunnerError) as error:
        print(f"hanclean: {error}", file=sys.stderr)
        return 2
    try:
        run(options)
    except KeyboardInterrupt:
        print(f"hanclean: interrupted; {options.output} is not complete", file=sys.stderr)
        return 1
    except Exception as error:
        if "KeyboardInterrupt" in str(error):  # as a runner passes it on
            print(f"hanclean: interrupted; {options.output} is not complete", file=sys.stderr)
            return 1
        # The runner has logged the traceback by now.
        print(f"hanclean: the run failed: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    if options.view_as(GoogleCloudOptions).template_location:
        print("hanclean: the template is written")
        return 0
    return report(options.output)


def prepare(arguments: list[str]) -> CleaningOptions:
    """Check everything that can be checked before the run.

    Raises ``UsageError`` or ``RunnerError``, each with one line for the user.
    """
    own, beam_flags = parse_arguments(arguments)
    if not (own.input and own.output):
        raise UsageError("--input and --output are required; see hanclean --help")
    check_storage([*own.input, own.output])
    sizes = match_inputs(own.input)
    paths = sorted(sizes)
    check_readers(paths)
    check_ids(paths)
    check_rules(own)
    runner = runner_arguments(beam_flags, workers=own.workers, input_bytes=sum(sizes.values()))
    prepare_output(own.output, own.input, paths, overwrite=own.overwrite)
    return PipelineOptions(runner, **vars(own)).view_as(CleaningOptions)


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
            raise UsageError(f"no file matches {pattern}")
        sizes.update(matched)
    return sizes


def check_readers(paths: Sequence[str]) -> None:
    """Raise ``UsageError`` for an archive where the package that reads archives is missing."""
    archives = [path for path in paths if sources.container_reader(path) is read_wet]
    if archives and importlib.util.find_spec("warcio") is None:
        raise UsageError(f"reading {archives[0]} needs an extra: pip install 'hanclean[warc]'")


def check_ids(paths: Sequence[str]) -> None:
    """Raise ``UsageError`` where two records of local files give themselves the same id.

    Remote files are not read twice for it: their ids are taken as unique.
    """
    counts = Counter(name for path in paths for name in sources.read_given_ids(path))
    name, count = next(iter(counts.most_common(1)), ("", 0))
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


def report(folder: str) -> int:
    """Print the run's summary; exit status 1 where documents are missing from it."""
    with FileSystems.open(FileSystems.join(folder, SUMMARY_FILE)) as stream:
        summary = json.load(stream)
    _print(render_summary(summary, folder))
    if is_accounted_for(summary):
        return 0
    print("hanclean: not every document is accounted for", file=sys.stderr)
    return 1


def _print(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # a reader such as head has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
