"""Whether a remote store answers: asked before anything waits on it.

Beam's clients try again for minutes, or for ever, where a bucket's host cannot be reached.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from apache_beam.io.filesystems import FileSystems

ANSWERS_WITHIN = 20.0
"""Seconds. A first page of names takes one; finding no credentials takes ten."""

_BEAM_LOG = "apache_beam"


class NoAnswerError(OSError):
    """A store that did not answer; one line for the user."""


def require_answer(paths: Sequence[str]) -> None:
    """Ask the store of each remote path for one name; raises ``NoAnswerError`` in vain.

    Any answer will do, a refusal too: what is wrong with a path is told by who uses it.
    """
    for path in paths:
        if "://" in path and not _answers(path):
            scheme, _, rest = path.partition("://")
            store = f"{scheme}://{rest.partition('/')[0]}"
            raise NoAnswerError(f"{store} does not answer within {ANSWERS_WITHIN:.0f} s")


def _answers(path: str) -> bool:
    answered = threading.Event()
    # A daemon: a client that still waits must not keep the command from ending.
    threading.Thread(target=_ask, args=(path, answered), daemon=True).start()
    return answered.wait(ANSWERS_WITHIN)


def _ask(path: str, answered: threading.Event) -> None:
    try:
        with _quiet(_BEAM_LOG):
            FileSystems.match([path], limits=[1])
    except Exception:  # an answer as well
        pass
    finally:
        answered.set()


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    """Leave out warnings with tracebacks: missing credentials are told as an error, if they are."""
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
