"""Names under the text: of contributors in brackets, of offices, of the newsroom."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import (
    HAN,
    SURE_NAMES,
    SURE_PERSON,
    SURNAME_BEGINNINGS,
    any_of,
    words,
)

_WROTE = any_of(*words("文 文字 撰文 撰稿 供稿 报道 文稿 通讯员 通讯"))
_MADE = any_of(
    *words(
        "文字 撰文 撰稿 供稿 报道 文稿 通讯员 摄影 摄像 供图 图片 图文 编辑 责编 审核 审定 校对 "
        "初核 初审 复审 终审 "
        "一审 二审 三审 核稿 监制"
    ),
    "文",
    "图",
    "摄",
)
_SIGNED = (
    rf"(?:{_WROTE}(?:/{_MADE})? ?[:/] ?(?P<reporter>{SURE_NAMES})"
    rf"|{_MADE}(?:/{_MADE})? ?[:/] ?{SURE_NAMES}"
    rf"|(?P<reporter>{SURE_PERSON})/{_WROTE}|{SURE_PERSON}/{_MADE})"
)
_DEPARTMENT = rf"(?:{HAN}{{2,16}}[ :]{{1,3}})?"
_NO_NAME = (
    r"(?![^()]{0,3}[文完终选剧体部集称见上下中法省市县区镇村译注编著绘画饰摄]"
    r"|[^()]{2}[呢吗吧啊呀了的])"
)
"""What a surname may also begin, as in 全文完."""
_SHORT_NAME = (
    r"(?![张周]开|张[口望贴]|周[长围边岁到刊]|陈[列旧述设]|杨柳|[黄陆]昏|马[上车路匹虎力]|林[木业区]"
    r"|罗[马列]|钟[声点表头]|[唐宋]代|唐诗|宋[词体]|曾[经用]|叶[片子]|程[序度]|梁架|孟春|董事|谢[意谢绝]"
    r"|解[毕释答析说法一二三]|田[野间地]|付[款费出]|段[落首]|范[围文例本畴]|沈[默]|姜[片丝]|顾[问客]|侯[爵])"
    r"[王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁沈姚卢姜崔钟谭汪范廖贾韦付"
    r"邹孟熊秦邱侯尹薛闫段贺顾郝龚邵莫解]"
    rf"(?![文完终选剧体部集称见上下中法省市县区镇村译注编著绘画饰摄州江西东南北山海京津湖河口城港湾川贵宁门阳圳汉国代度属分色金豆年月日期等故重数类]){HAN}"
)
"""A name of two characters with one of the commonest surnames, no place nor other word.

