"""Benchmarks: quality and speed, on folders of labelled documents."""
