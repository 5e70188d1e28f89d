"""Apps, events, calls for submissions, spam links."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import any_of

_REST = r"[^。\n]"
_APP = any_of("客户端", "APP", "App", "app", "应用", "小程序", "软件")

RULES = (
    Rule(
        name="app_call",
        category="promotion",
        why="Asks the reader to install or open the house's app, or to send news through it.",
        pattern=(
            rf"(?:欢迎|请|点击|立即|马上|免费|扫码|现在)?(?:您|你)?(?:登录|下载|安装|打开"
            rf"|使用|进入|用){_REST}{{0,24}}{_APP}{_REST}{{0,24}}[。!]?"
            rf"|(?:(?:欢迎|请|可|或|以上){_REST}{{0,20}}|{_REST}{{0,10}}(?:微博|短信|热线"
            rf"|微信){_REST}{{0,8}})(?:爆料|报料){_REST}{{0,36}}[。!]?"
        ),
        triggers=("客户端", "APP", "App", "app", "应用", "小程序", "爆料", "报料"),
        position=Position.AFTER_BODY,
        limit=70,
        examples=(
            "欢迎登录“江州新闻”客户端爆料",
            "下載江州新聞APP",
            "江州微博#爆料#或短信爆料 一经采用给予奖励",
        ),
        counter_examples=(
            "我市首款政务客户端上线，市民足不出户就能办理社保，两个月来注册人数突破十万。",
        ),
    ),
    Rule(
        name="mobile_paper",
        category="promotion",
        why="Sells the mobile paper: send a short code to a number.",
        pattern=(
            r"[^\n]{0,60}(?:移动用户|发送短信|编辑短信|发短信"
            r"|手机报)[^\n]{0,60}(?:发送|订阅|发至|到10\d{3,6})[^\n]{0,60}"
        ),
        triggers=("移动用户", "短信", "手机报"),
        position=Position.AFTER_BODY,
        limit=120,
        examples=("手机读报，精彩随身，移动用户发送JZRB到10650000，订阅江州手机报。",),
        counter_examples=("他给移动用户发去一条通知，请大家错峰出行。",),
    ),
    Rule(
        name="fan_page",
        category="promotion",
        why="Asks for a like on a social network's page.",
        pattern=(
            r"[^\n]{0,200}(?:粉丝团|粉丝页|专页|专頁|Facebook|Google ?(?:\+|plus)|脸书)[^\n]{0,200}"
        ),
        signals=(
            r"赞|Like|like",
            r"粉丝(?:团|页)|专页",
            r"欢迎|立即|现已|让(?:你|您)|陪(?:你|您)|加入|按此|点我|正式登",
        ),
        needed=2,
        triggers=("粉丝", "专页", "Facebook", "Google", "脸书"),
        position=Position.AFTER_BODY,
        limit=300,
        examples=(
            "←讚一個！《江州報》粉絲團24小時陪你看新聞！",
            "本站现已开设Facebook专页，欢迎Like我们的专页！",
        ),
        counter_examples=("研究者统计了三百个粉丝团的发言，发现多数成员一年内不再出声。",),
    ),
    Rule(
        name="call_for_opinion",
        category="promotion",
        why="Asks what the reader thinks of the page, or for contributions.",
        pattern=(
            r"(?:如果)?(?:您|你|我)?(?:对|想对)[^。\n]{2,20}(?:有(?:任何|什么)?(?:意见"
            r"|建议|话|问题|疑问)|说两句|吐槽)[^\n]{0,60}"
            r"|(?:这|本)(?:篇|则|条)?(?:新闻|文章|报道)(?:让|对)(?:您"
            r"|你)[^。\n]{0,16}[?。]?|(?:欢迎|诚邀|长期)(?:来稿|投稿|供稿)[^\n]{0,40}"
            r"|我要(?:投稿|纠错|评论|反馈|举报)"
        ),
        triggers=("意见", "建议", "您", "你", "来稿", "投稿", "供稿", "我要"),
        position=Position.AFTER_BODY,
        limit=100,
        examples=(
            "如果您对本频道有任何意见或建议，请到论坛提出。",
            "這篇新聞讓您覺得？",
            "欢迎投稿",
        ),
        counter_examples=("你对这座城市有什么期待，他笑着问我。我没有回答。",),
    ),
    Rule(
        name="adult_spam",
        category="promotion",
        unbroken=True,
        why="Spam that hacked sites carry at the head or foot of every page.",
        pattern=r"[^。\n]{4,400}",
        signals=(
            r"亚洲|欧美|日韩|国产|日本|香港",
            r"精品国产|国产精品|国产(?:乱|无码|av|AV|自拍|偷|综合)|精品(?:无码|视频|一区)",
            r"(?:一|二|三|四|1|2|3)区(?:二|三|2|3)区",
            r"麻豆|蜜桃|婷婷|丁香|秋霞|夜夜|啪啪|五月天|爱爱|毛片|黄片|啊av|好吊",
            r"中文字幕|(?<![A-Za-z])(?:av|AV)(?![A-Za-z])",
            r"成人|成年人|黄色|三级|一级片|熟女|少妇|无码|有码|人妻|伦理|乱码|激情|情色|AV|av",
            r"在线(?:观看|播放|视频|免费)|免费(?:观看|视频|公开视频|高清)|高清完整"
            r"|视频在线|久久|一区二区",
            r"[,、 ].{2,30}[,、 ]",
        ),
        needed=3,
        triggers=("在线", "免费", "一区二区", "久久", "精品", "国产", "日韩", "av", "AV"),
        position=Position.OUTSIDE_BODY,
        limit=400,
        examples=(
            "欧美成人免费视频，国产一区二区在线观看，无码少妇久久",
            "91精品国产免费久久国语麻豆",
            "视色av,亚洲免费av一区二区,日韩av一区在线观看,日韩色中色",
        ),
        counter_examples=(
            "国产纪录片在线观看人次创新高",
            "国产精品牌走向欧美市场",
            "日韩两国影片配中文字幕在线放映",
            "久久不见的国产老电影",
        ),
    ),
    Rule(
        name="video_spam",
        category="promotion",
        unbroken=True,
        why="Titles of pirate video sites, planted in the same way.",
        pattern=r"[^。\n]{6,200}",
        signals=(
            r"在线(?:观看|播放)",
            r"免费(?:下载|观看|播放)|(?:最新|热门|好看的)?(?:电影|电视剧|动漫|综艺)",
            r"高清|影视|手机(?:在线)?播放|完整版|全集|迅雷",
            r"[^,_|\- ]{3,}[,_|\- ][^,_|\- ]{3,}",
        ),
        needed=4,
        triggers=("在线",),
        position=Position.OUTSIDE_BODY,
        limit=200,
        examples=("高清影视在线观看_最新电影免费下载_手机在线播放",),
        counter_examples=("高清纪录片在线播放 观众超过三百万",),
    ),
    Rule(
        name="betting_house",
        category="promotion",
        unbroken=True,
        why="A betting site that took over a company's page, with what people search for.",
        pattern=(
            r"[\u3400-\u9fffA-Za-z0-9]{2,8}(?:体育|娱乐|电竞|棋牌|国际)?(?:[-_·,@| ]{0,2}(?:官网"
            r"|官方网站|官方"
            r"|平台|[aA][pP][pP]|APP下载|登录|登录入口|入口|下载|网页版|手机版|手机app|全站|网站"
            r"|注册)){2,8}[@!]?"
        ),
        signals=(r"[aA][pP][pP]|官网|官方", r"入口|[aA][pP][pP]|全站|网页版|体育|娱乐|棋牌|电竞"),
        needed=2,
        triggers=("官网", "官方", "app", "APP", "入口"),
        position=Position.BEFORE_BODY,
        limit=60,
        examples=("云溪体育官网入口", "云溪官网app", "云溪棋牌_官方网站-APP官网下载@"),
        counter_examples=("云溪图书馆官网上线", "官方网站登录难", "体育平台建设方案"),
    ),
    Rule(
        name="gambling_spam",
        category="promotion",
        unbroken=True,
        why="Gambling links, planted on hacked sites in the same way.",
        pattern=r"[^。\n]{4,300}",
        signals=(
            r"彩票|博彩|时时彩|百家乐|娱乐城|棋牌|赌场|葡京|六合彩|体育投注|老虎机|真人",
            r"官网|官方网站|注册|开户|登录|平台|下载|app|APP|网址|入口",
            r"[,、_ |-].{2,30}[,、_ |-]|\d{3,}",
        ),
        needed=3,
        triggers=("彩", "娱乐", "棋牌", "投注", "百家乐", "葡京", "老虎机", "真人"),
        position=Position.OUTSIDE_BODY,
        limit=300,
        examples=("江州娱乐城-百家乐官网注册-时时彩平台app下载",),
        counter_examples=("彩票站点年底前完成登记", "棋牌室昨起恢复营业"),
    ),
    Rule(
        name="bracketed_promotion",
        category="promotion",
        unbroken=True,
        why="Broadcasters frame what they advertise in black corners: ◤秋季旅展開跑◢.",
        pattern=r"◤[^◤◢。\n]{2,40}◢",
        triggers=("◤",),
        limit=44,
        examples=("◤秋季旅展開跑◢",),
        counter_examples=("◤ 与 ◢ 都是几何符号", "◤旅展"),
    ),
    Rule(
        name="support_call",
        category="promotion",
        unbroken=True,
        why="Asks the reader to pay for the paper.",
        pattern=(
            r"(?:小额|定期定额|长期)?(?:赞助|捐款支持|捐助|支持)(?:我们|本[刊报站网台]"
            r"|[\u3400-\u9fff]{1,8}(?:周刊|传媒|媒体|日报|报|新闻网))!?"
            r"|[^。!?\n]{0,12}(?:支持|订阅|购买)[^。!?\n:]{1,12}[,、]? ?(?:购买|订阅|订购)(?:日报"
            r"|报纸|本刊|周刊|电子报) ?:?"
            r"|(?:免费)?订阅(?:我们的)?(?:电子报|电子周报|每日新闻)!?"
        ),
        triggers=("赞助", "捐", "支持", "订阅", "订购"),
        position=Position.AFTER_BODY,
        limit=40,
        examples=("小額贊助雲溪週刊！", "支持我們", "📰支持雲溪時報，購買日報：", "訂閱電子報"),
        counter_examples=("支持我们的人", "赞助商名单公布", "支持云溪日报社迁址"),
    ),
    Rule(
        name="click_bait",
        category="promotion",
        unbroken=True,
        why="Buttons between the paragraphs: of farms of made-up articles, of apps, of teasers.",
        pattern=(
            r"(?:立即|马上|现在就)(?:探索|了解|查看|解锁|阅读)更多(?:内容|资讯|资料|精彩)?!?"
            r"|(?:点我|点这里|点此)(?:解锁|看更多|了解更多|查看更多|揭晓|探索)[^\s。,!?]{0,6}!?"
            r"|打开[^\s。,]{2,8} ?查看(?:精彩|高清|更多)(?:图片|视频|内容)"
            r"|(?:详细内容|继续阅读|阅读全文|阅读更多|查看全文|查看详情) ?(?:»|>{1,3}|→|\.{3})"
            r"|(?:快)?来看看更多(?:内容|资讯|资料|精彩)?!"
        ),
        triggers=("更多", "点我", "点这里", "点此", "查看", "详细内容", "继续阅读", "阅读全文"),
        limit=24,
        examples=(
            "立即探索更多！",
            "點我解鎖秘密！",
            "來看看更多資料！",
            "打開雲溪新聞 查看精彩圖片",
            "詳細內容 »",
        ),
        counter_examples=("详细内容", "立即行动起来！", "点我名字的人", "马上了解更多情况的人不多"),
    ),
)
