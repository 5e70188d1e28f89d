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
        "报导"
    ),
)
_TIME_LINE = (
    rf"(?:{_TIME_LABEL} ?,?(?:[:] ?(?P<published>{DATE_TIME})?| {{1,2}}(?P<published>{DATE_TIME}))"
    rf"|(?P<published>{DATE_TIME})(?: ?(?:发布|报导|报道|更新|发表))?"
    rf"|\d{{1,2}}:\d{{2}}(?::\d{{2}})?|(?:昨天|今天|前天) ?\d{{1,2}}:\d{{2}}"
    rf"|\d{{1,2}} ?(?:分钟|小时|天)前(?: · ?{HAN}{{2,8}})?)"
)
_NO_SENTENCE = r"(?![^\s]{0,24}(?:的|了|是|来自|发源))"
_SOURCE_NAME = rf"{_NO_SENTENCE}[^\s,。:;!?|()\[\]【】]{{2,24}}"
_SOURCE = (
    r"(?:文章|信息|稿件|新闻|消息|本文|图片|内容)?(?:来源|稿源|出处|来源于|转自"
    r"|转载自|摘自|供稿|发布机构|发布单位|发文单位)"
    rf" ?,?[:|] ?[\[(《“]?(?: ?(?P<source>{_SOURCE_NAME})"
    rf"(?: {{1,3}}(?P<reporter>{SURE_PERSON}))? ?)?[\])》”]?"
)
_PEOPLE = (
    rf"(?:作者|记者|撰稿) ?: ?(?P<reporter>{NAMES})"
    rf"|记者(?P<reporter>{SURE_PERSON})/{HAN}{{2,8}}(?:报导|报道)"
    rf"|(?:责任编辑|责编|编辑|编辑录入|录入) ?: ?(?P<editor>{NAMES})"
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
    rf"|(?:共有?|已有)? ?\d{{1,9}} ?(?:次|人|条)?{_COUNTER_WORD}"
)
_SIZE = r"(?:[特超]?大号?|中号?|小号?|默认|T|A[+-]?|\+|-)"
_FONT = (
    r"【?(?:文章|正文|调整|选择|网页|改变)?(?:字体|字号|字型|字级|文字)(?:大小|设定|设置)? ?:?"
    rf" ?(?:[\[(【]?{_SIZE}[\])】]?[ ,|/]{{0,3}}){{0,6}}】?"
    rf"|A[+-](?: A)? A[+-]|[\[(【]{_SIZE}(?:[ ,|/]{{0,3}}{_SIZE}){{1,4}}[\])】]"
)
_TOOL_WORD = any_of(
    *words(
        "我要评论(0) 听新闻 语音 赞 打印 "
        "打印本页 打印此页 打印文章 打印本文 列印 友善列印 关闭 关闭窗口 关闭本页 "
        "收藏 收藏本文 推荐 投稿 纠错 复制 复制链接 手机看新闻 听新闻 手机查看 进入论坛 "
        "我要评论 发表评论 查看评论 评论 分享 分享到 返回 返回列表 转寄 转寄好友 "
        "E-mail 保存 保存网页 下载 朗读 语音播报 全文 CNML格式 我要反馈 繁体 简体 "
        "加入收藏 推荐给朋友 Printer-Friendly 报错 举报 字号 扫一扫 微博 微信 RSS 订阅 "
        "视力保护色 小字号 大字号 文字大小"
    ),
    *(
        "打 印",
        "关 闭",
        "大 中 小",
        "Fonts Size",
    ),
)
_TOOL = rf"[\[(【<]?{_TOOL_WORD}[\])】>]? ?:?"
_TAG = (
    r"(?:(?:文章|本文|相关)?(?:标签|关键[词字])|(?:文章)?分类|(?:所属|所在)?(?:栏目|分类)"
    r"|Tags?|TAGS?)"
)
_INDEX = (
    r"(?:索引号|文号|发文字号|主题词|主题分类|体裁分类|有效性|信息分类|公开方式|公开范围"
    r"|文章关键词|文章标签|相关标签|标签)"
    r" ?: ?[^。!?\n]{0,40}"
)
_LENGTH = (
    r"(?:本文|全文)?(?:共|约)?(?:字数 ?: ?\d{1,7}|\d{2,6} ?字)"
    r"|(?:预计)?阅读(?:时长)?(?:大约|约|需要?)?:? ?\d{1,3} ?分钟"
)
_PLACE = rf"IP属地 ?: ?{HAN}{{2,6}}|(?:发布|发表)于:? ?{HAN}{{2,6}}|[A-Z]?\d{{1,3}} ?版"
_EMPTY_BRACKETS = r"[\[(【] {0,3}[\])】]"
_SEGMENT = (
    rf"(?:{_LENGTH}|{_PLACE}|{_TIME_LINE}|{_SOURCE}|{_PEOPLE}|{_COUNTER}|{_FONT}|{_TOOL}|{_INDEX}"
    rf"|{URL}|{_EMPTY_BRACKETS})"
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
            rf"(?=[\[(【]?{_SEGMENT})(?![^?!\n]{{0,200}}[?!]\s*\Z)(?!(?:{_PEOPLE}"
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
        ),
        counter_examples=(
            "2021年12月3日江州举行长跑比赛",
            "来源：泉水是从西山流下来的",
            "下载与上传的速度相差很大",
            "作者：林中的鸟儿不好吗？",
            "2031年3月5日",
            "二〇三一年三月五日",
        ),
    ),
    Rule(
        name="dated_house_line",
        category="metadata",
        unbroken=True,
        why="The time with the paper's bare name beside it: 2012-01-12 18:34 江州日报.",
        pattern=(
            rf"(?:{URL} {{0,4}})?(?P<published>{DATE_TIME}) {{0,8}}(?P<source>{MEDIUM}"
            rf"|{HAN}{{2,6}}报(?= )"
            rf"|{AGENCY})(?:{_BETWEEN}{_SEGMENT}){{0,6}}"
            rf"|(?P<source>{MEDIUM}"
            rf"|{AGENCY}) {{0,4}}[(/| ]{{1,3}}(?P<published>{DATE_TIME})[)]?"
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
    Rule(
        name="original_title",
        category="metadata",
        why="Portals repeat the headline under which another paper printed the text.",
        pattern=r"[(\[]?原(?:标题|题) ?: ?[^\n]{2,80}[)\]]?",
        triggers=("原标题", "原题"),
        limit=100,
        examples=("（原标题：江州昨天下了今年第一场雪）", "原标题：江州下雪了"),
        counter_examples=("这篇小说的原标题：很少有人记得了，连作者自己也要想一想才说得出来。",),
        position=Position.OUTSIDE_BODY,
    ),
    Rule(
        name="tag_line",
        category="metadata",
        why="Key words and the section under an article; above it they may head an abstract.",
        pattern=rf"{_TAG} ?: ?[^。!?\n]{{1,80}}|(?:#[^#\s]{{1,20}}#? ?){{2,12}}",
        triggers=("标签", "关键", "分类", "栏目", "Tag", "TAG", "#"),
        position=Position.AFTER_BODY,
        limit=100,
        examples=(
            "关键词：水利；灌溉；丘陵",
            "分类：地方新闻",
            "所属栏目：江州要闻",
            "Tags: 水利 秋收",
            "#江州# #水利#",
        ),
        counter_examples=("关键词是什么", "分类的学问", "# 标题"),
    ),
    Rule(
        name="printed_in",
        category="metadata",
        scope=Scope.TAIL,
        edge=")】",
        why=("Paper, date and page after the last sentence: 《人民日报》(2023年5月1日 第01版)."),
        pattern=(
            rf"[(【]?《 ?(?P<source>{HAN}{{2,14}}) ?》 ?[ (,]{{0,3}}(?P<published>{DATE_TIME})"
            rf"[ ,]{{0,3}}(?:第? ?\w{{1,4}} ?版)?(?:[^()\n]{{0,12}})?[)】]{{1,2}}"
        ),
        triggers=("》",),
        limit=80,
        position=Position.AFTER_BODY,
        examples=(
            "{《江州日报》（2023年5月1日 第01版）}",
            "水利工程年底完工。{（《江州日报》2023年5月1日 03版）}",
        ),
        counter_examples=("他在《江州日报》（一九九〇年合订本）里找到了那篇文章。",),
    ),
    Rule(
        name="photo_credit",
        category="metadata",
        unbroken=True,
        why="A line that says no more than that a picture is from the archive or an agency.",
        pattern=(
            r"[(\[【]?(?:资料图片?|资料照片?|配图|网络(?:图片|配图|截图)|(?:图片|照片"
            r"|配图) ?(?:来源|提供) ?:? ?[^\s。,]{2,16}"
            r"|(?:图|图片|照片) ?[/|:] ?[^\s。,]{2,12}提供|[A-Z]{3,6} ?供图"
            r"|本文图片?(?:均)?来(?:源|自)[^\s。,]{2,10}|视频截图|报系资料照"
            r"|新闻图片来源:[^\s。,]{2,16})[)\]】]?"
        ),
        triggers=(
            *("资料图", "资料照", "配图", "网络图", "网络截", "图片", "照片", "供图", "截图"),
            *("图/", "图:", "图|"),
        ),
        limit=30,
        examples=("（资料图片）", "圖／江州通訊社提供", "图片来源：网络", "资料图"),
        counter_examples=("资料图书馆昨天开放", "图片社的橱窗"),
    ),
)
