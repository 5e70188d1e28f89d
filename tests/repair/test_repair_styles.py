"""Styles B and C: dense, toneless or mixed insertions, repeated, with injected emoji."""

from __future__ import annotations

import pytest

from transforms.repair import Repairer
from transforms.repair.detection import Detector, Style
from transforms.repair.readings import ReadingTable

REPAIRER = Repairer()
DIAGNOSE = Detector(ReadingTable())

DENSE_B = (
    "本(ben)发(fa)明涉及(ji)(ji)一种水泵(beng),特别(bie)是用于灌(guan)溉(gai)农(nong)田的"
    "水泵(beng)及(ji)(ji)其使用方(fang)法(fa),结(jie)构(gou)简单(dan),便(bian)于维(wei)修。"
)
CLEAN_B = "本发明涉及一种水泵,特别是用于灌溉农田的水泵及其使用方法,结构简单,便于维修。"
DENSE_C = (
    "水位测量(liàng)仪的工作(zuo)原理是(shì)利用浮(fu)子随水面(miàn)升降,带动(dong)指针在(zài)"
    "刻度盘(pan)上移动(dòng)⛷️,读数由(yóu)人工记(ji)录后报(bào)到🆚站里(li)存档备(bèi)查。"
)
CLEAN_C = (
    "水位测量仪的工作原理是利用浮子随水面升降,带动指针在刻度盘上移动,"
    "读数由人工记录后报到站里存档备查。"
)


@pytest.mark.parametrize(("seen", "clean"), [(DENSE_B, CLEAN_B), (DENSE_C, CLEAN_C)])
def test_dense_insertions_are_removed(seen: str, clean: str) -> None:
    assert DIAGNOSE(seen).style is Style.DENSE
    assert REPAIRER(seen).text == clean


def test_emoji_of_a_page_that_is_not_damaged_stay() -> None:
    text = "周末去爬山⛷️,风景很好🆚城里。"
    assert REPAIRER(text).text == text


def test_a_page_of_style_a_is_told_apart() -> None:
    text = (
        "經(jīng)濟(jì)發(fā)展會(huì)議強(qiáng)調(diào),要學(xué)習經(jīng)驗(yàn),發(fā)揮作用。"
    )
    diagnosis = DIAGNOSE(text)
    assert diagnosis.style is Style.FIXED
    assert diagnosis.table["經"] == "jīng"
