"""What reading sites and players print around a chapter or a song."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE, any_of, repeated, words

_SURE_LINK = any_of(
    *words(
        "上一章 下一章 上一节 下一节 上一回 下一回 上一卷 下一卷 章节目录 章节列表 返回目录 "
        "返回书页 返回书架 返回书目 回目录 回书目 加入书签 加入书架 放入书架 推荐本书 投推荐票 "
        "投票推荐 打赏作者 章节报错 章节错误 上一首 下一首 加入歌单 播放列表 上一集 下一集 上一话 "
        "下一话 选集播放"
    ),
)
_OTHER_LINK = any_of(
    "书 页",
    "目 录",
    *words(
        "阅读记录 目录 书页 书架 书签 首页 返回 上一页 下一页 没有了 举报 点此举报 下载 分享 播放 "
        "收藏"
    ),
)
_LINK = rf"(?:{_SURE_LINK}(?: ?: ?[^\s:|]{{1,20}})?|{_OTHER_LINK})"

_SETTING = any_of(
    *words(
        "关灯 开灯 护眼 护眼模式 巨大 特大 大 中 小 正常 默认 直达底部 直达顶部 翻页模式 背景色 "
        "字号 字体 简 繁 夜间 白天"
    )
)

RULES = (
    Rule(
        name="book_and_length",
        category="metadata",
        unbroken=True,
        why="Reading sites print book, author, length and day under a chapter's title.",
        pattern=(
            rf"[^\s。,!?]{{1,16}} {{1,3}}[^\s。,!?]{{1,12}} {{1,3}}\d{{3,6}} ?字 {{1,3}}"
            rf"(?P<published>{DATE})"
        ),
        triggers=("字 ",),
        position=Position.BEFORE_BODY,
        limit=60,
        examples=("瓦上霜 山间小路 1522 字 2031-03-05",),
        counter_examples=("老街 渡口 1522 字 匾额", "他写了1522 字"),
    ),
    Rule(
        name="chapter_links",
        category="navigation",
        why="The links from one chapter, song or episode to the next, and to the shelf.",
        pattern=(
            rf"(?=[^\n]{{0,40}}?{_SURE_LINK})"
            + repeated(_LINK, r"[ |/·,、\-←→<>\[\]()【】]{0,6}", 10)
        ),
        triggers=(
            *words("上一章 下一章 上一节 下一节 上一回 下一回 上一卷 下一卷 章节 返回目录 返回书"),
            *words("回目录 回书目 书签 书架 推荐本书 推荐票 投票推荐 打赏作者 上一首 下一首"),
            *words("歌单 播放列表 上一集 下一集 上一话 下一话 选集"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=100,
        examples=(
            "上一章 目录 下一章",
            "上一章 ← 章节列表 → 下一章",
            "投推荐票 上一章 章节目录 下一章 加入书签",
            "上一首：瓦上霜 下一首：渡口",
            "章节错误，点此举报",
        ),
        counter_examples=("上一章讲了渡口", "播放列表的设计", "下一回的事，下一回再说"),
    ),
    Rule(
        name="chapter_notice",
        category="promotion",
        why="Reading sites call for votes, name their address, and say that a chapter goes on.",
        pattern=(
            r"\(?本章(?:完|未完)\)?(?:[,.!][^\n]{0,100})?"
            r"|(?:手机用户)?请(?:浏览|记住)[^。\n]{0,24}(?:域名|网址|阅读|[a-z]\.[a-z])[^\n]{0,50}"
            r"|喜欢[^。\n]{1,24}请大家收藏[^\n]{0,80}|最新章节(?:请)?(?:到|上|在)[^。\n]{2,20}"
            r"|(?:天才)?[一1]秒(?:钟)?记住[^\n]{2,60}|更多内容加载中[^\n]{0,20}"
            r"|[^。\n]{0,16}(?:关闭|退出)[^。\n]{0,16}(?:阅读模式|畅读模式)[^\n]{0,80}"
            r"|本站(?:只|仅)支持[^。,\n]{2,10}(?:浏览器|访问)[^\n]{0,100}"
            r"|亲?,?双击屏幕[^\n]{0,6}(?:滚动|翻页)"
            r"|(?:求(?:推荐票|收藏|月票|订阅|打赏|推荐)[!,。、 ]{0,3}){1,5}"
        ),
        triggers=(
            "本章",
            "请浏览",
            "请记住",
            "请大家收藏",
            "最新章节",
            "秒记住",
            "秒钟记住",
            "加载中",
            "阅读模式",
            "畅读模式",
            "本站",
            "双击屏幕",
            "求推荐",
            "求收藏",
            "求月票",
            "求订阅",
        ),
        position=Position.OUTSIDE_BODY,
        limit=160,
        examples=(
            "天才一秒记住【云溪书屋】地址：http://www.yunxibook.example",
            "更多内容加载中...请稍候...",
            "本站只支持手机浏览器访问，请关闭浏览器的阅读模式，或复制网址到其他浏览器阅读！",
            "亲，双击屏幕即可自动滚动",
            "（本章完）",
            "本章未完，请点击下一页继续阅读！",
            "请记住本书首发域名：yunxibook.example",
            "手机用户请浏览m.yunxibook.example阅读，更优质的阅读体验。",
            "喜欢瓦上霜请大家收藏：(www.yunxibook.example)瓦上霜云溪书屋更新速度最快。",
            "求推荐票！求收藏！",
        ),
        counter_examples=(
            "本章讨论灌溉制度的变迁",
            "请记住这个名字：云溪。",
            "本站每日发车三趟",
            "双击屏幕上的图标",
            "求收藏者出让那幅古画",
        ),
    ),
    Rule(
        name="reading_settings",
        category="navigation",
        unbroken=True,
        why="The switches of a reading page in one line: light, size of type, jump to the end.",
        pattern=repeated(_SETTING, r"[ |/·,、\-]{1,6}", 10),
        triggers=("关灯", "开灯", "护眼", "直达", "翻页模式", "背景色"),
        position=Position.BEFORE_BODY,
        limit=60,
        signals=("关灯|开灯|护眼|直达|翻页模式|背景色",),
        needed=1,
        examples=("关灯 巨大 直达底部", "护眼 关灯 大 中 小"),
        counter_examples=("关灯以后", "大 中 小"),
    ),
    Rule(
        name="book_card",
        category="metadata",
        unbroken=True,
        why="Book, author, length and age of a chapter.",
        pattern=r"(?:[^\s。,]{1,20} ){0,2}\d{2,6} ?字 \d{1,3} ?(?:分钟|小时|天|个月|年)前",
        triggers=("天前", "月前", "年前", "时前", "钟前"),
        position=Position.BEFORE_BODY,
        limit=60,
        examples=("瓦上霜 佚名 741 字 3个月前",),
        counter_examples=("他在 3个月前", "741 字 的短文"),
    ),
    Rule(
        name="book_titles",
        category="navigation",
        why="The title of a reading site's page, with what people search for.",
        pattern=r"[^。\n]{6,200}",
        signals=(
            r"全文阅读|全文免费阅读|免费阅读",
            r"(?i:txt)(?:全集)?下载",
            r"最新章节",
            r"小说|书友|笔趣",
        ),
        needed=2,
        triggers=("全文阅读", "免费阅读", "最新章节", "txt", "TXT"),
        position=Position.OUTSIDE_BODY,
        limit=220,
        examples=(
            "瓦上霜 林知秋 - 瓦上霜全文阅读 - 瓦上霜txt下载 - 瓦上霜最新章节",
            "首页 >> 瓦上霜 >> 瓦上霜最新章节（目录） 小说",
        ),
        counter_examples=("小说的最后一章", "他把txt文件拷给我"),
    ),
)
