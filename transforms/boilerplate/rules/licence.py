"""News-service and network licences."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

_LICENCE = r"《?(?:中华人民共和国)?(?:互联网|信息网络|网络|增值电信|广播电视|出版物|网上)[\u3400-\u9fff]{2,16}(?:许可证|经营许可证|备案证)》?"
_NUMBER = r"[\(\[A-Za-z0-9\u3400-\u9fff\])][-\w\(\)\[\]]{3,30}"

RULES = (
    Rule(
        name="licence_name",
        category="licence",
        why="The name of a news-service, audio-visual or telecom licence, with or without number.",
        pattern=rf"{_LICENCE}(?: ?(?:编号|证号|号|许可证号)? ?[:号]? ?(?P<licence>\d[\w()-]{{4,30}}))?",
        triggers=("许可证", "备案证"),
        limit=80,
        examples=("《互联网新闻信息服务许可证》", "互聯網新聞信息服務許可證：99120210001"),
        counter_examples=("《互联网新闻信息服务许可证》管理办法昨日起施行。",),
    ),
    Rule(
        name="licence_number",
        category="licence",
        why="The number under the licence's name.",
        pattern=r"(?:许可证|证书|备案)?(?:编号|证号|许可证号|备案号) ?: ?(?P<licence>\d{6,20})",
        triggers=("编号", "证号", "备案号"),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("编号：99120210001",),
        counter_examples=("编号：第7号展品",),
    ),
    Rule(
        name="site_registration",
        category="licence",
        why="The registration numbers that Chinese law puts at the foot of every site.",
        pattern=(
            r"[^\n]{0,60}?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港] ?"
            r"(?:ICP(?:证|备) ?(?P<licence>\d{6,10})|公网安备)|ICP备案)[^\n]{0,100}"
        ),
        triggers=("ICP", "公网安备"),
        limit=180,
        position=Position.OUTSIDE_BODY,
        examples=("豫ICP备2021000001号-1", "豫公网安备 41010002000001号"),
        counter_examples=("办理ICP手续需要多久",),
    ),
)
