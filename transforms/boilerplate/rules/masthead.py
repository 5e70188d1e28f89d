"""The paper's or account's own name line."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import HAN, URL

_CLAIM = (
    rf"{HAN}{{0,10}}(?:官方|权威){HAN}{{0,6}}(?:平台|账号|微信|微博|公众号|客户端|网站|发布|媒体)"
)
_EDITION = r"(?:数字报(?:刊|平台)?|电子版|电子报|微信版|网络版|手机版|官网)"
_SLOGAN = rf"{HAN}{{0,12}}(?:主办|主管|出品|旗下){HAN}{{0,8}}"

RULES = (
    Rule(
        name="official_platform",
        category="masthead",
        why="Papers open their account's articles with their own names and claims.",
        pattern=(
            rf"(?:《[^《》\n]{{2,16}}》[ 、|]{{0,2}}){{1,4}} ?(?:{_CLAIM}|{_EDITION})"
            rf"|(?:《[^《》\n]{{2,16}}》[ 、|]{{0,2}}){{2,4}}(?:{_SLOGAN})?"
            rf"|{HAN}{{2,16}} ?{_CLAIM}"
        ),
        triggers=("官方", "权威", "》"),
        position=Position.BEFORE_BODY,
        limit=60,
        examples=(
            "《江州日报》《江州晚报》 官方发布平台",
            "江州融媒官方微信",
            "《江州日报》数字报",
        ),
        counter_examples=("《江州日报》创刊三十周年座谈会召开", "《江州日报》"),
    ),
    Rule(
        name="house_and_address",
        category="masthead",
        unbroken=True,
        why="The site's name with its web address, above the headline.",
        pattern=rf"{HAN}{{2,10}}(?:网|日报|晚报|在线|频道)?[ :(|-]{{1,3}}{URL}[)]?|{URL}"
        r"|site logo ?: ?[\w.-]{4,60}"
        r"|[^\s。,!?:]{2,12} ?[-|(] ?(?:[a-z0-9-]{1,24}\.){1,2}(?:com|cn|net|org|tw|hk|cc|me)[)]?",
        triggers=("http", "www.", ".com", ".cn", ".net", ".org", ".tw", ".hk", ".cc", ".me"),
        position=Position.BEFORE_BODY,
        limit=80,
        examples=(
            "江州新闻网 www.jiangzhou.example",
            "site logo: www.yunxi.com",
            "云溪论坛 - yunxi.com",
        ),
        counter_examples=("江州新闻网改版", "江州新闻网 - yunxi.com 改版"),
    ),
    Rule(
        name="about_the_paper",
        category="masthead",
        why="Papers say under every article what they are and want.",
        pattern=r"《[^《》\n]{2,10}》(?:是一份|是一本|是一家|创刊于|创办于)[^\n]{10,260}",
        signals=(
            r"宗旨|职志|使命|理念|愿景",
            r"秉持|致力|关怀|关注|服务",
            r"多元|读者|媒体|社会|人心",
        ),
        needed=3,
        triggers=("》是一", "》创刊", "》创办"),
        position=Position.AFTER_BODY,
        limit=300,
        examples=("《云溪福报》是一份多元化的报纸，以净化人心为职志，以关怀乡里为己任。",),
        counter_examples=("《云溪福报》是一份四开小报，办了三年就停了，存世只有十一期。",),
    ),
    Rule(
        name="watermark",
        category="masthead",
        scope=Scope.TAIL,
        why="Sites copy their name and claim between the paragraphs, with a few random letters.",
        pattern=(
            rf"(?:[A-Za-z0-9]{{1,4}})?{HAN}{{2,12}}(?:网|在线|门户|平台)[_|]"
            rf"{HAN}{{4,30}}(?:门户|门户网站|网站|平台|第一媒体)"
        ),
        triggers=tuple(f"{end}{mark}" for end in ("网", "在线", "门户", "平台") for mark in "_|"),
        limit=60,
        examples=(
            "{Yd6云溪出版网_江州文化产业综合性门户网站}",
            "比赛为期两天。 {云溪出版网_江州文化产业综合性门户网站}",
        ),
        counter_examples=("他办了一个网站。", "云溪网_老街修缮完工"),
    ),
)
