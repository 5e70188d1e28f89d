"""The rules that hanclean ships, by category or kind of site, in the order they are tried."""

from __future__ import annotations

from transforms.boilerplate.rule import Rule
from transforms.boilerplate.rules import (
    accounts,
    article_labels,
    banners,
    blogs,
    byline,
    comments,
    copyright,
    dateline,
    editor,
    forums,
    hotline,
    leftovers,
    libraries,
    licence,
    masthead,
    menus,
    navigation,
    neighbours,
    novels,
    offices,
    page_metadata,
    promotion,
    related,
    share,
    shops,
    wechat,
)

BUILT_IN_RULES: tuple[Rule, ...] = (
    *editor.RULES,
    *byline.RULES,
    *dateline.RULES,
    *page_metadata.RULES,
    *article_labels.RULES,
    *masthead.RULES,
    *share.RULES,
    *promotion.RULES,
    *hotline.RULES,
    *licence.RULES,
    *copyright.RULES,
    *related.RULES,
    *leftovers.RULES,
    *navigation.RULES,
    *menus.RULES,
    *neighbours.RULES,
    *forums.RULES,
    *comments.RULES,
    *accounts.RULES,
    *banners.RULES,
    *novels.RULES,
    *shops.RULES,
    *libraries.RULES,
    *blogs.RULES,
    *wechat.RULES,
    *offices.RULES,
)

__all__ = ["BUILT_IN_RULES"]
