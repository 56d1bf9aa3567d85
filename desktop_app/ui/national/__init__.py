"""Keying a petition into the national system, field by field."""
