"""The sample documents, cleaned by the command, against what their authors wrote."""

from __future__ import annotations

import codecs
import difflib
import html
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from beam_pipeline.cli import main
from beam_pipeline.options import CATEGORIES
from tests.golden.make_seeds import (
    SEEDS,
    apply_damage,
    find_stale,
    make_bytes,
    parse_source,
    read_farm_table,
    read_sources,
)

Record = Mapping[str, Any]

FARM = read_farm_table()
SOURCES = {source.name: source for source in read_sources()}
EXPECTED: dict[str, Record] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in (SEEDS / "expected").glob("*.json")
}
WRITTEN_IN_TRADITIONAL = {"late_ferry", "mountain_tea", "sewing_machine"}

every_seed = pytest.mark.parametrize("name", sorted(EXPECTED))


@pytest.fixture(scope="module")
def cleaned(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Record]:
    folder = tmp_path_factory.mktemp("golden") / "out"
    assert main(["--input", str(SEEDS / "*.txt"), "--output", str(folder)]) == 0
    return {Path(record["id"]).stem: record for record in read_documents(folder)}


def read_documents(folder: Path) -> list[Record]:
    lines = [
        line
        for path in folder.glob("documents-*.jsonl")
        for line in path.read_text("utf-8").split("\n")
    ]
    return [json.loads(line) for line in lines if line]


def assert_same_lines(actual: Sequence[str], expected: Sequence[str]) -> None:
    if actual != expected:
        difference = difflib.ndiff(expected, actual)
        pytest.fail("- expected, + actual\n" + "\n".join(difference), pytrace=False)


class TestOutput:
    @every_seed
    def test_title(self, cleaned: Mapping[str, Record], name: str) -> None:
        assert cleaned[name]["title"] == EXPECTED[name]["title"]

    @every_seed
    def test_paragraphs(self, cleaned: Mapping[str, Record], name: str) -> None:
        assert_same_lines(cleaned[name]["text"].split("\n"), EXPECTED[name]["paragraphs"])

    @every_seed
    def test_metadata(self, cleaned: Mapping[str, Record], name: str) -> None:
        captured = {field: value for field, value in cleaned[name]["metadata"].items() if value}
        assert captured == EXPECTED[name]["metadata"]

    @every_seed
    def test_removed(self, cleaned: Mapping[str, Record], name: str) -> None:
        assert_same_lines(
            list_removals(cleaned[name]["removed"]), list_removals(EXPECTED[name]["removed"])
        )

    @every_seed
    def test_decoding(self, cleaned: Mapping[str, Record], name: str) -> None:
        # Several codecs can be right: gbk and gb18030 read most pages alike.
        content = (SEEDS / f"{name}.txt").read_bytes()
        encoding = cleaned[name]["encoding"]
        assert read_as(encoding, content) == read_as(EXPECTED[name]["encoding"], content)
        assert cleaned[name]["decoding"]["replaced"] == 0

    @every_seed
    def test_script(self, cleaned: Mapping[str, Record], name: str) -> None:
        assert cleaned[name]["script_source"] == EXPECTED[name]["script_source"]
        assert cleaned[name]["script"] == "Hans"

    @pytest.mark.parametrize(
        "name", sorted(name for name in EXPECTED if "changes" in EXPECTED[name])
    )
    def test_changes(self, cleaned: Mapping[str, Record], name: str) -> None:
        expected = EXPECTED[name]["changes"]
        changes = {change["rule"]: change["count"] for change in cleaned[name]["changes"]}
        listed = {rule: changes.get(rule) for rule in expected} if expected else changes
        assert listed == expected

    @every_seed
    def test_nothing_is_left_unresolved(self, cleaned: Mapping[str, Record], name: str) -> None:
        assert cleaned[name]["unresolved"] == []


def list_removals(removals: Sequence[Record]) -> list[str]:
    """One entry a line and category, whatever spans a line was taken out in."""
    texts: dict[tuple[int, str], str] = {}
    for removal in sorted(removals, key=lambda removal: removal["line"]):
        place = (removal["line"], removal["category"])
        texts[place] = texts.get(place, "") + squeeze(removal["text"])
    return [f"{line} {category}: {text}" for (line, category), text in sorted(texts.items())]


def read_as(encoding: str, content: bytes) -> str:
    return content.decode(codecs.lookup(encoding).name).removeprefix("\ufeff")


def squeeze(text: str) -> str:
    """Leave out white space, and differences of width."""
    return "".join(unicodedata.normalize("NFKC", text).split())


