"""Lines of several labels and values of which no list has all labels."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE_TRIGGERS, HAN, URL, any_of, words
from transforms.boilerplate.rules.page_segments import BETWEEN, SEGMENT

_LABEL = rf"{HAN}{{2,8}}(?:\({HAN}{{1,6}}\){HAN}{{0,4}})?"
_COLON = r"(?: {0,2}: ?)"
_PAIR = (
    rf"{_LABEL}{_COLON}(?:(?![ |/;,·\])】]{{0,3}}{_LABEL}{_COLON})"
    rf"(?:{URL}|[^:。!?\n]|(?<=\d):(?=\d))){{0,40}}+"
)
"""A label and its value, which ends where the next label begins; of colons it has a time's only."""

_PART_ENDS = r"(?=[ |,;·/\])】]|\Z)"
_BARE = r"[^\s:。!?|]{1,14}"
"""A name or a department between pairs, as in 撰稿：苏禾 口述 周远 整理."""

_PAGE_LABEL = (
    r"(?:[^\s:。,!?|]{0,5}(?:编号|时间|日期|单位|机构|部门|类型|类别|分类|栏目|地区|区域|来源|稿源"
    r"|出处|作者|编辑|撰稿|昵称|网名|楼主|文号|状态)|(?:来信|发布|发表|上传|录入|提问|咨询|写信)[人者]"
    r"|发布|发表于|点击|阅读|浏览|人气|关键词)"
)
"""With which such a line begins: a headline before it, 苏禾：把课堂搬进稻田, has another colon."""

_COUNT_LABEL = (
    r"(?:浏览|点击|阅读|访问|查看|人气|热度|点阅|围观|下载|字数|跟帖|回帖)(?:次数|量|数|率|人数)?"
)
_DATE = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}"
_PAGE_DATES = any_of(
    *words("发布 发表 更新 上传 录入 添加 刊登 发稿 发帖 入库 收录 采集 公布 公示 公开 登记")
)
_MAIL = any_of(*words("来信 写信 留言 咨询 投诉 提问 信件 诉求 答复 回复 办理 受理 处理 办结 转办"))
_MAIL_LABEL = (
    rf"{_MAIL}(?:人|者|人姓名|时间|日期|单位|部门|机构|编号|标题|主题"
    r"|类型|类别|状态|结果|渠道|方式)"
)
_PATENT_LABEL = any_of(
    *words(
        "申请号 专利号 申请日 申请日期 公开号 公开(公告)号 公开日 公开(公告)日 公告号 公告日 "
        "授权公告号 授权公告日 申请人 申请(专利权)人 专利权人 发明人 设计人 发明(设计)人 代理机构 "
        "代理人 主分类号 分类号 专利类型 法律状态 优先权日"
    )
)
_VALUE = r"(?:[^:。!?\n]|(?<=\d):(?=\d)){0,50}?"

