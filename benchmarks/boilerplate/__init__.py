"""Scores and training for boilerplate removal."""
