"""Documents to clean on every engine: all written here, of many charsets and sizes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

CODECS = ("utf-8", "gb18030", "big5hkscs", "utf-16")

_HEADLINE = "河湾市举行第{number}届稻田音乐节"
_TRADITIONAL_HEADLINE = "河灣市舉行第{number}屆稻田音樂節"
_BODY = (
    "河湾晚报讯（记者 林小满）{number}日上午,河湾市稻田音乐节在柳溪镇开幕。",
    "据了解,本届音乐节共有{number}支乐队参加,观众可以凭门票免费乘坐往返巴士。",
    "“我们希望让更多人认识河湾的稻米。”柳溪镇负责人周远说。",
    "演出将持续到周末,届时还会举办农具展览、插秧比赛和露天电影。",
)
_TRADITIONAL_BODY = (
    "{number}日上午,河灣市稻田音樂節在柳溪鎮開幕,現場氣氛熱烈。",
    "據了解,本屆音樂節共有{number}支樂隊參加,觀眾可以憑門票免費乘坐往返巴士。",
    "「我們希望讓更多人認識河灣的稻米。」柳溪鎮負責人周遠說。",
    "演出將持續到週末,屆時還會舉辦農具展覽、插秧比賽和露天電影。",
)
_FOOTER = (
    "责任编辑：何一舟",
    "版权所有 未经授权 不得转载",
    "分享到微信朋友圈",
)


def write_corpus(folder: Path, documents: int, paragraphs: int) -> None:
    """Write documents of about ``paragraphs`` lines, a file of many, and one that is rejected."""
    folder.mkdir(parents=True)
    for number in range(documents):
        codec = CODECS[number % len(CODECS)]
        text = make_document(number, paragraphs + number % 7, traditional=codec == "big5hkscs")
        (folder / f"page-{number:04}.txt").write_bytes(text.encode(codec))
    records = ({"id": f"record-{n}", "text": make_document(n, 5)} for n in range(10))
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    (folder / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "empty.txt").touch()


def make_document(number: int, paragraphs: int, *, traditional: bool = False) -> str:
    """Write a page: headline, body, and what a site puts below it."""
    headline = _TRADITIONAL_HEADLINE if traditional else _HEADLINE
    body = _make_body(number, paragraphs, _TRADITIONAL_BODY if traditional else _BODY)
    footer = () if traditional else _FOOTER
    return "\n".join([headline.format(number=number), *body, *footer])


def _make_body(number: int, paragraphs: int, sentences: tuple[str, ...]) -> Iterator[str]:
    for paragraph in range(paragraphs):
        yield "".join(sentence.format(number=number + paragraph) for sentence in sentences)
