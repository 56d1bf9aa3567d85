"""Old ledgers and other people's tables: read, checked as a whole, taken in at once, undone as a whole."""
