"""Widgets used by more than one screen, one class a file; none knows a service."""