Surnames such as 高, 何 and 任, which begin more words than can be listed, are left out.
"""

RULES = (
    Rule(
        name="signed_in_brackets",
        category="byline",
        unbroken=True,
        why="Local papers put the contributors' bare names in brackets under the text.",
        pattern=(
            rf"\((?P<reporter>{_SHORT_NAME})\)"
            rf"|\({_NO_NAME}(?P<reporter>(?={SURE_PERSON}){HAN}{{3}}"
            rf"|{SURE_PERSON}(?:[ 、,]{{1,3}}{SURE_PERSON}){{1,3}})\)"
            rf"|[(\[](?:(?:图|文) ?[:/] ?{HAN}{{2,10}} {SURE_NAMES}[ 、,;/|]{{1,4}})?"
            rf"{_SIGNED}(?:[ 、,;/|]{{1,4}}{_SIGNED}){{0,5}}[)\]]"
        ),
        triggers=(
            *tuple(f"({first}" for first in (*SURNAME_BEGINNINGS, *"文图摄撰供报通初审校编监")),
            "[图",
            "[文",
        ),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "（林知秋）",
            "（苏禾）",
            "（周遠 蘇禾）",
            "（摄影/林知秋、苏禾）",
            "[图:学生通讯社 苏禾/文:周远/初审:苏木/复审:白杨]",
        ),
        counter_examples=(
            "（全文完）",
            "（节选）",
            "（江州）",
            "（万元）",
            "（解析）",
            "（苏州）",
            "（方法见附件）",
            "（何必呢）",
            "（周长）",
            "（宋代）",
            "（高度）",
            "（严重）",
            "（罗马）",
            "（陈列）",
            "（文中人物均为化名）",
        ),
    ),
    Rule(
        name="office_in_brackets",
        category="byline",
        unbroken=True,
        why="The office that sent the text in, in brackets under it.",
        pattern=(
            rf"\((?P<source>{HAN}{{3,16}}(?:局|委|办|办公室|委员会|政府|大队|支队|公司|医院|街道办"
            rf"|学院|中学"
            rf"|小学|总队|法院|检察院|融媒体中心))(?: {{0,3}}供稿)?\)"
            rf"|\((?P<source>{HAN}{{2,20}}?)(?:供稿|供图|提供)\)"
            rf"|\((?P<source>{HAN}{{2,8}}(?:日报|晚报|时报|商报|晨报|早报|周刊|新闻网))\)"
            rf"|\((?P<source>{HAN}{{2,14}}[处科局部室委办村镇乡校院队站所员])"
            rf" {{1,3}}(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON}){{0,2}})\)"
        ),
        triggers=tuple(
            f"{end})"
            for end in (
                "局",
                "委",
                "办",
                "公室",
                "员会",
                "政府",
                "队",
                "公司",
                "院",
                "学",
                "中心",
                "供稿",
                "供图",
                "提供",
                *words("日报 晚报 时报 商报 晨报 早报 周刊 新闻网"),
            )
        )
        + tuple(f"{end} " for end in "处科局部室委办村镇乡校院队站所员"),
        position=Position.AFTER_BODY,
        limit=30,
        examples=(
            "（云溪县退役军人事务局）",
            "（云溪市公安局交警支队供稿）",
            "（安全生产管理处  苏禾）",
            "（云溪报业全媒体新闻中心供稿）",
            "（受访者供图）",
            "（雲溪日報）",
            "（白杨镇渡口村指导员 苏禾）",
        ),
        counter_examples=("（城东办 事处）", "（云溪市）", "（见教育局公告）。", "云溪市水务局"),
    ),
    Rule(
        name="house_and_names",
        category="byline",
        unbroken=True,
        why="The newsroom and the names of its people under the text, without any role.",
        pattern=(
            rf"{HAN}{{2,8}}(?:融媒体中心|融媒体|融媒|日报社|日报|晚报|电视台) {{1,3}}"
            rf"(?P<reporter>{SURE_PERSON}(?:[ 、,]{{1,3}}{SURE_PERSON}){{0,5}})"
        ),
        triggers=("融媒", "报 ", "报社 ", "台 "),
        position=Position.AFTER_BODY,
        limit=50,
        examples=("云溪融媒 林知秋 周远 苏禾",),
        counter_examples=("云溪日报 创刊三十年", "云溪融媒的年轻人"),
    ),
    Rule(
        name="trailing_credits",
        category="byline",
        scope=Scope.TAIL,
        edge=")]】",
        why="Schools and offices sign in brackets: （党委宣传部 文/林知秋 图/苏禾）.",
        pattern=(
            rf"[(\[【]{_DEPARTMENT}(?=[^()\n]{{0,60}}{_WROTE})"
            rf"{_SIGNED}(?:[ 、,;/|]{{1,4}}{_SIGNED}){{0,7}}[)\]】]"
        ),
        triggers=("文/", "/文", "文:", "文字", "撰文", "撰稿", "供稿", "报道", "文稿", "通讯"),
        limit=90,
        position=Position.AFTER_BODY,
        examples=(
            "师生代表参加了活动。{（党委宣传部 文/林知秋 图/苏禾）}",
            "会员们还提出了建议。{（撰稿：林知秋 初核：苏禾 编辑：周远 审定：白杨）}",
            "各社团负责人到会。{（校团委 苏禾/文 周远/审核）}",
        ),
        counter_examples=(
            "他把书目列在后面（文/史/哲各三十种）",
            "展出的有信札（文字：行书；图片：三张）",
        ),
    ),
)
