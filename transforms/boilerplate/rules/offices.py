"""What the sites of offices print: their links, keepers, counters, and cards over documents."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, repeated, words

_LINK = words(
    "政府网站找错 我为政府网站找错 网站纠错 网站无障碍 无障碍阅读 无障碍浏览 长者专版 长者助手 "
    "适老化版 智能问答 "
    "智能客服 智能机器人 登录个人中心 个人中心 用户中心 用户空间 站内检索 站内搜索 高级检索 "
    "政府微信 政府微博 政务微信 "
    "政务微博 政务新媒体 政务头条 手机客户端 移动客户端 移动端应用 移动端 微信公众号 官方微信 "
    "官方微博 繁体版 繁体中文 "
    "简体中文 简体版 英文版 English 国家部委网站 中央部委网站 省级政府网站 各省区市网站 "
    "市州政府网站 市县政府网站 "
    "县市区政府网站 区县政府网站 市直部门网站 市政府部门网站 其他相关网站 其他网站 其它网站 "
    "相关网站 新闻媒体网站 友情链接 "
    "政府信息公开指南 政府信息公开制度 政府信息公开年报 政府信息公开年度报告 政府信息公开目录 "
    "法定主动公开内容 依申请公开 "
    "政府信息依申请公开 党政机关 网站支持IPv6 收藏本站 网站地图 网站声明 隐私权及资讯安全宣告 "
    "隐私权及信息安全宣告 "
    "资讯安全宣告 无障碍网页说明 双语词汇对照表 中国政府网 省政府网 省政府网站 市政府网站 "
    "国务院部门网站 "
    "县区网站 部门网站 电子证照 机器人问答 请选择 加载中 关怀版 无障碍 返回旧版 手机版 电脑版"
)
_LINK_LINE = repeated(any_of(*_LINK), r"[ |/·,、=\-]{1,6}", 12)
_SURE_LINK = [
    link for link in _LINK if link not in ("党政机关", "请选择", "依申请公开", "无障碍", "电子证照")
]
_OFFICE = rf"{HAN}{{2,18}}" + any_of(
    *words(
        "部 办 办公室 局 委 委员会 政府 报社 日报社 电视台 中心 协会 联合会 公司 医院 学院 网 网站"
    )
)
_SERVICE = (
    r"(?:(?:网站)?(?:维护|管理|承办|发布|资料提供)单位|上版日期|下版日期|资料更新|资料检视"
    r"|市府分类|承办人"
    r"|最佳浏览(?:解析度|环境|效果)|建议(?:浏览解析度|解析度|使用浏览器)|(?:本日|今日|累计"
    r"|总)?(?:访客|浏览|到访|造访|参观)"
    r"(?:人次|人数|总数|数)) ?: ?[^。!?\n]{0,40}"
)

RULES = (
    Rule(
        name="office_link",
        category="navigation",
        unbroken=True,
        why="Links of an office's site: reading aids, accounts, sites of other offices.",
        pattern=(
            rf"(?=[^\n]{{0,80}}?{any_of(*_SURE_LINK)})[=\-]{{0,3}} ?{_LINK_LINE} ?[=\-]{{0,3}}"
            r"|-{1,3}请选择-{1,3}"
        ),
        triggers=(*_SURE_LINK, "请选择-"),
        position=Position.OUTSIDE_BODY,
        limit=120,
        examples=(
            "政府网站找错",
            "==国家部委网站==",
            "--请选择--",
            "智能问答",
            "中国政府网 | 省政府网",
            "隱私權及資訊安全宣告",
        ),
        counter_examples=("党政机关", "依申请公开", "智能客服的早晨", "手机版的老街"),
    ),
    Rule(
        name="office_service",
        category="metadata",
        unbroken=True,
        why="Who keeps the page, when it was put up, how many came.",
        pattern=repeated(f"(?:{_SERVICE})", r"[ |,;]{1,6}", 4),
        triggers=(
            *(f"单位{mark}" for mark in ":： "),
            *words(
                "上版日期 下版日期 资料更新 资料检视 市府分类 承办人 最佳浏览 解析度 建议使用浏览器"
            ),
            *words("访客人 浏览人 到访人 造访人 参观人 访客总 浏览总 访客数 浏览数"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=120,
        examples=(
            "維護單位：秘書處",
            "上版日期：120-03-05",
            "累計瀏覽人次：120365",
            "今日訪客人數：5659771",
            "最佳瀏覽解析度：1024*768",
        ),
        counter_examples=("主办单位：云溪市教育局", "承办人的苦衷"),
    ),
    Rule(
        name="kept_by",
        category="masthead",
        unbroken=True,
        why="The offices that run a site, under its name.",
        pattern=(
            rf"(?:{_OFFICE} {{1,4}}){{1,4}}(?:主办|主管|承办|联合主办|协办)"
            rf"(?: {{1,4}}(?:{_OFFICE} {{1,4}}){{1,3}}(?:承办|协办|技术支持))?"
        ),
        triggers=(" 主办", " 主管", " 承办", " 联合主办", " 协办"),
        position=Position.BEFORE_BODY,
        limit=80,
        examples=("云溪市委宣传部 云溪市文明办  主办", "云溪市融媒体中心 主办"),
        counter_examples=("老街灯会 主办", "主办：云溪市教育局"),
    ),
    Rule(
        name="content_label",
        category="navigation",
        unbroken=True,
        why="The label of the field that holds the article.",
        pattern=(
            r"(?:公告|新闻|详细|文章|信息|消息|通知|公示|正文|活动)内容 ?:?|内容详情 ?:?|正文 ?:?"
            r"|(?:问题描述|内容正文|文章预览|内容预览|详细介绍|产品属性|产品详情|商品详情) ?:?"
            r"|(?:基本|法律|详细)信息 ?: ?|相似专利 ?: ?"
        ),
        triggers=(
            "内容",
            "正文",
            "详细介绍",
            "属性",
            "详情",
            "预览",
            "描述",
            "信息:",
            "信息 :",
            "信息：",
            "相似专利",
        ),
        position=Position.BEFORE_BODY,
        limit=10,
        examples=(
            "公告內容",
            "正文：",
            "详细内容",
            "问题描述：",
            "详细介绍",
            "产品属性",
            "文章预览",
        ),
        counter_examples=("内容", "新闻内容的边界", "活动内容丰富"),
    ),
)
