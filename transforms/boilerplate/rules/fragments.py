"""Pieces of patterns that several rules share, for the matching shadow."""

from __future__ import annotations

import regex

_MANY = 8
"""Choices from which a look at the first character pays: engines try them one by one, and most
places in a text begin none."""


def any_of(*choices: str) -> str:
    """Give a pattern that matches any of these choices, the longest first.

    >>> any_of("网", "网站")
    '(?:网站|网)'
    """
    listed = "|".join(map(regex.escape, sorted(choices, key=len, reverse=True)))
    if len(choices) < _MANY:
        return f"(?:{listed})"
    firsts = "".join(map(regex.escape, sorted({choice[0] for choice in choices})))
    return f"(?:(?=[{firsts}])(?:{listed}))"


def words(listed: str) -> list[str]:
    """Split a list of words at its spaces.

    >>> words("返回 首页")
    ['返回', '首页']
    """
    return listed.split()


def repeated(item: str, between: str, most: int) -> str:
    """Give a pattern for one to ``most`` items with ``between`` between them."""
    return rf"{item}(?:{between}{item}){{0,{most - 1}}}"


HAN = r"[\u3400-\u9fff]"

ROLE_WORDS = (
    *(
        "记者",
        "通讯员",
        "特派员",
        "实习生",
        "作者",
        "撰稿",
        "撰文",
        "编辑",
        "责编",
        "编审",
        "编校",
        "编委",
    ),
    *(
        "摄影",
        "摄像",
        "供图",
        "图片",
        "校对",
        "审核",
        "审校",
        "校审",
        "审签",
        "审稿",
        "初审",
        "复审",
        "终审",
    ),
    *(
        "一审",
        "二审",
        "三审",
        "监制",
        "统筹",
        "排版",
        "美编",
        "制作",
        "设计",
        "签发",
        "主编",
        "主任",
        "总编",
    ),
    *(
        "值班",
        "出品",
        "策划",
        "运营",
        "责任",
        "见习",
        "首席",
        "全媒体",
        "融媒体",
        "翻译",
        "编译",
        "整理",
    ),
    *(
        "来源",
        "来自",
        "网编",
        "时间",
        "日期",
        "发布",
        "浏览",
        "点击",
        "阅读",
        "字体",
        "字号",
        "打印",
        "关闭",
        "分享",
        "返回",
        "字数",
        "更新",
        "照相",
        "加入",
        "报道",
        "报导",
        "供稿",
        "初核",
        "审定",
        "剪辑",
        "选稿",
        "采写",
        "编导",
        "配音",
        "点阅",
        "人气",
        "访问",
    ),
)
"""Words that follow a name and are none."""

_COMPOUND_SURNAMES = (
    *(
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "司徒",
        "夏侯",
        "端木",
    ),
    *("南宫", "宇文", "长孙", "轩辕", "钟离", "闾丘", "张简", "范姜"),
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单"
    "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农卓古吉缪简车项连芦麦褚娄窦"
    "戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟"
    "邝官封谈匡鞠惠荆乐冀郁南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖"
    "漆巴丰支卿国狄平计索宣晋相初云容敬扈晁芮普阙浦戈鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹诺覃占信"
    "赖洪常代贝茅逄隗旷揭诸嵇战凃"
)
SURNAME_BEGINNINGS = tuple(dict.fromkeys(_SURNAMES + "".join(n[0] for n in _COMPOUND_SURNAMES)))
_SURNAME = rf"(?:{any_of(*_COMPOUND_SURNAMES)}|[{_SURNAMES}])"

_NAME_CHARACTER = rf"(?!{any_of(*ROLE_WORDS)}){HAN}"
_LATIN_NAME = r"[A-Za-z][\w.]{2,19}"
PERSON = rf"(?:(?:{_NAME_CHARACTER}){{2,4}}(?:·(?:{_NAME_CHARACTER}){{1,8}}){{0,3}})"
"""A name after a mark that announces one; pen names have no surname."""

SURE_PERSON = rf"(?:(?={_SURNAME}){PERSON})"
"""A name where nothing but its surname tells it from other words."""

SPACED_PERSON = rf"(?:{_SURNAME} {{1,2}}{HAN}(?!{HAN}))"
"""A name of two characters, spaced out to the width of three."""

_HOUSE_ENDINGS = any_of(
    *words("网 报 社 台 部 中心 组 室 频道 客户端 集团 号"),
)
NAME = (
    rf"(?:(?:{_NAME_CHARACTER}){{2,12}}{_HOUSE_ENDINGS}|{PERSON}"
    rf"|{HAN} {{1,2}}{HAN}(?!{HAN})"
    rf"|(?={_SURNAME}){HAN} {{1,2}}(?:{_NAME_CHARACTER}){{2}}(?!{_NAME_CHARACTER})|{_LATIN_NAME})"
    r"(?:_[A-Za-z0-9]{1,10}| ?[A-Z]{2}\d{2,5})?"
)
"""A personal or a house's name, with the code that portals add: editors sign with either."""

