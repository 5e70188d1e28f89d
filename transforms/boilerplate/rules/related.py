"""Ranking lists, related and recommended headlines."""

from __future__ import annotations

from transforms.boilerplate.rule import Rule

RULES = (
    Rule(
        name="heading",
        category="related",
        why="The heading over a list of other articles.",
        pattern=(
            r"(?:(?:相关|相關|更多|其他|其它|最新|今日|热门|推荐|精彩|热点|延伸|近期|频道|编辑|图片|本类|同类|上周|本周|\d{1,2}小时|一周|周|月|日)"
            r"(?:[\u3400-\u9fff]{0,4})(?:新闻|报道|报导|阅读|链接|文章|推荐|专题|资讯|排行榜?|点击榜|信息|内容|热点|图片|首推|视频|话题|讨论|产品|图集|热闻|热文|导读)"
            r"|(?:点击|阅读|评论|浏览|新闻|热点|人气|热门|热榜)(?:排行榜?|排名|数)|猜你喜欢|延伸阅读|您可能(?:还)?(?:感兴趣|喜欢)[^。\n]{0,8}|大家都在(?:看|搜)|看了又看|相关阅读) ?(?:>>|»|:|\.\.\.|更多)?"
        ),
        triggers=(
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
            "编辑",
            "图片",
            "排行",
            "猜你",
            "可能",
            "大家都",
            "看了又",
            "同类",
            "本类",
            "点击",
            "小时",
        ),
        limit=24,
        opens_block=True,
        examples=("相关新闻", "48小时点击排行", "延伸閱讀", "推荐产品"),
        counter_examples=("相关部门要求尽快整改", "最新研究成果发表"),
    ),
)
