"""Rights notices and their headings."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import URL

RIGHTS_SIGNALS = (
    r"(?:版权|著作权|所有权利)\w{0,4}(?:归|属|所有|问题)|版权均?为\w{2,12}所有|copyright|©",
    r"(?:不得|禁止|谢绝|请勿|严禁|不准|勿)(?:擅自|任意|以任何\w{0,6})?(?:转载|转贴|复制"
    r"|摘编|镜像|刊载|下载|使用|翻印|以其他方式)",
    r"(?:未|非)经\w{0,12}(?:授权|许可|同意|允许|书面)",
    r"(?:注明|标明|标注)\w{0,6}(?:来源|出处|作者|转载自)",
    r"侵权必究|(?:如|若|涉及|涉嫌|构成)\w{0,6}侵权|侵犯\w{0,10}(?:版权|权益|权利)"
    r"|追究\w{0,10}责任|违者必究",
    r"(?:与|和|同)(?:本网|本站|我们|本报|本号|小编|我|后台)\w{0,4}(?:联系|联络)"
    r"|联系(?:我们|本站|本网|小编|后台|删除|处理)|请\w{0,6}(?:告知|通知|联系|来电"
    r"|来函)\w{0,12}(?:删除|处理|更正)?",
    r"(?:本网|本站|本报|本台|本号|本公众号|本平台|本文|该文|此文|文章)\w{0,6}(?:转载"
    r"|注明|刊载|观点|内容|版权|赞同|发布)",
    r"(?:仅|只|纯属|仅属|系)(?:代表)?\w{0,8}(?:观点|意见|立场)",
    r"不代表[\w、“”《》]{0,24}(?:观点|立场|赞同|看法|意见)|与(?:本[网站报]|\w{2,8}网)无关",
    r"(?:自行承担|自负|仅供参考|不作任何保证|不承担\w{0,8}责任|风险自担)",
    r"不构成\w{0,8}(?:建议|意见)",
    r"凡\w{0,8}(?:注明|来源|转载|是)",
    r"(?:如|若)?(?:内容|信息)(?:如)?有误|整理发布",
    r"来源?(?:于|自)?\w{0,6}(?:网络|互联网)|转载自|转自",
    r"传递更多信息|真实性",
    r"(?:仅|只)?代表作者本人|个人看法|并?不表明\w{0,4}立场|自媒体平台",
    r"信息(?:发布|存储)(?:平台|空间|服务)|原创",
    r"保留\w{0,4}(?:权利|追究)|法律责任",
    r"仅供\w{0,4}(?:学习|研究|交流)|(?:网友|会员|用户)(?:上传|投稿|提供)",
)
_SELF_REFERENCE = (
    r"(?:本[网站报台号文刊社司]|该文|声明:|本页面|网友评论|本公众号|本平台|我们"
    r"|以上(?:内容|文章|信息)|本网站|凡(?:本|注明"
    r"|转载|未|来源|署名|文章|是)"
    r"|文章(?:版权|来源|内容|仅)|稿件|如(?:有|若|涉|需)|来源:|由\w{2,20}(?:提供|授权)|版权归|©)"
)
_FIRST_SENTENCE = rf"(?=[^。!?\n]{{0,300}}?(?:{'|'.join(RIGHTS_SIGNALS)}))"
_SENTENCE = _FIRST_SENTENCE + rf"(?=[^\n]{{0,200}}{_SELF_REFERENCE})[^\n]{{6,480}}"

RULES = (
    Rule(
        name="heading",
        category="copyright",
        unbroken=True,
        why="The heading over a rights notice.",
        pattern=(
            r"(?:(?![^\n]{0,6}(?:怎样|怎么|如何|为什么|什么是))[\w.]{0,12}?(?:版权(?:与|及|和)?(?:免责)?(?:声明|申明|说明|信息|提示|所有)"
            r"|免责声明|转载(?:声明|须知|说明))|法律声明|(?:特别|重要|郑重|平台)?声明) ?:?"
        ),
        triggers=("声明", "版权", "申明", "条款", "转载"),
        limit=24,
        examples=("版权声明：", "新江州網版權與免責聲明：", "免责声明", "声明："),
        counter_examples=(
            "两国发表联合声明",
            "版权声明制度的由来与现状",
            "怎样写版权声明",
            "免责条款",
        ),
    ),
    Rule(
        name="exemption_heading",
        category="copyright",
        unbroken=True,
        why="The heading of a site's exemptions below the text; in a contract it heads a clause.",
        pattern=r"[\w.]{0,12}免责条款 ?:?",
        triggers=("免责条款",),
        position=Position.AFTER_BODY,
        limit=24,
        examples=("本站免責條款：",),
        counter_examples=("免责条款的解释",),
    ),
    Rule(
        name="rights_reserved",
        category="copyright",
        why="The one-line claim of rights at the foot of a page.",
        pattern=(
            r"(?:.{0,40}?(?:版权所有|著作权所有|All Rights? Reserved|Copyright ?(?:©"
            r"|\(c\)|\d{4})|©).{0,80})"
        ),
        triggers=("版权所有", "著作权所有", "ll Right", "LL RIGHT", "opyright", "©"),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "江州日报社版权所有 未经授权不得转载",
            "Copyright © 2021 江州新闻网 All Rights Reserved.",
        ),
        counter_examples=("版权登记中心昨天揭牌。",),
    ),
    Rule(
        name="notice_after_body",
        category="copyright",
        why="A rights notice or disclaimer after the article: at least two of its set phrases.",
        pattern=_SENTENCE,
        signals=RIGHTS_SIGNALS,
        needed=2,
        triggers=(
            "侵犯",
            "联系我们",
            "版权",
            "转载",
            "侵权",
            "声明",
            "著作权",
            "授权",
            "观点",
            "来源",
            "看法",
            "风险",
        ),
        position=Position.AFTER_BODY,
        limit=480,
        examples=(
            "凡本网注明“来源：江州新闻网”的作品，版权均属江州新闻网，未经授权不得转载。",
            "本站部分文章来源于网络，如有侵权，请联系我们删除。",
            "以上内容仅代表作者个人观点，不代表本网立场。",
            "声明：该内容系云溪网整理发布，若内容有误或涉及侵权请点击",
        ),
        counter_examples=("江州市版权局昨日公布去年查处的侵权案件，罚没款共计三百万元。",),
    ),
    Rule(
        name="notice_above",
        category="copyright",
        why="The same between headline and article, where it has to name itself first.",
        pattern=r"(?:导语|声明|免责声明|版权声明|温馨提示|特别提示|说明) ?: ?[^\n]{6,300}",
        signals=RIGHTS_SIGNALS,
        needed=2,
        triggers=("导语", "声明", "提示", "说明"),
        position=Position.BEFORE_BODY,
        limit=320,
        examples=(
            "导语：老街会议上的讲话一文来源于网友上传，不代表本站观点，若需要原创文章可咨询客服老师。",
        ),
        counter_examples=("导语：老街修缮历时三年，版权登记也在同时进行。",),
    ),
    Rule(
        name="owned_by",
        category="copyright",
        why="Whose text it is, in brackets under it.",
        pattern=(
            r"[(\[【]?(?:本文|图文|图片|文章|作品)?(?:版权|著作权)(?:归|属)"
            r"[^。\n]{2,20}所有[,。 ]{0,2}"
            r"(?:(?:转载|翻印|侵权|违者)必究|如有侵权[^。\n]{0,16})?[。!]?[\])】]?"
        ),
        triggers=("版权", "著作权"),
        position=Position.AFTER_BODY,
        limit=70,
        examples=("（版权归云溪信息港所有，转载必究。）", "版权归原作者所有，如有侵权请联系删除"),
        counter_examples=("版权归谁所有，两家争了三年。", "版权归属"),
    ),
    Rule(
        name="notice_sentence",
        category="copyright",
        scope=Scope.TAIL,
        why="A rights notice glued to the end of another line: one sentence with two set phrases.",
        pattern=r"(?:文章|本文|该文|图文|以上|内容|作品|稿件|凡|未经|如|本)[^。!?\n]{4,120}[。!]?",
        signals=RIGHTS_SIGNALS,
        needed=2,
        triggers=("版权", "转载", "侵权"),
        position=Position.AFTER_BODY,
        limit=140,
        examples=("欢迎分享到朋友圈！{文章版权归江州日报社所有，请勿转载，侵权必究。}",),
        counter_examples=("专家提醒，网上素材不能随意取用。",),
    ),
    Rule(
        name="forbidden_to_reprint",
        category="copyright",
        why="A short line that does nothing but forbid or allow reprinting.",
        pattern=(
            r"[\[(【]?(?:(?:本文|本报|本网|本刊|独家|原创|图片|未经(?:书面)?(?:授权|许可"
            r"|允许|同意)|版权(?:作品|所有|归\w{2,14}所有)|如需转载"
            r"|转载)[^。\n]{0,16})?[ ,。]?"
            r"(?:请勿|谢绝|严禁|禁止|不得|未经\w{0,6})(?:擅自|私自)?(?:转载|转贴|复制"
            r"|使用)[^。\n]{0,16}[。!]?[\])】]?"
        ),
        triggers=("转载", "转贴", "复制", "使用"),
        limit=48,
        position=Position.OUTSIDE_BODY,
        examples=("本文为独家稿件，谢绝转载", "（版权作品，未经授权严禁转载）"),
        counter_examples=("法律禁止复制人民币图样",),
    ),
    Rule(
        name="risk_notice",
        category="copyright",
        why="Finance pages end by declining liability; portals offer to take pictures down.",
        pattern=(
            r"[(]?(?:本文|文中|以上)(?:数据|信息|价格|内容)[^。()\n]{2,40}(?:为准"
            r"|仅供参考)[。]?[)]?"
            r"|(?:股市|投资|市场|理财)有风险,?(?:入市|投资|理财)需谨慎[。!]?"
            r"|(?:文中|本文)?(?:部分)?图片均?来(?:自|源于?)(?:网络"
            r"|互联网)(?:,? ?(?:如有)?侵权?[即必立]?删)?[。!]?"
            r"|(?:图文无关|图片来源(?:于)?网络"
            r"|部分图片来源(?:于)?网络)?[,。 ]{0,2}(?:如有)?侵(?:权)?(?:即|必"
            r"|立)?删[。!]?"
        ),
        triggers=("谨慎", "删", "图片", "为准", "仅供参考"),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "股市有风险，入市需谨慎。",
            "图文无关，侵删",
            "（本文数据截至3月5日，赛果以官方公布为准）",
        ),
        counter_examples=("他把侵权的段落删了", "以上价格为准的说法，市场监管局并不认可。"),
    ),
    Rule(
        name="source_link",
        category="copyright",
        why="Blogs and portals give the page's own address, or ask to name it when reprinting.",
        pattern=(
            rf"(?:本文|文章|原文|永久)?(?:链接|地址|网址|固定链接|出处) ?: ?{URL}"
            r"|[\[(【]?(?:本文来源 ?: ?[^\n,。]{2,16},? ?)?(?:如若|如需|若需)?转载,? ?(?:请|须|需"
            r"|务必)?(?:超链接|以链接(?:形式)?)?(?:注明|标明|保留)[^。\n]{0,60}[\])】]?[。!]?"
            r"|[\[(【]?(?:本文|文章|本内容)(?:已)?(?:经|获)?(?:\w{2,12})?授权转载(?:自"
            r"|于)?[^。\n]{0,24}[\])】]?[。!]?"
            r"|(?:常年|网站)?法律顾问 ?: ?[^。\n]{4,40}"
        ),
        triggers=("链接", "地址", "网址", "出处", "转载", "法律顾问"),
        position=Position.AFTER_BODY,
        limit=120,
        examples=(
            "本文链接：http://www.yunxi.example/36.html",
            "转载请注明：云溪网 » 江州水利工程完工",
            "（本文来源：云溪网，转载请注明出处）",
            "文章授權轉載自雲溪網",
            "常年法律顾问：云溪律师事务所 苏禾律师",
        ),
        counter_examples=("转载这篇旧文，是为了纪念他。", "报名网址：http://www.yunxi.example"),
    ),
    Rule(
        name="provided_by",
        category="copyright",
        why="Portals say in brackets whose text it is and that it must not be reprinted.",
        pattern=(
            r"[(\[](?:声明:|内容由|本文由)?[^()\[\]\n]{2,40}(?:未经授权|书面授权"
            r"|不得转载|谢绝转载)[^()\[\]\n]{0,20}[)\]]"
        ),
        triggers=("授权", "转载"),
        limit=90,
        examples=(
            "（聲明：刊用《江州周刊》稿件務經書面授權）",
            "（內容由江州社提供。未經授權，不得轉載。）",
        ),
        counter_examples=("（未经授权的复制品在展柜里占了一半）",),
    ),
)
