"""The yardstick Y: how long OpenCC alone takes on the Traditional form of the same text."""

from __future__ import annotations

import time
from collections.abc import Callable

import opencc

REPEATS = 5
"""The fastest of five: on a shared machine a slow run says nothing about the code."""


def seconds(function: Callable[[], object], repeats: int = REPEATS) -> float:
    """Time a call: the shortest of ``repeats`` runs, in seconds of processor time.

    Processor time, since other programs on the machine would otherwise count.
    """
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        function()
        best = min(best, time.process_time() - start)
    return best


def yardstick_seconds(text: str, repeats: int = REPEATS) -> float:
    """Time ``OpenCC("t2s").convert`` on the Traditional form of ``text``: one Y."""
    traditional = opencc.OpenCC("s2t").convert(text)
    converter = opencc.OpenCC("t2s")
    return seconds(lambda: converter.convert(traditional), repeats)
