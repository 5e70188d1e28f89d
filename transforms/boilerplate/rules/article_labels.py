"""What pages say of a text or a picture: headline elsewhere, key words, printed in, photo, card."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import (
    AGENCY,
    DATE_TIME,
    HAN,
    SHORT_ROC_DATE,
    SURE_PERSON,
    words,
)

_TAG = (
    r"(?:(?:文章|本文|相关)?(?:标签|关键[词字])|(?:文章)?分类|(?:所属|所在)?(?:栏目|分类)"
    r"|Tags?|TAGS?)"
)
_IMAGE_FILE = (
    r"(?:微信图片|微信截图|图片|照片|IMG|DSC|image|mmexport|QQ图片"
    r"|QQ截图|截屏|截图|屏幕截图)?[ _-]{0,2}(?:[0-9a-f]{10,40}|\d[\d_ ()-]{0,40}"
    r"(?:(?:上午|下午)?\d{1,2}\.\d{1,2}\.\d{1,2})?)"
    r"\.(?:jpe?g|JPE?G|png|PNG|gif|GIF|bmp|webp)|IMG_\d{1,8}"
)
_SPACED_LABEL = (
    r"(?:"
    + "|".join(
        " {1,12}".join(label)
        for label in words(
            "索引号 发布机构 发文机关 发文日期 成文日期 上载日期 主题分类 主题词 发布日期 公开日期 "
            "生效日期 废止日期 公开方式 公文种类"
        )
    )
    + ")"
)
"""Labels of a document's card, their characters parted: tables and letters do not print them so."""

_WORKPLACE = r"(?:\d[.、 ] ?)?[^()\[\]。;\n]{4,60}\d{6}"
"""A place of work with its postcode."""

