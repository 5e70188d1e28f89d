"""Bars of weather and shares, language switches, searches, notices on reading aids and health."""

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
_QUOTE = rf"{_INDEX}(?: ?: ?| )\d[\d.,]{{2,10}}(?:[ ↑↓▲▼+-]{{1,3}}\d[\d.,]{{0,8}}%?){{0,3}}"
_SWITCH = any_of(
    *words(
        "简体 繁体 简体中文 繁体中文 中文 English 英文 日本语 无障碍 无障碍浏览 长者模式 长者版 "
        "适老版 适老化 简体版 繁体版 英文版 中文版 正体中文 日文版 行动版 网页版 寄给朋友 "
        "政府新闻网 主页 "
        "关怀版 智能机器人 智能问答 移动版 手机版 电脑版 微博 微信 站群导航 设为首页 加入收藏 RSS"
    )
)

_WARNING = (
    r"(?:(?:饮|喝)酒过量|有[害碍](?:身体)?健康|未满(?:18|十八)岁者?(?:禁止|请勿|不得)饮酒"
    r"|未成年(?:人|者)?(?:禁止|请勿|不得)饮酒|(?:请勿|禁止)酒[后驾]{1,2}(?:驾车|开车)?)"
)
"""Phrases of such warnings; what the police say of drink and driving ends articles as well."""

RULES = (
    Rule(
        name="health_notice",
        category="promotion",
        why="Warnings that Taiwanese law or custom puts under news of drink, drugs and despair.",
        pattern=(
            r"(?:《[^《》\n]{2,10}》|[^\s。,:]{2,10}(?:新闻网?|电视台?|卫视))(?:关心|提醒)您 ?:"
            r"|[◎※●★☆] ?[^\n]{0,30}(?:饮酒|酒驾|喝酒|吸烟|抽烟|毒品|自杀|生命线"
            r"|安心专线)[^\n]{0,60}"
            rf"|{_WARNING}(?:[,、。! ]{{1,3}}{_WARNING}){{0,5}}[。!]?"
        ),
        triggers=(
            "提醒您",
            "关心您",
            "饮酒",
            "酒驾",
            "喝酒",
            "吸烟",
            "抽烟",
            "毒品",
            "自杀",
            "专线",
        ),
        position=Position.AFTER_BODY,
        limit=110,
        examples=(
            "《雲視》提醒您：",
            "◎飲酒勿開車！飲酒過量，有害健康，請勿酒駕",
            "◎未滿18歲者禁止飲酒",
            "未成年請勿飲酒，飲酒過量，有礙健康！",
        ),
        counter_examples=(
            "警方提醒，喝酒不开车，开车不喝酒。",
            "喝酒不开车，开车不喝酒！",
            "他提醒您：路滑。",
            "云溪交警提醒您：",
        ),
    ),
    Rule(
        name="weather_bar",
        category="navigation",
        unbroken=True,
        why="Today's weather, as portals print it at the head of every page.",
        pattern=(
            rf"(?:{HAN}{{2,6}} )?(?:今[天日]"
            rf"|明[天日])?(?:天气(?:预报)?)? ?:? ?{_SKY}(?:转{_SKY})? ?{_DEGREES}"
            rf"(?: ?{HAN}{{1,4}}风 ?\d?(?:[~-]\d)?级?)?|天气预报"
            rf"|(?:\d{{1,2}}/\d{{1,2}} )?(?:周|星期"
            rf"|礼拜)[一二三四五六日天] ?{HAN}{{2,5}}[ |]{{1,3}}{_DEGREES}[^。!?\n]{{0,8}}"
        ),
        triggers=(
            "℃",
            "°",
            "天气预报",
        ),
        position=Position.BEFORE_BODY,
        limit=40,
        examples=(
            "03/10 週二 江州縣|15°C - 17°C天氣圖標",
            "江州 今天 晴 12~23℃ 东北风3级",
            "今日天气：晴 12℃~23℃",
            "江州市 多云 12℃",
        ),
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
        counter_examples=(
            "上证指数3012.36-0.0912036.36",
            "上证指数跌破3012.36点",
            "恒生指数的一百年",
        ),
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
        name="age_gate",
        category="navigation",
        why="What Taiwanese sites print before pages for adults.",
        pattern=(
            r"(?:限制|辅导|保护)级|您即将进入[^\n]{0,20}(?:18|十八) ?岁[^\n]{0,20}"
            r"|[^\n]{0,10}网路?内容分级处理办法[^\n]{4,160}"
        ),
        triggers=("限制级", "辅导级", "保护级", "即将进入", "分级处理办法"),
        position=Position.BEFORE_BODY,
        limit=200,
        examples=(
            "限制級",
            "您即將進入之新聞內容 需滿18歲 方可瀏覽。",
            "根據「電腦網路內容分級處理辦法」第六條規定，已於網站首頁或各該限制級網頁標示。",
        ),
        counter_examples=("限制级电影的审查", "您即将进入古镇"),
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
