"""What forum software prints around each post."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule, Scope
from transforms.boilerplate.rules.fragments import DATE_TIME, HAN, any_of, repeated, words

_SURE_BUTTON = any_of(
    *words(
        "只看该作者 只看楼主 只看大图 显示全部楼层 倒序浏览 正序浏览 电梯直达 使用道具 发新帖 "
        "发表新帖 "
        "高级模式 本版积分规则 回帖后跳转到最后一页 来自手机客户端 来自手机 打赏楼主 淘帖 串个门 "
        "加好友 打招呼 "
        "发消息 收听TA 该用户从未签到 快速回复 发短消息 返回版块 写进博客 发起话题 提问作者 "
        "我在现场 微访谈 发起投票 回帖奖励 阅读模式 只看TA"
    ),
)
_OTHER_BUTTON = any_of(
    *words(
        "举报 回复 引用 支持 反对 收藏 转播 分享 评分 点评 楼主 返回列表 赞 踩 顶 有用 没用 "
        "上一主题 "
        "下一主题 打印 推荐 发帖 发贴 回帖 跟帖 发表文章 我要评论"
    ),
)
_COUNT = r"(?: ?[\[(]?\d{1,7}[\])]?)?"
_BETWEEN = r"[ |/·,、\-]{0,6}"

RULES = (
    Rule(
        name="post_buttons",
        category="navigation",
        unbroken=True,
        why="The buttons under a post, at least one of which only forums have, or three others.",
        pattern=(
            rf"(?=[^\n]{{0,40}}?{_SURE_BUTTON})"
            + repeated(rf"(?:{_SURE_BUTTON}|{_OTHER_BUTTON}){_COUNT}", _BETWEEN, 10)
            + rf"|{_OTHER_BUTTON}{_COUNT}(?:[ |/·,、\-]{{1,6}}{_OTHER_BUTTON}{_COUNT}){{1,8}}"
        ),
        triggers=tuple(
            words(
                "只看 楼层 倒序 正序 电梯 道具 新帖 高级模式 积分 回帖 来自手机 楼主 淘帖 串个门 "
                "加好友 "
                "打招呼 发消息 收听 签到 回复 短消息 返回版块 博客 话题 提问作者 现场 微访谈 "
                "返回列表 举报 支持 收藏 主题 赞 发起投票 阅读模式"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=100,
        examples=(
            "只看该作者",
            "使用道具 举报",
            "回复 支持 反对",
            "举报 回复(3) 赞(12)",
            "返回列表 发新帖 回复",
            "收藏 转播 分享 淘帖",
            "返回列表 回复 发帖",
            "發表文章發起投票",
        ),
        counter_examples=("支持与反对的声音", "收藏", "打印与收藏的学问", "楼主人的心事"),
    ),
    Rule(
        name="post_head",
        category="metadata",
        unbroken=True,
        why="Who wrote a post, and when.",
        pattern=(
            rf"[^\s。,:|]{{1,16}} {{0,3}}\| {{0,3}}"
            rf"(?:发表于 ?)?(?P<published>{DATE_TIME}) {{0,3}}\|"
            rf"[^。!?\n]{{2,60}}"
            rf"|(?:楼主 ?:? ?)?[^\s。,:]{{0,16}} ?(?:发表于|发布于"
            rf"|时间 ?:) ?:? ?(?P<published>{DATE_TIME})"
            r"(?:[ |]{1,4}[^。!?\n]{1,60})?"
        ),
        triggers=("发表于", "发布于", "楼主", "楼层", "看该作者"),
        position=Position.OUTSIDE_BODY,
        limit=100,
        examples=(
            "楼主 发表于 2031-3-5 20:11 | 只看该作者",
            "山间小路 发表于 2031-3-5 20:11:09 | 只看该作者 | 倒序浏览",
            "楼主：山间小路 时间：2031-03-05 20:11:09 点击：1203 回复：36",
            "山间小路 | 2031-3-5 20:11:09 | 显示全部楼层",
            "yunxi2031  | 发表于 2031-3-5 20:11:09 | 显示全部楼层 |阅读模式 来自 江州",
        ),
        counter_examples=("这篇论文发表于2031年，引起争论", "原文发表于江州"),
    ),
    Rule(
        name="title_tool",
        category="navigation",
        scope=Scope.TAIL,
        edge=")]】",
        why="The button that copies a topic's address, behind its title.",
        pattern=r"(?<=[^\n])[\[(【] ?复制(?:链接|本帖(?:链接|地址)|地址|网址) ?[\])】]",
        triggers=("复制链接", "复制本帖", "复制地址", "复制网址"),
        limit=20,
        examples=(
            "[原创] 老县城的电影院，你还记得吗？ {[复制链接]}",
            "渡口的老照片 {【複製鏈接】}",
        ),
        counter_examples=("右键选择“复制链接”", "右键选择(复制链接)的方法"),
    ),
    Rule(
        name="forum_furniture",
        category="navigation",
        why="Floors, points and rules of posting.",
        pattern=(
            r"(?:本帖最后由[^\n]{2,40}编辑|回复 {0,2}引用"
            r"|(?:\d{1,4}楼|\d{1,4}#)|(?:积分|威望|金币|帖子|主题|精华"
            r"|注册时间|在线时间"
            rf"|最后登录|签到天数)[ :]{{0,2}}\d[\d-]{{0,12}}(?: ?{HAN}{{1,2}})?"
            r"|您需要 ?登录 ?后?才可以(?:回帖|下载或查看)[^\n]{0,30}"
            r"|马上注册,结交更多好友[^\n]{0,40}"
            r"|\[?复制链接\]?|只需一步,快速开始|收起左侧|展开左侧|\[?(?:注册)?\[Register\]"
            r"|登录后(?:才能|可以)?(?:参与|发表)?(?:评论"
            r"|回复|发言)[^\n]{0,16}|点击登录|还没有人评论[^\n]{0,12}"
            r"|(?:本|此|该)(?:贴文|贴|帖子|帖|主题)(?:共有? ?\d{1,6} ?[个则条](?:回复|回覆|回应"
            r"|留言)"
            r"|已经?被?(?:锁定?|关闭)[^。\n]{0,16})|Good ?\d{1,6} ?Bad ?\d{1,6}"
            r"|[^。\n]{0,40}(?:图片|链接|内容|附件|本帖)(?:已)?隐藏,?(?:请)?(?:注册"
            r"|登[录陆])(?:[或/]登[录陆])?后"
            r"(?:才能|才|可|可以)?(?:显示|查看|可见|浏览)"
            r"|GMT ?[+-]\d{1,2},[^\n]{6,40}|(?:手机版|小黑屋|Archiver)(?: ?\| ?[^\s|]{2,16}){1,6})"
        ),
        triggers=(
            *("引用", "本帖", "楼主", "沙发", "板凳", "地板", "楼", "#", "积分", "威望", "金币"),
            *(
                "帖子",
                "主题",
                "精华",
                "时间",
                "登录",
                "没有人评论",
                "签到",
                "GMT",
                "小黑屋",
                "手机版",
                "复制链接",
                "结交",
                "只需一步",
                "左侧",
                "隐藏",
                "贴文",
                "已锁",
                "已被锁",
                "Good",
                "[Register",
            ),
        ),
        position=Position.OUTSIDE_BODY,
        limit=60,
        examples=(
            "本帖最后由 林间小路 于 2012-1-1 编辑",
            "积分 120",
            "登录后发表评论",
            "签到天数: 12 天",
            "GMT+8, 2031-3-5 20:11",
            "手机版|小黑屋|云溪论坛",
            "您需要 登录 才可以下载或查看，没有帐号？注册",
            "马上注册，结交更多好友，享用更多功能，让你轻松玩转社区。",
            "[复制链接]",
            "收起左侧",
            "注册[Register]",
            "本貼文共有 0 個回覆",
            "此貼文已鎖，將不接受回覆",
            "Good1Bad0",
            "图片隐藏，注册或登陆后显示",
        ),
        counter_examples=("沙发上的猫", "楼主人的心事", "图片隐藏的秘密", "Good and Bad"),
    ),
    Rule(
        name="board_head",
        category="metadata",
        unbroken=True,
        why="The head of a post on a bulletin board: board, author, title and time.",
        pattern=(
            r"看板 ?:? ?[A-Za-z][\w-]{1,20}(?: ?\([^()。\n]{1,20}\))?"
            r"|作者 ?:? ?[A-Za-z]\w{1,20} ?\([^()。\n]{0,30}\)(?: ?(?:看板|站内) ?:? ?\w{2,20})?"
            r"|时间 ?:? ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4}"
            r"|\d\. ?(?:媒体来源|记者署名|完整新闻标题|完整新闻内文|完整新闻连结[^。:\n]{0,12}"
            r"|备注) ?:"
            r"|[※◆] ?(?:发信站|文章网址|From|编辑|本文为|转录)[^。\n]{2,120}"
        ),
        triggers=("看板", "作者", "时间", "※", "◆", "媒体来源", "署名", "完整新闻", "备注"),
        position=Position.OUTSIDE_BODY,
        limit=140,
        examples=(
            "看板 Yunxi",
            "作者 yunxiren (山间小路)",
            "作者 yunxiren (山间小路) 看板 Yunxi",
            "時間 Sat Mar  5 20:11:09 2031",
            "※ 發信站: 雲溪站(yunxi.example)",
            "1.媒體來源:",
            "5.完整新聞連結 (或短網址):",
        ),
        counter_examples=(
            "3. 备注栏写明日期",
            "看板上的字",
            "作者（三十岁）住在渡口",
            "※ 本文有三处注释",
        ),
    ),
    Rule(
        name="board_line_head",
        category="metadata",
        scope=Scope.HEAD,
        why="The same before a post's title where all stands in one line: the title stays.",
        pattern=(
            r"作者 ?:? ?[A-Za-z]\w{1,20} ?\([^()。\n]{0,30}\) (?:(?:看板"
            r"|站内) ?:? ?\w{2,20} )?标题 ?:? ?"
        ),
        triggers=("作者",),
        limit=100,
        examples=("{作者 yunxiren (山間小路) 站內 Yunxi 標題} [問卦] 老街修到哪裡了",),
        counter_examples=("作者 林知秋 标题 老街",),
    ),
    Rule(
        name="board_line_tail",
        category="metadata",
        scope=Scope.TAIL,
        why="The time of such a post behind its title.",
        pattern=(
            r"时间 ?:? ?(?:(?P<published>\d{4}/\d{2}/\d{2} (?:Mon|Tue|Wed|Thu|Fri|Sat"
            r"|Sun) [\d:]{8})"
            r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4})"
        ),
        triggers=("时间",),
        limit=50,
        position=Position.OUTSIDE_BODY,
        examples=(
            "[問卦] 老街修到哪裡了 {時間 2031/03/05 Wed 13:41:00}",
            "[問卦] 老街修到哪裡了 {時間 Sat Mar  5 20:11:09 2031}",
        ),
        counter_examples=("开会的时间 2031/03/05",),
    ),
    Rule(
        name="attachment",
        category="navigation",
        unbroken=True,
        why="What forum software prints around a picture or file in a post.",
        pattern=(
            r"[^\n。]{1,80}\.[A-Za-z]{2,4} ?\([\d.]{1,8} ?[KM]?B, ?下载次数 ?: ?\d{1,9}\)"
            r"|(?:点击文件名)?下载附件(?: ?保存到相册)?|保存到相册|登录/注册后可看大图"
            rf"|{DATE_TIME} ?上传|阅读权限 ?: ?\d{{1,4}}"
            r"|[^\n。]{2,40}(?:下载)?\((?:PDF|DOCX?|PPT|XLSX?|ZIP|RAR"
            r"|MP3)(?:格式)?[ ,]{0,2}[\d.]{1,8} ?[KM]B\)"
        ),
        triggers=(
            "下载次数",
            "下载附件",
            "保存到相册",
            "后可看大图",
            "上传",
            "阅读权限",
            "KB)",
            "MB)",
            "KB）",
            "MB）",
        ),
        limit=140,
        examples=(
            "老街.jpg (26.61 KB, 下载次数: 269)",
            "下载附件",
            "保存到相册",
            "2031-3-5 11:39 上传",
            "• 演讲稿下载（PDF格式 124KB）",
        ),
        counter_examples=("2031年3月5日上传了三张照片", "下载附件一并打印"),
    ),
    Rule(
        name="thread_box",
        category="navigation",
        unbroken=True,
        why="Boxes and notes of a thread's page.",
        pattern=(
            r"回复|检举|(?:检举|举报)(?:类型|原因) ?:?|页 ?:|\[\d{1,3}\](?: \[\d{1,3}\]){0,9}"
            r"|楼主热帖|该(?:贴"
            r"|帖)已经同步到 ?[^\n。]{1,30}|(?:本类|总|本版)固顶|(?:推荐|普通"
            r"|固顶)文章|随机文章"
            r"|(?:最佳|推荐|精选|满意|其他|其它|网友|专家)(?:答案"
            r"|回答)(?: ?\(?\d{1,4}\)?)?(?: ?条)?|您的评论|我来回答|等\d{1,3}人赞同"
        ),
        triggers=(
            "页:",
            "页：",
            "[1]",
            "检举",
            "举报类型",
            "举报原因",
            "回复",
            "楼主热帖",
            "同步到",
            "固顶",
            "文章",
            "答案",
            "回答",
            "您的评论",
            "人赞同",
        ),
        position=Position.OUTSIDE_BODY,
        limit=44,
        examples=("页：", "[1]", "楼主热帖", "最佳答案", "该贴已经同步到 苏禾的微博", "随机文章"),
        counter_examples=("文章", "答案", "最佳答案在风里", "普通文章的写法"),
    ),
)
