"""Healthy text with readings, glosses and doubled marks: it has to come out as it went in."""

from __future__ import annotations

import pytest

from transforms.repair import Repairer

REPAIRER = Repairer()

WILD = [
    "汉字“重”是多音字，读作“重(zhòng)量”时指分量，读作“重(chóng)新”时指再次。",
    "青岚县的茌(chí)河与莘(shēn)河在此交汇，河名常被外地人读错。",
    "本地地名：菝(bá)葜岭、茌(chí)山、歙(shè)口、亳(bó)桥、郯(tán)庄、鄄(juàn)集、"
    "缙(jìn)坪、濮(pú)店。以上八处，读音以县志为准，居民多能读对。",
    "樂陵鎮(lè)的老人說,茌(chí)平的讀音不是chá。",
    "反应时间(t)与总压强(p)的数据见下表，其中(a)为常数，(b)为系数。",
    "他一边吃着饭(fan)一边说，真是最(zou)全(xin)的一份指南。",
    "记忆容量(bit)与带宽(kbps)是两回事；身高(m)除以体重(kg)。",
    "關於產品的問題??我們會盡快回覆!?請稍候。",
    "Python 的 print(a) 与 len(b) 都是函数(function)。",
    "",
    "(jīng)",
    "?xùn)|",
]


@pytest.mark.parametrize("text", WILD)
def test_healthy_text_is_returned_unchanged(text: str) -> None:
    result = REPAIRER(text)
    assert result.text == text
    assert result.changes == ()
    assert result.unresolved == ()


def test_a_gloss_in_a_long_healthy_page_survives() -> None:
    text = "本县今年粮食增产，村民收入增加，学校和医院都修好了。\n" * 30 + "茌(chí)平是地名。"
    assert REPAIRER(text).text == text


@pytest.mark.parametrize("size", [1_000_000])
def test_hostile_lines_stay_linear(size: int) -> None:
    for piece in ("(", "?", "經(jīng)", "(jīng)?", "?jīng)"):
        text = piece * (size // len(piece) // 20)
        assert REPAIRER(text).text.count("\n") == 0
