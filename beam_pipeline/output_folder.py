"""Readying the output folder: empty, ours to write, and no part of the input."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Sequence
from pathlib import Path

from apache_beam.io.filesystem import FileSystem
from apache_beam.io.filesystems import FileSystems

from beam_pipeline.arguments import UsageError
from beam_pipeline.report import SUMMARY_FILE
from beam_pipeline.sources import expand_folder
from beam_pipeline.valid_unicode import replace_surrogates

_RESULT_FILE = re.compile(
    rf"(?:documents|rejected)-\d{{5}}-of-\d{{5}}\.(?:jsonl|parquet|txt)|{re.escape(SUMMARY_FILE)}"
)
"""Exactly what a run leaves: --overwrite must not take a file of the user's."""

_ENDINGS = {"jsonl": ".jsonl", "parquet": ".parquet", "text": ".txt"}
"""Of the documents, by output format; rejections are always JSONL."""

_INTERRUPTED_FOLDER = re.compile(r"beam-temp-(?:documents|rejected|summary)[\w.-]*")
"""What Beam leaves where a run was interrupted."""


def prepare_output(
    folder: str,
    patterns: Sequence[str],
    inputs: Sequence[str],
    *,
    overwrite: bool,
    output_format: str = "jsonl",
) -> None:
    """Create the folder, and clear the results of an earlier run if told to.

    Raises ``UsageError`` where the folder holds something, is read as input, or cannot be written.
    Only files that a run of ours makes are ever removed.
    """
    if replace_surrogates(folder) != folder:
        raise UsageError(f"the name of the output folder {folder!r} is not UTF-8")
    refuse_input_folder(folder, patterns, inputs, output_format)
    try:
        _create(folder)
        present = _list(folder)
        if overwrite:
            _delete([path for path in present if _is_result(path)])
        elif present:
            raise UsageError(
                f"output folder {folder} is not empty; use --overwrite to replace its results"
            )
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror or error}") from error


def refuse_input_folder(
    folder: str, patterns: Sequence[str], inputs: Sequence[str], output_format: str = "jsonl"
) -> None:
    """Raise ``UsageError`` if a run would read its own results or write among its inputs."""
    for path in inputs:
        if _same_folder(posixpath.dirname(path), folder) or _is_among_remains(path, folder):
            raise UsageError(f"output folder {folder} holds input files; choose another")
    results = [_absolute(posixpath.join(folder, name)) for name in _result_names(output_format)]
    for pattern in patterns:
        matches = re.compile(FileSystem.translate_pattern(_absolute(expand_folder(pattern))))
        if any(map(matches.match, results)):
            raise UsageError(f"output folder {folder} lies inside the input {pattern}")


def _result_names(output_format: str) -> list[str]:
    """Name one file of each kind that the run will write."""
    shard = "-00000-of-00001"
    documents = f"documents{shard}{_ENDINGS[output_format]}"
    return [documents, f"rejected{shard}.jsonl", SUMMARY_FILE]


def _is_among_remains(path: str, folder: str) -> bool:
    """Tell whether a file is in what an interrupted run left: --overwrite removes that."""
    parent = posixpath.dirname(path)
    remains = _INTERRUPTED_FOLDER.fullmatch(posixpath.basename(parent))
    return bool(remains) and _same_folder(posixpath.dirname(parent), folder)


def _is_result(path: str) -> bool:
    name = posixpath.basename(path.rstrip("/"))
    if not _is_remote(path) and Path(path).is_dir():
        return bool(_INTERRUPTED_FOLDER.fullmatch(name))
    return bool(_RESULT_FILE.fullmatch(name))


def _same_folder(one: str, other: str) -> bool:
    return _real(one).rstrip("/") == _real(other).rstrip("/")


def _real(path: str) -> str:
    return path if _is_remote(path) else Path(os.path.realpath(path)).as_posix()


def _absolute(path: str) -> str:
    if _is_remote(path):
        return path
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100  resolve() would follow links


def _is_remote(path: str) -> bool:
    return "://" in path


def _create(folder: str) -> None:
    if not _is_remote(folder):
        if Path(folder).is_file():
            raise UsageError(f"cannot write to {folder}: it is a file, not a folder")
        Path(folder).mkdir(parents=True, exist_ok=True)
        probe = Path(folder) / "beam-temp-probe"
        probe.touch()
        probe.unlink()


def _list(folder: str) -> list[str]:
    if not _is_remote(folder):
        return [path.as_posix() for path in Path(folder).iterdir()]
    (match,) = FileSystems.match([posixpath.join(folder, "*")])
    return [file.path for file in match.metadata_list]


def _delete(paths: Sequence[str]) -> None:
    if paths:
        FileSystems.delete(list(paths))
