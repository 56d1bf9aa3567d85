"""查找: one line for everything, from everywhere (Ctrl+K)."""
