"""Bodies of the store: seats, parents and acronyms, as sentences say."""
