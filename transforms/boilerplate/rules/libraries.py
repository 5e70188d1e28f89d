"""What sites that show part of an uploaded document print around it."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule

RULES = (
    Rule(
        name="shared_document",
        category="promotion",
        why="Sites of uploaded documents say who shared one, and what else there is to find.",
        pattern=r"《[^《》\n]{2,80}》由[^。\n]{2,12}分享,? ?可在线阅读[^\n]{0,240}",
        triggers=("可在线阅读",),
        limit=340,
        examples=(
            "《老街管护办法.docx》由会员分享，可在线阅读，更多相关《老街管护办法.docx（28页珍藏版）》"
            "请在云溪文库上搜索。",
        ),
        counter_examples=("《瓦上霜》由作者分享创作经过，现场座无虚席。",),
    ),
    Rule(
        name="preview_notice",
        category="promotion",
        why="They say that only a part can be read, and whose the document is.",
        pattern=(
            r"(?:亲,?)?(?:该|本|此)(?:文档|资源|文件)(?:总共|共|只提供) ?\d{1,4} ?页[^\n]{0,60}"
            r"|(?:还剩|已阅读) ?\d{1,4} ?页[^\n]{0,40}"
            r"|(?:说明:)?(?:文章|文档|以下|本页)内容仅供预览[^\n]{0,120}"
            r"|因篇幅(?:问题|限制|有限)[^。\n]{0,12}(?:不能|未能|无法)(?:全部)?显示[^\n]{0,40}"
            r"|版权说明:本文档由用户提供[^\n]{0,80}|本文档由[^。,\n]{2,12}(?:上传|分享)[^\n]{0,60}"
        ),
        triggers=("文档", "资源", "文件", "还剩", "已阅读", "仅供预览", "因篇幅"),
        position=Position.OUTSIDE_BODY,
        limit=200,
        examples=(
            "亲，该文档总共12页，到这儿已超出免费预览范围，如果喜欢就下载吧！",
            "还剩14页未读，继续阅读",
            "已阅读5页，还剩10页未读，继续免费阅读",
            "说明：文章内容仅供预览，部分内容可能不全。下载后的文档，内容与下面显示的完全一致。",
            "因篇幅问题不能全部显示，请点此查看更多更全内容",
            "版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领",
        ),
        counter_examples=(
            "还剩三页没写完",
            "本文件共十二条，自印发之日起施行。",
            "该文档记录了老街的变迁",
        ),
    ),
    Rule(
        name="download_dialog",
        category="navigation",
        why="The dialog in which they sell a document: accounts, passwords, ways to pay, advice.",
        pattern=(
            r"(?:游客|账号|微信|第?三方|QQ|快捷|免费)(?:登录|一键|账号|微信)?下载"
            r"(?: {1,2}游客一键下载|登录)?(?: ?:[^。\n]{0,40})?"
            r"|ImageVerifierCode[^。\n]{0,12}|(?:邮箱/手机|手机/邮箱|账号|密码|用户名) ?:"
            r"|验证码 ?:? {0,4}换一[换张]|下载资源需要 ?\d{1,5} ?(?:金币|积分|元|下载券)"
            r"|加入VIP,? ?(?:免费|畅享)[^。\n]{0,12}"
            r"|(?:支付方式) ?: ?(?:(?:支付宝|微信支付|微信|银联|QQ钱包)[ 、,/]{0,4}){1,4}"
            r"|快捷下载时,?用户名和密码都是[^\n]{4,80}|如填写 ?\d{1,6},?账号就是[^\n]{4,40}"
            r"|资源(?:ID|格式|大小) ?: ?[^。\n]{2,100}"
            r"|(?:\d[、.])?(?:(?:PDF|WORD|Word)?文件下载后,?可能会被浏览器默认打开"
            r"|本站不支持迅雷下载|本站资源下载后的文档和图纸|试题试卷类文档,?如果标题)[^\n]{2,90}"
        ),
        triggers=(
            *("下载", "ImageVerifier", "账号", "密码", "邮箱/", "/邮箱", "用户名", "验证码"),
            *("支付方式", "VIP", "如填写", "资源ID", "资源格式", "资源大小", "试题试卷"),
        ),
        position=Position.BEFORE_BODY,
        limit=120,
        examples=(
            "快捷下载 游客一键下载",
            "账号登录下载",
            "三方登录下载： 微信开放平台登录 QQ登录",
            "下载资源需要10金币",
            "邮箱/手机：",
            "密码：",
            "验证码：   换一换",
            "支付方式： 支付宝    微信支付",
            "如填写123，账号就是123，密码也是123。",
            "3、本站不支持迅雷下载，请使用其他浏览器下载即可。",
            "• 资源ID:23100305       资源大小:57KB        全文页数:36页",
        ),
        counter_examples=(
            "账号被盗以后",
            "密码：一部小说",
            "3、文件下载后请用浏览器打开。",
            "免费下载的代价",
        ),
    ),
    Rule(
        name="document_parts",
        category="navigation",
        unbroken=True,
        why="Their headings, and the numbers of the pages shown as pictures.",
        pattern=(
            r"资源描述|文档简介|文本内容 ?:|资源简介|[^。!?\n]{2,60}_第 ?\d{1,3} ?页"
            r"|第 ?\d{1,4} ?页 ?[/,] ?共 ?\d{1,4} ?页|[^。\n]{2,60},第 ?\d{1,3} ?张"
        ),
        triggers=(
            "资源",
            "文档简介",
            "文本内容",
            "_第",
            "/ 共",
            "/共",
            "页,共",
            "页，共",
            ",第",
            "，第",
        ),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=(
            "资源描述",
            "文档简介",
            "老街管护办法.docx_第2页",
            "第1页 / 共28页",
            "云溪老街怎么走，第1张",
        ),
        counter_examples=("资源描述框架", "第1页写着校训", "翻到书的最后，第3页"),
    ),
)
