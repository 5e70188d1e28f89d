"""Phone numbers and addresses for tips and complaints, and blocks of contact lines."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, MAIL, PHONE, URL, any_of, words

_PURPOSE = any_of(
    *words(
        "新闻 爆料 报料 投稿 投诉 举报 监督 服务 咨询 采编 编辑部 客服 业务 广告 合作 "
        "发行 订阅 读者 维权 违法和不良信息 不良信息 全国 24小时 本报 本台 值班 联系 "
        "商务 市场 稿件 内容 职业道德 从业人员 涉未成年人 处理 官方 纠错 网站"
    ),
)
_CHANNEL = any_of(
    *words(
        "热线 电话 专线 邮箱 信箱 传真 传真号码 电子邮件 邮件 电邮 Email E-mail email "
        "QQ QQ群 客服 总机 Tel TEL Fax FAX 手机"
    ),
)
_NOT_OF_NOTICES = (
    r"(?![^:\d]{0,8}(?:报名|咨询|监督|联系|考务|预约|受理|值守|求助|问讯|订[票座餐房]|挂号|急救|抢修|报修"
    r"|招生|招聘|救援|捐赠|领养|面试))"
)
"""Notices and calls give these numbers to those whom they concern."""

_BARE = r"(?:电话|手机|QQ|QQ群|电子邮件|邮件|邮箱|传真)"
"""Labels that say nothing of the purpose: people who lost a dog print them too."""

_LABEL = rf"(?:{_PURPOSE}){{0,4}}{_CHANNEL}"
_VALUE = rf"(?P<hotline>{PHONE}|{MAIL})"
_VALUES = rf"{_VALUE}(?:[ ,;、/或]{{1,4}}(?:{_LABEL} ?:? ?)?{_VALUE}){{0,5}}"

_CONTACT_LABEL = any_of(
    *words(
        "联系电话 咨询热线 咨询电话 订购热线 订购电话 销售热线 销售电话 全国热线 客服专线 电话 "
        "手机 热线电话 服务热线 客服热线 在线客服 客服 传真 传真号码 "
        "邮箱 电子邮箱 电子邮件 E-mail Email QQ 微信 网址 网站 地址 公司地址 联系地址 "
        "报社地址 商报地址 社址 法律顾问 联系人 邮编 邮政编码 联系我们 联系方式 总机 业务电话 "
        "业务联系 商家名称 "
        "公司名称 报价查询 参考价格 Tel Fax"
    ),
    *(
        "电 话",
        "传 真",
        "邮 箱",
        "网 址",
        "地 址",
        "邮 编",
        "联 系 人",
    ),
)
_CONTACT_ITEM = rf"[\[【]?{_CONTACT_LABEL}(?:[\]】] ?:?| ?:) ?(?:{URL}|[^\n。!?:]{{2,48}})"

RULES = (
    Rule(
        name="tip_line",
        category="hotline",
        why="The number or address to which readers send news or complaints, on its own line.",
        pattern=(
            rf"{_NOT_OF_NOTICES}(?!{_BARE} ?:)(?:或|请|欢迎|也可)?(?:拨打|致电|来电|联系|发送至"
            rf"|发至)?(?:{HAN}{{2,8}}?)?{_LABEL} ?:? ?{_VALUES}"
            r"(?: ?\([^()\n]{2,24}\))?[。!]?"
            rf"|(?:纠错|报错|投稿|来稿|爆料|报料|投诉|举报) ?: ?(?P<hotline>{MAIL})"
        ),
        triggers=("QQ", "热线", "电话", "专线", "邮箱", "信箱", "邮件", "总机", "@"),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "或拨打新闻热线：0719-5550123",
            "新聞熱線：0719-5550123 投稿郵箱：news@jiangzhou.example",
            "违法和不良信息举报电话：0719-5550199",
            "客服热线：400-555-0123（9:00-18:00）",
            "投稿QQ：5550123",
            "客服專線：02-5550-0123",
            "纠错：news@jiangzhou.example",
        ),
        counter_examples=(
            "市民可拨打12345热线反映问题，工作人员会在两天内回复。",
            "他在电话：那头沉默了很久",
            "咨询电话：0719-5550123",
            "报名电话：0719-5550123",
            "订票热线：0719-5550123",
            "电话：0719-5550123",
        ),
    ),
    Rule(
        name="contact_above",
        category="hotline",
        unbroken=True,
        why=("A company's contact lines beside the article; below it they may be part of it."),
        pattern=rf"{_CONTACT_ITEM}(?:[ ,;|]{{1,6}}{_CONTACT_ITEM}){{0,5}}|{_CONTACT_LABEL} ?:",
        triggers=("电话", "客服", "传真", "邮箱", "QQ", "网址", "地址", "手机", "邮编", "热线"),
        position=Position.BEFORE_BODY,
        limit=120,
        examples=(
            "- 联系电话：15500000000",
            "热线电话：",
            "地址：江州市城东新区一号",
            "网址：http://www.jiangzhou.example",
        ),
        counter_examples=("电话发明者的晚年",),
    ),
    Rule(
        name="contact_footer",
        category="hotline",
        unbroken=True,
        why="Several contact items in one line: the foot of a site, not of an article.",
        pattern=(
            rf"(?!联系人)[※·①②③ |]{{0,8}}(?:{_CONTACT_ITEM}[ ,;|]{{1,6}}){{1,6}}"
            rf"[\[【]?{_CONTACT_LABEL}[\]】]? ?[:]? ?[^\n。]{{2,80}}"
            rf"|[\[【]{_CONTACT_LABEL}[\]】] ?:? ?[^\n。]{{2,80}}"
            rf"|(?:网址|邮编|传真) ?: ?(?:{URL}|[^\s。,]{{6,40}})|地址 ?: ?[^\s。,]{{6,40}} \d{{6}}"
        ),
        triggers=(
            "电话",
            "传真",
            "邮箱",
            "网址",
            "地址",
            "邮编",
            "邮件",
            "联系",
            "名称",
            "价格",
            "报价",
        ),
        position=Position.AFTER_BODY,
        limit=200,
        examples=(
            "联系方式：江州新闻网 电话：(0719)5550123",
            "电话：0719-5550123 传真：0719-5550124",
            "地址：江州市城东新区人民路一号 445000",
            "[商家名称] 江州光明电器行",
        ),
        counter_examples=(
            "电话：两人分手的原因",
            "联系人：苏禾，联系电话：0719-5550123",
            "地址：江州市人民路一号",
        ),
    ),
)
