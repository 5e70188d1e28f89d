"""Headings over lists of other pages, lines of keywords, and links to pages and neighbours."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, words

_YOU = r"(?:您|你|妳)"
_OTHERS = r"(?:其他人|其它人|大家|网友们?|读者|别人|朋友们?|他们)"
_SEEN = r"(?:看了?|看过|在看|想看|爱看|喜欢|感兴趣|关注|阅读了?|读了?|买了?|搜)"
_STOP = r"(?: ?[:>»]{1,2}|\.{2,6}|…{1,2}|!|\?)?"
_PIECE = any_of(
    *words(
        "文章 新闻 报导 报道 稿件 公告 作品 专栏 内容 资讯 视频 产品 商品 供应 案例 图文 热点 推荐 "
        "话题 专题 阅读 评论 排行 课程 帖子 主题 博文 回应 故事 资料"
    )
)
_KIND = any_of(
    *words("最新 最热 热门 热点 相关 推荐 本类 本站 精彩 近期 图文 随机 更多 其他 其它 同类")
)
_HEADING = rf"(?:{_KIND}{_PIECE})"
_OWN = r"(?:本(?:企业|公司|店|站|人|栏目|专栏)|作者|该作者|TA|楼主|同作者)"

_KEY_LABEL = (
    r"(?:(?:此文|本文|文章|相关|本页|新闻)(?:的)?(?:热词|热词搜索|关键[字词]|字词|标签|话题"
    r"|涉及话题|词条)"
    r"|(?:本文)?涉及话题|相关热词搜索|关键[字词]阅读|热门(?:搜索|关键词|标签)|更多精彩内容"
    r"|更多相关内容|与本文相关的标签|相关词|大家在搜)"
)
_LIST_LABEL = any_of(
    *words("看更多 热词 热搜 热搜词 热门 热门专题 热门话题 小编推荐 编辑推荐 热推产品")
)
"""Labels that sub-headlines have as well: several words have to follow."""

_KEYWORD = r"[^\s。,!?:;、]{1,16}"
_PAGE = r"第 ?\d{1,3} ?页"
_BLOG_LINK = any_of(
    *words("日志 相簿 影音 访客簿 好友 部落格 留言板 名片 网志 相册 博文目录 图片 关于我")
)
_NEXT = any_of(*words("个 位 款 件 张 组 集 期 首 部 幅"))

RULES = (
    Rule(
        name="others_read",
        category="related",
        unbroken=True,
        opens_block=True,
        why="A heading that guesses what the reader may like from what others read.",
        pattern=(
            rf"[\[【]?(?:{_YOU}(?:可能|也许|或许|或)(?:还|也)?(?:会有|[会想有]|对)?"
            rf"(?:{_SEEN}|兴趣)(?:的)?(?:{_PIECE})?"
            rf"|{_OTHERS}(?:还|也|都)(?:在)?{_SEEN}(?:什么|的)?(?:{_PIECE})?"
            rf"|(?:看|看过|看了|阅读|读过?|读了|买了?)(?:这|本|此|该)?(?:则|篇|条|本)?(?:{_PIECE}"
            rf"|文|书)?的"
            rf"(?:人|网友|读者|朋友|顾客),?(?:还|也)(?:都)?{_SEEN}"
            rf"|{_OTHERS}都?感兴趣的(?:{_PIECE})|猜[您你](?:还|也)?(?:想|爱"
            rf"|喜欢)看?的?(?:{_PIECE})?"
            rf"|你 或 (?:会 )?有 兴 趣 的 文 章"
            rf"|{_YOU}想看更多[^。,!?\n]{{2,14}}(?:的)?(?:{_PIECE})?吗)[\]】]?{_STOP}"
        ),
        triggers=(
            *words("可能 也许 或许 或有 想看更多 猜你 猜您 感兴趣"),
            "兴 趣",
            *(also + seen for also in "还也都" for seen in "看在想爱喜感关阅读买搜都"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=30,
        examples=(
            "你可能还想看：",
            "看了這則新聞的人，也看了……",
            "其他人也看了",
            "您可能也喜歡：",
            "你可能會有興趣的文章：",
            "網友都在看",
            "猜你还想看",
            "大家感兴趣的内容",
            "你 或 有 興 趣 的 文 章",
            "你或有興趣：",
            "大家还看了",
            "您想看更多雲溪新聞網的新聞嗎？",
        ),
        counter_examples=("大家都看", "读者也喜欢", "你可能喜欢过的那座城", "别人也关注的事"),
        signals=(
            rf"^[\[【]?(?:{_YOU}|看|阅读|读[过了]|买)|[:>…?]|\.\.|猜[您你]"
            r"|(?:大家|其他人|其它人|网友们?)(?:(?:还|也)(?:看|在|喜)|都在|都?感兴趣的)",
        ),
        needed=1,
    ),
    Rule(
        name="more_by",
        category="related",
        unbroken=True,
        opens_block=True,
        why="A heading over more of one writer, one firm or one kind, with a mark that says so.",
        pattern=(
            rf"[\[【]?(?:更多\.{{0,3}} ?(?:[^\s。,!?:]{{2,10}}的?)(?:{_PIECE}) ?(?::|>{{1,2}}|»)"
            rf"|(?:更多)?\.{{0,3}} ?{_OWN}(?:的)?(?:其它|其他|相关|更多|推荐|最新"
            rf"|全部)(?:{_PIECE}) ?:?"
            rf"|相关(?:公告|稿件|知识推荐|技术文章|法律知识|产品推荐|文章推荐|内容推荐|字词) ?:?"
            rf"|{_HEADING}(?:[ |/]{{1,4}}{_HEADING}){{1,5}}|(?:RELATED|Related) (?:POSTS|Posts"
            rf"|posts|articles)"
            rf"|(?:最受欢迎|今日热搜|更多 {{0,2}}[^\s。,!?:]{{2,8}} {{0,2}}相关(?:{_PIECE})"
            rf"|随便看看|同系列(?:{_PIECE})|(?:本日|每日|本周|一周|实时)(?:热门|热搜|最热|热榜"
            rf"|人气)"
            rf"|热门地区|热门行业|热点图文|推荐内容|推荐律师"
            rf"|近期热点关注) ?:?)[\]】]?"
        ),
        triggers=tuple(
            words(
                "更多 其它 其他 本企业 本公司 本店 作者 相关公告 相关稿件 相关知识 相关技术 "
                "相关法律 "
                "相关产品 相关文章 相关内容 相关字词 最新 最热 热门 推荐 RELATED Related 本日 "
                "每日 随便看看 同系列 本周 一周 实时 最受欢迎 "
                "热搜 热点"
            )
        ),
        position=Position.AFTER_BODY,
        limit=40,
        examples=(
            "更多蘇禾文章：",
            "更多..本企业其它产品",
            "相关公告：",
            "相关稿件",
            "最新热点 最新推荐 相关文章",
            "作者其他文章",
            "更多 渡口 相关新闻",
            "随便看看",
            "相关知识推荐",
        ),
        counter_examples=("更多好文章", "相关知识", "作者的其他身份", "相关技术", "更多苏禾文章"),
    ),
    Rule(
        name="keyword_line",
        category="related",
        unbroken=True,
        why="Keywords of a page or a site behind a label that no article has.",
        pattern=(
            rf"{_KEY_LABEL} ?: ?{_KEYWORD}(?:[ ,、;|/]{{1,3}}{_KEYWORD}){{0,20}}"
            rf"|{_LIST_LABEL} ?: ?{_KEYWORD}(?:[ |/]{{1,3}}{_KEYWORD}){{1,20}}"
        ),
        triggers=tuple(
            words(
                "热词 关键字 关键词 字词 话题 标签: 标签： 标签 看更多 热搜 热门 小编推荐 编辑推荐 "
                "精彩内容 相关内容 热推 在搜 词条"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=(
            "此文关键字：阻垢剂 循环水 水处理药剂",
            "关键词阅读：老街 渡口 库存",
            "看更多：醫生 義診 老人",
            "相關字詞﹕上樓 校工 鋼琴",
            "本文涉及话题：铁路 管理 生活方式",
            "熱門：學測落點　電價　花季",
            "小編推薦：我的外婆作文 我的老師作文",
        ),
        counter_examples=(
            "关键词：老街；渡口",
            "热词背后",
            "热词：躺平",
            "热门：",
            "热门：他一句话带过。",
        ),
    ),
    Rule(
        name="bracketed_related",
        category="related",
        unbroken=True,
        why="Headlines of other articles, each behind its heading in brackets.",
        pattern=(
            r"(?:【(?:更多新闻|相关新闻|延伸阅读|相关阅读|推荐阅读|热门新闻|往期回顾|相关报道"
            r"|相关报导)】"
            r"[^【】。\n]{4,80}){1,8}"
        ),
        triggers=tuple(words("更多新闻】 相关新闻】 阅读】 热门新闻】 回顾】 报道】 报导】")),
        position=Position.AFTER_BODY,
        limit=300,
        examples=(
            "【相关阅读】校车司机必须具备哪些条件？",
            "【更多新聞】家有三隻鵝守夜 小偷不敢進門【更多新聞】魚販寫春聯 一幅換一條甘榜",
        ),
        counter_examples=("【阅读】老街的前世今生", "【相关阅读】"),
    ),
    Rule(
        name="page_links",
        category="navigation",
        unbroken=True,
        why="The pages of one article with their headings, and their numbers.",
        pattern=(
            rf"(?:本文|文章|分页)(?:导航|目录|分页) ?:?|{_PAGE}(?: ?: ?[^。\n]{{2,30}}?)?"
            rf"(?:[ |/]{{1,3}}{_PAGE}(?: ?: ?[^。\n]{{2,30}}?)?){{1,12}}"
            rf"|【{_PAGE}(?: {_PAGE}){{1,9}}】"
            rf"|{_PAGE},? ?共 ?\d{{1,4}} ?页[ \d\[\]]{{0,60}}(?:下一页)?[ >]{{0,3}}"
            r"|[上前] ?/ ?[下后]一[篇则条](?:新闻|文章)?|上一页 ?NEXT"
            rf"|上一[篇则条] ?[^\n。|]{{2,40}}[ |]{{2,6}}下一[篇则条] ?[^\n。]{{0,40}}"
            rf"|上一{_NEXT} ?: ?[^。\n]{{0,40}}|下一{_NEXT} ?: ?(?:没有了?|暂?无)"
        ),
        triggers=tuple(words("导航 目录 分页 页 上一 下一 一篇 一则 一条")),
        position=Position.AFTER_BODY,
        limit=200,
        examples=(
            "本文导航",
            "第1页：秋燥咳嗽喝什么汤 第2页：川贝炖雪梨",
            "第 1 頁 | 第 2 頁 | 第 3 頁",
            "第1頁，共4頁　1 2 3 4 下一頁>",
            "上 / 下一篇新聞",
            "上一篇雨量筒的木架　|　下一篇電來了",
            "上一个：D341H硬密封法兰蝶阀",
            "下一个：没有了",
            "上一位：高远 下一位：田雨",
        ),
        counter_examples=("第1页", "下一个：渡口", "文章目录学", "目录 第1页 第2页"),
    ),
    Rule(
        name="forum_path",
        category="navigation",
        unbroken=True,
        why="The path on a forum: forum, board, thread; blog menus; lines of who posted on a host.",
        pattern=(
            r"(?:主题 ?: ?)?[^\s。,!»›>]{0,16}(?:论坛|社区|讨论区|亲子网|BBS|实业坊|贴吧"
            r"|看板) ?(?:»|›|>{1,2})"
            r" ?[^»›>\n。]{2,24}(?: ?(?:»|›|>{1,2}) ?[^\n。]{2,60})?"
            r"|[^\s。,!»›>]{2,20} ?(?:»|›|>{1,2}) ?(?:论坛|社区|讨论区|看板)[^»›>\n。]{0,16}"
            r"(?: ?(?:»|›|>{1,2}) ?[^\n。]{2,60})?"
            r"|正在阅读 ?: ?[^。\n]{4,60}"
            + "|"
            + rf"{_BLOG_LINK}(?: {{0,3}}[|/·] {{0,3}}{_BLOG_LINK}){{2,8}}"
            + r"|(?:[Pp]osted by )[^\n。]{2,24} at [^\n。]{2,60}"
            rf"|[^\s。/]{{1,16}} / {HAN}{{0,4}}[A-Za-z]{{0,10}}(?:日志|网志"
            rf"|部落格) / [^\n。]{{2,60}}"
            r"|Power(?:ed)? ?[Bb]y ?:? ?[^。\n]{2,60}"
            r"|\d{1,4}#[ |]{1,4}(?:大 中 小[ |]{1,4})?发表于[^。\n]{8,60}"
            r"|(?:主题 帖子 积分|当前离线|当前在线) [^。\n]{1,24}"
        ),
        signals=(
            r"论坛|社区|讨论区|亲子网|BBS|坊|吧|看板|正在阅读|[|/·]|Power|[Pp]osted|#|积分|离线"
            r"|在线",
        ),
        needed=1,
        triggers=tuple(
            words("» › > 正在阅读 日志 相簿 网志 博文 Powe osted 部落格 发表于 积分 离线 在线")
        ),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "云溪论坛 » 云溪杂谈 » 老县城的电影院，你还记得吗？",
            "主题：云溪之村论坛 >> 灌水乐园",
            "正在阅读：外地人过年回家的路费该谁出",
            "BabyYunxi宝贝亲子网 › 讨论区 › 0-1岁宝宝",
            "批踢批實業坊 › 看板 Soft_Yunxi",
            "日誌 | 相簿 | 影音 | 訪客簿 | 好友",
            "Posted by 小薰 at 雲溪邦 留言(23) 引用(0) 人氣(8417)",
            "山腳人 / Yunxi日誌 / 回應(5) / 引用(0)",
            "Powered by:MyYunxi Ver3.5",
            "主题 帖子 积分 金牌会员",
            "1#　大 中 小 發表於 2031-03-05 22:47　只看該作者",
        ),
        counter_examples=(
            "论坛与会议",
            "网志 | 相册",
            "日志",
            "社区的人 说起论坛",
            "当前在线教育的困境",
        ),
    ),
    Rule(
        name="share_row",
        category="share",
        unbroken=True,
        why="A label for sharing and whatever short words stand behind it.",
        pattern=(
            r"分享(?:到|至|给) ?:(?: {0,2}[^\s。,!?:]{1,8}){0,10}|(?:Share (?:on"
            r"|to) [A-Z]\w{2,12} ?){1,6}"
            r"(?:Google ?\+|Pinterest)?|赞 {1,3}分享 {1,3}g\+\d{0,3}"
        ),
        triggers=("分享", "Share"),
        position=Position.OUTSIDE_BODY,
        limit=70,
        examples=(
            "分享到： 0",
            "分享到： QQ好友和群 QQ空间 腾讯朋友",
            "Share on Facebook Share on Twitter Google+",
        ),
        counter_examples=("分享经验", "Share 的意思", "分享会：老街的故事。", "分享：我的读书故事"),
    ),
)