RULES = (
    Rule(
        name="labelled_line",
        category="metadata",
        unbroken=True,
        why="Labels and values of a page, some of them of its own making, beside known ones.",
        pattern=(
            rf"(?=[\[(【|]? ?{_PAGE_LABEL}{_COLON}|[^\n]{{0,60}}{_DATE})(?=[^\n]{{0,100}}:)"
            rf"(?:[\[(【]? ?(?:{SEGMENT}{_PART_ENDS}|{_PAIR}|{_BARE}{_PART_ENDS})"
            rf"{BETWEEN}){{1,14}}+"
        ),
        signals=(
            rf"{_COUNT_LABEL} ?[:(\[]|\d ?次(?: |$|浏览|阅读|点击)",
            rf"(?:{_PAGE_DATES}(?:时间|日期|于)|{_MAIL}时间) ?: ?{_DATE}",
            rf"{_DATE}日? {{0,3}}\d{{1,2}}:\d{{2}}",
            r"(?:来源|稿源|出处|转自) ?:",
            r"(?:发布(?:人|者|单位|机构)?|上传者?|录入|编辑|责编|审核|供稿|撰稿|作者|楼主|昵称|网名"
            r"|来信人|提问者|网友) ?:",
            r"(?:信件|信息|文档|文章|新闻|资料|帖子|文件|稿件)(?:编号|索引号|ID) ?:|索引号 ?:",
            r"字[体号级] ?:|打印|关闭",
            r"(?:登录|登陆|注册|付费)后?(?:查看|可见|可看)|会员可见",
            r"[★☆]{3,5}",
        ),
        needed=2,
        triggers=(*DATE_TRIGGERS, *words("浏览 点击 阅读 访问 查看 人气 热度 点阅 围观 字数")),
        position=Position.BEFORE_BODY,
        limit=160,
        examples=(
            "信件编号：2031030512 来信人：苏** 来信时间：2031-03-05 21:07:33 浏览：158次",
            "作者：三（2）班 苏禾妈妈 发布：admin 阅读：96次 2031-3-5 8:25:00",
            "地區：江州 發布時間：2031-03-05 截止時間：登錄後查看 項目編號：登錄後查看",
            "时间：2031-03-05  作者：佚名  字数：600字左右  热度：★★★☆☆",
            "暱稱: 糖糖　發表於: 2031/03/05 (三) 14:20　瀏覽: 5127　回應: 38",
            "课程类别：水利 适用年级：三年级 上传者：苏禾 下载：36次",
        ),
        counter_examples=(
            "时间：2031-03-05 地点：云溪剧院 主持：苏禾",
            "会议时间：2031-03-05 14:00 会议地点：三楼会议室 主持人：苏禾",
            "作者：苏禾 出版社：江州出版社 出版时间：2031-03-05 定价：36元",
            "报名时间：2031-03-05 截止时间：2031-03-20 联系人：苏禾",
            "苏禾：把课堂搬进稻田 来源：云溪网 阅读：36",
            "来源：捐赠 年代：清 编号：36",
        ),
    ),
    Rule(
        name="mailbox_line",
        category="metadata",
        unbroken=True,
        why="An office's letter box tells of a letter and its answer who wrote, and when.",
        pattern=(rf"(?:{_MAIL_LABEL}{_COLON}{_VALUE}(?: {{1,8}}|[|;,] ?|\Z)){{2,8}}"),
        signals=(_DATE, r"编号 ?: ?[\dA-Z]{4}"),
        needed=1,
        triggers=tuple(f"{end}{mark}" for end in ("时间", "日期", "编号") for mark in (":", " :")),
        limit=160,
        examples=(
            "答复单位：云溪县水务局 答复时间：2031-03-05 10:42:05",
            "信件编号：2031030512 信件类型：咨询 来信时间：2031-03-05",
            "受理部門：交通局  回復日期：2031-03-05  辦理狀態：已辦結",
        ),
        counter_examples=(
            "咨询时间：周一至周五 咨询地点：市民中心",
            "受理时间：2031-03-05 地点：云溪剧院",
            "答复时间：三个工作日",
        ),
    ),
    Rule(
        name="patent_line",
        category="metadata",
        unbroken=True,
        why="The numbers, days and people of a patent in a line over its text.",
        pattern=rf"(?:{_PATENT_LABEL}{_COLON}{_VALUE}(?: {{1,8}}|[|;,] ?|\Z)){{2,10}}",
        triggers=tuple(
            f"{end}{mark}"
            for end in ("申请号", "利号", "申请日", "公开日", "公告日", "利权)人", "发明人", "权人")
            for mark in (":", " :")
        ),
        position=Position.BEFORE_BODY,
        limit=160,
        examples=(
            "申請號:CN203120999000.X  申請日:2031-08-09  公開(公告)號:CN203100000U",
            "申请（专利权）人：云溪机械有限公司  发明人：苏禾；周远",
        ),
        counter_examples=("申请人：苏禾 被申请人：云溪机械厂", "申请号：36", "发明人：苏禾"),
    ),
)
