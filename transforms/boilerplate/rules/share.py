"""QR codes, sharing and following."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope

RULES = (
    Rule(
        name="share_call",
        category="share",
        why="Asks the reader to share, follow or scan.",
        pattern=(
            r"(?:欢迎|请|快|赶紧|点击)?(?:您|你|大家)?(?:分享|转发|转|收藏)(?:到|至|给|本文)?[^。!?\n]{0,16}(?:朋友圈|微信|微博|好友|空间|更多人|网站|QQ)[^。!?\n]{0,8}[。!]?"
            r"|分享(?:到|至|本文|文章|按钮|此页|:)?[ :]{0,3}(?:(?:微信|微博|新浪微博|腾讯微博|朋友圈|QQ空间|QQ|人人网?|豆瓣|空间|好友|Facebook|Twitter|LINE|脸书|推特|更多|新华微博|开心网)[ /|,、]{0,3}){0,12}"
        ),
        triggers=("分享", "转发", "收藏"),
        position=Position.OUTSIDE_BODY,
        limit=70,
        examples=("？欢迎分享到朋友圈！", "分享到：微信 新浪微博 QQ空间", "分享到"),
        counter_examples=("分享改革红利", "与会者分享了办学经验。"),
    ),
    Rule(
        name="scan_code",
        category="share",
        why="Tells the reader to scan a QR code, or what scanning it does.",
        pattern=(
            r"(?:用|使用|打开|请用|手机|微信|扫码|长按|识别|点击|[\u3400-\u9fff“”\" ]{0,12})?(?:扫描|扫一扫|扫|识别|长按)[^。\n]{0,16}?(?:二维码|上方|下方|码)[^。,\n]{0,24}[。!]?"
            r"|[\u3400-\u9fff“”\" ]{0,8}扫一扫[^。,\n]{0,20}|(?:微信)?扫码(?:关注|阅读|下载|观看|进|加|查看|收听)[^。,\n]{0,16}|二维码"
            r"|在(?:您|你)的(?:设备|手机)上(?:浏览|阅读|打开|查看)(?:本页|此页|本文)?"
            r"|(?:手机|微信|移动端?)(?:扫描|浏览|访问|阅读)(?:本页|本文|全文)?"
        ),
        triggers=("扫", "二维码", "长按", "设备上", "手机上", "手机浏览", "手机访问", "移动"),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "扫描二维码",
            "在您的设备上浏览本页",
            "长按识别二维码关注我们",
            "微信扫一扫 分享朋友圈",
        ),
        counter_examples=("扫描隧道显微镜的诞生", "市民扫码即可乘车，一个月来客流增长两成。"),
    ),
    Rule(
        name="follow_call",
        category="share",
        why="Asks the reader to follow an account.",
        pattern=r"(?:欢迎|敬请|请|点击|更多[^。\n]{2,12}请?)(?:点击)?[^。\n]{0,12}(?:关注|订阅|加入|点赞)[^。\n]{2,36}[。!]?",
        triggers=("关注", "订阅", "点赞", "加入"),
        position=Position.AFTER_BODY,
        limit=60,
        examples=("欢迎关注“江州发布”微信公众号", "更多精彩内容请关注江州日报微博！"),
        counter_examples=("请持续关注本地天气变化，出行注意安全，必要时改签车次。他说。",),
    ),
    Rule(
        name="glued_share_call",
        category="share",
        scope=Scope.TAIL,
        why="The same call glued to the end of another line.",
        pattern=r"欢迎(?:分享|转发)到?朋友圈!?",
        triggers=("朋友圈",),
        position=Position.AFTER_BODY,
        limit=30,
        examples=("秋收已经过半。{欢迎分享到朋友圈！}",),
        counter_examples=("他不喜欢转发到朋友圈的那些话。",),
    ),
)
