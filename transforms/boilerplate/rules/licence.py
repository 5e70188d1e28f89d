"""News-service and network licences."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, words

_FIELD = any_of(
    *words(
        "互联网新闻信息 互联网视听节目 互联网出版 互联网药品信息 互联网 "
        "信息网络传播视听节目 信息网络 网络出版 网络文化 网络视听 网络传播视听节目 "
        "网上传播视听节目 增值电信业务 电信业务 广播电视节目制作经营 广播电视节目 出版物"
    ),
)
_LICENCE = rf"《?(?:中华人民共和国|中国)?{_FIELD}{HAN}{{0,10}}(?:许可证|备案证)》?"
_PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港]"
_NUMBER = (
    r"(?:编号|证号|许可证号|证书号|号)? ?[:]? ?[\[(]?"
    rf"(?P<licence>\(?{_PROVINCE}\)?字第\d{{2,8}}|\d[\w-]{{4,24}}|[A-Z]\d[\w-]{{3,20}})[\])]?号?"
)

RULES = (
    Rule(
        name="licence_name",
        category="licence",
        unbroken=True,
        why="The name of a news-service, audio-visual or telecom licence, with or without number.",
        pattern=rf"[\[(【]?{_LICENCE} ?(?:{_NUMBER})?[\])】]?",
        triggers=("许可证", "备案证"),
        limit=80,
        examples=(
            "《互联网新闻信息服务许可证》",
            "互聯網新聞信息服務許可證：99120210001",
            "广播电视节目制作经营许可证（豫）字第036号",
        ),
        counter_examples=("《互联网新闻信息服务许可证》管理办法昨日起施行。",),
    ),
    Rule(
        name="licence_number",
        category="licence",
        unbroken=True,
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
            rf"[^\n]{{0,120}}?(?:(?P<licence>{_PROVINCE} ?ICP ?(?:证"
            rf"|备) ?\d{{6,10}} ?号?(?:-\d{{1,3}})?)"
            rf"|{_PROVINCE} ?公网安备)[^\n]{{0,160}}"
            rf"|[^\n]{{0,60}}(?:网站标识码|政府网站标识码)[^\n]{{0,120}}"
        ),
        triggers=("ICP", "公网安备", "标识码"),
        limit=300,
        position=Position.OUTSIDE_BODY,
        examples=(
            "豫ICP备2021000001号-1",
            "豫公网安备 41010002000001号",
            "主办单位：江州市人民政府办公室 网站标识码：9900000001",
        ),
        counter_examples=("办理ICP手续需要多久",),
    ),
)