RULES = (
    Rule(
        name="office_index",
        category="metadata",
        unbroken=True,
        why="The card that offices print over a document, its labels spaced out to one width.",
        pattern=(
            rf"(?:(?:{_SPACED_LABEL}[^。!?\n]{{0,100}}? )?(?:发"
            rf"|成) {{1,12}}文 {{1,12}}日 {{1,12}}期 ?:? {{0,8}}"
            rf"(?P<published>{DATE_TIME})[^。!?\n]{{0,60}}"
            rf"|{_SPACED_LABEL} ?:? {{0,8}}[^。!?\n]{{0,140}}"
            r"|(?:名|标) {2,16}[称题] ?:? {0,8}[^。!?\n]{4,80}(?:通知|公告|意见|办法|批复|决定"
            r"|公示|方案"
            r"|报告|函|通报|通告|规定|细则)"
            r"|文 {2,16}号 ?:? {0,8}[^。!?\n]{0,12}[〔\[(]\d{4}[〕\])][^。!?\n]{0,80})"
        ),
        triggers=("索 ", "发 ", "名  ", "标  ", "文  ", "成 ", "主 ", "公 ", "废 ", "生 "),
        position=Position.BEFORE_BODY,
        limit=160,
        examples=(
            "索   引   号 20310305-189769 分        类 其他; 市人民政府办公室;",
            "发 布 机 构 市人民政府办公室 发 文 日 期 2031-03-05",
            "名        称 云溪市人民政府办公室关于印发《老街管护办法》的通知",
            "文        号 云政办发〔2031〕29号   上 载 日 期 2031-03-06",
            "索 引 号：JZ00-2031-0012 主题分类：城乡建设",
        ),
        counter_examples=(
            "名称 产地 单价",
            "文号是公文的身份",
            "名 称：云溪梅",
            "发文日期以签发为准",
        ),
    ),
    Rule(
        name="original_title",
        category="metadata",
        why="Portals repeat the headline under which another paper printed the text.",
        pattern=r"[(\[]?原(?:标题|题) ?: ?[^\n]{2,80}[)\]]?",
        triggers=("原标题", "原题"),
        limit=100,
        examples=("（原标题：江州昨天下了今年第一场雪）", "原标题：江州下雪了"),
        counter_examples=("这篇小说的原标题：很少有人记得了，连作者自己也要想一想才说得出来。",),
        position=Position.OUTSIDE_BODY,
    ),
    Rule(
        name="tag_line",
        category="metadata",
        why="Key words and the section under an article; above it they may head an abstract.",
        pattern=rf"{_TAG} ?: ?[^。!?\n]{{1,80}}|(?:#[^#\s]{{1,20}}#? ?){{2,12}}",
        triggers=("标签", "关键", "分类", "栏目", "Tag", "TAG", "#"),
        position=Position.AFTER_BODY,
        limit=100,
        examples=(
            "关键词：水利；灌溉；丘陵",
            "分类：地方新闻",
            "所属栏目：江州要闻",
            "Tags: 水利 秋收",
            "#江州# #水利#",
        ),
        counter_examples=("关键词是什么", "分类的学问", "# 标题"),
    ),
    Rule(
        name="printed_in",
        category="metadata",
        scope=Scope.TAIL,
        edge=")】",
        why=("Paper, date and page after the last sentence: 《人民日报》(2023年5月1日 第01版)."),
        pattern=(
            rf"[(【]?《 ?(?P<source>{HAN}{{2,14}}) ?》 ?[ (,]{{0,3}}(?P<published>{DATE_TIME})"
            rf"[ ,]{{0,3}}(?:第? ?\w{{1,4}} ?版)?(?:[^()\n]{{0,12}})?[)】]{{1,2}}"
        ),
        triggers=("》",),
        limit=80,
        position=Position.AFTER_BODY,
        examples=(
            "{《江州日报》（2023年5月1日 第01版）}",
            "水利工程年底完工。{（《江州日报》2023年5月1日 03版）}",
        ),
        counter_examples=("他在《江州日报》（一九九〇年合订本）里找到了那篇文章。",),
    ),
    Rule(
        name="photo_credit",
        category="metadata",
        unbroken=True,
        why="A line that says no more than where a picture is from, or what its file is called.",
        pattern=(
            r"图片|[(\[【]?(?:(?:相关)?资料图片?|资料照片?|配图|网络(?:图片|配图|截图)|(?:图片|照片"
            r"|配图) ?(?:来源|提供) ?:? ?[^\s。,]{2,16}"
            r"|(?:图|图片|照片) ?[/|:] ?[^\s。,]{2,12}提供|[A-Z]{3,6} ?供图"
            r"|本文图片?(?:均)?来(?:源|自)[^\s。,]{2,10}|视频截图|报系资料照"
            r"|(?:资料)?图片仅供参考|首图|题图|封面图|头图"
            rf"|[^\s。,]{{2,8}}记者(?:{SURE_PERSON})?摄(?: (?:{SHORT_ROC_DATE}|{DATE_TIME}))?"
            r"|新闻图片来源:[^\s。,]{2,16})[)\]】]?"
            r"|[(\[]图 ?[/:|] ?[^()\n。]{2,20}[)\]]|\([^()\n。,]{2,16}提供\)|文章图片"
            r"|!\[[^\[\]。\n]{0,60}\]\([^()。\n]{0,120}\)"
            rf"|[(\[](?![见附如左右上下前后])[\u3400-\u9fff]{{2,8}}(?:图片|照片|供图|影像)[)\]]"
            rf"|[(\[](?:{AGENCY}|德国之声|港台图片|视觉中国|东方IC)[)\]]"
            rf"|(?:图片|照片)(?:均)?由(?:(?![的了是他她])[^\s。,!?]){{2,16}}提供\)?"
            rf"|(?:image ?\d{{0,4}}\.(?:png|jpe?g) ?){{1,4}}"
            rf"|(?:{_IMAGE_FILE})(?:[A-Za-z0-9]{{0,4}}{HAN}{{2,8}}网)?"
        ),
        triggers=(
            *("资料图", "资料照", "配图", "网络图", "网络截", "图片", "照片", "供图", "截图"),
            *("![", "提供)", "提供）", "图／", "图/", "图:", "图|", "者摄", "摄 ", "IMG_"),
            *("首图", "题图", "封面图", "头图", "截屏"),
            *("社)", "社]", "社）", "之声", "视觉中国", "东方IC"),
            *(".jpg", ".jpeg", ".JPG", ".JPEG", ".png", ".PNG", ".gif", ".GIF", ".bmp", ".webp"),
        ),
        limit=70,
        examples=(
            "10.jpg",
            "微信图片_20310305091211.jpg",
            "55f2a35a92871.jpg",
            "截屏2031-03-05 下午1.23.30.jpg",
            "首圖",
            "（警方圖片）",
            "（相關資料圖）",
            "10.jpgG7q云溪新闻网",
            "圖片",
            "（圖／雲溪社）",
            "（雲溪文化公司提供）",
            "图片由云溪消防大队提供",
            "image.pngimage.png",
            "文章图片",
            "![]()",
            "IMG_2031.JPG",
            "（中新社）",
            "（资料图片仅供参考）",
            "云溪报记者摄",
            "雲溪社記者蘇禾攝 120年3月5日",
            "IMG_256",
            "（资料图片）",
            "圖／江州通訊社提供",
            "图片来源：网络",
            "资料图",
        ),
        counter_examples=(
            "资料图书馆昨天开放",
            "图片社的橱窗",
            "logo.png",
            "图片由他收集的旧报纸提供",
            "图片由江州提供给各地，各地再印。",
            "首图书馆",
            "图片保存为 10.jpg 文件",
            "（合作社）",
            "（见图片）",
            "10.jpg云溪老街的清晨",
        ),
    ),
    Rule(
        name="reading_time",
        category="metadata",
        why="How long the text is, and how long it takes to read.",
        pattern=(
            r"(?:本文|全文)?(?:共计|共|约|字数 ?:?)? ?\d{2,6} ?个?字[,。; ]{0,2}(?:预计|大约"
            r"|约)?(?:阅读)?"
            r"(?:时长|时间|需要?)?[约需: ]{0,2}\d{1,4}(?:\.\d)? ?分钟。?"
        ),
        triggers=("分钟",),
        position=Position.OUTSIDE_BODY,
        limit=40,
        examples=("本文共计12036个字，预计阅读时长48.5分钟。", "全文3600字，阅读约需12分钟"),
        counter_examples=("他写了3600个字，用了12分钟。", "30分钟"),
    ),
    Rule(
        name="affiliation",
        category="metadata",
        unbroken=True,
        why="Where the authors of a paper work, in brackets under their names, with the postcode.",
        pattern=(rf"[(\[]{_WORKPLACE}(?:; ?{_WORKPLACE}){{0,5}}[)\]]"),
        signals=(r"大学|学院|研究所|研究院|公司|中心|医院|学校|中学|集团|局|院|馆",),
        needed=1,
        triggers=tuple(f"{digit}{mark}" for digit in "0123456789" for mark in ")]）"),
        position=Position.BEFORE_BODY,
        limit=160,
        examples=(
            "(1.云溪学院 马克思主义学院，云溪 990000；2.江州理工学院，江州 990001)",
            "（云溪大学 水利学院，江州 云溪 990000）",
        ),
        counter_examples=("（电话 5550123）", "（共计人民币 120000）", "（云溪大学，2031）"),
    ),
    Rule(
        name="paper_and_page",
        category="metadata",
        unbroken=True,
        why="Paper, day and page over an article that another site took over.",
        pattern=(
            rf"[△▲]? ?《?(?P<source>{HAN}{{2,10}}报)》? ?(?P<published>{DATE_TIME}) ?"
            rf"第? ?[A-Z]?\d{{1,3}} ?版 ?\??"
            rf"|《(?P<source>{HAN}{{2,10}}[社网报台])\d{{1,2}}日(?:专讯|讯|电)》"
        ),
        triggers=("版", "讯》", "电》"),
        position=Position.OUTSIDE_BODY,
        limit=44,
        examples=(
            "△云溪日报2031年3月5日1版",
            "《云溪晚报》2031年3月5日 第A03版",
            "《經濟雲通訊社26日專訊》",
        ),
        counter_examples=("云溪日报改版", "云溪日报2031年3月5日1版刊出了这封信"),
    ),
    Rule(
        name="hash_tags",
        category="metadata",
        unbroken=True,
        why="Topics of a social network in a line of their own, also between summary and text.",
        pattern=rf"(?:#(?=[^#\s]{{0,19}}{HAN})[^#\s。,!?]{{2,20}}#? ?){{2,12}}",
        triggers=("#",),
        limit=160,
        examples=("#江州十年#雲溪水利", "#江州 #云溪老街"),
        counter_examples=("# 标题", "#江州", "#1 #2 #3"),
    ),
)
