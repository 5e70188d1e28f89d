"""QR codes, sharing and following."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import HAN, any_of, words

_PLACE = any_of(
    *words(
        "朋友圈 微信 微博 新浪微博 腾讯微博 网易微博 搜狐微博 新华微博 人民微博 QQ空间 "
        "QQ QQ好友 人人网 人人 开心网 豆瓣 豆瓣网 空间 腾讯空间 百度贴吧 百度空间 贴吧 "
        "好友 微信好友 易信 有道 有道云笔记 淘江湖 MSN Facebook FB Twitter LINE Line "
        "Plurk 噗浪 脸书 推特 Google+ Digg del.icio.us WhatsApp Telegram 更多 Email"
    ),
)
_SITE = (
    r"(?:facebook|twitter|digg|plurk|line|instagram|youtube|threads|pinterest|whatsapp|telegram"
    r"|messenger|copy ?link|linkedin|weibo|wechat|email|print)"
)
_REST = r"[^。!?\n]"
_MY = r"(?:您|你|大家)"
_CODE = any_of(
    *words("二维码 小程序码 条码 上方 下方 左侧 右侧 图中 图片"),
)

RULES = (
    Rule(
        name="share_call",
        category="share",
        why="Asks the reader to share the page.",
        pattern=(
            rf"(?:欢迎|请|快|赶紧|点击|如果喜欢|喜欢)?{_MY}?(?:请)?(?:点击)?(?:分享|转发|转)"
            rf"(?:本文|这篇文章|文章)?(?:到|至|给)?{_REST}{{0,10}}(?:{_PLACE}|更多人"
            rf"|身边的?人){_REST}{{0,8}}[。!]?"
            rf"|分享(?:让更多人看到|本文|文章|此页|按钮)?[ :]{{0,3}}"
            r"|(?:生成|保存)(?:图片|海报|长图),? ?分享(?:到|至|给)[^。!?\n]{2,10}"
        ),
        triggers=("分享", "转发", "转"),
        position=Position.OUTSIDE_BODY,
        limit=50,
        examples=(
            "？欢迎分享到朋友圈！",
            "请转发给更多人！",
            "分享让更多人看到",
            "生成图片，分享到微信朋友圈",
        ),
        counter_examples=("分享改革红利", "与会者分享了办学经验。"),
    ),
    Rule(
        name="share_buttons",
        category="share",
        unbroken=True,
        why="A row of the places to which a page can be shared.",
        pattern=(
            rf"(?:分享|转发|收藏|推荐|转贴)(?:本文|文章|新闻|此文|该文|给好友"
            rf"|给朋友)?(?:到|至)? ?:? ?(?:(?:分享)?{_PLACE}[ /|,、]{{0,3}}){{0,16}}"
            rf"|(?:{_PLACE}[ /|,、]{{1,3}}){{2,16}}(?:{_PLACE})?|(?:新浪|腾讯|网易"
            rf"|搜狐)微博|(?:腾讯|QQ)空间|人人网|开心网"
            rf"|(?=[A-Za-z])(?i:{_SITE}(?:[ /|,、·]{{0,3}}{_SITE}){{0,9}})"
        ),
        position=Position.OUTSIDE_BODY,
        limit=120,
        triggers=(
            "分享",
            "转发",
            "收藏",
            "推荐",
            "转贴",
            "微博",
            "空间",
            "微信",
            "人人",
            "开心",
            "Face",
            "FACE",
            "face",
            "Twit",
            "twit",
            "LINE",
            "Line",
            "Insta",
            "YouTube",
            "hreads",
            "Pinterest",
            "hatsApp",
            "elegram",
            "essenger",
            "opy",
            "mail",
            "Digg",
            "Plurk",
            "豆瓣",
        ),
        examples=(
            "分享到：微信 新浪微博 QQ空间",
            "分享到",
            "新浪微博 | 腾讯微博 | 人人网",
            "FaceBookcopyLinkLine",
            "LINE",
        ),
        counter_examples=("微信、微博带来的变化", "分享经济", "Line of Duty", "Facebook 的一天"),
    ),
    Rule(
        name="scan_code",
        category="share",
        why="Tells the reader to scan a QR code, or what scanning it does.",
        pattern=(
            r"(?!\d{1,2} ?[.、)])(?:"
            rf"[^。,!?\n]{{0,16}}(?:扫描|扫一扫|扫|识别"
            rf"|长按)[^。,!?\n]{{0,12}}{_CODE}(?:[^。,\n]{{0,24}}"
            rf"|,[^。,\n]{{0,16}}(?:关注|订阅|阅读|下载)[^。,\n]{{0,12}})[。!]?"
            rf"|[{HAN[1:-1]}“”\" ]{{0,8}}扫一扫(?:,? ?分享)?[^。,\n]{{0,20}}"
            r"|(?:微信|手机)?扫码(?:关注|阅读|下载|观看|进群|加群|加入|查看|收听|订阅"
            r"|领取)[^。,\n]{0,16}|二维码"
            r"|扫描二维码,?[^。\n]{0,24})"
        ),
        triggers=("扫", "二维码", "长按", "识别"),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "扫描二维码",
            "长按识别二维码关注我们",
            "長按識別二維碼，關注我們",
            "微信扫一扫 分享朋友圈",
            "微信掃一掃，分享給朋友",
            "扫一扫在手机打开当前页",
        ),
        counter_examples=(
            "扫描隧道显微镜的诞生",
            "市民扫码即可乘车，一个月来客流增长两成。",
            "1. 扫描二维码，下载客户端。",
        ),
    ),
    Rule(
        name="read_on_phone",
        category="share",
        unbroken=True,
        why="What stands beside a QR code: read this page on your device.",
        pattern=(
            rf"(?:在{_MY}的?(?:设备|手机|移动设备)上?|用手机|手机|微信|移动端"
            rf"|手机端)(?:扫描)?(?:浏览|阅读|打开|查看|访问|看)(?:本页|此页|本文|全文"
            rf"|网页|原文|当前页)?"
        ),
        triggers=("设备", "手机", "微信", "移动端"),
        position=Position.OUTSIDE_BODY,
        limit=24,
        examples=("在您的设备上浏览本页", "手机阅读本文"),
        counter_examples=("手机看病的第三年",),
    ),
    Rule(
        name="follow_call",
        category="share",
        why="Asks the reader to follow an account.",
        pattern=(
            rf"(?:欢迎|敬请|请|点击|戳|更多[^。\n]{{2,14}}(?:请|敬请"
            rf"|欢迎)?)(?:{_MY})?[^。!?\n]{{0,12}}"
            r"(?:关注|订阅|加入|加)[^。!?\n]{2,36}[。!]?"
            r"|(?:关注|获取|了解|想看|阅读|查看)?更多[^。,!?\n]{2,16},? ?(?:敬?请|欢迎)(?:持续"
            r"|继续)?(?:锁定|关注|收看|收听|访问)"
            r"[^。!?\n]{2,24}[。!]?"
            r"|(?:微信|微博)(?!同号)(?:公众号|账号|公众账号|号|搜索)? ?:? ?[\w“”\"-]{2,24}"
            r"|(?:[^。,\n]{0,10}[,!] ?)?(?:请|别忘了|记得|就)?(?:点一?个?"
            r"|求)?(?:[“「](?:在看|赞)[”」]|在看|点赞|赞)(?:[ 、,和]{0,3}(?:在看|点赞"
            r"|转发|分享|收藏)){0,3}(?:,? ?(?:分享|转发)(?:到|给)[^。,\n]{2,10})?[!。~]?"
        ),
        triggers=(
            *(
                "关注",
                "订阅",
                "加入",
                "加微",
                "加群",
                "加我",
                "加Q",
                "锁定",
                "收看",
                "收听",
                "欢迎访问",
                "微信",
                "微博",
                "在看",
                "点赞",
            ),
            *("“赞”", "「赞」"),
        ),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "欢迎关注“江州发布”微信公众号",
            "更多精彩内容请关注江州日报微博！",
            "点击上方蓝字关注我们",
            "点赞、在看、转发",
            "关注更多云溪战报，请持续锁定体育频道！",
            "觉得好看，请点“在看”，分享到朋友圈",
            "微信公众号：江州早知道",
        ),
        counter_examples=("请持续关注本地天气变化，出行注意安全，必要时改签车次。他说。",),
    ),
    Rule(
        name="account_line",
        category="share",
        why="The bare call to follow, or the account's name and no more.",
        pattern=(
            r"(?:已)?关注(?:我们|本号|公众号)?|加入[A-Za-z]{2,10}好友|(?:官方)?(?:微博"
            r"|微信) ?: ?@?[^\s。,]{2,20}"
            rf"|{HAN}{{2,12}}(?:微信公众号|官方微博|官方微信)"
            r"|(?:喜欢就|觉得不错就)?点个[“「]?(?:赞|在看)[”」]?(?:吧|支持(?:一下)?|再走)?[。!~]?"
            rf"|{HAN}{{2,12}}(?:官方)?微博[、和及 ]{{1,2}}微信|打开[^\s。,]{{2,14}}(?:微信报|APP"
            rf"|客户端)[^。\n]{{0,14}}"
            r"|已经?(?:按赞|加好友|订阅|收藏)了,? ?谢谢。?|按个赞,? ?心情好"
            r"|点击蓝字 ?关注(?:我们|本号)?|打开[^\s。,]{2,12}[ ,]阅读体验更佳"
        ),
        triggers=(
            "微信报",
            "APP",
            "客户端",
            "按赞",
            "按个赞",
            "好友了",
            "关注",
            "加入",
            "微博",
            "微信",
            "点个",
            "阅读体验",
        ),
        position=Position.OUTSIDE_BODY,
        limit=30,
        examples=(
            "关注我们",
            "加入LINE好友",
            "微博：@江州日报",
            "江州早报微信公众号",
            "喜欢就点个赞吧",
            "已經按讚了，謝謝。",
            "云溪政府网微博、微信",
            "打开云溪今报微信报阅读每天报纸",
            "点击蓝字 关注我们",
            "打开江州新闻 阅读体验更佳",
        ),
        counter_examples=("关注留守儿童", "点个灯"),
    ),
    Rule(
        name="like_buttons",
        category="share",
        why="Buttons to like, tip and pass on a page, with their counts, and calls to press them.",
        pattern=(
            r"(?:(?:点?赞|喜欢|打赏|赞赏(?:作者|支持)?|分享|收藏|转发|评论|在看|复制链接|点分享"
            r"|点收藏|点点赞|点在看)"
            r"(?: ?[\[(]?\d{1,7}[\])]?)?[ |/·,、]{0,4}){2,8}|(?:赞|喜欢|点赞"
            r"|收藏) ?[\[(]\d{1,7}[\])]"
            r"|打赏|赞赏(?:作者|支持)|复制链接|(?:下载|生成|分享)海报|举报/反馈"
            r"|喜欢这篇文章吗\?[^。\n]{0,12}"
            r"|(?:看完|觉得(?:不错|有用|好看)|喜欢(?:本文)?)[^。\n]{0,6}(?:记得|请"
            r"|就)?[^。\n]{0,4}点(?:个|一个)?[“「]?(?:赞|在看)[^。\n]{0,16}[。!]?"
        ),
        triggers=("海报", "反馈", "赞", "喜欢", "打赏", "复制链接", "在看", "分享", "收藏"),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "赞(12)",
            "喜欢 (3)",
            "打赏",
            "讚 分享",
            "点分享 点收藏 点点赞 点在看",
            "看完记得点赞、在看、转发哦",
            "觉得不错，点个赞吧",
        ),
        counter_examples=("喜欢", "点赞之交", "分享一碗面", "收藏与分享的快乐"),
    ),
    Rule(
        name="account_dialogue",
        category="share",
        why="What the WeChat page prints around every article.",
        pattern=(
            r"使用微信[“\"「]扫一扫[”\"」][^\n]{0,40}|微信里点[“\"「]发现[”\"」][^\n]{0,50}"
            r"|扫一扫,? ?手机(?:阅读|浏览|查看)更方便|长按识别二维码[^。\n]{0,20}|知道了"
            r"|取消 允许|收录于(?:合集|话题)[^。\n]{0,20}|\d{1,4}篇原创内容|\d{1,4}个内容"
            r"|(?:关注|搜索)?微信(?:公众)?号 ?: ?[\w-]{2,24}|(?:商务)?合作请?(?:联系|加)?(?:微信"
            r"|QQ)[^。\n]{2,30}"
            r"|欢迎(?:在)?(?:留言区|评论区|后台)(?:留言|评论)[^。\n]{0,16}"
            r"|[^。\n]{0,4}点击[“「]阅读原文[”」][^。\n]{0,12}"
            r"|[^。\n]{0,4}点击上方蓝[字色][^。\n]{0,12}|转载请联系(?:授权|我们|作者"
            r"|后台)[^。\n]{0,10}"
            r"|[^。\n]{0,24}加入[^\s。,]{0,10}(?:LINE|Line)(?:@|好友|群组?)[^。\n]{0,20}"
            r"|[^\s。,]{1,8}(?:关心"
            r"|提醒)您 ?:[^。\n]{4,30}"
            r"|(?:加入|订阅|追踪)[^\s。,]{0,10}(?:LINE官方账号|官方账号|官方帐号|LINE官方帐号"
            r"|YouTube频道)"
            r"|按赞[^。\n]{0,6}粉丝(?:团|页|专页)?|加 ?LINE ?好友|赞好"
        ),
        triggers=(
            *(
                "微信",
                "扫一扫",
                "二维码",
                "知道了",
                "允许",
                "合集",
                "收录于",
                "原创内容",
                "个内容",
                "合作",
                "欢迎",
                "阅读原文",
                "蓝字",
            ),
            *(
                "蓝色",
                "授权",
                "LINE",
                "Line",
                "关心您",
                "提醒您",
                "粉丝",
                "赞好",
                "联系",
                "官方",
                "YouTube",
            ),
        ),
        position=Position.AFTER_BODY,
        limit=90,
        examples=(
            "使用微信“扫一扫”即可将网页分享至朋友圈。",
            "微信里点“发现”，扫一下，二维码便可将本文分享至朋友圈。",
            "关注微信公众号：yunxifabu",
            "知道了",
            "收录于合集",
            "收录于话题",
            "36篇原创内容",
            "商务合作请联系微信：yunxi2031",
            "↑点击上方蓝字，一键关注",
            "加入雲溪報LINE好友，隨時掌握最新消息",
            "最新話題在這！想跟上時事，快點我加入雲視新聞LINE好友！",
            "★雲溪報提醒您：飲酒過量，有害健康★",
        ),
        counter_examples=("他提醒您：路滑。您笑了笑。", "知道了真相以后", "欢迎广大市民前来参观。"),
    ),
    Rule(
        name="follow_call_above",
        category="share",
        why="The same call above the article, as WeChat accounts put it.",
        pattern=(
            r"(?:点击|戳|轻触)?[^。,\n]{0,6}(?:上方[“‘\"「《][^。\n]{1,12}|蓝字"
            r"|蓝色字[^。\n]{0,4})(?:关注|订阅|加入)[^。的\n]{0,16}[。!]?"
        ),
        triggers=("关注", "订阅", "加入"),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("点击上方蓝字关注我们", "↑↑点击上方“江州早知道”关注"),
        counter_examples=("上方来的关注",),
    ),
    Rule(
        name="glued_share_call",
        category="share",
        scope=Scope.TAIL,
        why="The call to share glued to the end of another line.",
        pattern=r"欢迎(?:分享|转发)到?朋友圈!?",
        triggers=("朋友圈",),
        position=Position.AFTER_BODY,
        limit=30,
        examples=("秋收已经过半。{欢迎分享到朋友圈！}",),
        counter_examples=("他不喜欢转发到朋友圈的那些话。",),
    ),
)
