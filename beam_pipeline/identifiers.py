"""Whether every document will have an id of its own: found out before the run."""

from __future__ import annotations

import contextlib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator

from beam_pipeline.readers.containers import find_container
from beam_pipeline.readers.stored_files import UnreadableError, open_file
from beam_pipeline.sources import relative_id
from beam_pipeline.valid_unicode import replace_surrogates


def find_repeated_id(paths: Iterable[str], root: str, limit: int | None) -> tuple[str, int]:
    """Find an id that several documents have, and how many; a count of 1 or 0 is none.

    Files are named by their path below ``root``, records by the id they give themselves. ``limit``
    looks at the first so many documents. The records of remote files are taken as unique: reading
    them twice would cost more than it tells.
    """
    names = itertools.chain.from_iterable(_read_ids(path, root) for path in paths)
    counts = Counter(name for name in itertools.islice(names, limit) if name is not None)
    return next(iter(counts.most_common(1)), ("", 0))


def _read_ids(path: str, root: str) -> Iterator[str | None]:
    container = find_container(path)
    if container is None:
        yield relative_id(path, root)
    elif "://" not in path:
        # What cannot be read has no ids; the run rejects it.
        with contextlib.suppress(UnreadableError), open_file(path) as stream:
            for name in container.read_ids(stream):
                yield None if name is None else replace_surrogates(name)
