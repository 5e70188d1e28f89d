"""Ranking lists, related and recommended headlines."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE, DATE_TRIGGERS, HAN, any_of, words

_WHICH = any_of(
    *words(
        "相关 更多 其他 其它 最新 今日 热门 推荐 精彩 热点 延伸 近期 频道 编辑 图片 "
        "本类 同类 上周 本周 小时 24小时 48小时 72小时 一周 一月 往期 历史 即时 新闻 "
        "娱乐 财经 体育 社会 国际 视频 高清 精选 独家 扩展 随机 猜你 焦点 头条 要闻 "
        "时政 专题 网友 读者 文章 产品 最热 昨日 当日 点击 阅读"
    ),
)
_WHAT = any_of(
    *words(
        "新闻 报道 报导 阅读 链接 文章 推荐 专题 资讯 排行 排行榜 点击榜 热点 图片 "
        "首推 视频 短片 话题 产品 图集 热闻 热文 导读 回顾 评论 排名 热榜 关键字 关键词 "
        "热词搜索 热词 搜索 标签 标签: 信息 内容 讨论 回应 专辑 图文 热帖 博文 专栏"
    ),
)
_WHOLE = any_of(
    *words(
        "关键字 您可能有兴趣 你可能有兴趣 您可能会喜欢 你可能会喜欢 你可能也想看 您可能也想看 "
        "猜你喜欢 作者其他文章 作者最新文章 查看TA的更多文章 为你精选 编辑精选 热门话题 "
        "一周热门 "
        "往期精选 编辑推介 其他人也在看 你可能也喜欢 你可能感兴趣的文章 "
        "本类最新文章 延伸阅读 看了又看 相关阅读 点击排行 点击数 人气排行 往期回顾 "
        "过往期刊 往期期刊 往期精彩 大家都在看 大家都在搜 您可能感兴趣 你可能感兴趣 你可能喜欢 "
        "您可能还喜欢 你可能还喜欢 精彩推荐 为您推荐 为你推荐 小编推荐 编辑推荐 "
        "热点推荐 热门推荐 更多推荐 关联阅读 相关链接 相关新闻 相关报道 相关专题 "
        "网罗天下 新闻图片 更多新闻 热图 热词 看更多 上一篇 下一篇 相关标签 网友评论 "
        "网友回应 人气文章 同场加映 图集 高清大图 频道精选 热门标签 看更多新闻 最新评论 热门评论 "
        "新闻评论排行榜 今日头条"
    ),
)
_END = r" ?(?:>>|»|:|\.\.\.|更多|<<<|\(\d{1,4}\)|RSS)?"
_HEADLINE = r"[^。!?\n]{6,60}"
_LINK_MARK = r"(?:(?:[-·•.※◎v>|] {0,2}){1,3}|\[[^\[\]\n]{1,6}\] ?)"

RULES = (
    Rule(
        name="heading",
        category="related",
        unbroken=True,
        opens_block=True,
        why="The heading over a list of other articles.",
        pattern=rf"(?:\d{{1,2}})?[\[【]?(?:{_WHICH}{{1,2}}(?:{HAN}{{0,2}})?{_WHAT}|{_WHOLE})[\]】]?{_END}",
        triggers=(
            *(
                "相关",
                "更多",
                "其他",
                "其它",
                "最新",
                "热门",
                "推荐",
                "精彩",
                "热点",
                "延伸",
                "近期",
                "频道",
                "首推",
            ),
            *(
                "排行",
                "猜你",
                "可能",
                "大家都",
                "看了又",
                "同类",
                "本类",
                "点击",
                "小时",
                "往期",
                "回顾",
                "评论",
                "回应",
            ),
            *(
                "往期精选",
                "其他文章",
                "最新文章",
                "更多文章",
                "精选",
                "话题",
                "其他人",
                "推介",
                "历史",
                "即时",
                "新闻",
                "专题",
                "标签",
                "关键",
                "关联",
                "阅读",
                "图集",
                "热",
                "人气",
                "同场",
                "高清",
                "头条",
                "网罗",
            ),
        ),
        position=Position.OUTSIDE_BODY,
        limit=24,
        examples=(
            "相关新闻",
            "48小时点击排行",
            "延伸閱讀",
            "推荐产品",
            "編輯首推",
            "更多新聞",
            "相關報導：",
            "相关热词搜索：",
        ),
        counter_examples=("相关部门要求尽快整改", "最新研究成果发表", "新闻学院"),
    ),
    Rule(
        name="heading_inside",
        category="related",
        unbroken=True,
        opens_block=True,
        why="The same heading in the midst of the body, where only unmistakable ones go.",
        pattern=r"[\[【]?"
        + any_of(
            *words(
                "相关新闻 相关报道 相关阅读 相关链接 相关推荐 延伸阅读 点击排行 猜你喜欢 推荐阅读 "
                "热点推荐 您可能有兴趣 你可能有兴趣 您可能感兴趣 你可能感兴趣"
            ),
        )
        + r"[\]】]?"
        + _END,
        triggers=("相关", "延伸", "排行", "猜你", "推荐", "可能", "热门", "更多", "在看", "喜欢"),
        limit=20,
        examples=("相关报道", "延伸閱讀：", "您可能有興趣", "【相關報道】"),
        counter_examples=("相关报道引起了市民的关注",),
    ),
    Rule(
        name="dated_headline",
        category="related",
        why="A link to another article: a list mark, its headline, and its date or click count.",
        pattern=(
            rf"{_LINK_MARK}(?:\d{{4,9}} ?\d{{1,2}}{_HEADLINE}"
            rf"|{_HEADLINE}(?:[ (\[【]{{0,4}}(?:{DATE}"
            rf"|\d{{1,2}}[-/月]\d{{1,2}}日?)(?: ?\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[)\]】]?"
            rf"|(?:评论|阅读|点击)\d{{1,9}}条?))"
        ),
        triggers=(
            *DATE_TRIGGERS,
            *("评论", "阅读", "点击"),
            *(f"{mark}{digit}" for mark in "-.·•※◎v>|" for digit in "0123456789"),
            *(f"{mark} {digit}" for mark in "-.·•※◎v>|" for digit in "0123456789"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=110,
        examples=(
            "- 江州昨天下了今年第一场雪 04/09 05:29",
            "- ·江州车市回暖2012-1-12 13:15:00",
            "- 江州老街改造完工 评论3344条",
            "- 1430328 1江州老街改造完工",
        ),
        counter_examples=("- 一季度完成前期工作", "- 生于1901年的作家"),
    ),
    Rule(
        name="glued_headlines",
        category="related",
        unbroken=True,
        why="Three or more dated headlines in one line: a list of links that lost its breaks.",
        pattern=(
            r"(?:[^。\n]{0,70}?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[ (\[]\d{1,2}-\d{1,2})"
            r"(?: ?\d{1,2}:\d{2}(?::\d{2})?)?[)\] ]{0,2}){3,80}+[^。\n]{0,70}"
        ),
        triggers=DATE_TRIGGERS,
        position=Position.OUTSIDE_BODY,
        limit=900,
        examples=(
            "江州老街改造完工 2012-01-12 10:22:50 江州下雪 2012-01-11 江州车市回暖 2012-01-10",
            "◎ 江州下雪 01-12 ◎ 老街改造完工 01-11 ◎ 车市回暖 01-10 ◎ 秋收过半",
        ),
        counter_examples=("2012-01-12 江州下雪",),
    ),
    Rule(
        name="link_time",
        category="related",
        unbroken=True,
        why="The time of the linked article on a line of its own: [17:03] 01-17.",
        pattern=r"(?:- ?)?[\[(]\d{1,2}:\d{2}[\])] ?(?:\d{1,2}[-/]\d{1,2})?",
        triggers=(":",),
        position=Position.OUTSIDE_BODY,
        limit=24,
        examples=("- [17:03] 01-17",),
        counter_examples=("[17:03] 列车到站",),
    ),
    Rule(
        name="jump_to_related",
        category="related",
        unbroken=True,
        why="A heading and one linked headline in one line.",
        pattern=(
            r"[\[(【》]{0,3}(?:相关(?:新闻|报道|报导|阅读|链接|连结|专题|文章)|延伸阅读|推荐阅读"
            r"|更多新闻"
            r"|点击(?:进入|查看|阅读)(?:专题)?|同期声|往期回顾)[\])】]?"
            r" ?(?:<<<|>>+|:|»|》|\|) ?[^。\n]{6,60}"
        ),
        triggers=("相关", "延伸", "推荐", "更多", "点击", "往期"),
        limit=90,
        examples=(
            "相关新闻<<<江州老街改造完工",
            "延伸阅读：江州老街的前世今生",
            "点击进入专题：江州老街改造",
            "相關文章：老街改造三問",
            "更多新聞：快訊／老街修好了！居民月底搬回",
            "》》点击查看：江州老街的前世今生",
        ),
        counter_examples=("相关新闻发布后，市民反响热烈",),
    ),
)
