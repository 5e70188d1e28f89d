"""Time, source, print, font-size and click-count lines."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import (
    AGENCY,
    DATE_TIME,
    DATE_TRIGGERS,
    HAN,
    MEDIUM,
    NAMES,
    SHORT_ROC_DATE,
    SURE_NAMES,
    SURE_PERSON,
    URL,
    any_of,
    words,
)

_TIME_LABEL = any_of(
    *words(
        "发布时间 发布日期 发表时间 发表日期 发表于 发布于 更新时间 更新日期 更新于 "
        "更新 发稿时间 刊登日期 刊登时间 上传时间 添加时间 录入时间 创建时间 时间 日期 "
        "发布 最后更新 最新更新 张贴日期 发文日期 成文日期 生成日期 公开日期 入稿日期 出版日期 "
        "报导 刊登于 刊出日期 刊发时间 录入日期 入库时间 上架时间 上传于 上载日期 发文时间 date "
        "Date "
        "Updated"
    ),
)
_LABELLED_DATE = rf"(?P<published>{DATE_TIME}|{SHORT_ROC_DATE}|\d{{1,2}}:\d{{2}} {DATE_TIME})"
_CLOCK = r"(?:建立|更新|发布)时间 ?:? ?[0-2]\d:?[0-5]\d(?! ?[:\d年./-])"
_TIME_LINE = (
    rf"(?:{_CLOCK}|(?!发布 ?: ?[^\s\d]){_TIME_LABEL} ?,?(?:[:] ?{_LABELLED_DATE}?"
    rf"| {{1,2}}{_LABELLED_DATE})"
    rf"|(?P<printed_date>{DATE_TIME})(?: ?(?:发布|报导|报道|更新|发表))?"
    rf"|\d{{1,2}}:\d{{2}}(?::\d{{2}})?|(?:昨天|今天|前天) ?\d{{1,2}}:\d{{2}}"
    rf"|\d{{1,2}} ?(?:分钟|小时|天|个月)前(?: · ?{HAN}{{2,8}})?)"
)
_NO_SENTENCE = r"(?![^\s]{0,24}(?:的|了|是|来自|发源))"
_SOURCE_NAME = rf"{_NO_SENTENCE}(?:(?!{_TIME_LABEL} ?:)[^\s,。:;!?|()\[\]【】]){{2,24}}(?<![-—])"
_SOURCE = (
    r"(?:文章|信息|稿件|新闻|消息|本文|图片|内容)?(?:来源|稿源|出处|来源于|转自"
    r"|转载自|摘自|供稿|供稿单位|作者单位|来源单位|发布机构|发布单位|发文单位|发文机关|发布部门)"
    rf" ?,?[:|] ?[\[(《“]?(?: ?(?P<source>{_SOURCE_NAME})"
    rf"(?: {{1,3}}(?P<reporter>{SURE_PERSON}))? ?)?[\])》”]?"
)
_PUBLISHER = (
    r"(?:发布人|发布者|上传人|上传者|上传用户|录入人|录入者|信息员)"
    r" ?: ?(?!\d)(?:(?!发布|发表|时间|日期|浏览|点击)[^\s:|,。!?]){1,16}"
)
"""Whoever put the page on the site: no article names them."""

_OTHER_HAND = any_of(
    *words(
        "摄影 摄像 照相 供图 图片 图文 文图 图 审核 审稿 审定 核稿 初审 复审 终审 初核 校对 签发 "
        "监审 供稿人"
    )
)
_DEPARTMENT = rf"{HAN}{{2,14}}(?:部|处|室|局|委|办|院|校|中心)(?!{HAN})"
"""A text may be signed by an office, which is no reporter."""

_PEOPLE = (
    rf"(?:作者|记者|撰稿|撰文|报道|文字|通讯员) ?: ?(?:{_DEPARTMENT}|(?P<reporter>{NAMES}))"
    rf"|记者 {{1,3}}(?P<reporter>{SURE_NAMES})"
    rf"|记者(?P<reporter>{SURE_PERSON})/{HAN}{{2,8}}(?:报导|报道)"
    rf"|(?:责任编辑|责编|编辑|编辑录入) ?: ?(?P<editor>{NAMES})"
    rf"|{_OTHER_HAND} ?[:/] ?{NAMES}"
    r"|(?:作者|类别) ?: ?[^\s:|,。!?]{1,14}|(?:发布|录入) ?: ?(?!\d)[^\s:|,。!?]{2,12}"
)
_COUNTER_WORD = any_of(
    *words(
        "浏览 点击 阅读 访问 人气 评论 回复 查看 热度 转发 点赞 参与 围观 收藏 跟贴 "
        "跟帖 参与互动 我有话说 下载 观看 播放 阅读量 访问量 浏览量 点击量 点击率"
    ),
)
_COUNTER = (
    rf"(?:{_COUNTER_WORD}(?:次数|量|数|人次|人数)?|文档序号"
    rf"|已有) ?[:(\[]? ?\d{{0,9}}(?:\.\d)?[万千]? ?(?:次|人|条)?"
    rf"(?:{_COUNTER_WORD}(?! ?[:(\d]))?[)\]]?"
    rf"|您是第 ?\d{{1,9}} ?位(?:访客|访问者)|(?:总|今日)?(?:访问量|访问人数|在线人数) ?: ?\d{{1,9}}"
    rf"|(?:共有?|已有)? ?\d{{1,9}} ?(?:次|人|条)? ?{_COUNTER_WORD}"
)
_SIZE = r"(?:[特超]?大号?|中号?|小号?|默认|T|A[+-]?|\+|-)"
_FONT = (
    r"【?(?:文章|正文|调整|选择|网页|改变)?(?:字体|字号|字型|字级|文字)(?:大小|设定|设置)? ?:?"
    rf" ?(?:[\[(【]?{_SIZE}[\])】]?[ ,|/]{{0,3}}){{0,6}}[】\[(【]?"
    rf"|A[+-](?: A)? A[+-]|A A A|[\[(【]{_SIZE}(?:[ ,|/]{{0,3}}{_SIZE}){{1,4}}[\])】]"
)
_TOOL_WORD = any_of(
    *words(
        "我要评论(0) 听新闻 语音 赞 打印 "
        "打印本页 打印此页 打印文章 打印本文 列印 友善列印 关闭 关闭窗口 关闭本页 "
        "收藏 收藏本文 推荐 投稿 纠错 复制 复制链接 手机看新闻 听新闻 手机查看 进入论坛 "
        "我要评论 发表评论 查看评论 评论 分享 分享到 返回 返回列表 转寄 转寄好友 "
        "E-mail 保存 保存网页 下载 朗读 语音播报 全文 CNML格式 我要反馈 繁体 简体 "
        "加入收藏 推荐给朋友 Printer-Friendly 报错 举报 字号 扫一扫 微博 微信 RSS 订阅 "
        "视力保护色 小字号 大字号 文字大小 PDF版 下载PDF 打印预览 我要打印 分享工具"
    ),
    *(
        "打 印",
        "关 闭",
        "大 中 小",
        "Fonts Size",
    ),
)
_TOOL = rf"[\[(【<]?{_TOOL_WORD}[\])】>]? ?:?"
_INDEX = (
    r"(?:索引号|文号|发文字号|主题词|主题分类|体裁分类|有效性|信息分类|公开方式|公开范围"
    r"|文章关键词|文章标签|相关标签|标签|TAGS?|Tags?)"
    r" ?: ?[^。!?\n]{0,40}"
    r"|(?:文档编号|资源ID|下载积分) ?: ?\d{1,12}(?: ?金币)?"
    r"|格式 ?: ?(?:DOCX?|PDF|PPTX?|XLSX?|TXT|RAR|ZIP)|页数 ?: ?\d{1,5}|大小 ?: ?[\d.]{1,8} ?[KMG]?B"
)
_LENGTH = (
    r"(?:本文|全文|本篇文章)?(?:共|约)?(?:字数 ?: ?\d{1,7}| ?\d{2,6} ?字)"
    r"|(?:预计|需)?(?:阅读|浏览)?(?:时长)?(?:大约|约|需要?)?:? ?\d{1,3} ?分钟|读完约 ?\d{1,3} ?分钟"
)
_PLACE = rf"IP属地 ?: ?{HAN}{{2,6}}|(?:发布|发表)于:? ?{HAN}{{2,6}}|[A-Z]?\d{{1,3}} ?版"
_EMPTY_BRACKETS = r"[\[(【] {0,3}[\])】]"
_IMPERSONAL = rf"(?:{_TIME_LINE}|{_SOURCE}|{_COUNTER}|{_FONT}|{_TOOL})"
"""Segments that name nobody: patterns for names are ten times as long as all these."""

_SEGMENT = (
    rf"(?:{_LENGTH}|{_PLACE}|{_TIME_LINE}|{_SOURCE}|{_PUBLISHER}|{_PEOPLE}|{_COUNTER}|{_FONT}"
    rf"|{_TOOL}|{_INDEX}|{URL}|{_EMPTY_BRACKETS})"
)
_SIGNATURE = r"(?:[〇○零一二三四五六七八九]{4}|\d{4}) ?年[^\s]{1,3}月[^\s]{1,3}日"
"""A bare date in Han form: notices and letters end with it; what the page prints is 2031-03-05, or
has a label or a time."""

_BETWEEN = r"[ ,;|?·/\\\-\])】>»]{0,40}+"

RULES = (
    Rule(
        name="page_line",
        category="metadata",
        unbroken=True,
        why="A line made only of dates, source, counters, font sizes and print links.",
        pattern=(
            rf"(?![^?!\n]{{0,200}}[?!]\s*\Z)(?!(?:{_PEOPLE}"
            rf"|{_SIGNATURE})\s*\Z)(?:[\[(【]?{_SEGMENT}{_BETWEEN}){{1,12}}+"
        ),
        triggers=(
            *(
                "访客",
                "访问",
                "人数",
                "更新",
                "标签",
                "关键词",
                "A- ",
                "A+",
                "听新闻",
                "分钟",
                "小时前",
                "天前",
                "昨天",
                "字数",
                "属地",
                "布于",
                "表于",
                "登于",
                "人气",
                "浏览",
                "PDF",
                "date ",
                "A A A",
            ),
            *(
                *DATE_TRIGGERS,
                ":",
                "来源",
                "稿源",
                "出处",
                "转自",
                "浏览",
                "点击",
                "阅读",
                "访问",
                "评论",
                "字体",
            ),
            *(
                "字号",
                "字型",
                "字级",
                "文字",
                "打印",
                "列印",
                "关闭",
                "收藏",
                "分享",
                "http",
                "www.",
                "大 ",
                "大|",
                "大号",
                "[大",
                "(大",
                "微博",
            ),
            *(
                "Printer",
                "Fonts",
                "手机",
                "保存",
                "投稿",
                "推荐",
                "纠错",
                "复制",
                "下载",
                "全文",
                "繁体",
                "简体",
                "举报",
            ),
        ),
        position=Position.OUTSIDE_BODY,
        limit=200,
        examples=(
            "发布时间：2020年05月14日",
            "来源：江州网",
            "打印：",
            "字体：",
            "2012-01-12 14:00:35　來源：江州晚報　編輯：蘇禾",
            "发布时间:2021-01-09 16:43:46??点击次数:1408次",
            "文档序号：11900000阅读：873来源：国知局",
            "【字號 大 中 小】 【打印】 【關閉】",
            "2012年01月12日 15:20 来源：江州晚报 参与互动(0)",
            "http://www.jiangzhou.example 2012/1/17 17:23:10 字体: 【大 中 小】",
            "2012-01-17",
            "发布时间： 2012-01-17 20:52 来源： 江州网 陈舟",
            "[稿源：江州网-江州晚报]",
            "調整字體︰",
            "索引号：JZ00-2021-0012 发布机构：江州市人民政府 浏览次数：33",
            "3小时前 · 江州",
            "2031-03-05 09:12 IP属地：江州",
            "本文字数：1203，阅读时长大约3分钟",
            "發布時間 2031/03/05 09:12",
            "發布日期：120-03-05",
            "date 2031-03-05",
            "05.03.2031 09:12",
            "2031-03-05 HKT 09:12",
            "刊登於 2031-03-05",
            "更新時間：08:30 2031-03-05 HKT",
            "建立時間:0619",
            "更新時間 08:29",
            "发布：管理员 来源：办公室 日期：2031-03-05 人气：",
            "发布者：苏禾发布时间：2031-03-05浏览次数：238",
            "作者:宣传部来源:江州一中发布时间:2031-03-05点击量:10",
            "稿件来源：办公室 | 作者：苏禾 | 摄影：白杨 陈舟 | 编辑：周远 | 阅读次数：",
            "来源：办公室  报道：苏禾  照相：白杨  审核：周远",
            "記者  林知秋  周遠  蘇禾        來源:江州網",
            "来源：江州晚报-- 2031-03-05 07:54:51 字号：TT",
            "来源：市水务局 2031-03-05 10:21 字体：【",
            "2031-03-05 09:12:10 来源：江州专利 TAG：",
            "7 评论 12621 浏览 77 收藏 24 分钟",
            "共 8658字，需浏览 18分钟",
            "2031-03-05      2134 次浏览",
            "上传人：b****5 文档编号：7612824 上传时间：2031-01-25 格式：DOCX 页数：28 "
            "大小：37.25KB",
            "人氣",
            "本篇文章375字，读完约1分钟",
        ),
        counter_examples=(
            "2021年12月3日江州举行长跑比赛",
            "来源：泉水是从西山流下来的",
            "下载与上传的速度相差很大",
            "作者：林中的鸟儿不好吗？",
            "2031年3月5日",
            "二〇三一年三月五日",
            "发布：三年来的数据",
            "格式：书信要写明日期",
            "24 分钟的赛跑",
            "摄影：苏禾",
            "上传了三张照片",
        ),
    ),
    Rule(
        name="page_line_inside",
        category="metadata",
        unbroken=True,
        why="The same between paragraphs, under a summary: only with a date in digits and a label.",
        pattern=(rf"(?=[^\n]{{0,80}}\d{{4}}[-/.年]\d)(?:[\[(【]?{_IMPERSONAL}{_BETWEEN}){{1,12}}+"),
        signals=(
            r"(?:来源|稿源|发布时间|发布日期|发表时间|更新时间) ?:",
            r"\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日? {1,3}\d{1,2}:\d{2}",
        ),
        needed=2,
        triggers=("来源:", "来源 :", "稿源:", "时间:", "日期:", "来源：", "时间："),
        limit=120,
        examples=("2031-03-05 08:57 来源：江州新闻网", "发布时间：2031-03-05 08:57 来源：云溪网"),
        counter_examples=("2031-03-05 江州港货物来源：渡口", "时间：2031年3月5日 地点：渡口"),
    ),
    Rule(
        name="after_title",
        category="metadata",
        scope=Scope.TAIL,
        why="Time and source in the line of the headline, behind it.",
        pattern=(
            rf"(?:发布时间|发布日期|发表时间|更新时间) ?: ?{_LABELLED_DATE}"
            rf"(?:{_BETWEEN}{_IMPERSONAL}){{0,6}}+[\])】]?"
        ),
        triggers=("时间:", "日期:", "时间：", "日期："),
        limit=100,
        position=Position.OUTSIDE_BODY,
        examples=("云溪老街修缮完工 {发布时间：2031-03-05 来源：云溪网}",),
        counter_examples=("各单位须在附件一写明发布时间：",),
    ),
    Rule(
        name="channel_and_date",
        category="metadata",
        unbroken=True,
        why="The channel, the time and a counter: 江州要闻 2031-03-05 09:12 328.",
        pattern=(
            rf"{HAN}{{2,14}} ?[|] ?(?=[^\n]{{0,60}}\d{{4}}[-/.年])"
            rf"(?:{_IMPERSONAL}{_BETWEEN}){{1,6}}+"
            rf"|{HAN}{{0,8}} {{0,3}}(?:(?P<printed_date>\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}"
            rf"(?: \d{{1,2}}:\d{{2}}(?::\d{{2}})?)) ?(?:\d{{1,7}}|{_COUNTER})?"
            rf"|(?P<printed_date>\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}) {{1,10}}(?:\d{{1,7}}"
            rf"|{_COUNTER})"
            rf"|(?:{_TIME_LABEL} ?: ?{_LABELLED_DATE})(?:{_BETWEEN}{_IMPERSONAL}){{1,6}}+)"
        ),
        triggers=DATE_TRIGGERS,
        position=Position.BEFORE_BODY,
        limit=120,
        examples=(
            "专利检索2031-03-05  43",
            "江州要闻 2031-03-05 17:36:33 5283阅读",
            "云溪医院 | 2031-03-05 04:16:08",
            "雲溪鋰電 | 點擊量:0次 | 2031年03月05日",
            "2031-03-05 12:35:04 1",
            "专利代理 发布时间：2031-03-05 10:12:37 浏览：",
        ),
        counter_examples=("开工 2031-03-05", "渡口 2031年3月5日"),
    ),
    Rule(
        name="dated_house_line",
        category="metadata",
        unbroken=True,
        why="The time with the paper's bare name beside it: 2012-01-12 18:34 江州日报.",
        pattern=(
            rf"(?:(?:{URL} {{0,4}})?(?P<printed_date>{DATE_TIME}) {{0,8}}(?P<source>{MEDIUM}"
            rf"|{HAN}{{2,6}}报(?= )"
            rf"|{AGENCY})"
            rf"|(?P<source>{MEDIUM}"
            rf"|{AGENCY}) {{0,4}}[(/| ]{{1,3}}(?P<printed_date>{DATE_TIME})[)]?)"
            rf"(?:{_BETWEEN}{_SEGMENT}){{0,6}}"
        ),
        triggers=DATE_TRIGGERS,
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=(
            "2012-01-12 18:34 江州日报",
            "江州新浪網 (2012-01-16 13:40)",
            "2031-03-05 09:12　江州网　我要评论(0)",
            "2031-03-05 09:12 雲溪報 記者蘇禾／雲溪報導",
        ),
        counter_examples=("2012年1月12日 江州日报社迁入新址",),
    ),
)
