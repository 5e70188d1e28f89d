"""How much of one document is read."""

LARGEST_DOCUMENT = 100_000_000
"""Bytes. Cleaning holds 33 bytes for each byte of a document: this much still fits the 4 GB that a
cloud machine has for a process. A larger one would end the worker, be tried again, end the run."""

LARGEST_LINE = 2 * LARGEST_DOCUMENT
"""Bytes of a line of JSONL: escaped (``\\u6cb3``), a character of three bytes takes six."""
