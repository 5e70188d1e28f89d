"""Menus, links of a page's own site, site footers."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import HAN, any_of, words

_FOOTER_ITEM = any_of(
    *words(
        "关于我们 关于本站 关于本网 联系我们 联系本站 加入我们 联系方式 网站简介 "
        "网站地图 网站导航 网站声明 网站律师 网站标识 网站首页 网站帮助 网站介绍 "
        "网站概况 本站简介 本站声明 本网声明 广告服务 广告合作 广告刊例 广告投放 "
        "广告业务 广告联系 标识说明 法律声明 法律顾问 法律条款 建议投诉 投诉建议 "
        "意见反馈 诚聘英才 招聘信息 招聘英才 人才招聘 版权声明 版权所有 版权信息 "
        "免责声明 免责条款 隐私保护 隐私声明 隐私政策 隐私权政策 友情链接 会员注册 "
        "会员登录 会员中心 服务条款 服务协议 使用条款 使用帮助 帮助中心 设为首页 "
        "加入收藏 收藏本站 RSS RSS订阅 手机版 电脑版 客户端下载 English 产品答疑 "
        "用户反馈 商务合作 网上投稿 在线投稿 我要投稿 举报中心 不良信息举报 返回首页 "
        "返回顶部 站点地图 公司简介 企业文化 新闻中心 关于新浪 关于搜狐 关于腾讯 "
        "留言板 历史查询 供稿服务 数据服务 中国网站排名 著作权声明 授权说明 订阅电子报 "
        "客服中心 常见问题 网站律师 信息举报 网站合作 内容合作 联盟 用户协议 "
        "用户服务协议 网站统计 站长统计 网站支持IPv6 政府网站年度报表 网站工作年度报表 "
        "经营性网站备案信息 "
        "中国互联网举报中心 网络110报警服务 工商网监 新闻首页 即时新闻 营业执照 12318举报 "
        "网上有害信息举报专区 "
        "儿童色情信息举报专区 中国互联网违法和不良信息举报中心 网络文化经营许可证 订阅服务 "
        "24小时服务热线 "
        "全国统一热线 服务热线 客服热线 XML地图 网站XML地图 后台管理 网站管理 百度统计 51La 商务通 "
        "后台登录 管理登录 在线QQ 产品分类 产品导航 产品搜索 招贤纳士 客户留言 信息反馈 在线反馈 "
        "微信客服 QQ客服 电话咨询 邮件咨询 在线地图 人才招募 诚征人才 "
        "广告刊登 "
        "企业简介 公司介绍 公司概况 企业概况 "
        "全国服务热线 小黑屋 Archiver 合作媒体 联络我们 联系客服 联络资讯 联络方式 与我们联系 "
        "与我联络 网站导览 隐私权声明 隐私权保护 隐私权保护政策 隐私权及安全政策 隐私权与安全政策 "
        "服务条款与隐私权政策 网站安全政策 资讯安全政策 政府网站资料开放宣告 政府网站资料开放 "
        "著作权政策 会员条款 会员专区 加入会员 订阅我们 广告洽询 广告服务与合作 刊登广告 "
        "意见信箱 读者服务 首长信箱 局长信箱 市长信箱 客服信箱 "
        "关于本网站 网站使用条款 人才招募 IWIN网路内容防护机构"
    ),
    *(
        "About us",
        "About Us",
        "Contact us",
        "Contact Us",
    ),
)
_LINK = any_of(
    *words(
        "返回 返回首页 返回栏目 返回列表 返回上页 返回上一页 返回上级 返回顶部 "
        "返回目录 上一篇 上一页 上一条 上一则 下一篇 下一页 下一条 下一则 首页 尾页 "
        "末页 回到顶部 回顶部 回首页 加入收藏 设为首页 关闭 关闭窗口 更多> 更多>> 更多 "
        "查看更多 查看全文 查看详情 展开全文 阅读全文 阅读原文 点击查看 点击查看更多 "
        "返回搜狐,查看更多 全文 详细 速报>> 回上页 回列表 看更多 收起 展开 登录 注册 "
        "搜索 退出 放大图片 点击放大 查看大图 点击浏览下一页 继续滑动看下一个 "
        "轻触阅读原文 点击阅读原文 快速回复 返回搜狐 上一章 下一章 "
        "阅读下一篇 返回搜索结果 点击图片看大图 点击进入专题 听全文 点我看更多 看更多新闻 "
        "更多新闻 向上滑动看下一个 返回目录 返回 上一节 下一节 "
        "TOP Top 置顶 下载资源 下载本文档 下载此文档 继续免费阅读 点击查看更多>> APP下载 "
        "点击阅读下一则新闻 返回前页 列印 "
        "点击展开 展开阅读全文 展开更多 显示全部 阅读更多 继续阅读 查看原文 点击阅读全文 "
        "返回列表页 看完整文章 看原文 原文连结 原始连结 下载附件 附件下载 展开全部 点击加载更多 "
        "跳转到 "
        "查看图库 查看相册 原文链接 原文地址 原文网址 点此查看全文 登入 登出 会员登入 搜寻 "
        "我知道了 阅读更多>> "
        "阅读更多... 继续阅读... 看全文 "
        "回列表页 回上一页 回最上层 回到最上面 回到页首 回页首 回顶端 至页顶 上则 下则 "
        "上一则新闻 下一则新闻 上一篇文章 下一篇文章 前一则 后一则 较新的文章 较旧的文章"
    ),
)
_CHANNEL = any_of(
    *words(
        "首页 新闻 国内 国际 社会 娱乐 体育 财经 科技 汽车 房产 教育 健康 军事 文化 "
        "旅游 女性 时尚 生活 图片 视频 论坛 博客 微博 评论 专题 地方 视听 游戏 读书 "
        "股票 理财 彩票 数码 手机 家电 家居 时政 港澳 台湾 港澳台 大陆 两岸 地产 法治 "
        "环保 能源 农业 食品 酒业 艺术 历史 公益 直播 节目 滚动 探索 星座 亲子 美食 "
        "政治 焦点 即时 影音 社区 北美 科教 文史 购物 广告 总览 全部 音乐 要闻 民生 更多 网页 贴吧 "
        "知道 文库 地图 百科 问答 头条 推荐 热点 本地 时事 人物 电影 电视 综艺 动漫 小说 漫画 "
        "学院 招聘"
    ),
)
_KEEPER = (
    r"(?:(?:主办|承办|主管|协办|维护|运维|建设|管理)(?:单位)?|技术支持|网站维护|地址|联系地址"
    r"|邮编|邮政编码|电话|联系电话|传真|邮箱"
    r"|备案号|网站标识码) ?: ?[^\s。:|]{2,40}"
)

RULES = (
    Rule(
        name="site_footer",
        category="navigation",
        unbroken=True,
        why="The links at the foot of every page of a site, often glued into one line.",
        pattern=rf"{_FOOTER_ITEM}(?:[ |\-·/,┊]{{0,6}}{_FOOTER_ITEM}){{1,24}}",
        triggers=(
            "于我们",
            "系我们",
            "入我们",
            "网站",
            "联系",
            "声明",
            "投诉",
            "收藏",
            "首页",
            "广告",
            "留言",
            "政策",
            "协议",
            "隐私权",
            "著作权",
            "会员",
            "络我们",
            "信箱",
        ),
        limit=300,
        examples=(
            "网站简介广告服务标识说明联系方式法律声明建议投诉",
            "關於我們 | 聯繫方式 | 廣告服務",
        ),
        counter_examples=("关于我们这一代人", "广告服务业增加值增长一成"),
    ),
    Rule(
        name="framed_menu",
        category="navigation",
        unbroken=True,
        why="Short items between upright strokes, one of them a link that every site has.",
        pattern=(
            rf"(?=[^\n]{{0,200}}(?:{_FOOTER_ITEM}|首页))"
            r"[^\s|,。!?:]{2,10}(?: {0,2}\| {0,2}[^\s|,。!?:]{2,10}){2,30}"
        ),
        triggers=("|",),
        position=Position.OUTSIDE_BODY,
        limit=300,
        examples=("网站首页 | 公司简介 | 产品中心 | 新闻动态 | 联系我们",),
        counter_examples=("年份 | 产量 | 面积", "江州 | 老街的前世今生 | 影像"),
    ),
    Rule(
        name="footer_link",
        category="navigation",
        unbroken=True,
        why="One such link on a line of its own, away from the body.",
        pattern=rf"[\[【(-]? ?{_FOOTER_ITEM}[\]】)]?",
        triggers=(
            *words("English RSS Archiver XML 小黑屋 手机版 电脑版 关于新浪 关于搜狐 关于腾讯"),
            *words("广告 投稿 工商网监 后台 110 站点 客户端 反馈 版权 答疑 诚聘 诚征 顶部"),
            "我们",
            "网站",
            "联系",
            "声明",
            "投诉",
            "收藏",
            "首页",
            "本站",
            "本网",
            "条款",
            "政策",
            "协议",
            "帮助",
            "统计",
            "订阅",
            "链接",
            "合作",
            "报表",
            "IPv6",
            "备案",
            "举报",
            "热线",
            "执照",
            "专区",
            "许可证",
            "隐私权",
            "著作权",
            "联络",
            "会员",
            "信箱",
            "读者",
            "客服",
            "常见问答",
            "网路",
            "导览",
            "资料开放",
            *words("百度统计 51La 商务通 登录 在线 产品 招贤 咨询 邮件"),
        ),
        position=Position.OUTSIDE_BODY,
        limit=16,
        examples=("联系我们", "- 隱私政策", "聯絡我們", "網站導覽", "政府網站資料開放宣告"),
        counter_examples=("联系我们的老师", "著作权", "会员的一天"),
    ),
    Rule(
        name="channel_menu",
        category="navigation",
        why="The channels of a portal in one line: 首页 | 新闻 | 体育 | 财经.",
        pattern=rf"{_CHANNEL}(?:[ |\-·/,>]{{1,4}}{_CHANNEL}){{2,60}}[^\n]{{0,200}}",
        triggers=("首页", "新闻", "国内", "社会", "财经", "体育", "娱乐"),
        position=Position.OUTSIDE_BODY,
        limit=400,
        examples=("首页 - 新闻 - 体育 - 娱乐 - 财经", "國內｜國際｜社會｜財經"),
        counter_examples=("新闻 体育 两不误",),
    ),
    Rule(
        name="channel_link",
        category="navigation",
        unbroken=True,
        why="One channel's link on a line of its own, with the mark of a list.",
        pattern=rf"[-·•|>] ?{_CHANNEL} ?:?",
        triggers=("-", "·", "|", ">"),
        position=Position.OUTSIDE_BODY,
        limit=10,
        examples=("- 社会", "- 娛樂"),
        counter_examples=("社会", "- 社会保险"),
    ),
    Rule(
        name="link",
        category="navigation",
        unbroken=True,
        why="A link to another page of the site.",
        pattern=rf"[\[(【<]?{_LINK}[\])】>]?(?:[ |:·/]{{0,6}}[\[(【<]?{_LINK}[\])】>]?){{0,8}} ?:?"
        rf"|{HAN}{{2,6}}网首页",
        triggers=(
            *(
                "返回",
                "一篇",
                "一页",
                "一条",
                "一则",
                "首页",
                "尾页",
                "末页",
                "顶部",
                "关闭",
                "收藏",
                "更多",
                "查看",
                "全文",
            ),
            *(
                "原文",
                "详细",
                "速报",
                "上页",
                "列表",
                "登录",
                "注册",
                "图",
                "下一个",
                "一章",
                "搜索",
                "TOP",
                "Top",
                "置顶",
                "展开",
                "阅读",
                "下载",
                "登入",
                "完整文章",
                "连结",
                "附件",
                "加载",
                "跳转到",
                "登出",
                "搜寻",
                "知道了",
                "回列",
                "回上",
                "回到",
                "回最上",
                "页首",
                "一节",
                "列印",
                "收起",
                "全部",
                "放大",
                "专题",
                "退出",
                "快速",
                "顶端",
                "页顶",
                "上则",
                "下则",
                "一则",
                "文章",
            ),
        ),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "云溪新闻网首页",
            "返回栏目",
            "上一页 下一页",
            "更多>>",
            "登录 | 注册",
            "返回搜狐，查看更多",
            "↑ 返回顶部",
            "← 上一篇",
            "« 返回前頁列印",
            "點擊閱讀下一則新聞 點擊閱讀下一則新聞",
            "TOP",
            "登入",
            "回上一頁",
            "較舊的文章",
        ),
        counter_examples=("返回校园", "更多人选择回乡创业", "登入月球", "搜寻失落的渡口"),
    ),
    Rule(
        name="read_more",
        category="navigation",
        why="Sends the reader on: to the full text, the front page, a channel, an attachment.",
        pattern=(
            r"返回[^\s。,]{2,6},? ?查看更多|点击[“「]?(?:阅读原文|阅读全文|下一则新闻"
            r"|阅读下一则新闻)[”」]?[,。 ]{0,2}(?:查看更多)?"
            r"|更多(?:精彩)?内容请(?:进入|点击|登录|访问|上)[^\s。,]{2,16}|附件下载:"
            r"|技术支持:[^\s。]{2,30}|END|end"
        ),
        triggers=("返回", "点击", "更多", "附件", "技术支持", "END", "end"),
        position=Position.AFTER_BODY,
        limit=40,
        examples=(
            "返回江狐，查看更多",
            "▼点击“阅读原文”，查看更多",
            "更多精彩内容请进入国内频道",
            "技术支持：江州软件有限公司",
            "附件下载：",
        ),
        counter_examples=("返回江州，他又查看更多档案",),
    ),
    Rule(
        name="keyboard_hint",
        category="navigation",
        why="Tells how to turn pages, which browser to use, or that a link leaves the site.",
        pattern=(
            r"[^。\n]{0,12}(?:支持键盘翻页|键盘(?:左右|方向)键|建议使用(?:IE|Chrome|\d)"
            r"|(?:建议|推荐|最佳|浏览|本站|本网)[^。\n]{0,24}(?:分辨率|解像度)"
            r"|(?:分辨率|解像度)[^。\n]{0,24}(?:浏览|访问|观看|效果|本站|本网|网页)"
            r"|您访问的链接即将离开|预览时标签不可点)[^\n]{0,60}"
        ),
        triggers=("键盘", "建议使用", "分辨率", "解像度", "链接即将", "预览时"),
        position=Position.OUTSIDE_BODY,
        limit=100,
        examples=(
            "支持键盘翻页 ←左 右→",
            "建议使用IE8以上浏览器，1024*768分辨率",
            "分辨率1024*768以上浏览效果最佳",
        ),
        counter_examples=("键盘手的一天", "分辨率", "打印分辨率：600×600dpi"),
    ),
    Rule(
        name="site_keepers",
        category="navigation",
        unbroken=True,
        why="Who runs and keeps an official site: at least two of the items; one may be of a "
        "notice.",
        pattern=rf"{_KEEPER}(?:[ |,;]{{1,6}}{_KEEPER}){{1,6}}",
        triggers=("主办", "承办", "主管", "维护", "技术支持"),
        position=Position.AFTER_BODY,
        limit=200,
        examples=(
            "主办：云溪市人民政府 承办：云溪市大数据中心",
            "主办单位：云溪市水务局 地址：云溪市人民路1号 邮编：990000",
            "承办单位：云溪市政府信息中心 技术支持：云溪软件",
        ),
        counter_examples=("主办单位：云溪市教育局", "承办单位：云溪一中，云溪二中。"),
    ),
    Rule(
        name="friendly_links",
        category="navigation",
        unbroken=True,
        why="Links to other sites and makers of the software, at the foot of a site.",
        pattern=(
            r"(?:友情链接|合作伙伴|合作媒体|链接|赞助商连结|战略合作) ?: ?[^。!?\n]{2,200}"
            r"|友情链接|合作伙伴|赞助商连结|赞助商链接"
            r"|(?:{HAN}{2,8}网站[ |]{1,3}){1,8}{HAN}{2,8}网站"
            r"|更多[^\s。,]{2,8}报导|Powered [Bb]y [^。\n]{2,60}|广告|订阅|免费订阅|追踪我们"
            r"|其他人也在看|今日热门"
        ).replace("{HAN}", HAN),
        triggers=(
            "链接",
            "连结",
            "合作",
            "网站",
            "报导",
            "Powered",
            "广告",
            "订阅",
            "追踪",
            "也在看",
            "热门",
        ),
        position=Position.AFTER_BODY,
        limit=220,
        examples=(
            "友情链接：江州网 云溪在线 南岭晚报网",
            "中央部门网站 省级政府网站 市县政府网站",
            "Powered by Discuz! X3.4",
            "贊助商連結",
            "追蹤我們",
            "更多雲溪報報導",
        ),
        counter_examples=("广告之外", "合作伙伴换了三茬", "订阅制的得与失"),
    ),
)
