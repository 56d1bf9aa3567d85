"""What persons do with keys: new ones, void ones, what waits, the bureau's second copy (sync.md §6)."""
