"""Damaged and hostile files of every kind: refused in plain words, or kept aside by design; nothing else changes."""
