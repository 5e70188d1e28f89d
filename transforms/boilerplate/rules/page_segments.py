"""Pieces of the lines that tell when, where and by whom a page was made, and of its tools."""

from __future__ import annotations

from transforms.boilerplate.rules.fragments import (
    DATE_TIME,
    ENGLISH_DATE,
    HAN,
    NAMES,
    PHONE,
    SHORT_ROC_DATE,
    SURE_NAMES,
    SURE_PERSON,
    URL,
    any_of,
    words,
)

TIME_LABEL = any_of(
    *words(
        "发布时间 发布日期 发表时间 发表日期 发表于 发布于 更新时间 更新日期 更新于 "
        "更新 加入时间 出版 "
        "最后更新日期 最后更新时间 最后修改时间 发稿时间 刊登日期 刊登时间 上传时间 添加时间 "
        "录入时间 创建时间 时间 "
        "编辑日期 编辑时间 发帖时间 采集时间 公布时间 公布日期 公告时间 公告日期 登载时间 刊载时间 "
        "日期 "
        "发布 最后更新 最新更新 张贴日期 发文日期 成文日期 生成日期 公开日期 入稿日期 出版日期 "
        "报导 刊登于 刊出日期 刊发时间 录入日期 入库时间 上架时间 上传于 上载日期 发文时间 date "
        "Date "
        "Updated"
    ),
)
LABELLED_DATE = (
    rf"(?P<published>{DATE_TIME}|{SHORT_ROC_DATE}|{ENGLISH_DATE}"
    rf"|\d{{1,2}}:\d{{2}}(?: ?[AaPp][Mm])? {DATE_TIME})"
)
_MONTH = r"\d{4} ?年 ?\d{1,2} ?月(?! ?\d)"
_CLOCK = r"(?:建立|更新|发布)时间 ?:? ?[0-2]\d:?[0-5]\d(?! ?[:\d年./-])"
_TIME_LINE = (
    rf"(?:{_CLOCK}|(?!发布 ?: ?[^\s\d]){TIME_LABEL} ?,?(?:[:|] ?{LABELLED_DATE}?"
    rf"| {{1,2}}(?:{LABELLED_DATE}|{_MONTH}))"
    rf"|(?P<printed_date>{DATE_TIME})(?: ?(?:发布|报导|报道|更新|发表))?"
    r"|[01]\d[-/月][0-3]\d日? {1,3}[0-2]\d:[0-5]\d"
    rf"|\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?(?:凌晨|早上|上午|中午|下午|晚上))?"
    rf"|(?:昨天|今天|前天) ?\d{{1,2}}:\d{{2}}"
    rf"|\d{{1,2}} ?(?:分钟|小时|天|个月)前(?: · ?{HAN}{{2,8}})?)"
)
_GLUED_LABEL = (
    r"(?:浏览|点击|阅读|访问)(?:次数|量|数)|浏览字体|作者|编辑|责任编辑|责编|审核"
    r"|字号|字体|人气"
)
"""What may follow a name without a gap."""

_NO_SENTENCE = r"(?![^\s]{0,24}(?:的|了|是|来自|发源))"
_SOURCE_NAME = (
    rf"{_NO_SENTENCE}(?:(?!(?:{TIME_LABEL}|{_GLUED_LABEL}) ?:)"
    r"[^\s,。:;!?|()\[\]【】]){2,24}(?<![-—])"
)
_SOURCE = (
    rf"(?:作者单位 ?: ?{_SOURCE_NAME}"
    r"|(?:文章|信息|稿件|新闻|消息|本文|图片|内容|作者)?(?:来源|稿源|出处|来源于|转自"
    r"|转载自|摘自|来自|信息提供|信息出处|供稿|供稿单位|来源单位|发布机构|发布单位"
    r"|发文单位|发文机关|发布部门)"
    rf" ?,?[:|] ?[\[(《“]?(?: ?(?P<source>{_SOURCE_NAME})"
    rf"(?: {{1,3}}(?P<reporter>{SURE_PERSON}(?: {{1,3}}{SURE_PERSON}){{0,2}})"
    rf"(?!{HAN}{{0,4}} ?:))? ?)?[\])》”]?)"
)
_PUBLISHER = (
    r"(?:发布人|发布者|上传人|上传者|上传用户|录入人|录入者|信息员)"
    r" ?: ?(?!\d)(?:(?!发布|发表|时间|日期|浏览|点击)[^\s:|,。!?]){1,16}"
)
"""Whoever put the page on the site: no article names them."""

