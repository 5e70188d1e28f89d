"""Lines that repeat across a site's documents."""

from __future__ import annotations

from collections import Counter

import pytest

from transforms.boilerplate.audit import find_unaccounted
from transforms.boilerplate.repetition import (
    hash_line,
    line_hashes,
    select_repeated,
    strip_repeated,
)

BODY = (
    "昨天上午，江州市召开秋冬农田水利建设会议，部署下一阶段工作，各县区负责同志参加了第{}次会议。"
)
PAGES = [
    f"江州早知道\n第{n}件新鲜事\n{BODY.format(n)}\n本页看过 {n * 37} 人\n" for n in range(1, 11)
]


def repeated():
    counts = Counter(line for page in PAGES for line in line_hashes(page))
    return select_repeated(counts, len(PAGES))


def test_furniture_of_a_site_goes_from_each_page():
    result = strip_repeated(PAGES[2], repeated() - {hash_line("第1件新鲜事")})
    assert result.text == f"第3件新鲜事\n{BODY.format(3)}\n"
    assert [(r.rule, r.line, r.text) for r in result.removed] == [
        ("boilerplate.navigation.repeated_line", 1, "江州早知道"),
        ("boilerplate.navigation.repeated_line", 4, "本页看过 111 人"),
    ]
    assert find_unaccounted(PAGES[2], result.text, result.removed) is None


def test_code_never_counts():
    page = f"```python\nimport re\n```\n江州早知道\n{BODY}"
    assert line_hashes(page) == {hash_line("江州早知道")}
    result = strip_repeated(page, {hash_line(line) for line in page.split("\n")})
    assert result.text == page.replace("江州早知道\n", "")
    assert [(removal.line, removal.text) for removal in result.removed] == [(4, "江州早知道")]


def test_prose_never_counts():
    page = BODY.format(1)
    assert line_hashes(page) == frozenset()
    assert strip_repeated(page, {hash_line(page)}).text == page


def test_a_line_of_few_documents_stays():
    counts = {1: 4, 2: 5, 3: 500}
    assert select_repeated(counts, 10) == {2, 3}
    assert select_repeated(counts, 1000) == {3}
    assert select_repeated(counts, 1000, least_share=0.001, least_documents=2) == {1, 2, 3}


def test_numbers_and_spaces_do_not_tell_lines_apart():
    assert hash_line(" 浏览 33 次") == hash_line("浏览1208次")
    assert hash_line("上一篇") != hash_line("下一篇")


def test_lone_surrogates_are_hashed():
    assert line_hashes("\ud800\ud801") == {hash_line("\ud800\ud801")}


@pytest.mark.parametrize(
    "line",
    [
        "他摇了摇头。",
        "“我不知道。”她说。",
        "会议还要求各村做好防汛准备工作。",
        "谁呀？",
        "",
    ],
)
def test_what_ends_a_sentence_may_be_repeated(line: str) -> None:
    assert not line_hashes(line)


def test_headings_with_numbers_of_their_own_differ() -> None:
    assert hash_line("河湾镇第3号通知") != hash_line("河湾镇第4号通知")
    assert hash_line("第3章") != hash_line("第30章")
