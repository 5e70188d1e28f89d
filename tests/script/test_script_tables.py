"""The tables of transforms/script: their form, and that no two contradict each other."""

from __future__ import annotations

from importlib import resources

import pytest

from transforms.script import ScriptUnifier
from transforms.script.detection import ScriptDetector
from transforms.script.table_reader import read_characters, read_table, read_words

FOLDER = resources.files("transforms.script") / "tables"
WORDS = ("boundaries", "kept", "opencc_words", "phrases", "strays")
CHARACTERS = ("characters", "variants")
TABLES = (*WORDS, *CHARACTERS, "particle", "shared", "traditional_too")

UNIFIER = ScriptUnifier("Hans")


def unify(text: str) -> str:
    return UNIFIER(text).text


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", TABLES)
def test_table_is_sorted_and_each_key_stands_once(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert keys == sorted(set(keys))
    assert all(len(row) == 2 for row in rows(name))


@pytest.mark.parametrize("name", TABLES)
def test_table_opens_with_format_source_licence_and_reader(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    header = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert text.startswith("#")
    assert all(word in header for word in ("Format:", "Source:", "Licence:", "Script:", "Reader:"))


def test_every_table_is_tested() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.name.endswith(".tsv")} == {
        f"{name}.tsv" for name in TABLES
    }


@pytest.mark.parametrize("name", WORDS)
def test_words_keep_their_length(name: str) -> None:
    assert all(len(before) == len(after) for before, after in rows(name))


@pytest.mark.parametrize("name", CHARACTERS)
def test_characters_are_single_and_change(name: str) -> None:
    pairs = rows(name)
    assert all(len(before) == len(after) == 1 and before != after for before, after in pairs)


def test_no_character_leads_to_another_that_changes() -> None:
    characters = read_characters()
    assert not {value for value in characters.values() if value in characters}


def test_our_word_tables_do_not_contradict_each_other() -> None:
    own = [row for name in ("boundaries", "kept", "phrases") for row in rows(name)]
    assert len({before for before, _ in own}) == len(own)


def test_particle_words_hold_one_undecided_character() -> None:
    assert all(
        word.count("著") == 1 and reading in {"著", "着"} for word, reading in rows("particle")
    )


@pytest.mark.parametrize(("character", "word"), rows("shared"))
def test_shared_character_stays_in_simplified_text(character: str, word: str) -> None:
    text = f"这里说的是“{word}”这个词。"
    assert character in word
    assert unify(text) == text


@pytest.mark.parametrize(("before", "after"), [*read_table("kept").items()])
def test_kept_word_stays_in_either_script(before: str, after: str) -> None:
    assert unify(f"這說的是“{before}”這個詞。") == f"这说的是“{after}”这个词。"
    assert unify(f"这说的是“{after}”这个词。") == f"这说的是“{after}”这个词。"


@pytest.mark.parametrize(("before", "after"), rows("phrases") + rows("boundaries"))
def test_word_comes_out_in_traditional_text(before: str, after: str) -> None:
    expected = after.replace("著", "着")
    assert unify(f"這說的是“{before}”這個詞。") == f"这说的是“{expected}”这个词。"


@pytest.mark.parametrize(("before", "after"), rows("characters"))
def test_character_comes_out_in_traditional_text(before: str, after: str) -> None:
    assert unify(f"這說的是“{before}”這個字。") == f"这说的是“{after}”这个字。"


@pytest.mark.parametrize(("before", "after"), rows("strays"))
def test_stray_is_repaired_in_simplified_text(before: str, after: str) -> None:
    assert unify(f"这里说的{before}是们说过個。") == f"这里说的{after}是们说过个。"


def test_the_words_of_opencc_are_its_own() -> None:
    changed = set(read_table("opencc_words").items()) - set(read_words().items())
    overridden = {*read_table("phrases"), *read_table("kept"), *read_table("boundaries")}
    assert {before for before, _ in changed} <= overridden


def test_no_word_leads_to_a_character_that_changes_again() -> None:
    traditional = ScriptDetector().traditional
    results = [*read_words().values(), *read_characters().values()]
    assert [result for result in results if traditional.search(result)] == []
