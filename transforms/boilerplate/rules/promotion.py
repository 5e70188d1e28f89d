"""Apps, events, calls for submissions, spam links."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

RULES = (
    Rule(
        name="app_call",
        category="promotion",
        why="Asks the reader to install or open the house's app, or to send news through it.",
        pattern=(
            r"(?:欢迎|请|点击|立即|马上|免费|扫码)?(?:您|你)?(?:登录|下载|安装|打开|使用|进入)[^。\n]{0,24}(?:客户端|APP|App|app|应用)[^。\n]{0,16}[。!]?"
            r"|[^。\n]{0,24}(?:爆料|报料)[^。\n]{0,24}[。!]?"
        ),
        triggers=("客户端", "APP", "App", "app", "爆料", "报料"),
        position=Position.AFTER_BODY,
        limit=60,
        examples=("欢迎登录“江州新闻”客户端爆料", "下載江州新聞APP"),
        counter_examples=(
            "我市首款政务客户端上线，市民足不出户就能办理社保，两个月来注册人数突破十万。",
        ),
    ),
    Rule(
        name="adult_spam",
        category="promotion",
        why="Spam that hacked sites carry at the head or foot of every page.",
        pattern=r"[^。\n]{4,400}",
        signals=(
            r"亚洲|欧美|日韩|国产|日本|香港",
            r"成人|黄色|三级|一级片|熟女|少妇|无码|有码|人妻|伦理|乱码|激情|情色|AV|av",
            r"在线(?:观看|播放|视频|免费)|免费(?:观看|视频|公开视频|高清)|高清完整|视频在线|久久|一区二区",
            r"[,、 ].{2,30}[,、 ]",
        ),
        needed=3,
        triggers=("在线", "免费", "一区二区", "久久"),
        position=Position.BEFORE_BODY,
        limit=400,
        examples=("欧美成人免费视频，国产一区二区在线观看，无码少妇久久",),
        counter_examples=("国产纪录片在线观看人次创新高",),
    ),
)
