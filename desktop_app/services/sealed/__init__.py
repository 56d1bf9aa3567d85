"""Confidential content sealed to its persons: the ring of keys, who reads what, contents, ways back (sync.md §6)."""
