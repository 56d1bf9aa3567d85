"""Streams that came in two branches: both are kept, a person picks, nothing is lost silently (sync.md §5)."""
