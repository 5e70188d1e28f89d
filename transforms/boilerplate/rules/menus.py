"""Menus in one line, names of channels, the links of a paper's edition, buttons without words."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE, HAN, any_of, repeated, words

_MENU_WORDS = words(
    "首页 回首页 网站首页 English 政务公开 政府信息公开 信息公开 政务服务 网上办事 办事服务 "
    "互动交流 "
    "政民互动 公众参与 专题专栏 新闻中心 新闻动态 新闻资讯 要闻动态 今日新闻 即时新闻 视频新闻 "
    "图片新闻 "
    "专题报导 专题报道 报社简介 关于我们 联系我们 公司简介 企业简介 产品中心 产品展示 "
    "工程案例 成功案例 在线留言 人才招聘 人才招募 加入我们 隐私权政策 隐私政策 服务条款 "
    "网站地图 网站总览 "
    "RSS 市人大 市政协 市纪委 省政府网 政府网 投稿指导 期刊服务 登录/注册 购物车(0) 部落格 "
    "要闻港闻 "
    "客户服务 技术支持 招商加盟 资料下载 下载中心"
)
_MENU_ITEM = any_of(*_MENU_WORDS)
"""Items that only menus have, two of which make a menu of a line of short words."""
_SECTION = any_of(
    *words(
        "快讯 即时新闻 焦点新闻 政治新闻 社会新闻 经济新闻 财经新闻 两岸新闻 国际新闻 国内新闻 "
        "在地新闻 "
        "地方新闻 娱乐新闻 体育新闻 港闻 要闻 今日头条 国内频道 国际频道 新闻频道 社会频道 "
        "最新消息 今日要闻 话题 专题 "
        "热点话题 图片新闻 视频新闻 专题报导"
    ),
)
_PAPER_LINK = (
    r"(?:通版阅读请点击:?|(?:展开|收缩)通版|当前版 ?: ?\w{1,6}版"
    r"|第?[A-Z]?\d{1,3}版 ?: ?[\u3400-\u9fff]{2,8}|上一版|下一版"
    r"|返回版面|版面导航|标题导航|按日期(?:查阅|检索)|[\u3400-\u9fff]{0,8}(?:多媒体)?数字(?:版|报)"
    r"|往期回顾"
    r"|第? ?\d{4}-\d{2}-\d{2} ?期|本期共 ?\d{1,3} ?版(?: ?\([\d-]{1,60}\))?|PDF版?(?= {0,4}[^\s])"
    r"|[\[【]PDF版[\]】]"
    r"|[-+]? ?(?:放大|缩小|默认|还原)[-+]?|本版新闻(?:列表)?|版面目录|本期目录)"
)

RULES = (
    Rule(
        name="spaced_menu",
        category="navigation",
        unbroken=True,
        why="The menu of an office, a paper or a company in one line: short items, some of which "
        "every such site has.",
        pattern=(
            r"[^\s|·/,。!?:;、]{1,12}(?:[ |·/]{1,8}[^\s|·/,。!?:;、]{1,12}){2,40}"
            rf"|首 {{1,8}}页(?: {{1,8}}{HAN}{{1,6}}){{4,60}}"
        ),
        signals=(rf"{_MENU_ITEM}[^\n]{{1,200}}{_MENU_ITEM}|首 {{1,8}}页 ",),
        needed=1,
        triggers=("首 ", *_MENU_WORDS),
        position=Position.OUTSIDE_BODY,
        limit=300,
        examples=(
            "首   頁 走進雲溪 新聞中心 政府信息公開 政務服務 互動交流 專題專欄",
            "今日新聞 社論 評論 專題報導 報社簡介 回首頁",
            "即時新聞 視頻新聞 要聞港聞 社 評 國際兩岸 財 經 昔 日",
            "云溪政府网 江州省政府网 English 市人大 市政协 市纪委",
            "關於雲溪台 RSS 隱私權政策 網路內容防護機構 人才招募",
            "首页 关于我们 产品中心 新闻资讯 联系我们",
            "首     页 政 务 公 开 网 上 办 事 互 动 交 流",
            "學術刊物 投稿指導 期刊服務 登錄/註冊 購物車(0)",
        ),
        counter_examples=(
            "林知秋 周远 苏禾 白杨",
            "江州新闻 云溪老街完工",
            "产品 单价 数量 金额",
            "政务公开 便民服务 双推进",
        ),
    ),
    Rule(
        name="section_name",
        category="navigation",
        unbroken=True,
        why="The name of a channel alone in its line over the article.",
        pattern=(rf"(?:{_SECTION})(?: ?[>»])?"),
        triggers=tuple(words("快讯 新闻 要闻 港闻 头条 频道 话题 专题 报导 报道 评论")),
        position=Position.BEFORE_BODY,
        limit=8,
        examples=("快訊", "焦點新聞", "在地新聞", "港聞", "今日头条", "国内频道"),
        counter_examples=("新闻学", "江州新闻", "话题作文"),
    ),
    Rule(
        name="paper_pages",
        category="navigation",
        unbroken=True,
        why="The links of a printed paper's edition on the web: page, date, archive.",
        pattern=repeated(_PAPER_LINK, r"[ |/·,、«»]{0,6}", 10),
        triggers=tuple(
            words(
                "通版 当前版 上一版 下一版 版面 日期查阅 日期检索 数字版 PDF版 数字报 标题导航 版: "
                "放大 缩小 默认 还原 本版新闻 目录 本期共 日期 0期 1期 2期 3期 4期 5期 6期 7期 8期 "
                "9期"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "通版阅读请点击：",
            "展开通版",
            "当前版：04版",
            "第02版：要闻",
            "按日期查阅",
            "上一版 下一版 返回版面",
            "江州晚报多媒体数字版",
            "【PDF版】",
            "- 放大",
            "放大 缩小 默认",
            "本版新闻列表",
            "第2031-03-05期",
            "PDF  下一版»本期共4版(1-2-3-4)",
        ),
        counter_examples=("放大镜", "目录", "第三版序言", "当前版本的问题", "数字版的得失"),
    ),
    Rule(
        name="advertisement_mark",
        category="promotion",
        unbroken=True,
        why="The mark over an advertisement that stood between the paragraphs.",
        pattern=(
            r"(?:ADVERTISEMENT|Advertisement|SPONSORED)(?: ?[(]?广告[)]?)?"
            rf"|(?:(?:[Dd]ate )?{DATE} )?[\[(【]?(?:(?:我是)?广告[\])】]? ?)?(?:请继续往下阅读"
            rf"|广告[, ]{0, 2}请继续(?:往下)?阅读"
            r"|广告之后继续阅读"
            r"|以下内容由广告赞助)\.{0,3}"
        ),
        triggers=("DVERTISEMENT", "dvertisement", "SPONSORED", "继续往下", "继续阅读", "广告赞助"),
        limit=44,
        examples=(
            "ADVERTISEMENT",
            "請繼續往下閱讀...",
            "廣告 請繼續往下閱讀",
            "[廣告]請繼續往下閱讀...",
            "我是廣告 請繼續往下閱讀",
        ),
        counter_examples=("Advertisement 一词的来历", "请继续往下阅读第三章", "广告"),
    ),
    Rule(
        name="player",
        category="navigation",
        unbroken=True,
        why="The bar of a player that reads the article aloud.",
        pattern=r"\d{1,2}:\d{2} {0,2}/ {0,2}\d{1,2}:\d{2}|(?:00:00 ?){1,3}",
        triggers=(":",),
        position=Position.OUTSIDE_BODY,
        limit=16,
        examples=("0:00 / 0:00", "00:00 / 03:12"),
        counter_examples=("12:30", "3:00 出发"),
    ),
    Rule(
        name="english_button",
        category="navigation",
        unbroken=True,
        why="A button that its maker left in English.",
        pattern=(
            r"(?i:close|menu|search|share|log ?in|loading\.{0,3}|back to top|toggle navigation|seo"
            r"|skip to (?:main )?content|(?:continue )?read(?:ing)? more|sign in|sign up|previous"
            r"|pic"
            r"|continue reading|leave a (?:comment|reply)|subscribe|view more|load more"
            r"|embedded content"
            r"|[\[(]embedded content[\])]|original|(?:we ?chat )?recommend(?:ed)?|arrow|banner|logo"
            r"|[a-z]{2,12}[-_](?:logo|icon|banner))|[×✕✖╳x]"
        ),
        triggers=tuple(
            words(
                "close Close CLOSE menu Menu MENU search Search share Share log Log oading "
                "navigation seo content more More MORE sign Sign revious pic top Top SHARE LOG "
                "ontinue eave "
                "EAVE ubscribe riginal × ✕ ✖ ╳ x ecommend arrow Arrow anner logo Logo icon"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=24,
        examples=(
            "close",
            "Menu",
            "Loading...",
            "Back to top",
            "READ MORE",
            "×",
            "wechat recommend",
            "yx-logo",
            "x",
        ),
        counter_examples=("Close to You", "menu 的写法", "× × ×", "2 × 3", "x = 3", "Logo 的设计"),
    ),
    Rule(
        name="markup",
        category="navigation",
        unbroken=True,
        why="Tags of a page whose text was taken out badly.",
        pattern=(
            r"(?:\d\. )?(?:</?[a-z][a-z0-9]{0,10}"
            r"(?: [a-z-]{1,16}=\"[^\"<>。\n]{0,60}\"){0,4} ?/?> {0,2}){1,12}"
        ),
        triggers=("</", '">', "/>"),
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=('<option id="fbvk0"></option>', '1. <rt id="fbvk0"><tr id="fbvk0"></tr></rt>'),
        counter_examples=("<标题>", "a < b > c", "用 <br> 换行"),
    ),
    Rule(
        name="list_end",
        category="navigation",
        unbroken=True,
        why="What a page that loads by and by says at its end, or before it shows the rest.",
        pattern=(
            r"(?:已经?)?(?:没有更多(?:了|内容了?|数据了?|文章了?)|到底(?:了|啦)|加载完毕"
            r"|全部加载完成)[~!]?"
            r"|请?稍(?:等|候)(?:片刻)?(?:\.{2,6}|…{1,2})|-{0,3} ?我是有底线的 ?-{0,3}"
            r"|(?:正在)?加载中?\.{0,6}|(?:数据|内容|页面)加载中\.{0,6}"
            r"|(?:还有|剩余) ?\d{1,3}%? ?(?:未读|内容未(?:读|显示))[^。\n]{0,12}|APP专享(?:直播)?"
            r"|登录后(?:可?查看|阅读)(?:更多|全文|全部)(?:内容)?"
        ),
        triggers=(
            "没有更多",
            "到底",
            "加载",
            "有底线",
            "未读",
            "未显示",
            "APP专享",
            "登录后",
            "稍等",
            "稍候",
        ),
        position=Position.OUTSIDE_BODY,
        limit=30,
        examples=(
            "没有更多了",
            "已经到底了",
            "正在加载...",
            "剩余70%未读",
            "我是有底线的",
            "请稍候...",
        ),
        counter_examples=("加载量", "没有更多的话", "事情到底了结没有"),
    ),
    Rule(
        name="pager",
        category="navigation",
        unbroken=True,
        why="The numbers of an article's pages.",
        pattern=(
            r"当前(?:是)?第 ?[\d一二三四五六七八九十]{1,3} ?页"
            r"|(?:共 ?\d{1,4} ?页 ?:?)?(?: ?(?:首页|上一页|上页))?"
            r"(?: ?[\[(]?\d{1,3}[\])]?){1,20} ?(?:\.{2,3} ?\d{0,4} ?)?(?:下一页|下页)(?: ?(?:尾页"
            r"|末页|>{1,2}))?"
        ),
        triggers=("第", "下一页", "下页"),
        position=Position.OUTSIDE_BODY,
        limit=90,
        examples=("当前是第一页", "共3页 1 2 3 下一页", "[1] [2] [3] 下一页", "1 2 3 下一页 尾页"),
        counter_examples=("翻到下一页", "当前第一页岩画"),
    ),
)
