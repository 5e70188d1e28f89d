"""What a file holds: one document, or many in JSONL, Parquet, WARC; compressed or not."""
