"""Where a page stands on its site: the path to it, the article before it and the one after it."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

RULES = (
    Rule(
        name="neighbour_article",
        category="navigation",
        why="The link to the article before or after this one, with its headline.",
        pattern=(
            r"(?:[\[【<]?[上下前后]一(?:篇|条|则|页|章)(?:文章|新闻)?[\]】>]? ?: ?[^\n]{0,60}"
            r"|[\[【<](?:上|下)一(?:篇|条|则)[\]】>] ?[^\n]{0,60})"
        ),
        triggers=("一篇", "一条", "一则", "一页", "一章"),
        limit=120,
        examples=(
            "上一篇：江州老街改造完工",
            "下一條：沒有了",
            "前一篇：江州大桥开工",
            "[上一篇] 江州老街改造完工",
        ),
        counter_examples=("下一篇作文",),
    ),
    Rule(
        name="breadcrumb",
        category="navigation",
        unbroken=True,
        why="The path from the site's front page to this one.",
        pattern=(
            r"(?:(?:您|你)?(?:现在|当前|目前)?(?:的|所在)(?:的)?位置|当前位置|位置提示"
            r"|导航) ?[:是]? ?[^。!?\n]{2,80}|(?:您|你)(?:现在|当前|目前)?(?:所在)?的位置是? ?:"
            r"|当前位置"
            r"|[^\s。,!?:]{2,20}(?:您|你)(?:现在|当前|目前)?(?:所在)?的位置是? ?:[^。!?\n]{0,80}"
            r"|首页 {1,3}[^\s。,!?:]{2,8} {1,3}[^\s。!?][^。!?\n]{3,60}"
            r"|首页(?: {1,3}[^\s。,!?:]{2,5}){2,4}"
            r"|[^。!?\n]{0,12}(?:首页|主页|频道|网) {0,2}(?:[>»\\→〉]|->|--){1,3} ?[^。\n]{2,60}"
            r"|[^。!?\n]{2,40} ?>{1,2} ?正文"
            r"|[^\s。,!?:>→›]{2,12}(?: ?(?:[>→›»]{1,2}) ?[^\s。,!?:>→›]{2,14}){2,6}"
            r"|[^\s。,!?:>→]{1,10}(?:网|中心|频道|首页|资讯|动态) ?[>→›»]{1,2} ?[^\s。,!?:>→]{2,14}"
            r"|[^\s。,!?:]{0,8}首页(?:[ /\-]{1,3}[^\s。,!?:/]{2,8}){1,4}[ /\-]{1,3}(?:正文|新闻"
            r"|地方|详情|内容)"
            r"|[^\s。,!?:]{2,8}网 {1,2}首页(?: ?- ?[^\s。,!?:]{2,8}){1,5}"
        ),
        triggers=("位置", "首页", "主页", "导航", ">", "»", "〉", "→", "›"),
        position=Position.BEFORE_BODY,
        limit=110,
        examples=(
            "您的位置：首页 > 新闻中心 > 正文",
            "當前位置：首頁\\新聞中心\\科衛",
            "江州网>新闻频道>正文",
            "商业> 正文",
            "云溪网 → 新闻 → 地方",
            "首页 新闻中心 正文",
            "新闻中心 > 江州新闻",
            "您当前的位置：",
            "云溪学堂论文平台您当前的位置：云溪学堂 > 经济学论文",
            "首頁 地方 雲嘉屏",
            "首页 理论教育 老街修缮中的“旧”与“新”",
        ),
        counter_examples=("位置：城东新区", "从渡口→老街的一百步", "首页 上的老照片"),
    ),
    Rule(
        name="neighbour_below",
        category="navigation",
        unbroken=True,
        why="The same below the article, where the colon may be missing.",
        pattern=r"(?:上|下)一(?:篇|条|则) {1,3}(?:[^。\n]{4,60}|没有了?|暂?无)",
        triggers=("一篇 ", "一条 ", "一则 "),
        position=Position.AFTER_BODY,
        limit=80,
        examples=("上一篇 江州老街改造完工", "上一篇 没有了"),
        counter_examples=("下一篇作文", "下一篇 再谈。"),
    ),
)
