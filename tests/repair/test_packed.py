"""Packed tables: what goes in comes out, and what is not in is not found."""

from __future__ import annotations

from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.repair.packed import PackedTable, hash_of, load, pack

SHIPPED = ("trigrams.bin", "word_pairs.bin")


@settings(deadline=None, max_examples=20)
@given(st.dictionaries(st.text(max_size=6), st.integers(0, 255), max_size=50))
def test_numbers_come_back(table: dict[str, int]) -> None:
    read = PackedTable(pack(table, "# made for a test\n"))
    values = {hash_of(key): value for key, value in table.items()}
    assert {key: read.get(key) for key in table} == {key: values[hash_of(key)] for key in table}
    assert len(read) == len(values)


def test_what_is_not_listed_is_not_found() -> None:
    read = PackedTable(pack({"會議": 3}, "# made for a test\n"))
    assert read.get("議會") is None
    assert read.get("\ud800") is None


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_tables_name_their_source_and_are_sorted(name: str) -> None:
    content = resources.files("transforms.repair").joinpath(f"tables/{name}").read_bytes()
    header = content[: content.index(b"\n\n")].decode()
    assert all(line.startswith("#") for line in header.splitlines())
    assert "Apache-2.0" in header
    assert f"make_{name.removesuffix('.bin')}.py" in header
    table = load(name)
    assert len(table) > 100_000
    assert all(before < after for before, after in pairwise(table.hashes()))
