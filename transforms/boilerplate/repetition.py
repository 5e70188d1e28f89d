"""Lines that repeat across the documents of one site: boilerplate that no rule has to name.

The pure part of a corpus-level step. First pass: :func:`line_hashes` of every document, counted
per site (only hashes travel, never text). :func:`select_repeated` turns the counts of one site
into the hashes to take out. Second pass: :func:`strip_repeated` with those of the document's site.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from itertools import chain

from transforms.boilerplate.prose import count_prose
from transforms.boilerplate.stripper import BoilerplateResult
from transforms.punctuation.fenced_code import find_closed_blocks
from transforms.records import Change, Removal, merge_changes

CATEGORY = "navigation"
RULE = "boilerplate.navigation.repeated_line"

LEAST_DOCUMENTS = 5
"""Fewest documents of a site that have to hold a line: a quotation may stand in two or three."""

LEAST_SHARE = 0.2
"""Share of a site's documents that have to hold it: on large sites a saying may stand in five."""

_LEAST_CHARACTERS = 2
# Numbered headings differ in nothing else: 第三号通知, 第12章.
_DIGITS = re.compile(r"(?<![第\d])\d+")
_SENTENCE_END = re.compile("[。！？!?…；;][”’」』）)]*$|[。！？][”’」』]")
_SPACE = re.compile(r"\s+")


def line_hashes(text: str) -> frozenset[int]:
    """Give a 64-bit hash for each different line of a document that may be boilerplate.

    Numbers count as alike, for click counts and dates change from page to page, but not behind 第.
    Prose and whatever ends a sentence has no hash: it is more likely a reprint, or dialogue. Code
    between fences has none either: its lines repeat in whatever explains the same language.
    """
    code = _lines_of_code(text)
    return frozenset(
        hash_line(line)
        for index, line in enumerate(text.split("\n"))
        if index not in code and _may_repeat(line)
    )


def hash_line(line: str) -> int:
    """Hash a line without its white space and with each number as one mark.

    >>> hash_line("浏览次数： 33") == hash_line("浏览次数：1208")
    True
    """
    normalised = _DIGITS.sub("0", _SPACE.sub("", line))
    digest = hashlib.blake2b(normalised.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def select_repeated(
    counts: Mapping[int, int],
    documents: int,
    *,
    least_documents: int = LEAST_DOCUMENTS,
    least_share: float = LEAST_SHARE,
) -> frozenset[int]:
    """Give the hashes that enough of one site's documents hold.

    ``counts`` tells in how many of the site's ``documents`` each hash occurs.

    >>> select_repeated({7: 9, 8: 2}, documents=10) == {7}
    True
    """
    threshold = max(least_documents, least_share * documents)
    return frozenset(line for line, count in counts.items() if count >= threshold)


def strip_repeated(text: str, repeated: Collection[int]) -> BoilerplateResult:
    """Take out the lines with these hashes, with the audit trail of StripBoilerplate.

    Lines and offsets of the removals are those of ``text``.

    >>> result = strip_repeated("江州早报\\n昨天下了雪。", {hash_line("江州早报")})
    >>> result.text, result.removed[0].text
    ('昨天下了雪。', '江州早报')
    """
    code = _lines_of_code(text)
    kept: list[str] = []
    removed: list[Removal] = []
    position = 0
    for index, line in enumerate(text.split("\n")):
        if index not in code and _may_repeat(line) and hash_line(line) in repeated:
            written = line.strip()
            start = position + line.index(written)
            end = start + len(written)
            removed.append(Removal(CATEGORY, RULE, written, index + 1, start, end))
        else:
            kept.append(line)
        position += len(line) + 1
    changes = merge_changes([Change(RULE, len(removed))])
    return BoilerplateResult("\n".join(kept), changes, tuple(removed))


def _lines_of_code(text: str) -> frozenset[int]:
    return frozenset(chain.from_iterable(find_closed_blocks(text)))


def _may_repeat(line: str) -> bool:
    written = line.strip()
    if len(written) < _LEAST_CHARACTERS or _SENTENCE_END.search(written):
        return False
    return not count_prose(written.replace("，", ","))
