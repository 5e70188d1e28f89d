"""The rules that hanclean ships, by category, in the order they are tried."""

from __future__ import annotations

from transforms.boilerplate.rule import Rule
from transforms.boilerplate.rules import (
    byline,
    copyright,
    dateline,
    editor,
    hotline,
    licence,
    masthead,
    navigation,
    page_metadata,
    promotion,
    related,
    share,
)

BUILT_IN_RULES: tuple[Rule, ...] = (
    *editor.RULES,
    *byline.RULES,
    *dateline.RULES,
    *page_metadata.RULES,
    *masthead.RULES,
    *share.RULES,
    *promotion.RULES,
    *hotline.RULES,
    *licence.RULES,
    *copyright.RULES,
    *related.RULES,
    *navigation.RULES,
)

__all__ = ["BUILT_IN_RULES"]
