"""Reads the tables in ``tables``: two columns, a comment header, sorted and unique."""

from __future__ import annotations

from importlib import resources


def read_table(name: str) -> dict[str, str]:
    """Read ``tables/NAME.tsv`` as a mapping from the first column to the second."""
    path = resources.files("transforms.script") / "tables" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return dict(rows)


def read_words() -> dict[str, str]:
    """Read all word tables, OpenCC's and ours: Traditional words and their Simplified form.

    Ours go before OpenCC's. Each word stands there in its Simplified form too, and so is kept in
    a page that mixes the scripts, and in a second run.
    """
    words = {
        **read_table("opencc_words"),
        **read_table("kept"),
        **read_table("boundaries"),
        **read_table("phrases"),
    }
    return {**{simplified: simplified for simplified in words.values()}, **words}


def read_characters() -> dict[str, str]:
    """Read all character tables: the hand-kept one goes before the one from Unihan."""
    return {**read_table("variants"), **read_table("characters")}
