"""Guided recovery: a damaged data folder made whole from backups and from what can still be read of it."""
