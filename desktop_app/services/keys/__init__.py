"""Keys under every bundle: who signs what for whom, whose signature counts, what is put by (sync.md §6)."""
