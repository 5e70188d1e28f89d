"""Rows of buttons: what a reader may do with the page, with brackets and counts in any mixture."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, repeated, words

_THIS = words("此文 本文 该文 此页 本页 此篇 本篇 此页面 本页面 此文章 该文章 此新闻 此信息 该信息")
_TO_WHOM = words("好友 朋友 友人 亲友 给好友 给朋友 给友人")
_VERB = any_of(
    *words(
        "打印 列印 收藏 加入收藏 推荐 分享 转发 转寄 复制 保存 评论 评论下 关闭 举报 检举 订阅 "
        "寄给 发送 纠错 告诉 告知 回应 回复 推介 邮寄 赞"
    )
)
_PLACE_OF_PAGE = any_of(
    *words(
        "关闭窗口 关闭视窗 关闭页面 关闭本窗口 返回顶部 返回页首 返回上级 返回上页 返回上一页 "
        "返回列表 回上页 回上一页 回页顶 回页首 回到顶部 回顶部"
    )
)
_SURE_WORDS = any_of(
    *words(
        "发表评论 查看评论 我要评论 我来说两句 我有话说 我要纠错 我要揪错 我要投稿 我要留言 "
        "我要分享 论坛讨论 进入论坛 发送给好友 转寄好友 推荐给好友 手机看新闻 用手机看新闻 "
        "手机看公告 手机查看 违规举报 信息举报 产品搜索 加入对比 点此询价 在线询价 立即询价 "
        "加为商友 加为好友 发送信件 当前离线 当前在线 顶一下 踩一下 加入最爱 加入我的最爱 "
        "友善列印 环保列印 预览列印 打印预览 复制链接 复制连结 复制网址 收藏到ViVi 繁体中文版 "
        "检视其他版本 认领该企业 认领企业 追踪作者 回到主页 联系站长 无障碍网页 只看该作者 "
        "下载点点通 参与互动 设为首页 加入收藏 "
        "环境友善列印 列印本页 打印本页 收藏本页 好文转寄 字体大小 字级设定 加入书签"
    )
)
_SURE = (
    rf"(?:{_SURE_WORDS}|{_PLACE_OF_PAGE}|{_VERB}(?:{any_of(*_THIS)})|{any_of(*_THIS)}(?:打印|收藏"
    rf"|评论)"
    rf"|(?:推荐|告诉|寄给|转寄|分享|发送|发给|推介|转发)(?:本文|此文)?(?:{any_of(*_TO_WHOM)})"
    r"|我要[“\"]?[揪纠][”\"]?错)"
)
"""What only a button says."""

_OTHER = any_of(
    *words(
        "打印 列印 关闭 收藏 推荐 不推荐 分享 转发 转寄 转播 评论 投稿 论坛 微博 微信 邮件 电邮 "
        "纠错 举报 检举 订阅 顶 踩 赞 返回 上一条 下一条 上一则 下一则 上一篇 下一篇 前一篇 "
        "后一篇 上一页 下一页 上一期 下一期 大 中 小 特大 RSS 网页 QQ QQ空间 邀请 复制 下载 "
        "繁体 简体 字号 字体 字级 引用 回复 回应 支持 反对 PDF版 打印版 讨论 跟贴 跟帖 留言 "
        "免责声明 私隐政策 隐私政策 版规 讨论区规则 服务条款 手机版 电脑版 搜索 最大 较大 默认 "
        "较小 最小 背景 特 嘘 评价 意见 转贴 好评 差评 阅读 阅读原文 在看 浏览 点赞 喜欢 打赏 "
        "其它回答 其他回答 文字版 主页 扩大 缩小 朗读 更多 保存 "
        "关注 Facebook Twitter LINE Top ▲Top"
    ),
    *("打 印", "关 闭", "扩 大", "缩 小", "放 大"),
)
_BUTTON = rf"(?:{_SURE}|{_OTHER})"
_COUNT = (
    r"(?: ?(?:[\[(] ?\d{0,9} ?[条次人]? ?[\])]|:? ?\d[\d.]{0,8} ?[人票次万kK]?(?! ?[年月日:/.-])))?"
)
_OPEN = r"[\[(【〔〖<]"
_CLOSE = r"[\])】〕〗>]"
_SIGN = r"(?:[👍👎❤♡♥💬🔖⭐]\ufe0f? ?)?"
_ITEM = rf"{_SIGN}(?:{_OPEN} ?)?{_BUTTON}{_COUNT} ?:?(?: ?{_CLOSE})?"
_BETWEEN = r"[ |/·,、+]{0,24}"
_NEIGHBOUR = r"(?: ?[上前]一[则篇条] ?: ?[^。\n]{2,90})?"
_LABEL = rf"(?:{HAN}{{2,6}} ?:? {{0,2}})?"
_BRACKETED = rf"{_OPEN} ?[^\[\](){{}}【】〔〕〖〗<>\n。]{{1,14}}? ?{_CLOSE}"
_IN_BRACKETS = rf"{_OPEN} ?{_BUTTON}{_COUNT} ?{_CLOSE}"
_APART = rf"(?<![^\s|/]){_SURE}{_COUNT}(?![^\s|/])"
_WORD = r"[^\s|,。!?:;、]{1,8}"

_MOOD = any_of(
    *words(
        "鲜花 握手 雷人 路过 鸡蛋 感动 高兴 愤怒 无聊 难过 新奇 无奈 谎言 同情 搞笑 震惊 伤心 "
        "惊讶 害怕 给力 "
        "打酱油 囧 开心 生气 悲伤 枪稿 标题党 支持 流泪 鄙视 羡慕 超赞 温馨 实用 深思 火大 诡异 "
        "无言 赞 扯 衰 不解 疑惑"
    )
)
_ACTION = any_of(
    *words("打印 列印 收藏 关闭 转发 转寄 分享 返回 复制 举报 检举 RSS 微博 字号 字体 下载 在看 赞")
)
"""Buttons that say what is done with the page, not what it is about."""

_PAGE_MOODS = words("谎言 雷人 路过 鸡蛋 打酱油 囧 枪稿 标题党 无聊 新奇 给力 火大 诡异 扯 超赞")
"""Moods that nobody lists but pages."""

_TRIGGERS = tuple(
    words(
        "打印 列印 收藏 推荐 分享 转发 转寄 复制 评论 关闭 举报 检举 寄给 告诉 返回 回页 回顶 回上 "
        "两句 话说 纠错 揪错 投稿 留言 论坛 好友 手机看 询价 对比 搜索 离线 在线 一下 最爱 繁体 "
        "检视 认领 看该作者 点点通 邮件 电邮 RSS 微博 字号 字体 回应 回复 引用 订阅 前一篇 "
        "上一篇 上一条 上一则 免责声明 设为首页 书签 阅读原文 转贴 好评 踩 互动 追踪作者 联系站长 "
        "评价"
    )
)

RULES = (
    Rule(
        name="button_row",
        category="navigation",
        unbroken=True,
        why="A row of buttons, of which one can be nothing else, or three, or two in brackets.",
        pattern=repeated(_ITEM, _BETWEEN, 16) + _NEIGHBOUR,
        signals=(
            rf"{_SURE}[^\n]{{0,3}}[ |/【\[(〔][^\n]{{1,99}}|[^\n]{{1,99}}[ |/\]】)〕]{_SURE}",
            rf"{_IN_BRACKETS}[ |/]{{0,8}}{_IN_BRACKETS}",
            rf"{_ACTION}[ |/][^\n]{{0,60}}?[^\s|/][ |/]{{1,8}}[^\s|/]",
            rf"[^\s|/][ |/]{{1,8}}[^\n]{{0,60}}?[ |/]{{1,8}}{_ACTION}",
            r"[上前]一[篇则条期] ?[ |/]{1,4} ?[下后]一[篇则条期]",
            r"(?:打印|列印)[ |/]{1,8}[^\s]|[^\s][ |/]{1,8}(?:打印|列印)",
            r"\( ?\d{1,7} ?\)[^\n]{1,30}\( ?\d{1,7} ?\)",
        ),
        needed=1,
        triggers=_TRIGGERS,
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=(
            "收藏此文 发送给好友 打印 顶一下（3） 踩一下（0）",
            "【發表評論】【加入收藏】【告訴好友】【打印此文】【關閉窗口】",
            "﹝友善列印﹞　﹝關閉視窗﹞",
            "【微博 打印 论坛 大 中 小】",
            "[打印] [關閉] [返回頂部] 上一則：云溪老街修好了下一則：渡口復航",
            "收藏 电邮 评论[14条] 打印",
            "推薦(46)　不推薦(0)　加入最愛　轉寄好友　檢舉",
            "进入论坛 推荐朋友 打印 关闭",
            "【打印】　【投稿】　【推薦】　【上一條】　【回頁頂】　【下一條】　【關閉】",
            "手机看公告 打印 字号 大|中|小",
            "【討論區規則】【免責聲明】【私隱政策】",
            "前一篇 后一篇",
            "打印 电邮",
            "推薦 0 | 收藏 2 | 轉貼 1 | 檢舉",
            "👍 赞 32 👎 踩 1 ⭐ 收藏",
            "阅读原文 阅读 1.2万 赞 32 在看 12",
            "列印本文　轉寄好友　　　　　　　　　▲Top",
            "評價 讚（41） 噓（1）",
        ),
        counter_examples=(
            "打印收藏",
            "推荐朋友",
            "大 小",
            "收藏与分享",
            "评论 转发过千的那篇文章",
            "告诉好友",
            "支持 反对",
            "【评论】老街不该只剩门面",
            "【推荐】",
            "讨论 评论 留言",
        ),
    ),
    Rule(
        name="bracketed_buttons",
        category="navigation",
        unbroken=True,
        why="A row of brackets in which two buttons stand, and links of the site beside them.",
        pattern=rf"{_LABEL}(?:{_BRACKETED}[ |]{{0,8}}){{3,14}}",
        signals=(rf"{_IN_BRACKETS}[^\n]{{0,120}}{_IN_BRACKETS}",),
        needed=1,
        triggers=("】", "] [", "][", ")(", ") ("),
        position=Position.OUTSIDE_BODY,
        limit=200,
        examples=(
            "【评论】【云溪论坛】【收藏此页】【大 中 小】【多种方式看新闻】【打印】【关闭】",
            "页面功能 【我来说两句】【我要“揪”错】【推荐】【字体：大 中 小】【打印】 【关闭】",
            "[ 产品搜索 ] [ 加入收藏 ] [ 联系云溪 ]",
        ),
        counter_examples=("【云溪】【老街】【渡口】", "(推荐)(三)(四)", "【材料】【做法】【功效】"),
    ),
    Rule(
        name="spaced_buttons",
        category="navigation",
        unbroken=True,
        why="A row of short words of which two can be nothing but buttons.",
        pattern=rf"{_WORD}(?:[ |/]{{1,6}}{_WORD}){{1,14}}",
        signals=(rf"{_APART}[^\n]{{0,120}}?[ |/]{_APART}",),
        needed=1,
        triggers=_TRIGGERS,
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=(
            "申请该业务 收藏此页 推荐给好友 返回上级",
            "检视其他版本　繁体中文版",
        ),
        counter_examples=("收藏此页 一本书", "老街 渡口 推荐给好友"),
    ),
    Rule(
        name="lone_button",
        category="navigation",
        unbroken=True,
        why="A button on a line of its own that names this page, the window or the device.",
        pattern=(
            rf"(?:{_OPEN} ?)?(?:{_VERB}(?:{any_of(*_THIS)})|复制连结|复制网址|顶一下|踩一下"
            r"|回应此文章?|推荐此文章?|我要发布|我要提问|快速提问|打开APP|设为辅助阅读|换一换"
            r"|友善列印|环保列印|好文转寄|转寄好友|检视全部留言|移至主内容|发表新回应)"
            rf"{_COUNT}(?: ?{_CLOSE})?"
        ),
        triggers=tuple(
            words(
                "此文 本文 该文 此页 本页 此篇 本篇 此新闻 此信息 该信息 复制 一下 我要发布 "
                "我要提问 快速提问 打开APP 辅助阅读 换一换 列印 转寄 检视 移至 新回应"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=24,
        examples=("复制連結", "回應此文章", "顶一下", "打开APP", "設為輔助閱讀", "【收藏此页】"),
        counter_examples=("本文评论", "复制连结人心", "换一换口味", "本文"),
    ),
    Rule(
        name="mood_row",
        category="navigation",
        unbroken=True,
        why="The moods that readers may choose under an article, one of which only pages have.",
        pattern=repeated(rf"{_MOOD}{_COUNT}", "[ |/·]{1,4}", 12)
        + r"|刚表态过的朋友(?: ?\(\d{1,6} ?人\))?"
        + r"|(?:请选择)?[您你]?(?:看到|看完|浏览|阅读)[此这本]?[篇条文]?(?:文章|新闻|内容)?"
        + r"[时后,]?[您你]?的?"
        + r"(?:有何感觉|心情|感觉|感受|表情)(?:如何|是)?[:?]?",
        signals=(
            any_of(*_PAGE_MOODS) + r"|感受|感觉|心情|刚表态",
            r"\d|感受|感觉|心情|刚表态|(?:[^\s]{1,9}[ |/·]{1,4}){4}",
        ),
        needed=2,
        triggers=(*_PAGE_MOODS, "感受", "感觉", "心情", "刚表态"),
        position=Position.AFTER_BODY,
        limit=90,
        examples=(
            "鲜花 握手 雷人 路过 鸡蛋",
            "感动 高兴 愤怒 无聊 难过 新奇",
            "刚表态过的朋友 （5 人）",
            "看完这篇文章心情如何？",
            "您看到此篇文章时的感受是：",
            "支持 0人 高兴 0人 无奈 0人 谎言 0人",
        ),
        counter_examples=(
            "感动 高兴 难过",
            "感动 高兴 愤怒 无聊",
            "0 0 0 0",
            "路过人间",
            "鸡蛋",
            "0 1 0 0 1",
            "雷人雷语",
        ),
    ),
)
