"""The paper's or account's own name line."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

RULES = (
    Rule(
        name="official_platform",
        category="masthead",
        why="Papers open their account's articles with their own names.",
        pattern=(
            r"(?:《[^《》\n]{2,16}》 ?){1,4}(?:[\u3400-\u9fff]{0,10}(?:官方|权威)[\u3400-\u9fff]{0,4}(?:发布)?(?:平台|账号|微信|公众号|客户端|网站|发布))?"
            r"|[\u3400-\u9fff]{2,16}(?:官方|权威)[\u3400-\u9fff]{0,4}(?:平台|账号|微信|公众号|客户端|网站)"
        ),
        triggers=("《", "官方", "权威"),
        position=Position.BEFORE_BODY,
        limit=60,
        examples=("《江州日报》《江州晚报》 官方发布平台", "江州融媒官方微信"),
        counter_examples=("《江州日报》创刊三十周年座谈会召开",),
    ),
)