_OTHER_HAND = any_of(
    *words(
        "摄影 摄像 照相 供图 图片 图文 文图 图 审核 审稿 审定 核稿 初审 复审 终审 初核 校对 签发 "
        "总值班 监审 供稿人 审核人 审稿人 校对人 编审 审校 审阅 值班编辑 值班主任 责任校对 摄影者"
    )
)
_DEPARTMENT = rf"{HAN}{{2,14}}(?:部|处|室|局|委|办|院|校|中心)(?!{HAN})"
"""A text may be signed by an office, which is no reporter."""

_UNIT = rf"{HAN}{{2,8}}[乡镇村县区局委办部处科室院校队站所社司] {{0,2}}"
"""Where the writer works, before the name."""

PEOPLE = (
    rf"作者 ?: ?{_UNIT}(?P<reporter>{SURE_PERSON}(?:[ 、]{{1,3}}{SURE_PERSON}){{0,3}})(?!{HAN}| ?:)"
    rf"|(?:(?:文章|本文|原文)?作者|记者|撰稿|撰文|报道|文字|通讯员) ?: ?(?:{_DEPARTMENT}"
    rf"|(?P<reporter>{NAMES}))"
    rf"|记者 {{1,3}}(?P<reporter>{SURE_NAMES})"
    rf"|记者(?P<reporter>{SURE_PERSON})/{HAN}{{2,8}}(?:报导|报道)"
    r"|(?:编辑|责编) ?: ?[^\s:|,。!?\d]{5,14}(?=\d{4}[-年/.])"
    rf"|(?:责任编辑|责编|网编|编辑|编辑录入) ?: ?(?P<editor>{NAMES})"
    rf"|{_OTHER_HAND} ?[:/] ?{NAMES}"
    r"|作者 {1,3}[^\s:|,。!?]{2,12}(?= {1,8}[^\s])"
    r"|(?:作者|编辑|责任编辑|责编|记者|审核|摄影) ?:(?=[ ,;|]{0,8}(?:\Z|[^\s:]{2,6} ?:))"
    r"|(?:作者|类别|分类|属于) ?: ?[^\s:|,。!?]{1,14}|(?:发布|录入) ?: ?(?!\d)[^\s:|,。!?]{2,12}"
)
_COUNTER_WORD = any_of(
    *words(
        "浏览 点击 阅读 点阅 访问 人气 评论 回复 查看 热度 转发 点赞 参与 围观 收藏 跟贴 "
        "跟帖 参与互动 我有话说 下载 观看 播放 阅读量 访问量 浏览量 点击量 点击率"
    ),
)
COUNTER = (
    rf"(?:{_COUNTER_WORD}(?![本此])(?:次数|量|数|人次|人数)?|文档序号"
    rf"|已有) ?[:(\[]? ?\d{{0,9}}(?:\.\d)?[万千]? ?(?:次|人|条|°|℃)?"
    rf"(?:{_COUNTER_WORD}(?! ?[:(\d]))?[)\]]?"
    rf"|您是第 ?\d{{1,9}} ?位(?:访客|访问者)|(?:总|今日)?(?:访问量|访问人数|在线人数) ?: ?\d{{1,9}}"
    r"|\d{1,9} ?(?:观看|浏览|阅读|点击)次数?"
    rf"|(?:共有?|已有)? ?\d{{1,9}} ?(?:次|人|条|个)? ?{_COUNTER_WORD}"
)
_SIZE = r"(?:[特超]?大号?|中号?|小号?|默认|T|A[+-]?|\+|-)"
_FONT = (
    r"【?(?:文章|正文|调整|选择阅读|选择|网页|改变|浏览)?(?:字体|字号|字型|字级|文字)(?:大小|设定"
    r"|设置)? ?:?"
    rf" ?(?:[\[(【〖]?{_SIZE}[\])】〗]?[ ,|/]{{0,3}}){{0,6}}[】\[(【〖〗]?"
    r"|(?:背景颜色|背景色|护眼模式|夜间模式|保护视力色|视力保护) ?:?"
    r"|(?:特大|大) {1,2}中 {1,2}小|小 {1,2}中 {1,2}大(?: {1,2}特大)?"
    rf"|A[+-](?: A)? A[+-]|A A A|[\[(【]{_SIZE}(?:[ ,|/]{{0,3}}{_SIZE}){{1,4}}[\])】]"
)
_TOOL_WORD = any_of(
    *words(
        "我要评论(0) 我来说两句 听新闻 语音 赞 打印 "
        "打印本页 打印此页 打印文章 打印本文 列印 友善列印 关闭 关闭窗口 关闭本页 "
        "收藏 收藏本文 推荐 投稿 纠错 复制 复制链接 手机看新闻 听新闻 手机查看 进入论坛 "
        "我要评论 发表评论 查看评论 评论 分享 分享到 返回 返回列表 转寄 转寄好友 "
        "E-mail 保存 保存网页 下载 朗读 语音播报 全文 CNML格式 我要反馈 繁体 简体 "
        "加入收藏 推荐给朋友 Printer-Friendly 报错 举报 字号 扫一扫 微博 微信 RSS 订阅 "
        "视力保护色 小字号 大字号 文字大小 PDF版 下载PDF 打印预览 我要打印 分享工具 返回顶部 "
        "版权反馈 "
        "版权申诉 WAP浏览 手机浏览 友善打印 列印此页 列印本页 列印文章 列印预览 寄给朋友 "
        "新闻排行 点击排行 一键转发 一键分享 我要分享 播报 阅读模式 关闭此页 关闭页面 WAP版 "
        "收藏本页 收藏此页 大字 中字 小字 大字体 中字体 小字体 "
        "转寄朋友 分享至 转寄友人 回首页 会员专区 网站首页 复制网址 复制本文链接 点阅 字级"
    ),
    *(
        "打 印",
        "关 闭",
        "大 中 小",
        "Fonts Size",
    ),
)
_TOOL = rf"(?:[\[(【<] ?)?{_TOOL_WORD}(?: ?[\])】>])? ?:?"
_INDEX = (
    r"(?:索引号|文号|发文字号|主题词|主题分类|体裁分类|有效性|信息分类|公开方式|公开范围"
    r"|信息编号|新闻编号|文章编号|所属类别|所属分类|责任部门|信息名称|信息类别|信息索引|文件编号"
    r"|文件名称|内容概述|(?:法定)?主动公开分类|公开类别"
    r"|公开形式|公开时限|公开程序|公开责任部门|组配分类|所属主题|废止日期|生效日期"
    r"|文章关键词|文章标签|相关标签|标签|TAGS?|Tags?)"
    r" ?: ?[^。!?\n]{0,60}"
    r"|(?:文档编号|资源ID|下载积分) ?: ?\d{1,12}(?: ?金币)?"
    r"|格式 ?: ?(?:DOCX?|PDF|PPTX?|XLSX?|TXT|RAR|ZIP)|页数 ?: ?\d{1,5}|大小 ?: ?[\d.]{1,8} ?[KMG]?B"
)
_LENGTH = (
    r"(?:本文|全文|本篇文章|文章)?(?:共计|共|约)?(?:字数 ?: ?\d{1,7}| ?\d{2,6} ?个?字)"
    r"|(?:预计|需)?(?:阅读|浏览)?(?:时长)?(?:大约|约|需要?)?:? ?\d{1,3} ?分钟|读完约 ?\d{1,3} ?分钟"
)
_PLACE = rf"IP属地 ?: ?{HAN}{{2,6}}|(?:发布|发表)于:? ?{HAN}{{2,6}}|[A-Z]?\d{{1,3}} ?版"
_HOTLINE = rf"(?:新闻|服务)?热线 ?: ?(?P<hotline>{PHONE})"
_HOST = r"[a-z]{1,8}\.[a-z]{2,12}\.(?:com|net|org|cn)(?:\.cn)?(?![\w.])"
_EMPTY_BRACKETS = r"[\[(【] {0,3}[\])】]"
IMPERSONAL = rf"(?:{_TIME_LINE}|{_SOURCE}|{COUNTER}|{_FONT}|{_TOOL})"
"""Segments that name nobody: patterns for names are ten times as long as all these."""

SEGMENT = (
    rf"(?:{_LENGTH}|{_PLACE}|{_TIME_LINE}|{_SOURCE}|{_PUBLISHER}|{PEOPLE}|{COUNTER}|{_FONT}"
    rf"|{_TOOL}|{_INDEX}|{URL}|{_HOST}|{_HOTLINE}|{_EMPTY_BRACKETS})"
)
SIGNATURE = r"(?:[〇○零一二三四五六七八九]{4}|\d{4}) ?年[^\s]{1,3}月[^\s]{1,3}日"
"""A bare date in Han form: notices and letters end with it; what the page prints is 2031-03-05, or
has a label or a time."""

BETWEEN = r"[ ,;|?·●/\\\-\])】>»]{0,40}+"
