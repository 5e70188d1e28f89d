"""Code between fences stays as it is, and what stands around it does not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.punctuation import PunctuationNormalizer
from transforms.punctuation.fenced_code import find_closed_blocks, put_blocks_back, take_blocks_out

CLOSED = [
    "```\n名称,数量\n```",
    "```python\n甲 = [1,2]  # 数目,单位\n\nprint(甲 ,乙)\n```",
    '``` {.sh title="脚本"}\n运行,等待\n```',
    "```sh\r\n运行,等待\r\n```\r",
    "~~~ruby\n名称,数量\n~~~",
    "~~~\nresult = fetch(\"名称\",2,'数量')\n# 说明,完\nreturn result[0],1\n~~~",
    "````\n```\n名称,数量\n```\n单位,等\n````",
    "```\n~~~\n名称,数量\n```",
    "```\n名称,数量\n`````  ",
    "```\n名称,数量\n    ```\n单位,等\n```",
    "   ```\n   名称,数量\n   ```",
    "1. ```\n   名称,数量\n   ```",
    "* - ```sh\n    名称,数量\n    ```",
    "> ```\n> 名称,数量\n> ```",
    "- > ```\n  > 名称,数量\n  > ```",
    "\u00a0\u00a0```\n\u00a0\u00a0名称,数量\n\u00a0\u00a0```",
    "\t\t```\n\t\t名称,数量\n\t\t```",
]

NO_BLOCK = [
    ("```甲,乙```\n丙,丁", "```甲,乙```\n丙，丁"),
    ("``\n甲,乙\n``", "``\n甲，乙\n``"),
    ("甲,```\n乙,丙\n```", "甲，```\n乙，丙\n```"),
    ("~~~~~~~~\n甲,乙\nhttp://a.example/\n~~~~~~~~\n丙,丁",
     "~~~~~~~~\n甲，乙\nhttp://a.example/\n~~~~~~~~\n丙，丁"),
    ("~~~~~~~~\n编者(Li Lei, Han Mei)按,甲", "~~~~~~~~\n编者（Li Lei, Han Mei）按，甲"),
    ("~~~哈哈,甲\n乙,丙\n~~~", "~~~哈哈，甲\n乙，丙\n~~~"),
    ("~~~甲~~~\n乙,丙", "~~~甲~~~\n乙，丙"),
]  # fmt: skip

UNCLOSED = [
    ("```\n正文,一\n正文,二", "```\n正文，一\n正文，二"),
    ("前文,零\n```\n\n正文,一", "前文，零\n```\n\n正文，一"),
    ("```python\nvalue = read('名称',1); print(甲,乙)\n正文,一",
     "```python\nvalue = read('名称',1); print(甲,乙)\n正文，一"),
    ("```\nfoo bar 甲,乙", "```\nfoo bar 甲,乙"),
    ("```这里,不是语言\n正文,一", "```这里，不是语言\n正文，一"),
    ("````\n正文,一\n```\n名称,数量\n```", "````\n正文，一\n```\n名称,数量\n```"),
    ("```\n正文,一\n```js\n名称,数量\n```\n正文,二",
     "```\n正文，一\n```js\n名称,数量\n```\n正文，二"),
    ("```js\n名称,数量\n```\n正文,一\n```\n正文,二",
     "```js\n名称,数量\n```\n正文，一\n```\n正文，二"),
]  # fmt: skip


@pytest.mark.parametrize("block", CLOSED)
@pytest.mark.parametrize("quotes", [None, "Hant"])
def test_nothing_changes_between_fences(block: str, quotes: str | None) -> None:
    normalize = PunctuationNormalizer(quotes=quotes)
    assert normalize(block).text == block
    assert normalize(f"如下,\n{block}\n好,“完”了").text.split(block) == [
        normalize("如下,\n").text,
        normalize("\n好,“完”了").text,
    ]


@pytest.mark.parametrize("block", CLOSED)
def test_closed_blocks_are_found_by_their_lines(block: str) -> None:
    end = 1 + len(block.split("\n"))
    assert find_closed_blocks(f"如下,\n{block}\n好,“完”了") == [range(1, end)]


@pytest.mark.parametrize("text", [text for text, _ in NO_BLOCK[:4]] + ["```\n正文,一\n正文,二"])
def test_what_no_fence_closes_is_no_closed_block(text: str) -> None:
    assert find_closed_blocks(text) == []


@pytest.mark.parametrize(("text", "expected"), NO_BLOCK)
def test_what_only_looks_like_a_fence_is_none(text: str, expected: str) -> None:
    assert PunctuationNormalizer()(text).text == expected


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_an_unclosed_fence_encloses_the_lines_before_prose(text: str, expected: str) -> None:
    assert PunctuationNormalizer()(text).text == expected


def test_a_block_longer_than_a_part_is_one_block() -> None:
    block = "```\n" + "名称,数量\n" * 5_000 + "```"
    text = "正文,一\n" * 5_000
    assert PunctuationNormalizer()(text + block).text == text.replace(",", "，") + block


def test_changes_outside_are_counted() -> None:
    result = PunctuationNormalizer()("甲 ,乙\n```\n丙 ,丁\n```\n戊,己")
    counts = {change.rule: change.count for change in result.changes}
    assert counts == {"punctuation.width": 2, "punctuation.space": 1}


@pytest.mark.parametrize(
    "line", ["```", "```a", "~~~", "~~~a", "- ```", "> ```a", "`````\n```", " ```a\n甲,\n```"]
)
def test_many_fences_cost_no_more_than_few(line: str) -> None:
    start = time.process_time()
    take_blocks_out(f"{line}\n" * 20_000)
    assert time.process_time() - start < 3


def test_a_long_indent_costs_no_more_than_a_short_one() -> None:
    start = time.process_time()
    take_blocks_out("- " * 50_000 + "> " * 50_000 + "1. " * 50_000 + "甲```")
    assert time.process_time() - start < 1


LINES = ["```", "~~~", "````", "- ```py", "> ~~~", "  ```", "甲,乙", "a", "", "~~~a,b", "```甲,"]


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_what_is_taken_out_comes_back(text: str) -> None:
    rest, blocks = take_blocks_out(text)
    assert put_blocks_back(rest, blocks) == text


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_a_second_run_changes_nothing(text: str) -> None:
    once = PunctuationNormalizer()(text)
    assert PunctuationNormalizer()(once.text).text == once.text
