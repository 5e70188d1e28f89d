"""The model's table, its features, and the limits on what it may take."""

from __future__ import annotations

from importlib import resources

from transforms.boilerplate.line_features import line_features, look_at
from transforms.boilerplate.line_model import LineModel, read_weights
from transforms.boilerplate.prose import find_body

TABLE = resources.files("transforms.boilerplate").joinpath("tables").joinpath("line_model.tsv")


def test_table_is_sorted_unique_and_names_every_feature():
    rows = [
        line.split("\t")[0]
        for line in TABLE.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert rows == sorted(set(rows))
    (features,) = line_features([look_at("- 江州老街改造完工 04/09")])
    assert set(rows) == {*features, "bias"}


def test_table_opens_with_format_source_licence_and_reader():
    header = TABLE.read_text("utf-8").split("\n")[:6]
    for word in ("Format:", "Source:", "Licence:", "Reader:", "Made by:"):
        assert any(word in line for line in header)


def test_score_is_a_probability_that_follows_the_weights():
    model = LineModel({"bias": 0.0, "list_mark": 2.0})
    assert model.score({"list_mark": 0.0}) == 0.5
    assert 0.5 < model.score({"list_mark": 1.0}) < 1.0
    assert LineModel({"bias": -1e9}).score({}) < 1e-9


def test_digest_follows_the_weights():
    weights = read_weights()
    assert LineModel(weights).digest == LineModel().digest
    assert LineModel({**weights, "bias": 9.0}).digest != LineModel().digest


def test_a_teaser_in_a_list_of_links_is_not_the_end_of_the_body():
    assert find_body([0, 80, 120, *[0] * 12, 30, 0]) == (1, 2)


def test_all_is_body_where_prose_stands_everywhere():
    manual = [40, *[0] * 20, 45, *[0] * 20, 50, *[0] * 20, 40]
    assert find_body(manual) == (0, len(manual) - 1)


def test_no_prose_no_body():
    assert find_body([0, 0]) is None
    assert find_body([]) is None