_BETWEEN_NAMES = r"[ 、,;/&|]{1,4}"
NAMES = repeated(NAME, _BETWEEN_NAMES, 12)
SURE_NAMES = rf"{SURE_PERSON}(?:{_BETWEEN_NAMES}{PERSON}){{0,11}}"

TOWNS = words(
    "台北 新北 桃园 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 云林 嘉义 屏东 宜兰 花莲 台东 澎湖 "
    "金门 马祖 "
    "香港 澳门 北京 上海 广州 深圳 东京 首尔 纽约 华盛顿 洛杉矶 旧金山 伦敦 巴黎 柏林 曼谷 新加坡 "
    "吉隆坡 "
    "雅加达 马尼拉 河内 日内瓦"
)
"""Where Taiwanese reporters write from; the place follows the name without a gap."""

WRITER = any_of(
    *words("记者 通讯员 特派员 实习生 见习生 撰稿人 撰稿 撰文 作者"),
)

_LANDLINE = r"(?:\+?86[- ]?)?\(?0\d{2,3}\)?[- —转]{0,3}\d{7,8}(?:[-转]\d{1,6})?"
_TAIWANESE = r"\(?0\d{1,2}\)?[- ]{1,2}\d{3,4}[- ]?\d{3,4}(?: ?(?:#|分机) ?\d{1,6})?"
_MOBILE = r"\+?(?:86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}"
_SERVICE = r"[48]00[- ]?\d{3,4}[- ]?\d{3,4}|9\d{4,5}|1[02]\d{3}"
_LOCAL = r"\d{3,4}[- ]\d{4}|\d{7,8}"
PHONE = rf"(?:{_LANDLINE}|{_TAIWANESE}|{_MOBILE}|{_SERVICE}|{_LOCAL})"
MAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
URL = r"(?:https?://|www\.)[\w./?=&%#:~+-]{3,200}"

_WESTERN_DATE = r"\d{4} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?"
_ROC_DATE = r"(?:中华)?民国 ?\d{2,3}年\d{1,2}月\d{1,2}日"
_HAN_DATE = (
    r"[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_DAY_FIRST_DATE = r"\d{1,2}[./-]\d{1,2}[./-]\d{4}"
DATE = rf"(?:{_WESTERN_DATE}|{_ROC_DATE}|{_HAN_DATE}|{_DAY_FIRST_DATE})"
TIME = (
    r"(?:(?:上午|下午|晚上|凌晨|[AaPp][Mm])? ?\d{1,2} ?[:时点] ?\d{1,2}"
    r"(?: ?[:分] ?\d{1,2}秒?)?分?(?: ?[AaPp][Mm])?)"
)
_WEEKDAY = (
    r"(?:\([一二三四五六日]\)|\(?(?:星期[一二三四五六日天]?|(?:周|礼拜)[一二三四五六日天])\)?)"
)
_ZONE = r"(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})|\.\d{3,9}| ?(?:台北|香港|北京|当地)时间"
DATE_TRIGGERS = (
    *(f"{digit}{mark}" for digit in "0123456789" for mark in "年月-/."),
    *(f"{digit}年" for digit in "〇○零一二三四五六七八九"),
    "民国",
)
"""What stands in every date; single digits and marks stand everywhere."""

DATE_TIME = (
    rf"{DATE}(?:,? ?{_WEEKDAY},?)?(?: ?(?:HKT|GMT|CST))?[ T]{{0,4}}"
    rf"(?:{TIME}(?:{_ZONE}| {{1,2}}{_WEEKDAY})?)?"
)
ENGLISH_DATE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, ?\d{4}"
"""As foreign systems print it; a date only after a label that announces one."""

SHORT_ROC_DATE = r"1\d{2} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2}日?"
"""As Taiwanese offices print it; a date only after a label that announces one."""

MEDIUM = rf"{HAN}{{1,12}}" + any_of(
    *words(
        "网 日报 晚报 晨报 早报 商报 时报 都市报 青年报 周刊 周报 杂志 报业 电视台 "
        "电台 广播 客户端 新闻社 通讯社 融媒体中心 频道 发布 云 在线 财经 资讯 网站 "
        "卫视 时评 导报 快报 论坛 新闻中心 新闻部"
    ),
)
AGENCY = any_of(
    *words("新华社 中新社 中央社 法新社 美联社 路透社 共同社 中通社 塔斯社 韩联社 彭博社"),
)
