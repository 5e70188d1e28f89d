"""One module a measure; each offers one MEASURE."""
