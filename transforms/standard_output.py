"""Printing for commands whose reader may leave early: ``hanclean … | head``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def print_lines(lines: Iterable[str]) -> None:
    """Print lines until there are none or their reader, such as head, has seen enough.

    The lines that nobody reads are not asked for, and what was to be printed is dropped in
    silence, as the programs do that a closed pipe ends. Call it without lines before the program
    ends, to do the same with what others have printed.
    """
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Else Python would try again to print what is left, and fail, when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
