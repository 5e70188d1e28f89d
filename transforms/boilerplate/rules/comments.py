"""The area for readers' comments: its buttons, its form, its terms."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import any_of, repeated, words

_BUTTON = any_of(
    *words(
        "我来说两句 我来评论 我有话说 我要评论 我要留言 发表评论 发表回复 发表留言 提交评论 "
        "提交留言 查看评论 "
        "查看全部评论 查看更多评论 查看所有评论 全部评论 最新评论 热门评论 精彩评论 最新回应 "
        "精选留言 "
        "网友留言 网友评论 网友热评 写留言 写评论 暂无评论 暂无留言 暂时没有评论 加载更多评论 "
        "加载更多 "
        "取消回复 抢沙发 登录后参与评论 登录后发表评论 登录后评论 请登录后发表评论 "
        "请先登录后再评论 "
        "评论已关闭 评论已经被关闭 评论已被关闭 没有留言 尚无留言 查看更多回复 查看全部回复 "
        "还没有评论 条评论 相关评论 "
        "文章评论 评论列表 用户评论 评论区 留言板 "
        "匿名发表 匿名评论 评论一下 "
        "欢迎留言"
    ),
)
_COUNT = r"(?: ?[\[(]\d{0,9}(?: ?条)?[\])])?"

RULES = (
    Rule(
        name="comment_buttons",
        category="navigation",
        why="The buttons and counters of the area for comments.",
        pattern=(
            repeated(
                rf"(?:{_BUTTON}{_COUNT}|(?:共|已)?有? ?\d{{1,9}} ?(?:人|条|个) ?(?:网友)?"
                r"(?:参与|评论|回复|留言))",
                r"[ |/·,、\-]{0,6}",
                6,
            )
            + r"[!:。]?|网友为此稿件打分[^。\n]{0,12}"
            + r"|(?:留言|回应|评论|讨论|匿名|楼主|沙发|板凳|地板)(?: ?\(\+\))?"
        ),
        triggers=(
            "评论",
            "留言",
            "两句",
            "话说",
            "回应",
            "回复",
            "沙发",
            "楼主",
            "板凳",
            "地板",
            "加载",
            "参与",
            "热评",
            "匿名",
            "讨论",
            "打分",
        ),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "我来说两句",
            "全部评论(36)",
            "0人参与 0条评论",
            "查看全部评论",
            "發表留言",
            "沒有留言:",
            "评论已经被关闭。",
            "网友为此稿件打分的平均分是：",
            "回應",
        ),
        counter_examples=("网友评论说，这才是故乡的样子。", "评论与反响", "回应关切"),
    ),
    Rule(
        name="comment_form",
        category="navigation",
        why="The fields of the form for comments.",
        pattern=(
            r"(?:昵称|用户名|您的姓名|您的邮箱|评论内容) ?:? ?(?:匿名)?(?:发表)?"
            r"|验证码 ?:? ?(?:看不清[?,]?(?:换一张)?|点击刷新)?|看不清[?,]?换一张"
            r"|(?:还|您还|最多)?可以?输入 ?\d{1,4} ?(?:个)?字(?:符)?"
            r"|(?:您的)?(?:电子)?邮箱(?:地址)?不会被公开[^\n]{0,30}|必填项已用[^\n]{0,12}"
        ),
        triggers=("昵称", "用户名", "您的", "评论内容", "验证码", "看不清", "输入", "邮箱", "必填"),
        position=Position.AFTER_BODY,
        limit=60,
        examples=(
            "昵称： 匿名",
            "验证码： 看不清？换一张",
            "还可以输入140字",
            "您的邮箱地址不会被公开。 必填项已用 * 标注",
        ),
        counter_examples=("验证码的故事", "用户名与密码的安全"),
    ),
    Rule(
        name="comment_terms",
        category="copyright",
        why="Whose opinion comments are, and how readers have to behave.",
        pattern=(
            r"[^。\n]{0,4}(?:网友|用户|读者)?(?:评论|留言|跟帖|发言)(?:仅|只)(?:供|代表)[^\n]{4,80}"
            r"|[^。\n]{0,6}文明上网,? ?(?:理性发言|文明发言)[^\n]{0,60}"
            r"|[^。\n]{0,6}(?:本网站?|本站|版主)有权(?:删除|封锁|屏蔽)[^\n]{0,60}(?:留言|评论"
            r"|言论)[^\n]{0,60}"
            r"|(?:请(?:您|网友)?|发言请)?遵守[^。\n]{2,30}(?:协议|公约|承诺书|管理办法"
            r"|法律法规)[^\n]{0,30}(?:发言|评论|言论)[^\n]{0,20}"
        ),
        triggers=("评论", "留言", "跟帖", "发言", "文明上网"),
        position=Position.AFTER_BODY,
        limit=140,
        examples=(
            "网友评论仅供其表达个人看法，并不表明本网同意其观点或证实其描述。",
            "网友評論僅供網友表達個人看法，並不表明雲溪網立場",
            "文明上网，理性发言，请遵守新闻评论服务协议",
            "*本网站有权删除任何具有人身攻击性质的留言和用户；必须审核的留言，或将不会即时出现。",
        ),
        counter_examples=("网友评论说，文明上网要从自己做起。", "网友评论区里的三个故事"),
    ),
)
