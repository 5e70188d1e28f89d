from __future__ import annotations

from collections import Counter

from beam_pipeline.report import (
    arrange,
    is_accounted_for,
    render_summary,
    tally_document,
    tally_read,
    tally_rejection,
    tally_unreadable,
)
from transforms.records import Change, Document, RawDocument, Rejection, Removal

REJECTION = Rejection("2", "decode", "binary", "a PNG image")


def summarize_run() -> dict[str, object]:
    document = Document(
        "1",
        "",
        encoding="gb18030",
        changes=[Change("script.opencc", 7)],
        removed=[Removal("editor", "editor.line", "责编：甲", 1, 0, 4)],
        content_bytes=9,
    )
    tallies: Counter[tuple[str, ...]] = Counter()
    for tally in (
        tally_read(RawDocument("1", b"x")),
        tally_read(RawDocument("2", b"x")),
        tally_document(document),
        tally_rejection(REJECTION),
        tally_unreadable(Rejection("3", "read", "unreadable", "gone")),
    ):
        tallies.update(tally)
    return arrange(tallies)


def test_a_run_is_counted_per_rule_encoding_and_reason() -> None:
    summary = summarize_run()

    assert (summary["documents_in"], summary["documents_rejected"]) == (3, 2)
    assert summary["documents_without_text"] == 1
    assert summary["changes"] == {"script.opencc": 7}
    assert summary["removed"] == {"editor.line": 1}
    assert summary["bytes_per_encoding"] == {"gb18030": 9}
    assert summary["rejections"] == {"decode.binary": 1, "read.unreadable": 1}
    assert is_accounted_for(summary)


def test_a_missing_document_is_noticed() -> None:
    assert not is_accounted_for({**summarize_run(), "documents_out": 0})


def test_the_printed_summary_names_the_rules() -> None:
    text = render_summary(summarize_run(), "out")

    assert text.startswith("3 documents in, 1 cleaned, 2 rejected; results in out")
    assert "script.opencc" in text
    assert "decode.binary" in text
