"""Menus, breadcrumbs, back and next links, site footers."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

_FOOTER_ITEM = (
    r"(?:(?:关于|联系|加入)(?:我们|本站|本网)|联系方式|网站(?:简介|地图|导航|声明|律师|标识|首页|帮助|介绍|概况)|本站(?:简介|声明)|广告(?:服务|合作|刊例|投放|业务|联系)|标识说明|"
    r"法律(?:声明|顾问|条款)|建议投诉|投诉建议|意见反馈|诚聘英才|招聘(?:信息|英才)|人才招聘|版权(?:声明|所有|信息)|免责(?:声明|条款)|隐私(?:保护|声明|政策|权政策)|"
    r"友情链接|会员(?:注册|登录|中心)|服务(?:条款|协议)|使用(?:条款|帮助)|帮助中心|设为首页|加入收藏|RSS(?:订阅)?|手机版|电脑版|客户端|English|京公网安备|"
    r"产品答疑|用户反馈|商务合作|网上投稿|在线投稿|我要投稿|举报中心|不良信息举报(?:中心)?|返回(?:首页|顶部)|站点地图|About ?us|Contact ?us)"
)
_LINK = r"(?:返回(?:首页|栏目|列表|上[一页级]页?|顶部|目录)?|上一[篇页条则]|下一[篇页条则]|[首尾末]页|回到?顶部|回首页|加入收藏|设为首页|关闭(?:窗口)?|更多>{0,2}|查看(?:更多|全文|详情)|展开全文|阅读(?:全文|原文)|点击查看[^。\n]{0,10})"

RULES = (
    Rule(
        name="empty_frame",
        category="navigation",
        why="What is left of a layout table or a rule: a line without any letter or digit.",
        pattern=r"[|\s?·*=_~#>»<«\-—–―]{1,160}",
        triggers=("|", "=", "_", "~", "#", ">", "»", "?"),
        examples=("|", "||||||||", "|  |  |"),
        counter_examples=("a | b", "……"),
    ),
    Rule(
        name="site_footer",
        category="navigation",
        why="The links at the foot of every page of a site, often glued into one line.",
        pattern=rf"{_FOOTER_ITEM}(?:[ |\-·/,]{{0,6}}{_FOOTER_ITEM}){{1,24}}",
        triggers=("我们", "网站", "联系", "声明", "投诉", "收藏", "首页", "广告"),
        limit=240,
        examples=(
            "网站简介广告服务标识说明联系方式法律声明建议投诉",
            "關於我們 | 聯繫方式 | 廣告服務",
        ),
        counter_examples=("关于我们这一代人", "广告服务业增加值增长一成"),
    ),
    Rule(
        name="link",
        category="navigation",
        why="A link to another page of the site.",
        pattern=rf"[\[(【<]?{_LINK}[\])】>]?(?:[ |:·/]{{0,6}}[\[(【<]?{_LINK}[\])】>]?){{0,8}} ?:?",
        triggers=(
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
            "原文",
        ),
        limit=60,
        examples=("返回栏目", "上一页 下一页", "更多>>"),
        counter_examples=("返回校园", "更多人选择回乡创业"),
    ),
    Rule(
        name="breadcrumb",
        category="navigation",
        why="The path from the site's front page to this one.",
        pattern=r"(?:(?:您|你)?(?:现在|当前|目前)?(?:的|所在)(?:的)?位置|当前位置|位置提示) ?[:是]? ?[^。!?\n]{2,80}|首页 ?[>»\\/-]{1,3} ?[^。!?\n]{2,60}",
        triggers=("位置", "首页"),
        position=Position.BEFORE_BODY,
        limit=110,
        examples=("您的位置：首页 > 新闻中心 > 正文", "當前位置：首頁\\新聞中心\\科衛"),
        counter_examples=("位置：城东新区",),
    ),
)
