"""Phone numbers and addresses for tips and complaints."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import MAIL, PHONE

_LABEL = (
    r"(?:新闻|爆料|报料|投稿|投诉|举报|监督|服务|咨询|采编|编辑部|客服|业务|广告|合作|发行|订阅|读者|维权|通讯员|"
    r"违法和不良信息|不良信息|全国|24小时|本报|本台|值班|联系|商务|市场|稿件|内容|联络|道德|职业|处理)*"
    r"(?:热线|电话|专线|举报电话|QQ群?|微信|邮箱|信箱|传真|传真号码|Email|E-mail|电邮|电子邮件|邮件|客服)"
)

RULES = (
    Rule(
        name="tip_line",
        category="hotline",
        why="The number or address to which readers send news or complaints, on its own line.",
        pattern=(
            rf"(?:或|请|欢迎|也可)?(?:拨打|致电|来电|联系|发送至|发至)?(?:[\u3400-\u9fff]{{2,8}}?)?{_LABEL} ?:? ?"
            rf"(?P<hotline>{PHONE}|{MAIL})(?:[ ,;、/或]{{1,4}}(?:{_LABEL} ?:? ?)?(?P<hotline>{PHONE}|{MAIL})){{0,5}}[。!]?"
        ),
        triggers=("热线", "电话", "专线", "邮箱", "信箱", "投稿"),
        position=Position.OUTSIDE_BODY,
        limit=110,
        examples=(
            "或拨打新闻热线：0719-5550123",
            "新聞熱線：0719-5550123 投稿郵箱：news@jiangzhou.example",
            "违法和不良信息举报电话：0719-5550199",
        ),
        counter_examples=(
            "市民可拨打12345热线反映问题，工作人员会在两天内回复。",
            "他在电话：那头沉默了很久",
        ),
    ),
)
