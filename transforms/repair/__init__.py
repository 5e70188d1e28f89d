"""Damaged text to the text that was there before the damage."""

from transforms.repair.repairer import Repairer, RepairResult, repair_text

__all__ = ["RepairResult", "Repairer", "repair_text"]
