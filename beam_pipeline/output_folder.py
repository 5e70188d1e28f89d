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

_RESULT_FILE = re.compile(
    rf"(?:documents|rejected)-\d{{5}}-of-\d{{5}}\.(?:jsonl|parquet|txt)|{re.escape(SUMMARY_FILE)}"
)
"""Exactly what a run leaves: --overwrite must not take a file of the user's."""

_INTERRUPTED_FOLDER = re.compile(r"beam-temp-(?:documents|rejected|summary)[\w.-]*")
"""What Beam leaves where a run was interrupted."""


def prepare_output(
    folder: str, patterns: Sequence[str], inputs: Sequence[str], *, overwrite: bool
) -> None:
    """Create the folder, and clear the results of an earlier run if told to.

    Raises ``UsageError`` where the folder holds something, is read as input, or cannot be written.
    Only files that a run of ours makes are ever removed.
    """
    refuse_input_folder(folder, patterns, inputs)
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


def refuse_input_folder(folder: str, patterns: Sequence[str], inputs: Sequence[str]) -> None:
    """Raise ``UsageError`` if a run would read its own results or write among its inputs."""
    own_result = posixpath.join(folder, "documents-00000-of-00001.jsonl")
    for path in inputs:
        if _same_folder(posixpath.dirname(path), folder) and not _is_result(path):
            raise UsageError(f"output folder {folder} holds input files; choose another")
    for pattern in patterns:
        matches = FileSystem.translate_pattern(_absolute(expand_folder(pattern)))
        if re.match(matches, _absolute(own_result)):
            raise UsageError(f"output folder {folder} lies inside the input {pattern}")


def _is_result(path: str) -> bool:
    name = posixpath.basename(path.rstrip("/"))
    if not _is_remote(path) and Path(path).is_dir():
        return bool(_INTERRUPTED_FOLDER.fullmatch(name))
    return bool(_RESULT_FILE.fullmatch(name))


def _same_folder(one: str, other: str) -> bool:
    return _absolute(one).rstrip("/") == _absolute(other).rstrip("/")


def _absolute(path: str) -> str:
    if _is_remote(path):
        return path
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100  resolve() would follow links


def _is_remote(path: str) -> bool:
    return "://" in path


def _create(folder: str) -> None:
    if not _is_remote(folder):
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
