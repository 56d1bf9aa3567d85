"""Keys of this node and of others: who signs what, roll-over, revocation, the bureau's second copy (sync.md §6)."""
