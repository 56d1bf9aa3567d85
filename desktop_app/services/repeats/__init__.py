"""Repeats (重复件): who was here before, which matter is the same again, and what only looks so."""
