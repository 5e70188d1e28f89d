"""Greetings, logins, cookie banners, and what leads into an app."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import DATE, HAN, any_of, repeated, words

_SURE = any_of(
    *words(
        "立即登录 免费注册 立即注册 忘记密码 忘记密码? 找回密码 记住我 自动登录 请登录 请先登录 "
        "请输入用户名 请输入密码 "
        "请输入账号 请输入手机号 使用QQ登录 使用微博登录 使用微信登录 QQ登录 微博登录 微信登录 "
        "第三方账号登录 扫码登录 短信登录 账号登录 密码登录 用户登录 会员登录 新用户注册 用户注册 "
        "登录注册 登陆注册 注册账号 账号+密码登录 账号密码登录 手机号登录 验证码登录 还没有账号? "
        "还没有账号 "
        "没有账号? 登录/注册 退出登录 欢迎您,游客 欢迎您 记住密码"
    ),
)
_OTHER = any_of(
    *words("登录 注册 退出 用户名 密码 账号 手机版 电脑版 帮助 个人中心 我的 投稿 收藏")
)
_MARKS = r"[ |/·,\-\[\]()【】!。]{0,6}"
_WELCOME = (
    r"(?:您好|你好|亲)?[,~!]?"
    r"(?:欢迎(?:来到|光临|访问|您访问|您来到|您光临)[^\s。,!]{2,16}[!,。]? ?)"
)
_WELCOME_TO_COMPANY = (
    r"(?:您好|你好|亲)?[^。!?\n]{0,40}欢迎(?:来到|光临|访问|您访问|您来到|您光临)"
    r"[^\s。,!]{2,24}(?:官方网站|官网|网站|公司)!?|[^。!?\n]{2,24}(?:首页|主页|网站|官网)欢迎(?:您"
    r"|你)!"
)
_TODAY = (
    rf"(?:今天是|今天) ?:? ?{DATE}(?:[ ,]{{0,3}}星期[一二三四五六日天])?(?: ?农历[^\s。]{{2,12}})?"
    rf"|{DATE}[ ,]{{0,3}}星期[一二三四五六日天] ?农历[^\s。]{{2,12}}"
)

RULES = (
    Rule(
        name="login",
        category="navigation",
        why="Greets the visitor and asks for a login.",
        pattern=(
            rf"(?:{_WELCOME}{_MARKS})?(?=[^\n]{{0,40}}?{_SURE})"
            + repeated(f"(?:{_SURE}|{_OTHER})", _MARKS, 8)
            + rf"{_MARKS}|{_WELCOME}(?:{_TODAY})?|{_TODAY}"
            + r"|欢迎(?:来到|光临|访问)[^\s。,!]{2,12}!? {0,2}\|[^。!?]{2,50}!?"
            + rf"|登录 ?[|/] ?注册|登入 ?[|/] ?注册|{_WELCOME_TO_COMPANY}"
        ),
        triggers=("登录", "注册", "密码", "账号", "记住我", "请输入", "欢迎", "今天", "农历"),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=(
            "您好，欢迎来到云溪网！ [请登录] [免费注册]",
            "忘记密码？",
            "欢迎来到云溪文库！ | 帮助中心 成就自我！",
            "您好~歡迎光臨雲溪電子公司網站！",
            "记住我 忘记密码",
            "還沒有賬號？",
            "账号+密码登录",
            "欢迎光临云溪网！今天是2031年3月5日 星期三",
            "2031年3月5日 星期三 农历二月十三",
            "使用QQ登录 使用微博登录",
            "您好，水泵，歡迎訪問雲溪水泵有限公司官方網站！",
        ),
        counter_examples=(
            "登录火星之后",
            "欢迎来到云溪，这里四季分明。",
            "今天是我们的节日",
            "市民说，欢迎访问这座城市的人留下来。",
        ),
    ),
    Rule(
        name="cookie_banner",
        category="navigation",
        why="Tells of cookies and asks for consent.",
        pattern=(
            r"(?=[^\n]{0,80}[Cc]ookie)[^\n]{8,200}|(?:接受|同意|拒绝|管理)(?:所有|全部"
            r"|必要)?的? ?[Cc]ookies?"
            r"|同意并继续|全部(?:接受|拒绝)"
        ),
        signals=(
            r"我们|本网?站|本公司|接受|同意|拒绝|管理|全部",
            r"同意|接受|拒绝|隐私|继续浏览|管理",
            r"体验|改善|提升|优化|分析|了解更多|政策|ookie|并继续|全部",
        ),
        needed=3,
        triggers=("ookie", "同意并继续", "全部接受", "全部拒绝"),
        position=Position.OUTSIDE_BODY,
        limit=200,
        examples=(
            "本网站使用Cookie以改善您的浏览体验。继续浏览即表示您同意我们使用Cookie。",
            "我们使用cookie来提升用户体验，了解更多请阅读隐私政策",
            "接受所有Cookie",
            "同意并继续",
        ),
        counter_examples=("Cookie是服务器存在浏览器里的一小段文字。",),
    ),
    Rule(
        name="app_button",
        category="promotion",
        why="Leads from the page into the app.",
        pattern=(
            r"(?:前往|打开|进入|去|在)?(?:APP|App|app|客户端)(?:内|中|里)?(?:打开|查看|阅读|下载"
            r"|看更多)(?:全文|更多)?"
            rf"|立即打开|立即下载|点击下载|{HAN}{{2,10}}客户端 {{1,3}}(?:iOS|iPhone|Android"
            rf"|安卓)[^\n。]{{0,20}}"
            r"|(?:(?:iOS|iPhone|iPad|Android|安卓)(?:版|下载|客户端)?[ |/]{1,4}){1,4}(?:iOS"
            r"|iPhone|iPad|Android|安卓)(?:版|下载|客户端)?"
            r"|想睇更多[^。\n]{0,20}下载 ?App|立即下载[^\s。,]{2,12}App"
            r"|看更多新闻 {1,2}下载[^\s。]{2,12}|不用抽[^\n]{0,60}(?:APP|App)[^\n]{0,40}"
        ),
        triggers=(
            "APP",
            "App",
            "app",
            "客户端",
            "立即打开",
            "立即下载",
            "点击下载",
            "iOS",
            "Android",
            "安卓",
        ),
        position=Position.OUTSIDE_BODY,
        limit=100,
        examples=(
            "前往APP查看",
            "App内打开",
            "立即打开",
            "云溪新闻客户端 iOS Android",
            "想睇更多新聞，請即下載App",
        ),
        counter_examples=("App下载量的秘密", "立即打开的窗"),
    ),
)