class TestSources:
    def test_raw_documents_are_what_the_sources_make(self) -> None:
        assert find_stale(list(SOURCES.values()), FARM) == []

    def test_a_changed_missing_or_left_over_document_is_noticed(self, tmp_path: Path) -> None:
        sources = [SOURCES["reading_room"], SOURCES["rain_brief"]]
        (tmp_path / "reading_room.txt").write_bytes(b"changed")
        (tmp_path / "left_over.txt").write_bytes(b"")
        noticed = ["left_over.txt", "rain_brief.txt", "reading_room.txt"]
        assert find_stale(sources, FARM, tmp_path) == noticed

    def test_an_unknown_key_in_a_recipe_is_refused(self) -> None:
        with pytest.raises(ValueError, match="encodng"):
            parse_source("typo", "shows: a typo\nencodng: cp950\n---\n正文\n")

    def test_each_has_an_expected_record_and_a_line_in_the_readme(self) -> None:
        readme = (SEEDS / "README.md").read_text("utf-8")
        assert EXPECTED.keys() == SOURCES.keys()
        assert [name for name in SOURCES if f"`{name}`" not in readme] == []

    @every_seed
    def test_expectations_account_for_every_character(self, name: str) -> None:
        record = EXPECTED[name]
        kept = record["paragraphs"] + [removal["text"] for removal in record["removed"]]
        page = html.unescape(SOURCES[name].page).replace("\u200b", "")
        comparable = blur_han if name in WRITTEN_IN_TRADITIONAL else str
        assert Counter(comparable(squeeze("".join(kept)))) == Counter(comparable(squeeze(page)))

    @every_seed
    def test_removals_stand_on_their_lines(self, name: str) -> None:
        comparable = blur_han if name in WRITTEN_IN_TRADITIONAL else str
        lines = SOURCES[name].page.split("\n")
        for removal in EXPECTED[name]["removed"]:
            line = squeeze(lines[removal["line"] - 1])
            assert comparable(squeeze(removal["text"])) in comparable(line)


def blur_han(text: str) -> str:
    """Make one character of all Han, to compare across scripts."""
    return "".join("字" if "\u4e00" <= character <= "\u9fff" else character for character in text)


class TestCoverage:
    """Together the sample documents show everything the command does."""

    def test_every_category(self) -> None:
        shown = {removal["category"] for each in EXPECTED.values() for removal in each["removed"]}
        assert shown == set(CATEGORIES)

    @pytest.mark.parametrize(
        "mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"], ids=["UTF-8", "UTF-16LE", "UTF-16BE"]
    )
    def test_every_byte_order_mark(self, mark: bytes) -> None:
        assert any(make_bytes(source, FARM).startswith(mark) for source in SOURCES.values())

    @pytest.mark.parametrize(
        ("encoding", "script"),
        [
            ("utf-8", "Hans"),
            ("utf-8", "Hant"),
            ("gb18030", "Hans"),
            ("gb18030", "Hant"),
            ("cp950", "Hant"),
            ("utf-16", "Hans"),
            ("utf-16", "Hant"),
        ],
    )
    def test_every_encoding_and_script(self, encoding: str, script: str) -> None:
        found = {(each["encoding"], each["script_source"]) for each in EXPECTED.values()}
        assert (encoding, script) in found

    @pytest.mark.parametrize(
        "is_shown",
        [
            lambda recipe: "damage" in recipe and "stray" not in recipe,
            lambda recipe: "stray" in recipe,
            lambda recipe: "misread" in recipe,
            lambda recipe: recipe.get("newline") == "crlf",
        ],
        ids=["inserted pinyin", "stray bytes", "mojibake", "CRLF"],
    )
    def test_every_kind_of_damage(self, is_shown: Callable[[Mapping[str, str]], bool]) -> None:
        assert any(is_shown(source.recipe) for source in SOURCES.values())

    def test_insertions_between_and_inside_characters(self) -> None:
        damaged = [apply_damage(each, FARM) for each in SOURCES.values() if "damage" in each.recipe]
        assert any(page.insertions and not page.split for page in damaged)
        assert sum(len(page.split) > 0 for page in damaged) >= 4

    def test_no_damage_loses_a_character_for_good(self) -> None:
        damaged = [apply_damage(each, FARM) for each in SOURCES.values() if "damage" in each.recipe]
        assert [page.lost for page in damaged if page.lost] == []

    def test_clean_documents(self) -> None:
        clean = [name for name in EXPECTED if EXPECTED[name].get("changes") == {}]
        assert len(clean) >= 3
        assert all(EXPECTED[name]["removed"] == [] for name in clean)
