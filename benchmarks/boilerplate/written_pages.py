"""Read the labelled pages that were written for this project, from ``written/`` beside this file.

A file holds comment lines (``# ``), then its pages: a line ``== NNN``, and the page's lines in
order, each a label, a tab and the text; a blank line of the page is an empty line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

WRITTEN = Path(__file__).parent / "written"
LABELS = frozenset("KTBMC")
"""Body, title, boilerplate, metadata (date, source, byline), and caption, lead or contents."""

_PAGE = "== "


@dataclass(frozen=True)
class WrittenPage:
    """A page: its name, its text with blank lines, and the label of each line that is not blank."""

    name: str
    text: str
    labels: tuple[str, ...]


def read_written(folder: Path = WRITTEN) -> list[WrittenPage]:
    """Read every page of a folder's files, named by file and number.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "sample.txt"
    ...     _ = path.write_text("# Format\\n== 001\\nT\\t春耕\\n\\nK\\t  下田。\\n", "utf-8")
    ...     read_written(Path(folder))
    [WrittenPage(name='sample/001', text='春耕\\n\\n  下田。', labels=('T', 'K'))]
    """
    return [page for path in sorted(folder.glob("*.txt")) for page in _read_file(path)]


def _read_file(path: Path) -> Iterator[WrittenPage]:
    rows = path.read_text("utf-8").removesuffix("\n").split("\n")
    first = next((i for i, row in enumerate(rows) if not row.startswith("# ")), len(rows))
    starts = [i for i in range(first, len(rows)) if rows[i].startswith(_PAGE)]
    if first < len(rows) and first not in starts:
        raise ValueError(f"{path}:{first + 1}: a page begins with '{_PAGE}' and its name")
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        name = f"{path.stem}/{rows[start].removeprefix(_PAGE)}"
        yield _read_page(path, name, start + 1, rows[start + 1 : end])


def _read_page(path: Path, name: str, start: int, rows: Sequence[str]) -> WrittenPage:
    lines, labels = [], []
    for number, row in enumerate(rows, start + 1):
        label, tab, line = row.partition("\t")
        if row and not (tab and label in LABELS and line.strip()):
            raise ValueError(f"{path}:{number}: a row is a label of {sorted(LABELS)}, tab and text")
        lines.append(line)
        if row:
            labels.append(label)
    return WrittenPage(name, "\n".join(lines), tuple(labels))
