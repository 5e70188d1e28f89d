"""Bars of weather and shares, language switches, searches, notices on reading aids."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, repeated, words

_SKY = r"(?:晴|阴|多云|少云|雾|霾|扬沙|(?:小|中|大|暴|阵|雷阵|小到中|中到大)(?:雨|雪))"
_DEGREES = r"-?\d{1,2}(?: ?[~/\-] ?-?\d{1,2})? ?(?:℃|°C?)(?: ?[~/\-] ?-?\d{1,2} ?(?:℃|°C?))?"
_INDEX = any_of(
    *words(
        "上证指数 上证综指 深证成指 创业板指 沪深300 恒生指数 道琼斯 纳斯达克 标普500 台股指数 "
        "加权指数 日经225"
    )
)
_QUOTE = rf"{_INDEX} ?:? ?\d[\d.,]{{2,10}}(?:[ ↑↓▲▼+-]{{1,3}}\d[\d.,]{{0,8}}%?){{0,3}}"
_SWITCH = any_of(
    *words(
        "简体 繁体 简体中文 繁体中文 中文 English 英文 日本语 无障碍 无障碍浏览 长者模式 长者版 "
        "适老版 适老化 简体版 繁体版 英文版 中文版 正体中文 日文版 行动版 网页版 寄给朋友 "
        "政府新闻网 主页 "
        "关怀版 智能机器人 智能问答 移动版 手机版 电脑版 微博 微信 站群导航 设为首页 加入收藏 RSS"
    )
)

RULES = (
    Rule(
        name="weather_bar",
        category="navigation",
        unbroken=True,
        why="Today's weather, as portals print it at the head of every page.",
        pattern=(
            rf"(?:{HAN}{{2,6}} )?(?:今[天日]"
            rf"|明[天日])?(?:天气(?:预报)?)? ?:? ?{_SKY}(?:转{_SKY})? ?{_DEGREES}"
            rf"(?: ?{HAN}{{1,4}}风 ?\d?(?:[~-]\d)?级?)?|天气预报"
        ),
        triggers=("℃", "°", "天气预报"),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("江州 今天 晴 12~23℃ 东北风3级", "今日天气：晴 12℃~23℃", "江州市 多云 12℃"),
        counter_examples=("今天晴，气温12℃，适合出门。", "3月5日云溪市天气预报"),
    ),
    Rule(
        name="market_bar",
        category="navigation",
        unbroken=True,
        why="The indexes of the exchanges in one line.",
        pattern=repeated(_QUOTE, "[ |,;]{1,6}", 8),
        triggers=("指数", "成指", "综指", "板指", "沪深300", "道琼斯", "纳斯达克", "标普", "日经"),
        position=Position.BESIDE_BODY,
        limit=200,
        examples=(
            "上证指数 3012.36 ↑ 0.41% 深证成指 9876.54 ↓ 0.12%",
            "上证指数 3012.36 -12.30 -0.41%",
        ),
        counter_examples=("上证指数跌破3012.36点", "恒生指数的一百年"),
    ),
    Rule(
        name="switches",
        category="navigation",
        unbroken=True,
        why="Switches of language, size and reading aids.",
        pattern=rf"{_SWITCH}(?:[ |/·,、\-]{{1,6}}{_SWITCH}){{1,10}}|(?:无障碍|长者)(?:浏览|模式"
        rf"|阅读)|智能机器人",
        triggers=(
            "简体",
            "繁体",
            "English",
            "无障碍",
            "长者",
            "适老",
            "关怀版",
            "智能",
            "手机版",
            "微博",
            "站群",
        ),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=(
            "简体 繁體 English",
            "无障碍浏览 长者模式",
            "手机版 微博 微信",
            "簡體版 英文版 寄給朋友",
        ),
        counter_examples=("中文 英文 兼修的老人", "微信"),
    ),
    Rule(
        name="search_box",
        category="navigation",
        unbroken=True,
        why="The search box, and the links for readers without a screen.",
        pattern=(
            r"站内搜索|全站搜索|高级搜索|搜索一下|请输入(?:您?要?(?:搜索|查询"
            r"|检索)的?)?(?:关键[字词]|内容)(?:进行)?(?:搜索|查询)?"
            r"|输入关键[字词]"
            r"|(?:热门标签|热门搜索|热搜|热搜词|大家都在搜|搜索热词"
            r"|热门关键词) ?: ?[^。!?\n]{0,120}"
            r"|跳(?:到|至|转到|过)(?:主要|中央)?(?:内容|正文|导航|选单)(?:区块?)?(?:连结)?"
            r"|:::[^\n。]{0,12}|(?:切换|打开|关闭|展开)(?:导航|菜单)"
            r"|导航切换|菜单|主菜单"
        ),
        triggers=("搜", "关键", "请输入", "跳", "导航", "菜单", "热门标签", ":::", "选单"),
        position=Position.BEFORE_BODY,
        limit=140,
        examples=(
            "热门标签：水利 秋收 老街 渡口 梯田",
            "站内搜索",
            "请输入关键字",
            "请输入搜索内容",
            "热门搜索：水利 秋收 老街",
            "跳到主要内容",
            "跳過導航",
            "跳到主要內容區塊",
            ":::主要內容區",
            "切换导航",
            "菜单",
        ),
        counter_examples=("菜单上的江州", "跳到江里救人"),
    ),
)
