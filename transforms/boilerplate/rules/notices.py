"""Notices of sites in all their wordings: whose views, whose risk, who advises, where to write."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.copyright import RIGHTS_SIGNALS
from transforms.boilerplate.rules.fragments import MAIL, PHONE, words

_OPEN = r"[\[(【※*★●◎ ]{0,3}"
_CLAIM = (
    r"(?:(?:免责|版权|特别|郑重|重要|风险|平台|本站|本网|权利|知识产权)?(?:声明|申明|免责|条款)"
    r"|Disclaimer|DISCLAIMER)"
)
_HINT = (
    r"(?:(?:特别|温馨|友情|风险|重要|安全|投资)?(?:提示|提醒|说明|警告|注意)(?:您)?|编者?按|注"
    r"|备注|请注意)"
)
_OF_SITE = (
    r"(?=[^\n]{0,160}(?:本[网站台行报刊]|我行|网站|网[络路]资讯|平台|供应商|诈骗|转载|侵权|版权"
    r"|入市|投资建议|本公司|仅供参考,))"
)
"""What a hint says that comes from the site: manuals and notices hint at risks and doctors too."""

_OF_PAGE = (
    r"(?:(?:以上|上述|本页|本文|文中|该|此|网站|网络|网路|本站|本网|本台|本报|本刊|本号|本平台|平台"
    r"|本条|本频道|文章|本(?:信息|资料|内容|节目))"
    r"(?:所有|所载|提及|所涉|提供|刊登|发布|的|之){0,2}(?:内容|资料|信息|文章|资讯|数据|观点|言论"
    r"|图文"
    r"|图片|稿件|行情|意见)?)"
)
NOTICE_SIGNALS = (
    *RIGHTS_SIGNALS,
    rf"^{_OPEN}{_CLAIM} ?[:,]",
    r"不能替代|不得?作为|不作为|不等同|不承诺|不保证",
    r"(?:自行|用户|会员|企业|商家|网友|读者|投稿人)\w{0,6}(?:提供|上传|发布|投稿|判断|负责|承担)"
    r"|读者投稿",
    r"准确性|合法性|完整性|时效性|力求\w{0,8}(?:真实|准确)",
    r"侵权?(?:必|即|立|请|联)?删|搬运|抄袭|洗稿|盗用",
    r"以\w{0,14}(?:公布|发布|公告|通知)\w{0,8}(?:信息|内容)?为准",
    r"自担|自负(?:盈亏|风险)?|审慎|独立判断|评估\w{0,4}风险|规避\w{0,6}风险",
    r"(?:及时|尽快|尽早|到医院)就[医诊]|(?:咨询|寻求|询问|遵)\w{0,6}(?:医师|医生|医嘱)|诊断|诊疗"
    r"|医疗建议"
    r"|治疗依据",
    r"谨防\w{0,4}诈骗",
    r"索要\w{0,8}密码|以任何形式\w{0,6}(?:索要|收取)|确认\w{0,8}资质",
    r"据此(?:操作|入市|投资|交易)|交易损失|入市|科普(?:信息|知识)?",
    r"联盟行销|置入性|业配|广告合作内容|赞助内容",
    r"分润|佣金|不影响(?:您|你)的价格",
    r"(?:标注|标明|来源)\w{0,4}(?:错误|有误)",
    r"版权作品|书面授权|联络|联系授权|(?:转载|摘编)(?:须|请|应|需)",
)
"""Set phrases of notices, of which two tell one from a sentence of the article."""

_TOLD = r"(?![^\n]{0,200}(?:说[,。:]|表示,|指出,|记者|网友说|认为,|据了解|介绍[,:]))"
"""What somebody tells of a notice is no notice."""

NOTICE_HEAD = (
    rf"{_OPEN}(?:[^\s:,。]{{0,8}}{_CLAIM} ?:|(?:特别|温馨|友情|风险|重要)(?:提示|提醒|说明) ?:"
    rf"|凡本[网站报]"
    r"|(?:本站|本网|本平台|本页)(?:部分|所有|转载|发布|刊登|内容|文章|作品)|如需转载|版权所有)"
)
"""How notices begin that go on over several lines."""

_PRESS = r"(?:新闻|报料|爆料|线索|采编|读者|投稿|编辑部|发行)"
_LINE_TO_PRESS = (
    rf"{_PRESS}(?:热线|专线|电话|QQ群?|邮箱|信箱|微信|微信号|微信关注) ?:? ?"
    rf"(?:{PHONE}|\d{{3,4}}-\d{{3,4}}[ -]\d{{3,4}}|{MAIL}|[A-Za-z]\w{{4,20}}|\d{{5,12}})"
)
_LICENCE = r"(?:创用 ?CC|知识共享|共享创意|CC[ -]BY|Creative Commons)"

RULES = (
    Rule(
        name="notice_below",
        category="copyright",
        why="A notice that names itself, or the page's contents, and has two set phrases.",
        pattern=rf"{_TOLD}{_OPEN}(?:{_CLAIM}|{_HINT}{_OF_SITE}|{_OF_PAGE}|如需转载|若需转载|[^。:\n]{{2,20}}版权作品"
        r"|[\w]{2,10}由[^。,\n]{4,20}提供)(?:[ :,]"
        r"|(?<=[容料息章讯据点论文图片稿件情见品供站网台报载]))"
        r"[^\n]{4,380}",
        signals=NOTICE_SIGNALS,
        needed=2,
        triggers=tuple(
            words(
                "仅供 参考 不代表 不构成 自担 自负 自行 责任 侵删 侵权 版权 为准 诊疗 就医 就诊 "
                "医师 医生 "
                "诈骗 密码 保证 转载 授权 抄袭 搬运 盈亏 风险 真实性 观点"
            )
        ),
        position=Position.AFTER_BODY,
        limit=420,
        examples=(
            "免责声明：以上所展示的信息由企业自行提供，内容的真实性由发布企业负责，云溪商贸网对此不承担任何保证责任。",
            "友情提醒：为规避购买风险，建议您在购买产品前务必确认供应商资质。",
            "※ 提醒您：網路資訊僅供參考，身體不適請尋求專業醫師協助。",
            "（以上内容仅供参考，据此入市风险自担）",
            "以上資料僅供參考，投資人應獨立判斷，審慎評估風險，自負盈虧。",
            "网站内容为科普信息，不能替代诊疗，如有身体不适请及时就医",
            "以上内容为用户自行上传，不代表本站立场。",
            "（声明：本文为原创首发，严禁搬运抄袭；图片均来自网络，侵删）",
            "溫馨提示：我行從未以任何形式向客戶索要密碼和短信驗證碼，謹防詐騙。客服熱線：96000",
            "特别说明：由于情况不断变化，本网所提供的所有考试信息仅供参考，请以权威部门公布的正式信息为准。",
            "云溪晚报、云溪网版权作品，未经授权不得转载。转载须注明来源云溪网。",
        ),
        counter_examples=(
            "提示：渡口今天停航。",
            "以上信息仅供参考。",
            "注意：服药前请咨询医生。",
            "温馨提示：请自行准备午餐。",
            "本文认为，修缮老街的责任应当由政府承担，居民的意见仅供参考。",
            "声明：渡口不归本村管理。",
            "注意：本品不能替代药物，孕妇应咨询医生后使用。",
            "温馨提示：游客应自行承担风险，未经许可不得进入保护区。",
            "说明：本表数据由各县区自行上报，以统计局公布的信息为准。",
        ),
    ),
    Rule(
        name="notice_over_text",
        category="copyright",
        why="The same between headline and article: whose view it is, who pays.",
        pattern=rf"{_TOLD}{_OPEN}(?:{_CLAIM}|{_HINT}|本文)(?:[ :,]|(?<=文))[^\n]{{4,160}}",
        signals=NOTICE_SIGNALS,
        needed=2,
        triggers=tuple(words("不代表 分润 佣金 仅供 侵权 侵删 业配 授权 投稿 免责")),
        position=Position.BEFORE_BODY,
        limit=180,
        examples=(
            "編按：文章為讀者投稿，不代表本網立場。",
            "本文含有聯盟行銷連結，您透過連結購買，本站可能獲得少許分潤，不影響您的價格。",
        ),
        counter_examples=("编者按：老街修了三年，本报记者沿河走访。", "本文由读者投稿"),
    ),
    Rule(
        name="views_of_author",
        category="copyright",
        unbroken=True,
        why="Says in one short line whose view a text is, in brackets or not.",
        pattern=(
            r"[\[(【]?(?:本文|文章|以上|此文|专栏|言论版)(?:文章|内容|观点|言论|所述)?(?:仅|只|均"
            r"|纯)?(?:属|系|为)?"
            r"(?:代表)?(?:作者|个人|投稿人|专家)(?:本人|个人)?(?:的)?(?:观点|意见|立场"
            r"|看法)[^。\n]{0,24}[\])】]?"
            r"|[\[(【]?(?:本文|文章|以上|此文|本?节目)(?:内容|观点|言论)?(?:并?不|未必)(?:代表"
            r"|反映)[^。\n]{2,20}"
            r"(?:立场|观点|意见)[\])】]?"
        ),
        triggers=tuple(words("观点 意见 立场 看法")),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "（本文仅代表作者个人观点）",
            "文章內容純屬個人意見",
            "本文觀點不代表本報立場",
            "本節目內容並不反映雲溪署的意見",
        ),
        counter_examples=("本文的观点", "作者的立场变了", "文章观点鲜明"),
    ),
    Rule(
        name="reprint_terms",
        category="copyright",
        why="Whom to ask for a reprint, under what licence, from where a text comes.",
        pattern=(
            r"(?:如需|若需|如要|如欲|欲)转载(?:本文|稿件)?,? ?(?:请|须|需)(?:先)?(?:与|和|联系"
            r"|联络|征得"
            r"|获得|向)[^。\n]{2,24}[。]?"
            r"|(?:本文|本文章|文章)(?:来自|转自|转载自|出自|首发于"
            r"|原载于?)[《“「][^》”」\n]{2,24}[》”」]"
            r"[。,]? ?(?:原文|链接|连结|网址) ?:[^\n]{2,100}"
            rf"|[^。\n]{{0,20}}{_LICENCE}[^。\n]{{2,60}}"
            r"|[(\[【][^()\n]{2,20}(?:提供|原创|首发|供稿),? ?转载(?:请"
            r"|须)?注明[^()\n]{0,12}[)\]】]"
            r"|全文网址 ?:[^\n]{4,200}|(?:原文|本文|新闻)(?:标题|网址|地址) ?: ?[^。\n]{4,120}"
        ),
        signals=(
            r"转载|来自|转自|出自|首发|原载|网址|标题|地址",
            r"授权|姓名标示|署名|非商业|禁止改作|协议|条款|[34]\.0",
        ),
        needed=1,
        triggers=tuple(
            words(
                "转载 来自 转自 出自 首发 原载 CC 知识共享 共享创意 Commons 原文 全文网址 新闻网址"
            )
        ),
        position=Position.AFTER_BODY,
        limit=220,
        examples=(
            "如需轉載，請與雲溪網聯絡。",
            "※ 本文採用創用CC 姓名標示-非商業性-禁止改作 授權條款",
            "創用CC 姓名標示-非商業性 3.0 香港",
            "本文章來自《雲溪今日新聞》。原文：老街修好了",
            "全文網址：老街修好了 | 生活新聞 | 雲溪新聞網 http://yunxi.example/1.html",
            "（云溪作文网提供，转载请注明出处）",
            "原文标题：云溪医院公开招聘公告（32人）",
        ),
        counter_examples=(
            "本文来自一次谈话。",
            "本文来自《云溪志》。",
            "知识共享的时代",
            "新闻标题：怎么写才好？他问。",
        ),
    ),
    Rule(
        name="legal_adviser",
        category="copyright",
        unbroken=True,
        why="Names the lawyers of a paper.",
        pattern=(
            r"[^\s。,:]{0,12}(?:常年)?法律顾问(?:单位)?[ :]{1,3}[^。,\n]{0,20}律师(?:事务所)?"
            r"[^。\n]{0,30}"
        ),
        triggers=("法律顾问",),
        position=Position.AFTER_BODY,
        limit=70,
        examples=("云溪网法律顾问：云溪律师事务所", "本网常年法律顾问 云溪律师事务所 苏禾律师"),
        counter_examples=("担任法律顾问的律师", "法律顾问：苏禾"),
    ),
    Rule(
        name="contributors_wanted",
        category="promotion",
        why="What a paper asks of those who write to it: two set phrases.",
        pattern=rf"{_TOLD}(?=[^\n]{{0,170}}(?:本[报刊网台版]|报料|爆料|线索|【|投稿[“「]|会刊))"
        rf"[^\n]{{0,30}}(?:来稿|投稿|稿件|赐稿|线索|合作邀约|有话要说)[^\n]{{3,140}}",
        signals=(
            r"真实姓名|笔名|联[络系]电话",
            r"删改权|修改权|文责自负|恕不退稿|一经采[用纳]|稿酬|酬谢|版权归",
            r"(?:报料|爆料|热线|电邮|邮箱|微信|QQ)[^\n]{0,10}[:：@\d]|@",
            r"(?:您|你)有[^\n]{0,6}线索|欢迎(?:来稿|投稿|赐稿|向我们)|有话要说"
            r"|【合作邀约】|会刊投稿",
            r"投稿[“「]",
        ),
        needed=2,
        triggers=tuple(words("来稿 投稿 稿件 赐稿 线索 邀约")),
        position=Position.OUTSIDE_BODY,
        limit=180,
        examples=(
            "來稿請附真實姓名、地址及聯絡電話，可用筆名發表。本報對來稿有刪改權。文責自負。",
            "【如果您有新闻线索，欢迎向我们报料，一经采纳有费用酬谢。报料QQ:5550001】",
            "有話要說 投稿「即時論壇」",
            "【合作邀約】yunxi.box@mail.example",
            "会刊投稿：hk@yunxi.example QQ群：10000199",
        ),
        counter_examples=(
            "来稿请寄：云溪市人民路1号编辑部，请注明真实姓名、联系电话。",
            "来稿三百篇，评出十篇。",
            "有线索的市民请与警方联系。",
            "投稿者多是中学生，用笔名。",
        ),
    ),
    Rule(
        name="line_to_press",
        category="hotline",
        unbroken=True,
        why="The number on which a paper takes news, with whatever stands beside it in the line.",
        pattern=rf"[^。,!?:\n]{{0,24}}{_LINE_TO_PRESS}[^。,!?\n]{{0,60}}",
        triggers=tuple(words("热线 专线 报料 爆料 投稿 线索")),
        position=Position.OUTSIDE_BODY,
        limit=120,
        examples=(
            "云报集团云溪网新闻热线：0990-5550 8800 投稿邮箱",
            "爆料專線：0809-000-000",
            "我要评论（0） 我要投稿 报料热线：0990-0002345",
            "新闻热线：96555 直播云溪APP下载",
        ),
        counter_examples=(
            "市民拨打新闻热线0719-5550123反映，老街的路灯坏了三盏。",
            "新闻热线响了一夜",
        ),
    ),
    Rule(
        name="call_to_readers",
        category="share",
        why="Asks in its own words to like, follow and pass on: three phrases, one of them asking.",
        pattern=(
            r"(?![^\n]{0,200}(?:说[,。:]|表示|记者|网友|据悉|报道))(?=[^\n]{0,80}(?:请|记得|别忘"
            r"|欢迎"
            r"|喜欢[^。\n]{0,10}就|快来|长按|点击|戳|扫一扫|扫码|追踪我|关注我|您的支持|你的支持"
            r"|立刻|下载"
            r"|想看更多|觉得))[^\n]{6,150}"
        ),
        signals=(
            r"[点按求]个?一?下?赞|在看|♥|顶 ?\(|一个赞",
            r"关注|订阅|追踪|粉专|粉丝",
            r"转发|分享|收藏|转给",
            r"如果(?:你|您)?(?:喜欢|觉得)|喜欢(?:我|这|本|的话)|觉得(?:有用|不错|好看|好)|有用的话",
            r"下[期次篇]再?见|小编|动力|[哦哟吧啦]\s?[~!]|不见不散",
            r"微信|公众号|微博|APP|客户端|FB|IG(?![A-Za-z])|LINE|YouTube|蓝字",
            r"让?更多人|更多(?:精彩|内容|资讯|开箱|好文|干货)|每天|第一时间|即可|随时|天天|更方便",
            r"长按|扫一扫|扫码|点击上方|下载[^。\n]{0,14}(?:APP|客户端)|免费",
        ),
        needed=3,
        triggers=tuple(words("赞 关注 订阅 追踪 转发 分享 收藏 公众号 蓝字")),
        position=Position.OUTSIDE_BODY,
        limit=170,
        examples=(
            "喜欢我的文章就点个赞吧，关注我，每天分享一道家常菜，我们下期再见！",
            "好了，今天的分享就到这里，觉得有用的话记得点赞+收藏+转发给身边需要的人哦~",
            "喜欢这篇文章嘛，立刻分享出去让更多人知道吧！",
            "覺得有用請按讚分享給更多人知道！一個讚就是小編的動力 ♥",
            "歡迎您關注“云溪健康報”官方微信，每天獲取權威健康資訊。",
            "下载“云溪时报”官方APP，或关注官方微信公众号，即可随时了解动态。",
            "👉 想看更多開箱？追蹤我的 FB 粉專「雲溪的抽屜」＆IG",
            "（点击上方蓝字，免费订阅，每天一味中草药）",
            "扫一扫 关注医院官方微信，预约挂号、查询报告更方便",
            "【云溪养生微信公众号：yx-home】长按复制，天天学养生！",
        ),
        counter_examples=(
            "请大家把这条消息转发给更多人。",
            "“喜欢就点个赞吧，关注我！”他对着镜头说。",
            "她的视频获赞三千，每天都有人关注、分享、收藏。",
            "欢迎关注云溪的变化。",
            "觉得好的书，他会分享给学生。",
        ),
    ),
)
