"""The paper, its reporters and the place before a paragraph's first sentence."""

from __future__ import annotations

from transforms.boilerplate.rule import Rule, Scope
from transforms.boilerplate.rules.fragments import (
    DATE,
    HAN,
    MEDIUM,
    PERSON,
    SURE_PERSON,
    TOWNS,
    WRITER,
    any_of,
    words,
)

_WRITER_AHEAD = r"(?=[^()\n]{0,40}" + WRITER + ")"
_HOUSE = rf"(?:本报|本网|本台|本刊|{MEDIUM})"
_NAMES = rf"{SURE_PERSON}(?:[ 、,]{{1,3}}{PERSON}){{0,5}}"
_DAY = r"(?:\d{1,2}月)?\d{1,2}日"
_TOWN = any_of(*TOWNS) + "[市县]?"
_REPORT = any_of(
    *words("报道 报导 专题报道 专题报导 综合报道 综合报导 摄影报道 专访 特稿"),
)

RULES = (
    Rule(
        name="press_dateline",
        category="dateline",
        scope=Scope.HEAD,
        why="The paper's name and its reporters before the first sentence: 某某讯（记者 某某）.",
        pattern=(
            rf"[^\s,。:;()!?]{{1,24}}(?:讯|电|消息|快讯) {{0,3}}"
            rf"\((?P<byline>{_WRITER_AHEAD}[^()\n]{{2,60}})\) ?:?"
        ),
        triggers=tuple(f"{word}{mark}" for word in ("讯", "电", "消息") for mark in "( "),
        limit=120,
        examples=(
            "{掌上江州讯（记者 林知秋 周禾）}2月6日上午，江州市召开会议。",
            "{江州網訊(全媒體記者蘇木)}12日至13日，我市組織開展檢查。",
            "{江州社东山6月2日电（记者白杨）}今年夏粮收购已经过半。",
        ),
        counter_examples=(
            "江州讯飞公司（旧址）昨日挂牌。",
            "他在信里讲了电影公司（一名记者的产业）的事。",
        ),
    ),
    Rule(
        name="house_dateline",
        category="dateline",
        scope=Scope.HEAD,
        why="The paper's name alone before the first sentence: 本报讯, 某某网讯.",
        pattern=(
            rf"(?:{_HOUSE} ?(?:讯|快讯) ?[: ]{{1,3}}|[\[(【〔]{_HOUSE}(?:讯|专讯|快讯"
            rf"|消息)[\])】〕] ?)"
        ),
        triggers=(
            *(f"讯{mark}" for mark in ": ])】〕"),
            *(f"消息{mark}" for mark in "])】〕"),
        ),
        limit=40,
        examples=(
            "{本报讯} 昨天上午，江州市召开会议。",
            "{江州新聞網訊} 12月16日，會議舉行。",
            "{【本报讯】}往来两岸的渡轮下月加开四班。",
        ),
        counter_examples=("本报讯息部昨天成立。",),
    ),
    Rule(
        name="dateline_line",
        category="dateline",
        unbroken=True,
        why="Agencies and overseas papers print place and day in a line of its own: 某社某地5日电.",
        pattern=(
            rf"[\[【〔(]?(?P<source>{HAN}{{2,10}}(?:社|报|网|台)){HAN}{{2,8}}?(?:\d{{4}}年)?{_DAY}"
            rf"(?:专|综合|体育专)?电[\]】〕)]?"
            rf"|[\[【〔](?P<source>{HAN}{{1,9}}[报网社台刊元])(?:{DATE})?"
            rf"(?:专讯|讯|快讯|消息|综合报道|综合报导)[\]】〕]"
            rf"(?: ?\((?P<byline>[^()。\n]{{0,10}}记者(?={SURE_PERSON}){HAN}{{2,3}})"
            rf"(?:{HAN}{{2,5}}(?:报导|报道))?\))?"
            rf"|(?:本报|本刊|本网|本台) ?{DATE} ?{HAN}{{2,6}}讯[,: ]{{1,2}}"
            rf"(?P<byline>{HAN}{{0,4}}记者{SURE_PERSON}?)(?:报导|报道)"
        ),
        triggers=(
            "日电",
            "专电",
            "合电",
            "讯]",
            "讯】",
            "讯〕",
            "消息】",
            "消息]",
            "报导】",
            "报道】",
            "讯,",
            "讯，",
        ),
        limit=50,
        examples=(
            "【雲溪社渡口3月5日電】",
            "云溪通讯社江州3月5日电",
            "【江报专讯】",
            "【云溪时报讯】（云溪时报记者苏禾江州报导）",
            "本報2031年3月5日雲溪訊，特約記者蘇禾報導",
        ),
        counter_examples=(
            "云溪县昨日电",
            "【视讯】",
            "【体育快讯】",
            "【通讯】一位老船工的早晨",
            "渡口3月5日电影放映",
        ),
    ),
    Rule(
        name="bracketed_dateline",
        category="dateline",
        scope=Scope.HEAD,
        edge="([【〔",
        why="Taiwanese papers put reporter and place in brackets: 〔記者某某／台北報導〕.",
        pattern=(
            rf"[(\[【〔](?P<byline>[^()\[\]【】〔〕\n]{{0,16}}?(?:记者"
            rf"|特派员)(?={SURE_PERSON}){HAN}{{2,4}}?)"
            rf"{_TOWN}(?:{_REPORT}|{_DAY}(?:专)?电)[)\]】〕]"
            rf"|[(\[【〔](?P<byline>[^()\[\]【】〔〕\n]{{0,16}}?(?:记者"
            rf"|特派员)(?={SURE_PERSON}){HAN}{{3}})"
            rf"{HAN}{{2,4}}(?:{_REPORT}|{_DAY}(?:专)?电)[)\]】〕]"
            rf"|[(\[【〔](?P<byline>[^()\[\]【】〔〕\n]{{0,16}}?(?:记者|特派员){_NAMES})"
            rf"(?: ?/ ?)?[^()\[\]【】〔〕\n]{{0,14}}?(?:{_REPORT}|{_DAY}电)[)\]】〕]"
            rf"|[\[【〔][^()\[\]【】〔〕\n/]{{2,24}}[ /](?P<reporter>{SURE_PERSON})"
            rf"/{HAN}{{2,4}}{_REPORT}[\]】〕]"
            rf"|[\[【〔](?:本报|本网|本台)(?:特约)?记者(?:{_NAMES})?{_REPORT}[\]】〕]"
            rf"|\((?P<byline>(?:本报|本网)?(?:特约)?(?:记者|通讯员|特派员) {_NAMES}"
            rf"(?: (?:记者|通讯员) {_NAMES})?)\)"
        ),
        triggers=("记者", "特派员", "通讯员", "报道", "报导"),
        limit=60,
        examples=(
            "{〔記者林知秋／台北報導〕}天氣轉涼，醫師提醒民眾保暖。",
            "{（江社記者蘇禾台北11日電）}市府今天宣布延長開放時間。",
            "{【江州報／記者周遠／高雄報導】}港區昨天恢復作業。",
            "{〔記者林知秋南市報導〕}廟埕昨天擠滿人潮。",
            "{【雲傳媒、江州爆料網 蘇禾/高雄報導】}",
            "{【本報記者報道】}大批市民前日下午到場。",
            "{（通讯员 苏禾）}连日来，云溪镇走访住户三百余家。",
        ),
        counter_examples=("（记者问得很细）他想了想才回答。",),
    ),
    Rule(
        name="slashed_dateline",
        category="dateline",
        scope=Scope.HEAD,
        why="The same without brackets, as online papers print it: 記者某某／台北報導.",
        pattern=(
            rf"(?P<byline>(?:{HAN}{{0,8}}/ ?){{0,2}}(?:文/)?(?:实习|特派|特约)?记者{_NAMES})"
            rf"[/\\][^\s,。/\n]{{1,8}}{_REPORT}(?:$|[ :]{{1,3}}|(?=\W)|{MEDIUM}$|{HAN}{{2,4}}报$)"
            rf"|(?P<byline>记者(?={SURE_PERSON}){HAN}{{2,3}}?) ?{_TOWN}(?:报导|报道)(?:$"
            rf"|[ :]{{1,3}})"
            rf"|{HAN}{{2,8}}(?:组|中心|社|报"
            rf"|网)/ ?(?P<byline>记者{SURE_PERSON})?{HAN}{{2,6}}{_DAY}电(?:$|[ :]{{1,3}})"
            rf"|(?:[\[【][^\[\]【】\n]{{2,16}}[\]】] ?)?{HAN}{{2,6}}(?:中心|组"
            rf"|部)/ ?{HAN}{{2,4}}(?:报导|报道)"
            r"(?:$|[ :]{1,3})"
        ),
        triggers=(
            "记者",
            "日电",
            "中心/",
            "组/",
            "部/",
            "中心／",
            "组／",
            "部／",
            *(f"{town}报" for town in TOWNS),
        ),
        limit=60,
        examples=(
            "{江州新聞組／雲溪8日電}",
            "{雲溪社／ 記者林知秋江州8日電}",
            "{記者林知秋／台北報導} 百貨週年慶今天開跑。",
            "{記者蘇禾／綜合報導}",
            "{記者蘇禾\\雲溪報導}",
            "{江州報／ 記者蘇禾／高雄報導}",
            "{特派記者林知秋／台北報導江州報}",
            "{影劇中心/綜合報導}",
            "{[雲溪新聞網]生活中心／綜合報導}",
            "{記者林知秋台北報導}",
        ),
        counter_examples=(
            "记者林知秋台北报道组的同事",
            "记者林知秋报道过这家工厂，那是十年前的事。",
            "文化中心/展览馆报道了展期",
        ),
    ),
)
