"""Buttons and promises of shops and trade portals."""

from __future__ import annotations

from transforms.boilerplate.rule import Position, Rule
from transforms.boilerplate.rules.fragments import any_of, repeated, words

_BUTTON = any_of(
    *words(
        "加入购物车 立即购买 马上抢购 立即抢购 立即下单 加入收藏夹 收藏店铺 收藏商品 收藏宝贝 "
        "进入店铺 进店逛逛 联系客服 联系卖家 联系商家 在线咨询 在线客服 在线留言 在线询价 我要询价 "
        "立即询价 发布询价单 查看联系方式 查看电话 商品评价 看了又看 买了又买 购物车 我的订单 "
        "我的购物车 加入对比 到货通知 立即预订 获取底价 免费咨询 立即咨询 留言咨询 点此议价 "
        "点此询价 "
        "获取最新报价 购买此商品的顾客还购买了 浏览此商品的顾客还浏览了 点击咨询 电话咨询 去结算 "
        "给商家留言 发送询盘 立即发送 免费发布信息"
    ),
)
_CARD_LABEL = any_of(
    *words(
        "信息编号 公司编号 产品单价 官方网址 经营性质 经营模式 主营产品 主营行业 供货总量 最小起订 "
        "最小起订量 起订量 供求类型 加工定制 商铺网址 信息有效期 店铺等级 供应商所在地"
    )
)
"""What only the cards of trade portals tell of goods and their maker."""

_CARD_ITEM = (
    rf"(?:{_CARD_LABEL}|产品编号|包装说明|发货期限|企业类型|所在区域) ?: ?[^。!?\n,;|]{{0,60}}"
)
_GOODS = r"(?:产品|商品)(?:规格|数量) ?: ?(?:不限|[\d.]{1,10} ?\w)|包装说明 ?: ?不限"
_PROMISE = any_of(
    *words(
        "七天无理由退换 7天无理由退换 七天无理由退货 7天无理由退货 正品保障 极速退款 货到付款 "
        "假一赔十 假一罚十 全国联保 顺丰包邮 品质保证 售后无忧 极速发货 满包邮"
    ),
)

RULES = (
    Rule(
        name="shop_buttons",
        category="navigation",
        unbroken=True,
        why="The buttons beside goods: into the basket, ask for the price, into the shop.",
        pattern=repeated(rf"{_BUTTON}(?: ?\(\d{{1,9}}\+?\))?", r"[ |/·,、\-]{0,6}", 8),
        triggers=tuple(
            words(
                "购物车 立即 抢购 收藏夹 收藏店铺 收藏商品 收藏宝贝 店铺 进店 联系客服 联系卖家 "
                "联系商家 在线 询价 联系方式 查看电话 商品 又看 又买 订单 加入对比 到货 底价 咨询 "
                "议价 报价 结算 询盘 免费发布 给商家"
            )
        ),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=("加入购物车", "立即购买 加入购物车", "商品评价(326)", "查看联系方式 | 我要询价"),
        counter_examples=("购物车里的老街", "在线咨询的兴起", "立即购买的冲动从哪里来"),
    ),
    Rule(
        name="shop_state",
        category="promotion",
        unbroken=True,
        why="How much was sold, where it is sent, and what the shop promises.",
        pattern=(
            r"(?:已售|月销量?|累计销量|已有人?购买) ?:? ?\d{1,9}(?:\.\d)?[万+]? ?(?:件|个|台|笔"
            r"|份)?"
            r"|(?:价格|单价|参考价格?|报价) ?: ?(?:面议|电议|来电咨询|请咨询|暂无报价)"
            r"|(?:初级|中级|高级|普通|黄金|钻石|金牌|VIP)会员 ?\| ?第 ?\d{1,2} ?年"
            r"|(?:具体)?成交价以合同(?:协议)?为准|参考价 ?: ?面议"
            r"|配送至 ?: ?[^\s。,]{2,20}"
            rf"|{repeated(_PROMISE, '[ |/·,、]{0,4}', 8)}"
            r"|(?:企业|个人实名|手机|邮箱|微信|身份|营业执照)(?:已|未)认证"
            r"|[^\s。,]{4,24}(?:公司|厂|商行|经营部|中心) {1,2}(?:\w{2})?会员 ?(?:第 ?)?\d{1,2} ?年"
        ),
        triggers=(
            "成交价",
            "已售",
            "月销",
            "销量",
            "购买",
            "面议",
            "电议",
            "咨询",
            "暂无报价",
            "配送至",
            "会员",
            "无理由",
            "正品",
            "退款",
            "包邮",
            "联保",
            "货到付款",
            "假一",
            "认证",
        ),
        position=Position.OUTSIDE_BODY,
        limit=80,
        examples=(
            "已售 1203 件",
            "价格：面议",
            "中級會員 | 第12年",
            "七天无理由退换 正品保障 极速退款",
            "配送至：江州市城东区",
            "企业已认证",
            "具体成交价以合同协议为准",
            "云溪水泵有限公司 会员 6 年",
        ),
        counter_examples=(
            "企业已认证两批产品",
            "已售出的三幅画都是早年作品",
            "价格：三十元一斤",
            "货到付款的小镇",
        ),
    ),
    Rule(
        name="goods_card",
        category="metadata",
        unbroken=True,
        why="The card of a trade portal: where goods are sent from, how they are packed, who makes "
        "them.",
        pattern=(
            rf"(?={_CARD_LABEL})[^:。\n]{{2,8}} ?: ?[^。!?\n]{{0,100}}|{_GOODS}"
            rf"|(?:产品|商品)详细信息|{_CARD_ITEM}(?:[ ,;|]{{1,6}}{_CARD_ITEM}){{1,6}}"
        ),
        triggers=(
            *(
                f"{last}{mark}"
                for last in "号明价域质式型品业量订限级期制址地格"
                for mark in (":", " :")
            ),
            "详细信息",
        ),
        position=Position.BESIDE_BODY,
        limit=120,
        examples=(
            "信息编号:122558788,公司编号:15634303",
            "产品数量:9999.00 个",
            "• 主营产品：水泵，阀门，管件",
            "产品详细信息",
        ),
        counter_examples=(
            "产品规格：长三米，宽一米",
            "所在区域：城东",
            "企业类型：有限责任公司",
            "地址：江州市人民路一号",
            "产品详细信息的写法",
        ),
    ),
)
